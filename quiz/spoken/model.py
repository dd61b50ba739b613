"""The shape of a language's ways to write values: number words, ranges, fractions, scores, dates, times."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

NOON = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """One language. Words are written as they are shown; what is read may differ in its capitals.

    Of a pattern that is read, groups have names: `low` and `high`, `part` and `whole`, or `each`, `ordinal` and
    `ending` (jeden dritten), `first` and `second`, `day`, `month`, `year`, `quarter`, `hour`, `minute`, `half`.
    """

    numbers: Mapping[str, int]
    """Number words up to a hundred, `a` and `one` among them."""
    hundreds: tuple[str, ...]
    """Words for a hundred that a number word stands before, those in the plural first."""
    linking: str
    """What may stand behind hundreds and thousands: two hundred and fifty."""
    halves: Mapping[str, str]
    """Words for numbers that are no whole ones, before a scale word: half a (million), anderthalb."""
    signs: Mapping[str, str]
    """What is said for > < ≥ ≤ ~ before a number."""
    minus: str
    """What is said for the sign before a number below zero."""
    joining: tuple[str, ...]
    """Words between two values: and, or."""
    times: tuple[str, ...]
    """What stands before a time, as a qualifier stands before a number: since, seit."""
    qualifiers: tuple[str, ...]
    """What else stands before a number, which is exact all the same: on average, a total of."""
    ranges: tuple[str, ...]
    """Patterns of a range, those with `between` last."""
    range_shown: str
    between_shown: str
    """with {low} and {high}"""
    fractions: Mapping[int, tuple[str, str]]
    """Words for one part of a whole, by how many parts there are, and for several."""
    wholes: tuple[str, ...]
    """How a whole begins behind one part of it that has no article: third of the voters, half a litre."""
    one_part: Mapping[int, str]
    """What is said for one part, with its article."""
    among: tuple[str, ...]
    """Patterns of a share that is counted: one in five."""
    partitives: tuple[str, ...]
    """Patterns of what stands before the whole that something is a part of: of the, ihrer."""
    rounds: Mapping[int, str]
    """How a whole of so many is said in such a share: one in a thousand."""
    one_of: str
    """the one of one in five, where it was written in digits"""
    inside: str
    """Before which word of such a share its unit stands, where it does not stand behind it: une femme sur trois."""
    nth: Mapping[str, str]
    """How a place in an order is written in digits, by the form that the locale data name for it: 21st, 22nd."""
    among_shown: str
    """with {part} and {whole}, for one of several"""
    several_among_shown: str
    """the same for more than one"""
    scores: tuple[str, ...]
    """Patterns of a score or a vote in words: 5 to 4."""
    score_shown: str
    """with {first} and {second}, where it was written in words"""
    magnitudes: tuple[str, ...]
    """Words for numbers of which only the size is known, from dozens to billions."""
    dates: tuple[str, ...]
    """Patterns of a day, a month, or both, with or without a year; `month` is the name of one."""
    months_elsewhere: tuple[str, ...]
    """Locales of the language where months are called otherwise, too: Jänner."""
    first_of_month: str
    """The day 1 in a date, where it is no plain number."""
    quarters: tuple[str, ...]
    quarter_shown: str
    """with {quarter}"""
    ordinals: tuple[str, ...]
    """first to tenth"""
    higher_ordinals: Mapping[int, str]
    """eleventh and on, by their number"""
    spelled_times: Mapping[str, int]
    """Patterns of times of day in words, with # for the hour, and the minutes to be added to it: half past #."""
    clocks: tuple[str, ...]
    """Patterns of a time of day."""
    clock_shown: str
    """with {hour}, {minute:02} and {half}"""
    full_hour_shown: str
    clocks_elsewhere: Mapping[str, tuple[str, str]]
    """The same two by territory, where it writes them otherwise."""
    clock_words: tuple[str, ...]
    """Words behind the hour that tell a time of day: Uhr, o’clock."""
    day_halves: tuple[str, ...]
    """What is said behind it for the half of the day: a.m, p.m."""
    time_units: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]
    """Words for the units of time, from the longest unit, and short forms of them beside h, min and s. Of the words the
    third, where there is one, stands for several in other sentences: nach drei Tagen."""
    day_first: bool | None
    """Whether 3/4/2016 starts with the day; None where it depends on the country."""
    rewordings: tuple[tuple[str, str], ...]
    """What is not read as it is said, and how it is: twice as many, several thousand. Groups stand in the text by their
    names; `count` is put in digits."""
    metres_or_millions: str = ""
    """A pattern of what can be either, with the group `digits`: 1.80 m tall."""
    half_behind: str = ""
    """A pattern of a half that stands behind the unit: an hour and a half, with the groups `count` and `unit`."""
    gatherings: tuple[str, ...] = ()
    """Number words that are nouns, so that `of` stands behind them, and that are not meant exactly: une vingtaine."""
    of: tuple[str, ...] = ()
    """What may stand between a scale word and a unit."""

    def clock(self, hour: int, minute: int, territory: str | None = None) -> str:
        """Write a time of day as the language, or the territory where it is known, writes it: 14.30 Uhr, 2:30 p.m."""
        shown, full = self.clocks_elsewhere.get(territory or "", (self.clock_shown, self.full_hour_shown))
        of_twelve = hour % NOON or NOON if "{half}" in full else hour
        return (shown if minute else full).format(hour=of_twelve, minute=minute, half="ap"[hour >= NOON])
