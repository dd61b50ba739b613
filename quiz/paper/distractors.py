"""Which wrong options the questions of a form are printed with, so that nothing but knowledge tells the right one.

What is chosen here holds for all forms of a quiz: they are as hard as one another, and who sees two of them learns
nothing.
"""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from quiz.items.numbers import Shown
from quiz.paper.clues import Clues
from quiz.paper.cues import CluesByWord
from quiz.paper.exchange import exchanged
from quiz.paper.onform import OnForm, Planned, numbers_in
from quiz.paper.sets import alone
from quiz.paper.shapes import SHAPES
from quiz.sheet.model import Figure

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from quiz.paper.askable import KnownClues
    from quiz.paper.draft import Draft
    from quiz.sheet.shapes import Shape

NOTHING: KnownClues = MappingProxyType({})


def settle(planned: Planned, shapes: Collection[Shape], known: KnownClues = NOTHING) -> list[Draft]:
    """Give each draft its wrong options or its bank; one that finds none is asked without, if `shapes` has a way.

    What is `known` already of what they tell is not found out again.
    """
    pool, drafts = planned.pool, list(_prepared(planned, shapes))
    asked = CluesByWord(pool.words)
    clues = {
        draft.item.id: known.get((draft.item.id, draft.shape)) or Clues(draft.item, draft.shape, pool)
        for draft in drafts
    }
    for question in clues.values():
        asked.add(question)
    wrong_people = exchanged(replace(planned, drafts=drafts), (asked, clues), shapes)
    form = OnForm(pool, planned.seed, asked, _shown(drafts), wrong_people)
    settled = [SHAPES[draft.shape].settled(draft, form) for draft in drafts]
    return [draft for draft in settled if draft and draft.shape in shapes]


def _prepared(planned: Planned, shapes: Collection[Shape]) -> Iterator[Draft]:
    """Give the drafts as those of each shape decide together; one that can't be asked so is asked alone."""
    prepared: dict[str, Draft | None] = {}
    for shape, rules in SHAPES.items():
        same = [draft for draft in planned.drafts if draft.shape is shape]
        prepared |= zip((draft.item.id for draft in same), rules.prepared(same, planned), strict=True)
    for draft in planned.drafts:
        if found := prepared[draft.item.id] or alone(draft, shapes, planned.pool):
            yield found


def _shown(drafts: Sequence[Draft]) -> Shown:
    """Return the facts and the numbers that stand on the form whatever the options are."""
    numbers: set[str] = set()
    for draft in drafts:
        material = draft.item.material.text if draft.item.material else ""
        key = draft.item.key.text if isinstance(draft.item.fact, Figure) else ""
        numbers |= numbers_in(SHAPES[draft.shape].printed(draft.item), material, key)
    return Shown(frozenset(draft.item.ref for draft in drafts), frozenset(numbers))
