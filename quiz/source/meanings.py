"""What the values in a text mean, in signs of their own: half, 50 % and one in two are one, so are £1.9bn and 1,900m.

Two texts are compared by these signs where it matters what they tell, and not how it is written.
"""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from quiz.sheet.durations import SECONDS, seconds, time_forms
from quiz.sheet.moments import month_names
from quiz.sheet.special import Duration, Magnitude, Moment, Range, Score, Share
from quiz.sheet.values import Number
from quiz.source.clues import any_of, clues_of, is_told
from quiz.source.durations import durations_in
from quiz.source.moments import days_in, times_in
from quiz.source.numbers import SIGN_BEFORE, numbers_in
from quiz.source.shares import places_of_magnitude, shares_in
from quiz.spoken import spoken_for

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from quiz.sheet.model import Figure

NAMED = re.compile(r"[^\W\d_]$")
"""What stands before digits that are no number but part of a name: A380."""
BETWEEN = re.compile(r"\s?(?:[-–—]|\w{1,3})\s?")
"""What stands between the ends of a range."""
SMALL = 10
"""Up to which number one by itself tells nothing: two men are in many a sentence."""


def meanings_of(figure: Figure, language: str) -> frozenset[str]:
    """Return the signs that a text has to have to tell a figure; none where its value by itself tells nothing."""
    value = figure.value
    match value:
        case Number() if value.percent or figure.unit == "%":
            return frozenset({_share(Fraction(value.value) / 100)})
        case Number():
            unit = time_forms(language).get((figure.unit or "").casefold())
            if unit and not figure.is_year:
                return frozenset({_length(value.value * SECONDS[unit])})
            return frozenset({_number(value.value)} if abs(value.value) > SMALL or value.value % 1 else ())
        case Share(part=part, whole=whole):
            return frozenset({_share(Fraction(part, whole))})
        case Range(low=low, high=high):
            percent = high.percent or figure.unit == "%"
            ends = (low.value, high.value)
            return frozenset(_share(Fraction(each) / 100) if percent else _number(each) for each in ends)
        case Score(first=first, second=second) if max(first, second) > SMALL:
            return frozenset({_number(first), _number(second)})
        case Duration():
            return frozenset({_length(seconds(value))})
        case Magnitude(place=place):
            return frozenset({f"=size {place}"})
        case Moment():
            return frozenset({_moment(value)})
    return frozenset()


def month_of(figure: Figure) -> frozenset[str]:
    """Return the sign of a month without its year, where a figure is a month: who reads “by July” knows the year."""
    value = figure.value
    is_month = isinstance(value, Moment) and value.month and value.year and value.day is None
    return frozenset({_moment(replace(value, year=None))} if isinstance(value, Moment) and is_month else ())


@lru_cache(maxsize=8192)  # questions are compared again and again while a form is made
def meanings(text: str, language: str) -> frozenset[str]:
    """Return the signs of all values in a text; none in a language of which nobody has said how texts tell values."""
    told = is_told(language) and _trigger(language).search(text)
    return frozenset(_meanings(text, language)) if told else frozenset()


def _meanings(text: str, language: str) -> Iterator[str]:
    yield from _numbers(text, language)
    for share, (_, end) in shares_in(text, language):
        if share != Fraction(1, 2) or not _is_half_way(text, end, language):
            yield _share(share)
    yield from (_length(length) for length, _ in durations_in(text, language))
    for told in days_in(text, language):
        yield _moment(told.moment)
    for told in times_in(text, language):
        yield _moment(told.moment)
    for place in range(len(spoken_for(language).magnitudes)):
        if places_of_magnitude(Magnitude("", place), text, language):
            yield f"=size {place}"


def _numbers(text: str, language: str) -> Iterator[str]:
    """Give the signs of the numbers in a text; of percent, those of a share as well."""
    is_percent, behind = _percent(language).match, None
    for mention in sorted(numbers_in(text, language), key=lambda each: -each.start):
        if NAMED.search(text, 0, mention.start) and not SIGN_BEFORE.search(text, 0, mention.start):
            continue
        if is_percent(text, mention.end):
            behind = mention
            yield _share(Fraction(mention.value) / 100)
        elif behind and BETWEEN.fullmatch(text, mention.end, behind.start):  # ten to 20 percent
            yield _share(Fraction(mention.value) / 100)
        yield _number(mention.value)


def _is_half_way(text: str, end: int, language: str) -> bool:
    """Return True for a half that is no share of anything: only half joking."""
    half = spoken_for(language).fractions[2]
    word = re.search(r"\w+$", text[:end])
    return bool(word and word.group() in half and word.group().islower()) and not text[end:].lstrip().startswith(
        spoken_for(language).wholes
    )


def _number(value: Decimal) -> str:
    return f"={abs(value).normalize():f}"


def _share(share: Fraction) -> str:
    return f"={share.numerator}/{share.denominator}"


def _length(seconds: Decimal) -> str:
    return f"={seconds.normalize():f} s"


def _moment(moment: Moment) -> str:
    """Return the sign of a day without its year, of a month, a quarter or a time of day."""
    if moment.hour is not None:
        return f"={moment.hour}:{moment.minute or 0:02}"
    if moment.quarter:
        return f"=Q{moment.quarter} {moment.year or ''}"
    return f"={moment.month}-{moment.day}" if moment.day else f"={moment.year or ''}-{moment.month}"


@lru_cache(maxsize=4)
def _percent(language: str) -> re.Pattern[str]:
    """Return a pattern of percent behind a number, and of no percentage points."""
    forms = {"percent": set[str](), "point": set[str]()}
    for form, measure in clues_of(language).units.items():
        forms.get(measure, set()).add(form)
    return re.compile(rf"\s?(?!(?:{any_of(forms['point'])})(?!\w))(?:{any_of(forms['percent'])})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=4)
def _trigger(language: str) -> re.Pattern[str]:
    """Return a pattern of what begins every value: most texts have none, and are passed over at once."""
    spoken = spoken_for(language)
    words = {
        *(word for word in clues_of(language).numbers if len(word) > len("ein")),
        *(form for forms in spoken.fractions.values() for form in forms),
        *spoken.ordinals,
        *spoken.higher_ordinals.values(),
        *spoken.magnitudes,
        *(month for month in month_names(language) if len(month) > len("may")),
        "may",
    }
    return re.compile(rf"\d|[½¼¾⅓⅔]|\b(?:{any_of(words)})", re.IGNORECASE)
