"""A quiz as it is printed: forms of sections of questions. Plain data; `compose.py` makes it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from quiz.items.model import Manner

if TYPE_CHECKING:
    from quiz.items.model import Distractor, Item, Passage
    from quiz.sheet.model import Sheet

LETTERS = "ABCDEFGHIJ"


class Shape(StrEnum):
    """How an item is answered on paper. The values are what `--kinds` and a sheet's `kinds` name."""

    MATCHING = "matching"
    """write the letter of an option of the section's bank; an option may fit several rows, or none"""
    CHOICE = "choice"
    """tick one of the lettered options"""
    TRUTH = "truth"
    """tick whether a claim is true or false"""
    BANK = "bank"
    """write the missing word into the gap; it stands in the section's bank, with words that fit nowhere"""
    BLANK = "blank"
    """write the missing word into the gap, without help"""
    NUMBER = "number"
    """write a number; what stands before and behind it is printed"""
    SHORT = "short"
    """write a word or a few on a line"""
    ORDER = "order"
    """number the rows in the right order"""
    OPEN = "open"
    """write a statement in one's own words on the lines"""


BANKED = (Shape.MATCHING, Shape.BANK)
"""Shapes whose options are printed once, above all questions of the section."""


class Heading(StrEnum):
    """What is to be done with the questions of a section; shapes that are answered alike stand under one heading."""

    TRUTH = "truth"
    CHOICE = "choice"
    MATCHING = "matching"
    GAPS = "gaps"
    BRIEF = "brief"
    ORDER = "order"
    OPEN = "open"


HEADINGS = {
    Shape.TRUTH: Heading.TRUTH,
    Shape.CHOICE: Heading.CHOICE,
    Shape.MATCHING: Heading.MATCHING,
    Shape.BANK: Heading.GAPS,
    Shape.BLANK: Heading.GAPS,
    Shape.NUMBER: Heading.BRIEF,
    Shape.SHORT: Heading.BRIEF,
    Shape.ORDER: Heading.ORDER,
    Shape.OPEN: Heading.OPEN,
}
"""Questions are grouped by how they are answered: each way is explained once, and recognising precedes recalling."""


@dataclass(frozen=True, slots=True)
class Option:
    """One option as it is printed; `distractor` is None for the key. Student files must not tell.

    The verdicts on a claim and the words of a word bank have an empty letter.
    """

    letter: str
    text: str
    distractor: Distractor | None = None
    manner: Manner = Manner.PLAIN


@dataclass(frozen=True, slots=True)
class Row:
    """One row to put in order, as it is printed: its letter, what stands there, and which number is right (from 1).

    `reason` is for the key: the value or the date that gives the row its place.
    """

    letter: str
    passage: Passage
    place: int
    reason: str


@dataclass(frozen=True, slots=True)
class Question:
    """An item on a form.

    `item` is worded as it is printed here: of a claim, `item.ask` is the claim and `item.key` the right verdict.
    Which of the other parts are filled depends on the shape.
    """

    number: int
    item: Item
    shape: Shape
    options: tuple[Option, ...]
    """Choice, truth: the options in printed order. Matching, bank: the bank of the section. Others: none."""
    points: int
    id: str = ""
    """Five letters and digits for the key: the same on every form and in every build, so that results compare."""
    difficulty: int = 2
    """Estimated: 1 easy, 2 middling, 3 hard."""
    frame: tuple[str, str] = ("", "")
    """Number: what is printed before and behind the line to write on (beinahe, Milliarden US-Dollar)."""
    accepted: tuple[str, ...] = ()
    """Other answers that count as right, worded for the key: variants of a short answer, the range of a number."""
    rows: tuple[Row, ...] = ()
    """Order: the rows as they are printed."""

    @property
    def letter(self) -> str | None:
        """The letter of the right option; None where there are no options."""
        return next((option.letter for option in self.options if option.distractor is None), None)


@dataclass(frozen=True, slots=True)
class Section:
    """The questions of one shape; of a banked one, those that share a bank."""

    shape: Shape
    questions: tuple[Question, ...]

    @property
    def kind(self) -> str:
        """The kind of fact that the first question asks; in a section with a bank, that of all of them."""
        return self.questions[0].item.fact.kind

    @property
    def bank(self) -> tuple[Option, ...]:
        """The options that all questions of the section share, in printed order; none in most shapes."""
        return self.questions[0].options if self.shape in BANKED else ()


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

    @property
    def weighs(self) -> bool:
        """Whether some questions bring more points than others."""
        return len({question.points for question in self.questions}) > 1


@dataclass(frozen=True, slots=True)
class Quiz:
    """All forms of a sheet's quiz; they ask the same facts."""

    sheet: Sheet
    forms: tuple[Form, ...]
