"""How large a text may be set in a room of fixed size, and where it is cut if it is too long for any size.

Without a browser at hand, the room a text takes is estimated from its letters; rather too much than too little, since
what does not fit on a card would be lost.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

if TYPE_CHECKING:
    from collections.abc import Sequence

POINT = 25.4 / 72
LETTER = 0.52
"""The width of an average letter, in terms of the type size; others count for more."""
WIDE = re.compile(r"[A-ZÄÖÜÀÂÉÈÊÎÔÛÇmwœæ@%&—…–]")
WIDEST = re.compile(r"[MWQÆŒ@%—…]")
MAYBE_EASTERN = re.compile("[^\0-\u10ff\u2000-\u22ff]")
"""Unicode has no sign of double width below and between these bounds: look only at the others."""
WIDER, EASTERN = 0.42, 1.1
"""How much wider than an average letter a wide one is, and a sign of an Eastern script or an emoji; the widest letters
are wider again by as much."""
MOST_WIDTH = 1 + max(2 * WIDER, EASTERN)
"""How wide the widest sign is: a text that is short enough even for that needs no closer look."""
BROKEN = 0.85
"""How much of a line the part of a word takes that is broken at its end."""
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
    """A text as far as it fits, its type size in points, and how high it stands in mm."""

    text: str
    size: float
    height: float


@lru_cache(maxsize=4096)  # questions and sources are those of many cards
def fitted(text: str, room: Room, sizes: tuple[float, ...]) -> Fitted:
    """Return a text in the first of the sizes it fits in (the largest first), or cut to the last of them.

    A size in which every word fits on a line is better than a larger one in which one has to be broken.
    """
    if len(text) * MOST_WIDTH <= room.letters(sizes[0]) and "\n" not in text and room.lines(sizes[0]) > 0:
        return Fitted(text, sizes[0], sizes[0] * POINT * room.leading)
    width = _width(text)
    words = [line.split() for line in text.split("\n")]
    longest = max((len(word) for line in words for word in line), default=0) * width
    for size in [size for size in sizes if longest <= room.letters(size)] or sizes:
        letters = room.letters(size) / width
        lines = 1 if len(words) == 1 and len(text) <= letters else _ends(words, letters)[-1]
        if lines <= room.lines(size):
            return Fitted(text, size, lines * size * POINT * room.leading)
    kept = _cut([word for line in words for word in line], room.letters(sizes[-1]) / width, room.lines(sizes[-1]))
    return Fitted(kept, sizes[-1], room.height)


def _width(text: str) -> float:
    """Return how wide the letters of a text are on the average."""
    eastern = sum(east_asian_width(sign) in "WF" for sign in MAYBE_EASTERN.findall(text))
    wide = len(WIDE.findall(text)) + len(WIDEST.findall(text))
    return 1 + (WIDER * wide + EASTERN * eastern) / max(1, len(text))


def _ends(lines: Sequence[Sequence[str]], letters: float) -> list[int]:
    """Set words into lines of so many letters; return on which line, counted from 1, each word ends."""
    ends, line = [], 0
    for words in lines:
        line, used = line + 1, 0.0
        for word in words:
            length: float = len(word)
            if used and used + length > letters:
                line, used = line + 1, 0.0
            while used + length > letters:  # a word longer than the line goes on in the next one
                line, length = line + 1, length - BROKEN * letters
            used += length + 1  # and a space
            ends.append(line)
        if not words:
            ends.append(line)
    return ends


def _cut(words: list[str], letters: float, high: int) -> str:
    """Keep as much as fits with the mark of the cut behind it: whole sentences if they are enough, else whole words.

    Only a word that is longer than a line is cut itself.
    """
    ends = _ends([words], letters)
    kept = bisect_right(ends, high)
    while kept and _ends([[*words[:kept], CUT]], letters)[-1] > high:
        kept -= 1
    if kept < len(words) and len(words[kept]) > letters:
        free = (high - (ends[kept - 1] if kept else 0)) * BROKEN * letters - len(CUT)
        return " ".join([*words[:kept], words[kept][: max(0, int(free))] + CUT])
    sentence = next((at for at in range(kept, 0, -1) if SENTENCE_END.search(words[at - 1])), 0)
    return " ".join([*words[: sentence if sentence >= WORTH_A_SENTENCE * kept else kept], CUT])
