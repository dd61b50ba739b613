"""Which cards a fact gets: those that teach something and can be graded, and no more of them than are worth the time.

Wozniak's rules (minimum information, no sets): an answer is short, or one of a few to choose from; nobody recites. An
article of a thousand words then gives some fifty cards. The sheet may say otherwise, for all of it or for one fact.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.items.model import Direction
from quiz.items.options import OPTIONS
from quiz.items.quotes import tells_itself
from quiz.sheet.model import Quote

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from quiz.items.model import Item
    from quiz.sheet.model import Sheet
    from quiz.words.model import Words

MOST_WORDS = 8
"""How many words an answer has at most that is to come to mind whole."""
FRAGMENT = 4
"""Fewer words than these are a fragment of what was said: with one of them left out nothing is left to understand."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The cards of a note: `new` go to every learner; `kept` go on only with those who have them already."""

    new: tuple[Item, ...]
    kept: tuple[Item, ...]


def selected(items: Sequence[Item], sheet: Sheet, words: Words) -> Selection:
    """Choose among the items of one fact."""
    good = [item for item in items if _is_gradable(item, words) and not tells_itself(item, sheet)]
    wanted = items[0].fact.cards or sheet.cards
    if wanted:
        return Selection(tuple(item for item in good if item.direction in wanted), ())
    usual = _usual({item.direction: item for item in good}, words)
    new = tuple(item for item in good if item.direction in usual)
    return Selection(new, tuple(item for item in good if item not in new))


def is_choice(item: Item, words: Words) -> bool:
    """Return True if a card shows its options at once: its answer is long, or has several parts."""
    return bool(item.distractors) and (_length(item) > MOST_WORDS or _is_list(item, words))


def _usual(good: dict[Direction, Item], words: Words) -> Collection[Direction]:
    """Return the directions that are asked where the sheet says nothing."""
    quote = next((item.fact for item in good.values() if isinstance(item.fact, Quote)), None)
    if quote:
        said = Direction.STATEMENT in good
        if len(quote.words.split()) < FRAGMENT:
            return {Direction.STATEMENT if said else Direction.SPEAKER, *_only(good)}
        if quote.gist or Direction.BLANK not in good:
            return {Direction.SPEAKER, Direction.STATEMENT}
        return {Direction.SPEAKER, Direction.BLANK}
    if Direction.ROLE in good and Direction.HOLDER in good:
        return {Direction.HOLDER if is_choice(good[Direction.ROLE], words) else Direction.ROLE}
    return {Direction.VALUE, *_only(good)}


def _only(good: dict[Direction, Item]) -> Collection[Direction]:
    """Return the one direction that is left, if it is one."""
    return good if len(good) == 1 else ()


def _is_gradable(item: Item, words: Words) -> bool:
    """Return True if an answer is short and one, or there are others to choose it from."""
    short = _length(item) <= MOST_WORDS and not _is_list(item, words)
    return short or (item.direction is not Direction.STATEMENT and len(item.distractors) >= OPTIONS - 1)


def _length(item: Item) -> int:
    return len((item.gist or item.key).text.split())


def _is_list(item: Item, words: Words) -> bool:
    """Return True if a role has several parts: each would have to come to mind."""
    if item.direction is not Direction.ROLE:
        return False
    held = getattr(item.fact, "role", None) or ""
    return bool(re.search(rf"[,;/]|\s{re.escape(words.and_)}\s", held))
