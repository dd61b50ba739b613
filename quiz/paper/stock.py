"""All facts of a sheet that its forms may ask, and in which order they come."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from quiz.paper.askable import Askable
from quiz.paper.waiting import Orders, Waiting

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.items.model import Item
    from quiz.items.pool import Pool
    from quiz.paper.sittings import Before
    from quiz.sheet.kinds import FactKind


class Stock:
    """The facts of a sheet by their kind: those that were not asked `before` first."""

    def __init__(self, items: Iterable[Item], pool: Pool, before: Before) -> None:
        self.pool, self.before = pool, before
        self._parts = [_by_kind(part, pool) for part in before.freshest(items)]
        self._orders: dict[int, list[dict[FactKind, Orders]]] = {}

    @property
    def kinds(self) -> set[FactKind]:
        """The kinds of facts there are."""
        return {kind for part in self._parts for kind in part}

    def waiting(self, seed: int) -> list[dict[FactKind, Waiting]]:
        """Return the facts by kind as they wait to be asked, in orders drawn by a seed; the newest part first."""
        if seed not in self._orders:
            names = (seed, self.pool.sheet.id)
            self._orders[seed] = [
                {kind: Orders(facts, (*names, kind)) for kind, facts in part.items()} for part in self._parts
            ]
        return [{kind: Waiting(orders) for kind, orders in part.items()} for part in self._orders[seed]]


def _by_kind(items: Iterable[Item], pool: Pool) -> dict[FactKind, list[Askable]]:
    """Return the facts of items by their kind."""
    kinds: dict[FactKind, list[Askable]] = {}
    for ref, group in groupby(items, key=lambda item: item.ref):
        kinds.setdefault(ref.kind, []).append(Askable(list(group), pool))
    return kinds
