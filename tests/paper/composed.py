"""Quizzes composed of sheets, and what the tests look up in them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from quiz.items.ask import ask
from quiz.paper.compose import compose
from quiz.paper.form import Question, Quiz
from quiz.sheet.model import QuizPlan, Sheet
from quiz.sheet.read import read

DECKS = Path(__file__).parents[2] / "decks"
REAL = ("apollo-11", "ki-wettlauf")


def real(name: str) -> Sheet:
    """One of the project's own sheets."""
    sheet = read(name, (DECKS / f"{name}.yaml").read_bytes()).sheet
    assert sheet is not None
    return sheet


def quiz_of(sheet: Sheet, **wanted: Any) -> Quiz:
    """The quiz of a sheet, planned as wanted."""
    return compose(replace(sheet, quiz=QuizPlan(**wanted)), list(ask(sheet)))


def all_questions(quiz: Quiz) -> Iterator[Question]:
    """The questions of all forms."""
    for form in quiz.forms:
        yield from form.questions


def right(question: Question) -> int:
    """The place of the right option."""
    return next(place for place, option in enumerate(question.options) if option.right)
