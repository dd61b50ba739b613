"""What a learner may see of a form, and nothing else.

The templates of a form are given these classes only. They hold no key, no evidence and no name of an item, so no
template can give an answer away; and nothing in them depends on which option is right.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.items.model import Direction, Manner
from quiz.page.columns import SCORE_IN_COLUMN, columns_of_bank, columns_of_choices, columns_of_tasks
from quiz.page.heights import BETWEEN_TASK_COLUMNS
from quiz.page.measures import DENSITIES
from quiz.paper.shapes import SHAPES
from quiz.sheet.model import Person

if TYPE_CHECKING:
    from collections.abc import Collection

    from quiz.items.model import Item, Passage
    from quiz.items.options import Option
    from quiz.page.measures import Density, Measures
    from quiz.paper.form import Form, Question, Section
    from quiz.sheet.shapes import Shape

HAND, HAND_IN_LARGE_PRINT = 3.0, 5.0
"""How wide a letter is that a learner writes, in mm."""
SHORTEST_GAP, SHORTEST_IN_LARGE_PRINT, GAP_STEP = 42.0, 72.0, 20.0
"""Gaps are no shorter, and longer only in such steps, in mm, so that their length tells little."""


@dataclass(frozen=True, slots=True)
class Material:
    """A text to answer about. Where it has a gap, `text` ends before it and `rest` stands behind it."""

    manner: Manner
    text: str
    rest: str | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """An option to tick or to name; the letter is empty where there is none."""

    letter: str
    text: str
    manner: Manner = Manner.PLAIN


@dataclass(frozen=True, slots=True)
class Portrait:
    """The image of the person that a task names: its file in the sheet's folder, the name, and who made it.

    The name is its alternative text: that answers nothing, whatever the sheet says of the image.
    """

    file: str
    name: str
    credit: str | None


@dataclass(frozen=True, slots=True)
class Task:
    """A question as it is printed.

    `stem` is None where the head of the part asks already; `speaker` stands before a text with a gap; the choices stand
    in `columns` columns, or at their own width on one line if that is 0; `lines` is the number of lines to write on;
    `frame` stands before and behind the line for a number; `rows` are to be put in order; into a
    `letter_slot` the letter of an option of the bank is written.
    """

    number: int
    stem: str | None
    cue: str | None
    material: Material | None
    points: int
    choices: tuple[Choice, ...] = ()
    columns: int = 1
    lines: int = 0
    frame: tuple[str, str] | None = None
    rows: tuple[Material, ...] = ()
    portrait: Portrait | None = None
    speaker: str | None = None
    letter_slot: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A section as it is printed: the bank, if its tasks share one, then the tasks in so many columns.

    `heading` and `instruction` are the names of phrases of a language; the heading is None above the rest of a section
    that goes on from the page before, where a `new_page` begins.
    """

    heading: str | None
    shape: Shape
    instruction: str
    tasks: tuple[Task, ...]
    bank: tuple[Choice, ...] = ()
    bank_columns: int = 1
    columns: int = 1
    new_page: bool = False

    @property
    def beside(self) -> bool:
        """Whether the bank stands beside the tasks: long things to choose from for short ones."""
        return self.columns == 2 and self.bank_columns == 1 and bool(self.bank and self.bank[0].letter)


@dataclass(frozen=True, slots=True)
class Handout:
    """A form as it is printed; where it `weighs`, questions bring different points."""

    letter: str
    points: int
    weighs: bool
    parts: tuple[Part, ...]
    gap: float
    """how long a gap is to write into, in mm: the same for all, as long as the longest answer needs"""
    density: Density = DENSITIES[0]

    @property
    def mixes_manners(self) -> bool:
        """Whether verbatim quotes and paraphrases both stand on the form, so that it has to explain the marks."""
        tasks = [task for part in self.parts for task in part.tasks]
        manners = {text.manner for task in tasks for text in (task.material, *task.rows) if text}
        return {Manner.VERBATIM, Manner.PARAPHRASE} <= manners

    @property
    def portraits(self) -> tuple[Portrait, ...]:
        """The portraits on the form, each once."""
        found = [task.portrait for part in self.parts for task in part.tasks if task.portrait]
        return tuple(dict.fromkeys(found))


def handout(form: Form, measures: Measures, images: Collection[str] = ()) -> Handout:
    """Take from a form what a learner may see; `images` are the image files that are at hand."""
    return Handout(
        form.letter,
        form.points,
        form.weighs,
        tuple(_part(section, measures, images) for section in form.sections),
        _gap(form, measures),
    )


def _gap(form: Form, measures: Measures) -> float:
    """Return how long the gaps are: as long as the longest word that goes into any of them needs, written by hand."""
    words = [
        word
        for section in form.sections
        for question in section.questions
        if question.material and question.material.gap
        for word in (question.key.text, *question.accepted, *(option.text for option in section.bank))
    ]
    hand = HAND_IN_LARGE_PRINT if measures.look.large_print else HAND
    least = SHORTEST_IN_LARGE_PRINT if measures.look.large_print else SHORTEST_GAP
    needed = (max(map(len, words), default=0) + 1) * hand
    room = measures.task_room(measures.width, measures.sizes.score) - measures.wide("\u00a0")
    return min(least + max(0, -(-(needed - least) // GAP_STEP)) * GAP_STEP, room)


def _part(section: Section, measures: Measures, images: Collection[str]) -> Part:
    rules, columns = SHAPES[section.shape], columns_of_tasks(section, measures)
    room = (
        measures.task_room(measures.width, measures.sizes.score)
        if columns == 1
        else measures.task_room((measures.width - BETWEEN_TASK_COLUMNS * measures.rem) / 2, SCORE_IN_COLUMN)
    )
    return Part(
        heading=rules.heading,
        shape=section.shape,
        instruction=rules.instruction(section.kind),
        tasks=tuple(_task(question, room, measures, images) for question in section.questions),
        bank=_choices(section.bank),
        bank_columns=columns_of_bank(section.bank, measures),
        columns=columns,
    )


def _task(question: Question, room: float, measures: Measures, images: Collection[str]) -> Task:
    rules = SHAPES[question.shape]
    chosen = question.options if rules.own_options else ()
    return Task(
        number=question.number,
        stem=question.stem,
        cue=question.cue,
        material=material(question.material) if question.material else None,
        points=question.points,
        choices=_choices(chosen),
        columns=columns_of_choices(chosen, room, measures),
        lines=rules.lines(question.item),
        frame=question.frame,
        rows=tuple(material(row.passage) for row in question.rows),
        portrait=portrait(question.item, images),
        letter_slot=rules.letter_slot,
        speaker=question.speaker,
    )


def _choices(options: tuple[Option, ...]) -> tuple[Choice, ...]:
    return tuple(Choice(option.letter, option.text, option.manner) for option in options)


def material(passage: Passage) -> Material:
    return Material(passage.manner, passage.before, passage.after if passage.gap else None)


def portrait(item: Item, images: Collection[str]) -> Portrait | None:
    """Return a portrait only where an item asks about a person by name, so that it answers nothing."""
    fact = item.fact
    if not isinstance(fact, Person) or item.direction is not Direction.ROLE:
        return None
    image = fact.image
    return Portrait(image.file, fact.name, image.credit) if image and image.file in images else None
