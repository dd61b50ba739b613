"""Texts compared as a reader compares them: by their words, whatever the case, the marks and the spaces."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

WORD = re.compile(r"\w+")


@lru_cache(maxsize=4096)  # names and quotes are compared again and again
def tokens(text: str) -> tuple[str, ...]:
    """Return the words of a text, without case, marks and punctuation."""
    return tuple(WORD.findall(unicodedata.normalize("NFKC", text).casefold()))


@lru_cache(maxsize=4096)
def normalised(text: str) -> str:
    """Return a text such that two that read the same are the same. Signs alone stay as they are."""
    return " ".join(tokens(text)) or text.strip()


def telling(text: str) -> frozenset[str]:
    """Return the words of a text that carry it: those of four letters and more, and all with a digit."""
    return frozenset(word for word in tokens(text) if len(word) >= 4 or any(sign.isdigit() for sign in word))


def contains(text: str, part: str) -> bool:
    """Return True if the words of `part` stand in a text one after the other."""
    return f" {normalised(part)} " in f" {normalised(text)} "
