"""Values that are no single number: ranges, shares, scores, sizes in words, dates and times; each kept exact."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from quiz.sheet.values import Number, Value


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
    order: jede {}."""


@dataclass(frozen=True, slots=True)
class Score(Value):
    """Two numbers held against each other, of a match or a vote: 51:49, 5 to 4."""

    first: int
    second: int
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
