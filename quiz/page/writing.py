"""How much room there is to write answers by hand: as much as the longest one on a form needs, and the same for all.

What grows does so in steps, so that its length tells little.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from quiz.sheet.shapes import Shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.page.measures import Measures
    from quiz.paper.form import Form, Question

HAND, HAND_IN_LARGE_PRINT = 3.0, 5.0
"""How wide a letter is that a learner writes, in mm."""
SHORTEST_GAP, SHORTEST_IN_LARGE_PRINT = 42.0, 72.0
SHORTEST_NUMBER = 32.0
STEP = 20.0
DIGITS = re.compile(r"[^\s\d]{0,3}\d(?:.*\d)?")
"""A number without what stands behind it: up to its last digit."""


@dataclass(frozen=True, slots=True)
class Writing:
    """The room on a form, in mm: of a gap, of the line for a number, and what the longest short answer needs."""

    gap: float
    number: float
    answer: float

    def lines(self, room: float) -> int:
        """Return in how many lines of a width the longest short answer can be written."""
        return max(1, ceil(self.answer / room))


def writing(form: Form, measures: Measures) -> Writing:
    """Return how much room to write the answers of a form need."""
    large, score = measures.look.large_print, measures.sizes.score
    hand = HAND_IN_LARGE_PRINT if large else HAND
    questions = [question for section in form.sections for question in section.questions]
    words = [word for section in form.sections for word in _words(section.questions)]
    words += [option.text for section in form.sections if has_gaps(section.questions) for option in section.bank]
    numbers = [_number(question) for question in questions if question.frame]
    answers = [question.key.text for question in questions if question.shape is Shape.SHORT and not question.frame]
    room = measures.task_room(measures.width, score) - measures.beside_first_line(score) - measures.beside_gap
    longest = _longest(words, hand)
    return Writing(
        min(_stepped(longest, SHORTEST_IN_LARGE_PRINT if large else SHORTEST_GAP), _most(longest, room, measures)),
        min(_stepped(_longest(numbers, hand), SHORTEST_NUMBER), room),
        _longest(answers, hand),
    )


def _most(longest: float, room: float, measures: Measures) -> float:
    """Return how long gaps are at most: as long as fits, but in two columns that are asked for no longer than fits
    into one, if that is enough.
    """
    if measures.look.columns != 2:
        return room
    column = measures.task_column - measures.beside_gap
    return column if longest <= column else room


def has_gaps(questions: Sequence[Question]) -> bool:
    """Return True if words are to be written into gaps of texts."""
    return any(question.material and question.material.gap for question in questions)


def _words(questions: Sequence[Question]) -> list[str]:
    gaps = [question for question in questions if question.material and question.material.gap]
    return [word for question in gaps for word in (question.key.text, *question.accepted)]


def _number(question: Question) -> str:
    """Return what is written of an answer between what is printed before and behind it."""
    before, behind = question.frame or ("", "")
    answer = question.key.text.removeprefix(before)
    if answer.endswith(behind):
        return answer.removesuffix(behind).strip()
    digits = DIGITS.search(answer)  # the unit is printed in the plural, whatever it is in the answer
    return digits[0] if digits else answer.strip()


def _longest(texts: Sequence[str], hand: float) -> float:
    return (max(map(len, texts), default=0) + 1) * hand


def _stepped(needed: float, least: float) -> float:
    return least + max(0, ceil((needed - least) / STEP)) * STEP
