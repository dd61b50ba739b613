"""Questions of a form whose options answer one another: who knows one of them has the other for nothing."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

from quiz.items.model import Direction
from quiz.paper.shapes import SHAPES
from quiz.phrasing.sources import role
from quiz.sheet.shapes import Shape
from quiz.sheet.tokens import normalised

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from quiz.paper.form import Question
    from quiz.sheet.model import Sheet

RIGHT_ONCE = (Direction.ROLE, Direction.HOLDER)
"""What is right in one question alone: each role is that of one person."""


def mirrored(questions: Iterable[Question], sheet: Sheet) -> Iterator[tuple[Question, Question]]:
    """Give each two questions about roles, whichever way round, that offer the same people: each answers the other."""
    offering = [(question, _offered(question, sheet)) for question in questions if _chooses(question, RIGHT_ONCE)]
    for (one, offered), (other, also_offered) in combinations(offering, 2):
        if offered == also_offered:
            yield one, other


def each_once(questions: Iterable[Question]) -> Iterator[tuple[Question, Question]]:
    """Give the first and each other one of questions who said something that offer the same people, each right in one.

    Where one of them is right elsewhere on the form as well, any could be right twice, and the others tell nothing.
    """
    asked = [question for question in questions if question.item.direction is Direction.SPEAKER and question.options]
    right = Counter(question.key.text for question in asked)
    offering: dict[frozenset[str], list[Question]] = {}
    for question in asked:
        if _chooses(question, (Direction.SPEAKER,)):
            offering.setdefault(frozenset(option.text for option in question.options), []).append(question)
    for first, *others in offering.values():
        if all(right[question.key.text] == 1 for question in (first, *others)):
            yield from ((first, other) for other in others)


def _chooses(question: Question, among: Collection[Direction]) -> bool:
    rules, shape = SHAPES[question.shape], question.shape
    return question.item.direction in among and rules.own_options and shape is not Shape.TRUTH


def _offered(question: Question, sheet: Sheet) -> frozenset[str]:
    """Return the options of a question; of roles, who has them: so both ways to ask for a role compare."""
    options = {normalised(option.text) for option in question.options}
    if question.item.direction is not Direction.ROLE:
        return frozenset(options)
    return frozenset(normalised(each.name) for each in sheet.people.values() if normalised(role(each) or "") in options)
