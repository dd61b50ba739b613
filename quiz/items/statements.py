"""Statements of other people, for the question which of several is this person's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.items.chance import draw, picked
from quiz.items.cues import stems
from quiz.items.model import Distractor
from quiz.items.quotes import passage
from quiz.sheet.model import Quote

if TYPE_CHECKING:
    from quiz.items.cues import Asked
    from quiz.items.model import Item
    from quiz.items.pool import Pool

WRONG = 2
CLOSEST = 6
LONGER = 1.8
"""How many times as long as the right statement another may be."""


def statements(
    item: Item, pool: Pool, shown: frozenset[str] = frozenset(), asked: Asked | None = None, seed: int = 0
) -> list[Distractor]:
    """Give two statements of others, of the same manner, close in topic and about as long; else none.

    At which rank of length the right one stands is drawn first. `shown` are facts that stand elsewhere on the form:
    what somebody said is not printed twice; nor is what tells the answer of a question that is `asked` there.
    """
    quote = item.fact
    if not isinstance(quote, Quote):
        return []
    words, length = stems(quote.words), len(item.key.text)
    others = [
        key
        for key in picked(pool.manners[quote.verbatim], pool.sheet.id, item.key_of, "statement")
        if f"quote/{key}" not in shown
        and _fits(quote, pool.sheet.quotes[key], length)
        and not (asked and asked.tells(pool.sheet.quotes[key].words))
    ]
    others = sorted(others, key=lambda key: -len(words & stems(pool.sheet.quotes[key].words)))[:CLOSEST]
    others.sort(key=lambda key: len(pool.sheet.quotes[key].words))
    shorter = [key for key in others if len(pool.sheet.quotes[key].words) < length]
    longer = others[len(shorter) :]
    below = draw(seed, pool.sheet.id, item.id, "length") % (WRONG + 1)
    if min(len(shorter), len(longer)) < WRONG:
        return []
    chosen = [*shorter[len(shorter) - below :], *longer[: WRONG - below]]
    return [_distractor(key, words, pool) for key in chosen]


def _fits(quote: Quote, other: Quote, length: int) -> bool:
    return other.speaker != quote.speaker and length / LONGER <= len(other.words) <= length * LONGER


def _distractor(key: str, words: frozenset[str], pool: Pool) -> Distractor:
    quote = pool.sheet.quotes[key]
    reason = pool.words.asking.said_by.format(name=pool.sheet.people[quote.speaker].name)
    closeness = 0.8 if words & stems(quote.words) else 0.5
    return Distractor(passage(quote, pool).text, reason, closeness=closeness, of=f"quote/{key}")
