"""How hard a question is: an estimate from what is to be done, how close wrong options are, how long the answer is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.paper.form import Shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.items.model import Distractor, Item

BY_SHAPE = {
    Shape.TRUTH: 0.25,
    Shape.CHOICE: 0.35,
    Shape.MATCHING: 0.4,
    Shape.BANK: 0.4,
    Shape.SHORT: 0.55,
    Shape.BLANK: 0.55,
    Shape.NUMBER: 0.6,
    Shape.ORDER: 0.65,
    Shape.OPEN: 0.75,
}
"""Recognising is easier than recalling, a word is easier than a statement."""
WRITTEN = (Shape.SHORT, Shape.BLANK, Shape.NUMBER, Shape.OPEN)
"""Shapes where the answer has to be written, so that a long one is harder."""
LEVELS = (0.4, 0.6)
A_WORD = 0.02
MOST_WORDS = 8


def difficulty(item: Item, shape: Shape, wrong: Sequence[Distractor]) -> int:
    """Return 1 for easy, 2 for middling, 3 for hard."""
    estimate = BY_SHAPE[shape]
    if shape in WRITTEN:
        estimate += A_WORD * (min(len(item.key.text.split()), MOST_WORDS) - 1)
    if wrong:
        estimate += 0.4 * (sum(distractor.closeness for distractor in wrong) / len(wrong) - 0.5)
    return 1 + sum(estimate >= level for level in LEVELS)
