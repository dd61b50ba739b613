"""How values that are no single number are written in a language, such that they read as the same again."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from babel import Locale
from babel.dates import format_date, format_skeleton, get_month_names

from quiz.sheet.special import Magnitude, Moment, Range, Score, Share
from quiz.spoken import spoken_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from quiz.sheet.values import Number, Value
    from quiz.words.model import Words

A_LEAP_YEAR = 2024


def spelled(
    value: Value, words: Words, number: Callable[[Number, Words], str], digits: Callable[[Number, Words], str]
) -> str:
    """Write a range, a share, a score, a size in words, a date or a time; `number` and `digits` write its numbers."""
    spoken = spoken_for(words.language)
    match value:
        case Range(low=low, high=high):
            pattern = spoken.between_shown if value.between else spoken.range_shown
            return pattern.format(
                low=digits(low, words) if low.scale == high.scale else number(low, words), high=number(high, words)
            )
        case Share():
            return _share(value, words)
        case Score(first=first, second=second, sign=sign):
            if sign:
                return f"{first}{sign.replace('-', '–')}{second}"
            return spoken.score_shown.format(first=first, second=second)
        case Magnitude(place=place):
            return spoken.magnitudes[place]
        case Moment():
            return _moment(value, words)
    raise TypeError(type(value))


def also_spelled(value: Value, words: Words) -> tuple[str, ...]:
    """Return other ways to write a share, a score, a date or a time, which are as right: 14:30, 1.2.2026, 2:1."""
    language = words.language
    match value:
        case Score(first=first, second=second):
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
        if part == 1:
            return spoken.among_shown.format(part=share.one or spoken.one_of, whole=_count(whole, words))
        return spoken.several_among_shown.format(part=_count(part, words), whole=_count(whole, words))
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
    """Write jede dritte, every third; above the tenth in digits: jeden 20., every 21st."""
    spoken = spoken_for(words.language)
    if share.whole <= len(spoken.ordinals):
        return share.one.format(spoken.ordinals[share.whole - 1])
    before, _, _ending = share.one.partition("{}")
    forms, form = spoken.nth, Locale.parse(words.language).ordinal_form(share.whole)
    return before + forms.get(form, forms["other"]).format(share.whole)


def _count(number: int, words: Words) -> str:
    """Write a small number as a word."""
    return words.lists.numbers[number] if number < len(words.lists.numbers) else str(number)


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
