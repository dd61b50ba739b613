"""What each front says of its article: the headline and the date, without what would give an answer away.

Who reads a deck for weeks learns whatever sets some of its cards apart. All cards of quotes ask the same question, so
speakers whom the headline names are left out on all of them: were they left out on their own cards alone, the gap
itself would tell who had spoken. A value that the headline tells is left out on all cards, or else the others would
tell it every day. Other cards have questions of their own, and lack what answers these.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING

from quiz.anki.text import as_html
from quiz.items.model import Direction
from quiz.phrasing.dates import day
from quiz.sheet.callings import Calling, calling
from quiz.sheet.model import Figure, Person, Quote
from quiz.sheet.speakers import names, voice
from quiz.sheet.special import Moment
from quiz.sheet.tokens import telling, tokens
from quiz.sheet.values import Number, PartialDate
from quiz.sheet.voices import PARTICLES, Voice
from quiz.source.clues import clues_of, is_told
from quiz.source.meanings import meanings, meanings_of
from quiz.source.numbers import numbers_in
from quiz.words import words_for
from quiz.words.organisations import organisations

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.items.model import Item
    from quiz.sheet.model import Sheet
    from quiz.words.model import Words

ORIGIN = "Extra 1"
"""The field that says on each front which article and which time is meant."""
NUMBER = r"\d+(?:[.,'’\u00a0\u202f]\d+)*"
GROUPED = re.compile(r"[.,'’\u00a0\u202f](?=\d{3}(?!\d))")
PIECE = re.compile(rf"{NUMBER}|[^\W\d_]+")
LEFT_OUT = "…"
SEVERAL = re.compile(rf"{LEFT_OUT}(?:[\s\-–%$€£]*{LEFT_OUT})+")
MOST_WORDS = 6
"""How many words of a headline say a value at most."""
NEAR_A_NUMBER = 2
"""How many words behind a number may say what it counts: the second, where an adjective comes first."""
SHORTEST_PART = 4
"""How many letters the part of a compound has at least that says what somebody is."""
ENOUGH = 2
"""How many telling words a headline has at least, and half of those it had, once others are left out."""


@dataclass(frozen=True, slots=True)
class Hidden:
    """Words, in small letters, that a headline lacks: of who spoke on cards of quotes, and of values on all cards."""

    speakers: frozenset[str] = frozenset()
    values: frozenset[str] = frozenset()


def hidden(sheet: Sheet, words: Words) -> Hidden:
    """Return what cards may not show of the titles of a sheet beside what answers their own questions."""
    quoted = dict.fromkeys(quote.speaker for quote in sheet.quotes.values())
    speakers = [sheet.people[key] for key in quoted if key in sheet.people]
    values = [figure for figure in sheet.figures.values() if not isinstance(figure.value, Moment)]
    titles, none = _titles(sheet), frozenset[str]()
    return Hidden(
        none.union(*(_named(person, title, words) for title in titles for person in speakers)),
        none.union(
            *(
                _in_words(figure, title, words) | _numerals(figure, title, words, counting=True)
                for title in titles
                for figure in values
            )
        ),
    )


def origin(items: Iterable[Item], hidden: Hidden, sheet: Sheet, words: Words) -> str:
    """Return which article is meant, and of when, as HTML, in words that give no answer of these items away.

    They are of one fact; others of the deck have what is `hidden`. The headline comes first, with … for
    that, and for words of these answers; where little is left of it, the publisher or the title of the sheet stands for
    it. Of a date that holds an answer, the month or the year is left, rather than no date.
    """
    asked, source = list(items), sheet.source
    of_quote = any(isinstance(item.fact, Quote) for item in asked)
    told = hidden.values.union(
        hidden.speakers if of_quote else (),
        *(_told(item, title, words) for item in asked for title in _titles(sheet)),
    )
    told_when = frozenset[str]().union(*(_told_when(item, words) for item in asked))
    dated = [source.published, replace(source.published, day=None)] if source.published else []
    dates = [day(part, words) for part in (*dated, *(PartialDate(part.year) for part in dated[:1]))]
    dates = [text for text in dates if not told_when & set(tokens(text))]
    titles = [masked for title in _titles(sheet) if (masked := _masked(title, told))]
    lines = [", ".join(parts) for parts in (*product(titles, dates), *zip(titles), *zip(dates))]
    return as_html(next(iter(lines), ""))


def _titles(sheet: Sheet) -> tuple[str, ...]:
    """Return what an article can be called by, the best first."""
    return tuple(filter(None, (sheet.source.title, sheet.source.publisher, sheet.title)))


def _masked(title: str, told: frozenset[str]) -> str:
    """Return a headline with … for its words and numbers that tell; nothing if too little is left."""
    masked = SEVERAL.sub(LEFT_OUT, PIECE.sub(lambda piece: LEFT_OUT if _plain(piece[0]) in told else piece[0], title))
    left = len(telling(masked))
    return masked if masked == title or (left >= ENOUGH and 2 * left >= len(telling(title))) else ""


def _plain(piece: str) -> str:
    """Return a piece of a headline as it is compared: a number without its groups, a word in small letters."""
    return GROUPED.sub("", piece).replace(",", ".") if piece[0].isdigit() else "".join(tokens(piece))


def _named(person: Person, title: str, words: Words) -> frozenset[str]:
    """Return the words of the name of somebody whom a headline names; a body may lack the word for what it is."""
    small = {*words.naming.definite, *words.naming.linking, *PARTICLES}
    parts = [word for word in tokens(person.name) if word not in small]
    there = frozenset(_plain(piece) for piece in PIECE.findall(title) if not piece.islower())
    match voice(person, words):
        case Voice.UNNAMED:
            return frozenset()
        case Voice.PERSON:
            return there.intersection(parts) if names(person, title, words.language) else frozenset()
    forms = organisations(words.language).forms
    own = [word for word in parts if not (word in forms or re.search(words.naming.bodies, word))] or parts
    return there.intersection(parts) if there.issuperset(own) else frozenset()


def _numbers(figure: Figure) -> frozenset[str]:
    return frozenset(_plain(number) for number in re.findall(NUMBER, figure.value.written))


def _in_words(figure: Figure, title: str, words: Words) -> frozenset[str]:
    """Return the words by which a headline says what a figure means, however it is written: one in three."""
    wanted, language = meanings_of(figure, words.language), words.language
    if not (wanted and wanted <= meanings(title, language)):
        return frozenset()
    parts = title.split()
    windows = (parts[at : at + size] for size in range(1, MOST_WORDS + 1) for at in range(len(parts) - size + 1))
    found = next((window for window in windows if wanted <= meanings(" ".join(window), language)), [])
    return frozenset(
        _plain(piece) for part in found for piece in PIECE.findall(part) if len(piece) > 2 or piece.isdigit()
    ) - _small(language)


def _numerals(figure: Figure, title: str, words: Words, *, counting: bool = False) -> frozenset[str]:
    """Return the numerals by which a headline says the number of a figure: those `counting` what it counts, or all.

    Up to ten, a number by itself may be of anything, so that `meanings_of` is silent about it; and one is as often an
    article, unless it counts the same: un mort.
    """
    if not (figure.is_number and is_told(words.language)):
        return frozenset()
    language, found = words.language, set[str]()
    counted = _words_of(figure.unit or "", words) | telling(f"{figure.measures or ''} {figure.ask}")
    for mention in numbers_in(title, language):
        pieces = {_plain(piece) for piece in PIECE.findall(title, mention.start, mention.end)}
        may_be_any = counting or (mention.value == 1 and pieces <= _small(language))
        counts = not counted.isdisjoint(tokens(title[mention.end :])[:NEAR_A_NUMBER])
        if mention.value == abs(figure.number.value) and (counts or not may_be_any):
            found |= pieces - (_small(language) - clues_of(language).numbers.keys())
    return frozenset(found)


def _told(item: Item, title: str, words: Words) -> frozenset[str]:
    """Return the words by which a headline would give the answer of an item away.

    Of a speaker none does that is not hidden on all quotes; of a role not its organisation, for an article is about
    few; and of a sentence no single word.
    """
    fact = item.fact
    match item.direction:
        case Direction.SPEAKER:
            return frozenset()
        case Direction.HOLDER if isinstance(fact, Person):
            return _named(fact, title, words)
        case Direction.ROLE if isinstance(fact, Person):
            held = _words_of(fact.role or fact.organisation or "", words)
            return held | _compounds(held, title, words)
        case Direction.VALUE if isinstance(fact, Figure):
            as_written = _as_written(fact, item.key.text, words) if _is_bare(fact) else frozenset()
            return _numbers(fact) | _in_words(fact, title, words) | _numerals(fact, title, words) | as_written
    answer = _words_of(item.in_brief.text, words)
    is_sentence = item.direction in (Direction.STATEMENT, Direction.MEANING)
    return frozenset() if is_sentence and 2 * len(answer & set(tokens(title))) < len(answer) else answer


def _compounds(held: frozenset[str], title: str, words: Words) -> frozenset[str]:
    """Return the nouns of a headline that say what somebody is and end as a word of a role does: Ministerin.

    They are the second part of a compound (Gesundheitsministerin), or the compound itself.
    """
    pieces = {_plain(piece) for piece in PIECE.findall(title) if len(piece) >= SHORTEST_PART}
    long = [word for word in held if len(word) >= SHORTEST_PART]
    return frozenset(
        piece
        for piece in pieces
        if any(word.endswith(piece) or piece.endswith(word) for word in long)
        and calling(piece, words.language) is Calling.PERSON
    )


def _told_when(item: Item, words: Words) -> frozenset[str]:
    """Return the words by which a date would give the answer of an item away."""
    if isinstance(item.fact, Figure) and item.direction is Direction.VALUE:
        return frozenset(tokens(item.key.text) if _is_bare(item.fact) else ())
    return frozenset() if item.direction is Direction.SPEAKER else _words_of(item.in_brief.text, words)


def _is_bare(figure: Figure) -> bool:
    """Return True if a figure is a time, or counts nothing."""
    return isinstance(figure.value, Moment) or not figure.unit


def _as_written(figure: Figure, answer: str, words: Words) -> frozenset[str]:
    """Return the words of a value that name a time or a number; none that bounds it, measures it or says how great."""
    match figure.value:
        case Moment():
            return _words_of(answer, words)
        case Number(written=written):
            return frozenset(tokens(written)) & clues_of(words.language).numbers.keys() - _small(words.language)
    return frozenset()


def _words_of(answer: str, words: Words) -> frozenset[str]:
    """Return the words that carry an answer, and its last one; no article, preposition or single letter."""
    return (telling(answer) | frozenset(word for word in tokens(answer)[-1:] if len(word) > 1)) - _small(words.language)


@lru_cache(maxsize=8)
def _small(language: str) -> frozenset[str]:
    """Return the words of a language that tell nothing by themselves, in any sentence: a, from, about, more than."""
    words = words_for(language)
    lists, naming = words.lists, words.naming
    phrases = (*lists.leading, *lists.bounds, *lists.rough, *naming.definite, *naming.linking)
    return PARTICLES.union(word for phrase in phrases for word in tokens(phrase))
