"""Questions of a form whose options answer one another: who knows one of them has the other for nothing."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from quiz.items.model import Direction
from quiz.paper.shapes import SHAPES
from quiz.phrasing import role
from quiz.sheet.tokens import normalised

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quiz.paper.form import Question
    from quiz.sheet.model import Sheet

RIGHT_ONCE = (Direction.ROLE, Direction.HOLDER)
"""What is right in one question alone: each role is that of one person."""


def mirrored(questions: Iterable[Question], sheet: Sheet) -> Iterator[tuple[Question, Question]]:
    """Give each two questions about roles, whichever way round, that offer the same people: each answers the other.

    Where people are asked for who can be right twice, the same options tell nothing.
    """
    offering = [(question, _offered(question, sheet)) for question in questions if _chooses(question)]
    for (one, offered), (other, also_offered) in combinations(offering, 2):
        if offered == also_offered:
            yield one, other


def _chooses(question: Question) -> bool:
    return question.item.direction in RIGHT_ONCE and SHAPES[question.shape].own_options


def _offered(question: Question, sheet: Sheet) -> frozenset[str]:
    """Return the options of a question; of roles, who has them: so both ways to ask for a role compare."""
    options = {normalised(option.text) for option in question.options}
    if question.item.direction is not Direction.ROLE:
        return frozenset(options)
    return frozenset(normalised(each.name) for each in sheet.people.values() if normalised(role(each) or "") in options)
