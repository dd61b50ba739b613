"""Values that are no single number, each kept exact: ranges, shares, scores, sizes in words, times, durations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from quiz.sheet.values import Number, Value

if TYPE_CHECKING:
    from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Range(Value):
    """From one number to another: 10 bis 12, between 10 and 12."""

    low: Number
    high: Number
    between: bool = False
    """Whether it was written as what lies between the two."""


@dataclass(frozen=True, slots=True)
class Share(Value):
    """A part of a whole: 3/4, a third, one in five."""

    part: int
    whole: int
    form: Literal["slash", "words", "among", "each"]
    one: str = ""
    """The word for one where it is not the usual one (eine von drei); of `each` what stands around the place in an
    order, jede {}; and between two numbers in digits what stands there: 3 of 180."""
    part_in_digits: bool = False
    whole_in_digits: bool = False
    """Whether the numbers of one that is counted were written in digits: 3 of 180, one in 20."""


@dataclass(frozen=True, slots=True)
class Score(Value):
    """Two numbers held against each other, of a match or a vote: 51:49, 5 to 4, 51.3 to 48.7."""

    first: Decimal
    second: Decimal
    sign: Literal[":", "-", ""]
    """What stands between the two; empty for a word."""


@dataclass(frozen=True, slots=True)
class Magnitude(Value):
    """A number of which only the size is known: tens of thousands; `place` counts from dozens, 0."""

    place: int


@dataclass(frozen=True, slots=True)
class Moment(Value):
    """A date as far as it is known, or a time of day; a year alone is a number."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    quarter: int | None = None
    hour: int | None = None
    minute: int | None = None


@dataclass(frozen=True, slots=True)
class Duration(Value):
    """A length of time in several units: 2 hours 11 minutes 37 seconds, 2 h 11 min, 2:27:09, 1:12.4 minutes."""

    parts: tuple[tuple[str, Decimal], ...]
    """How many of each unit, from the longest: year, month, week, day, hour, minute, second."""
    named: Literal["words", "short", "symbols", ""]
    """How its units are written: minutes, mins, min; empty where nothing but colons tells them."""
    colons: bool = False
    """Whether the numbers stand together with colons between them, as on a stopwatch."""
    between: Literal["", ",", "and"] = ""
    """What parts its units, beside a space."""
    oblique: bool = False
    """Whether its units stand in another form than by themselves: nach drei Tagen und vier Stunden."""
