"""Days, months, quarters and times of day as people write them: 9. März 2007, Oct. 17, Q3 2016, 14.30 Uhr."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from quiz.sheet.number_words import count_of
from quiz.sheet.special import Moment
from quiz.spoken import spoken_for

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.spoken.model import Spoken

ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})(?:-(?P<day>\d{2}))?")
DIGIT = re.compile(r"\d")
A_LEAP_YEAR = 2024
NOON = 12


def read_moment(text: str, language: str) -> Moment | None:
    """Read a day, a month, a quarter or a time of day, with its year or without; None if it is none of these."""
    spoken = spoken_for(language)
    plain = " ".join(text.casefold().split())
    weekday, _, rest = plain.partition(" ")
    if rest and weekday.strip(",.") in _names(language, "days"):
        plain = rest
    if match := ISO.fullmatch(plain):
        parts = {name: int(value) for name, value in match.groupdict().items() if value}
        return _moment(text, **parts)
    for reader in (_clock, _quarter, _day):
        if found := reader(text, plain, spoken, language):
            return found
    return None


def is_impossible(text: str, language: str) -> bool:
    """Return True if a text has the form of a day or of a time of day, but there is none such."""
    spoken, plain = spoken_for(language), " ".join(text.casefold().split())
    if read_moment(text, language):
        return False
    if any(re.fullmatch(pattern, plain) for pattern in spoken.clocks):
        return True
    months = month_names(language)
    days = [match for pattern in spoken.dates if (match := re.fullmatch(pattern, plain))]
    return ISO.fullmatch(plain) is not None or any(
        match.groupdict().get("number") or match.groupdict().get("month") in months for match in days
    )


def _moment(written: str, **parts: int | None) -> Moment | None:
    """Return a moment, if there is such a day."""
    year, month, day = (parts.get(name) for name in ("year", "month", "day"))
    try:
        date(year or A_LEAP_YEAR, month or 1, day or 1)
    except ValueError:
        return None
    return Moment(written, **parts)


def _day(text: str, plain: str, spoken: Spoken, language: str) -> Moment | None:
    for pattern in spoken.dates:
        match = re.fullmatch(pattern, plain)
        if match is None:
            continue
        found = match.groupdict()
        month = int(found["number"]) if found.get("number") else month_names(language).get(found.get("month", ""))
        if month is None:
            continue
        day = found.get("day")
        year = int(found["year"]) if found["year"] else None
        return _moment(text, year=year, month=month, day=int(re.sub(r"\D", "", day)) if day else None)
    return None


def _quarter(text: str, plain: str, spoken: Spoken, _language: str) -> Moment | None:
    for pattern in spoken.quarters:
        if match := re.fullmatch(pattern, plain):
            found = match.groupdict()
            ordinal = found.get("ordinal") or ""
            quarter = found.get("quarter") or 1 + next(
                place for place, word in enumerate(spoken.ordinals) if ordinal.startswith(word)
            )
            return Moment(text, year=int(found["year"]) if found["year"] else None, quarter=int(quarter))
    return None


def _clock(text: str, plain: str, spoken: Spoken, language: str) -> Moment | None:
    if not DIGIT.search(plain):  # acht Uhr dreißig
        counts = ((word, count_of(word, language)) for word in plain.split())
        plain = " ".join(word if count is None else str(count) for word, count in counts)
    for pattern in spoken.clocks:
        if match := re.fullmatch(pattern, plain):
            found = match.groupdict()
            hour, minute = int(found["hour"]), int(found.get("minute") or found.get("behind") or 0)
            half = found.get("half")
            if half and not 1 <= hour <= NOON:
                return None
            if half:
                hour = hour % NOON + NOON * (half == "p")
            return Moment(text, hour=hour, minute=minute) if hour < 24 and minute < 60 else None
    return None


def month_names(language: str) -> Mapping[str, int]:
    """Return the names of months in a language, long and short, in small letters, and the number of each."""
    return _names(language, "months")


def day_names(language: str) -> Mapping[str, int]:
    """Return the names of the days of the week, as those of months; Monday is 0."""
    return _names(language, "days")


@lru_cache(maxsize=16)
def _names(language: str, what: str) -> Mapping[str, int]:
    """Return the names of months, or of days, in a language, long and short, and the number of each."""
    from babel.dates import get_day_names, get_month_names

    names: dict[str, int] = {}
    get = get_month_names if what == "months" else get_day_names
    for locale in (*spoken_for(language).months_elsewhere, language):
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                names |= {name.casefold().rstrip("."): number for number, name in get(width, context, locale).items()}
    return names | ({"sept": 9} if what == "months" else {})
