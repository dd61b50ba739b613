"""What the source itself mends in a sheet: its typography and its words, where it is certain which passage is meant,
and evidence for quotes and figures that have none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from quiz.sheet.problems import path_of
from quiz.source.align import How
from quiz.source.clues import clues_of
from quiz.source.evidence import of_figure, of_quotation
from quiz.source.folding import MARKS, fold
from quiz.source.names import Naming
from quiz.source.nearest import nearest
from quiz.source.parts import LAST
from quiz.source.plain import plain
from quiz.source.quotations import is_marked
from quiz.source.text import SourceText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.sheet.model import Sheet
    from quiz.sheet.read import Path
    from quiz.source.align import Alignment
    from quiz.source.found import Found

GAP = re.compile(r"((?<!\s)\s*(?:\[[^\[\]]*\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3,})\s*)")
CERTAIN = 0.85
"""How alike a passage must be to be the one that is meant."""
LEAST_LEAD = 0.1
"""How much less alike the second best passage must be."""


class Change(NamedTuple):
    """A value of a sheet to be changed: its path, what it was (None if it was not there), and what it becomes."""

    path: Path
    old: str | None
    new: str


def mended(sheet: Sheet, found: Found) -> Iterator[Change]:
    """Give the changes of a sheet that its source is certain about."""
    for path, there in {**found.texts, **found.evidence}.items():
        group, key, field = path
        old = " ".join(getattr(getattr(sheet, group)[key], field).split())
        if _certain(path, old, there, found.source):
            new = _taken_over(old, there, found.source)
            if new != old:
                yield Change(path, old, new)
    for key, person in sheet.people.items():
        how, place = found.names.get(key, (Naming.FULL, None))
        if how is Naming.ACCENTS and place:
            yield Change(path_of(person, key, "name"), person.name, plain(found.source.words(*place)))
    yield from _evidence(sheet, found)


def _evidence(sheet: Sheet, found: Found) -> Iterator[Change]:
    """Give evidence for quotes and figures that have none."""
    clues = clues_of(sheet.language)
    for key, quote in sheet.quotes.items():
        there, speaker = found.texts.get(path_of(quote, key, "text")), sheet.people.get(quote.speaker)
        if not quote.evidence and there and speaker and (words := of_quotation(there, speaker, found.source, clues)):
            yield Change(path_of(quote, key, "evidence"), None, words)
    for key, figure in sheet.figures.items():
        if not figure.evidence and (words := of_figure(figure, sheet.language, found.source)):
            yield Change(path_of(figure, key, "evidence"), None, words)


def _certain(path: Path, words: str, there: Alignment, source: SourceText) -> bool:
    """Return True if it is certain that a passage is the one that is meant."""
    if there.how in (How.FOLDED, How.PARTS):
        return True
    if there.how is not How.NEAR or there.score < CERTAIN:
        return False
    if path[-1] == "text" and not all(is_marked(place, source) for place in there.places):
        return False
    rest = source.text
    for start, end in there.places:
        rest = rest[:start] + " " * (end - start) + rest[end:]
    second = nearest(fold(words).text, SourceText(source.name, rest))
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
