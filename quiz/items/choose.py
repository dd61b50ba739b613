"""Which options of an item are offered, and in which order they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.items.chance import draw, shuffled
from quiz.items.form import LETTERS, Option

if TYPE_CHECKING:
    from quiz.items.model import Distractor, Item

OPTIONS = 3
"""Three are enough (Rodriguez 2005): a fourth is seldom plausible and only costs reading time."""


def options(item: Item, *names: object) -> tuple[Option, ...]:
    """Choose and order an item's options by a draw of `names`; none where it has no distractors.

    Options of size stand in ascending order, and the rank of the key is drawn first; others are shuffled.
    """
    if not item.distractors:
        return ()
    lines: list[tuple[str, Distractor | None]]
    if item.distractors[0].rank:
        offered = _around_the_key(item, draw(*names, item.id, "rank") % OPTIONS)
        smaller = [distractor for distractor in offered if distractor.rank < 0]
        greater = [distractor for distractor in offered if distractor.rank > 0]
        lines = [*((d.text, d) for d in smaller), (item.key.text, None), *((d.text, d) for d in greater)]
    else:
        offered = shuffled(item.distractors, lambda distractor: distractor.text, item.id)[: OPTIONS - 1]
        lines = shuffled(
            [(item.key.text, None), *((d.text, d) for d in offered)], lambda line: line[0], *names, item.id
        )
    return tuple(Option(letter, text, distractor) for letter, (text, distractor) in zip(LETTERS, lines, strict=False))


def _around_the_key(item: Item, below: int) -> list[Distractor]:
    """Take `below` distractors from below the key and the rest from above, as far as there are any; ascending."""
    smaller = sorted((d for d in item.distractors if d.rank < 0), key=lambda d: -d.rank)
    greater = sorted((d for d in item.distractors if d.rank > 0), key=lambda d: d.rank)
    below = min(below, len(smaller))
    above = min(OPTIONS - 1 - below, len(greater))
    below = min(OPTIONS - 1 - above, len(smaller))
    return sorted([*smaller[:below], *greater[:above]], key=lambda d: d.rank)
