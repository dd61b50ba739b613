"""In which order options stand, and which of an item's wrong ones are offered where it stands alone."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from quiz.items.chance import shuffled
from quiz.paper.form import LETTERS, Option

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.items.model import Distractor, Item

OPTIONS = 3
"""Three are enough (Rodriguez 2005): a fourth is seldom plausible and only costs reading time."""


NUMBER = re.compile(r"(?:\d[\d.,:]*)?\d")


@lru_cache(maxsize=4096)  # the same options stand on a card, on paper and on a screen
def numbered(texts: frozenset[str]) -> bool:
    """Say whether texts are alike but for a whole number, as July 16 and July 20: they stand in its order (HDR 21)."""
    found = [NUMBER.findall(text) for text in texts]
    if not all(found) or len({NUMBER.sub("#", text) for text in texts}) > 1:
        return False
    varying = [column for column in zip(*found, strict=True) if len(set(column)) > 1]
    return len(varying) == 1 and all(number.isdecimal() for number in varying[0])


def _numbers(text: str) -> list[int]:
    return [int(number) if number.isdecimal() else 0 for number in NUMBER.findall(text)]


def options(item: Item, *names: object) -> tuple[Option, ...]:
    """Return the options of an item outside of a form, as on a card; none where it has no distractors."""
    return lettered(item, item.distractors[: OPTIONS - 1], *names)


def lettered(item: Item, wrong: Sequence[Distractor], *names: object) -> tuple[Option, ...]:
    """Put the key among wrong options: in the order of size where they have one, else as drawn by `names`."""
    if not wrong:
        return ()
    texts = frozenset([item.key.text, *(distractor.text for distractor in wrong)])
    lines: list[tuple[str, Distractor | None]] = [(distractor.text, distractor) for distractor in wrong]
    if wrong[0].rank:
        lines.sort(key=lambda line: line[1].rank if line[1] else 0)
        lines.insert(sum(distractor.rank < 0 for distractor in wrong), (item.key.text, None))
    elif numbered(texts):
        lines = sorted([(item.key.text, None), *lines], key=lambda line: _numbers(line[0]))
    else:
        lines = shuffled([(item.key.text, None), *lines], lambda line: line[0], *names, item.id)
    return tuple(
        Option(letter, text, distractor, item.key.manner)
        for letter, (text, distractor) in zip(LETTERS, lines, strict=False)
    )
