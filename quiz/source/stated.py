"""Where a text states the value of a figure, of whatever kind it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.sheet.special import Duration, Magnitude, Moment, Range, Score, Share
from quiz.sheet.values import Number
from quiz.source.clues import clues_of
from quiz.source.durations import places_of_duration
from quiz.source.moments import places_of_moment
from quiz.source.numbers import numbers_in
from quiz.source.shares import places_of_magnitude, places_of_range, places_of_score, places_of_share
from quiz.words.model import locale_of

if TYPE_CHECKING:
    from quiz.sheet.model import Sheet
    from quiz.sheet.values import PartialDate, Value
    from quiz.source.text import Place

MONTHS = 12
A_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")


def stated(value: Value, text: str, sheet: Sheet, whole: str) -> list[Place]:
    """Return where a text states a value, in digits or in words; `whole` is the source, with its years."""
    language = sheet.language
    local = locale_of(language, sheet.territory)
    match value:
        case Number():
            return [(each.start, each.end) for each in numbers_in(text, local) if each.value == abs(value.value)]
        case Range():
            return places_of_range(value, text, local)
        case Score():
            return places_of_score(value, text, local)
        case Share():
            return places_of_share(value, text, language)
        case Magnitude():
            return places_of_magnitude(value, text, language)
        case Duration():
            return places_of_duration(value, text, language)
        case Moment():
            published = sheet.source.published
            years = {int(year) for year in A_YEAR.findall(whole)}
            if published:
                years |= _years_around(value, published, whole, language)
            return places_of_moment(value, text, language, frozenset(years), published)
    return []


def _years_around(wanted: Moment, published: PartialDate, whole: str, language: str) -> set[int]:
    """Return the years that a day without one can mean: that of publication, and those beside it.

    These are meant where the text says next year or last year, or of a day that is less than half a year away.
    """
    if re.search(clues_of(language).other_years, whole, re.IGNORECASE):
        return {published.year - 1, published.year, published.year + 1}
    if not (wanted.year and wanted.month and published.month):
        return {published.year}
    apart = MONTHS * (wanted.year - published.year) + wanted.month - published.month
    return {published.year, wanted.year} if abs(apart) < MONTHS // 2 else {published.year}
