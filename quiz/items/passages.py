"""Passages as plain text, for readers of a terminal, a table or a file of data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.items.model import Manner
from quiz.phrasing.marks import quoted

if TYPE_CHECKING:
    from quiz.items.model import Passage
    from quiz.words.model import Words

GAP = "____"


def in_plain_text(passage: Passage, words: Words) -> str:
    """Return a passage with a line for its gap; what was said word for word stands between quotation marks."""
    text = f"{passage.before}{GAP}{passage.after}" if passage.gap else passage.text
    return quoted(text, words) if passage.manner is Manner.VERBATIM else text


def introduced(speaker: str, manner: Manner, words: Words) -> str:
    """Return a speaker's name as it stands before what was said: with a colon, or a comma before a label."""
    return f"{speaker}{',' if manner is Manner.PARAPHRASE else words.colon}"
