"""Numbers of a text, in digits and in words: 1.920, 2,5 Mio., fünfundzwanzig, one hundred and twenty thousand."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from quiz.sheet.money import SIGN
from quiz.sheet.special import Duration, Range, Score
from quiz.sheet.values import EITHER, GROUP_SPACES, NotANumberError, Number, parse_number, with_one_sign
from quiz.source.clues import any_of, clues_of
from quiz.words import words_for
from quiz.words.numerals import is_form

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.sheet.model import Figure
    from quiz.words.numerals import Numerals

DIGITS = re.compile(rf"\d{{1,3}}(?:[{GROUP_SPACES}]\d{{3}})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,'’]\d+)*")

THOUSANDS = re.compile(r"[1-9]\d{0,2}\.\d{3}")
"""What can be decimals or thousands where people write either sign before decimals."""
CENTS = 2
CENTS_BEFORE = re.compile(r"(?<![\w.,])[–—-][.,]$")
"""What stands for no francs before so many digits: Fr. –.85."""
LETTERS = re.compile(r"[^\W\d_]{1,3}(?!\w)")
SIGN_BEFORE = re.compile(rf"(?:{SIGN})\s?$")
NEAR = 4
"""Characters before a number in which its sign stands."""
MOST_PARTS = 24
"""Of so many words a number is made at most: more are a text that says one number word again and again."""


class Mention(NamedTuple):
    """A number of a text: its value, and its place with the scale word behind it."""

    value: Decimal
    start: int
    end: int


@lru_cache(maxsize=8)
def numbers_in(text: str, language: str) -> Sequence[Mention]:
    """Return the numbers of a text, those in digits first."""
    return tuple(_numbers(text, language))


def _numbers(text: str, language: str) -> Iterator[Mention]:
    numerals = words_for(language).numerals
    for match in DIGITS.finditer(text):
        digits = match.group()
        value = _digits(digits, language, numerals)
        if len(digits) == CENTS and CENTS_BEFORE.search(text, max(0, match.start() - NEAR), match.start()):
            value = value.scaleb(-CENTS)
        mention = _scaled(value, match, text, numerals)
        yield _signed(mention, text, language) if mention.end == match.end() else mention
        if mention.end == match.end() and language in EITHER and THOUSANDS.fullmatch(digits):
            yield Mention(Decimal(digits.replace(".", "")), *match.span())
    for match in _number_words(language).finditer(text):
        yield _scaled(_in_words(match.group(), language), match, text, numerals)


def _digits(digits: str, language: str, numerals: Numerals) -> Decimal:
    """Read digits as the language writes them, or else as others do: €4,50 in English, 4.50 Franken in German.

    Where that can't be so either, every sign between them parts groups.
    """
    if digits.isdecimal():
        return Decimal(digits)
    try:
        return parse_number(digits, language, numerals).value
    except NotANumberError:
        return Decimal(re.sub(r"[^\d.]", "", with_one_sign(digits, ".", ".,")))


def _scaled(value: Decimal, match: re.Match[str], text: str, numerals: Numerals) -> Mention:
    """Multiply a number by the scale word behind it: 600 Milliarden, 500-Milliarden-Dollar-Projekt, $600bn."""
    behind = _scales(numerals).match(text, match.end())
    form = behind.group(1) if behind else ""
    powers = (scale.power for scale in numerals.scales if is_form(form, scale.one) or is_form(form, scale.other))
    if behind is None or (power := next(powers, None)) is None:
        return Mention(value, *match.span())
    return Mention(value.scaleb(power), match.start(), behind.end())


def _signed(mention: Mention, text: str, language: str) -> Mention:
    """Multiply an amount of money by the letter that is glued to it: $1B."""
    glued = LETTERS.match(text, mention.end)
    power = clues_of(language).signed_scales.get(glued.group()) if glued else None
    if glued is None or power is None or not SIGN_BEFORE.search(text, max(0, mention.start - NEAR), mention.start):
        return mention
    return Mention(mention.value.scaleb(power), mention.start, glued.end())


@lru_cache(maxsize=4)
def _scales(numerals: Numerals) -> re.Pattern[str]:
    forms = {form.rstrip(".") for scale in numerals.scales for form in (scale.one, scale.other)}
    return re.compile(rf"[\s-]?({any_of(forms)})(?!\w)\.?", re.IGNORECASE)


@lru_cache(maxsize=4)
def _number_words(language: str) -> re.Pattern[str]:
    """Return a pattern of number words: fünfundzwanzig; twenty-five; one hundred and twenty."""
    clues = clues_of(language)
    part = rf"(?:{any_of(clues.numbers)})"
    word = rf"{part}(?:(?:{clues.joined_by})?{part})*" if clues.joined_by else part
    between = rf"[\s-](?:{clues.parted_by}[\s-])?" if clues.parted_by else r"\s"
    return re.compile(rf"(?<!\w){word}(?:{between}{word})*(?![\w$])", re.IGNORECASE)


def _in_words(words: str, language: str) -> Decimal:
    """Return the value of number words, one part after the other: quatre-vingt-dix is 4 times 20, and 10."""
    clues = clues_of(language)
    links = {clues.joined_by, clues.parted_by} - {""}
    found = re.findall(any_of({*clues.numbers, *links}), words.casefold())
    parts = [part for part in found if part not in links][:MOST_PARTS]
    values = [Decimal(str(clues.numbers[part])) for part in parts]
    is_article = " " in words and len(parts) > 1 and values[1] < 1000 and parts[1] not in clues.multiplying
    total = current = Decimal(0)
    for at, (part, value) in enumerate(zip(parts, values, strict=True)):
        if value == 1 and values[at + 1 : at + 2] and (values[at + 1] < 1 or (at == 0 and is_article)):
            continue  # half a million, two and a half; einen elf Meter hohen
        if value >= 1000:
            total, current = total + (current or 1) * value, Decimal(0)
        elif part in clues.multiplying or (part in clues.after_four and current == 4):
            current = (current or 1) * value
        else:
            current += value
    return total + current


def numbers_of(figure: Figure) -> frozenset[Decimal]:
    """Return the numbers that a source has to have for a figure; of a share, a date or a size in words none."""
    match figure.value:
        case Number() as number:
            return frozenset({abs(number.value)})
        case Range(low=low, high=high):
            return frozenset({abs(high.value)} | ({abs(low.value)} if low.scale is None else set()))
        case Score(first=first, second=second):
            return frozenset({Decimal(first), Decimal(second)})
        case Duration(parts=parts):
            return frozenset(count for _, count in parts)
    return frozenset()
