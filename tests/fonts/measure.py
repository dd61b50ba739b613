"""Write the widths of letters, and the kerning of pairs of them, beside each font that pages carry.

.venv/bin/python -m tests.fonts.measure
"""

from __future__ import annotations

import json
from io import BytesIO
from itertools import product
from typing import TYPE_CHECKING

import uharfbuzz
from fontTools.ttLib import TTFont

from quiz.page.faces import FONTS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

KERNED = (
    " ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜÀÂÆÇÉÈÊËÎÏÔŒÙÛŸabcdefghijklmnopqrstuvwxyzäöüßàâæçéèêëîïôœùûÿ0123456789"
    "\u00a0\u202f.,:;!?…-–—'\"’‘‚“”„«»‹›()[]/%&€$"
)
"""The signs of German, English and French; pairs with any other are hardly ever met and left at their widths."""


def measured(file: Path) -> str:
    """Return the widths of a font as JSON, in thousandths of the type size: the letters of each width, and the pairs
    that stand so much closer (or, above zero, further apart) than their widths say.
    """
    font = TTFont(file)
    letters = "".join(map(chr, sorted(font.getBestCmap())))
    font.flavor = None
    font.save(plain := BytesIO())
    shaper = uharfbuzz.Font(uharfbuzz.Face(plain.getvalue()))
    units: int = font["head"].unitsPerEm

    def advance(text: str) -> int:
        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        uharfbuzz.shape(shaper, buffer)
        total: int = sum(position.x_advance for position in buffer.glyph_positions)
        return round(total * 1000 / units)

    widths = {letter: advance(letter) for letter in letters}
    pairs = (one + other for one, other in product(filter(widths.get, KERNED), repeat=2))
    kerning = {pair: advance(pair) - widths[pair[0]] - widths[pair[1]] for pair in pairs}
    table = {"widths": _by_value(widths.items()), "kerning": _by_value(each for each in kerning.items() if each[1])}
    return json.dumps(table, ensure_ascii=False, indent=0) + "\n"


def _by_value(values: Iterable[tuple[str, int]]) -> dict[int, str]:
    """Return the texts of each value, joined, by value."""
    found: dict[int, str] = {}
    for text, value in values:
        found[value] = found.get(value, "") + text
    return dict(sorted(found.items()))


def main() -> None:
    """Write the table of each font."""
    for file in sorted(FONTS.glob("*.woff2")):
        file.with_suffix(".json").write_text(measured(file), encoding="utf-8")


if __name__ == "__main__":
    main()
