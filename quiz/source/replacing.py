"""Words of a sheet as the source has them, where it is certain which passage of it they are meant to be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.source.align import How
from quiz.source.folding import MARKS, fold
from quiz.source.nearest import nearest
from quiz.source.parts import LAST
from quiz.source.plain import plain
from quiz.source.quotations import is_marked

if TYPE_CHECKING:
    from quiz.sheet.findings import Path
    from quiz.source.align import Alignment
    from quiz.source.text import SourceText

GAP = re.compile(r"((?<!\s)\s*(?:\[[^\[\]]*\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3,})\s*)")
CERTAIN = 0.85
"""How alike a passage must be to be the one that is meant."""
LEAST_LEAD = 0.1
"""How much less alike the second best passage must be."""


def replacement(path: Path, words: str, there: Alignment, source: SourceText) -> str | None:
    """Return what words of a sheet, a `text` or an `evidence`, become if they are taken from the source.

    None where they stay as they are, or where it is not certain what is meant.
    """
    if not _is_certain(path, words, there, source):
        return None
    new = _taken_over(words, there, source)
    return new if new != words else None


def _is_certain(path: Path, words: str, there: Alignment, source: SourceText) -> bool:
    """Return True if it is certain that a passage is the one that is meant."""
    if there.how in (How.FOLDED, How.PARTS):
        return True
    if there.how is not How.NEAR or there.score < CERTAIN:
        return False
    if path[-1] == "text" and not all(is_marked(place, source) for place in there.places):
        return False
    second = nearest(fold(words).text, source, besides=there.places)
    return second is None or second.score < there.score - LEAST_LEAD


def _taken_over(words: str, there: Alignment, source: SourceText) -> str:
    """Return words of a sheet as the source has them; gaps, and marks around the whole, stay the author's."""
    pieces = [words] if there.how is How.FOLDED else GAP.split(words)
    places = iter(there.places)
    for at in range(0, len(pieces), 2):  # every second piece is a gap
        core = pieces[at].strip(MARKS + " ")
        if not core.strip(LAST):
            continue
        place = next(places, None)
        if place is None:  # the source has such gaps itself
            return words
        new = plain(source.words(*place))
        if core.endswith(tuple(LAST)) and not core.endswith("..."):  # it may stand there in the sheet alone
            new = new.rstrip(LAST) + core[-1]
        elif not core.endswith(tuple(LAST)):
            new = new.rstrip(LAST)
        before, _, after = pieces[at].partition(core)
        pieces[at] = f"{before}{new}{after}"
    return words if next(places, None) else "".join(pieces)
