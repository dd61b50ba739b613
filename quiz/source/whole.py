"""Whether a stretch of a text starts and ends where words do."""

from __future__ import annotations

import re

JOINED = re.compile(r"\w[-‐‑'’]\w|[0-9][.,:'’][0-9]")
"""Signs that part no words: Sputnik-Moment, DeepSeek’s, 1.920."""
ELIDED = re.compile(r"(?<!\w)(?:[cdjlmst]|qu)['’]$", re.IGNORECASE)
"""What French sets before a vowel is a word of its own (l’Europe); but n’ turns the meaning round, and stays."""


def is_whole(text: str, start: int, end: int, *, starts_inside: bool = False, ends_inside: bool = False) -> bool:
    """Return True if a stretch of a text starts and ends where words do, or where it may start or end inside of one."""
    starts = starts_inside or not _within_word(text, start) or bool(ELIDED.search(text[max(0, start - 4) : start]))
    return starts and (ends_inside or not _within_word(text, end))


def whole(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch of a text, stretched out to whole words."""
    while _within_word(text, start):
        start -= 1
    while _within_word(text, end):
        end += 1
    return start, end


def _within_word(text: str, at: int) -> bool:
    before, after = text[max(0, at - 2) : at], text[at : at + 2]
    around = before[-1:] + after[:1]
    joined = JOINED.fullmatch(before + after[:1]) or JOINED.fullmatch(before[-1:] + after)
    return bool(joined or re.fullmatch(r"\w\w", around))
