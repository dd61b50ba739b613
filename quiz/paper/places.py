"""Which number a question gets, such that no two forms ask the same under one: neighbours in class see each other's."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from quiz.paper.shapes import SHAPES

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from quiz.paper.form import Question, Section

    Taken = Sequence[Collection[str]]
    """For each number, the items that earlier forms ask there."""
    Order = tuple[tuple[int, ...], ...]
    """Sections by their places in a list; those of one heading stand together."""

MOST_ORDERS = 100
"""How many orders of headings are tried, those first that change the least."""


def order_of_sections(sections: Sequence[Section], taken: Taken) -> list[int]:
    """Return an order of sections in which the fewest questions get a number that they have on an earlier form.

    The sections of a heading stay together. Of orders as good as one another it is the one nearest to that of
    `sections`: a heading moves only where its questions are too few to change places.
    """
    best: tuple[int, list[int]] | None = None
    for order in islice(_near_orders(sections), MOST_ORDERS):
        flat = [place for heading in order for place in heading]
        again = _repeated(placed([sections[place] for place in flat], taken), taken)
        if best is None or again < best[0]:
            best = again, flat
        if not again:
            break
    return best[1] if best else []


def placed(sections: Sequence[Section], taken: Taken) -> list[Section]:
    """Return sections with their questions at numbers that no earlier form gives them, as far as there are any.

    Questions come as easy as they stand in a section; those as hard as one another change places first.
    """
    start, found = 0, []
    for section in sections:
        end = start + len(section.questions)
        found.append(replace(section, questions=tuple(_placed(section.questions, taken[start:end]))))
        start = end
    return found


def _repeated(sections: Sequence[Section], taken: Taken) -> int:
    """Return how many questions have a number that they have on an earlier form."""
    questions = [question for section in sections for question in section.questions]
    return sum(question.item.id in there for question, there in zip(questions, taken, strict=False))


def _near_orders(sections: Sequence[Section]) -> Iterator[Order]:
    """Give orders of sections, the given one first, then those that differ from it by more and more exchanges."""
    headings: dict[str, list[int]] = {}
    for place, section in enumerate(sections):
        headings.setdefault(SHAPES[section.shape].heading, []).append(place)
    waiting: list[Order] = [tuple(map(tuple, headings.values()))]
    seen = set(waiting)
    for order in waiting:
        yield order
        for near in _exchanged(order):
            if near not in seen:
                seen.add(near)
                waiting.append(near)


def _exchanged(order: Order) -> Iterator[Order]:
    """Give the orders in which two neighbours have changed places: two headings, or two sections of a heading."""
    for place in range(len(order) - 1):
        yield (*order[:place], order[place + 1], order[place], *order[place + 2 :])
    for at, heading in enumerate(order):
        for place in range(len(heading) - 1):
            changed = (*heading[:place], heading[place + 1], heading[place], *heading[place + 2 :])
            yield (*order[:at], changed, *order[at + 1 :])


def _placed(questions: Sequence[Question], taken: Taken) -> list[Question]:
    """Put the questions of a section at its numbers: a matching that is as large as can be (Kuhn 1955)."""
    levels = [question.difficulty for question in questions]
    size = len(questions)

    def free(place: int, other: int) -> bool:
        return place >= len(taken) or questions[other].item.id not in taken[place]

    def as_hard(place: int, other: int) -> bool:
        return free(place, other) and levels[place] == levels[other]

    place_of: dict[int, int] = {}
    for fits in (as_hard, free):
        for place in range(size):
            if place not in place_of.values():
                _augment(place, size, fits, place_of, set())
    left = iter([place for place in range(size) if place not in place_of.values()])
    order = sorted(range(size), key=lambda other: place_of[other] if other in place_of else next(left))
    return [questions[other] for other in order]


def _augment(place: int, size: int, fits: Callable[[int, int], bool], place_of: dict[int, int], seen: set[int]) -> bool:
    """Find a question for a place, and where need be another place for the one that stands there; True if found."""
    for other in _outwards(place, size):
        if other in seen or not fits(place, other):
            continue
        seen.add(other)
        if other not in place_of or _augment(place_of[other], size, fits, place_of, seen):
            place_of[other] = place
            return True
    return False


def _outwards(place: int, size: int) -> Iterator[int]:
    """Give all places, the nearest ones first: of two that are as near, the lower one."""
    yield place
    for distance in range(1, size):
        if distance <= place:
            yield place - distance
        if place + distance < size:
            yield place + distance
