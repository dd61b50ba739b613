"""A quiz as it is printed: forms of sections of questions. Plain data; `compose.py` makes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.paper.sittings import NOTHING, Before

if TYPE_CHECKING:
    from quiz.items.model import Item, Passage
    from quiz.items.options import Option
    from quiz.sheet.kinds import FactKind, FactRef
    from quiz.sheet.model import Sheet
    from quiz.sheet.shapes import Shape


@dataclass(frozen=True, slots=True)
class Row:
    """One row to put in order, as it is printed: its letter, what stands there, and which number is right (from 1).

    `reason` is for the key: the value or the date that gives the row its place. `of` is the fact it stands for;
    `speaker` is who said what stands there, in a row that was said by somebody.
    """

    letter: str
    passage: Passage
    place: int
    reason: str
    of: FactRef | None = None
    speaker: str | None = None


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
    passed_on: str | None = None
    """How a quotation was passed on, and who said it as well, where that stands beside the question."""
    id: str = ""
    """Five letters and digits for the key: the same on every form and in every build, so that results compare."""
    difficulty: int = 2
    """Estimated: 1 easy, 2 middling, 3 hard."""
    frame: tuple[str, str] | None = None
    """Number: what is printed before and behind the line to write on (beinahe, Milliarden US-Dollar)."""
    accepted: tuple[str, ...] = ()
    """Short, blank: other answers that count as right."""
    rows: tuple[Row, ...] = ()
    """Order: the rows as they are printed."""

    @property
    def letter(self) -> str | None:
        """The letter of the right option; None where there are no options."""
        return next((option.letter for option in self.options if option.right), None)

    @property
    def facts(self) -> set[FactRef]:
        """The facts that it asks: its own, and those of the rows to put in order."""
        return {self.item.ref, *(row.of for row in self.rows if row.of)}


@dataclass(frozen=True, slots=True)
class Section:
    """The questions of one shape; of a shape with banks, those that share one: the same options, in printed order."""

    shape: Shape
    questions: tuple[Question, ...]
    bank: tuple[Option, ...] = ()

    @property
    def kind(self) -> FactKind:
        """The kind of fact that the first question asks; in a section with a bank, that of all of them."""
        return self.questions[0].item.ref.kind


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
    """All forms of a sheet's quiz; they ask the same facts. Of a resit, `before` is what earlier sittings asked."""

    sheet: Sheet
    forms: tuple[Form, ...]
    before: Before = NOTHING
