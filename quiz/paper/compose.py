"""Items become a quiz: what was planned gets its place on each form."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from quiz.items.options import LETTERS
from quiz.items.pool import Pool
from quiz.paper.arrange import arrange
from quiz.paper.difficulty import difficulty
from quiz.paper.distractors import settle
from quiz.paper.form import Form, Question, Quiz
from quiz.paper.identity import short_id
from quiz.paper.mirrors import each_once, mirrored
from quiz.paper.naming import with_names, with_topics
from quiz.paper.plan import plan
from quiz.paper.planning import Wanted
from quiz.paper.shapes import SHAPES
from quiz.paper.shapes.model import passed_on
from quiz.paper.sittings import NOTHING
from quiz.paper.stock import Stock
from quiz.settings import USUAL, over
from quiz.sheet.shapes import Shape
from quiz.words import words_for

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.items.model import Item
    from quiz.paper.draft import Draft
    from quiz.paper.sittings import Before
    from quiz.sheet.model import Sheet

ROUNDS = 4
"""How often a form is planned anew, until its questions do not answer one another."""


def compose(sheet: Sheet, items: Iterable[Item], before: Before = NOTHING) -> Quiz:
    """Make the quiz that the sheet's plan asks for, of its items: the same questions on each form.

    What the plan leaves open is as usual. The same sheet gives the same quiz. What was asked `before` is asked only
    where there is nothing else. There are fewer questions than wanted where the sheet has fewer facts, where one would
    give another away, or where the wanted shapes leave none.
    """
    wanted = over(sheet.quiz, USUAL)
    shapes, chosen = frozenset(wanted.kinds or Shape), bool(wanted.kinds)
    plan_of = Wanted(wanted.seed or 0, wanted.questions or 0, shapes, chosen=chosen)
    stock = Stock(items, Pool(sheet, words_for(sheet.language, sheet.territory)), before)
    asked = _asked(stock, plan_of)
    counts = Counter(question.shape for question in asked)
    few = {shape for shape, count in counts.items() if count < SHAPES[shape].fewest}
    if few:
        others = _asked(stock, replace(plan_of, shapes=plan_of.shapes - few))
        asked = others if len(others) >= len(asked) else asked
    forms: list[Form] = []
    for letter in LETTERS[: wanted.forms]:
        forms.append(arrange(letter, asked, forms, (plan_of.seed, sheet.id)))
    return Quiz(sheet, tuple(forms), before)


def _asked(stock: Stock, wanted: Wanted) -> list[Question]:
    """Return the questions of a form, none of which answers another by its options, or by the name of who says it.

    It is planned anew with what would be asked in writing, or not at all, as is what finds no options beside the rest.
    Where that does not help, what answers another is asked in writing if that is wanted, else left out.
    """
    in_writing = Shape.SHORT in wanted.shapes
    for _ in range(ROUNDS):
        planned, known = plan(stock, wanted)
        drafts = settle(planned, wanted.shapes, known)
        asked = [worded(draft, stock.pool) for draft in drafts]
        said = {other.item.id for _, other in each_once(asked)}
        answering = {other.item.id for _, other in mirrored(asked, stock.pool.sheet)} - wanted.written
        answering |= set() if in_writing else said
        lost = {each.item.id for each in planned.drafts}.difference(each.item.id for each in drafts) - wanted.written
        if not answering | lost:
            break
        wanted = replace(wanted, written=wanted.written | answering | lost)
    left = said | answering
    if left and in_writing:
        drafts = [replace(draft, shape=Shape.SHORT, wrong=()) if draft.item.id in left else draft for draft in drafts]
    elif left:
        drafts = [draft for draft in drafts if draft.item.id not in left]
    asked = [worded(draft, stock.pool) for draft in drafts] if left else asked
    return with_topics(with_names(asked, stock.pool))


def worded(draft: Draft, pool: Pool) -> Question:
    """Return a settled draft as a question; what stands in another order on each form is still to be mixed."""
    item, rules = draft.item, SHAPES[draft.shape]
    wording = rules.wording(draft, pool)
    return Question(
        number=0,
        item=item,
        shape=draft.shape,
        stem=wording.stem,
        cue=wording.cue,
        speaker=wording.speaker,
        material=wording.material,
        passed_on=passed_on(item, pool),
        key=wording.key,
        options=rules.options(draft, pool),
        points=rules.points_for(item),
        id=short_id(pool.sheet.id, item, draft.shape),
        difficulty=difficulty(item, draft.shape, draft.wrong),
        frame=wording.frame,
        accepted=wording.accepted,
        rows=draft.rows,
    )
