"""What the answer key tells: the answers of each form for marking, and once for all forms what proves them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.items.form import BANKED, Shape

if TYPE_CHECKING:
    from quiz.items.form import Question, Quiz, Row


@dataclass(frozen=True, slots=True)
class Explanation:
    """A question with its number on each form, in the order of the forms."""

    question: Question
    numbers: tuple[int, ...]


def explanations(quiz: Quiz) -> list[Explanation]:
    """Return the questions of a quiz in the order of its first form; all forms ask the same."""
    numbers = [{question.id: question.number for question in form.questions} for form in quiz.forms]
    return [Explanation(question, tuple(form[question.id] for form in numbers)) for question in quiz.forms[0].questions]


def sequence(question: Question) -> str:
    """Return the numbers that belong beside the rows of an order, from the top to the bottom."""
    return " – ".join(str(row.place) for row in question.rows)


def in_order(question: Question) -> list[Row]:
    """Return the rows of an order in the right one."""
    return sorted(question.rows, key=lambda row: row.place)


def remark(question: Question) -> str:
    """Return what a marker has to know beside the answer of a claim: what is right instead of a false one."""
    if question.shape is not Shape.TRUTH:
        return ""
    return next((option.distractor.reason for option in question.options if option.distractor), "")


def reasons(question: Question) -> list[tuple[str, list[str]]]:
    """Return why the wrong options are wrong: each reason once, with the options it is true of.

    A reason that goes on behind a colon is told apart by what stands there: `other topic: X (the chips), Y (the cost)`.
    A bank shared by several questions has too many options to speak of each.
    """
    if question.shape in (*BANKED, Shape.TRUTH):
        return []
    grouped: dict[str, list[str]] = {}
    for option in question.options:
        if option.distractor:
            reason, _, detail = option.distractor.reason.partition(": ")
            grouped.setdefault(reason, []).append(f"{option.text} ({detail})" if detail else option.text)
    return list(grouped.items())
