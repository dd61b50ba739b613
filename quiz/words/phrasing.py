"""How numbers, dates, quotations and names are written in a language.

Locale data come from Babel; what a reader expects beyond it is in the language's `Words`.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal, get_currency_name

if TYPE_CHECKING:
    from quiz.sheet.model import Figure, Person, Quote, Source
    from quiz.sheet.values import Number, PartialDate
    from quiz.words.model import Words

NO_BREAK_SPACE = "\u00a0"
MINUS = "\u2212"


@lru_cache(maxsize=8)
def _locale(language: str) -> Locale:
    return Locale.parse(language)


def quoted(text: str, words: Words) -> str:
    """Put a text between the language's quotation marks; the text itself stays as it was written."""
    opening, closing = words.quotation_marks
    return f"{opening}{text}{closing}"


def number(value: Number, words: Words) -> str:
    """Write a number as a reader of the language expects it, with the precision it was given.

    Five digits and more are grouped; four only if the sheet groups them, so that 2024 stays a year.
    """
    places = max(0, -value.exponent)
    grouped = value.grouped or abs(value.mantissa) >= 10_000
    pattern = ("#,##0" if grouped else "0") + ("." + "0" * places if places else "")
    digits = format_decimal(value.mantissa, pattern, _locale(words.language), decimal_quantization=False)
    digits = digits.replace("-", MINUS)
    if value.percent:
        return words.numerals.percent_pattern.format(digits)
    if value.scale:
        word = value.scale.one if abs(value.mantissa) == 1 else value.scale.other
        return f"{digits}{NO_BREAK_SPACE}{word}"
    return digits


@lru_cache(maxsize=1024)
def _unit(unit: str, plural: str, language: str) -> str:
    """Write a currency code as the currency's name; any other unit stays as it was written."""
    if len(unit) == 3 and unit.isascii() and unit.isupper():
        locale = _locale(language)
        if unit in locale.currencies:
            return get_currency_name(unit, count=1 if plural == "one" else 2, locale=locale)
    return unit


def amount(value: Number, figure: Figure, words: Words) -> str:
    """Write a number the way a figure is written: qualifier, number, unit. The number may be another one."""
    plural = "one" if value.value == 1 else "other"
    parts = [figure.qualifier, number(value, words), figure.unit and _unit(figure.unit, plural, words.language)]
    return " ".join(part for part in parts if part)


def day(when: PartialDate, words: Words) -> str:
    """Write a date as far as it is known: 2025, März 2025, 26. März 2025."""
    locale = _locale(words.language)
    if when.month is None:
        return str(when.year)
    if when.day is None:
        return format_skeleton("yMMMM", date(when.year, when.month, 1), locale=locale)
    return format_date(date(when.year, when.month, when.day), "long", locale=locale)


def role(person: Person) -> str | None:
    """Write what a person is: role and organisation, or the one that is known, or None."""
    return ", ".join(part for part in (person.role, person.organisation) if part) or None


def setting(quote: Quote, words: Words) -> str | None:
    """Write where and when something was said, or None where the sheet does not tell."""
    parts = [quote.occasion, quote.date and day(quote.date, words)]
    return ", ".join(part for part in parts if part) or None


def source_line(source: Source, words: Words) -> str:
    """Write the source on one line: author, title in quotation marks, publisher, date. Without its address."""
    title = quoted(source.title, words)
    head = f"{source.author}: {title}" if source.author else title
    parts = [head, source.publisher, source.published and day(source.published, words)]
    return ", ".join(part for part in parts if part)
