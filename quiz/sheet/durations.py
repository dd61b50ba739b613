"""Durations in several units as people write them: 2 hours 11 minutes 37 seconds, 2 h 11 min, 2:27:09, 1:12.4 minutes.

One in a single unit, 22 seconds, is a number with its unit.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from quiz.sheet.number_words import count_of
from quiz.sheet.special import Duration
from quiz.sheet.values import decimal_signs
from quiz.spoken import spoken_for

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SECONDS = {
    "year": 31_557_600, "month": 2_629_800, "week": 604_800, "day": 86_400, "hour": 3600, "minute": 60, "second": 1,
}  # fmt: skip
"""How long each unit is, from the longest; a year has twelve months."""
OF_A_CLOCK = ("hour", "minute", "second")
SYMBOLS = {"h": "hour", "min": "minute", "m": "minute", "mn": "minute", "s": "second"}
"""The signs of units that are the same in every language, and m and mn, which are read beside others."""
COLONS = re.compile(r"(?P<first>\d{1,3}):(?P<second>\d\d)(?::(?P<third>\d\d))?(?:(?P<sign>[.,])(?P<parts>\d{1,3}))?")
WITH_COLONS = re.compile(rf"(?P<digits>{COLONS.pattern})(?P<unit>\s?[^\W\d_]+\.?)?")
LONGEST = 120
"""Up to how many characters a text can be a duration."""


def read_duration(text: str, language: str) -> Duration | None:
    """Read a duration in two units or more; None if it is none, or one that carries (1 hour 75 minutes)."""
    found = duration_told(text, language)
    return None if found is None or carries(found) else found


def duration_told(text: str, language: str) -> Duration | None:
    """Read a duration, one that carries as well: 1 hour 75 minutes."""
    plain = " ".join(text.casefold().split())
    if len(plain) > LONGEST or not any(sign in plain for sign in "0123456789 "):
        return None
    if match := WITH_COLONS.fullmatch(plain):
        return _with_colons(text, match, language)
    return _in_words(text, plain, language)


def units_of(parts: int, longest: str | None) -> Sequence[str]:
    """Return the units of numbers with colons between them, of which the first one is known; else as clocks count."""
    first = OF_A_CLOCK.index(longest) if longest else len(OF_A_CLOCK) - parts
    return OF_A_CLOCK[first : first + parts]


def carries(duration: Duration) -> bool:
    """Return True if a part of a duration is as long as one of the unit before it."""
    pairs = zip(duration.parts, duration.parts[1:], strict=False)
    return any(count >= radix(longer, unit) for (longer, _), (unit, count) in pairs)


def radix(longer: str, shorter: str) -> int:
    """Return how many of a unit are one of a longer one; of months, that have no fixed length, in whole ones."""
    return SECONDS[longer] // SECONDS[shorter]


def seconds(duration: Duration) -> Decimal:
    """Return how long a duration is."""
    return sum((count * SECONDS[unit] for unit, count in duration.parts), Decimal(0))


def in_shorter_units(count: Decimal, units: Sequence[str]) -> tuple[tuple[str, Decimal], ...]:
    """Return so many seconds in the given units, from the longest; those of which there are none are left out."""
    parts = []
    for unit in units:
        whole = count if unit == "second" else count // SECONDS[unit]
        count -= whole * SECONDS[unit]
        parts.append((unit, whole))
    return tuple(part for part in parts if part[1])


def _with_colons(text: str, match: re.Match[str], language: str) -> Duration | None:
    numbers = [Decimal(match[name]) for name in ("first", "second", "third") if match[name]]
    word = (match["unit"] or "").strip().rstrip(".")
    unit = time_forms(language).get(word)
    foreign = match["sign"] and match["sign"] not in decimal_signs(language)
    if foreign or (word and (unit is None or unit not in OF_A_CLOCK)):
        return None
    if match["parts"]:
        numbers[-1] = Decimal(f"{numbers[-1]}.{match['parts']}")
    if unit is None and len(numbers) < len(OF_A_CLOCK) and not match["parts"]:
        return None  # a time of day or a score
    units = units_of(len(numbers), unit)
    if len(units) < len(numbers) or (match["parts"] and units[-1] != "second"):
        return None
    named = _style(text, word, language) if word else ""
    return Duration(text, tuple(zip(units, numbers, strict=True)), named, colons=True)


def _in_words(text: str, plain: str, language: str) -> Duration | None:
    parts: list[tuple[str, Decimal]] = []
    start, joined, forms = 0, "", time_forms(language)
    and_ = spoken_for(language).joining[0]
    joiner = re.compile(rf"\s*(?P<comma>,)?\s*(?P<and>{and_}\s)?\s*")
    first, oblique = "", False
    for match in _pattern(language).finditer(plain):
        unit, stands = forms[match["form"]], joiner.match(plain, start, match.start())
        number = _number(plain[stands.end() if stands else start : match.start()], language)
        if number is None or (parts and list(SECONDS).index(unit) <= list(SECONDS).index(parts[-1][0])):
            return None
        if stands and parts:
            joined = "and" if stands["and"] else joined or stands["comma"] or ""
        elif stands and (stands["and"] or stands["comma"]):
            return None
        parts.append((unit, number))
        first, start = first or match["form"], match.end()
        oblique = oblique or match["form"] in map(str.casefold, spoken_for(language).time_units[unit][0][2:])
    rest = plain[start:].strip()
    if rest and parts and re.fullmatch(r"\d\d", rest) and parts[-1][0] in OF_A_CLOCK[:-1]:  # 2h30
        parts.append((OF_A_CLOCK[OF_A_CLOCK.index(parts[-1][0]) + 1], Decimal(rest)))
        rest = ""
    whole = all(count == int(count) for _, count in parts[:-1])
    if rest or len(parts) < 2 or not whole or not parts[0][1] or (parts[-1][1] % 1 and parts[-1][0] != "second"):
        return None
    between: Literal["", ",", "and"] = "and" if joined == "and" else "," if joined else ""
    return Duration(text, tuple(parts), _style(text, first, language), between=between, oblique=oblique)


def _number(text: str, language: str) -> Decimal | None:
    digits = re.sub(f"[{decimal_signs(language)}]", ".", text.strip())
    if re.fullmatch(r"[0-9]{1,6}(?:\.[0-9]{1,3})?", digits):
        return Decimal(digits)
    count = count_of(text.strip(), language)
    return None if count is None else Decimal(count)


def _style(text: str, form: str, language: str) -> Literal["words", "short", "symbols"]:
    """Return how a duration names its units, by the form of the first one."""
    if any(form in map(str.casefold, words) for words, _ in spoken_for(language).time_units.values()):
        return "words"
    return "symbols" if form in SYMBOLS and f"{form}." not in text.casefold() else "short"


@lru_cache(maxsize=8)
def time_forms(language: str) -> Mapping[str, str]:
    """Return the words, short forms and signs of the units of time, and the unit of each."""
    units = spoken_for(language).time_units.items()
    return {form.casefold(): unit for unit, both in units for forms in both for form in forms} | SYMBOLS


@lru_cache(maxsize=8)
def _pattern(language: str) -> re.Pattern[str]:
    """Return a pattern of units of time: behind a space or glued to a number, and no part of a longer word."""
    forms = "|".join(sorted(map(re.escape, time_forms(language)), key=len, reverse=True))
    return re.compile(rf"(?<![^\W\d_])(?P<form>{forms})(?![^\W\d_])\.?")
