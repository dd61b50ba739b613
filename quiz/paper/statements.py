"""Statements that somebody did not make, for the question which of several is this person's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.items.chance import draw, picked
from quiz.items.model import Distractor
from quiz.items.quotes import passage
from quiz.items.reasons import Reason, ReasonKind
from quiz.paper.stems import stems
from quiz.sheet.kinds import FactKind, FactRef
from quiz.sheet.voices import Voice

if TYPE_CHECKING:
    from quiz.items.model import Item
    from quiz.items.pool import Pool
    from quiz.paper.onform import OnForm
    from quiz.sheet.model import Quote

WRONG_STATEMENTS = 2
CLOSEST_IN_TOPIC = 6
MOST_TIMES_AS_LONG = 1.8
"""How many times as long as the right statement another may be."""


def statements(item: Item, quote: Quote, pool: Pool, form: OnForm | None = None, seed: int = 0) -> list[Distractor]:
    """Give two statements that this person did not make; none where the sheet has too few.

    They are of others, or the same statement with its telling word exchanged, both times: of three that are alike but
    for a word, and of three that are not, none stands out. What stands on the `form` is not said twice; nor is what
    tells the answer of a question there.
    """
    exchanged = _exchanged(quote, pool)
    if exchanged and draw(seed, pool.sheet.id, item.id, "exchanged") % 2:
        return exchanged
    return _of_others(item, quote, pool, form, seed) or exchanged


def _exchanged(quote: Quote, pool: Pool) -> list[Distractor]:
    """Put each of two wrong words in the place of the telling one."""
    said, gaps = passage(quote, pool).text, quote.gaps()
    if not gaps or len(quote.wrong) < WRONG_STATEMENTS:
        return []
    (start, end), reason = gaps[0], Reason(ReasonKind.OTHER_WORD)
    return [
        Distractor(f"{said[:start]}{word}{said[end:]}", reason, closeness=0.8)
        for word in quote.wrong[:WRONG_STATEMENTS]
    ]


def _of_others(item: Item, quote: Quote, pool: Pool, form: OnForm | None, seed: int) -> list[Distractor]:
    """Give statements of others of its kind, of the same manner, close in topic and about as long.

    At which rank of length the right one stands is drawn first.
    """
    words, length = stems(quote.words, pool.words), len(item.key.text)
    others = [
        key
        for key in picked(pool.manners[quote.verbatim], pool.sheet.id, item.ref.key, "statement")
        if _fits(quote, pool.sheet.quotes[key], length)
        and _people_say(pool.sheet.quotes[key], pool) is _people_say(quote, pool)
        and not (form and _is_told(key, pool, form))
    ]
    others = sorted(others, key=lambda key: -len(words & stems(pool.sheet.quotes[key].words, pool.words)))[
        :CLOSEST_IN_TOPIC
    ]
    others.sort(key=lambda key: len(pool.sheet.quotes[key].words))
    shorter = [key for key in others if len(pool.sheet.quotes[key].words) < length]
    longer = others[len(shorter) :]
    below = draw(seed, pool.sheet.id, item.id, "length") % (WRONG_STATEMENTS + 1)
    if min(len(shorter), len(longer)) < WRONG_STATEMENTS:
        return []
    chosen = [*shorter[len(shorter) - below :], *longer[: WRONG_STATEMENTS - below]]
    return [_distractor(key, words, pool) for key in chosen]


def _people_say(quote: Quote, pool: Pool) -> bool:
    """Return True if people speak, with a name or without: a report says nothing of its wife, nor does a party."""
    return pool.voice_of(quote) in (Voice.PERSON, Voice.UNNAMED)


def _is_told(key: str, pool: Pool, form: OnForm) -> bool:
    return FactRef(FactKind.QUOTE, key) in form.shown.facts or form.asked.gives_away(pool.sheet.quotes[key].words)


def _fits(quote: Quote, other: Quote, length: int) -> bool:
    return (
        quote.speaker not in (other.speaker, *other.together)
        and length / MOST_TIMES_AS_LONG <= len(other.words) <= length * MOST_TIMES_AS_LONG
    )


def _distractor(key: str, words: frozenset[str], pool: Pool) -> Distractor:
    quote = pool.sheet.quotes[key]
    reason = Reason(ReasonKind.SAID_BY, pool.sheet.people[quote.speaker].name)
    closeness = 0.8 if words & stems(quote.words, pool.words) else 0.5
    return Distractor(passage(quote, pool).text, reason, closeness=closeness, of=FactRef(FactKind.QUOTE, key))
