"""Amounts as a language writes them: a value of a figure with its qualifier and its unit."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from quiz.phrasing.money import is_money, stands_first, unit_shown
from quiz.phrasing.numbers import MINUS, NO_BREAK_SPACE, around, digits, is_singular, number
from quiz.phrasing.spelling import spelled, with_unit
from quiz.sheet.calendar import is_of_the_calendar
from quiz.sheet.special import Range, Score, Share
from quiz.sheet.values import Number

if TYPE_CHECKING:
    from collections.abc import Callable

    from quiz.sheet.model import Figure
    from quiz.sheet.values import Value
    from quiz.words.model import Words

A_MILLION = 6


def amount(value: Value, figure: Figure, words: Words) -> str:
    """Write a value the way a figure is written: qualifier, value, unit; a sign of money where the language puts it.

    The value may be another one than the figure's.
    """
    if isinstance(value, Number):
        written, counted = number(value, words), unit(value, figure, words)
        if stands_first(counted, words.locale):
            written, counted = _priced(number, counted)(value, words), ""
        elif is_money(counted):
            written, counted = f"{written}{NO_BREAK_SPACE}{counted}", ""
        elif counted.partition(" ")[0] in words.numerals.close_units:
            written, counted = written + counted, ""
    else:
        counted = unit_shown(figure.unit or "", words.locale)
        if isinstance(value, Range) and stands_first(counted, words.locale):
            written, counted = spelled(value, words, _priced(number, counted), _priced(digits, counted)), ""
        else:
            written = spelled(value, words, number, digits)
        if isinstance(value, Score) and counted == "%":
            written, counted = words.numerals.percent_pattern.format(written), ""
        if isinstance(value, Range) and counted:
            counted = unit(value.high, figure, words)
        if isinstance(value, Share) and counted:
            written, counted = with_unit(value, written, counted, words)
    qualifier, linked = figure.qualifier, words.numerals.of.usual.strip()
    if qualifier and linked and qualifier.endswith(f" {linked}"):  # plus de, and d’un
        qualifier, written = qualifier.removesuffix(f" {linked}"), words.numerals.of.with_word(written)
    parts = [qualifier, written, counted]
    return " ".join(part for part in parts if part)


def _priced(write: Callable[[Number, Words], str], sign: str) -> Callable[[Number, Words], str]:
    """Return how a number is written with the sign of money before it."""

    def priced(value: Number, words: Words) -> str:
        minus = MINUS if value.mantissa < 0 else ""
        return f"{minus}{sign}{write(replace(value, mantissa=abs(value.mantissa)), words)}"

    return priced


def counts_years(figure: Figure, words: Words) -> bool:
    """Return True if a figure is a number of years, as an age is."""
    return (figure.unit or "").casefold().partition(" ")[0] in words.numerals.years


def unit(value: Number, figure: Figure, words: Words) -> str:
    """Write a figure's unit as it stands behind a number; empty where it has none."""
    singular = is_singular(value.value, words.language)
    written = (figure.singular if singular else None) or figure.unit or ""
    shown = unit_shown(written, words.locale, one=singular)
    if is_of_the_calendar(value, figure, words):
        return ""
    if shown and value.scale and value.scale.power >= A_MILLION:
        shown = words.numerals.of.with_word(shown)
    return shown


def frame(figure: Figure, words: Words) -> tuple[str, str]:
    """Write what stands before and behind the digits of a figure, for a line to write them on.

    It is worded as for several, whatever the figure: `____ year` would tell that it is one.
    """
    several = replace(figure.number, mantissa=Decimal(2))
    before, behind = around(several, words)
    counted = unit(several, figure, words) if unit(figure.number, figure, words) else ""
    if stands_first(counted, words.locale):
        before, counted = before + counted, ""
    behind = f"{behind.strip()} {counted}"
    return f"{figure.qualifier or ''} {before}".strip(), behind.strip()


def behind_line(figure: Figure, words: Words) -> str:
    """Write what stands behind a range, or a vote in percent, for a line to write the numbers on; empty if nothing.

    Money whose sign stands before each number has nothing behind it.
    """
    value = figure.value
    match value:
        case Range(high=high):
            counted = unit(high, figure, words)
            return "" if stands_first(counted, words.locale) else f"{around(high, words)[1]} {counted}".strip()
        case Score() if figure.unit == "%":
            return words.numerals.percent_pattern.partition("{}")[2].strip()
        case Score():
            return unit_shown(figure.unit or "", words.locale)
    return ""
