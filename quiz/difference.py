"""Two texts held against each other, word by word."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Piece = tuple[Literal["same", "old", "new"], str]
SIGNS = {"old": ("[-", "-]"), "new": ("{+", "+}"), "same": ("", "")}
"""What goes and what comes, as `wdiff` and git write it."""


def words_changed(old: str, new: str, alike: Callable[[str], str] = str) -> Iterator[Piece]:
    """Give a text in pieces, word by word: what stayed, what went, what came.

    Words stay where `alike` makes the same of them; they are given as the old text has them.
    """
    one, other = re.findall(r"\s+|\S+", old), re.findall(r"\s+|\S+", new)
    compared = [alike(word) for word in one], [alike(word) for word in other]
    for step, start, end, from_, to in SequenceMatcher(None, *compared, autojunk=False).get_opcodes():
        if step == "equal":
            yield "same", "".join(one[start:end])
            continue
        if end > start:
            yield "old", "".join(one[start:end])
        if to > from_:
            yield "new", "".join(other[from_:to])


def marked(old: str, new: str, alike: Callable[[str], str] = str) -> str:
    """Write a text with what went and what came in it, as `words_changed` finds it: a [-b-]{+x+} c."""
    return "".join(f"{SIGNS[what][0]}{text}{SIGNS[what][1]}" for what, text in words_changed(old, new, alike))
