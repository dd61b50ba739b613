"""What a number of a text counts or measures, as far as the words beside it tell: euros, percent, kilometres.

A measure has the names of a language in `words/`, a currency those that Babel knows. What can be several is all of
them: dollars are those of the United States and of Canada, pounds are money and weight.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from quiz.sheet.money import SIGN, SIGNS
from quiz.sheet.special import Range
from quiz.sheet.values import Number
from quiz.source.clues import any_of, clues_of
from quiz.words import words_for

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.sheet.model import Figure
    from quiz.source.text import Place

SIGN_BEFORE = re.compile(rf"(?P<sign>{SIGN}|(?<!\w)[A-Z]{{3}})\s?$")
SIGN_BEHIND = re.compile(rf"\s?(?P<sign>{SIGN}|[A-Z]{{3}}(?!\w))")
WORDS_BEHIND = re.compile(r"[\s-]*(?:d['’]|de\s)?((?:[^\W\d_]+[\s-]){0,3}[^\W\d_]+)")
BEHIND = re.compile(r"[\s-]*([^\W\d_]+|[^\s\w,.;:!?()–—…»”“\"])")
"""The word or the sign right behind a number, unless its clause ends there."""
FAMILIES = {"$": "dollar"}
"""Signs that several currencies have, and the word in the names of all of them, in every language."""
NEAR = 48
STEM = 4
"""Letters of a word of a currency's name that its forms have in common: Schweizer, schweizerische."""
UNTOLD: frozenset[str] = frozenset()


def measure_of(figure: Figure, language: str) -> frozenset[str]:
    """Return what a figure measures, as its unit or its percent sign tells; nothing where they don't."""
    value = figure.value.high if isinstance(figure.value, Range) else figure.value
    if isinstance(value, Number) and value.percent:
        return frozenset({"percent"})
    return _behind(f" {figure.unit}", language) if figure.unit else UNTOLD


def is_always_told(measure: frozenset[str]) -> bool:
    """Return True if texts say the measure with each number, or with the range that it ends: money and percent."""
    return any(each in {"percent", "point"} or each.isupper() for each in measure)


def measure_at(place: Place, text: str, language: str) -> frozenset[str]:
    """Return what the number at a place of a text measures, as the words right beside it tell."""
    start, end = place
    before = SIGN_BEFORE.search(text[max(0, start - NEAR) : start])
    if before and (codes := _signed(before["sign"], language)):
        return codes
    return _behind(text[end : end + NEAR], language)


def is_bare(place: Place, text: str, language: str) -> bool:
    """Return True if nothing that could be a unit stands behind a number: the 44 million, of which; 31 in all."""
    lists, naming = words_for(language).lists, words_for(language).naming
    behind = BEHIND.match(text, place[1])
    return not behind or behind[1].casefold() in {*lists.leading, *naming.linking}


def is_near(measure: frozenset[str], place: Place, text: str, language: str) -> bool:
    """Return True if a text says a measure near a number, as behind the last one of several: 20, 30 and 40 percent."""
    around = text[max(0, place[0] - NEAR) : place[1] + NEAR]
    return any(measure & _behind(around[match.end() :], language) for match in re.finditer(r"\w(?!\w)", around))


def _behind(text: str, language: str) -> frozenset[str]:
    sign = SIGN_BEHIND.match(text)
    if sign and (codes := _signed(sign["sign"], language)):
        return codes
    told = _currencies(text, language)
    unit = _units(language).match(text)
    measure = clues_of(language).units.get(unit[1].lower()) if unit else None  # casefold makes Fuss of Fuß
    return told | {measure} if measure else told


def _signed(sign: str, language: str) -> frozenset[str]:
    """Return the currencies that a sign or a code stands for."""
    if sign in FAMILIES:
        return _by_word(language).get(FAMILIES[sign], UNTOLD)
    code = SIGNS.get(sign, sign)
    return frozenset({code}) if code in _names(language) else UNTOLD


def _currencies(text: str, language: str) -> frozenset[str]:
    """Return the currencies that the words right behind a number name: francs; Swiss francs; francs CFA."""
    match = WORDS_BEHIND.match(text)
    if not match:
        return UNTOLD
    by_word, words = _by_word(language), re.split(r"[\s-]", match[1].casefold())
    for at, word in enumerate(words):
        codes = next((by_word[form] for form in (word, word[:-1], word[:-2]) if form in by_word), UNTOLD)
        if not codes:
            continue
        beside = [*words[:at], *words[at + 1 : at + 2]]
        narrowed = [code for code in codes if any(_in_name(other, code, language) for other in beside)]
        if narrowed:
            return frozenset(narrowed)
        return codes if at == 0 else UNTOLD
    return UNTOLD


def _in_name(word: str, code: str, language: str) -> bool:
    if word == "us":
        return code == "USD"
    if len(word) < STEM:  # CFA; and no small word, such as the one in the dollar of Trinidad and Tobago
        return word in _abbreviations(language) and word in _names(language)[code].split()
    return any(part[:STEM] == word[:STEM] for part in _names(language)[code].split())


@lru_cache(maxsize=4)
def _names(language: str) -> Mapping[str, str]:
    """Return the names of currencies in a language, in small letters, by their codes."""
    from babel import Locale

    return {code: name.casefold().replace("-", " ") for code, name in Locale.parse(language).currencies.items()}


@lru_cache(maxsize=4)
def _abbreviations(language: str) -> frozenset[str]:
    """Return the words in capitals of the names of currencies, in small letters: cfa."""
    from babel import Locale

    words = (word.strip("()") for name in Locale.parse(language).currencies.values() for word in name.split())
    return frozenset(word.casefold() for word in words if len(word) > 1 and word.isupper())


@lru_cache(maxsize=4)
def _by_word(language: str) -> Mapping[str, frozenset[str]]:
    """Return the currencies by the word that says what each of them is: dollar, franken."""
    heads = defaultdict(set)
    for code, name in _names(language).items():
        words = re.sub(r"\(.*?\)", "", name).split()
        if words:
            heads[words[0 if language == "fr" else -1]].add(code)
    return {word: frozenset(codes) for word, codes in heads.items() if len(word) >= 3}


@lru_cache(maxsize=4)
def _units(language: str) -> re.Pattern[str]:
    return re.compile(rf"[\s\u00a0-]?({any_of(clues_of(language).units)})(?!\w)", re.IGNORECASE)
