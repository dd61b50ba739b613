"""The source text of a sheet from the disk, and what it proves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.messages import say
from quiz.project import reader
from quiz.project.images import folder_of
from quiz.sheet.findings import Finding, Span
from quiz.sheet.text import SheetText
from quiz.words import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.sheet.model import Sheet
    from quiz.sheet.problems import Problem
    from quiz.sheet.read import Reading
    from quiz.source.coverage import Matter, Review
    from quiz.source.text import SourceText


@dataclass(frozen=True, slots=True)
class Proof:
    """What became of the source text that a sheet names.

    `file` is its path, `data` its content (None if it is not there), `review` what of the sheet stands in it and what
    of it the sheet holds, and `finding` why it can't be read, if it can't. Without its text, nothing is proved.
    """

    file: str
    data: bytes | None
    review: Review | None = None
    finding: Finding | None = None

    @property
    def missing(self) -> bool:
        """Whether the text is not there: nothing is proved, and that is all."""
        return self.data is None and self.finding is None

    def problems(self, sheet: Sheet) -> Iterator[Problem]:
        """Give what the text does not prove of the sheet it was held against."""
        from quiz.source.proofs import unproved

        if self.review:
            yield from unproved(sheet, self.review.found)


def text_of(path: str, file: str) -> bytes | None:
    """Return the content of the source text of a sheet; None where it can't be read."""
    try:
        return reader.content(reader.inside(folder_of(path), file), reader.Most.TEXT)
    except OSError:
        return None


def prove(path: str, reading: Reading) -> Proof | None:
    """Hold a sheet against the source text that it names; None if it names none."""
    sheet = reading.sheet
    if sheet is None or not sheet.source.text or sheet.language not in LANGUAGES:
        return None  # what can't be read of the sheet has its own finding
    name = (folder_of(path) / sheet.source.text).as_posix()
    try:
        data = reader.content(reader.inside(folder_of(path), sheet.source.text), reader.Most.TEXT)
    except OSError as error:
        message = say("the source text can't be read: {reason}", reason=error.strerror or str(error))
        place = reading.place(("source", "text"))
        remedy = say("put the file itself into the sheet's folder, or below")
        return Proof(name, None, finding=reading.text.finding("unreadable", place, message, remedy))
    if data is None:
        return Proof(name, None)
    from quiz.source.text import SourceTextError, decode

    try:
        return Proof(name, data, _review(sheet, decode(name, data)))
    except SourceTextError as error:
        finding = SheetText.of(name, "").finding(error.code, Span(error.line, 1), error.message, error.remedy)
        return Proof(name, data, finding=finding)


def _review(sheet: Sheet, source: SourceText) -> Review:
    from quiz.source.coverage import Review
    from quiz.source.found import find

    return Review(sheet, find(sheet, source), _matter)


def _matter(source: SourceText, language: str) -> Matter:
    """Return what an article has that a sheet can hold; people and figures in the languages that can be drafted."""
    from quiz.draft.language import languages
    from quiz.source.coverage import Amount, Matter, NamedPerson

    if language not in languages():
        return Matter([(mark.start, mark.end) for mark in source.marked])
    from quiz.draft.draft import draft
    from quiz.draft.language import words_of

    made = draft(source.text, words_of(language))
    return Matter(
        [(each.marked.start, each.marked.end) for each in made.said],
        [NamedPerson(each.person.name, (each.person.first, each.person.first)) for each in made.people if each.matters],
        [Amount(each.value, (each.start, each.end)) for each in made.figures],
    )
