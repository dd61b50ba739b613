"""What a review of a form finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.sheet.problems import path_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from quiz.paper.form import Question
    from quiz.sheet.findings import Path
    from quiz.sheet.kinds import FactRef
    from quiz.sheet.problems import Problem

    Named = Callable[[FactRef], FactRef]
    """Returns how a person refers to a fact now, by its first key."""


@dataclass(frozen=True, slots=True)
class Hint:
    """What helps a reader who has not read the article to answer a `question`, with the rule of item writing it breaks.

    An `other` question is the one that gives the answer away, or is given away as well.
    """

    problem: Problem
    question: Question
    other: Question | None = None


def place(question: Question, *field: str) -> Path:
    """Return where the fact that a question asks, or a field of it, stands in the sheet."""
    return path_of(question.item.fact, question.item.ref.key, *field)
