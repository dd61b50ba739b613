"""Quotes become items: who said it, what was said on a topic, which word is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.items.chance import picked
from quiz.items.model import Direction, Distractor, Item, Manner, Passage
from quiz.sheet.tokens import normalised, telling, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.items.pool import Pool
    from quiz.sheet.model import Quote

OPTIONS = 3


def ask(key: str, quote: Quote, pool: Pool) -> Iterator[Item]:
    """Give the items of a quote: always who said it; the others where the sheet names a topic, a word to leave out."""
    asking, speaker = pool.words.asking, pool.sheet.people[quote.speaker]
    manner = Manner.VERBATIM if quote.verbatim else Manner.PARAPHRASE
    said = Passage(quote.words, manner)
    yield Item(
        key,
        quote,
        Direction.SPEAKER,
        asking.who_said if quote.verbatim else asking.who_meant,
        Passage(speaker.name),
        said,
        quote.about,
        tuple(_others(key, quote, pool)),
    )
    if quote.about:
        question = asking.what_said.format(name=speaker.name)
        yield Item(key, quote, Direction.STATEMENT, question, said, Passage(quote.about))
    if quote.blank and (gaps := quote.gaps()):
        question = asking.which_word if len(quote.blank.split()) == 1 else asking.which_words
        topic = None if quote.about and telling(quote.blank) & telling(quote.about) else quote.about
        yield Item(
            key, quote, Direction.BLANK, question, Passage(quote.blank), Passage(quote.words, manner, gaps[0]), topic
        )


def _others(key: str, quote: Quote, pool: Pool) -> Iterator[Distractor]:
    """Give other people who could have said it: first those the source quotes, then those it only names.

    Nobody whose name the quote itself holds: a speaker seldom speaks of himself by name, so that would be a cue.
    """
    people, asking = pool.sheet.people, pool.words.asking
    names, said = {normalised(people[quote.speaker].name)}, set(tokens(quote.words))
    for group in (pool.quoted, pool.unquoted):
        for other in picked(group, pool.sheet.id, key, "speaker"):
            name = people[other].name
            if other == quote.speaker or normalised(name) in names or said & set(tokens(name)[-1:]):
                continue
            if len(names) == OPTIONS:
                return
            names.add(normalised(name))
            topics = pool.topics.get(other)
            yield Distractor(name, asking.said_another.format(about=topics[0]) if topics else asking.named_too)
