"""The numbers of a language as figures have them: the patterns that find them, made from its file once."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from quiz.draft.language import words_of

if TYPE_CHECKING:
    from quiz.draft.language import Words


Kind = Literal["currency", "percent", "measure", "count", "time"]


class Grammar(NamedTuple):
    """Patterns and words of a language for figures, made from its file once."""

    begins: re.Pattern[str]
    """Where a number can begin: cheap to look for."""
    number: re.Pattern[str]
    """A number there, in digits or in words, with its scale; with its unit where that is a part of it: $5, 5-mile."""
    unit: re.Pattern[str]
    """What is counted, behind a number."""
    dates: re.Pattern[str]
    qualifier: re.Pattern[str]
    vague: re.Pattern[str]
    """What stands before a number that is none: mehrere hundert, eight of ten, zwischen 20 und 30."""
    range_on: re.Pattern[str]
    """What goes on a range behind its first number and scale, and stands before its second: 5 million to 6 million."""
    range_before: re.Pattern[str]
    words: Words
    numbers: dict[str, Decimal]
    scales: dict[str, int]
    data: dict[str, Any]


@lru_cache(maxsize=4)
def grammar_of(code: str) -> Grammar:
    """Return the patterns and words of a language for figures."""
    words = words_of(code)
    data = words.figures
    units, tens = data["units_of_number"], data["tens"]
    composed = {
        data["composed"].format(unit=unit, ten=ten): high + low
        for ten, high in tens.items()
        for unit, low in units.items()
    }
    made = {
        form.format(unit=unit): low * factor + added
        for form, (factor, added) in data["made_of_units"].items()
        for unit, low in units.items()
    }
    every = units | tens | composed | made | data["numbers"]
    numbers = {word: Decimal(str(value)) for word, value in every.items()}
    qualifiers = [
        word for word in " ".join(data["qualifier_words"]["words"].split()).replace("| ", "|").split("|") if word
    ]
    return Grammar(
        *_patterns(words),
        re.compile(data["dates"].replace("{months}", "|".join(sorted(words.months)))),
        re.compile(
            rf"(?:(?<=\W)|^)({_either(qualifiers)})(?:\s|(?<=[’']))(?:(?:{_either(data['fillers'].split())})\s)?$",
            re.IGNORECASE,
        ),
        re.compile(data["vague"].replace("{numbers}", _number_words(data)), re.IGNORECASE),
        re.compile(rf"\s?(?:–|-|{data['to']}\s)\s?[^\w\s]?\d"),
        re.compile(rf"\d(?:\s?%|\s(?:{_either(data['scales'])}))\s?(?:–|-|{data['to']})\s?[^\w\s]?$", re.IGNORECASE),
        words,
        numbers,
        data["scales"],
        data,
    )


def _either(words: Any) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in sorted(words, key=len, reverse=True))


def _number_words(data: dict[str, Any], *, first: bool = False) -> str:
    """Return a pattern of number words, or of the first word of each.

    It is put together of their parts as the words are: a list of all of them would take long to compile.
    """
    kept = (lambda words: {re.split(r"[\s-]", word)[0] for word in words}) if first else list
    forms = [re.escape(form).replace(r"\ ", r"\s") for form in kept([data["composed"], *data["made_of_units"]])]
    for part, words in (("unit", data["units_of_number"]), ("ten", data["tens"])):
        forms = [form.replace(rf"\{{{part}\}}", f"(?:{_either(kept(words))})") for form in forms]
    return "|".join([*forms, _either(kept([*data["units_of_number"], *data["tens"], *data["numbers"]]))])


def _patterns(words: Words) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    data = words.figures
    digits, scale = data["number"], _either(data["scales"])
    signs = [sign for sign in data["currencies"] if not sign.isalpha() and "-" not in sign]
    phrases = _either([*data["percent"], *data["unit_phrases"], *data["times"]])
    names = _either(set(data["currencies"]) - set(signs))
    codes = _either(set(data["currencies"].values()))
    symbols = _either(data["symbols"].split())
    no_adjective, no_unit = _either(data["no_adjectives"].split()), _either(data["no_units"].split())
    word = rf"(?:(?!(?:{no_unit})(?!\w))(?:{data['word']}))"
    compound = _either(data["compound_units"].split())
    many, words_for = data["many"], _number_words(data)
    sign_scales = _either([*data["scales"], *data["sign_scales"]])
    sign = _either(signs)
    unit = rf"""
        (?:{phrases})(?!\w) | % | (?:{names})(?!\w) | (?:{symbols})(?:/(?:{symbols}))?(?![\w/²³])
      | (?: (?!(?:{no_adjective}|{no_unit}|{word})\s) {data["adjective"]}\s ){{0,{data["adjectives"]}}}
        (?: {word}\s (?={word}(?!\w)) ){{0,{data["nouns"] - 1}}} {word} (?!\w)
    """
    scaled = rf"(?i:{scale})"
    begins = re.compile(rf"{sign}|\b(?:{codes})(?=\s)|\d|(?<!\w)(?i:{_number_words(data, first=True)})(?!\w)")
    number = re.compile(
        rf"""
        (?<![\w.,]) (?P<ps1>{sign})? (?:(?P<cn>{digits})|(?<!-)(?P<cw>(?i:{words_for})))-
        (?:(?P<cs>{scaled})-)? (?P<cu>{compound}) {data["compound_end"]}
      | (?P<sign>{sign}|\b(?:{codes})(?=\s))\s? (?P<pn>{digits})
        (?P<manyp>{many}(?:{sign})?\s?\d[\d.,]*)? (?:[\s-]?(?P<ps>(?i:{sign_scales}))(?!\w))?
      | (?<![\w.,§/:–-]) (?P<n>{digits}) (?!\d*[:/]\d) (?P<many>{many}(?:(?:{sign})\s?)?\d[\d.,]*)?
        (?:\s?(?P<s>{scaled})(?!\w)|(?![\w²]))
      | (?<![\w-]) (?P<w>(?i:{words_for})) (?![\w-]) (?P<manyw>{many}(?:{words_for})(?!\w))?
        (?: \s(?P<ws>{scaled})(?!\w) | (?=\s) (?!\s(?i:{words_for})(?!\w)) )
        """,
        re.VERBOSE,
    )
    link = data["scale_link"] or "(?!)"
    return begins, number, re.compile(rf"\s?(?P<link>{link})?(?P<unit>{unit}|{sign})", re.VERBOSE)
