"""Make the fonts that pages carry, from the designers' files: only the letters of Europe's languages in Latin script;
and small fonts that help these out, for pages that need them: signs of news, more Latin letters, other scripts.

.venv/bin/python -m tests.fonts.make FOLDER

The folder holds, at any depth, the files that `SOURCES` and `HELPERS` name: those of the packages
`@expo-google-fonts/atkinson-hyperlegible-next` 0.4.1, `@expo-google-fonts/literata` 0.4.3 and
`@expo-google-fonts/inter` 0.4.2 of npm, unpacked. The families may be changed under their own names: their licence, the
SIL Open Font License, reserves none. After this, run `python -m tests.fonts.measure`.
"""

from __future__ import annotations

import sys
from array import array
from itertools import pairwise
from math import cos, pi, sin
from pathlib import Path

from fontTools import subset
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import GlyphCoordinates

from quiz.page.faces import FONTS

Contour = tuple[tuple[int, int], ...]
Point = tuple[tuple[int, int], int]
"""Where a point is, and 1 where it stands on its curve, 0 where it draws the curve to itself."""

SOURCES = {
    "AtkinsonHyperlegibleNext_400Regular.ttf": "AtkinsonHyperlegibleNext-Regular.woff2",
    "AtkinsonHyperlegibleNext_400Regular_Italic.ttf": "AtkinsonHyperlegibleNext-Italic.woff2",
    "AtkinsonHyperlegibleNext_600SemiBold.ttf": "AtkinsonHyperlegibleNext-SemiBold.woff2",
    "Literata_400Regular.ttf": "Literata-Regular.woff2",
}
LETTERS = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    *(0x192, 0x1A0, 0x1A1, 0x1AF, 0x1B0, *range(0x1FA, 0x200), *range(0x218, 0x21C), 0x237),
    *(0x2C6, 0x2C7, *range(0x2D8, 0x2DE), *range(0x1E80, 0x1E86), 0x1E9E, 0x1EF2, 0x1EF3),
    *range(0x2002, 0x200C),
    *range(0x2010, 0x2028),
    *(0x202F, 0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x2044, *range(0x2070, 0x208F), 0x20AC, 0x20B9, 0x2116, 0x2122),
    *(*range(0x2150, 0x215F), *range(0x2190, 0x2194), 0x2212, 0x2215, 0x221A, 0x221E, 0x2248, 0x2260, 0x2264, 0x2265),
)
MORE_SIGNS = (
    *(*range(0x2032, 0x2035), 0x2031, *range(0x2070, 0x208F), *range(0x20A0, 0x20C1), 0x2103, 0x2109, 0x2116, 0x2126),
    *(*range(0x2150, 0x215F), *range(0x2190, 0x219A), 0x21D2, 0x21D4, 0x2205, 0x2208, 0x221D, 0x2261),
    *map(ord, "■□▲△▶►▼▽◀◆◇★☆♥♪✔"),
)
"""Raised and lowered digits, primes, currencies, fractions, degrees, arrows."""
MORE_LETTERS = (
    *(0x18F, 0x1A0, 0x1A1, 0x1AF, 0x1B0, *range(0x1CD, 0x220), 0x259, *range(0x2B9, 0x2C0), *range(0x300, 0x346)),
    *range(0x1E00, 0x1F00),
)
"""Vietnamese, and letters that write Arabic, Hebrew and the languages of India and China."""
SCRIPTS = (*range(0x370, 0x460), *range(0x490, 0x530))
"""Greek and Cyrillic."""
HELPERS = {
    "Inter-Signs.woff2": ("Inter_400Regular.ttf", MORE_SIGNS),
    "Inter-SignsSemiBold.woff2": ("Inter_600SemiBold.ttf", MORE_SIGNS),
    "Inter-Letters.woff2": ("Inter_400Regular.ttf", MORE_LETTERS),
    "Inter-LettersSemiBold.woff2": ("Inter_600SemiBold.ttf", MORE_LETTERS),
    "Inter-Scripts.woff2": ("Inter_400Regular.ttf", SCRIPTS),
    "Inter-ScriptsSemiBold.woff2": ("Inter_600SemiBold.ttf", SCRIPTS),
    "Literata-Letters.woff2": ("Literata_400Regular.ttf", MORE_LETTERS),
    "Literata-Scripts.woff2": ("Literata_400Regular.ttf", SCRIPTS),
}
"""The fonts that help out: the file that each is made from, and its letters. In a word they stand between those of the
main font: so Inter, whose letters are built alike, is made as high as that one."""
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "tnum"]
"""Ligatures are left out: the width of a text is then that of its letters and the kerning between them."""
DOT, RING, MIDDLE, CORNERS = 290, 225, 340, 48
"""The radius of the dots that say how hard a question is, of the hole in a hollow one, and the height of their middle;
a circle is drawn with so many corners."""


def circle(radius: int, *, hole: bool = False) -> Contour:
    """Return a circle: clockwise as letters are drawn, a hole in one the other way round."""
    turns = [(1 if hole else -1) * 2 * pi * corner / CORNERS for corner in range(CORNERS)]
    return tuple((round(MIDDLE + radius * cos(turn)), round(MIDDLE + radius * sin(turn))) for turn in turns)


SIGNS: dict[str, tuple[Contour, ...]] = {
    "●": (circle(DOT),),
    "○": (circle(DOT), circle(RING, hole=True)),
    "✓": (((60, 330), (130, 395), (265, 225), (550, 680), (630, 625), (275, 80)),),
    "✗": (
        (
            *((60, 130), (270, 340), (60, 550), (130, 620), (340, 410), (550, 620)),
            *((620, 550), (410, 340), (620, 130), (550, 60), (340, 270), (130, 60)),
        ),
    ),
}
"""What pages show and text fonts lack: the dots of difficulty, right and wrong."""
ALIKE = {0xB5: 0x3BC, 0xAD: 0x2D, 0x2010: 0x2D, 0x2011: 0x2D, 0x2009: 0xA0, 0x202F: 0xA0}
"""The sign of a millionth and the letter; hyphens that may, must or must not end a line; narrow spaces."""
SIGNED = ("AtkinsonHyperlegibleNext_400Regular.ttf", "AtkinsonHyperlegibleNext_600SemiBold.ttf")
"""The fonts that these signs are drawn into."""
SLASHED = (*SIGNED, "AtkinsonHyperlegibleNext_400Regular_Italic.ttf")
"""The fonts whose zero has a stroke through it, which numbers in a text do without: an O is wider. The font for readers
with dyslexia keeps it."""


def make(folder: Path) -> None:
    """Write each font of `SOURCES`, found below a folder, as a subset into the folder of the pages' fonts."""
    for source, name in SOURCES.items():
        file = next(folder.rglob(source))
        font = TTFont(file, recalcTimestamp=False)
        lend(font)
        if source in SLASHED:
            open_zero(font)
        if source in SIGNED:
            draw(font)
        save(font, [*LETTERS, *map(ord, SIGNS)], name)
    main = TTFont(FONTS / SOURCES[SIGNED[0]])
    held = main.getBestCmap()
    for name, (source, letters) in HELPERS.items():
        font = TTFont(next(folder.rglob(source)), recalcTimestamp=False)
        if source.startswith("Inter"):
            font["head"].unitsPerEm = round(font["OS/2"].sCapHeight * main["head"].unitsPerEm / main["OS/2"].sCapHeight)
        save(font, [letter for letter in letters if letter not in held], name)


def save(font: TTFont, letters: list[int], name: str) -> None:
    """Write these letters of a font, as far as it has them, into the folder of the pages' fonts."""
    cut(font, letters)
    font.flavor = "woff2"
    font.save(FONTS / name, reorderTables=False)
    print(name, (FONTS / name).stat().st_size)


def cut(font: TTFont, letters: list[int]) -> None:
    """Leave only some letters, and the features that pages use."""
    options = subset.Options()
    options.layout_features = FEATURES
    options.name_IDs = [0, 1, 2, 4, 5, 6, 13, 14]
    options.hinting = False
    options.notdef_outline = True
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=letters)
    cutter.subset(font)


def lend(font: TTFont) -> None:
    """Let hyphens and spaces that a font lacks look like those it has: for a sign it lacks, a page asks the machine."""
    for table in font["cmap"].tables:
        if table.isUnicode():
            for lacking, like in ALIKE.items():
                table.cmap.setdefault(lacking, table.cmap[like])


def open_zero(font: TTFont) -> None:
    """Take the stroke out of a zero: what it parts becomes one again, with a curve on from both sides of the stroke."""
    zero = font["glyf"]["zero"]
    points = list(zip(zero.coordinates, (flag & 1 for flag in zero.flags), strict=True))
    starts = [0, *(end + 1 for end in zero.endPtsOfContours)]
    outer, *parted = (points[start:end] for start, end in pairwise(starts))
    below, above = map(_behind_stroke, parted)
    inner = [*below, (_corner(below, above), 0), *above, (_corner(above, below), 0)]
    zero.coordinates = GlyphCoordinates([place for place, _ in outer + inner])
    zero.flags = array("B", [on_curve for _, on_curve in outer + inner])
    zero.endPtsOfContours = [len(outer) - 1, len(outer + inner) - 1]
    zero.numberOfContours = 2
    zero.recalcBounds(font["glyf"])


def _behind_stroke(contour: list[Point]) -> list[Point]:
    """Return a contour from where its straight line, between two points that stand on it, ends."""
    (end,) = (at for at, (_, on_curve) in enumerate(contour) if on_curve and contour[at - 1][1])
    return contour[end:] + contour[:end]


def _corner(before: list[Point], behind: list[Point]) -> tuple[int, int]:
    """Return where the ways out of one curve and into another cross, to which a curve between both is drawn."""
    ((x1, y1), _), ((x2, y2), _), ((x3, y3), _), ((x4, y4), _) = *before[-2:], *behind[:2]
    along, across = (x2 - x1, y2 - y1), (x4 - x3, y4 - y3)
    way = ((x3 - x2) * across[1] - (y3 - y2) * across[0]) / (along[0] * across[1] - along[1] * across[0])
    return round(x2 + way * along[0]), round(y2 + way * along[1])


def draw(font: TTFont) -> None:
    """Add the signs of `SIGNS` to a font, each in the middle of a square."""
    names = {sign: f"uni{ord(sign):04X}" for sign in SIGNS}
    font.setGlyphOrder([*font.getGlyphOrder(), *names.values()])
    for sign, name in names.items():
        pen = TTGlyphPen(None)
        for first, *others in SIGNS[sign]:
            pen.moveTo(first)
            for corner in others:
                pen.lineTo(corner)
            pen.closePath()
        font["glyf"][name] = pen.glyph()
        font["hmtx"][name] = (2 * MIDDLE, min(x for contour in SIGNS[sign] for x, _ in contour))
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[ord(sign)] = name


if __name__ == "__main__":
    make(Path(sys.argv[1]))
