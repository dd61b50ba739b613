"""The value of a figure as people type it: qualifier, value and unit told apart, and all kept exact.

`rund 1,5 Mio. Euro` is a qualifier, a number with a scale word, and a currency; `$30`, `one in five`, `19. August`,
`51:49`, `2:27:09` and `10 bis 12 Grad` are values of other kinds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from quiz.messages import say
from quiz.sheet.dates import WITH_SLASHES, NotADateError, read_date
from quiz.sheet.doubts import ask_about_doubts, clock_or_score
from quiz.sheet.durations import read_duration
from quiz.sheet.moments import month_names, read_moment
from quiz.sheet.money import DOLLARS, SIGN, SIGNS, by_name, currencies
from quiz.sheet.number_words import count_of
from quiz.sheet.special import Moment
from quiz.sheet.tokens import normalised
from quiz.sheet.values import MINUS_SIGNS, NotANumberError, Number, UnknownTailError, parse_number
from quiz.sheet.wordings import (
    counted_score,
    half_behind,
    magnitude_of,
    number_of,
    percent_score,
    range_of,
    score_of,
    share_around,
    share_of,
)
from quiz.spoken import spoken_for
from quiz.words import LANGUAGES, words_for
from quiz.words.model import locale_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.sheet.values import Value

SIGN_BEFORE = re.compile(rf"(?P<minus>[{MINUS_SIGNS}]?)(?P<sign>{SIGN}|[A-Z]{{3}}(?=[ \d]))\s?(?P<rest>.*)")
DASHES = re.compile(r"(?<=\d)[.,](?:[–—]|--?)(?![\w–—-])")
"""What stands for no cents: Fr. 4.–, 4,-- Euro."""
CENTS = re.compile(r"(?<![\w.,])[–—-](?=[.,]\d\d(?!\d))")
"""What stands for nothing but cents: Fr. –.85."""
BARE_DOLLAR = re.compile(r"(?<![A-Za-z])(?:Md?|m|bn|k)?\$")
"""A dollar sign that does not say whose, perhaps with a scale before it: 2,5 M$."""
GLUED = re.compile(r"(?<=\d)(?=[^\d\s.,:/%'’])")
SCALE_AND_SIGN = re.compile(r"(?<=\d)(?P<space>\s?)(?P<scale>M|Md|Mio\.?|Mrd\.?|m|bn|k)(?P<sign>[€$£].*)")
ORDINAL = re.compile(r"\d+(?:st|nd|rd|th|s|er|re|e|ème|te[nrs]?)(?!\w)")
"""What is glued to digits and makes no value of them: 1990s, 19th century."""
UNCLEAR = {"mill", "mil", "mn", "mln", "bln", "k", "grand", "pc", "x"}
"""Words behind a number that some take for a million, a billion, a thousand, percent or times."""
CLOCK = re.compile(r"(?P<time>(?:[01]?\d|2[0-3]):[0-5]\d)(?: (?P<unit>.+))?")
"""A time of day or a score."""
LASTING = re.compile(r"(?:h|std|stunde|hour|heure|min)", re.IGNORECASE)
"""How a unit of time begins: 2:30 hours is neither a time of day nor a score."""
UNIT = re.compile(r"(?:[^\W\d_]|[°µ²³$€£¥%])\S*(?: \S+){0,4}")
POWERS = re.compile(r"\b(?:[kcm]?m[23]|CO2)\b")
"""What has a digit in it and is a unit all the same."""
SECOND_VALUE = re.compile(r"[?!;„“”\"\d]")
HOURS = 24
ELISION = re.compile(r"(?P<before>plus|moins|près|autour) d[’'](?P<rest>.+)")
"""What a French qualifier loses before a vowel: plus d’un million."""
LONGEST_QUALIFIER = 4
A_MILLION = 6


@dataclass(frozen=True, slots=True)
class Figured:
    """What was typed as a value: the value itself, and the qualifier and the unit that stood with it."""

    value: Value
    qualifier: str | None = None
    unit: str | None = None


def read_value(text: str, language: str, territory: str | None = None) -> Figured:
    """Read the value of a figure as people of a language write it, and of a territory: its signs, dollars and days.

    Raises NotANumberError with the reason and a remedy, which says where else the text belongs.
    """
    language = locale_of(language, territory)
    text = DASHES.sub("", CENTS.sub("0", text))
    ask_about_doubts(text, language)
    try:
        return Figured(parse_number(text, language, words_for(language).numerals))
    except NotANumberError as error:
        refused = error
    if money := SIGN_BEFORE.fullmatch(text):  # what is wrong is behind the sign
        try:
            parse_number(money["rest"].strip(), language, words_for(language).numerals)
        except NotANumberError as error:
            refused = error
    if isinstance(refused, UnknownTailError):
        refused = _neither(text, language)
    if day := _slashed(text, language, territory):
        return Figured(day)
    if found := _read(text, language):
        return _in_own_dollars(found, text, territory)
    from quiz.sheet.refusals import refusal

    raise refusal(text, language, refused, lambda meant: _reads(meant, language))


def _in_own_dollars(found: Figured, text: str, territory: str | None) -> Figured:
    """Return a value with the dollars of its territory, if it has a dollar sign and nothing that says whose."""
    own = DOLLARS.get(territory or "")
    is_bare = found.unit == "USD" and BARE_DOLLAR.search(text)
    return replace(found, unit=own) if own and is_bare else found


def _read(text: str, language: str) -> Figured | None:
    """Read a value with what stands before it; None if it is none. Raises NotANumberError for 12:30."""
    for qualifier, rest in _qualified(text, language):
        clock = CLOCK.fullmatch(rest)
        if clock and not LASTING.match(clock["unit"] or "") and read_moment(rest, language) is None:
            raise clock_or_score(clock["time"], language)
        if found := _value(rest, language):
            return replace(found, qualifier=qualifier or found.qualifier)
    return None


def _reads(text: str, language: str) -> bool:
    """Return True if a text is a value that is not asked about."""
    try:
        ask_about_doubts(text, language)
        return _read(text, language) is not None
    except NotANumberError:
        return False


def _neither(text: str, language: str) -> NotANumberError:
    """Say that a text is no value of any kind."""
    return NotANumberError(
        say("`{text}` is not a number with its unit, no range, share or score, and no date", text=text),
        say("write it like {examples}", examples=words_for(language).numerals.example),
    )


def _qualified(text: str, language: str) -> Iterator[tuple[str | None, str]]:
    """Give every way to part a text into a qualifier, or none, and the rest."""
    yield None, text
    if (sign := text[:1]) in (signs := spoken_for(language).signs):
        yield signs[sign], text[1:].strip()
    words = ELISION.sub(r"\g<before> de \g<rest>", text).split()
    for count in range(min(LONGEST_QUALIFIER, len(words) - 1), 0, -1):
        qualifier = " ".join(words[:count])
        if normalised(qualifier) in _qualifiers(language):
            yield qualifier, " ".join(words[count:])


@lru_cache(maxsize=8)
def _qualifiers(language: str) -> frozenset[str]:
    lists, spoken = words_for(language).lists, spoken_for(language)
    return frozenset({*lists.bounds, *lists.rough, *map(normalised, (*spoken.times, *spoken.qualifiers))})


def _value(text: str, language: str) -> Figured | None:
    """Read a value without a qualifier, with its unit; None if it is none of any kind."""
    if number := number_of(text, language):
        return Figured(number)
    moment = read_moment(text, language)
    if moment and _is_dated(moment):
        return Figured(moment)
    if duration := read_duration(text, language):
        return Figured(duration)
    if found := _range(text, language):
        return found
    if counted := counted_score(text, language) or percent_score(text, language) or half_behind(text, language):
        return Figured(counted[0], unit=counted[1] or None)
    if (around := share_around(text, language)) and _is_unit(around[1], language):
        return Figured(around[0], unit=around[1])
    for read in (share_of, magnitude_of, score_of, read_duration):
        head, unit = text, ""
        while head:
            special = read(head, language)
            if special and (not unit or _goes_with(head, unit, language)):
                return Figured(special, unit=unit or None)
            head, _, last = head.rpartition(" ")
            unit = f"{last} {unit}".strip()
    return _money(text, language) or _counted(text, language)


def _slashed(text: str, language: str, territory: str | None) -> Moment | None:
    """Read 3/14/2016; None if the text is no such date. Raises NotANumberError where it can be two days."""
    if not WITH_SLASHES.fullmatch(text):
        return None
    try:
        day = read_date(text, language.partition("_")[0], territory)
    except NotADateError as error:
        raise NotANumberError(error.message, error.remedy) from None
    return Moment(text, year=day.year, month=day.month, day=day.day)


def _is_dated(moment: Moment) -> bool:
    return bool(moment.month or moment.quarter or moment.hour is not None)


def _range(text: str, language: str) -> Figured | None:
    units: list[str] = []

    def bound(end: str) -> Number | None:
        number = number_of(end, language)
        found = Figured(number) if number else _money(end, language) or _counted(end, language)
        if found is None or not isinstance(found.value, Number):
            return None
        if found.unit:
            units.append(found.unit)
        return found.value

    found = range_of(text, language, bound)
    if found is None or len(set(units)) > 1:
        return None
    return Figured(found, unit=units[0] if units else None)


def _money(text: str, language: str) -> Figured | None:
    """Read an amount with the sign or the code of its currency before it."""
    match = SIGN_BEFORE.fullmatch(text)
    if not match:
        return None
    code = SIGNS.get(match["sign"], match["sign"])
    if code not in currencies():
        return None
    number = number_of(match["minus"] + match["rest"].strip(), language)
    return Figured(number, unit=code) if number else None


def _counted(text: str, language: str) -> Figured | None:
    """Read a number with what it counts behind it."""
    if ORDINAL.match(text):
        return None
    words = GLUED.sub(" ", SCALE_AND_SIGN.sub(r" \g<scale> \g<sign>", text), count=1).split()
    for count in range(len(words), 0, -1):
        number = number_of(" ".join(words[:count]), language)
        if number is None:
            continue
        unit = " ".join(words[count:])
        spoken, head = spoken_for(language), " ".join(words[:count]).casefold()
        gathered = head in spoken.gatherings
        if gathered or (number.scale and number.scale.power >= A_MILLION):
            of = next((of for of in spoken.of if unit.startswith(of)), "")
            unit = unit.removeprefix(of)
        about = spoken.signs["~"] if gathered else None
        if not unit:
            return Figured(number, about)
        if not _can_be_unit(unit, number, language):
            return None
        return Figured(number, about, SIGNS.get(unit) or by_name(language).get(unit.casefold(), unit))
    return None


def _can_be_unit(unit: str, number: Number, language: str) -> bool:
    """Return True if words behind a number are what it counts, and no second number, no question, no time."""
    spoken, first = spoken_for(language), unit.split(maxsplit=1)[0].casefold().strip(".")
    is_hour = unit.casefold() in spoken.clock_words and number.value <= HOURS
    if first in UNCLEAR or first in spoken.day_halves or (first in spoken.clock_words and not is_hour):
        return False
    return _is_unit(unit, language)


def _is_unit(unit: str, language: str) -> bool:
    """Return True if words can be what is counted: there is no other number among them."""
    if not UNIT.fullmatch(unit) or SECOND_VALUE.search(POWERS.sub("", unit)):
        return False
    words = unit.casefold().split()
    if words[0] in spoken_for(language).joining or words[0].strip(".") in month_names(language):
        return False
    return not any(_is_scale(word) or (count_of(word, language) or 0) > 1 for word in words)


def _goes_with(head: str, unit: str, language: str) -> bool:
    """Return True if words can stand behind a share, a score or a size; behind `third` alone only its whole can."""
    spoken = spoken_for(language)
    bare = any(head.casefold() in (one.casefold(), several.casefold()) for one, several in spoken.fractions.values())
    if ":" in head and LASTING.match(unit):
        return False
    return _is_unit(unit, language) and (not bare or unit.casefold().startswith(spoken.wholes))


@lru_cache(maxsize=64)
def _is_scale(word: str) -> bool:
    """Return True for a scale word of any language: in another one it is another number."""
    scales = [scale for language in LANGUAGES for scale in words_for(language).numerals.scales]
    known = {form.casefold().rstrip(".") for scale in scales for form in (scale.one, scale.other) if len(form) > 1}
    return word.casefold().rstrip(".,") in known
