"""All that helps a reader of a form who has not read the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.items.pool import Pool
from quiz.paper.review.across import ACROSS
from quiz.paper.review.alone import ALONE
from quiz.paper.review.model import Hint
from quiz.words import words_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.paper.form import Form, Quiz
    from quiz.paper.review.model import Named


def hints(quiz: Quiz, named: Named = lambda ref: ref) -> Iterator[Hint]:
    """Give what helps to answer the questions of a quiz, that which all forms have in common once.

    What a fact allows is left out.
    """
    pool = Pool(quiz.sheet, words_for(quiz.sheet.language, quiz.sheet.territory))
    seen = set()
    for form in quiz.forms:
        printed = frozenset(
            (question.id, frozenset(option.text for option in question.options)) for question in form.questions
        )
        if printed not in seen:
            seen.add(printed)
            yield from (
                hint for hint in _on_form(form, pool, named) if hint.problem.code not in hint.question.item.fact.allow
            )


def _on_form(form: Form, pool: Pool, named: Named) -> Iterator[Hint]:
    for question in form.questions:
        for trick in ALONE:
            yield from (Hint(problem, question) for problem in trick(question, pool))
    for tricks in ACROSS:
        yield from tricks(form.questions, pool, named)
