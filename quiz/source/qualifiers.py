"""The words before a number that bound it or make it rough: over, at least, nearly."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from quiz.sheet.money import SIGN
from quiz.sheet.tokens import contains, normalised, tokens
from quiz.source.clues import any_of, clues_of
from quiz.words import words_for

if TYPE_CHECKING:
    from quiz.source.text import Place

BEFORE, AROUND = 40, 160
"""Characters before a number that end with its qualifier, and those around it that may have it in another form."""
STEM = 5
LONGEST = 3


def qualifier_at(place: Place, text: str, language: str) -> str | None:
    """Return the qualifier that stands right before a number of a text, as the text has it; None without one."""
    before = text[max(0, place[0] - BEFORE) : place[0]]
    words = _lead(language).sub("", before).split()
    for count in range(min(LONGEST, len(words)), 0, -1):
        qualifier = " ".join(words[-count:])
        if normalised(qualifier) in known_qualifiers(language):
            return qualifier
    return None


def is_beside(qualifier: str, place: Place, text: str) -> bool:
    """Return True if the words of a qualifier stand near a number, in whatever form: durchschnittliche, an average."""
    start, end = place
    around = text[max(0, start - AROUND) : end + AROUND]
    if contains(around, qualifier):
        return True
    there = {word[:STEM] for word in tokens(around)}
    return all(word[:STEM] in there for word in tokens(qualifier))


@lru_cache(maxsize=4)
def _lead(language: str) -> re.Pattern[str]:
    """Return a pattern of what may stand between a qualifier and its number: about €4.2m, roughly a tenth."""
    return re.compile(rf"(?:{SIGN}|(?<!\w)(?:{any_of(clues_of(language).before_numbers)}))?\s{{0,9}}$")


@lru_cache(maxsize=8)
def known_qualifiers(language: str) -> frozenset[str]:
    """Return the qualifiers of a language, as they read."""
    lists = words_for(language).lists
    return frozenset(map(normalised, (*lists.bounds, *lists.rough)))
