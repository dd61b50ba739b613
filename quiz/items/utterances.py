"""Which quotes are parts of one utterance: who knows who said one of them knows it of the other, too.

A sheet seldom says so. Its quotes mostly stand in the order of the source, so two neighbours of one speaker are what
she said in one breath, unless their topics, dates or occasions tell them apart; and whatever she says on one topic, or
with a word that nobody else uses, hangs together.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from quiz.sheet.tokens import normalised, telling

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.sheet.model import Quote, Sheet
    from quiz.words.model import Words

WORDS_OF_A_PROOF = 4
"""From how many words on a proof that two quotes share is their place in the source; fewer are “she said”."""


def utterances(sheet: Sheet) -> Mapping[str, frozenset[str]]:
    """Return the names of the utterances that each quote is a part of, by its key; of two of one, they share a name.

    Empty where one person says everything: who speaks is no secret.
    """
    if len({quote.speaker for quote in sheet.quotes.values()}) == 1:
        return {}
    found: dict[str, set[str]] = {key: set() for key in sheet.quotes}
    for (one, first), (other, second) in pairwise(sheet.quotes.items()):
        if first.speaker == second.speaker and not _told_apart(first, second):
            found[one].add(f"before {other}")
            found[other].add(f"before {other}")
    said_by: dict[str, set[str]] = {}
    for quote in sheet.quotes.values():
        for word in _words(quote):
            said_by.setdefault(word, set()).add(quote.speaker)
    topics: dict[str, set[str]] = {}
    for quote in sheet.quotes.values():
        topics.setdefault(quote.speaker, set()).update(telling(quote.about or ""))
    for key, quote in sheet.quotes.items():
        own = (word for word in _words(quote) & topics[quote.speaker] if len(said_by[word]) == 1)
        found[key] |= {f"{quote.speaker} on {word}" for word in own}
        if quote.about:
            found[key].add(f"{quote.speaker} about {normalised(quote.about)}")
        if len((quote.evidence or "").split()) >= WORDS_OF_A_PROOF:
            found[key].add(f"{quote.speaker} at {normalised(quote.evidence or '')}")
    return {key: frozenset(names) for key, names in found.items()}


def resumed(sheet: Sheet, words: Words) -> frozenset[str]:
    """Return the keys of quotes that say nothing without the one before, of the same speaker: He has a machete.

    A topic of its own tells such a quote apart.
    """
    return frozenset(
        other
        for (_, first), (other, second) in pairwise(sheet.quotes.items())
        if first.speaker == second.speaker
        and first.verbatim
        and second.verbatim
        and not second.about
        and re.match(words.naming.resuming, second.words, re.IGNORECASE)
    )


def _words(quote: Quote) -> frozenset[str]:
    return telling(f"{quote.words} {quote.about or ''}")


def _told_apart(one: Quote, other: Quote) -> bool:
    """Return True if a sheet says of two quotes that they are on other topics, or of other days or occasions."""
    told = (one.about, other.about), (one.occasion, other.occasion), (one.via, other.via)
    apart = any(first and second and normalised(first) != normalised(second) for first, second in told)
    return apart or bool(one.date and other.date and one.date != other.date)
