"""Shares, scores and ranges in a text: two-thirds, jeder sechste, 3 von 4; 25 zu 22; 35 to 40 percent."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from quiz.sheet.wordings import SLASHED, place_in_words, share_of
from quiz.source.clues import any_of, clues_of
from quiz.source.numbers import numbers_in
from quiz.spoken import spoken_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.sheet.special import Magnitude, Range, Score, Share
    from quiz.source.numbers import Mention
    from quiz.source.text import Place

ORDINAL_SHARE = re.compile(
    r"(?<!\w)(?:jede[rsmn]?|every|each)\s(?:(?P<digits>\d{1,4})(?:\.|st|nd|rd|th)|(?P<word>[^\W\d]{4,}(?:-[^\W\d]+)?))(?!\w)",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(r"[.!?]\s+(?=[^\W\d_a-zß-ÿ])|[\r\n]")
WORD = re.compile(r"\w+")
BETWEEN = 80
"""Characters between the two numbers of a vote that is told in words: 25 voted for it, and 22 against."""
BEHIND = 40
"""Characters behind the second one that may tell it."""
LINK = 30
"""Characters between the two numbers of a share that is counted: 3 von 4."""
RANGE = 30
"""Characters between the two ends of a range."""


def places_of_share(share: Share, text: str, language: str) -> list[Place]:
    """Return where a text has a share, in whatever words: a third, 1/3, one in three."""
    wanted = Fraction(share.part, share.whole)
    return [place for value, place in shares_in(text, language) if value == wanted]


def places_of_score(score: Score, text: str, language: str) -> list[Place]:
    """Return where a text has a score or a vote: in this order with a sign between, or in a sentence of its own."""
    found = []
    clues = clues_of(language)
    percent = any_of(form for form, measure in clues.units.items() if measure == "percent")
    against, opposed = re.compile(rf"(?:\s?(?:{percent}))?(?:{clues.against})"), clues.opposed
    for one, other in _pairs(text, language, BETWEEN):
        given = (one.value, other.value)
        if sorted(given) != sorted((score.first, score.second)):
            continue
        joined = against.fullmatch(text, one.end, other.start)
        between = WORD.findall(text[one.end : other.start].casefold())
        told = opposed.intersection((*between, *WORD.findall(text[other.end : other.end + BEHIND].casefold())))
        # 22 dagegen, 25 dafür is 25 zu 22; and what most voted for stands first: 12 dafür, 25 dagegen, or 25 zu 12
        exchanged = opposed.intersection(between[:-1]) or (told and score.first > score.second)
        same, turned = given == (score.first, score.second), given == (score.second, score.first)
        if (same and (joined or told)) or (turned and exchanged and not joined):
            found.append((one.start, other.end))
    return found


def places_of_range(value: Range, text: str, language: str) -> list[Place]:
    """Return where a text has a range: both of its ends, close together."""
    lows = {abs(value.low.value), abs(value.low.mantissa)}
    return [
        (one.start, other.end)
        for one, other in _pairs(text, language, RANGE)
        if other.value == abs(value.high.value) and one.value in lows
    ]


def places_of_magnitude(value: Magnitude, text: str, language: str) -> list[Place]:
    """Return where a text has a size in words: tens of thousands."""
    words = [each.casefold() for each in spoken_for(language).magnitudes]
    pattern = re.compile(rf"(?<!\w)({any_of(words)})n?(?!\w)", re.IGNORECASE)
    return [match.span() for match in pattern.finditer(text) if words.index(match[1].casefold()) == value.place]


@lru_cache(maxsize=16)
def _pairs(text: str, language: str, apart: int) -> Sequence[tuple[Mention, Mention]]:
    """Return every two numbers of a text that stand in one sentence, not too far from each other."""
    found = []
    mentions = sorted(numbers_in(text, language), key=lambda mention: mention.start)
    for at, one in enumerate(mentions):
        for other in mentions[at + 1 :]:
            if other.start > one.end + apart:
                break
            if other.start >= one.end and not SENTENCE_END.search(text[one.end : other.start + 1]):
                found.append((one, other))
    return found


@lru_cache(maxsize=8)
def shares_in(text: str, language: str) -> Sequence[tuple[Fraction, Place]]:
    """Return the shares of a text, and where they stand."""
    spoken = spoken_for(language)
    slashed = ((share_of(match.group(), language), match.span()) for match in SLASHED.finditer(text))
    found = [(Fraction(share.part, share.whole), place) for share, place in slashed if share]
    for match in _fractions(language).finditer(text):
        head, form = (match["part"] or "").casefold(), match["form"].casefold()
        if head or form not in spoken.ordinals:  # the third of May is no share
            part = int(head) if head.isdecimal() else spoken.numbers.get(head, 1)
            whole = next(whole for whole, forms in spoken.fractions.items() if form in map(str.casefold, forms))
            found.append((Fraction(part, whole), match.span()))
    for match in ORDINAL_SHARE.finditer(text):
        place = place_in_words(match["digits"] or match["word"], language)
        found += [(Fraction(1, place), match.span())] if place else []
    among = re.compile(clues_of(language).among)
    for one, other in _pairs(text, language, LINK):
        if other.value and among.fullmatch(text, one.end, other.start):
            found.append((Fraction(one.value) / Fraction(other.value), (one.start, other.end)))
    return found


@lru_cache(maxsize=4)
def _fractions(language: str) -> re.Pattern[str]:
    """Return a pattern of parts of a whole: a third, two-thirds, Zweidrittelmehrheit."""
    spoken = spoken_for(language)
    parts = {*(word for word in spoken.numbers if " " not in word), *clues_of(language).articles}
    forms = {form for each in spoken.fractions.values() for form in each}
    tail = r"\w*" if language == "de" else ""
    return re.compile(
        rf"(?<!\w)(?:(?P<part>{any_of(parts)}|\d{{1,3}})[\s-]?)?(?P<form>{any_of(forms)}){tail}(?!\w)", re.IGNORECASE
    )
