"""The answers of pupils, as they are kept for years: without names, each with what was asked."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003 - `record` resolves the hints
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from quiz.paper.asked import AskedOption  # noqa: TC001 - as above

if TYPE_CHECKING:
    from quiz.paper.asked import Asked, AskedQuiz


class How(StrEnum):
    """How a question was answered."""

    OPTION = "option"
    """one option was chosen"""
    POINTS = "points"
    """in writing, or so that only the points are known"""
    SEVERAL = "several"
    """more than one option was chosen"""
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer of a pupil to a question: its points, and the place of the chosen option among those of the item."""

    how: How
    points: float
    option: int | None = None


@dataclass(frozen=True, slots=True)
class AskedItem:
    """A question as all forms ask it; `numbers` are its numbers by the letters of the forms."""

    fact: str
    edition: str
    kind: str
    question: str
    answer: str
    points: int
    options: tuple[AskedOption, ...]
    numbers: Mapping[str, int]

    def place_of(self, text: str) -> int | None:
        """Return the place of the option with a text, None where there is none."""
        return next((place for place, option in enumerate(self.options) if option.text == text), None)


@dataclass(frozen=True, slots=True)
class Paper:
    """What one pupil handed in: the form, and the answers by the short names of the questions."""

    form: str
    answers: Mapping[str, Answer]

    @property
    def points(self) -> float:
        """The sum of the points."""
        return sum(answer.points for answer in self.answers.values())


@dataclass(frozen=True, slots=True)
class Sitting:
    """A quiz that a class wrote: what its table was called, the day, what was asked by its short name, and what was
    handed in. All papers answer the same questions.
    """

    name: str
    date: str
    items: Mapping[str, AskedItem]
    papers: tuple[Paper, ...]

    @property
    def points(self) -> int:
        """The points that the quiz brings at most."""
        return sum(item.points for item in self.items.values())


def items_of(quiz: AskedQuiz) -> dict[str, AskedItem]:
    """Return the questions of all forms of a quiz by their short names, in the order of the first form.

    Options have the letters of the first form that asks them.
    """
    numbers: dict[str, dict[str, int]] = {}
    first: dict[str, Asked] = {}
    for letter, questions in quiz.forms.items():
        for number, asked in questions.items():
            first.setdefault(asked.item, asked)
            numbers.setdefault(asked.item, {})[letter] = int(number)
    return {
        name: AskedItem(
            fact=asked.fact,
            edition=asked.edition,
            kind=asked.kind,
            question=asked.question,
            answer=asked.answer,
            points=asked.points,
            options=asked.options,
            numbers=numbers[name],
        )
        for name, asked in first.items()
    }
