"""Where a text states the value of a figure, of whatever kind it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.sheet.special import Duration, Magnitude, Moment, Range, Score, Share
from quiz.sheet.values import Number
from quiz.source.durations import places_of_duration
from quiz.source.moments import places_of_moment
from quiz.source.numbers import numbers_in
from quiz.source.shares import places_of_magnitude, places_of_range, places_of_score, places_of_share
from quiz.words.model import locale_of

if TYPE_CHECKING:
    from quiz.sheet.model import Sheet
    from quiz.sheet.values import Value
    from quiz.source.text import Place

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
            years = {int(year) for year in A_YEAR.findall(whole)} | ({published.year} if published else set())
            return places_of_moment(value, text, language, frozenset(years), published)
    return []
