"""A fact that a form may ask: what is found out about each way to ask it, once, for forms are planned anew."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from quiz.items.gaps import has_rivals
from quiz.items.model import Direction
from quiz.paper.clues import Clues
from quiz.paper.draft import Draft
from quiz.paper.roles import can_print
from quiz.paper.shapes import SHAPES
from quiz.paper.stems import repeated
from quiz.paper.ways import fair
from quiz.sheet.shapes import Shape

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from quiz.items.model import Item
    from quiz.items.pool import Pool
    from quiz.paper.ways import DirectionAndShape

    KnownClues = Mapping[tuple[str, Shape], Clues]
    """What questions tell, by the ids of their items and their shapes."""


class Candidate:
    """A fact asked in one way, that may stand on a form."""

    def __init__(self, item: Item, shape: Shape, pool: Pool) -> None:
        self.draft, self.id = Draft(item, shape), item.id
        self._pool = pool

    @cached_property
    def clues(self) -> Clues:
        """What it tells, and what its readers have to find."""
        return Clues(self.draft.item, self.draft.shape, self._pool)

    @cached_property
    def keeps_roles(self) -> bool:
        """Whether it prints nobody's role who is quoted (`quiz.paper.roles`)."""
        return can_print(self.draft.item, self.draft.shape, self._pool)

    @cached_property
    def hides_words(self) -> bool:
        """Whether it is a gap to be filled without the words that the sheet has for it, of which all would fit."""
        return self.draft.shape is Shape.BLANK and has_rivals(self.draft.item, self._pool)

    @cached_property
    def repeats_the_question(self) -> bool:
        """Whether a word of the question of a plain fact stands in its right option, and in no wrong one."""
        item = self.draft.item
        if item.direction is not Direction.ANSWER or self.draft.shape is not Shape.CHOICE:
            return False
        wrong = [each.text for each in item.distractors]
        again = repeated(item.stem, item.key.text, wrong, self._pool.words)
        return bool(again) and "repeated-word" not in item.fact.allow


class Askable:
    """A fact that a form may ask, by its items."""

    def __init__(self, items: Sequence[Item], pool: Pool) -> None:
        self.ref, self.fact = items[0].ref, items[0].fact
        self._items, self._pool = items, pool
        self._fair: dict[bool, dict[Direction, Item]] = {}
        self._found: dict[tuple[bool, DirectionAndShape], Candidate | None] = {}

    def ways(self, in_turn: Iterable[DirectionAndShape], *, any_gap: bool) -> Iterator[Candidate]:
        """Give the ways of some in which the fact can be asked (`quiz.paper.ways`), with `any_gap` or a good one."""
        for way in in_turn:
            if (any_gap, way) not in self._found:
                self._found[any_gap, way] = self._candidate(way, any_gap=any_gap)
            if found := self._found[any_gap, way]:
                yield found

    def _candidate(self, way: DirectionAndShape, *, any_gap: bool) -> Candidate | None:
        if any_gap not in self._fair:
            self._fair[any_gap] = fair(self._items, self._pool, any_gap=any_gap)
        direction, shape = way
        item = self._fair[any_gap].get(direction)
        return Candidate(item, shape, self._pool) if item and SHAPES[shape].can_ask(item, self._pool) else None
