"""Sittings: a resit asks none of what the sittings before it asked, as far as its sheet has more to ask."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.items.model import Item
    from quiz.sheet.kinds import FactRef


class Asking(Protocol):
    """A question of a form, as far as other sittings have to know it."""

    @property
    def item(self) -> Item:
        """What is asked."""

    @property
    def facts(self) -> set[FactRef]:
        """The facts that are asked."""


@dataclass(frozen=True, slots=True)
class Before:
    """What earlier sittings asked: which facts, and which of their items."""

    facts: frozenset[FactRef] = frozenset()
    items: frozenset[str] = frozenset()

    def and_then(self, asked: Iterable[Asking]) -> Before:
        """Return what was asked when one more sitting is over."""
        questions = list(asked)
        facts = {ref for question in questions for ref in question.facts}
        return Before(self.facts | facts, self.items | {question.item.id for question in questions})

    def new(self, asked: Iterable[Asking]) -> int:
        """Return how many questions ask only facts that no earlier sitting asked."""
        return sum(not self.facts.intersection(question.facts) for question in asked)

    def again(self, asked: Iterable[Asking]) -> int:
        """Return how many questions ask the same as one of an earlier sitting."""
        return sum(question.item.id in self.items for question in asked)

    def freshest(self, items: Iterable[Item]) -> list[list[Item]]:
        """Part items by how new they are: of facts that were not asked, in ways that were not, and all others."""
        parts: list[list[Item]] = [[], [], []]
        for item in items:
            parts[0 if item.ref not in self.facts else 1 if item.id not in self.items else 2].append(item)
        return parts


NOTHING = Before()
