"""Items become a quiz: what was planned gets its place on each form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.items.options import LETTERS, Option, lettered
from quiz.items.pool import Pool
from quiz.items.reasons import Reason, ReasonKind
from quiz.paper.arrange import arrange
from quiz.paper.difficulty import difficulty
from quiz.paper.distractors import settle
from quiz.paper.form import Form, Question, Quiz, Shape
from quiz.paper.identity import short_id
from quiz.paper.plan import plan
from quiz.paper.wording import accepted, frame, tolerance, worded
from quiz.settings import USUAL, over
from quiz.words import words_for

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.items.model import Item
    from quiz.paper.sets import Draft
    from quiz.sheet.model import Sheet

POINTS = {Shape.OPEN: 2, Shape.ORDER: 2}
"""A point for a name, a word, a value; two for a statement in one's own words, and for an order."""


def compose(sheet: Sheet, items: Iterable[Item]) -> Quiz:
    """Make the quiz that the sheet's plan asks for, of its items: the same questions on each form.

    What the plan leaves open is as usual. The same sheet gives the same quiz. There are fewer questions than wanted
    where the sheet has fewer facts, where one would give another away, or where the wanted kinds leave none.
    """
    wanted = over(sheet.quiz, USUAL)
    seed, questions = wanted.seed or 0, wanted.questions or 0
    kinds = {Shape(kind) for kind in wanted.kinds or Shape}
    pool = Pool(sheet, words_for(sheet.language))
    drafts = settle(plan(items, pool, seed=seed, questions=questions, kinds=kinds), pool, seed, kinds)
    asked = [_question(draft, pool) for draft in drafts]
    forms: list[Form] = []
    for letter in LETTERS[: wanted.forms]:
        forms.append(arrange(letter, asked, forms[-1] if forms else None, (seed, sheet.id)))
    return Quiz(sheet, tuple(forms))


def _question(draft: Draft, pool: Pool) -> Question:
    """Word a question; what stands in another order on each form is still to be mixed."""
    item, shape, wording = draft.item, draft.shape, worded(draft, pool)
    return Question(
        number=0,
        item=item,
        shape=shape,
        stem=wording.stem,
        cue=wording.cue,
        speaker=wording.speaker,
        material=wording.material,
        key=wording.key,
        options=_options(draft, pool),
        points=POINTS.get(shape, 1),
        id=short_id(pool.sheet.id, item, shape),
        difficulty=difficulty(item, shape, draft.wrong),
        frame=frame(draft, pool),
        accepted=accepted(draft),
        tolerance=tolerance(draft, pool),
        rows=draft.rows,
    )


def _options(draft: Draft, pool: Pool) -> tuple[Option, ...]:
    """Return the options of a question: the verdicts on a claim, those of its bank, or its own."""
    key = draft.item.key.text
    if draft.shape is Shape.TRUTH:
        verdicts, right = pool.words.asking.verdicts, bool(draft.wrong)
        reason = Reason(ReasonKind.RIGHT_IS, key) if draft.wrong else None
        return tuple(
            Option("", verdict, place == right, reason if place != right else None)
            for place, verdict in enumerate(verdicts)
        )
    if draft.shape is Shape.CHOICE:
        return lettered(draft.item, draft.wrong)
    letters = LETTERS if draft.shape is Shape.MATCHING else [""] * len(draft.bank)
    return tuple(
        Option(letter, each.text, each.text == key, each.reason)
        for letter, each in zip(letters, draft.bank, strict=False)
    )
