"""Values in words: number words, ranges, shares, scores and sizes, as a language says them."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from quiz.messages import ENGLISH
from quiz.sheet.number_words import count_of
from quiz.sheet.special import Magnitude, Range, Score, Share
from quiz.sheet.values import APOSTROPHES, NotANumberError, Number, decimal_signs, parse_number, separators
from quiz.spoken import spoken_for
from quiz.words import words_for

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

ARTICLES = {"a", "an", "ein", "eine", "einen", "einer", "einem", "un", "une"}
SLASHED = re.compile(r"(\d{1,4})\s?/\s?(\d{1,4})|([¼½¾⅓⅔⅕⅖⅗⅘⅙⅛])")
SIGNS = {
    "¼": (1, 4), "½": (1, 2), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅛": (1, 8),
}  # fmt: skip
TWO_YEARS = re.compile(r"(?:1[5-9]|20)\d\d ?[/–—-] ?(?:1[5-9]|20)?\d\d")
COUNTED_SCORE = re.compile(r"(?P<first>\d{1,9}) (?P<unit>[^\W\d_]+) (?P<rest>[^\W\d_]+ \d{1,9})")
SHORT = 10
"""Numbers of fewer digits are read as shares and places."""
HALVED = re.compile(r"(\d{1,3}) ?([¼½¾])(?: |$)")
PARTS = {"¼": "25", "½": "5", "¾": "75"}
HELD = re.compile(r"(?P<first>\d{1,9}(?:[.,]\d{1,2})?) ?(?P<sign>[:–—-]) ?(?P<second>\d{1,9}(?:[.,]\d{1,2})?)")


def number_of(text: str, language: str) -> Number | None:
    """Read a number in digits or in words, with a scale word or percent behind it; None if it is none."""
    numerals = words_for(language).numerals
    try:
        return parse_number(text, language, numerals)
    except NotANumberError:
        pass
    spoken, plain = spoken_for(language), " ".join(text.casefold().replace("\u00ad", "").split())
    if halved := HALVED.match(plain):
        digits = f"{halved[1]}{separators(language)[0]}{PARTS[halved[2]]}"
        return _with_tail(text, digits, plain[halved.end() :], language)
    if plain.startswith(f"{spoken.minus} "):
        above = number_of(plain.removeprefix(f"{spoken.minus} "), language)
        return replace(above, written=text, mantissa=-above.mantissa) if above and above.mantissa > 0 else None
    for words, digits in spoken.halves.items():
        is_whole = plain == words and not digits.startswith("0")
        if is_whole or plain.startswith((f"{words} ", f"{words}-")):
            return _with_tail(text, digits, plain[len(words) + 1 :], language)
    parts = plain.split(" ")
    for count in range(len(parts), 0, -1):
        head, tail = " ".join(parts[:count]), " ".join(parts[count:])
        value = count_of(head, language)
        if value is None or (head in ARTICLES and not tail):
            continue
        return _with_tail(text, f"{value:,}".replace(",", separators(language)[1]), tail, language)
    return None


def _with_tail(text: str, digits: str, tail: str, language: str) -> Number | None:
    try:
        number = parse_number(f"{digits} {tail}".strip(), language, words_for(language).numerals)
    except NotANumberError:
        return None
    return replace(number, written=text)


def range_of(text: str, language: str, bound: Callable[[str], Number | None]) -> Range | None:
    """Read a range; `bound` reads each of its ends. None if the text is no range."""
    patterns = spoken_for(language).ranges
    for pattern in patterns:
        match = re.fullmatch(pattern, text, re.IGNORECASE)
        low, high = (bound(match[name].strip()) for name in ("low", "high")) if match else (None, None)
        if low is None or high is None:
            continue
        if not (low.scale or low.percent):
            low = replace(low, scale=high.scale, percent=high.percent)
        rising = low.value < high.value or high.value < low.value < 0  # -3 to -5 degrees
        if rising and low.scale == high.scale and low.percent == high.percent:
            return Range(text, low, high, between=pattern is patterns[-1])
    return None


def share_of(text: str, language: str) -> Share | None:
    """Read a part of a whole: 3/4, a third, two thirds, one in five. None if the text is none."""
    plain = " ".join(text.casefold().replace("-", " ").split()).removeprefix("les ")
    if match := SLASHED.fullmatch(plain):
        part, whole = SIGNS[match[3]] if match[3] else (int(match[1]), int(match[2]))
        is_share = 0 < part < whole and not TWO_YEARS.fullmatch(plain)
        return Share(text, part, whole, "slash") if is_share else None
    spoken = spoken_for(language)
    for whole, words in spoken.one_part.items():
        if plain in (words.casefold(), words.replace("a ", "one ", 1)):
            return Share(text, 1, whole, "words")
    head, _, last = plain.rpartition(" ")
    for whole, (one, several) in spoken.fractions.items():
        if last not in (one.casefold(), several.casefold()):
            continue
        part = _whole(head, language) or 0
        if head in ("", "die", "la", "the"):
            part = 1
        if 0 < part < whole:
            return Share(text, part, whole, "words")
    return _counted_share(text, plain, language)


def _counted_share(text: str, plain: str, language: str) -> Share | None:
    spoken, groups = spoken_for(language), f"[ {re.escape(separators(language)[1])}{APOSTROPHES}]"
    for pattern in spoken.among:
        match = re.fullmatch(pattern, plain)
        if match is None:
            continue
        found = match.groupdict()
        if ordinal := found.get("ordinal"):
            whole = place_of(ordinal, language)
            one = f"{found['each']} {{}}{found.get('ending', '')}"
            if whole:
                return Share(text, 1, whole, "each", one, whole_in_digits=ordinal[0].isdigit())
            continue
        words = (re.sub(rf"(?<=\d){groups}(?=\d{{3}})", "", found[name]) for name in ("part", "whole"))
        part, whole = (_whole(word, language) for word in words)
        if part == 1 and whole is None:
            whole = _round(found["whole"], language)
        if part and whole and part < whole:
            one = found["part"] if part == 1 and found["part"].isalpha() else spoken.one_of
            if is_counted := found["part"][0].isdigit():
                one = plain[match.end("part") : match.start("whole")]
            in_digits = (is_counted, found["whole"][0].isdigit())
            return Share(text, part, whole, "among", "" if one == spoken.one_of else one, *in_digits)
    return None


def share_around(text: str, language: str) -> tuple[Share, str] | None:
    """Read a share with what is counted inside of it, une femme sur trois; None if the text is none."""
    inside = spoken_for(language).inside
    head, found, whole = text.partition(f" {inside} ")
    part, _, unit = head.partition(" ")
    if not (inside and found and unit):
        return None
    share = share_of(f"{part} {inside} {whole}", language)
    return (replace(share, written=text), unit) if share else None


def place_of(ordinal: str, language: str) -> int | None:
    """Return the place in an order, from the second on, that a word or digits name: dritte, twenty-first, 20."""
    if ordinal.isdecimal():
        return int(ordinal) if len(ordinal) < SHORT and int(ordinal) > 1 else None
    return _places(language).get(ordinal.replace(" ", "-"))


def place_in_words(written: str, language: str) -> int | None:
    """Return the place in an order that a text has in digits or as a word, in whatever case: jedem zwanzigsten."""
    word = written.casefold()
    return place_of(word, language) or (place_of(word[:-1], language) if word[-1] in "rnsm" else None)


@lru_cache(maxsize=4)
def _places(language: str) -> Mapping[str, int]:
    spoken = spoken_for(language)
    low = {word.casefold(): place for place, word in enumerate(spoken.ordinals, 1) if place > 1}
    return low | {word.casefold(): place for place, word in spoken.higher_ordinals.items()}


def _whole(word: str, language: str) -> int | None:
    return int(word) if word.isdecimal() and len(word) < 10 else count_of(word, language)


def _round(words: str, language: str) -> int | None:
    """Return the round number that words say in a share: a million, 10 million."""
    for whole, said in spoken_for(language).rounds.items():
        if words == said.casefold():
            return whole
    number = number_of(words, language) if " " in words else None
    return int(number.value) if number and number.scale and number.exponent >= 0 else None


def score_of(text: str, language: str) -> Score | None:
    """Read a score or a vote: 51:49, 3-2, 5 to 4, 51.3 to 48.7. None if the text is none."""
    sign: Literal[":", "-", ""] = ""
    match = HELD.fullmatch(text)
    if match and not TWO_YEARS.fullmatch(text):
        sign = ":" if match["sign"] == ":" else "-"
    else:
        found = (re.fullmatch(pattern, text.casefold()) for pattern in spoken_for(language).scores)
        match = next(filter(None, found), None)
    if match is None:
        return None
    signs = decimal_signs(language)
    if any(sign not in signs for sign in re.findall("[.,]", match[0])):
        return None
    first, second = (Decimal(match[name].replace(",", ".")) for name in ("first", "second"))
    return Score(text, first, second, sign)


def percent_score(text: str, language: str) -> tuple[Score, str] | None:
    """Read a vote in percent, 61 per cent to 39, and how it says percent; None if the text is none."""
    plain, count = _percent(language).subn("", text)
    score = score_of(plain, language) if count else None
    return (replace(score, written=text), _percent(language).findall(text)[0].strip()) if score else None


@lru_cache(maxsize=8)
def _percent(language: str) -> re.Pattern[str]:
    """Return a pattern of percent behind a number."""
    forms = "|".join(map(re.escape, words_for(language).numerals.percent))
    return re.compile(rf"(?<=\d)\s?(?:{forms})(?!\w)", re.IGNORECASE)


def counted_score(text: str, language: str) -> tuple[Score, str] | None:
    """Read a vote with what is counted behind its first number, 5 votes to 4; None if the text is none."""
    match = COUNTED_SCORE.fullmatch(text)
    score = score_of(f"{match['first']} {match['rest']}", language) if match else None
    return (replace(score, written=text), match["unit"]) if match and score else None


def half_behind(text: str, language: str) -> tuple[Number, str] | None:
    """Read a half that stands behind what is counted, an hour and a half; None if the text has none."""
    pattern = spoken_for(language).half_behind
    match = re.fullmatch(pattern, text, re.IGNORECASE) if pattern else None
    count = _whole(match["count"], language) if match else None
    if match is None or count is None:
        return None
    digits = f"{count}{separators(language)[0]}5"
    if scaled := _with_tail(text, digits, match["unit"], language):
        return scaled, ""
    several = count == 1 and language.startswith(ENGLISH)  # one and a half take the plural in English only
    plural = "s" if several else ""
    number = _with_tail(text, digits, "", language)
    return (number, match["unit"] + plural) if number else None


def magnitude_of(text: str, language: str) -> Magnitude | None:
    """Read a size in words, such as tens of thousands; None if the text is none."""
    magnitudes = [words.casefold() for words in spoken_for(language).magnitudes]
    plain = " ".join(text.casefold().split())
    if plain in magnitudes:
        return Magnitude(text, magnitudes.index(plain))
    return None
