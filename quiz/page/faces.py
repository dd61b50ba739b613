"""The fonts that pages carry with them, so that a page looks alike on every machine; and how wide a text is in each.

The font files, and the tables of widths beside them, are made by `tests/fonts`.
"""

from __future__ import annotations

import json
from base64 import b64encode
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise, repeat
from pathlib import Path
from unicodedata import combining, east_asian_width

FONTS = Path(__file__).parent / "fonts"
STRANGE = 0.8
SCRIPTS = ((0x180, 0.7), (0x590, 0.68), (0x600, 0.56), (0x780, 0.7), (0x900, 0.6), (0x10A0, 0.7), (0x1100, 0.63))
"""The width of a sign that no font here has, in terms of the type size: what letters of the scripts up to such a place
of Unicode take on average in DejaVu and in Liberation, whichever are wider; other signs are as wide as arrows."""
EASTERN, PICTURE = 1.0, 1.4
"""The widths of a sign of an Eastern script, and of an emoji with what the widest fonts leave around it."""


@dataclass(frozen=True, eq=False)  # each is there once, and hashed with every word that is measured
class Font:
    """A font file: its family and the weights it stands for in style sheets, and whether it is slanted.

    A line of it reaches so far above the letters' feet and below, in terms of the type size. Others help it out with a
    sign that it lacks, in this order.
    """

    file: str
    family: str
    weights: str = "400"
    slant: str = "normal"
    ascent: float = 0.984
    descent: float = 0.316
    helped_by: tuple[Font, ...] = ()

    @cached_property
    def rule(self) -> str:
        """The rule that brings the font into a page."""
        data = b64encode((FONTS / f"{self.file}.woff2").read_bytes()).decode()
        return (
            f'@font-face {{ font-family: "{self.family}"; font-weight: {self.weights}; font-style: {self.slant}; '
            f'src: url("data:font/woff2;base64,{data}") format("woff2"); }}'
        )

    def width(self, text: str) -> float:
        """Return how wide a text on one line is, in terms of the type size."""
        widths, kerning = self._table
        return sum(map(widths.__getitem__, text)) + sum(map(kerning.get, pairwise(text), repeat(0.0)))

    def has(self, letter: str) -> bool:
        """Return True if the font has a letter."""
        return letter in self._table[0]

    def helps(self, other: Font, text: str) -> bool:
        """Return True if this font has a sign of a text that another one lacks."""
        return any(self.has(sign) and not other.has(sign) for sign in set(text))

    @cached_property
    def _table(self) -> tuple[_Widths, dict[tuple[str, str], float]]:
        table = json.loads((FONTS / f"{self.file}.json").read_bytes())
        widths = {letter: int(value) / 1000 for value, letters in table["widths"].items() for letter in letters}
        kerning = {
            pair: int(value) / 1000
            for value, letters in table["kerning"].items()
            for pair in zip(letters[::2], letters[1::2], strict=True)
        }
        return _Widths(widths, self.helped_by), kerning


class _Widths(dict[str, float]):
    """Widths of letters; of those that the font lacks, in one that helps it out, or else an estimate."""

    def __init__(self, widths: dict[str, float], helpers: tuple[Font, ...]) -> None:
        super().__init__(widths)
        self.helpers = helpers

    def __missing__(self, letter: str) -> float:
        if letter == "\u00ad" or combining(letter):
            return 0.0
        if helper := next((font for font in self.helpers if font.has(letter)), None):
            return helper.width(letter)
        if east_asian_width(letter) in "WF":
            return EASTERN if letter.isalnum() else PICTURE
        return next((width for end, width in SCRIPTS if ord(letter) < end), STRANGE)


SIGNS, LETTERS, OTHER_SCRIPTS = (Font(f"Inter-{each}", f"Quiz {each}") for each in ("Signs", "Letters", "Scripts"))
"""What helps out: signs of news, more Latin letters, Greek and Cyrillic. Below the same bold, and in serifs."""
HELPING = (SIGNS, LETTERS, OTHER_SCRIPTS)
HELPING_BOLD = tuple(replace(font, file=f"{font.file}SemiBold", weights="600 700") for font in HELPING)
HELPING_SERIF = tuple(Font(f"Literata-{each}", f"Quiz Serif {each}") for each in ("Letters", "Scripts"))
SANS = Font("AtkinsonHyperlegibleNext-Regular", "Quiz Sans", helped_by=HELPING)
BOLD = Font("AtkinsonHyperlegibleNext-SemiBold", "Quiz Sans", "600 700", helped_by=HELPING_BOLD)
ITALIC = Font("AtkinsonHyperlegibleNext-Italic", "Quiz Sans", slant="italic", helped_by=HELPING)
SERIF = Font("Literata-Regular", "Quiz Serif", ascent=1.177, descent=0.308, helped_by=(*HELPING_SERIF, SANS, *HELPING))
SLANTED = ('class="instruction"', 'class="manner"', 'class="goes-on"', '"paraphrase"')
QUOTED = ('class="article"', '"verbatim"')
"""Where a page is set in italics, or in serifs: in its elements, or in the data of what its script shows."""
ASCII = bytes(range(0x80))
DISTINCT = Font("AtkinsonHyperlegible-Regular", "Quiz Distinct", ascent=0.95, descent=0.29, helped_by=(SANS, *HELPING))
DISTINCT_BOLD = replace(DISTINCT, file="AtkinsonHyperlegible-Bold", weights="600 700", helped_by=(BOLD, *HELPING_BOLD))


def faces(page: str, *, distinct: bool) -> list[Font]:
    """Return the fonts that a page needs, given as HTML; `distinct` ones are those for readers with dyslexia.

    These have one shape for all texts. Other fonts help them all out with the signs they lack.
    """
    signs = page.encode().translate(None, ASCII).decode()
    lacking = {sign for sign in set(signs) if not SANS.has(sign)}
    helping = [font for font in (*HELPING, *HELPING_BOLD) if any(map(font.has, lacking))]
    if distinct:
        return [DISTINCT, DISTINCT_BOLD, *([SANS, BOLD] if SANS.helps(DISTINCT, signs) else []), *helping]
    found = [SANS, BOLD, *helping]
    if any(mark in page for mark in SLANTED):
        found.append(ITALIC)
    if any(mark in page for mark in QUOTED):
        found += [SERIF, *(font for font in HELPING_SERIF if any(map(font.has, lacking)))]
    return found
