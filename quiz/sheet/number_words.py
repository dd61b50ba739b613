"""Whole numbers in words: zweihundertfünfzig, one hundred and twenty thousand, mille neuf cent quatre-vingt-dix."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from quiz.spoken import spoken_for
from quiz.words import words_for

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

A_HUNDRED, A_THOUSAND = 100, 1000
SHORTEST = 3
"""Of how many letters a scale word is at least that stands among number words: m and bn stand behind digits."""
HYPHEN = re.compile(r"(?<=\w)-(?=\w)")
LONGEST = 120
"""Up to how many characters a text can be a number in words."""


@lru_cache(maxsize=4096)
def count_of(text: str, language: str) -> int | None:
    """Return the whole number that words say; None where they say none, or only round off with a scale word.

    `three million` is left to who reads a number with a scale word behind it.
    """
    plain = " ".join(HYPHEN.sub(" ", text.casefold()).split())
    return _count(plain, language) if len(plain) <= LONGEST else None


def _count(plain: str, language: str) -> int | None:
    known = _known(language)
    if plain in known:
        return known[plain]
    for word, size in _sizes(language):
        head, found, tail = (part.strip() for part in plain.partition(word))
        if not found:
            continue
        linking = spoken_for(language).linking
        times = _count(head, language) if head else 1
        behind = tail.removeprefix(linking).strip() if linking else tail
        rest = _count(behind, language) if tail else 0
        if times is None or rest is None or not 0 < times < A_THOUSAND or rest >= size:
            return None
        if (size > A_THOUSAND and not rest) or (size == A_HUNDRED and not times % 10):
            return None
        return times * size + rest
    return None


@lru_cache(maxsize=8)
def _known(language: str) -> Mapping[str, int]:
    """Return the number words that a language has, in small letters, with ss for ß and without hyphens."""
    return {word.casefold().replace("-", " "): value for word, value in spoken_for(language).numbers.items()}


@lru_cache(maxsize=8)
def _sizes(language: str) -> Sequence[tuple[str, int]]:
    """Return the words that multiply what stands before them, the greatest first; of one, its plural first."""
    words = {
        form.casefold(): 10**scale.power
        for scale in words_for(language).numerals.scales
        for form in (scale.other, scale.one)
        if form.isalpha() and len(form) >= SHORTEST
    } | dict.fromkeys(spoken_for(language).hundreds, A_HUNDRED)
    return sorted(words.items(), key=lambda each: (-each[1], -len(each[0])))
