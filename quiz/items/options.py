"""The options of a question: the key among wrong ones, in which order, and under which letters."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from quiz.items.chance import shuffled
from quiz.items.model import Manner
from quiz.sheet.model import Quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quiz.items.model import Distractor, Item
    from quiz.items.reasons import Reason

LETTERS = "ABCDEFGHIJ"
OPTIONS = 3
"""Three are enough (Rodriguez 2005): a fourth is seldom plausible and only costs reading time."""
NUMBER = re.compile(r"(?:\d[\d.,:]*)?\d")


@dataclass(frozen=True, slots=True)
class Option:
    """One option as it is shown. Student files must not tell which one is `right`, nor any `reason`.

    `reason` says why a wrong option is tempting; an option that is right in another row of the same set has none.
    `rank` is as in `Distractor`. The verdicts on a claim and the words of a word bank have an empty letter.
    """

    letter: str
    text: str
    right: bool
    reason: Reason | None = None
    rank: int = 0
    manner: Manner = Manner.PLAIN


def least_others(item: Item) -> int:
    """Return how many wrong people or roles stand beside the right one at least: one of two is guessed by a coin.

    One is enough where the sheet says who could have said it.
    """
    named = isinstance(item.fact, Quote) and bool(item.fact.could_be)
    return 1 if named else OPTIONS - 1


@lru_cache(maxsize=4096)  # the same options stand on a card, on paper and on a screen
def differ_in_a_number(texts: frozenset[str]) -> bool:
    """Return True if texts are alike but for one whole number, as July 16 and July 20: they stand in its order.

    Haladyna, Downing, Rodriguez 2002, rule 21.
    """
    found = [NUMBER.findall(text) for text in texts]
    if not all(found) or len({NUMBER.sub("#", text) for text in texts}) > 1:
        return False
    varying = [column for column in zip(*found, strict=True) if len(set(column)) > 1]
    return len(varying) == 1 and all(number.isdecimal() for number in varying[0])


def stand_in_order(options: Sequence[Option]) -> bool:
    """Return True if options have an order of size, in which they stand wherever they are shown."""
    by_rank = any(option.rank for option in options)
    return by_rank or differ_in_a_number(frozenset(option.text for option in options))


def options(item: Item, *names: object) -> tuple[Option, ...]:
    """Return the options of an item outside of a form, as on a card; none where it has no distractors."""
    return lettered(item, item.distractors[: OPTIONS - 1], *names)


def lettered(item: Item, wrong: Sequence[Distractor], *names: object) -> tuple[Option, ...]:
    """Put the key of an item among wrong options, in order (`ordered`); none where there are no wrong ones."""
    if not wrong:
        return ()
    manner = item.key.manner
    unlettered = [Option("", each.text, False, each.reason, each.rank, manner) for each in wrong]
    return ordered([Option("", item.key.text, True, manner=manner), *unlettered], *names, item.id)


def ordered(options: Iterable[Option], *names: object) -> tuple[Option, ...]:
    """Put options in the order of size where they have one, else as drawn by `names`, and give them their letters."""
    lines = list(options)
    if any(option.rank for option in lines):
        lines.sort(key=lambda option: option.rank)
    elif stand_in_order(lines):
        lines.sort(key=lambda option: _numbers(option.text))
    else:
        lines = shuffled(lines, lambda option: option.text, *names)
    return tuple(replace(option, letter=letter) for letter, option in zip(LETTERS, lines, strict=False))


def _numbers(text: str) -> list[Decimal]:
    """Return the numbers of a text; Decimal reads them however long they are, as int does not."""
    return [Decimal(number) if number.isdecimal() else Decimal(0) for number in NUMBER.findall(text)]
