"""In how many columns things stand on a form: by the length of what is seen, never of what is right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.paper.shapes import SHAPES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.items.options import Option
    from quiz.page.look import Look
    from quiz.paper.form import Question, Section

BOX_LENGTH = 8
"""How many letters' room an option's box, its letter and the space to the next option take."""
MARGIN_LENGTH = 12
"""How many letters' room the number and the points beside a task take."""
MOST_COLUMNS = 4
WORTH_COLUMNS = 3
"""From how many tasks on a part stands in two columns by itself."""
LINES_IN_COLUMN = 3
"""How many lines a question may take in a column that nobody asked for."""


def columns_of_choices(options: Sequence[Option], room: int) -> int:
    """Return in how many equal columns options stand in a line of so many letters, all alike or one below the other.

    It is 0 where they do not fit into equal columns, but side by side at their own width.
    """
    lengths = [len(option.text) + BOX_LENGTH for option in options] or [room]
    line = room - MARGIN_LENGTH
    if max(lengths) * len(lengths) <= line:
        return len(lengths)
    if sum(lengths) <= line:
        return 0
    return 2 if len(lengths) % 2 == 0 and max(lengths) * 2 <= line else 1


def columns_of_bank(options: Sequence[Option], room: int) -> int:
    """Return in how many equal columns the options of a bank stand: as many as fit, but no more than four."""
    longest = max((len(option.text) + BOX_LENGTH for option in options), default=room)
    return max(1, min(MOST_COLUMNS, (room - BOX_LENGTH) // longest))


def columns_of_tasks(section: Section, look: Look) -> int:
    """Return in how many columns the tasks of a section stand: as was asked for, or else two for short ones."""
    if look.columns:
        return look.columns
    if look.large_print or not SHAPES[section.shape].narrow or len(section.questions) < WORTH_COLUMNS:
        return 1
    line = look.line_length // 2 - MARGIN_LENGTH
    return 2 if all(_is_short(question, line) for question in section.questions) else 1


def _is_short(question: Question, line: int) -> bool:
    """Return True if a task is at home in a column: no text to read first, and no option longer than a line."""
    if SHAPES[question.shape].letter_slot:
        return len(question.material.text if question.material else question.stem or "") + BOX_LENGTH <= line
    options = [len(option.text) + BOX_LENGTH for option in question.options]
    return (
        not question.material and len(question.stem or "") <= LINES_IN_COLUMN * line and max(options, default=0) <= line
    )
