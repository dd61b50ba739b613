"""Two texts held against each other, word by word."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

Piece = tuple[Literal["same", "old", "new"], str]
SIGNS = {"old": ("[-", "-]"), "new": ("{+", "+}"), "same": ("", "")}
"""What goes and what comes, as `wdiff` and git write it."""


def words_changed(old: str, new: str) -> Iterator[Piece]:
    """Give a text in pieces, word by word: what stayed, what went, what came."""
    one, other = re.findall(r"\s+|\S+", old), re.findall(r"\s+|\S+", new)
    for step, start, end, from_, to in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if step == "equal":
            yield "same", "".join(one[start:end])
            continue
        if end > start:
            yield "old", "".join(one[start:end])
        if to > from_:
            yield "new", "".join(other[from_:to])


def marked(old: str, new: str) -> str:
    """Write a text with what went and what came in it: a [-b-]{+x+} c."""
    return "".join(f"{SIGNS[what][0]}{text}{SIGNS[what][1]}" for what, text in words_changed(old, new))
