"""The facts of a kind that wait to be asked on a form."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from quiz.items.chance import shuffled
from quiz.sheet.model import Quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.items.model import Item
    from quiz.paper.ways import DirectionAndShape
    from quiz.sheet.kinds import FactRef


class Waiting:
    """Facts of a kind, in an order of its own for each way to ask them.

    So what a form prints in one place tells nothing about another: who is named in one question, or right in it, is
    right in another as often as chance has it. In each order important facts come first, and the speakers take turns,
    each as likely to be next whether she was asked for elsewhere or not, and however often she is quoted.
    """

    def __init__(self, facts: list[list[Item]], names: tuple[object, ...]) -> None:
        self._names = names
        self._by_importance = [[fact for fact in facts if fact[0].fact.important is each] for each in (True, False)]
        self._orders: dict[DirectionAndShape | None, list[list[list[list[Item]]]]] = {}
        self._taken: set[str] = set()

    def first(self, count: int, way: DirectionAndShape) -> list[list[Item]]:
        """Return the first facts that wait for a way; while important ones wait, those alone."""
        found = list(islice(self._waiting(way), count))
        important = [fact for fact in found if fact[0].fact.important]
        return important or found

    def all(self) -> Iterator[list[Item]]:
        """Give all facts that wait."""
        return self._waiting(None)

    def take(self, fact: FactRef) -> None:
        """Remove a fact that is asked now."""
        self._taken.add(fact.key)

    def release(self, fact: FactRef) -> None:
        """Let a fact wait again that was taken."""
        self._taken.discard(fact.key)

    def _waiting(self, way: DirectionAndShape | None) -> Iterator[list[Item]]:
        if way not in self._orders:
            self._orders[way] = [self._grouped(facts, (*self._names, *(way or ()))) for facts in self._by_importance]
        for groups in self._orders[way]:
            yield from _in_turn([self._left(group) for group in groups])

    def _grouped(self, facts: list[list[Item]], names: tuple[object, ...]) -> list[list[list[Item]]]:
        """Return facts in a drawn order by their speakers, who are in a drawn order too; each other fact by itself."""
        groups: dict[str, list[list[Item]]] = {}
        for items in shuffled(facts, lambda items: items[0].ref.key, *names):
            fact = items[0].fact
            groups.setdefault(fact.speaker if isinstance(fact, Quote) else items[0].ref.key, []).append(items)
        return [groups[name] for name in shuffled(groups, str, *names)]

    def _left(self, facts: list[list[Item]]) -> Iterator[list[Item]]:
        return (fact for fact in facts if fact[0].ref.key not in self._taken)


def _in_turn(groups: list[Iterator[list[Item]]]) -> Iterator[list[Item]]:
    """Give the first fact of each group, then the second of each that has one, and so on."""
    while groups:
        left = []
        for group in groups:
            if fact := next(group, None):
                yield fact
                left.append(group)
        groups = left
