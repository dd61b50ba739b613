"""How large a text may be set in a room of fixed size, and where it is cut if it is too long for any size.

Without a browser at hand, the room a text takes is estimated from its letters; rather too much than too little, since
what does not fit on a card would be lost.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

if TYPE_CHECKING:
    from collections.abc import Sequence

POINT = 25.4 / 72
LETTER = 0.52
"""The width of an average letter, in terms of the type size; wide ones count for more."""
WIDE = re.compile(r"[A-ZÄÖÜÀÂÉÈÊÎÔÛÇmwœæ@%&—…–]")
WIDER = 0.42
CUT = "[…]"
SENTENCE_END = re.compile(r"[.!?…][“”»’\"]?$")
WORTH_A_SENTENCE = 0.6
"""A text is cut behind a sentence where that keeps at least so much of what would fit."""


@dataclass(frozen=True, slots=True)
class Room:
    """A place for text: width and height in mm, and how high a line is in terms of the type size.

    `spread` is how much wider than usual the letters stand.
    """

    width: float
    height: float
    leading: float
    spread: float = 1.0

    def lines(self, size: float) -> int:
        """Return how many lines of a type size, in points, fit."""
        return int(self.height / (size * POINT * self.leading))

    def letters(self, size: float) -> float:
        """Return how many average letters stand on a line."""
        return self.width / (size * POINT * LETTER * self.spread)


@dataclass(frozen=True, slots=True)
class Fitted:
    """A text as far as it fits, and its type size in points."""

    text: str
    size: float


def fitted(text: str, room: Room, sizes: Sequence[float]) -> Fitted:
    """Return a text in the first of the sizes it fits in (the largest first), or cut to the last of them."""
    words = [[(word, _width(word)) for word in line.split()] for line in text.split("\n")]
    for size in sizes:
        if _ends(words, room.letters(size))[-1] <= room.lines(size):
            return Fitted(text, size)
    return Fitted(_cut(words, room, sizes[-1]), sizes[-1])


def height(text: str, room: Room, size: float) -> float:
    """Return how high a text stands in a room of that width, in mm."""
    words = [[(word, _width(word)) for word in line.split()] for line in text.split("\n")]
    return _ends(words, room.letters(size))[-1] * size * POINT * room.leading


def _width(word: str) -> float:
    """Return the width of a word in average letters; signs of Eastern scripts and emoji are twice as wide as those."""
    wide = sum(east_asian_width(sign) in "WF" for sign in word) if not word.isascii() else 0
    return len(word) + wide + WIDER * len(WIDE.findall(word))


def _ends(lines: Sequence[Sequence[tuple[str, float]]], letters: float) -> list[int]:
    """Set words into lines of so many letters; return on which line, counted from 1, each word ends."""
    ends, line = [], 0
    for words in lines:
        line, used = line + 1, 0.0
        for _, width in words:
            if used and used + width > letters:
                line, used = line + 1, 0.0
            while used + width > letters:  # a word longer than the line goes on in the next one
                line, width = line + 1, width - letters  # noqa: PLW2901 - what is left of it
            used += width + 1  # and a space
            ends.append(line)
        if not words:
            ends.append(line)
    return ends


def _cut(lines: Sequence[Sequence[tuple[str, float]]], room: Room, size: float) -> str:
    """Keep as much as fits with the mark of the cut behind it: whole sentences if they are enough, else whole words.

    Only a word that is longer than a line is cut itself.
    """
    words = [word for line in lines for word in line]
    letters, high = room.letters(size), room.lines(size)
    ends = _ends([words], letters)
    kept = bisect_right(ends, high)
    while kept and _ends([[*words[:kept], (CUT, _width(CUT))]], letters)[-1] > high:
        kept -= 1
    if kept < len(words) and words[kept][1] > letters:
        word, width = words[kept]
        free = (high - (ends[kept - 1] if kept else 0)) * letters - _width(CUT)
        part = word[: max(0, int(free * len(word) / width))]
        return " ".join([*(word for word, _ in words[:kept]), part + CUT])
    sentence = next((at for at in range(kept, 0, -1) if SENTENCE_END.search(words[at - 1][0])), 0)
    kept = sentence if sentence >= WORTH_A_SENTENCE * kept else kept
    return " ".join([*(word for word, _ in words[:kept]), CUT])
