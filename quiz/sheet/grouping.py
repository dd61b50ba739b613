"""Numbers of four digits stand in groups all through a sheet, if one of them does: no 1850 beside 1,920."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quiz.sheet.calendar import YEARS, is_of_the_calendar
from quiz.sheet.special import Range
from quiz.sheet.values import Number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.sheet.model import Figure, Sheet
    from quiz.sheet.values import Value
    from quiz.words.model import Words

FEWEST, MOST = 1000, 10_000
"""Of what size numbers are grouped by some people, and not by others."""


def grouped_alike(sheet: Sheet, words: Words) -> Sheet:
    """Return the sheet with its numbers of four digits grouped, if any of them is; years stay as they are."""
    numbers = [number for figure in sheet.figures.values() for number in _numbers(figure.value)]
    if not any(number.grouped and _has_four_digits(number) for number in numbers):
        return sheet
    figures = {key: replace(each, value=_grouped(each, words)) for key, each in sheet.figures.items()}
    return replace(sheet, figures=figures)


def _numbers(value: Value) -> Sequence[Number]:
    match value:
        case Number():
            return [value]
        case Range(low=low, high=high):
            return [low, high]
    return []


def _has_four_digits(number: Number) -> bool:
    return FEWEST <= abs(number.mantissa) < MOST


def _grouped(figure: Figure, words: Words) -> Value:
    numbers = _numbers(figure.value)
    bare_years = not figure.unit and all(number.value in YEARS and not number.grouped for number in numbers)
    if bare_years or is_of_the_calendar(figure.value, figure, words):
        return figure.value
    found = [replace(number, grouped=number.grouped or _has_four_digits(number)) for number in numbers]
    match figure.value:
        case Number():
            return found[0]
        case Range():
            return replace(figure.value, low=found[0], high=found[1])
    return figure.value
