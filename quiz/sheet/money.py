"""Currencies by the signs, the codes and the names that news has for them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from quiz.words import words_for

if TYPE_CHECKING:
    from collections.abc import Mapping

SIGNS = {
    "$": "USD", "US$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "A$": "AUD", "AU$": "AUD", "C$": "CAD",
    "CA$": "CAD", "Can$": "CAD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "NT$": "TWD", "R$": "BRL", "Mex$": "MXN",
    "SFr": "CHF", "SFr.": "CHF", "sFr.": "CHF", "Fr.": "CHF", "Fr": "CHF", "fr.": "CHF", "SKr": "SEK", "NKr": "NOK",
    "DKr": "DKK", "Rmb": "CNY", "RMB": "CNY", "CN¥": "CNY", "JP¥": "JPY", "₹": "INR", "Rs.": "INR", "Rs": "INR",
    "₽": "RUB", "₺": "TRY", "zł": "PLN", "Kč": "CZK", "R": "ZAR", "₩": "KRW", "₪": "ILS", "₴": "UAH", "₫": "VND",
    "฿": "THB", "₱": "PHP", "₦": "NGN",
}  # fmt: skip
"""The signs of currencies in news, and their codes; the first of a currency is the one that English news writes."""
DOLLARS = {"AU": "AUD", "CA": "CAD", "NZ": "NZD", "HK": "HKD", "SG": "SGD"}
"""Whose dollars are meant where nothing but the sign is written, by territory; elsewhere those of the United States."""
OWN = {**DOLLARS, "CH": "CHF", "LI": "CHF", "ZA": "ZAR"}
"""What a territory pays with, if others have dollars, francs or rand, too."""
NAMED = ("EUR", "USD", "GBP", "CHF", "JPY", "SEK", "NOK", "DKK", "PLN", "CZK", "AUD", "CAD", "CNY", "INR", "RUB", "ZAR")
"""Currencies whose names in full are told from words."""
SIGN = rf"(?:(?<![^\W\d_])(?:{'|'.join(map(re.escape, sorted(SIGNS, key=len, reverse=True)))}))"
"""A pattern of these signs, none of them a part of a word: the R of EUR."""


@lru_cache(maxsize=1)
def currencies() -> frozenset[str]:
    """Return the codes of all currencies."""
    from babel import Locale

    return frozenset(Locale.parse("en").currencies)


@lru_cache(maxsize=256)
def name_of(code: str, count: int, language: str) -> str:
    """Return what so much of a currency is called; in a territory that has it, without whose it is: francs, Franken.

    The language may have its territory: de_CH.
    """
    from babel.numbers import get_currency_name

    tongue, _, territory = language.partition("_")
    name: str = get_currency_name(code, count, language)
    if OWN.get(territory) == code:
        return name.split()[0 if tongue == "fr" else -1]
    numerals = words_for(tongue).numerals
    if code in numerals.currencies:
        return numerals.currencies[code][count > 1]
    return re.sub(numerals.adjective, lambda adjective: adjective[0].lower(), name) if numerals.adjective else name


@lru_cache(maxsize=8)
def by_name(language: str) -> Mapping[str, str]:
    """Return currencies by the names that their codes are shown as, in small letters: these read as the same."""
    from babel.numbers import get_currency_name

    names = (get_currency_name, name_of)
    return {name(code, count, language).casefold(): code for name in names for code in NAMED for count in (1, 2)} | {
        code.casefold(): code for code in NAMED
    }
