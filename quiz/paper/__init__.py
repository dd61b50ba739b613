"""From items to forms: which facts are asked, in which shape, with which options, in which order."""
