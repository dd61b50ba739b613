"""`quiz diff`, `quiz forget`, `quiz lock`: what learners have, and what they will see."""
