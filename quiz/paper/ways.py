"""In which ways a fact can be asked on paper: what is asked, and how it is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.items.model import Direction
from quiz.items.pool import look, measure
from quiz.paper.form import Shape
from quiz.paper.statements import statements
from quiz.sheet.model import Fact, Figure, Quote

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from quiz.items.model import Item
    from quiz.items.pool import Pool

Way = tuple[Direction, Shape]

TURNS: dict[str, tuple[Way, ...]] = {
    "quote": (
        (Direction.SPEAKER, Shape.MATCHING),
        (Direction.BLANK, Shape.BANK),
        (Direction.SPEAKER, Shape.CHOICE),
        (Direction.SPEAKER, Shape.MATCHING),
        (Direction.BLANK, Shape.BANK),
        (Direction.SPEAKER, Shape.CHOICE),
        (Direction.SPEAKER, Shape.MATCHING),
        (Direction.BLANK, Shape.BANK),
        (Direction.SPEAKER, Shape.MATCHING),
        (Direction.SPEAKER, Shape.TRUTH),
        (Direction.STATEMENT, Shape.CHOICE),
        (Direction.STATEMENT, Shape.OPEN),
    ),
    "person": ((Direction.ROLE, Shape.MATCHING),),
    "figure": (
        (Direction.VALUE, Shape.CHOICE),
        (Direction.VALUE, Shape.NUMBER),
        (Direction.VALUE, Shape.NUMBER),
        (Direction.VALUE, Shape.CHOICE),
    ),
    "fact": (
        (Direction.ANSWER, Shape.TRUTH),
        (Direction.ANSWER, Shape.CHOICE),
        (Direction.ANSWER, Shape.TRUTH),
        (Direction.ANSWER, Shape.CHOICE),
        (Direction.ANSWER, Shape.SHORT),
    ),
}
"""How the facts of a kind are asked in turn: so a form mixes, and sets come about. A way that a fact can't be asked in
waits for the next one."""
WAYS: dict[str, tuple[Way, ...]] = {
    "quote": (
        (Direction.SPEAKER, Shape.CHOICE),
        (Direction.SPEAKER, Shape.MATCHING),
        (Direction.BLANK, Shape.BANK),
        (Direction.BLANK, Shape.CHOICE),
        (Direction.BLANK, Shape.BLANK),
        (Direction.STATEMENT, Shape.CHOICE),
        (Direction.SPEAKER, Shape.TRUTH),
        (Direction.SPEAKER, Shape.SHORT),
        (Direction.STATEMENT, Shape.OPEN),
    ),
    "person": (
        (Direction.ROLE, Shape.CHOICE),
        (Direction.HOLDER, Shape.CHOICE),
        (Direction.ROLE, Shape.MATCHING),
        (Direction.ROLE, Shape.SHORT),
        (Direction.HOLDER, Shape.SHORT),
    ),
    "figure": (
        (Direction.VALUE, Shape.CHOICE),
        (Direction.VALUE, Shape.NUMBER),
        (Direction.VALUE, Shape.TRUTH),
        (Direction.VALUE, Shape.MATCHING),
    ),
    "fact": ((Direction.ANSWER, Shape.CHOICE), (Direction.ANSWER, Shape.SHORT), (Direction.ANSWER, Shape.TRUTH)),
}
"""All ways to ask a kind of fact, those that are taken first if the turn's own can't be."""
LEAST_ROWS = {Shape.MATCHING: 4, Shape.BANK: 3}
MOST_ROWS = 6
"""A set stands on one page, and a reader keeps it in view."""
SHORT_STATEMENT, LONG_STATEMENT = 8, 30
"""How many words a statement has: at least, to be given in other words; at most, to be one of three to read."""
SHORT_ANSWER = 4
"""How many words somebody is asked to write, where there is a choice to tick instead."""


def ways(items: list[Item], turns: Iterable[Way], kinds: Collection[Shape], pool: Pool) -> Iterator[tuple[Item, Shape]]:
    """Give the ways to ask a fact, by its items: those of `turns` first. Only those that the fact can be asked in."""
    by_direction = {item.direction: item for item in items}
    for direction, shape in dict.fromkeys((*turns, *WAYS[items[0].fact.kind])):
        item = by_direction.get(direction)
        if item and shape in kinds and _possible(item, shape, pool):
            yield item, shape


def _possible(item: Item, shape: Shape, pool: Pool) -> bool:
    """Say whether an item can be asked in a shape that its kind of fact can."""
    fact = item.fact
    if shape is Shape.BANK:
        return look(item.key.text) == pool.common_look
    if shape is Shape.MATCHING and isinstance(fact, Figure):
        return bool(fact.measures) and len(pool.comparable[measure(fact)]) >= LEAST_ROWS[shape]
    if shape is Shape.MATCHING and isinstance(fact, Quote) and fact.could_be:
        return False  # a bank offers everybody
    if shape is Shape.MATCHING:
        return len(pool.sheet.people) >= LEAST_ROWS[shape]
    if shape is Shape.TRUTH and isinstance(fact, Figure):
        return bool(fact.measures and item.distractors)
    if shape is Shape.TRUTH and isinstance(fact, Fact):
        return bool(fact.claim and item.distractors)
    if shape is Shape.SHORT and isinstance(fact, Fact):
        return len(fact.answer.split()) <= SHORT_ANSWER or not item.distractors
    if item.direction is Direction.STATEMENT and shape is Shape.CHOICE:
        return len(item.key.text.split()) <= LONG_STATEMENT and bool(statements(item, pool))
    if shape is Shape.OPEN:
        return len(item.key.text.split()) >= SHORT_STATEMENT
    return shape not in (Shape.CHOICE, Shape.TRUTH) or bool(item.distractors)
