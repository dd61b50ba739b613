"""How values that are no single number are written in a language, such that they read as the same again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from babel import Locale
from babel.dates import format_date, format_skeleton, get_month_names

from quiz.phrasing.numbers import NO_BREAK_SPACE
from quiz.sheet.durations import OF_A_CLOCK, SYMBOLS
from quiz.sheet.special import Duration, Magnitude, Moment, Range, Score, Share
from quiz.sheet.values import decimal_sign, in_groups, separators
from quiz.spoken import spoken_for
from quiz.words.respelling import respelt

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from decimal import Decimal

    from quiz.sheet.values import Number, Value
    from quiz.words.model import Words

A_LEAP_YEAR = 2024


def spelled(
    value: Value, words: Words, number: Callable[[Number, Words], str], digits: Callable[[Number, Words], str]
) -> str:
    """Write a value that is no single number; `number` and `digits` write the numbers in it."""
    spoken = spoken_for(words.language)
    match value:
        case Range(low=low, high=high):
            pattern = spoken.between_shown if value.between else spoken.range_shown
            return pattern.format(
                low=digits(low, words) if low.scale == high.scale else number(low, words), high=number(high, words)
            )
        case Share():
            return _share(value, words)
        case Score(sign=sign):
            first, second = (_decimal(each, value.written, words) for each in (value.first, value.second))
            if sign:
                return f"{first}{sign.replace('-', '–')}{second}"
            return spoken.score_shown.format(first=first, second=second)
        case Magnitude(place=place):
            return spoken.magnitudes[place]
        case Moment():
            return _moment(value, words)
        case Duration():
            return _duration(value, words)
    raise TypeError(type(value))


def also_spelled(value: Value, words: Words) -> tuple[str, ...]:
    """Return other ways to write what is no number, which are as right: 14:30, 1.2.2026, 2:1, 2 h 11 min."""
    language = words.language
    match value:
        case Score():
            first, second = (_decimal(each, value.written, words) for each in (value.first, value.second))
            shown = spoken_for(language).score_shown.format(first=first, second=second)
            found = [f"{first}:{second}", f"{first}-{second}", shown]
        case Share(part=part, whole=whole):
            found = [f"{part}/{whole}"]
        case Moment(hour=int(hour), minute=minute):
            found = [f"{hour}:{minute or 0:02}", spoken_for(language).clock(hour, minute or 0, words.territory)]
        case Moment(month=int(month)):
            when = date(value.year or A_LEAP_YEAR, month, value.day or 1)
            parts = ("y" if value.year else "") + "{}" + ("d" if value.day else "")
            # 2/1 is two days in English
            skeletons = [parts.format("MMM")] if language == "en" or not value.day else [parts.format("M")]
            found = [format_skeleton(each, when, locale=words.locale) for each in skeletons]
            found += [format_date(when, "medium", locale=words.locale)] if value.year and value.day else []
        case Duration():
            found = [_duration(each, words) for each in _other_forms(value)]
        case _:
            found = []
    return tuple(dict.fromkeys(found))


def _share(share: Share, words: Words) -> str:
    spoken, part, whole = spoken_for(words.language), share.part, share.whole
    if share.form == "slash":
        return f"{part}/{whole}"
    if share.form == "each":
        return _each(share, words)
    if share.form == "among":
        counted = _count(whole, words, in_digits=share.whole_in_digits)
        if share.part_in_digits:
            return f"{_count(part, words, in_digits=True)}{share.one}{counted}"
        if part == 1:
            return spoken.among_shown.format(part=share.one or spoken.one_of, whole=counted)
        return spoken.several_among_shown.format(part=_count(part, words), whole=counted)
    if part == 1:
        return spoken.one_part[whole]
    return f"{_count(part, words)} {spoken.fractions[whole][1]}"


def with_unit(share: Share, written: str, unit: str, words: Words) -> tuple[str, str]:
    """Return a share as it is written, and its unit behind it; none there if it stands inside: une femme sur trois."""
    inside = spoken_for(words.language).inside
    if share.form == "among" and inside:
        return written.replace(f" {inside} ", f" {unit} {inside} ", 1), ""
    return written, unit


def _each(share: Share, words: Words) -> str:
    """Write jede dritte, every twentieth; in digits as it was typed so: jeden 20., every 21st."""
    spoken = spoken_for(words.language)
    words_for_places = {**dict(enumerate(spoken.ordinals, 1)), **spoken.higher_ordinals}
    ordinal = words_for_places.get(share.whole)
    if ordinal and not share.whole_in_digits:
        return share.one.format(respelt(ordinal, words))
    before, _, _ending = share.one.partition("{}")
    forms, form = spoken.nth, Locale.parse(words.language).ordinal_form(share.whole)
    return before + forms.get(form, forms["other"]).format(share.whole)


@lru_cache(maxsize=4)
def _number_words(language: str) -> Mapping[int, str]:
    """Return the word for each number that has one."""
    return {value: word for word, value in reversed([*spoken_for(language).numbers.items()])}


def _count(number: int, words: Words, *, in_digits: bool = False) -> str:
    """Write a number as a word, if it has one; in digits where that is wished."""
    if in_digits:
        return in_groups(str(number), words.locale).replace(",", separators(words.locale)[1])
    if said := spoken_for(words.language).rounds.get(number):
        return said
    if number < len(words.lists.numbers):
        return words.lists.numbers[number]
    return respelt(_number_words(words.language).get(number, str(number)), words)


def _moment(moment: Moment, words: Words) -> str:
    spoken, language = spoken_for(words.language), words.language
    if moment.hour is not None:
        return spoken.clock(moment.hour, moment.minute or 0, words.territory)
    if moment.quarter:
        quarter = spoken.quarter_shown.format(quarter=moment.quarter)
        return f"{quarter} {moment.year}" if moment.year else quarter
    when = date(moment.year or A_LEAP_YEAR, moment.month or 1, moment.day or 1)
    if moment.day == 1 and spoken.first_of_month:
        month = get_month_names("wide", "format", language)[when.month]
        return f"{spoken.first_of_month} {month}" + (f" {moment.year}" if moment.year else "")
    if moment.day and moment.year:
        return format_date(when, "long", locale=words.locale)
    if not (moment.day or moment.year):
        return str(get_month_names("wide", "stand-alone", language)[when.month])
    return format_skeleton("MMMMd" if moment.day else "yMMMM", when, locale=words.locale)


def _duration(duration: Duration, words: Words) -> str:
    """Write 2 hours 11 minutes; 2 hours, 11 minutes and 37 seconds; 2 h 11 min; 2:11:37; 1:12.4 minutes."""
    if duration.colons:
        (unit, first), *others = ((unit, _decimal(count, duration.written, words)) for unit, count in duration.parts)
        shown = ":".join([first, *(each.zfill(2 + len(each.lstrip("0123456789"))) for _, each in others)])
        return f"{shown} {_unit_of_time(unit, 2, duration.named, words)}" if duration.named else shown
    space = " " if duration.named == "words" else NO_BREAK_SPACE
    numbers = [_decimal(count, duration.written, words) for _, count in duration.parts]
    units = [_unit_of_time(*part, duration.named, words, oblique=duration.oblique) for part in duration.parts]
    *parts, last = (f"{number}{space}{unit}" for number, unit in zip(numbers, units, strict=True))
    if parts and duration.between == "and":
        return f"{', '.join(parts)} {words.and_} {last}"
    return f"{duration.between} ".join([*parts, last])


def _other_forms(duration: Duration) -> list[Duration]:
    """Return the other forms of a duration: in words, with signs, as on a stopwatch."""
    found = [replace(duration, named="words", colons=False, between=between) for between in ("", "and")]
    units = [unit for unit, _ in duration.parts]
    if all(unit in OF_A_CLOCK for unit in units):
        found.append(replace(duration, named="symbols", colons=False, between=""))
    if units in ([*OF_A_CLOCK], [*OF_A_CLOCK[:2]], [*OF_A_CLOCK[1:]]):
        found.append(replace(duration, named="", colons=True, between=""))
    shown = [replace(each, parts=tuple(part for part in each.parts if part[1])) for each in found[:-1]]
    return [*shown, found[-1]]


def _decimal(count: Decimal, written: str, words: Words) -> str:
    return str(count).replace(".", decimal_sign(written, words.locale))


@lru_cache(maxsize=256)
def _unit_of_time(
    unit: str,
    count: Decimal | int,
    named: Literal["words", "short", "symbols", ""],
    words: Words,
    *,
    oblique: bool = False,
) -> str:
    """Return how a unit of time is written behind a number: minutes, mins, min."""
    if named == "symbols":
        return next(sign for sign, each in SYMBOLS.items() if each == unit)
    from babel.units import format_unit

    one = Locale.parse(words.locale).plural_form(count) == "one"
    forms = spoken_for(words.language).time_units[unit][0]
    if oblique and named == "words" and not one and forms[2:]:
        return forms[2]
    length: Literal["long", "short"] = "long" if named == "words" else "short"
    shown: str = format_unit(1 if one else 2, f"duration-{unit}", length, locale=words.locale)
    return shown.split(maxsplit=1)[1]
