"""Two texts held against each other, word by word."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

Piece = tuple[Literal["same", "old", "new"], str]
MOST_COMPARED = 1_000_000
"""How many pairs of words are looked at to find out what stayed: of two texts with 1,000 words and spaces each, all."""
SIGNS = {"old": ("[-", "-]"), "new": ("{+", "+}"), "same": ("", "")}
"""What goes and what comes, as `wdiff` and git write it."""


def words_changed(old: str, new: str, alike: Callable[[str], str] = str) -> Iterator[Piece]:
    """Give a text in pieces, word by word: what stayed, what went, what came.

    Words stay where `alike` makes the same of them; they are given as the old text has them.
    """
    one, other = re.findall(r"\s+|\S+", old), re.findall(r"\s+|\S+", new)
    compared = [alike(word) for word in one], [alike(word) for word in other]
    for step, start, end, from_, to in _steps(*compared):
        if step == "equal":
            yield "same", "".join(one[start:end])
            continue
        if end > start:
            yield "old", "".join(one[start:end])
        if to > from_:
            yield "new", "".join(other[from_:to])


def _steps(one: list[str], other: list[str]) -> Sequence[tuple[str, int, int, int, int]]:
    """Return the steps from one list of words to another; of very long ones only where they begin and end to differ."""
    if len(one) * len(other) <= MOST_COMPARED:
        return SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    shorter = min(len(one), len(other))
    start = next((at for at in range(shorter) if one[at] != other[at]), shorter)
    end = next((at for at in range(shorter - start) if one[-1 - at] != other[-1 - at]), shorter - start)
    ends, others = len(one) - end, len(other) - end
    steps = [("equal", 0, start, 0, start), ("replace", start, ends, start, others)]
    return [*steps, ("equal", ends, len(one), others, len(other))]


def marked(old: str, new: str, alike: Callable[[str], str] = str) -> str:
    """Write a text with what went and what came in it, as `words_changed` finds it: a [-b-]{+x+} c."""
    return "".join(f"{SIGNS[what][0]}{text}{SIGNS[what][1]}" for what, text in words_changed(old, new, alike))
