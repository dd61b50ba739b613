"""Tests of decks, most of them against the real Anki."""
