"""Why a text is no value of a figure, and what to write instead: what was likely meant is tried, until it reads."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from quiz.messages import say
from quiz.sheet.durations import duration_told, in_shorter_units, radix, seconds
from quiz.sheet.likely import (
    as_computers_write,
    in_marks,
    in_other_signs,
    in_other_words,
    per,
    with_stray_commas,
    write,
)
from quiz.sheet.moments import is_impossible
from quiz.sheet.number_words import count_of
from quiz.sheet.values import NotANumberError, separators
from quiz.spoken import spoken_for
from quiz.words import words_for
from quiz.words.numerals import is_form

if TYPE_CHECKING:
    from quiz.sheet.likely import Reads, Refusal

PLUS = re.compile(r"(?:\+|plus )\s?(?P<rest>\d.*)", re.IGNORECASE)
SLASHED = re.compile(r"(\d{1,4})\s?/\s?(\d{1,4})")
TWO_VALUES = r"(?P<first>.*?)(?:,| {joining}) (?P<second>.+)"
YEARS = re.compile(r"(?:\D{2,40}\s)?(?P<century>1[5-9]|20)(?P<first>\d\d)\s?[/–-]\s?(?:(?P=century))?(?P<second>\d\d)")
ORDINAL = re.compile(r"(?:[^\W\d]+\s)*(?P<number>\d{1,3})(?:\.|st|nd|rd|th|er|re|e|ème)\s[^\W\d_]+(?:\s.*)?")
DECADE = re.compile(r"(?:\D*\s)?(?P<decade>1[5-9]\d0|20\d0)(?:s|er)?(?:\s(?:jahren?|years))?", re.IGNORECASE)
DECADES = re.compile(r"\d0(?:s|er)\b|\bannées\b", re.IGNORECASE)
AS_HEIGHT = re.compile(r"(\d) ?m ?(\d\d)")
NUMBERED = re.compile(r"(?:(?<=[°№])|(?<=\bFY))(?=\d)")
"""Between n° or FY and its number."""
MOST_WORDS_BEFORE = 3
LONGEST = 200
"""Up to how many characters a text is looked at closely."""


def refusal(text: str, language: str, refused: NotANumberError, reads: Reads) -> NotANumberError:
    """Return why a text is no value, with the best remedy there is; `refused` is what to say where none is found.

    `reads` says whether a text is a value, so that nothing is proposed that would be refused again.
    """
    if len(text) > LONGEST or "`facts`" in refused.remedy:
        return refused
    for reason in (
        in_marks,
        _in_two_units,
        _carrying,
        _years,
        _impossible,
        _ordinal,
        _decade,
        in_other_words,
        _falling,
        _more_than_a_whole,
        _plus,
        in_other_signs,
        as_computers_write,
        with_stray_commas,
        per,
        _several,
        _words_before,
        _word_inside,
    ):
        if found := reason(text, language, reads):
            return found
    elsewhere = say("; what is not a number, share or date belongs under `facts`")
    return NotANumberError(refused.message, refused.remedy + elsewhere)


def _ordinal(text: str, language: str, _reads: Reads) -> Refusal:
    """Find a place in an order: 3rd place, im 19. Jahrhundert."""
    match = ORDINAL.fullmatch(text)
    word = next((word for word in text.casefold().split() if word in spoken_for(language).ordinals), None)
    if match is None and word is None:
        return None
    number = match["number"] if match else 1 + spoken_for(language).ordinals.index(word or "")
    return NotANumberError(
        say("`{text}` is a place in an order, not an amount", text=text),
        say("write it under `facts`, or ask for its number alone: `{number}`", number=number),
    )


def _decade(text: str, language: str, _reads: Reads) -> Refusal:
    match = DECADE.fullmatch(text)
    if match is None or not DECADES.search(text):
        return None
    first = int(match["decade"])
    shown = spoken_for(language).range_shown.format(low=first, high=first + 9)
    return NotANumberError(
        say("`{text}` are several years", text=text), say("write `{range}`, or all of it under `facts`", range=shown)
    )


def _impossible(text: str, language: str, _reads: Reads) -> Refusal:
    if not is_impossible(text, language):
        return None
    is_clock = any(re.fullmatch(pattern, text.casefold()) for pattern in spoken_for(language).clocks)
    message = (
        say("there is no such time as `{text}`", text=text)
        if is_clock
        else say("there is no such day as `{text}`", text=text)
    )
    return NotANumberError(message, say("look at the source again"))


def _in_two_units(text: str, language: str, _reads: Reads) -> Refusal:
    """Find a length in metres and centimetres: 1m80."""
    height = AS_HEIGHT.fullmatch(text)
    if height is None:
        return None
    decimal = separators(language)[0]
    return write(say("`{text}` is a length in two units", text=text), f"{height[1]}{decimal}{height[2]} m")


def _carrying(text: str, language: str, reads: Reads) -> Refusal:
    """Find a duration that has as much of a unit as one of the longer unit before it, 1 hour 75 minutes."""
    duration = duration_told(text, language)
    if duration is None:
        return None
    from babel.units import format_unit

    (longer, _), (unit, count) = next(
        pair for pair in pairwise(duration.parts) if pair[1][1] >= radix(pair[0][0], pair[1][0])
    )
    units = [unit for unit, _ in duration.parts]
    parts = in_shorter_units(seconds(duration), units)
    meant = " ".join(format_unit(count, f"duration-{unit}", locale=language) for unit, count in parts)
    if not reads(meant):
        return None
    told = (format_unit(each, f"duration-{name}", locale=language) for name, each in ((unit, count), (longer, 1)))
    return write(say("`{count}` are `{longer}` or more", **dict(zip(("count", "longer"), told, strict=True))), meant)


def _falling(text: str, language: str, reads: Reads) -> Refusal:
    """Find a range whose second end is the lesser one."""
    spoken = spoken_for(language)
    for pattern in spoken.ranges:
        match = re.fullmatch(pattern, text, re.IGNORECASE)
        if match and match["low"][:1].isdigit() and match["high"][:1].isdigit():
            low, unit = re.split(r"(?<=\d)(?=\D*$)", match["high"], maxsplit=1)
            meant = spoken.range_shown.format(low=low, high=f"{match['low'].removesuffix(unit)}{unit}")
            if reads(meant):
                message = say("the range ends below where it starts")
                score = spoken.score_shown.format(first=match["low"].removesuffix(unit), second=low)
                if not reads(score):
                    return write(message, meant)
                return NotANumberError(
                    message, say("write `{meant}`; a score or a vote as `{score}`", meant=meant, score=score)
                )
    return None


def _more_than_a_whole(text: str, language: str, _reads: Reads) -> Refusal:
    match = SLASHED.fullmatch(text)
    if not match or int(match[1]) < int(match[2]) or len(match[1]) == 4:
        return None
    score = spoken_for(language).score_shown.format(first=match[1], second=match[2])
    if match[1] == match[2]:
        half = words_for(language).numerals.percent_pattern.format(50)
        return NotANumberError(
            say("`{text}` is a whole, so it is not a share", text=text),
            say("write `{half}` where each has half, `{score}` for a score or a vote", half=half, score=score),
        )
    return NotANumberError(
        say("`{text}` is more than a whole, so it is not a share", text=text),
        say("write `{score}` for a score, a day with the name of its month, a number with its decimals", score=score),
    )


def _years(text: str, language: str, _reads: Reads) -> Refusal:
    match = YEARS.fullmatch(text)
    if not match or int(match["first"]) >= int(match["second"]):
        return None
    first, second = (match["century"] + match[name] for name in ("first", "second"))
    meant = spoken_for(language).range_shown.format(low=first, high=second)
    return NotANumberError(
        say("`{text}` contains two years", text=text),
        say("a season or a financial year belongs under `facts`; for the years, write `{meant}`", meant=meant),
    )


def _plus(text: str, _language: str, reads: Reads) -> Refusal:
    match = PLUS.fullmatch(text)
    if not match or not reads(match["rest"]):
        return None
    said = say("write `{meant}`, and say in the question that it rose", meant=match["rest"])
    return NotANumberError(say("a value can't have a plus sign before it"), said)


def _several(text: str, language: str, reads: Reads) -> Refusal:
    """Find two values in one."""
    joining = "| ".join(spoken_for(language).joining)
    match = re.fullmatch(TWO_VALUES.format(joining=joining), text)
    if match is None or not reads(match["first"]) or not re.search(r"\d", match["second"]):
        words = text.split()
        parts = ((" ".join(words[:at]), " ".join(words[at:])) for at in range(2, len(words) - 1))
        if not any(reads(first) and reads(second) and not reads(second.partition(" ")[2]) for first, second in parts):
            return None  # in one woman in three, no value begins with `in`
    shown = spoken_for(language).range_shown.format(low=10, high=12)
    return NotANumberError(
        say("`{text}` contains several values", text=text),
        say(
            "make each a figure; write a range as `{range}`; a list belongs under `facts`",
            range=shown,
        ),
    )


def _words_before(text: str, language: str, reads: Reads) -> Refusal:
    """Find a value behind words that are no qualifier: Platz 3, im Sommer 2024."""
    words = NUMBERED.sub(" ", text).split()
    for count in range(1, min(MOST_WORDS_BEFORE, len(words) - 1) + 1):
        before, meant = " ".join(words[:count]), " ".join(words[count:])
        in_words = _is_number(words[count], language) and count + 1 < len(words)  # alle vier Jahre
        counts = in_words or re.search(r"\d", meant)
        counted = re.search(r"\d", before) or any(_is_number(word, language) for word in words[:count])
        if counts and not counted and reads(meant):
            for word in words[:count]:  # etwa so 30
                if word.casefold() not in spoken_for(language).times and reads(f"{word} {meant}"):
                    return write(say("`{before}` can't stand before the number", before=before), f"{word} {meant}")
            return NotANumberError(
                say("`{before}` can't stand before the number", before=before),
                say(
                    "write `{meant}`, and put the rest under `qualifier` or into `ask`; or write it under `facts`",
                    meant=meant,
                ),
            )
    return None


def _is_number(word: str, language: str) -> bool:
    """Return True for a number word from two on, and for a scale word."""
    scales = words_for(language).numerals.scales
    return (count_of(word, language) or 0) > 1 or any(is_form(word, each.one) for each in scales)


def _word_inside(text: str, language: str, reads: Reads) -> Refusal:
    """Find a value with what is counted inside of it: une personne sur cinq."""
    words = text.split()
    for at in range(1, len(words) - 1):
        meant = " ".join([*words[:at], *words[at + 1 :]])
        if re.search(r"\d", words[at - 1]) and re.search(r"\d", words[at + 1]):
            continue  # 112 of 138 is not 112,138
        if (
            words[at].casefold() not in spoken_for(language).joining
            and not _is_number(words[at], language)
            and reads(meant)
        ):
            return NotANumberError(
                say("`{word}` stands inside the value", word=words[at]),
                say("write `{meant}`, and what is counted under `unit`", meant=meant),
            )
    return None
