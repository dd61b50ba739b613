"""Durations in a text, however they are written: 2:27:09; two hours, 11 minutes and 37 seconds; 1:12,4 Minuten."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from quiz.sheet.durations import COLONS, OF_A_CLOCK, SECONDS, seconds, time_forms, units_of
from quiz.source.clues import any_of
from quiz.source.numbers import numbers_in
from quiz.spoken import spoken_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.sheet.special import Duration
    from quiz.source.text import Place

STOPWATCH = re.compile(rf"(?<![\w:.,/-]){COLONS.pattern}(?![\d:])")
BARE = re.compile(r"\s?(\d\d)(?![\d.,:]\d|\d)")
"""What stands behind hours and is minutes: 2h30."""


class Lasts(NamedTuple):
    """Some of a unit of time in a text: how many, of which unit, and where."""

    number: Decimal
    unit: str
    start: int
    end: int


def places_of_duration(duration: Duration, text: str, language: str) -> list[Place]:
    """Return where a text tells a duration, in whatever units: 2 hours 30 minutes are 150 minutes."""
    wanted = seconds(duration)
    return [place for length, place in durations_in(text, language) if length == wanted]


@lru_cache(maxsize=8)
def durations_in(text: str, language: str) -> Sequence[tuple[Decimal, Place]]:
    """Return the durations of a text in seconds; of numbers with colons that can be two, both."""
    return (*_on_stopwatches(text), *_in_words(text, language))


def _on_stopwatches(text: str) -> Iterator[tuple[Decimal, Place]]:
    for match in STOPWATCH.finditer(text):
        numbers = [Decimal(match[name]) for name in ("first", "second", "third") if match[name]]
        if match["parts"]:
            numbers[-1] = Decimal(f"{numbers[-1]}.{match['parts']}")
        for longest in OF_A_CLOCK[: 1 + len(OF_A_CLOCK) - len(numbers)]:
            units = units_of(len(numbers), longest)
            length = sum(count * SECONDS[unit] for count, unit in zip(numbers, units, strict=True))
            yield Decimal(length), match.span()


def _in_words(text: str, language: str) -> Iterator[tuple[Decimal, Place]]:
    """Give units with their numbers, each row of them from a longer unit to a shorter one as one duration."""
    and_ = spoken_for(language).joining[0]
    between = re.compile(rf"\s*,?\s*(?:{and_}\s+)?", re.IGNORECASE)
    row: list[Lasts] = []
    for told in [*_told(text, language), None]:
        is_shorter = told and row and SECONDS[told.unit] < SECONDS[row[-1].unit]
        if told and is_shorter and between.fullmatch(text, row[-1].end, told.start):
            row.append(told)
            continue
        if row:
            length = sum(each.number * SECONDS[each.unit] for each in row)
            last = row[-1]
            yield Decimal(length), (row[0].start, last.end)
            bare = BARE.match(text, last.end) if last.unit in OF_A_CLOCK[:-1] else None
            if bare:
                shorter = OF_A_CLOCK[OF_A_CLOCK.index(last.unit) + 1]
                yield length + int(bare[1]) * Decimal(SECONDS[shorter]), (row[0].start, bare.end())
        row = [told] if told else []


def _told(text: str, language: str) -> Iterator[Lasts]:
    """Give the units of time of a text with a number before them, in their order."""
    forms = time_forms(language)
    ends = {mention.end: mention for mention in numbers_in(text, language)}
    for match in _pattern(language).finditer(text):
        mention = ends.get(match.start("gap"))
        if mention:
            yield Lasts(mention.value, forms[match["form"].casefold()], mention.start, match.end())


@lru_cache(maxsize=4)
def _pattern(language: str) -> re.Pattern[str]:
    """Return a pattern of units of time behind a number."""
    return re.compile(rf"(?<=\w)(?P<gap>[\s-]?)(?P<form>{any_of(time_forms(language))})(?![^\W\d_])\.?", re.IGNORECASE)
