"""Which facts a quiz asks, and how each is asked: balanced by kind, and none that gives another away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.paper.clues import Clues
from quiz.paper.onform import Planned
from quiz.paper.planning import BALANCE, Planning
from quiz.paper.sets import whole_sets
from quiz.paper.shapes import SHAPES
from quiz.paper.shapes.order import MOST_ROWS
from quiz.paper.speakers import draw_speakers
from quiz.sheet.kinds import FactKind, FactRef

if TYPE_CHECKING:
    from collections.abc import Collection

    from quiz.paper.askable import KnownClues
    from quiz.paper.planning import Wanted
    from quiz.paper.stock import Stock
    from quiz.sheet.shapes import Shape


def plan(stock: Stock, wanted: Wanted) -> tuple[Planned, KnownClues]:
    """Choose facts in turn by kind, each asked in a shape that is wanted; no two of which one gives the other away.

    A question about several quotes uses up as many: there is none where too few would be left for what quotes are of a
    form, unless a person chose the kinds of questions. What the questions tell is returned as well, as far as it is
    known.
    """
    pool, seed, questions, shapes = stock.pool, wanted.seed, wanted.questions, wanted.shapes
    rooms = room(questions, stock.kinds)
    planning = Planning(pool, wanted, rooms)
    quotes = {FactRef(FactKind.QUOTE, key) for key in pool.sheet.quotes} - stock.before.facts
    few = not wanted.chosen and len(quotes) - MOST_ROWS < rooms.get(FactKind.QUOTE, 0)
    spent = stock.before.facts | quotes if few else stock.before.facts
    for shape, rules in SHAPES.items():
        if shape in shapes and (found := rules.from_several(pool, seed, questions, spent)):
            draft, items_of_draft = found
            planning.tally.add(draft)
            for item in items_of_draft:
                planning.note(Clues(item, shape, pool))
    spare: dict[Shape, list[str]] = {}
    for waiting in stock.waiting(seed):
        planning.fill(waiting, fairly=True)
        planning.fill(waiting, fairly=False)
        planning.fill(waiting, fairly=False, anyhow=True)
        if FactKind.QUOTE in waiting:
            spare = spare or draw_speakers(planning, waiting[FactKind.QUOTE])
    drafts = list(whole_sets(planning.drafts, shapes, pool))
    unbanked = [draft for draft in drafts if not SHAPES[draft.shape].banked]
    return Planned(pool, seed, drafts, unbanked, spare, frozenset(pool.quoted)), planning.known


def room(questions: int, kinds: Collection[FactKind]) -> dict[FactKind, float]:
    """Return how many questions of a form each kind of fact gets."""
    there = [kind for kind in BALANCE if kind in kinds]
    return {kind: questions * there.count(kind) / len(there) for kind in kinds}
