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
from quiz.items.quotes import is_fragment, tells_itself
from quiz.sheet.model import Quote

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from quiz.items.model import Item
    from quiz.sheet.model import Sheet
    from quiz.words.model import Words

MOST_WORDS = 8
"""How many words an answer has at most that is to come to mind whole."""
ENOUGH_AROUND_A_GAP = 4
"""How many words stand around a gap at least: with fewer, nothing is left to understand."""
OF_A_QUOTE = (Direction.SPEAKER, Direction.STATEMENT, Direction.BLANK)
"""What is asked of a quote without a gist: the first of these that can be. Its gap beside its speaker would show the
same words a second time, for one of them that few people need to keep."""


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
    usual = _usual({item.direction: item for item in good if not _says_nothing(item)}, words)
    new = tuple(item for item in good if item.direction in usual)
    return Selection(new, tuple(item for item in good if item not in new))


def is_choice(item: Item, words: Words) -> bool:
    """Return True if a card shows its options at once: its answer is long, or has several parts."""
    return bool(item.distractors) and (_length(item) > MOST_WORDS or _is_list(item, words))


def _usual(good: dict[Direction, Item], words: Words) -> Collection[Direction]:
    """Return the directions that are asked where the sheet says nothing."""
    quote = next((item.fact for item in good.values() if isinstance(item.fact, Quote)), None)
    if quote and quote.gist and Direction.STATEMENT in good:
        return {Direction.SPEAKER, Direction.STATEMENT}
    if quote:
        return [direction for direction in OF_A_QUOTE if direction in good][:1]
    if Direction.ROLE in good and Direction.HOLDER in good:
        return {Direction.HOLDER if is_choice(good[Direction.ROLE], words) else Direction.ROLE}
    return {Direction.VALUE, *_only(good)}


def _only(good: dict[Direction, Item]) -> Collection[Direction]:
    """Return the one direction that is left, if it is one."""
    return good if len(good) == 1 else ()


def _says_nothing(item: Item) -> bool:
    """Return True if a card would show, or want, words that mean nothing by themselves.

    That is a piece of a sentence, where no topic says what it is about, or where it is the answer; and a gap with
    hardly a word around it.
    """
    quote = item.fact
    if not isinstance(quote, Quote):
        return False
    length, piece = len(quote.words.split()), is_fragment(quote)
    if item.direction is Direction.STATEMENT:
        return piece and not quote.gist
    if item.direction is Direction.BLANK and length - len(item.key.text.split()) < ENOUGH_AROUND_A_GAP:
        return True
    return not quote.about and (length == 1 or (piece and length <= MOST_WORDS))


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
