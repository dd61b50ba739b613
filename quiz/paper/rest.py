"""What a quiz leaves out: its other items, each as a question of its own, as a bank of questions wants them.

A form asks each fact once, and nothing that gives another question away. A bank of questions has no such bounds: what
stands on one form together is chosen there. But what no form would ask, as a gap that many words fit, it lacks as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.items.model import Direction
from quiz.items.options import OPTIONS
from quiz.items.pool import Pool
from quiz.paper.compose import worded
from quiz.paper.distractors import settle
from quiz.paper.draft import Draft
from quiz.paper.onform import Planned
from quiz.paper.shapes import SHAPES
from quiz.paper.ways import WAYS, fair, wants_any_gap
from quiz.sheet.shapes import Shape
from quiz.words import words_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quiz.items.model import Item
    from quiz.paper.form import Question, Quiz


def rest(quiz: Quiz, items: Iterable[Item]) -> Iterator[Question]:
    """Give a question for each of a sheet's items that its quiz does not ask, in the kinds that its plan wants.

    They have no numbers. There is none for an item that can be asked in none of these kinds, or tells its own answer.
    """
    sheet = quiz.sheet
    pool = Pool(sheet, words_for(sheet.language, sheet.territory))
    asked, any_gap = {each.item.id for each in quiz.forms[0].questions}, wants_any_gap(sheet.quiz.kinds or tuple(Shape))
    left = (item for item in items if item.id not in asked and fair([item], pool, any_gap=any_gap))
    return one_by_one(left, pool)


def one_by_one(items: Iterable[Item], pool: Pool) -> Iterator[Question]:
    """Give each item as a question of its own, where it can be asked in the kinds that the sheet's plan wants."""
    plan = pool.sheet.quiz
    shapes = [shape for shape in plan.kinds or Shape if not SHAPES[shape].banked]
    for item in items:
        if draft := _draft(item, shapes, pool, plan.seed or 0):
            question = worded(draft, pool)
            yield SHAPES[question.shape].mixed(question, (plan.seed, pool.sheet.id))


def _draft(item: Item, shapes: list[Shape], pool: Pool, seed: int) -> Draft | None:
    """Return an item as it is asked: in the way that a form takes first, or else in own words."""
    if item.direction is Direction.MEANING and item.distractors and Shape.CHOICE in shapes:  # no form asks it
        return Draft(item, Shape.CHOICE, item.distractors[: OPTIONS - 1])
    for direction, shape in WAYS[item.ref.kind]:
        if direction is item.direction and shape in shapes and SHAPES[shape].can_ask(item, pool):
            drafts = [Draft(item, shape)]
            for draft in settle(Planned(pool, seed, drafts, drafts), shapes):
                return draft
    return Draft(item, Shape.OPEN) if Shape.OPEN in shapes else None
