"""Anki decks and printable quizzes from a fact sheet of a news article."""

__version__ = "1.0.0"
