"""What was likely meant by a text that is no value as it stands: the same in other words, or with other signs."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from quiz.messages import ENGLISH, say
from quiz.sheet.values import NotANumberError, separators, typed_group
from quiz.spoken import spoken_for
from quiz.words import LANGUAGES, words_for
from quiz.words.numerals import is_form

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from quiz.messages import Said

    Reads = Callable[[str], bool]
    Refusal = NotANumberError | None

GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?:(?:\.\d{3})+|(?:,\d{3})+)(?![\d.,])")
FOREIGN = re.compile(
    r"(?P<before>\D*)(?P<whole>\d{1,3}(?:(?:\.\d{3})+(?=,)|(?:,\d{3})+(?=\.)))[.,](?P<parts>\d+)(?P<behind>\D*)"
)
THOUSANDS = re.compile(r"(?P<before>.*\d)\s?k\b(?P<behind>.*)")
IN_MARKS = re.compile(r"[„“”\"«»‚‘’'](.+)[„“”\"«»‚‘’']")
BRACKETED = re.compile(r"(?P<value>.+?) ?\((?P<rest>[^()]+)\)")
INDIAN = re.compile(r"(?<![\d.,])\d{1,2}(?:,\d\d)+,\d{3}(?![\d.,])")
WITH_EXPONENT = re.compile(
    r"(?P<digits>[0-9]{1,9}(?:[.,][0-9]{1,9})?)[eE]\+?(?P<power>-?[0-9]{1,2})(?P<behind>(?: .*)?)"
)
PER = re.compile(
    r"(?P<before>[^$€£¥₹]*)(?P<sign>[$€£¥₹])(?P<amount>.+?) "
    r"(?P<per>(?:an?|per|pro|je|par) \w+|each|apiece|jeweils|chacune?)"
)
WITHOUT_ZERO = re.compile(r"(?<![\d.,])[.,](?=\d)")


def write(message: Said, meant: str) -> NotANumberError:
    """Return why a text is no value, with the one that was meant."""
    return NotANumberError(message, say("write `{meant}`", meant=meant))


def in_marks(text: str, _language: str, reads: Reads) -> Refusal:
    """Find a value between quotation marks, or with a remark in brackets behind it."""
    if (match := IN_MARKS.fullmatch(text)) and reads(match[1].strip()):
        return write(say("a value is written without quotation marks"), match[1].strip())
    if (match := BRACKETED.fullmatch(text)) and reads(match["value"]):
        return NotANumberError(
            say("`({rest})` after the value is no part of it", rest=match["rest"]),
            say("write `{meant}`, and put the rest under `qualifier`, into `ask` or `note`", meant=match["value"]),
        )
    return None


def in_other_words(text: str, language: str, reads: Reads) -> Refusal:
    """Find what can be said as a value: twice as many, several thousand."""
    spoken = spoken_for(language)
    for pattern, template in spoken.rewordings:
        match = re.fullmatch(rf"(?P<before>.+? )??(?:{pattern})", text, re.IGNORECASE)
        if match is None:
            continue
        found = {name: words or "" for name, words in match.groupdict().items()}
        if count := found.get("count"):
            found["count"] = str(spoken.numbers.get(count.casefold(), count))
        meant = found["before"] + template.format(**found)
        if reads(meant):
            return write(say("`{text}` is not read as a value in these words", text=text), meant)
    return None


def in_other_signs(text: str, language: str, reads: Reads) -> Refusal:
    """Find a number with the signs or the scale words of another language, or a shortened thousand."""
    if found := _with_foreign_signs(text, language, reads):
        return found
    for meant in _translated(text, language):
        if reads(meant):
            return write(say("`{text}` contains a word of another language", text=text), meant)
    if match := THOUSANDS.fullmatch(text):
        meant = f"{match['before']}{typed_group(language)}000{match['behind']}"
        if reads(meant):
            return write(say("`k` is not read as a thousand here"), meant)
    before, _, behind = text.partition("-")  # mid-2024
    if before.casefold() in spoken_for(language).times and reads(f"{before} {behind}"):
        return write(say("`{text}` is not read with the hyphen", text=text), f"{before} {behind}")
    return None


def as_computers_write(text: str, language: str, reads: Reads) -> Refusal:
    """Find a number with a power of ten, as programs print it: 1.5e6."""
    match = WITH_EXPONENT.fullmatch(text)
    if match is None:
        return None
    number = Decimal(f"{match['digits'].replace(',', '.')}e{match['power']}")
    decimal, group = separators(language)
    meant = f"{number:,f}".translate({ord(","): group, ord("."): decimal}) + match["behind"]
    return write(say("`{text}` has a power of ten, as computers write it", text=text), meant) if reads(meant) else None


def _with_foreign_signs(text: str, language: str, reads: Reads) -> Refusal:
    decimal, group = separators(language)[0], typed_group(language)
    if match := FOREIGN.fullmatch(text):
        digits = re.sub(r"[.,]", group, match["whole"]) + decimal + match["parts"]
        meant = f"{match['before']}{digits}{match['behind']}"
        if reads(meant):
            return write(say("`{text}` has the signs of another language", text=text), meant)
    grouped = GROUPED.sub(lambda digits: re.sub(r"[.,]", group, digits[0]), text)
    if grouped != text and reads(grouped):
        return write(say("`{text}` has the signs of another language", text=text), grouped)
    swapped = re.sub(r"(?<=\d)[.,](?=\d)", decimal, text)
    if swapped != text:
        for meant in (*_translated(swapped, language), swapped):  # 1.5 billion is English altogether
            if reads(meant):
                return write(say("in this sheet's language decimals come after `{sign}`", sign=decimal), meant)
    return None


def with_stray_commas(text: str, language: str, reads: Reads) -> Refusal:
    """Find commas where none is read: 1,00,000, as India writes it; 2,5 Mio, Euro."""
    decimal, group = separators(language)
    if (meant := WITHOUT_ZERO.sub(f"0{decimal}", text)) != text and reads(meant):
        return write(say("`{text}` has no digit before the decimal sign", text=text), meant)
    by_threes = INDIAN.sub(lambda digits: f"{int(digits[0].replace(',', '')):,}", text)
    for meant in (by_threes.replace(",", group), re.sub(r"(?<=[^\W\d]),(?= )", ".", text)):
        if meant != text and reads(meant):
            return write(say("`{text}` has a comma where none is read", text=text), meant)
    return None


def per(text: str, language: str, reads: Reads) -> Refusal:
    """Find money for each of something, with its sign before it: $350m a year."""
    match = PER.fullmatch(text)
    if (
        match is None
        or not re.search(r"\d\D*$", match["amount"])
        or not reads(match["before"] + match["sign"] + match["amount"])
    ):
        return None
    from babel.numbers import get_currency_name

    code = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR"}[match["sign"]]
    amount = f"{match['before']}{_spelled_out(match['amount'], language)}"
    meant = f"{amount} {get_currency_name(code, 2, language)} {match['per']}"
    message = say("the currency sign stands before the number, and `{per}` after it", per=match["per"])
    return write(message, meant) if reads(meant) else None


def _translated(text: str, language: str) -> Iterator[str]:
    """Give a text with the scale words of other languages put into this one: 600 billion is 600 Milliarden."""
    scales = words_for(language).numerals.scales
    own = {scale.power: scale.other for scale in reversed(scales)}
    longest = {scale.power: scale.other for scale in scales if len(scale.other) > 4}
    for other in sorted(LANGUAGES, key=lambda each: each != ENGLISH):  # its billion is met most often
        for scale in words_for(other).numerals.scales if not language.startswith(other) else ():
            for form in (scale.other, scale.one):
                pattern = rf"(?<![^\W\d_]){re.escape(form)}(?!\w)"
                known = any(is_form(form, each.other) for each in scales)
                if len(form) > 2 and scale.power in own and not known and re.search(pattern, text, re.IGNORECASE):
                    meant = longest.get(scale.power, own[scale.power])
                    yield re.sub(pattern, meant, text, flags=re.IGNORECASE)


def _spelled_out(amount: str, language: str) -> str:
    """Return a number with its scale word in full: 350m is 350 million."""
    digits, tail = re.split(r"(?<=\d)(?=\D*$)", amount, maxsplit=1)
    scales = words_for(language).numerals.scales
    return " ".join(
        [digits, *(scale.shown or tail.strip() for scale in scales if tail and is_form(tail.strip(), scale.other))]
    )
