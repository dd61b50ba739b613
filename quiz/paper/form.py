"""A quiz as it is printed: forms of sections of questions. Plain data; `compose.py` makes it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.items.model import Item, Passage
    from quiz.items.options import Option
    from quiz.sheet.kinds import FactKind
    from quiz.sheet.model import Sheet
    from quiz.sheet.values import Number


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
    """An item on a form, as it is printed: `stem`, `cue`, `speaker` and `material` are what a learner reads.

    Which of the other parts are filled depends on the shape.
    """

    number: int
    item: Item
    """What is asked, however it is printed."""
    shape: Shape
    stem: str | None
    """The sentence that asks; of a claim, the claim. None where the head of the section asks already."""
    key: Passage
    """The right answer; of a claim, the right verdict."""
    options: tuple[Option, ...]
    """Choice, truth: the options in printed order. Matching, bank: the bank of the section. Others: none."""
    points: int
    cue: str | None = None
    """The topic that stands beside the question."""
    speaker: str | None = None
    """Gaps: the name that stands before the text."""
    material: Passage | None = None
    """What is asked about, if it is not in the stem."""
    id: str = ""
    """Five letters and digits for the key: the same on every form and in every build, so that results compare."""
    difficulty: int = 2
    """Estimated: 1 easy, 2 middling, 3 hard."""
    frame: tuple[str, str] = ("", "")
    """Number: what is printed before and behind the line to write on (beinahe, Milliarden US-Dollar)."""
    accepted: tuple[str, ...] = ()
    """Short, blank: other answers that count as right."""
    tolerance: tuple[Number, Number] | None = None
    """Number: the least and the greatest that count as right, where they differ."""
    rows: tuple[Row, ...] = ()
    """Order: the rows as they are printed."""

    @property
    def letter(self) -> str | None:
        """The letter of the right option; None where there are no options."""
        return next((option.letter for option in self.options if option.right), None)


@dataclass(frozen=True, slots=True)
class Section:
    """The questions of one shape; of a banked one, those that share a bank."""

    shape: Shape
    questions: tuple[Question, ...]

    @property
    def kind(self) -> FactKind:
        """The kind of fact that the first question asks; in a section with a bank, that of all of them."""
        return self.questions[0].item.ref.kind

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
