"""A quiz as it is printed: forms of sections of questions. Plain data; `compose.py` makes it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.items.model import Distractor, Item
    from quiz.sheet.model import Sheet

LETTERS = "ABCDEF"


class Shape(StrEnum):
    """How an item is answered on paper."""

    CHOICE = "choice"
    """tick one of the lettered options"""
    BLANK = "blank"
    """write the missing word into the gap"""
    OPEN = "open"
    """write on the lines"""


class Theme(StrEnum):
    """The sections of a form, in the order they are printed."""

    QUOTES = "quotes"
    """who said it (choice)"""
    BLANKS = "blanks"
    """the missing word (blank)"""
    STATEMENTS = "statements"
    """what somebody said on a topic (open)"""
    PEOPLE = "people"
    """who is who (choice, or open where nobody else can be offered)"""
    FIGURES = "figures"
    """the value, or what it stands for (choice or open)"""
    FACTS = "facts"
    """other facts (choice or open)"""


@dataclass(frozen=True, slots=True)
class Option:
    """One lettered option as it is printed; `distractor` is None for the key. Student files must not tell."""

    letter: str
    text: str
    distractor: Distractor | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """An item with its number on a form, its shape, its options in printed order (none unless a choice), its points."""

    number: int
    item: Item
    shape: Shape
    options: tuple[Option, ...]
    points: int

    @property
    def letter(self) -> str | None:
        """The letter of the right option; None where there are no options."""
        return next((option.letter for option in self.options if option.distractor is None), None)


@dataclass(frozen=True, slots=True)
class Section:
    """The questions of one theme and shape; a theme with both shapes has two sections."""

    theme: Theme
    shape: Shape
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """One version of the quiz. Questions are numbered through all sections."""

    letter: str
    sections: tuple[Section, ...]

    @property
    def questions(self) -> tuple[Question, ...]:
        """All questions in printed order."""
        return tuple(question for section in self.sections for question in section.questions)

    @property
    def points(self) -> int:
        """The sum of the points."""
        return sum(question.points for question in self.questions)


@dataclass(frozen=True, slots=True)
class Quiz:
    """All forms of a sheet's quiz; they ask the same facts."""

    sheet: Sheet
    forms: tuple[Form, ...]
