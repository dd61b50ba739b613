"""Text becomes lines, as a browser breaks them: greedily, at the places where a line may end.

The widths are those of the fonts that pages carry, so that a page that is set here is the page that is printed. What is
measured in `em` is in terms of the type size.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from quiz.page.faces import SANS, Font
from quiz.page.hyphens import SOFT_HYPHEN, TOGETHER

if TYPE_CHECKING:
    from collections.abc import Sequence

EASTERN = r"\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
SPACE = r"[^\S\n\u00a0\u202f\u2007]"
PIECE = re.compile(
    rf"(?P<word>[{EASTERN}][、。，．：；！？」』）]*|(?:[^\s\u00ad\-–—/{EASTERN}]|[\u00a0\u202f\u2007]|(?<!\w)-)+"
    rf"(?:[-–—/]+(?!\d))?|[-–—/]+)?(?P<hyphen>\u00ad?)(?P<space>{SPACE}*)(?P<end>\n?)"
)
"""What stays together on a line, and what may follow it: a soft hyphen, spaces, the end of a paragraph. Lines end
behind spaces, dashes and slashes, and between the signs of scripts that are written without spaces."""
GAP = "\ufffc"
"""Stands for a thing in the text: a gap to write into."""
LEAST_PART = 3
"""How many letters of a word that is longer than any line stand on one at least."""


@dataclass(frozen=True)
class Type:
    """How a text is set: its font, and by how much letters and words stand further apart than usual, in em."""

    font: Font = SANS
    letter: float = 0.0
    word: float = 0.0
    gap: float = 0.0
    """how wide a `GAP` is"""

    def width(self, text: str) -> float:
        """Return how wide a text on one line is, in em."""
        if GAP in text:
            return self.gap * text.count(GAP) + self.width(text.replace(GAP, ""))
        wide = _width(self.font, text)
        if not (self.letter or self.word):
            return wide
        return wide + self.letter * len(text) + self.word * (text.count(" ") + text.count("\u00a0"))

    def between(self, before: str, space: str, behind: str) -> float:
        """Return how far two texts stand apart with a space between them: the kerning at its edges counts."""
        first, last = before[-1:], behind[:1]
        return self.width(f"{first}{space}{last}") - self.width(first) - self.width(last)


@lru_cache(maxsize=32768)  # words recur in the texts of a sheet, and on all its pages
def _width(font: Font, text: str) -> float:
    return font.width(text)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text as it is set: `text` ends with a soft hyphen where a word is broken; its spaces at the end are
    kept; `width` is without them, in em.
    """

    text: str
    width: float


@dataclass(slots=True)
class _Piece:
    text: str
    width: float
    hyphen: str
    space: str
    ends: bool
    apart: float = 0.0
    """how far the next piece stands from it on a line"""

    @property
    def together(self) -> str:
        """The piece with what stands between it and the next one, where no line may end."""
        return self.text + self.space


@lru_cache(maxsize=8192)  # a form is tried at several densities, and its texts stand on several pages
def set_lines(text: str, how: Type, room: float, *, before: float = 0.0, behind: float = 0.0) -> tuple[Line, ...]:
    """Set a text into lines of so many em; `before` and `behind` are taken by what stands close to its ends.

    A word longer than a line is broken where it has soft hyphens, or else between any letters, with a hyphen. No line
    is without a letter, however narrow the room.
    """
    pieces = _pieces(text, how)
    if not pieces:
        return (Line("", before + behind),)
    pieces[-1].width += behind
    hyphen = how.width("-")
    lines: list[Line] = []
    first = 0
    while first < len(pieces):
        start = 0.0 if lines else before
        last, width = _line(pieces, first, room - start, hyphen)
        if width > room - start:
            pieces[first : first + 1] = _broken(pieces[first], how, room - start)
            last, width = _line(pieces, first, room - start, hyphen)
        written = "".join(each.together + "\n" * each.ends for each in pieces[first : last + 1])
        lines.append(Line(written + pieces[last].hyphen * (last + 1 < len(pieces)), width + start))
        first = last + 1
    if pieces[-1].ends:
        lines.append(Line("", behind))
    return tuple(lines)


def _pieces(text: str, how: Type) -> list[_Piece]:
    """Part a text where lines may end."""
    held = {at for found in TOGETHER.finditer(text) for at in range(found.start() + 1, found.end())}
    pieces: list[_Piece] = []
    for found in PIECE.finditer(text):
        word, hyphen, space, end = found.group("word", "hyphen", "space", "end")
        if not found[0]:
            continue
        if found.start() in held and not pieces[-1].ends:
            word = pieces.pop().together + (word or "")
        shown = "" if space or end else hyphen  # behind the last letter of a word a line ends without one
        pieces.append(_Piece(word or "", how.width(word or ""), shown, space, ends=bool(end)))
    for piece, following in pairwise(pieces):
        if not piece.hyphen and not piece.ends:
            piece.apart = how.between(piece.text, piece.space, following.text)
    return pieces


def _line(pieces: Sequence[_Piece], first: int, room: float, hyphen: float) -> tuple[int, float]:
    """Return the last piece of the line that begins with the first, and how wide that line is."""
    used, last, width = 0.0, first, 0.0
    for at in range(first, len(pieces)):
        piece = pieces[at]
        used += piece.width
        if used > room and at > first:
            break
        ended = used + (hyphen if piece.hyphen else 0.0)
        if at == first or ended <= room:
            last, width = at, ended
        if piece.ends:
            return at, used
        used += piece.apart
    else:
        return len(pieces) - 1, used
    return last, width


def _broken(piece: _Piece, how: Type, room: float) -> list[_Piece]:
    """Part a word that is longer than a line: as much as fits with a hyphen, and the rest."""
    text, hyphen = piece.text, how.width("-")
    count = LEAST_PART
    while count < len(text) and how.width(text[: count + 1]) + hyphen <= room:
        count += 1
    if count >= len(text):
        return [piece]
    mark = SOFT_HYPHEN if text[count - 1].isalpha() and text[count].isalpha() else ""
    return [
        _Piece(text[:count], how.width(text[:count]), mark, "", ends=False),
        replace(piece, text=text[count:], width=piece.width - how.width(text[:count])),
    ]
