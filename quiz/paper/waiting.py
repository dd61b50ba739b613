"""The facts of a kind that wait to be asked on a form."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from quiz.items.chance import shuffled
from quiz.sheet.model import Quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.items.model import Item
    from quiz.paper.ways import DirectionAndShape


class Waiting:
    """Facts of a kind, in an order of its own for each way to ask them.

    So what a form prints in one place tells nothing about another: who is named in one question, or right in it, is
    right in another as often as chance has it. In each order important facts come first, and no speaker's second quote
    before all others' first ones.
    """

    def __init__(self, facts: list[list[Item]], names: tuple[object, ...]) -> None:
        self._facts, self._names = facts, names
        self._orders: dict[DirectionAndShape | None, list[list[Item]]] = {}
        self._taken: set[str] = set()

    def first(self, count: int, way: DirectionAndShape) -> list[list[Item]]:
        """Return the first facts that wait for a way; while important ones wait, those alone."""
        found = list(islice(self._waiting(way), count))
        important = [fact for fact in found if fact[0].fact.important]
        return important or found

    def all(self) -> Iterator[list[Item]]:
        """Give all facts that wait."""
        return self._waiting(None)

    def take(self, fact: list[Item]) -> None:
        """Remove a fact that is asked now."""
        self._taken.add(fact[0].ref.key)

    def _waiting(self, way: DirectionAndShape | None) -> Iterator[list[Item]]:
        if way not in self._orders:
            self._orders[way] = _in_turn(self._facts, (*self._names, *(way or ())))
        return (fact for fact in self._orders[way] if fact[0].ref.key not in self._taken)


def _in_turn(facts: list[list[Item]], names: tuple[object, ...]) -> list[list[Item]]:
    """Put the important facts first, and no speaker's second quote before all others' first ones."""
    turns: Counter[str] = Counter()
    order: list[tuple[bool, int, list[Item]]] = []
    drawn = shuffled(facts, lambda items: items[0].ref.key, *names)
    for items in sorted(drawn, key=lambda items: not items[0].fact.important):
        fact = items[0].fact
        turn = 0
        if isinstance(fact, Quote):
            turns[fact.speaker] += 1
            turn = turns[fact.speaker]
        order.append((not fact.important, turn, items))
    return [items for _, _, items in sorted(order, key=lambda each: each[:2])]
