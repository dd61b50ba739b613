"""Numbers as a language writes them: digits, minus, percent sign, scale word."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from babel import Locale

from quiz.sheet.values import decimal_sign, in_groups, separators

if TYPE_CHECKING:
    from decimal import Decimal

    from quiz.sheet.values import Number
    from quiz.words.model import Words

NO_BREAK_SPACE = "\u00a0"
MINUS = "\u2212"


def digits(value: Number, words: Words) -> str:
    """Write a number as a reader of the language expects it, with the precision it was given.

    Five digits and more are grouped; four only if the sheet groups them, so that 2024 stays a year.
    """
    places = max(0, -value.exponent)
    plain = f"{value.mantissa:.{places}f}"
    if value.grouped or abs(value.mantissa) >= 10_000:
        plain = in_groups(plain, words.locale)
    signs = _signs(separators(words.locale)[1], decimal_sign(value.written, words.locale))
    return plain.translate(signs)


def number(value: Number, words: Words) -> str:
    """Write a number with its percent sign or scale word."""
    before, behind = around(value, words)
    return f"{before}{digits(value, words)}{behind}"


def around(value: Number, words: Words) -> tuple[str, str]:
    """Return what stands before and behind the digits of a number: its percent sign or scale word."""
    if value.percent:
        before, _, behind = words.numerals.percent_pattern.partition("{}")
        return before, behind
    if value.scale:
        scale = next((each for each in words.numerals.scales if each.other == value.scale.shown), value.scale)
        one = is_singular(value.mantissa, words.language)
        return "", NO_BREAK_SPACE + (scale.one if one else scale.other)
    return "", ""


@lru_cache(maxsize=1024)
def is_singular(value: Decimal, language: str) -> bool:
    """Return True if a word behind a number is in the singular: 1, in French 1.5 as well."""
    return str(Locale.parse(language).plural_form(abs(value))) == "one"


@lru_cache(maxsize=16)
def _signs(group: str, decimal: str) -> dict[int, str]:
    """The signs of a language for those that Python writes numbers with."""
    return str.maketrans({",": group, ".": decimal, "-": MINUS})
