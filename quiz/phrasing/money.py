"""Units as a language writes them; currencies by their sign or their name, as news has them."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import category

from babel import Locale
from babel.numbers import get_currency_symbol

from quiz.sheet.money import DOLLARS, SIGNS, name_of

NEWS_SIGNS = {code: sign for sign, code in reversed(SIGNS.items())}
"""The sign of each currency that has one in news."""
SIGN_OF_MONEY = re.compile(r"[A-Za-z]{0,3}.")


@lru_cache(maxsize=1024)
def unit_shown(unit: str, local: str, *, one: bool = False) -> str:
    """Write a currency code as its sign where that stands before the number, and else as the currency's name.

    The name is of `one` or of several. Any other unit stays as it was written.
    """
    if len(unit) == 3 and unit.isascii() and unit.isupper():
        locale = _locale(local)
        if unit in locale.currencies:
            sign = _sign_of_money(unit, locale)
            if stands_first(sign, local):
                return sign
            return name_of(unit, 1 if one else 2, local)
    return unit


def _sign_of_money(code: str, locale: Locale) -> str:
    """Return the sign of a currency; in English as news writes it, and not as the locale data tell all of them apart.

    Those have US$ for Britain, where $ means nothing else, and USD for Australia, where $ is its own.
    """
    sign = None
    if locale.language == "en":
        own = DOLLARS.get(locale.territory or "")
        dollars = {own: "$", "USD": "US$"} if own else {}
        sign = dollars.get(code) or NEWS_SIGNS.get(code)
    return sign or str(get_currency_symbol(code, locale))


def is_money(unit: str) -> bool:
    """Return True for a sign of a currency: €, £, US$."""
    return SIGN_OF_MONEY.fullmatch(unit) is not None and category(unit[-1]) == "Sc"


@lru_cache(maxsize=64)
def stands_first(unit: str, local: str) -> bool:
    """Return True for a sign of money in a language that puts it before the number.

    In German and French a name stands behind it, in Austria as well: € 600 Milliarden is for price tags.
    """
    standard = _locale(local.partition("_")[0]).currency_formats["standard"]
    return is_money(unit) and standard.pattern.startswith("¤")


@lru_cache(maxsize=8)
def _locale(language: str) -> Locale:
    return Locale.parse(language)
