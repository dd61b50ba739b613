"""Which facts a quiz asks, and how each is asked: balanced by kind, and none that gives another away."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from quiz.paper.cues import Clues
from quiz.paper.onform import Planned
from quiz.paper.planning import BALANCE, Planning
from quiz.paper.sets import whole_sets
from quiz.paper.shapes import SHAPES
from quiz.paper.speakers import draw_speakers
from quiz.paper.waiting import Waiting
from quiz.sheet.kinds import FactKind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from quiz.items.model import Item
    from quiz.items.pool import Pool
    from quiz.paper.planning import Wanted
    from quiz.sheet.shapes import Shape

    Facts = dict[FactKind, list[list[Item]]]


def plan(items: Iterable[Item], pool: Pool, wanted: Wanted) -> Planned:
    """Choose facts in turn by kind, each asked in a shape that is wanted; no two of which one gives the other away."""
    seed, questions, shapes = wanted.seed, wanted.questions, wanted.shapes
    parts = [_waiting(part, pool, seed) for part in wanted.before.freshest(items)]
    planning = Planning(pool, wanted, room(questions, {kind for part in parts for kind in part}))
    for shape, rules in SHAPES.items():
        if shape in shapes and (found := rules.from_several(pool, seed, questions, wanted.before.facts)):
            draft, items_of_draft = found
            planning.drafts.append(draft)
            for item in items_of_draft:
                planning.note(Clues(item, shape, pool))
    spare: dict[Shape, list[str]] = {}
    for waiting in parts:
        planning.fill(waiting, fairly=True)
        planning.fill(waiting, fairly=False)
        if FactKind.QUOTE in waiting:
            spare = spare or draw_speakers(planning, waiting[FactKind.QUOTE])
    drafts = list(whole_sets(planning.drafts, shapes, pool))
    return Planned(pool, seed, drafts, [draft for draft in drafts if not SHAPES[draft.shape].banked], spare)


def room(questions: int, kinds: Collection[FactKind]) -> dict[FactKind, float]:
    """Return how many questions of a form each kind of fact gets."""
    there = [kind for kind in BALANCE if kind in kinds]
    return {kind: questions * there.count(kind) / len(there) for kind in kinds}


def _waiting(items: Iterable[Item], pool: Pool, seed: int) -> dict[FactKind, Waiting]:
    """Return the facts of items, by kind, as they wait to be asked."""
    return {kind: Waiting(facts, (seed, pool.sheet.id, kind)) for kind, facts in _facts_by_kind(items).items()}


def _facts_by_kind(items: Iterable[Item]) -> Facts:
    """Return the items of each fact, by kind."""
    kinds: Facts = {}
    for ref, group in groupby(items, key=lambda item: item.ref):
        kinds.setdefault(ref.kind, []).append(list(group))
    return kinds
