"""How numbers, dates, quotations and names are written in a language.

Locale data come from Babel; what a reader expects beyond it is in the language's `Words`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING
from unicodedata import category

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.numbers import get_currency_symbol

from quiz.sheet.calendar import is_of_the_calendar
from quiz.sheet.money import DOLLARS, SIGNS, name_of
from quiz.sheet.sorts import sort
from quiz.sheet.speakers import alike, names, voice
from quiz.sheet.special import Range, Score, Share
from quiz.sheet.tokens import contains
from quiz.sheet.values import Number, decimal_sign, in_groups, separators
from quiz.sheet.voices import Voice
from quiz.spelling import spelled, with_unit
from quiz.words.declension import behind

if TYPE_CHECKING:
    from collections.abc import Callable

    from quiz.sheet.model import Figure, Person, Quote, Sheet, Source
    from quiz.sheet.values import PartialDate, Value
    from quiz.words.model import Words

NO_BREAK_SPACE = "\u00a0"
MINUS = "\u2212"
A_MILLION = 6
NEWS_SIGNS = {code: sign for sign, code in reversed(SIGNS.items())}
"""The sign of each currency that has one in news."""
SIGN_OF_MONEY = re.compile(r"[A-Za-z]{0,3}.")


@lru_cache(maxsize=8)
def _locale(language: str) -> Locale:
    return Locale.parse(language)


@lru_cache(maxsize=16)
def _signs(group: str, decimal: str) -> dict[int, str]:
    """The signs of a language for those that Python writes numbers with."""
    return str.maketrans({",": group, ".": decimal, "-": MINUS})


def quoted(text: str, words: Words) -> str:
    """Put a text between the language's quotation marks; the text itself stays as it was written."""
    opening, closing = words.quotation_marks
    return f"{opening}{text}{closing}"


def nested(text: str, words: Words) -> str:
    """Turn the language's quotation marks inside a text into inner ones, as it will stand between outer ones; and the
    inner ones between these into outer ones, since marks take turns.

    Letter by letter, so that places in the text stay; marks that do not pair are left as they are.
    """
    outer, inner = ([marks[0][0], marks[1][-1]] for marks in (words.quotation_marks, words.inner_quotation_marks))
    if outer[0] not in text:
        return text
    signs, opened = list(text), list[tuple[int, bool]]()
    for at, sign in enumerate(text):
        if sign in (outer[0], inner[0]):
            opened.append((at, sign == outer[0]))
        elif sign == outer[1]:
            while opened and not opened[-1][1]:
                opened.pop()  # an inner one that nothing closes
            if not opened:
                return text
            signs[opened.pop()[0]], signs[at] = inner
        elif sign == inner[1] and opened and not opened[-1][1] and not text[at + 1 : at + 2].isalpha():
            place, _ = opened.pop()  # an apostrophe, which looks alike in English, has a letter behind it
            if opened:
                signs[place], signs[at] = outer
    return text if any(is_outer for _, is_outer in opened) else "".join(signs)


def cited(text: str, words: Words) -> str:
    """Put words of the source, which may hold quotations, between the language's quotation marks."""
    return quoted(nested(text, words), words)


def digits(value: Number, words: Words) -> str:
    """Write a number as a reader of the language expects it, with the precision it was given.

    Five digits and more are grouped; four only if the sheet groups them, so that 2024 stays a year.
    """
    places = max(0, -value.exponent)
    plain = f"{value.mantissa:.{places}f}"
    if value.grouped or abs(value.mantissa) >= 10_000:
        plain = in_groups(plain, words.locale)
    signs = _signs(separators(words.locale)[1], decimal_sign(value.written, words.locale))
    return plain.translate(signs)


def number(value: Number, words: Words) -> str:
    """Write a number with its percent sign or scale word."""
    before, behind = _around(value, words)
    return f"{before}{digits(value, words)}{behind}"


def _around(value: Number, words: Words) -> tuple[str, str]:
    """Return what stands before and behind the digits of a number: its percent sign or scale word."""
    if value.percent:
        before, _, behind = words.numerals.percent_pattern.partition("{}")
        return before, behind
    if value.scale:
        scale = next((each for each in words.numerals.scales if each.other == value.scale.shown), value.scale)
        one = _singular(value.mantissa, words.language)
        return "", NO_BREAK_SPACE + (scale.one if one else scale.other)
    return "", ""


@lru_cache(maxsize=1024)
def _unit(unit: str, plural: str, local: str) -> str:
    """Write a currency code as its sign where that stands before the number, and else as the currency's name.

    Any other unit stays as it was written.
    """
    if len(unit) == 3 and unit.isascii() and unit.isupper():
        locale = _locale(local)
        if unit in locale.currencies:
            sign = _sign_of_money(unit, locale)
            if _stands_first(sign, local):
                return sign
            return name_of(unit, 1 if plural == "one" else 2, local)
    return unit


def _sign_of_money(code: str, locale: Locale) -> str:
    """Return the sign of a currency; in English as news writes it, and not as the locale data tell all of them apart.

    Those have US$ for Britain, where $ means nothing else, and USD for Australia, where $ is its own.
    """
    if locale.language != "en":
        return str(get_currency_symbol(code, locale))
    own = DOLLARS.get(locale.territory or "")
    if own:
        return {own: "$", "USD": "US$"}.get(code) or NEWS_SIGNS.get(code) or str(get_currency_symbol(code, locale))
    return NEWS_SIGNS.get(code) or str(get_currency_symbol(code, locale))


@lru_cache(maxsize=1024)
def _singular(value: Decimal, language: str) -> bool:
    return str(_locale(language).plural_form(abs(value))) == "one"


def amount(value: Value, figure: Figure, words: Words) -> str:
    """Write a value the way a figure is written: qualifier, value, unit; a sign of money where the language puts it.

    The value may be another one than the figure's.
    """
    if isinstance(value, Number):
        written, counted = number(value, words), unit(value, figure, words)
        if _stands_first(counted, words.locale):
            written, counted = _priced(number, counted)(value, words), ""
        elif _is_money(counted):
            written, counted = f"{written}{NO_BREAK_SPACE}{counted}", ""
        elif counted.partition(" ")[0] in words.numerals.close_units:
            written, counted = written + counted, ""
    else:
        counted = _unit(figure.unit or "", "other", words.locale)
        if isinstance(value, Range) and _stands_first(counted, words.locale):
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


def _is_money(unit: str) -> bool:
    """Return True for a sign of a currency: €, £, US$."""
    return SIGN_OF_MONEY.fullmatch(unit) is not None and category(unit[-1]) == "Sc"


@lru_cache(maxsize=64)
def _stands_first(unit: str, local: str) -> bool:
    """Return True for a sign of money in a language that puts it before the number.

    In German and French a name stands behind it, in Austria as well: € 600 Milliarden is for price tags.
    """
    standard = _locale(local.partition("_")[0]).currency_formats["standard"]
    return _is_money(unit) and standard.pattern.startswith("¤")


def counts_years(figure: Figure, words: Words) -> bool:
    """Return True if a figure is a number of years, as an age is."""
    return (figure.unit or "").casefold().partition(" ")[0] in words.numerals.years


def unit(value: Number, figure: Figure, words: Words) -> str:
    """Write a figure's unit as it stands behind a number; empty where it has none."""
    singular = _singular(value.value, words.language)
    written = (figure.singular if singular else None) or figure.unit or ""
    shown = _unit(written, "one" if singular else "other", words.locale)
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
    before, behind = _around(several, words)
    counted = unit(several, figure, words) if unit(figure.number, figure, words) else ""
    if _stands_first(counted, words.locale):
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
            return "" if _stands_first(counted, words.locale) else f"{_around(high, words)[1]} {counted}".strip()
        case Score() if figure.unit == "%":
            return words.numerals.percent_pattern.partition("{}")[2].strip()
        case Score():
            return _unit(figure.unit or "", "other", words.locale)
    return ""


def day(when: PartialDate, words: Words) -> str:
    """Write a date as far as it is known: 2025, März 2025, 26. März 2025."""
    return _day(when, words.locale)


@lru_cache(maxsize=1024)  # every card of a sheet tells when its article was published
def _day(when: PartialDate, language: str) -> str:
    locale = _locale(language)
    if when.month is None:
        return str(when.year)
    if when.day is None:
        return format_skeleton("yMMMM", date(when.year, when.month, 1), locale=locale)
    return format_date(date(when.year, when.month, when.day), "long", locale=locale)


def role(person: Person) -> str | None:
    """Write what a person is: role and organisation, or the one that is known, or None.

    An organisation that the role names already is not said twice: press secretary of the Kremlin.
    """
    parts = [person.role, person.organisation]
    if person.role and person.organisation and contains(person.role, person.organisation):
        parts = [person.role]
    return ", ".join(part for part in parts if part) or None


def speaker_detail(quote: Quote, sheet: Sheet, words: Words) -> str | None:
    """Write what a speaker is, and who made the same statement, or None where the sheet tells neither."""
    parts = [role(sheet.people[quote.speaker]), _together(quote, sheet, words)]
    return ", ".join(part for part in parts if part) or None


def kind_of_quote(quote: Quote, sheet: Sheet, words: Words) -> str:
    """Write how a quotation relates to what was said, for the front of a card, which names nobody of the sheet.

    That is word for word or not, by several together, passed on by whom, translated.
    """
    kind = words.cards.verbatim if quote.verbatim else words.cards.paraphrase
    joint = words.cards.joint if quote.together else None
    return ", ".join(filter(None, [kind, joint, attribution(quote, sheet, words, named=False)]))


def setting(quote: Quote, words: Words) -> str | None:
    """Write where and when something was said, who passed it on, whether it was translated; or None.

    None where the sheet tells nothing of it.
    """
    parts = [
        quote.occasion,
        quote.date and day(quote.date, words),
        via(quote, words),
        words.cards.translated if quote.translated else None,
    ]
    return ", ".join(part for part in parts if part) or None


def attribution(quote: Quote, sheet: Sheet, words: Words, *, named: bool = True) -> str | None:
    """Write who said something together with its speaker, who passed it on, whether it was translated; or None.

    Unless its speaker is `named` beside it, nobody is who may be taken for the speaker: whoever is, could be ruled out.
    An agency can't stand for a person, nor for a party.
    """
    others = _together(quote, sheet, words) if named else None
    passed_on = via(quote, words)
    if passed_on and not named:
        speaker = sheet.people[quote.speaker]
        told = (person for person in sheet.people.values() if names(person, passed_on, words.language))
        if any(person is speaker or _may_be_taken_for(person, speaker, words) for person in told):
            passed_on = None
    parts = [others, passed_on, words.cards.translated if quote.translated else None]
    return ", ".join(part for part in parts if part) or None


def _may_be_taken_for(person: Person, speaker: Person, words: Words) -> bool:
    is_person = voice(speaker, words) is Voice.PERSON
    return alike(person, speaker, words) and (is_person or sort(person, words) is sort(speaker, words))


def _together(quote: Quote, sheet: Sheet, words: Words) -> str | None:
    """Write who made the same statement, or None where the sheet does not tell."""
    others = [behind(sheet.people[key].name, words.language) for key in quote.together]
    joined = " ".join(filter(None, [", ".join(others[:-1]), words.and_ if others[1:] else "", *others[-1:]]))
    return words.cards.together.format(names=joined) if others else None


def via(quote: Quote, words: Words) -> str | None:
    """Write who passed a quotation on: according to Reuters."""
    return words.cards.via.format(source=behind(quote.via, words.language, declined=True)) if quote.via else None


def source_line(source: Source, words: Words) -> str:
    """Write the source on one line: author, title in quotation marks, publisher, date. Without its address."""
    title = cited(source.title, words)
    head = f"{source.author}{words.colon} {title}" if source.author else title
    parts = [head, source.publisher, source.published and day(source.published, words)]
    return ", ".join(part for part in parts if part)
