"""What came of a quiz: tables of answers are read, and show which questions failed."""
