"""Values that can be read in two ways, and are asked about: 140,000 in German, 1.80 m in English, 12:30, halb acht."""

from __future__ import annotations

import re
from functools import lru_cache

from quiz.messages import say
from quiz.sheet.number_words import count_of
from quiz.sheet.values import EITHER, NotANumberError, decimal_signs, typed_group
from quiz.spoken import spoken_for
from quiz.spoken.model import NOON
from quiz.words import words_for
from quiz.words.numerals import is_form

SHARE_OR_DAY = re.compile(r"(\d{1,2})/(\d{1,2})")
THREE_BEHIND_A_POINT = re.compile(r"(?<![\d.,'’])([1-9]\d{0,2})\.(\d{3})(?![\d.,'’])\s?([^\W\d_]*\.?|%)")
TELLING = 4
"""How many letters a word has at least that tells of a time of day: half, nach."""
DAYS, MONTHS, USUAL_PARTS = 31, 12, 10
"""Into more parts than those nobody divides a whole in news; 9/11 is a day."""


def ask_about_doubts(text: str, language: str) -> None:
    """Raise NotANumberError for a text that is a value in two ways, with both."""
    for ask in (_ask_about_points, _ask_about_zeros, _ask_about_metres, _ask_about_days, _ask_about_halves):
        ask(text, language)


def _ask_about_points(text: str, language: str) -> None:
    """Ask about 1.250 in Switzerland, where the point stands before decimals, and before thousands in Germany."""
    match = THREE_BEHIND_A_POINT.search(text) if EITHER.get(language) == "" else None
    if match is None:
        return
    whole, parts, tail = match.groups()
    numerals = words_for(language).numerals
    is_scaled = any(is_form(tail, form) for scale in numerals.scales for form in (scale.one, scale.other))
    if is_scaled or tail.casefold() in numerals.percent:
        return
    decimals = f"{whole},{parts.rstrip('0') or '0'}"
    raise NotANumberError(
        say("`{digits}` can be thousands or decimals", digits=f"{whole}.{parts}"),
        say("write `{thousands}` or `{decimals}`", thousands=f"{whole}’{parts}", decimals=decimals),
    )


def _ask_about_zeros(text: str, language: str) -> None:
    """Ask about 140,000 in a German sheet: there it is 140, with three zeros behind the comma."""
    signs = re.escape(decimal_signs(language).replace(EITHER.get(language) or "-", ""))
    match = re.search(rf"(?<![\d.,])([1-9]\d{{0,2}})[{signs}](\d\d0)(?![\d.,])", text)
    if match:
        whole, thousands = match.groups()
        raise NotANumberError(
            say(
                "here `{digits}` is {whole} with decimals after it, not {thousands}",
                digits=match[0],
                whole=whole,
                thousands=whole + thousands,
            ),
            say(
                "write `{grouped}` for thousands; otherwise leave out the last zero",
                grouped=f"{whole}{typed_group(language)}{thousands}",
            ),
        )


def _ask_about_metres(text: str, language: str) -> None:
    """Ask about 1.80 m where the letter means a million, too."""
    pattern = spoken_for(language).metres_or_millions
    if pattern and (match := re.fullmatch(pattern, text)):
        raise NotANumberError(
            say("`{text}` can be metres or millions", text=text),
            say("write `{digits} metres` or `{digits} million`", digits=match["digits"]),
        )


def _ask_about_days(text: str, language: str) -> None:
    """Ask about 8/19, which is a share or a day; 3/4 and the like are shares."""
    match = SHARE_OR_DAY.fullmatch(text)
    if match is None:
        return
    first, second = int(match[1]), int(match[2])
    is_day = spoken_for(language).day_first is None or second <= MONTHS
    if 0 < first < second <= DAYS and second > USUAL_PARTS and is_day and min(first, second) <= MONTHS:
        raise NotANumberError(
            say("`{text}` can be a share or a day", text=text),
            say(
                "write `{share}` for the share; a day with the name of its month",
                share=spoken_for(language).several_among_shown.format(part=first, whole=second),
            ),
        )


def _ask_about_halves(text: str, language: str) -> None:
    """Ask about halb acht, which is in the morning or in the evening."""
    if not _times_in_words(language).intersection(re.split(r"\W+", text.casefold())):
        return
    spoken = spoken_for(language)
    clock = rf"(?: (?:{'|'.join(map(re.escape, spoken.clock_words))}))?"
    for form, minutes in spoken.spelled_times.items():
        before, behind = form.split("#")
        match = re.fullmatch(
            rf"(?:(?:{'|'.join(spoken.times)}) )?{before}(?P<hour>\w+){behind}{clock}", text, re.IGNORECASE
        )
        word = match["hour"] if match else ""
        hour = int(word) if re.fullmatch("[0-9]{1,2}", word) else count_of(word, language)
        if hour and hour <= NOON:
            early = (hour * 60 + minutes) % (NOON * 60)
            first, second = (spoken.clock(*divmod(each, 60)) for each in (early, early + NOON * 60))
            raise NotANumberError(
                say("`{text}` can be in the morning or in the evening", text=text),
                say("write `{first}` or `{second}`", first=first, second=second),
            )


@lru_cache(maxsize=8)
def _times_in_words(language: str) -> frozenset[str]:
    """Return the words of which every time of day in words has one: halb, viertel, past, thirty."""
    words = (word for form in spoken_for(language).spelled_times for word in re.split(r"\W+", form))
    return frozenset(word for word in words if len(word) >= TELLING)


def clock_or_score(text: str, language: str) -> NotANumberError:
    """Ask whether 12:30 is a time, a score or a duration."""
    hour, _, minute = text.partition(":")
    spoken = spoken_for(language)
    minutes, hours = (spoken.time_units[unit][0][0] for unit in ("minute", "hour"))
    return NotANumberError(
        say("`{text}` can be a time of day, a score or a duration", text=text),
        say(
            "write `{clock}` for the time, `{score}` for the score, `{minutes}` or `{hours}` for the duration",
            clock=spoken.clock(int(hour), int(minute)),
            score=spoken.score_shown.format(first=hour, second=minute),
            minutes=f"{text} {minutes}",
            hours=f"{text} {hours}",
        ),
    )
