"""Dates and times as people write them: 9. März 2007, Oct. 17, 2016, 29.3.2012, Q3 2016, 14.30 Uhr."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from quiz.messages import say
from quiz.sheet.special import Moment
from quiz.sheet.values import PartialDate
from quiz.spoken import spoken_for

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.messages import Said
    from quiz.spoken.model import Spoken

WITH_SLASHES = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
SHORT_YEAR = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{2}")
ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})(?:-(?P<day>\d{2}))?")
A_LEAP_YEAR = 2024
NOON = 12


class NotADateError(ValueError):
    """The text is no date in the sheet's language; the message says why, `remedy` how to mend it."""

    def __init__(self, message: Said, remedy: Said) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


def read_date(text: str, language: str) -> PartialDate:
    """Read a date with its year, to the year, the month or the day, as people of a language write it.

    Raises NotADateError with the reason and a remedy.
    """
    try:
        return PartialDate.parse(text)
    except ValueError:
        pass
    example = say("write 2025, 2025-03 or 2025-03-26")
    if match := WITH_SLASHES.fullmatch(text):
        return _with_slashes(match, language)
    if SHORT_YEAR.fullmatch(text):
        raise NotADateError(say("the year of `{date}` has two digits", date=text), say("write it with four digits"))
    moment = read_moment(text, language)
    if moment is None or moment.hour is not None or moment.quarter is not None:
        when = say("; what is no date goes under `occasion`")
        raise NotADateError(say("`{date}` is no date", date=text), example + when)
    if moment.year is None:
        raise NotADateError(say("`{date}` does not say which year", date=text), example)
    return PartialDate(moment.year, moment.month, moment.day)


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


def _with_slashes(match: re.Match[str], language: str) -> PartialDate:
    """Read 3/4/2016, where the language or the numbers themselves tell the day from the month."""
    first, second, year = map(int, match.groups())
    day_first = spoken_for(language).day_first
    readings = {}
    for day, month in ((first, second), (second, first)):
        try:
            date(year, month, day)
        except ValueError:
            continue
        readings[day == first] = PartialDate(year, month, day)
    if first == second and readings:
        return next(iter(readings.values()))
    if day_first is not None and day_first in readings:
        return readings[day_first]
    if len(readings) == 1:
        return next(iter(readings.values()))
    if not readings:
        raise NotADateError(say("`{date}` is no date", date=match[0]), say("write 2025, 2025-03 or 2025-03-26"))
    american, british = readings[False].isoformat(), readings[True].isoformat()
    raise NotADateError(
        say("`{date}` is one day in America and another in Britain", date=match[0]),
        say("write {american} or {british}", american=american, british=british),
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
        month = int(found["number"]) if found.get("number") else _names(language, "months").get(found.get("month", ""))
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


def _clock(text: str, plain: str, spoken: Spoken, _language: str) -> Moment | None:
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


@lru_cache(maxsize=16)
def _names(language: str, what: str) -> Mapping[str, int]:
    """Return the names of months, or of days, in a language, long and short, and the number of each."""
    from babel.dates import get_day_names, get_month_names

    names: dict[str, int] = {}
    get = get_month_names if what == "months" else get_day_names
    for width in ("wide", "abbreviated"):
        for context in ("format", "stand-alone"):
            names |= {name.casefold().rstrip("."): number for number, name in get(width, context, language).items()}
    return names | ({"sept": 9} if what == "months" else {})
