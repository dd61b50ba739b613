"""What a learner may see of a form, and nothing else.

The templates of a form are given these classes only. They hold no key, no evidence and no name of an item, so no
template can give an answer away; and nothing in them depends on which option is right.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.items.form import Shape, Theme
from quiz.items.model import Direction, Manner

if TYPE_CHECKING:
    from quiz.items.form import Form, Option, Question, Section
    from quiz.items.model import Passage

LINE_LENGTH = 78
"""How many letters of an average text stand on a line of options."""
BOX_LENGTH = 7
"""How many letters' room an option's box, its letter and the space to the next option take."""
ASKED_BY_HEADING = {Theme.QUOTES, Theme.BLANKS}
"""Parts whose heading asks the same question as each of their tasks."""
LINES = {Direction.STATEMENT: 3, Direction.MEANING: 2}
"""How many lines to write on, where one is too few. It depends on the kind of question, never on the answer."""


@dataclass(frozen=True, slots=True)
class Material:
    """A text to answer about. Where it has a gap, `text` ends before it and `rest` stands behind it."""

    manner: Manner
    text: str
    rest: str | None


@dataclass(frozen=True, slots=True)
class Choice:
    """A lettered option to tick."""

    letter: str
    text: str


@dataclass(frozen=True, slots=True)
class Task:
    """A question as it is printed.

    `ask` is None where the heading of the part asks already; the choices stand in `columns` columns; `lines` is
    the number of lines to write on.
    """

    number: int
    ask: str | None
    topic: str | None
    material: Material | None
    choices: tuple[Choice, ...]
    columns: int
    lines: int
    points: int


@dataclass(frozen=True, slots=True)
class Part:
    """A section as it is printed."""

    theme: Theme
    shape: Shape
    tasks: tuple[Task, ...]


@dataclass(frozen=True, slots=True)
class Handout:
    """A form as it is printed."""

    letter: str
    points: int
    parts: tuple[Part, ...]

    @property
    def mixes_manners(self) -> bool:
        """Whether verbatim quotes and paraphrases both stand on the form, so that it has to explain the marks."""
        manners = {task.material.manner for part in self.parts for task in part.tasks if task.material}
        return {Manner.VERBATIM, Manner.PARAPHRASE} <= manners


def handout(form: Form) -> Handout:
    """Take from a form what a learner may see."""
    return Handout(form.letter, form.points, tuple(_part(section) for section in form.sections))


def _part(section: Section) -> Part:
    asked = section.theme in ASKED_BY_HEADING
    return Part(section.theme, section.shape, tuple(_task(question, asked=asked) for question in section.questions))


def _task(question: Question, *, asked: bool) -> Task:
    item = question.item
    return Task(
        number=question.number,
        ask=None if asked else item.ask,
        topic=item.topic,
        material=_material(item.material) if item.material else None,
        choices=tuple(Choice(option.letter, option.text) for option in question.options),
        columns=_columns(question.options),
        lines=LINES.get(item.direction, 1) if question.shape is Shape.OPEN else 0,
        points=question.points,
    )


def _material(passage: Passage) -> Material:
    return Material(passage.manner, passage.before, passage.after if passage.gap else None)


def _columns(options: tuple[Option, ...]) -> int:
    """Return in how many equal columns the options stand: all on one line, two columns, or one below the other."""
    longest = max((len(option.text) for option in options), default=0)
    for columns in (len(options), 2):
        if columns and len(options) % columns == 0 and longest + BOX_LENGTH <= LINE_LENGTH // columns:
            return columns
    return 1
