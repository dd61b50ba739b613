"""What the source itself mends in a sheet: its typography and its words, where it is certain which passage is meant,
and evidence for quotes, figures and people that have none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.sheet.problems import path_of
from quiz.source.clues import clues_of
from quiz.source.evidence import of_figure, of_person, of_quotation
from quiz.source.names import Naming
from quiz.source.plain import plain
from quiz.source.replacing import replacement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.sheet.findings import Path
    from quiz.sheet.model import Sheet
    from quiz.source.found import Found


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
        if (new := replacement(path, old, there, found.source)) is not None:
            yield Change(path, old, new)
    for key, person in sheet.people.items():
        how, place = found.names.get(key, (Naming.FULL, None))
        if how is Naming.ACCENTS and place:
            yield Change(path_of(person, key, "name"), person.name, plain(found.source.words(*place)))
    yield from missing_evidence(sheet, found)


def missing_evidence(sheet: Sheet, found: Found) -> Iterator[Change]:
    """Give evidence for quotes, figures and people that have none, where the source is certain about it."""
    clues, source = clues_of(sheet.language), found.source
    for key, person in sheet.people.items():
        if not person.evidence and person.name and (words := of_person(person, source, clues)):
            yield Change(path_of(person, key, "evidence"), None, words)
    for key, quote in sheet.quotes.items():
        there, speaker = found.texts.get(path_of(quote, key, "text")), sheet.people.get(quote.speaker)
        if quote.evidence or not there or not speaker:
            continue
        if words := of_quotation(there, speaker, sheet, source):
            yield Change(path_of(quote, key, "evidence"), None, words)
    for key, figure in sheet.figures.items():
        if not figure.evidence and figure.value.written and (words := of_figure(figure, sheet, source)):
            yield Change(path_of(figure, key, "evidence"), None, words)
