"""How large a text may be set in a room of fixed size, and where it is cut if it is too long for any size."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from quiz.page.hyphens import SOFT_HYPHEN
from quiz.page.lines import Line, Type, set_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

POINT = 25.4 / 72
SLACK = 0.995
"""How much of a line is filled: browsers count in 64ths of a pixel, and round."""
CUT = "[…]"
SENTENCE_END = re.compile(r"[.!?…][“”»’\"]?$")
WORTH_A_SENTENCE = 0.6
"""A text is cut behind a sentence where that keeps at least so much of what would fit."""
WHOLE_WORDS = 0.78
"""How small a text is set at most so that no word is broken, in terms of the size that it fits in otherwise."""
MOST_LETTERS = 0.2
"""The width of the narrowest letters, in em: of a text without end, no more than what these could fill is looked at."""


@dataclass(frozen=True, slots=True)
class Room:
    """A place for text: width and height in mm, and how high a line is in terms of the type size."""

    width: float
    height: float
    leading: float

    def lines(self, size: float) -> int:
        """Return how many lines of a type size, in points, fit."""
        return int(self.height / (size * POINT * self.leading) + 0.001)

    def em(self, size: float) -> float:
        """Return how long a line is, in terms of the type size."""
        return SLACK * self.width / (size * POINT)


@dataclass(frozen=True, slots=True, eq=False)  # there are few, each used for many texts
class TextStyle:
    """How a text is set, and how wide what stands close before it and behind it is, in em."""

    type: Type = field(default_factory=Type)
    before: float = 0.0
    behind: float = 0.0

    def lines(self, text: str, room: float) -> tuple[Line, ...]:
        """Set a text into lines of so many em."""
        return set_lines(text, self.type, room, before=self.before, behind=self.behind)


PLAIN = TextStyle()


@dataclass(frozen=True, slots=True)
class Fitted:
    """A text as far as it fits, its type size in points, and how high it stands in mm.

    The text has a soft hyphen where a line ends inside a word, and no other.
    """

    text: str
    size: float
    height: float


@lru_cache(maxsize=4096)  # questions and sources are those of many cards
def fitted(text: str, room: Room, sizes: tuple[float, ...], how: TextStyle = PLAIN) -> Fitted:
    """Return a text in the first of the sizes it fits in (the largest first), or cut to the last of them.

    A size in which no word is broken is better than a larger one in which one has to be, but not than one much larger.
    """
    broken: Fitted | None = None
    for size in sizes:
        if broken and size < WHOLE_WORDS * broken.size:
            return broken
        if len(text) * MOST_LETTERS > room.em(size) * (room.lines(size) + 1):
            continue
        for parted in (text.replace(SOFT_HYPHEN, ""), text):  # a word that fits on the next line goes there whole
            lines = how.lines(parted, room.em(size))
            if len(lines) <= room.lines(size):
                fit = _set(lines, size, room)
                if SOFT_HYPHEN not in fit.text:
                    return fit
                broken = broken or (fit if parted == text else None)
    return broken or _cut(text, room, sizes[-1], how)


def _cut(text: str, room: Room, size: float, how: TextStyle) -> Fitted:
    """Keep as much as fits with the mark of the cut behind it: whole sentences if they are enough, else whole words.

    Only a word that is longer than a line is cut itself.
    """
    most, em = room.lines(size), room.em(size)
    words = text[: int(em * (most + 1) / MOST_LETTERS)].split()
    kept = _most(len(words), lambda count: len(how.lines(_marked(words[:count]), em)) <= most)
    if kept < len(words) and how.type.width(words[kept].replace(SOFT_HYPHEN, "")) > em:
        word, start = words[kept], words[:kept]
        letters = _most(len(word), lambda count: len(how.lines(" ".join([*start, word[:count] + CUT]), em)) <= most)
        shown = " ".join([*start, word[:letters] + CUT])
    else:
        sentence = next((at for at in range(kept, 0, -1) if SENTENCE_END.search(words[at - 1])), 0)
        shown = _marked(words[: sentence if sentence >= WORTH_A_SENTENCE * kept else kept])
    return _set(how.lines(shown, em), size, room)


def _set(lines: Sequence[Line], size: float, room: Room) -> Fitted:
    return Fitted("".join(line.text for line in lines), size, len(lines) * size * POINT * room.leading)


def _marked(words: Sequence[str]) -> str:
    return " ".join([*words, CUT])


def _most(count: int, fits: Callable[[int], bool]) -> int:
    """Return the largest number up to a count that fits, where more never fit if fewer do not."""
    return bisect_left(range(1, count + 1), True, key=lambda number: not fits(number))
