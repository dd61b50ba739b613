"""The facts of a kind that wait to be asked on a form."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from quiz.items.chance import shuffled
from quiz.sheet.model import Quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from quiz.paper.askable import Askable
    from quiz.paper.ways import DirectionAndShape
    from quiz.sheet.kinds import FactRef

    Groups = dict[str, list[Askable]]
    """Facts by their speakers, each other fact by itself, in the order in which they take turns."""


class Orders:
    """Facts of a kind, in a drawn order of its own for each way to ask them.

    So what a form prints in one place tells nothing about another: who is named in one question, or right in it, is
    right in another as often as chance has it. In each order important facts come first, and the speakers take turns,
    each as likely to be next whether she was asked for elsewhere or not, and however often she is quoted.
    """

    def __init__(self, facts: Sequence[Askable], names: tuple[object, ...]) -> None:
        self._names = names
        self._by_importance = [[each for each in facts if each.fact.important is wanted] for wanted in (True, False)]
        self._orders: dict[DirectionAndShape | None, list[Groups]] = {}

    def of(self, way: DirectionAndShape | None) -> list[Groups]:
        """Return the important facts, and all others, as they are asked in a way; None is any way at all."""
        if way not in self._orders:
            self._orders[way] = [self._grouped(facts, (*self._names, *(way or ()))) for facts in self._by_importance]
        return self._orders[way]

    def _grouped(self, facts: Sequence[Askable], names: tuple[object, ...]) -> Groups:
        groups: Groups = {}
        for each in shuffled(facts, lambda each: each.ref.key, *names):
            groups.setdefault(_group(each), []).append(each)
        return {name: groups[name] for name in shuffled(groups, str, *names)}


class Waiting:
    """Facts of a kind that are not asked yet, each taken out of all orders once it is asked in some way."""

    def __init__(self, orders: Orders) -> None:
        self._orders = orders
        self._left: dict[DirectionAndShape | None, list[Groups]] = {}
        self._taken: set[str] = set()

    def first(self, count: int, way: DirectionAndShape) -> list[Askable]:
        """Return the first facts that wait for a way; while important ones wait, those alone."""
        found = list(islice(self._waiting(way), count))
        important = [each for each in found if each.fact.important]
        return important or found

    def all(self) -> Iterator[Askable]:
        """Give all facts that wait."""
        return self._waiting(None)

    def take(self, taken: Askable) -> None:
        """Remove a fact that is asked now."""
        self._taken.add(taken.ref.key)
        for order in self._left.values():
            for groups in order:
                name = _group(taken)
                if taken in groups.get(name, ()):
                    groups[name].remove(taken)
                if not groups.get(name, True):
                    del groups[name]

    def release(self, taken: Iterable[FactRef]) -> None:
        """Let facts wait again that were taken."""
        self._taken.difference_update(ref.key for ref in taken)
        self._left.clear()

    def _waiting(self, way: DirectionAndShape | None) -> Iterator[Askable]:
        if way not in self._left:
            self._left[way] = [
                {name: left for name, facts in groups.items() if (left := self._not_taken(facts))}
                for groups in self._orders.of(way)
            ]
        for groups in self._left[way]:
            yield from _in_turn(groups)

    def _not_taken(self, facts: Sequence[Askable]) -> list[Askable]:
        return [each for each in facts if each.ref.key not in self._taken]


def _in_turn(groups: Groups) -> Iterator[Askable]:
    """Give the first fact of each group, then the second of each that has one, and so on."""
    turn, left = 0, list(groups.values())
    while left:
        yield from (facts[turn] for facts in left)
        turn += 1
        left = [facts for facts in left if len(facts) > turn]


def _group(each: Askable) -> str:
    """Return the name of those who take turns with others as one: a speaker's quotes, or a fact by itself."""
    return each.fact.speaker if isinstance(each.fact, Quote) else each.ref.key
