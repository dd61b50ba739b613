"""Years of the calendar that are written with a unit, as if they counted something: 2016 years.

Of the words for years, a singular (2016 year) makes a number with four digits a year. With a plural it is one where the
question asks when, and a number of years where it asks how long, how old or how many. Where it says neither, round
hundreds are taken for a number of years, and others for a year. Digits in groups (2,000 years) always count.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.sheet.values import Number

if TYPE_CHECKING:
    from quiz.sheet.model import Figure
    from quiz.words.model import Words

YEARS = range(1000, 2200)
A_ROUND_NUMBER = 100


def is_of_the_calendar(value: object, figure: Figure, words: Words) -> bool:
    """Return True for a value that a figure gives in years, and that is a year of the calendar itself."""
    unit, forms = (figure.unit or "").casefold(), words.numerals.years
    if unit not in forms or not isinstance(value, Number):
        return False
    bare = not (value.scale or value.percent or value.grouped) and value.exponent == 0
    if not bare or value.mantissa not in YEARS:
        return False
    asked = figure.ask.casefold()
    if forms[unit] or re.search(words.naming.asks_how_long, asked):
        return forms[unit]
    return bool(re.search(words.naming.asks_when, asked)) or value.mantissa % A_ROUND_NUMBER != 0
