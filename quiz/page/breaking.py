"""Words that are wider than their column are broken: on a form, and in its key."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from quiz.page.faces import BOLD, SANS, SERIF, Font
from quiz.page.heights import BANK_LETTER, BETWEEN_COLUMNS, BOX, BOX_LETTER, LEAST_CLAIM, PORTRAIT, SLOT
from quiz.page.hyphens import last_word
from quiz.page.measures import BETWEEN_TASK_COLUMNS, SCORE_IN_COLUMN

if TYPE_CHECKING:
    from quiz.page.handout import Choice, Material, Part, Task
    from quiz.page.measures import Measures

ROW = 2.0
"""The room of the place before a row to put in order, in rem."""
KEY_MARGIN, BETWEEN_FORMS = 14.0, 2.0
"""How far the key stays from the edges of the paper, in mm, and how far the tables of two forms stand apart, in rem."""
KEY_NUMBER, KEY_POINTS, KEY_PADDING = 2.4, 3.4, 0.6
SHARE_OF_ANSWER = 0.34
BAR_LABEL = 9.5
"""The room of a name beside its bar in the index, in rem."""


@dataclass(frozen=True)
class Column:
    """A column of text on paper: how wide it is, in mm, and the font and the size, in rem, of what stands in it."""

    measures: Measures
    width: float
    font: Font = SANS
    size: float = 1.0

    def broken(self, text: str) -> str:
        """Return a text with a soft hyphen wherever a word is broken that is wider than a line."""
        return self.measures.broken(text, self.width, self.font, self.size)


def title_column(measures: Measures, beside: str = "") -> Column:
    """Return the lines of the title at the head of a page, with what stands beside their last one."""
    return Column(measures, measures.title_room(beside), BOLD, measures.sizes.title)


def label_column(measures: Measures) -> Column:
    """Return the room of a name beside its bar in the index."""
    return Column(measures, BAR_LABEL * measures.rem, SANS, measures.sizes.small)


def key_columns(measures: Measures, forms: int) -> tuple[Column, Column, Column]:
    """Return the columns of the key of so many forms: of the answers for marking, of the answers that are proved, and
    of what proves them.
    """
    look, rem, size = measures.look, measures.rem, measures.sizes.small
    stacked = look.large_print or look.paper.narrow
    width = measures.width if stacked else look.paper.width - 2 * KEY_MARGIN
    numbers = forms * KEY_NUMBER * rem
    table = width if stacked or forms == 1 else (width - BETWEEN_FORMS * rem) / 2
    rooms = (
        table - (KEY_NUMBER + KEY_POINTS) * rem,
        width - numbers if stacked else SHARE_OF_ANSWER * width,
        width if stacked else (1 - SHARE_OF_ANSWER) * width - numbers,
    )
    answers, proved, proof = (Column(measures, room - KEY_PADDING * rem, SERIF, size) for room in rooms)
    return answers, proved, proof


def broken(part: Part, measures: Measures, gap: float) -> Part:
    """Return a part of a form with its words broken that are wider than their columns; a `gap` is so long."""
    rem, score = measures.rem, measures.sizes.score
    whole = measures.task_room(measures.width, score) - measures.beside_first_line(score)
    room, bank = whole, (whole - (part.bank_columns - 1) * BETWEEN_COLUMNS * rem) / part.bank_columns
    if part.beside:
        free = measures.width - BETWEEN_TASK_COLUMNS * rem
        room, bank = measures.task_room(free * 4 / 9, SCORE_IN_COLUMN), free * 5 / 9
    elif part.columns > 1:
        room = measures.task_column
    if part.shape == "truth":
        room = min(room, LEAST_CLAIM * rem)
    lettered = bool(part.bank and part.bank[0].letter)
    return replace(
        part,
        tasks=tuple(_task(task, room, measures, gap) for task in part.tasks),
        bank=tuple(_choice(choice, bank - BANK_LETTER * rem if lettered else whole, measures) for choice in part.bank),
    )


def _task(task: Task, room: float, measures: Measures, gap: float) -> Task:
    rem = measures.rem
    taken = (SLOT * rem if task.letter_slot else 0.0) + (PORTRAIT if task.portrait else 0.0)
    column = (room - (task.columns - 1) * BETWEEN_COLUMNS * rem) / max(1, task.columns) - BOX * rem
    return replace(
        task,
        stem=task.stem and measures.broken(task.stem, room - taken, BOLD),
        cue=task.cue and measures.broken(task.cue, room - taken, size=measures.sizes.cue),
        material=task.material and _material(task.material, room - taken, measures, gap),
        passed_on=task.passed_on and measures.broken(task.passed_on, room - taken, size=measures.sizes.cue),
        choices=tuple(
            _choice(choice, column - (BOX_LETTER * rem if choice.letter else 0.0), measures) for choice in task.choices
        )
        if task.columns
        else task.choices,
        rows=tuple(_material(row, room - ROW * rem, measures, gap) for row in task.rows),
    )


def _choice(choice: Choice, room: float, measures: Measures) -> Choice:
    font, size, before, behind = measures.lead(choice.manner, choice.text)
    return replace(choice, text=measures.broken(choice.text, room - before - behind, font, size))


def _material(text: Material, room: float, measures: Measures, gap: float) -> Material:
    font, size, before, behind = measures.lead(text.manner, text.text)
    column = Column(measures, room - before - behind, font, size)
    beside = f"{last_word(text.text)[1].rstrip()}\u00a0\u00a0{text.rest or ''}"
    return replace(
        text,
        text=column.broken(text.text),
        rest=text.rest and column.broken(text.rest),
        speaker=text.speaker and measures.broken(text.speaker, room),
        holds=text.holds and measures.wide(beside, font, size) + gap <= column.width,
    )
