"""Dates as a language writes them, as far as they are known; from the locale data."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from babel import Locale
from babel.dates import format_date, format_skeleton

if TYPE_CHECKING:
    from quiz.sheet.values import PartialDate
    from quiz.words.model import Words


def day(when: PartialDate, words: Words) -> str:
    """Write a date as far as it is known: 2025, März 2025, 26. März 2025."""
    return _day(when, words.locale)


@lru_cache(maxsize=1024)  # every card of a sheet tells when its article was published
def _day(when: PartialDate, language: str) -> str:
    locale = Locale.parse(language)
    if when.month is None:
        return str(when.year)
    if when.day is None:
        return format_skeleton("yMMMM", date(when.year, when.month, 1), locale=locale)
    return format_date(date(when.year, when.month, when.day), "long", locale=locale)
