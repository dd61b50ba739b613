"""The dates of a sheet, as people write them: 9. März 2007, Oct. 17, 2016, 29.3.2012; each to the year at least."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from quiz.messages import say
from quiz.sheet.moments import is_impossible, read_moment
from quiz.sheet.values import PartialDate
from quiz.spoken import spoken_for
from quiz.words import LANGUAGES

if TYPE_CHECKING:
    from quiz.messages import Said
    from quiz.sheet.special import Moment

WITH_SLASHES = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
SHORT_YEAR = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{2}|.*\s['’]\d{2}")
UNFILLED = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?")
MONTH_FIRST, EITHER = {"US", "PH"}, {"CA"}
"""Territories where English dates in digits begin with the month, and where they may begin with either."""
MOST_WORDS = 10
"""In how many words a date is looked for."""
EXAMPLE = say("write it like 2025-03-26, 2025-03 or 2025")


class NotADateError(ValueError):
    """The text is no date in the sheet's language; the message says why, `remedy` how to mend it."""

    def __init__(self, message: Said, remedy: Said) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


class NoDateAtAllError(NotADateError):
    """The text says no date, in no language."""


def read_date(
    text: str, language: str, territory: str | None = None, published: PartialDate | None = None
) -> PartialDate:
    """Read a date with its year, to the year, the month or the day, as people of a language write it.

    The territory (US, GB), where it is known, decides which day 3/4/2016 is. A day without a year is refused with the
    last such day before the source was published.

    Raises NotADateError with the reason and a remedy.
    """
    if found := _read(text, language, territory):
        return found
    raise _refusal(text, language, published)


def _read(text: str, language: str, territory: str | None = None) -> PartialDate | None:
    """Read a date; None if it is none. Raises NotADateError where the country decides which date it is."""
    try:
        return PartialDate.parse(text)
    except ValueError:
        pass
    if match := WITH_SLASHES.fullmatch(text):
        return _with_slashes(match, language, territory)
    moment = read_moment(text, language)
    if moment is None or moment.year is None or moment.hour is not None or moment.quarter is not None:
        return None
    return PartialDate(moment.year, moment.month, moment.day)


def _refusal(text: str, language: str, published: PartialDate | None) -> NotADateError:
    """Return why a text is no date, with the date that was likely meant."""
    no_date = say("`{date}` is not a date", date=text)
    if SHORT_YEAR.fullmatch(text):
        return _with_short_year(text, language, published)
    if unfilled := UNFILLED.fullmatch(text):
        parts = [int(part) for part in unfilled.groups() if part]
        try:
            return NotADateError(no_date, say("write `{meant}`", meant=PartialDate(*parts).checked().isoformat()))
        except ValueError:
            pass
    if is_impossible(text, language) or WITH_SLASHES.fullmatch(text) or unfilled:
        return NotADateError(say("there is no such day as `{text}`", text=text), say("look at the source again"))
    words = re.sub(r"(?<=\d)T(?=\d)", " ", text).split()[:MOST_WORDS]
    for count in range(len(words), 0, -1):
        for start in range(len(words) - count + 1):
            part = " ".join(words[start : start + count]).strip(",;()")
            if meant := _in_any_language(part, language):
                rest = say(", and leave the rest out") if part != text else ""
                return NotADateError(no_date, say("write `{meant}`", meant=meant.isoformat()) + rest)
            moment = read_moment(part, language)
            if moment and moment.month:
                return _without_year(text, moment, published)
    return NoDateAtAllError(no_date, EXAMPLE)


def _without_year(text: str, moment: Moment, published: PartialDate | None) -> NotADateError:
    """Return that a date lacks its year, with the one that it likely has: that of the source, or the one before."""
    message = say("`{date}` does not say which year", date=text)
    if published is None:
        return NotADateError(message, say("add the year"))
    now = (published.month or 12, published.day or 31)
    year = published.year - ((moment.month or 1, moment.day or 1) > now)
    meant = PartialDate(year, moment.month, moment.day).isoformat()
    return NotADateError(
        message, say("add the year; the last such day before the source appeared is `{meant}`", meant=meant)
    )


def _with_short_year(text: str, language: str, published: PartialDate | None) -> NotADateError:
    """Return that a year has two digits, with the date in full, or what else would be wrong with that."""
    century = "20" if published is None or int(text[-2:]) <= published.year % 100 else "19"
    full = re.sub(r"[’']?(\d\d)$", rf"{century}\1", text)
    try:
        remedy = say("write `{meant}`", meant=found.isoformat()) if (found := _read(full, language)) else None
    except NotADateError as error:
        remedy = error.remedy
    message = say("the year of `{date}` has two digits", date=text)
    return NotADateError(message, remedy or say("write it with four digits"))


def _in_any_language(text: str, language: str) -> PartialDate | None:
    """Read a date in the language of a sheet, or else in another one."""
    for each in (language, *LANGUAGES):
        try:
            if found := _read(text, each):
                return found
        except NotADateError:
            continue
    return None


def _with_slashes(match: re.Match[str], language: str, territory: str | None) -> PartialDate | None:
    """Read 3/4/2016; None if there is no such day.

    Raises NotADateError where neither the language with its territory nor the numbers tell the day from the month.
    """
    first, second, year = map(int, match.groups())
    day_first = spoken_for(language).day_first
    if day_first is None and territory not in (None, *EITHER):
        day_first = territory not in MONTH_FIRST
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
        return None
    american, british = readings[False].isoformat(), readings[True].isoformat()
    raise NotADateError(
        say("`{date}` is one day in America and another in Britain", date=match[0]),
        say(
            "write {american} or {british}; `language: en-US` or `en-GB` decides it for all",
            american=american,
            british=british,
        ),
    )
