"""The article as a reader sees it, cut where marks begin and end: what the sheet holds of it, and what it lacks."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from quiz.page.contents import Held
from quiz.phrasing.amounts import amount
from quiz.phrasing.marks import cited
from quiz.phrasing.sources import role, setting
from quiz.sheet.model import Figure, Person, Quote
from quiz.sheet.problems import path_of
from quiz.source.numbers import numbers_in, numbers_of
from quiz.source.paragraphs import is_heading, paragraphs
from quiz.typography import as_shown
from quiz.words import words_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from quiz.sheet.model import AnyEntry, Sheet
    from quiz.source.coverage import Review
    from quiz.source.text import Place
    from quiz.words.model import Words

ORDER = ("figure", "person", "quote", "evidence")
"""Which fact a place leads to, where it belongs to several: the one with the shortest words first."""
KINDS = ("quotations", "people", "figures")
ENOUGH = 60
"""Characters of what lacks that tell a reader in the margin what is meant."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A place of the article that a fact of the sheet holds, or, without a fact, one that lacks in the sheet."""

    kind: str
    place: Place
    fact: str = ""
    """the name of the fact, as in quote-segal-volatil"""


@dataclass(frozen=True, slots=True)
class Segment:
    """Words of the article with the same marks; `fact` is where they lead, `here` whose first place they are."""

    text: str
    kinds: tuple[str, ...] = ()
    fact: str = ""
    here: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lacking:
    """Something that the sheet does not hold, for the margin: its kind, and the words it begins with."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the article, and what stands beside it in the margin."""

    heading: bool
    segments: tuple[Segment, ...]
    speakers: tuple[str, ...]
    lacking: tuple[Lacking, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A fact of the sheet behind the article; `verbatim` are words as they were said, between marks."""

    name: str
    kind: str
    title: str
    detail: str
    verbatim: bool
    found: bool


@dataclass(frozen=True)
class Article:
    """An article with its marks, and the facts that they lead to, of its sheet as it is shown."""

    sheet: Sheet
    paragraphs: tuple[Paragraph, ...]
    facts: tuple[Shown, ...]

    def fact(self, name: str) -> Shown:
        """Return the fact of a name."""
        return self._by_name[name]

    @cached_property
    def _by_name(self) -> dict[str, Shown]:
        return {fact.name: fact for fact in self.facts}


def held(review: Review) -> tuple[Held, ...]:
    """Return how much of each kind a sheet holds, of the kinds that somebody looks for and the source has."""
    shares = ((kind, getattr(review.coverage, kind)) for kind in KINDS)
    return tuple(Held(kind, share.held, share.all) for kind, share in shares if share and share.all)


def article(review: Review) -> Article:
    """Return the article of a sheet, marked."""
    source = review.found.source
    marks = [*_marks(review), *_lacking(review)]
    first: dict[str, int] = {}
    for mark in sorted(marks, key=lambda mark: (mark.place[0], mark.kind == "evidence")):
        first.setdefault(mark.fact, mark.place[0])
    shown = []
    parts = paragraphs(source.text)
    for paragraph, inside in zip(parts, _by_paragraph(marks, parts), strict=True):
        lacking = [Lacking(mark.kind, _short(source.words(*mark.place))) for mark in inside if mark.kind in KINDS]
        segments = tuple(_segments((paragraph.start, paragraph.end), inside, source.text, first))
        heading = is_heading(source.text, paragraph) and not inside
        shown.append(Paragraph(heading, segments, _speakers(inside, review), tuple(lacking)))
    words = words_for(review.sheet.language, review.sheet.territory)
    sheet = as_shown(review.sheet, words)
    facts = (_shown(key, entry, sheet, words, first) for key, entry in sheet.entries())
    return Article(sheet, tuple(shown), tuple(facts))


def _by_paragraph(marks: Iterable[Mark], parts: Sequence[Place]) -> list[list[Mark]]:
    """Return the marks that lie in each paragraph, if only in part."""
    inside: list[list[Mark]] = [[] for _ in parts]
    ends = [end for _, end in parts]
    for mark in marks:
        start, stop = mark.place
        number = bisect_right(ends, start)
        while number < len(parts) and parts[number][0] < stop:
            inside[number].append(mark)
            number += 1
    return inside


def _name(key: str, entry: AnyEntry) -> str:
    return f"{entry.kind}-{key}"


def _marks(review: Review) -> Iterator[Mark]:
    """Give the places of what the sheet holds: quotations, evidence, people where they are named first, numbers."""
    found, sheet = review.found, review.sheet
    for key, entry in sheet.entries():
        name = _name(key, entry)
        text, proof = found.texts.get(path_of(entry, key, "text")), found.evidence.get(path_of(entry, key, "evidence"))
        if text and text.found:
            yield from (Mark("quote", place, name) for place in text.places)
        if proof and proof.found:
            yield from (Mark("evidence", place, name) for place in proof.places)
            if isinstance(entry, Figure):
                yield from _numbers(entry, name, proof.places, review)
        if isinstance(entry, Person) and (place := found.names.get(key, (None, None))[1]):
            yield Mark("person", place, name)


def _numbers(figure: Figure, name: str, places: Iterable[Place], review: Review) -> Iterator[Mark]:
    """Give where the number of a figure stands in its evidence."""
    for start, end in places:
        for mention in numbers_in(review.found.source.text[start:end], review.sheet.language):
            if mention.value in numbers_of(figure):
                yield Mark("figure", (start + mention.start, start + mention.end), name)


def _speakers(marks: Iterable[Mark], review: Review) -> tuple[str, ...]:
    """Return who is quoted by some marks."""
    quotes = {_name(key, quote): quote for key, quote in review.sheet.quotes.items()}
    keys = dict.fromkeys(quotes[mark.fact].speaker for mark in marks if mark.kind == "quote")
    return tuple(review.sheet.people[key].name for key in keys if key in review.sheet.people)


def _lacking(review: Review) -> Iterator[Mark]:
    for kind in KINDS:
        share = getattr(review.coverage, kind)
        yield from (Mark(kind, place) for place in share.lacking) if share else ()


def _segments(place: Place, marks: Sequence[Mark], text: str, first: dict[str, int]) -> Iterator[Segment]:
    """Cut a stretch of the article where marks begin and end."""
    start, end = place
    edges = sorted({start, end, *(edge for mark in marks for edge in mark.place if start < edge < end)})
    cut = []
    for at, stop in pairwise(edges):
        here = [mark for mark in marks if mark.place[0] <= at and stop <= mark.place[1]]
        kinds = tuple(dict.fromkeys("lacking" if mark.kind in KINDS else mark.kind for mark in here))
        facts = sorted((mark for mark in here if mark.fact), key=lambda mark: ORDER.index(mark.kind))
        begun = tuple(dict.fromkeys(mark.fact for mark in here if mark.fact and first.get(mark.fact) == at))
        cut.append(Segment(text[at:stop], kinds, facts[0].fact if facts else "", begun))
    for _, alike in groupby(cut, key=lambda segment: (segment.kinds, segment.fact, segment.here)):
        several = list(alike)
        yield Segment("".join(each.text for each in several), several[0].kinds, several[0].fact, several[0].here)


def _shown(key: str, entry: AnyEntry, sheet: Sheet, words: Words, first: dict[str, int]) -> Shown:
    """Return a fact as a reviewer wants to see it: what it says, and what belongs to it."""
    name, verbatim = _name(key, entry), isinstance(entry, Quote) and entry.verbatim
    if isinstance(entry, Person):
        title, detail = entry.name, role(entry)
    elif isinstance(entry, Quote):
        speaker = sheet.people.get(entry.speaker)
        title = cited(entry.words, words) if verbatim else entry.words
        detail = ", ".join(filter(None, [speaker.name if speaker else "", setting(entry, words)]))
    elif isinstance(entry, Figure):
        title, detail = amount(entry.value, entry, words), entry.measures or entry.ask
    else:
        title, detail = entry.answer, entry.question
    return Shown(name, entry.kind.value, title, detail or "", verbatim, name in first)


def _short(text: str) -> str:
    return text if len(text) <= ENOUGH else text[:ENOUGH].rpartition(" ")[0] + " …"
