"""The whole that a figure is a part of, where its question or its proof names it: how many of her 64 colonies died."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from quiz.sheet.values import NotANumberError, parse_number
from quiz.spoken import spoken_for

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from quiz.sheet.model import Figure
    from quiz.words.model import Words

YEARS = (1000, 2200)
"""What four digits without a sign between them most often are: one of 2017 names no whole."""


def whole_of(figure: Figure, words: Words) -> Decimal | None:
    """Return the number of which a figure that counts is a part, the least that is named and not below it; or None."""
    counts = figure.is_number and figure.number.value > 0 and not figure.is_year
    if not counts or figure.number.percent or figure.unit == "%":
        return None
    texts = " | ".join(filter(None, (figure.ask, figure.measures, figure.evidence)))
    return min((each for each in _wholes(texts, words) if each > figure.number.value), default=None)


def _wholes(text: str, words: Words) -> Iterator[Decimal]:
    for match in _pattern(words.language).finditer(text):
        try:
            number = parse_number(match["number"], words.locale, words.numerals)
        except NotANumberError:
            continue
        if number.exponent == 0 and (number.grouped or not YEARS[0] <= number.value < YEARS[1]):
            yield number.value


@lru_cache(maxsize=4)
def _pattern(language: str) -> re.Pattern[str]:
    """Return a pattern of a number behind a word for of, and before what is counted."""
    words = "|".join(spoken_for(language).partitives)
    number = r"\d{1,3}(?:[.,’'\u00a0\u202f]\d{3})+|\d+"
    return re.compile(rf"(?<!\w)(?:{words})\s(?P<number>{number})(?=\s[^\W\d_])", re.IGNORECASE)
