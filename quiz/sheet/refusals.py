"""Why a text is no value of a figure, and what to write instead: what was likely meant is tried, until it reads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.messages import ENGLISH, say
from quiz.sheet.moments import is_impossible
from quiz.sheet.values import NotANumberError, separators
from quiz.spoken import spoken_for
from quiz.words import LANGUAGES, words_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from quiz.messages import Said

    Reads = Callable[[str], bool]
    Refusal = NotANumberError | None

PLUS = re.compile(r"(?:\+|plus )\s?(?P<rest>\d.*)", re.IGNORECASE)
GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?:(?:\.\d{3})+|(?:,\d{3})+)(?![\d.,])")
THOUSANDS = re.compile(r"(?P<before>.*\d)\s?k\b(?P<behind>.*)")
SLASHED = re.compile(r"(\d{1,4})\s?/\s?(\d{1,4})")
JOINING = ("und", "oder", "and", "or", "et", "ou")
TWO_VALUES = re.compile(rf"(?P<first>.*?)(?:,| {'| '.join(JOINING)}) (?P<second>.+)")
YEARS = re.compile(r"(?P<century>\d\d)(?P<first>\d\d)\s?[/–-]\s?(?P<second>\d\d)")
IN_TWO_UNITS = re.compile(
    r"(?P<more>\d{1,4})\s?(?P<unit>h|hours?|std\.|stunden?|heures?|years?|jahre?|ans?|années?)"
    r"(?:\s|,|and|und|et)*(?P<less>\d{1,2})\s?(?:min(?:\.|utes?|uten?)?|months?|monate?|mois|)",
    re.IGNORECASE,
)
"""A duration in hours and minutes, or in years and months: 2h30, 1 Jahr und 3 Monate."""
MINUTES, MONTHS = 60, 12
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
        _in_two_units,
        _years,
        _impossible,
        _falling,
        _more_than_a_whole,
        _plus,
        _in_other_signs,
        _several,
        _words_before,
        _word_inside,
    ):
        if found := reason(text, language, reads):
            return found
    elsewhere = say("; what is not a number, share or date belongs under `facts`")
    return NotANumberError(refused.message, refused.remedy + elsewhere)


def _write(message: Said, meant: str) -> NotANumberError:
    return NotANumberError(message, say("write `{meant}`", meant=meant))


def _impossible(text: str, language: str, _reads: Reads) -> Refusal:
    if not is_impossible(text, language):
        return None
    return NotANumberError(say("there is no such day or time as `{text}`", text=text), say("look at the source again"))


def _in_two_units(text: str, language: str, reads: Reads) -> Refusal:
    """Find a duration in two units, and give it in the lesser one."""
    match = IN_TWO_UNITS.fullmatch(text)
    if match is None:
        return None
    from babel.units import format_unit

    hours = match["unit"][0].casefold() in "hs"
    whole, unit = (MINUTES, "duration-minute") if hours else (MONTHS, "duration-month")
    meant = format_unit(int(match["more"]) * whole + int(match["less"]), unit, locale=language)
    return _write(say("`{text}` is a duration in two units", text=text), meant) if reads(meant) else None


def _falling(text: str, language: str, reads: Reads) -> Refusal:
    """Find a range whose second end is the lesser one."""
    spoken = spoken_for(language)
    for pattern in spoken.ranges:
        match = re.fullmatch(pattern, text, re.IGNORECASE)
        if match and match["low"][:1].isdigit() and match["high"][:1].isdigit():
            low, unit = re.split(r"(?<=\d)(?=\D*$)", match["high"], maxsplit=1)
            meant = spoken.range_shown.format(low=low, high=f"{match['low']}{unit}")
            if reads(meant):
                return _write(say("the range ends below where it starts"), meant)
    return None


def _more_than_a_whole(text: str, language: str, _reads: Reads) -> Refusal:
    match = SLASHED.fullmatch(text)
    if not match or int(match[1]) < int(match[2]) or len(match[1]) == 4:
        return None
    score = spoken_for(language).score_shown.format(first=match[1], second=match[2])
    return NotANumberError(
        say("`{text}` is more than a whole, so it is not a share", text=text),
        say("write `{score}` for a score, a day with the name of its month, a number with its decimals", score=score),
    )


def _years(text: str, language: str, _reads: Reads) -> Refusal:
    match = YEARS.fullmatch(text)
    if not match or int(match["first"]) >= int(match["second"]):
        return None
    first, second = (match["century"] + match[name] for name in ("first", "second"))
    return _write(
        say("`{text}` contains two years", text=text), spoken_for(language).range_shown.format(low=first, high=second)
    )


def _plus(text: str, _language: str, reads: Reads) -> Refusal:
    match = PLUS.fullmatch(text)
    if not match or not reads(match["rest"]):
        return None
    said = say("write `{meant}`, and say in the question that it rose", meant=match["rest"])
    return NotANumberError(say("a value can't have a plus sign before it"), said)


def _in_other_signs(text: str, language: str, reads: Reads) -> Refusal:
    """Find a number with the signs or the scale words of another language, or a shortened thousand."""
    decimal, group = separators(language)
    group = group if group in ".," else " "
    grouped = GROUPED.sub(lambda digits: re.sub(r"[.,]", group, digits[0]), text)
    if grouped != text and reads(grouped):
        return _write(say("`{text}` has the signs of another language", text=text), grouped)
    swapped = re.sub(r"(?<=\d)[.,](?=\d)", decimal, text)
    if swapped != text:
        for meant in (*_translated(swapped, language), swapped):  # 1.5 billion is English altogether
            if reads(meant):
                return _write(say("in this sheet's language decimals come after `{sign}`", sign=decimal), meant)
    for meant in _translated(text, language):
        if reads(meant):
            return _write(say("`{text}` contains a word of another language", text=text), meant)
    if match := THOUSANDS.fullmatch(text):
        meant = f"{match['before']}{group}000{match['behind']}"
        if reads(meant):
            return _write(say("`k` is not a word for a thousand"), meant)
    before, _, behind = text.partition("-")  # mid-2024
    if before.casefold() in spoken_for(language).times and reads(f"{before} {behind}"):
        return _write(say("`{text}` is written as one word", text=text), f"{before} {behind}")
    return None


def _translated(text: str, language: str) -> Iterator[str]:
    """Give a text with the scale words of other languages put into this one: 600 billion is 600 Milliarden."""
    own = {scale.power: scale.other for scale in reversed(words_for(language).numerals.scales)}
    longest = {scale.power: scale.other for scale in words_for(language).numerals.scales if len(scale.other) > 4}
    for other in sorted(LANGUAGES, key=lambda each: each != ENGLISH):  # its billion is met most often
        for scale in words_for(other).numerals.scales if other != language else ():
            for form in (scale.other, scale.one):
                pattern = rf"(?<![^\W\d_]){re.escape(form)}(?!\w)"
                if len(form) > 2 and scale.power in own and re.search(pattern, text, re.IGNORECASE):
                    meant = longest.get(scale.power, own[scale.power])
                    yield re.sub(pattern, meant, text, flags=re.IGNORECASE)


def _several(text: str, language: str, reads: Reads) -> Refusal:
    """Find two values in one."""
    match = TWO_VALUES.fullmatch(text)
    if match is None or not reads(match["first"]) or not re.search(r"\d", match["second"]):
        words = text.split()
        if not any(reads(" ".join(words[:at])) and reads(" ".join(words[at:])) for at in range(2, len(words) - 1)):
            return None
    shown = spoken_for(language).range_shown.format(low=10, high=12)
    return NotANumberError(
        say("`{text}` contains several values", text=text),
        say(
            "make each a figure; give a duration in one unit; write a range as `{range}`; a list belongs under `facts`",
            range=shown,
        ),
    )


def _words_before(text: str, _language: str, reads: Reads) -> Refusal:
    """Find a value behind words that are no qualifier: Platz 3, im Sommer 2024."""
    words = text.split()
    for count in range(1, min(MOST_WORDS_BEFORE, len(words) - 1) + 1):
        meant = " ".join(words[count:])
        if re.search(r"\d", meant) and reads(meant):
            before = " ".join(words[:count])
            for word in words[:count]:  # etwa so 30
                if reads(f"{word} {meant}"):
                    return _write(say("`{before}` can't stand before the number", before=before), f"{word} {meant}")
            return NotANumberError(
                say("`{before}` can't stand before the number", before=before),
                say("write `{meant}` and put the rest into `ask`, or write all of it under `facts`", meant=meant),
            )
    return None


def _word_inside(text: str, _language: str, reads: Reads) -> Refusal:
    """Find a value with what is counted inside of it: une personne sur cinq."""
    words = text.split()
    for at in range(1, len(words) - 1):
        meant = " ".join([*words[:at], *words[at + 1 :]])
        if words[at].casefold() not in JOINING and reads(meant):
            return NotANumberError(
                say("`{word}` stands inside the value", word=words[at]),
                say("write `{meant}`, and what is counted under `unit`", meant=meant),
            )
    return None
