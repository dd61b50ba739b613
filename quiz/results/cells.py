"""A cell of a table: what somebody answered to a question."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.messages import Said, say
from quiz.results.model import Answer, How
from quiz.sheet.tokens import normalised
from quiz.words import LANGUAGES, words_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.paper.asked import Asked

NOTHING = frozenset({"", "-", "–", "—", "/", "."})
"""What people type where nothing was answered."""
POINTS = re.compile(r"(?P<minus>[-−])?(?P<whole>[0-9]{1,4})(?:[.,](?P<part>[0-9]{1,3}))?")
LETTERS = re.compile(r"[^\W\d_](?:[\s,;+/&]*[^\W\d_])+")
SHORT = 2
"""Up to how many letters a word is a short form, which belongs to its own language only: w is wahr, or wrong."""

Trouble = tuple[str, Said, Said]
"""The code of a rule, what is wrong with a cell, and how to mend it."""


def answer_of(text: str, asked: Asked, language: str) -> Answer | Trouble:
    """Read a cell: points, the letter or the words of an option, several letters, or nothing at all.

    The letter of an option counts by the key. What the question can't have is given back as trouble.
    """
    if text in NOTHING:
        return Answer(How.NOTHING, 0.0)
    if number := POINTS.fullmatch(text):
        return _points(number, asked.points)
    place = _place_of(text, asked, language)
    if place is not None:
        return Answer(How.OPTION, float(asked.points if asked.options[place].right else 0), place)
    if _is_several(text, asked):
        return Answer(How.SEVERAL, 0.0)
    return "results-answer", say("`{text}` is not an answer to this question", text=text), _remedy(asked)


def _points(number: re.Match[str], most: int) -> Answer | Trouble:
    points = float(f"{number['whole']}.{number['part'] or 0}")
    if number["minus"] and points:
        return "results-points", say("points can't be less than none"), say("write 0 where nothing is right")
    if points > most:
        message = say("{points} points, where the question brings {most}", points=number[0], most=most)
        return "results-points", message, say("write points, not the number that was answered")
    return Answer(How.POINTS, points)


def _place_of(text: str, asked: Asked, language: str) -> int | None:
    """Return which option is meant: by its letter, by its words, or, of two verdicts, by a word for true or false."""
    for place, option in enumerate(asked.options):
        if text.casefold() == option.letter.casefold() or normalised(text) == normalised(option.text):
            return place
    if len(asked.options) == 2 and not any(option.letter for option in asked.options):
        return next(_verdicts(text.casefold(), language), None)
    return None


def _verdicts(text: str, language: str) -> Iterator[int]:
    """Give what a word says of a claim, 0 for true and 1 for false: in the language of the quiz, then in the others."""
    for each in (language, *LANGUAGES):
        for place, words in enumerate(words_for(each).results.table.verdicts):
            if text in words and (each == language or len(text) > SHORT):
                yield place


def _is_several(text: str, asked: Asked) -> bool:
    """Return True if a text is several letters of options: two boxes were ticked."""
    letters = {option.letter.casefold() for option in asked.options if option.letter}
    found = [sign for sign in text.casefold() if sign.isalpha()]
    return bool(LETTERS.fullmatch(text)) and len(set(found)) == len(found) and letters.issuperset(found)


def _remedy(asked: Asked) -> Said:
    letters = [option.letter for option in asked.options if option.letter]
    texts = [option.text for option in asked.options]
    if letters:
        return say("write a letter from {first} to {last}, or the points", first=letters[0], last=letters[-1])
    if len(texts) == 2:
        return say("write `{one}` or `{other}`, or the points", one=texts[0], other=texts[1])
    return say("write the points, 0 to {most}", most=asked.points)
