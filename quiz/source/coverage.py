"""How much of an article a sheet holds, as tests cover a program: its quotations, its people, its figures."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from quiz.sheet.problems import path_of
from quiz.sheet.tokens import telling, tokens
from quiz.source.names import kindred
from quiz.source.numbers import numbers_of
from quiz.source.people import first_names_unproved

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from decimal import Decimal

    from quiz.sheet.model import Sheet
    from quiz.source.found import Found
    from quiz.source.text import Place, SourceText

WORD = re.compile(r"\w+")
BESIDE = 3
"""Characters between a quotation and words beside it: a mark, a comma and a space."""
WORTH_LACKING = 2
"""Words of a quotation that a sheet may leave out and still hold the whole of it."""


class NamedPerson(NamedTuple):
    """Somebody whom the article names, and where it does first."""

    name: str
    place: Place


class Amount(NamedTuple):
    """A number of the article, and where it stands."""

    value: Decimal
    place: Place


@dataclass(frozen=True, slots=True)
class Matter:
    """What an article has that a sheet can hold; people and figures are None where nobody looks for them."""

    quotations: Sequence[Place]
    people: Sequence[NamedPerson] | None = None
    figures: Sequence[Amount] | None = None


@dataclass(frozen=True, slots=True)
class Share:
    """How many of all things of a kind a sheet holds, and where in the source those stand that it lacks."""

    held: int
    all: int
    lacking: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a sheet holds of its source, kind by kind; None for a kind that nobody looks for."""

    quotations: Share
    people: Share | None
    figures: Share | None


@dataclass(frozen=True)
class Review:
    """A sheet held against its article: as a person names its facts, what of it was found, and what it holds.

    `look` finds what there is in the article; it is asked for no sooner than somebody wants to know, and once.
    """

    sheet: Sheet
    found: Found
    look: Callable[[SourceText, str], Matter]

    @cached_property
    def matter(self) -> Matter:
        """What the article has that a sheet can hold."""
        return self.look(self.found.source, self.sheet.language)

    @cached_property
    def coverage(self) -> Coverage:
        """How much of that the sheet holds."""
        return coverage(self.sheet, self.found, self.matter)

    @property
    def first_names_unproved(self) -> list[str]:
        """The people whom the source only gives by their surname."""
        return first_names_unproved(self.sheet, self.found)


def coverage(sheet: Sheet, found: Found, matter: Matter) -> Coverage:
    """Compare what an article has with what of a sheet was found in it."""
    return Coverage(
        _quotations(sheet, found, matter.quotations),
        None if matter.people is None else _people(sheet, matter.people),
        None if matter.figures is None else _figures(sheet, found, matter.figures),
    )


def _quotations(sheet: Sheet, found: Found, quotations: Sequence[Place]) -> Share:
    """A quotation is held where all of its words are, but for one; what lacks of it is told stretch by stretch.

    Words in marks that a sheet has only as evidence, such as a figure's, are held as well, and those of which it gives
    the sense.
    """
    there = (*found.texts.values(), *found.evidence.values())
    held = _joined(place for each in there if each.found for place in each.places)
    rests = [_rest(place, held, found.source) for place in quotations]
    lacking = [
        [] if rest and _is_told(place, sheet, found) else rest for place, rest in zip(quotations, rests, strict=True)
    ]
    whole = sum(not stretches for stretches in lacking)
    return Share(whole, len(quotations), tuple(stretch for stretches in lacking for stretch in stretches))


def _is_told(place: Place, sheet: Sheet, found: Found) -> bool:
    """Return True if a sheet gives the sense of a quotation: a paraphrase proved beside it has some of its words."""
    said = telling(found.source.text[slice(*place)])
    for key, quote in sheet.quotes.items():
        there = found.evidence.get(path_of(quote, key, "evidence")) if quote.paraphrase else None
        if not there or not there.found:
            continue
        start, end = there.extent
        beside = start - BESIDE <= place[1] and place[0] <= end + BESIDE
        own = telling(quote.paraphrase or "")
        shared = len(kindred(said, own)) if beside else 0
        if shared and shared * 3 >= min(len(said), len(own)):
            return True
    return False


def _joined(places: Iterable[Place]) -> Sequence[Place]:
    """Return places in order; those that overlap are one."""
    joined: list[Place] = []
    for start, end in sorted(places):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def _rest(place: Place, held: Sequence[Place], source: SourceText) -> list[Place]:
    """Return the stretches of a place that lie in none of those held, as far as they have words."""
    stretches, (at, end) = [], place
    first, last = bisect_right(held, at, key=itemgetter(1)), bisect_left(held, end, key=itemgetter(0))
    for start, stop in held[first:last]:
        stretches.append((at, max(at, start)))
        at = max(at, stop)
    stretches.append((min(at, end), end))
    return [_trimmed(stretch, source) for stretch in stretches if _counted(stretch, source) >= WORTH_LACKING]


def _counted(stretch: Place, source: SourceText) -> int:
    return len(WORD.findall(source.text, *stretch))


def _trimmed(stretch: Place, source: SourceText) -> Place:
    words = source.text[slice(*stretch)]
    start = stretch[0] + len(words) - len(words.lstrip())
    return start, start + len(words.strip())


def _people(sheet: Sheet, people: Sequence[NamedPerson]) -> Share:
    own = [set(tokens(person.name)) for person in sheet.people.values()]
    lacking = [person.place for person in people if not any(_same(set(tokens(person.name)), name) for name in own)]
    return Share(len(people) - len(lacking), len(people), tuple(lacking))


def _same(one: set[str], other: set[str]) -> bool:
    """Return True if two names mean one person: all words of one are words of the other."""
    return bool(one) and (one <= other or (bool(other) and other <= one))


def _figures(sheet: Sheet, found: Found, figures: Sequence[Amount]) -> Share:
    """A figure is held where a figure of the sheet has its value or, in other words, its place for evidence.

    So is one that stands in a quote of the sheet: it is a part of what somebody said.
    """
    values = {number for figure in sheet.figures.values() for number in numbers_of(figure)}
    proofs = [found.evidence.get(path_of(figure, key, "evidence")) for key, figure in sheet.figures.items()]
    proofs += found.texts.values()
    places = [place for there in proofs if there and there.found for place in there.places]
    lacking = [
        amount.place
        for amount in figures
        if abs(amount.value) not in values
        and not any(start <= amount.place[0] and amount.place[1] <= end for start, end in places)
    ]
    return Share(len(figures) - len(lacking), len(figures), tuple(lacking))
