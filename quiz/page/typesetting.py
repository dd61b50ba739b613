"""A form as it is set on its paper: in how many columns things stand, and how long its gaps are.

What comes of it is the part that a learner may see, of `quiz.page.handout`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.items.model import Direction
from quiz.page.breaking import broken
from quiz.page.columns import columns_of_bank, columns_of_choices, columns_of_tasks
from quiz.page.handout import Choice, Handout, Material, Part, Portrait, Task
from quiz.page.hyphens import last_word
from quiz.page.writing import writing
from quiz.paper.shapes import SHAPES
from quiz.sheet.model import Person
from quiz.sheet.shapes import Shape

if TYPE_CHECKING:
    from collections.abc import Collection

    from quiz.items.model import Item, Passage
    from quiz.items.options import Option
    from quiz.page.measures import Measures
    from quiz.page.writing import Writing
    from quiz.paper.form import Form, Question, Section


def handout(form: Form, measures: Measures, images: Collection[str] = ()) -> Handout:
    """Take from a form what a learner may see; `images` are the image files that are at hand."""
    room = writing(form, measures)
    return Handout(
        form.letter,
        form.points,
        form.weighs,
        tuple(_part(section, room, measures, images) for section in form.sections),
        room.gap,
        room.number,
    )


def _part(section: Section, to_write: Writing, measures: Measures, images: Collection[str]) -> Part:
    rules, columns = SHAPES[section.shape], columns_of_tasks(section, to_write, measures)
    room = measures.task_room(measures.width, measures.sizes.score) if columns == 1 else measures.task_column
    part = Part(
        heading=rules.heading,
        shape=section.shape,
        instruction=rules.instruction_for(section.kind)(measures.words),
        tasks=tuple(_task(question, room, to_write, measures, images) for question in section.questions),
        bank=_choices(section.bank),
        bank_columns=columns_of_bank(section.bank, measures),
        columns=columns,
    )
    return broken(part, measures, to_write.gap)


def _task(question: Question, room: float, to_write: Writing, measures: Measures, images: Collection[str]) -> Task:
    rules = SHAPES[question.shape]
    chosen = question.options if rules.own_options else ()
    return Task(
        number=question.number,
        stem=question.stem,
        cue=question.cue,
        material=material(question.material, question.speaker) if question.material else None,
        points=question.points,
        passed_on=question.passed_on,
        choices=_choices(chosen),
        columns=columns_of_choices(chosen, room, measures),
        lines=_lines(question, room, to_write),
        frame=question.frame,
        rows=tuple(material(row.passage, row.speaker) for row in question.rows),
        portrait=portrait(question.item, images),
        letter_slot=rules.letter_slot,
    )


def _lines(question: Question, room: float, to_write: Writing) -> int:
    """Return how many lines stand below a question; none where one stands before a unit."""
    if question.shape is Shape.SHORT:
        return 0 if question.frame else to_write.lines(room)
    return SHAPES[question.shape].lines(question.item)


def _choices(options: tuple[Option, ...]) -> tuple[Choice, ...]:
    return tuple(Choice(option.letter, option.text, option.manner) for option in options)


def material(passage: Passage, speaker: str | None = None) -> Material:
    """Return a passage as a learner sees it, behind its speaker: with its gap, but not with what belongs into it."""
    if not passage.gap:
        return Material(passage.manner, passage.before, speaker=speaker)
    holds = not passage.after.strip(" .,;:!?…") and bool(last_word(passage.before)[1])
    return Material(passage.manner, passage.before, passage.after, speaker, holds)


def portrait(item: Item, images: Collection[str]) -> Portrait | None:
    """Return a portrait only where an item asks about a person by name, so that it answers nothing."""
    fact = item.fact
    if not isinstance(fact, Person) or item.direction is not Direction.ROLE:
        return None
    image = fact.image
    return Portrait(image.file, fact.name, image.credit) if image and image.file in images else None
