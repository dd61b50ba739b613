"""What can be asked of each kind of fact: stems, right answers, and wrong ones with their reasons."""
