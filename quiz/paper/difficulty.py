"""How hard a question is: an estimate from what is to be done, how close wrong options are, how long the answer is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.paper.shapes import SHAPES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.items.model import Distractor, Item
    from quiz.sheet.shapes import Shape

LEVELS = (0.4, 0.6)
HARDEST = 1 + len(LEVELS)
EFFORT_OF_A_WORD = 0.02
MOST_WORDS = 8
"""From how many words on an answer to be written gets no harder."""


def difficulty(item: Item, shape: Shape, wrong: Sequence[Distractor]) -> int:
    """Return 1 for easy, 2 for middling, 3 for hard."""
    estimate = SHAPES[shape].effort
    if SHAPES[shape].written:
        estimate += EFFORT_OF_A_WORD * (min(len(item.key.text.split()), MOST_WORDS) - 1)
    if wrong:
        estimate += 0.4 * (sum(distractor.closeness for distractor in wrong) / len(wrong) - 0.5)
    return 1 + sum(estimate >= level for level in LEVELS)


def dots(level: int) -> str:
    """Write how hard a question is for the eye: as many full dots as its level, of as many as there are levels."""
    return "●" * level + "○" * (HARDEST - level)
