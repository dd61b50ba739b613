"""Tests, in the shape of the package; those against the real Anki and a real browser among them."""
