"""Numbers and dates as people write them in a sheet, kept exact.

YAML would read 1.920 as a fraction and 2025-03 as text or arithmetic; so nothing here trusts YAML's types: a value
is read from the text as it was written, in the sheet's language.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from quiz.messages import say
from quiz.words.numerals import is_form

if TYPE_CHECKING:
    from quiz.messages import Said
    from quiz.words.numerals import Numerals, Scale

GROUP_SPACES = "\u00a0\u202f\u2009 "
APOSTROPHES = "'’"
"""What parts groups of three digits in Switzerland, in each of its languages."""
EITHER = {"de_CH": "", "de_LI": "", "fr_CH": "", "en_ZA": ","}
"""Where people write both 4.50 and 4,50, and the sign that stands before thousands there as well.

In Switzerland money has the point and most else the comma (Schweizerische Bundeskanzlei, Schreibweisungen), but schools
and spreadsheets write the point everywhere; in South Africa the comma is official, and newspapers write the point.
"""
GROUP = 3
IN_TWOS = "en_IN"
"""Where digits stand in groups of two before the last three: 1,00,000 is a lakh."""
DECIMAL_SIGN = re.compile(r"(?<=\d)[.,](?=\d)")
MINUS_SIGNS = "-\u2212\u2013"
MAX_DIGITS = 24  # so that decimal arithmetic, which keeps 28, stays exact


class NotANumberError(ValueError):
    """The text is no number in the sheet's language; the message says why, `remedy` how to mend it."""

    def __init__(self, message: Said, remedy: Said) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


class UnknownTailError(NotANumberError):
    """What stands behind the digits is neither a scale word nor a percent sign."""


@dataclass(frozen=True, slots=True)
class Value:
    """The value of a figure, of whatever kind, with the text it was read from."""

    written: str


@dataclass(frozen=True, slots=True)
class Number(Value):
    """A number as it was written: 2,5 Mio. is mantissa 2.5 with the scale of a million."""

    mantissa: Decimal
    scale: Scale | None = None
    percent: bool = False
    grouped: bool = False

    @property
    def value(self) -> Decimal:
        """The whole number, exact: 2500000 for 2,5 Mio.; a percentage counts in percent."""
        return self.mantissa.scaleb(self.scale.power) if self.scale else self.mantissa

    @property
    def exponent(self) -> int:
        """The power of ten of the last digit that was written, before the scale word: -1 for 2,5."""
        exponent = self.mantissa.as_tuple().exponent
        return exponent if isinstance(exponent, int) else 0


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date known to the year, the month or the day."""

    year: int
    month: int | None = None
    day: int | None = None

    def isoformat(self) -> str:
        """Write 2025, 2025-03 or 2025-03-26."""
        parts = [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part is not None)]
        return "-".join(parts)

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read 2025, 2025-03 or 2025-03-26; anything else, or a day that does not exist, raises ValueError."""
        match = re.fullmatch(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?", text)
        if not match:
            raise ValueError(text)
        year, month, day = (int(part) if part else None for part in match.groups())
        if year is None:  # the pattern always gives a year
            raise ValueError(text)
        return cls(year, month, day).checked()

    def checked(self) -> PartialDate:
        """Return the date, if there is such a day; else raise ValueError."""
        date(self.year, 1 if self.month is None else self.month, 1 if self.day is None else self.day)
        return self


@lru_cache(maxsize=16)
def separators(language: str) -> tuple[str, str]:
    """Return the decimal sign of a language, which may have its territory (de_CH), and what parts groups of digits.

    English is written alike everywhere but in South Africa: the locale data have the signs of other languages where it
    is a foreign one.
    """
    from babel.numbers import get_decimal_symbol, get_group_symbol

    foreign = language.startswith("en_") and language not in EITHER
    known = "en" if foreign else language
    return get_decimal_symbol(known), get_group_symbol(known).replace("'", "’")


def typed_group(language: str) -> str:
    """Return what is typed between groups of digits: a space where print has a narrow one."""
    group = separators(language)[1]
    return " " if group in GROUP_SPACES else group


def decimal_signs(language: str) -> str:
    """Return the signs of which each can stand before decimals."""
    return ".," if language in EITHER else separators(language)[0]


def decimal_sign(written: str, language: str) -> str:
    """Return the sign before the decimals of a value: the one it was written with, where people write either."""
    found = DECIMAL_SIGN.findall(written) if language in EITHER else ()
    return found[-1] if found else separators(language)[0]


def in_groups(digits: str, language: str) -> str:
    """Put a comma between the groups of digits before a point."""
    whole, point, behind = digits.partition(".")
    others = r"(?:\d\d)*" if language == IN_TWOS else r"(?:\d{3})*"
    return re.sub(rf"(?<=\d)(?={others}\d{{3}}$)", ",", whole) + point + behind


def parse_number(text: str, language: str, numerals: Numerals) -> Number:
    """Read a number as people of a language write it: 600 Milliarden, 1.920, 50 %, 2,5 Mio.; 1,920, 2.5 million.

    The language may have its territory: de_CH. Raises NotANumberError with the reason and a remedy.
    """
    decimal, group = separators(language)
    match = re.match(rf"([{MINUS_SIGNS}]?)([0-9](?:[0-9.,{GROUP_SPACES}{APOSTROPHES}]*[0-9])?)(.*)", text, re.DOTALL)
    if not match:
        raise NotANumberError(
            say("`{text}` is not a number", text=text), say("write digits, such as ") + numerals.example
        )
    sign, digits, rest = match.groups()
    plain = with_one_sign(digits, decimal, EITHER[language]) if language in EITHER else digits
    whole, *fractions = plain.split(decimal)
    parts = re.split(f"[{re.escape(group)}{GROUP_SPACES}{APOSTROPHES}]", whole)
    grouped = len(parts) > 1
    if grouped and not _are_groups(parts, language):
        raise NotANumberError(
            say(
                "`{digits}` can't be read: here `{group}` separates groups of three digits, `{decimal}` the decimals",
                digits=digits,
                group=group,
                decimal=decimal,
            ),
            say("write it like ") + numerals.example,
        )
    mantissa = _mantissa("".join(parts), fractions, digits, numerals.example)
    if sign:
        mantissa = -mantissa
    percent, scale = _tail(rest.strip(GROUP_SPACES), numerals, plural=abs(mantissa) >= 2)
    return Number(text, mantissa, scale, percent, grouped)


def with_one_sign(digits: str, decimal: str, grouping: str) -> str:
    """Return digits with the one sign before their decimals, where people write either: 1’234.50 and 1’234,50.

    A sign that stands several times, or before another one, parts groups; one of `grouping` does before three digits.
    """
    signs = re.findall("[.,]", digits)
    if not signs:
        return digits
    last = signs[-1]
    before, _, behind = digits.rpartition(last)
    if signs.count(last) > 1 or (last in grouping and len(behind) == GROUP and len(set(signs)) == 1):
        return digits.replace(last, "’")
    return f"{re.sub('[.,]', '’', before)}{decimal}{behind}"


def _are_groups(parts: list[str], language: str) -> bool:
    """Return True if parts of a number are groups of three digits; in India, of two before the last three as well."""
    *others, last = parts
    sizes = {len(part) for part in others[1:]}
    in_twos = language == IN_TWOS and sizes <= {2} and len(others[0]) <= 2
    return len(last) == GROUP and bool(others[0]) and (in_twos or (sizes <= {GROUP} and len(others[0]) <= GROUP))


def _mantissa(joined: str, fractions: list[str], digits: str, example: str) -> Decimal:
    """Return the number that `digits` are, from those before its decimal sign and those behind it."""
    if len(fractions) > 1 or any(not part.isdigit() for part in fractions):
        raise NotANumberError(
            say("`{digits}` has more than one decimal sign", digits=digits),
            say("write one number, like {examples}; several numbers are several figures", examples=example),
        )
    if not joined.isdigit():
        raise NotANumberError(say("`{digits}` is not a number", digits=digits), say("write it like ") + example)
    if len(joined) + sum(map(len, fractions)) > MAX_DIGITS:
        raise NotANumberError(
            say("a number of more than {most} digits", most=MAX_DIGITS),
            say("round it: nobody learns so many"),
        )
    if len(joined) > 1 and joined.startswith("0"):
        raise NotANumberError(
            say("`{digits}` starts with a zero", digits=digits),
            say("leave out zeros at the start; a code belongs under `facts`"),
        )
    return Decimal(".".join([joined, *fractions]))


def _tail(rest: str, numerals: Numerals, *, plural: bool) -> tuple[bool, Scale | None]:
    """Read what stands behind the digits: nothing, percent, or a scale word.

    The singular behind more than one is refused: 600 billion in a German sheet is English, and would be 1,000 times
    as much in German.
    """
    if not rest:
        return False, None
    if rest.casefold() in [sign.casefold() for sign in numerals.percent]:
        return True, None
    for scale in numerals.scales:
        is_one = is_form(rest, scale.one)
        if is_form(rest, scale.other) or (is_one and not plural):
            return False, scale
        if is_one:
            raise NotANumberError(
                say("`{rest}` can follow one only", rest=rest),
                say("write {other}, if you mean a number with {power} zeros", other=scale.other, power=scale.power),
            )
    known = ", ".join(dict.fromkeys(scale.other for scale in numerals.scales))
    raise UnknownTailError(
        say("`{rest}` after the number is neither a number word ({known}) nor a percent sign", rest=rest, known=known),
        say("write what is counted under `unit`, and words before the number under `qualifier`"),
    )
