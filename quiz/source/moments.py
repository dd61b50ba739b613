"""Days, months, quarters and times of day in a text, and whether one of them is the one that is meant."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from quiz.sheet.moments import NOON, day_names, month_names, read_moment
from quiz.sheet.special import Moment
from quiz.sheet.wordings import place_in_words
from quiz.source.clues import any_of, clues_of
from quiz.spoken import spoken_for

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from quiz.sheet.values import PartialDate

AROUND = 40
"""Characters before and behind the name of a month in which its days and its year stand."""
DAY = r"\d{1,2}(?!\d)(?:st|nd|rd|th|er|\.)?"
AND = r"(?:\s*[,–—-]\s*|\s+)(?:[^\W\d]{1,3}\s+)?"
"""What stands between two days: a comma, a dash, a small word."""
BEFORE = re.compile(rf"(?<![\d.,]){DAY}(?:{AND}{DAY}){{0,8}}\s+(?:(?:of|de)\s+)?$")
"""Days before the name of their month: 3. bis 5. Mai, 25 and 26 June."""
BEHIND = re.compile(rf"\.?\s+(?P<days>{DAY}(?![.,:]\d)(?:{AND}{DAY}(?![.,:]\d)){{0,8}})")
IN_WORDS = re.compile(r"(?<!\w)(?P<word>[^\W\d_]{4,}(?:-[^\W\d_]+)?)\s+(?:of\s+)?$")
"""A word before the name of a month that can be a day."""
YEAR = re.compile(r"\.?,?\s+(?:(?:of|de)\s+)?(?P<year>[12]\d{3})(?!\d)")
NUMERIC = re.compile(r"(?<![\d.,:/-])(\d{1,2})(?P<sign>[./])\s?(\d{1,2})(?P=sign)(?:\s?(\d{4}|\d{2})(?!\d))?")
ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
BARE_TIME = re.compile(r"(?<![\d.,:])(?P<hour>\d{1,2})[.:h](?P<minute>\d{2})(?![\d.,:]\d|\d)")
A_CENTURY = 100
A_WEEK, HOURS = 7, 24


class Told(NamedTuple):
    """A moment that a text tells, and its place; `either` says that it can be in either half of the day."""

    moment: Moment
    start: int
    end: int
    either: bool = False


def tells(wanted: Moment, told: Moment, years: frozenset[int], *, either: bool = False) -> bool:
    """Return True if what a text tells is the moment that is wanted.

    A year that stands in only one of the two is one of those that the text and its date of publication name.
    """
    if wanted.hour is not None:
        if told.hour is None or (wanted.minute or 0) != (told.minute or 0):
            return False
        return wanted.hour == told.hour or (either and wanted.hour % NOON == told.hour % NOON)
    if wanted.day is not None and wanted.day != told.day:
        return False
    if (wanted.month, wanted.quarter) != (told.month, told.quarter):
        return False
    return wanted.year in (None, told.year) or (told.year is None and wanted.year in years)


def places_of_moment(
    wanted: Moment, text: str, language: str, years: frozenset[int], published: PartialDate | None
) -> list[tuple[int, int]]:
    """Return where a text tells a moment; of a day beside that of publication also by its weekday alone."""
    told = times_in(text, language) if wanted.hour is not None else days_in(text, language)
    found = [(each.start, each.end) for each in told if tells(wanted, each.moment, years, either=each.either)]
    return found or _weekdays(wanted, text, language, published)


@lru_cache(maxsize=8)
def days_in(text: str, language: str) -> Sequence[Told]:
    """Return the days, months and quarters of a text."""
    return (*_named_days(text, language), *_numeric_days(text), *_quarters(text, language))


@lru_cache(maxsize=8)
def times_in(text: str, language: str) -> Sequence[Told]:
    """Return the times of day of a text."""
    clocks = list(_clocks(text, language))
    taken = {at for told in clocks for at in range(told.start, told.end)}
    others = (told for told in _times(text, language) if taken.isdisjoint(range(told.start, told.end)))
    return (*clocks, *others)


def _named_days(text: str, language: str) -> Iterator[Told]:
    """Give the months of a text that are written in letters, with each of the days that stand with them."""
    months = month_names(language)
    for match in _month_pattern(language).finditer(text):
        month = months[match.group().casefold()]
        start, end = match.span()
        before = BEFORE.search(text[max(0, start - AROUND) : start])
        behind = None if before else BEHIND.match(text, end, end + AROUND)
        end = behind.end() if behind else end
        year = YEAR.match(text, end)
        days = re.findall(DAY, before.group() if before else behind["days"] if behind else "")
        if not days and (place := _ordinal_before(text[max(0, start - AROUND) : start], language)):
            days = [str(place)]
        start -= len(before.group()) if before else 0
        stop = year.end() if year else end
        for day in days or [None]:
            number = int(re.sub(r"\D", "", day)) if day else None
            yield Told(Moment("", int(year["year"]) if year else None, month, number), start, stop)


def _ordinal_before(text: str, language: str) -> int | None:
    """Return the day that stands in words before its month: the nineteenth of March, am neunzehnten März."""
    match = IN_WORDS.search(text)
    return match and place_in_words(match["word"], language)


@lru_cache(maxsize=4)
def _month_pattern(language: str) -> re.Pattern[str]:
    """Return a pattern of names of months as they are written: with a capital in English and German (may, May)."""
    small = month_names(language)
    forms = {form for name in small for form in (name.capitalize(), name.upper())}
    if language == "fr":
        forms |= {name for name in small if len(name) > 2}
    return re.compile(rf"(?<!\w)(?:{any_of(forms)})(?!\w)")


def _numeric_days(text: str) -> Iterator[Told]:
    """Give days in digits: 29.3.2012, 29.3., 3/29/2012 (either way round), 2012-03-29."""
    for match in ISO.finditer(text):
        yield Told(Moment("", *map(int, match.groups())), *match.span())
    for match in NUMERIC.finditer(text):
        first, second = int(match[1]), int(match[3])
        year = int(match[4]) if match[4] else None
        years = [year] if year is None or year >= A_CENTURY else [year + 1900, year + 2000]
        for day, month in {(first, second), (second, first)} if match["sign"] == "/" else {(first, second)}:
            for full in years:
                yield Told(Moment("", full, month, day), *match.span())


def _quarters(text: str, language: str) -> Iterator[Told]:
    for pattern in spoken_for(language).quarters:
        for match in re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", text, re.IGNORECASE):
            moment = read_moment(match.group(), language)
            if moment:
                yield Told(moment, *match.span())


def _clocks(text: str, language: str) -> Iterator[Told]:
    """Give times of day as the clock shows them: 14.30 Uhr, 3.12pm."""
    spoken, clues = spoken_for(language), clues_of(language)
    for pattern in spoken.clocks:
        for match in re.finditer(rf"(?<![\w.,:])(?:{pattern})(?!\w)", text, re.IGNORECASE):
            moment = read_moment(match.group().casefold(), language)
            if moment:
                halved = "{half}" in spoken.clock_shown and not match.groupdict().get("half")
                yield Told(moment, *match.span(), halved or _says_half(text, match.end(), clues.half_days))


def _times(text: str, language: str) -> Iterator[Told]:
    """Give times of day in words, and those without the word that tells them from other numbers."""
    spoken = spoken_for(language)
    for match in BARE_TIME.finditer(text):
        yield from _time(match, int(match["hour"]) * 60 + int(match["minute"]), either=True)
    said = text.casefold()
    for form, words, minutes in _spelled_times(language):
        for match in _spelled_time(form, language).finditer(text) if any(word in said for word in words) else ():
            word = match["hour"].casefold()
            hour = int(word) if word.isdecimal() else spoken.numbers[word]
            yield from _time(match, hour * 60 + minutes, either=True)
    for name, hour in clues_of(language).named_times.items():
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE):
            yield from _time(match, hour * 60, either=False)


def _time(match: re.Match[str], minutes: int, *, either: bool) -> Iterator[Told]:
    hour, minute = divmod(minutes, 60)
    if hour <= HOURS and minute < 60:
        yield Told(Moment("", hour=hour % HOURS, minute=minute), *match.span(), either)


def _says_half(text: str, end: int, halves: Iterable[str]) -> bool:
    """Return True if words right behind a time say which half of the day it is in: 3 Uhr nachmittags."""
    return bool(re.match(rf"\s+(?:\w+\s+){{0,2}}(?:{any_of(halves)})", text[end : end + AROUND], re.IGNORECASE))


@lru_cache(maxsize=4)
def _spelled_times(language: str) -> Sequence[tuple[str, Collection[str], int]]:
    """Return the forms of times in words, with words of theirs, and the minutes that each adds to its hour.

    A text without any of the words has no such time, so that few texts need its pattern.
    """
    times = {**clues_of(language).times, **spoken_for(language).spelled_times}
    return tuple((form, re.findall(r"[^\W\d_]+", form.casefold()), minutes) for form, minutes in times.items())


@lru_cache(maxsize=64)
def _spelled_time(form: str, language: str) -> re.Pattern[str]:
    """Return the pattern of a form of times in words: half past, halb."""
    words = {word for word, value in spoken_for(language).numbers.items() if value <= HOURS and len(word) > 2}
    hour = rf"(?P<hour>\d{{1,2}}|{any_of(words)})"
    return re.compile(rf"(?<![\w.,:]){form.replace('#', hour)}(?!\w|[.,:]?\d)", re.IGNORECASE)


def _weekdays(wanted: Moment, text: str, language: str, published: PartialDate | None) -> list[tuple[int, int]]:
    """Return where a text names the weekday of a day that lies within a week of its publication."""
    if not (published and published.month and published.day and wanted.month and wanted.day):
        return []
    day = date(published.year, published.month, published.day)
    try:
        meant = date(wanted.year or day.year, wanted.month, wanted.day)
    except ValueError:
        return []
    if abs((meant - day).days) > A_WEEK:
        return []
    names = [name for name, number in day_names(language).items() if number == meant.weekday()]
    return [match.span() for match in re.finditer(rf"(?<!\w)(?:{any_of(names)})", text, re.IGNORECASE)]
