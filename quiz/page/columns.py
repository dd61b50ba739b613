"""In how many columns things stand on a form: by the width of what is seen, never by what is right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.page.faces import BOLD
from quiz.page.heights import BANK_LETTER, BETWEEN_COLUMNS, BOX, BOX_LETTER, FLOWING, SLOT
from quiz.page.writing import has_gaps
from quiz.paper.grading import width
from quiz.paper.shapes import SHAPES
from quiz.sheet.shapes import Shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.items.options import Option
    from quiz.page.measures import Measures
    from quiz.page.writing import Writing
    from quiz.paper.form import Question, Section

MOST_COLUMNS = 4
WORTH_COLUMNS = 3
"""From how many tasks on a part stands in two columns by itself."""
LINES_IN_COLUMN = 3
"""How many lines a question may take in a column that nobody asked for."""
LEAST_COLUMN = 13.5
"""How wide the text of a column is at least, in rem: as wide as the longest part of a word that is not broken."""
BETWEEN_GRADES = 0.6


def columns_of_choices(options: Sequence[Option], room: float, measures: Measures) -> int:
    """Return in how many equal columns options stand in a room of a width, all alike or one below the other.

    It is 0 where they do not fit into equal columns, but side by side at their own width.
    """
    widths = [_width(option, measures) for option in options]
    if not widths:
        return 1
    between, count = BETWEEN_COLUMNS * measures.rem, len(widths)
    if max(widths) * count + between * (count - 1) <= room:
        return count
    if sum(widths) + FLOWING * measures.rem * (count - 1) <= room:
        return 0
    return 2 if count % 2 == 0 and max(widths) * 2 + between <= room else 1


def columns_of_bank(options: Sequence[Option], measures: Measures) -> int:
    """Return in how many equal columns the options of a bank stand: as many as fit, but no more than four."""
    room = measures.bank_room
    longest = max((measures.wide(option.text) for option in options), default=room) + BANK_LETTER * measures.rem
    between = BETWEEN_COLUMNS * measures.rem
    return max(1, min(MOST_COLUMNS, int((room + between) / (longest + between))))


def columns_of_grades(cells: Sequence[tuple[str, str]], measures: Measures) -> int:
    """Return in how many columns marks stand with the points below them, such that their rows are alike."""
    widest = max(max(measures.wide(mark, BOLD), measures.wide(points)) for mark, points in cells)
    room = widest * measures.sizes.small + BETWEEN_GRADES * measures.rem
    return width(len(cells), int(measures.width / room))


def columns_of_tasks(section: Section, to_write: Writing, measures: Measures) -> int:
    """Return in how many columns the tasks of a section stand: as was asked for, or else two for short ones.

    It is one where the paper is too narrow for two at the size of the type, or a column for a gap.
    """
    look = measures.look
    room = measures.task_column
    longest = to_write.gap + measures.beside_gap if has_gaps(section.questions) else 0.0
    if room < max(LEAST_COLUMN * measures.rem, longest):
        return 1
    if look.columns:
        return look.columns
    if look.large_print or not SHAPES[section.shape].narrow or len(section.questions) < WORTH_COLUMNS:
        return 1
    if section.shape is Shape.SHORT and to_write.lines(room) > 1:
        return 1
    return 2 if all(_is_short(question, room, measures) for question in section.questions) else 1


def _is_short(question: Question, room: float, measures: Measures) -> bool:
    """Return True if a task is at home in a column: no text to read first, and no option longer than a line."""
    if SHAPES[question.shape].letter_slot:
        asked = question.material.text if question.material else question.stem or ""
        return measures.wide(asked) <= room - SLOT * measures.rem
    widest = max((_width(option, measures) for option in question.options), default=0)
    stem = measures.count(question.stem or "", room, BOLD)
    return not question.material and stem <= LINES_IN_COLUMN and widest <= room


def _width(option: Option, measures: Measures) -> float:
    """Return how wide an option is with its box and its letter."""
    font, size, before, behind = measures.lead(option.manner, option.text)
    letter = BOX_LETTER if option.letter else 0.0
    return measures.wide(option.text, font, size) + before + behind + (BOX + letter) * measures.rem
