"""The words that carry a text, as comparing makes them: without endings, so that they are found in other forms."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from quiz.sheet.speakers import words_of
from quiz.sheet.tokens import telling, tokens
from quiz.sheet.wordings import place_in_words
from quiz.words import words_for

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.words.model import Words

NUMBERED = re.compile(r"(\d+)(?:st|nd|rd|th|er?|re|de|ème)")
"""A place in an order, in digits: 10th, 1er, 2e."""
LETTERS_OF_A_WORD = 4
"""Shorter words carry nothing, but for names (`quiz.sheet.tokens.telling`)."""


def stems(text: str, words: Words, *, numbers: bool = False) -> frozenset[str]:
    """Return the words that carry a text, without the endings of the language.

    With `numbers`, words for numbers from two on are given as digits, and so are places in an order: zehnte, 10th.
    """
    return _stems(text, words.language, numbers=numbers)


@lru_cache(maxsize=8192)  # a question is compared again and again while a form is made
def _stems(text: str, language: str, *, numbers: bool) -> frozenset[str]:
    words = words_for(language)
    if not numbers:
        return frozenset(_stem(word, words) for word in telling(text))
    digits = {word: found for word in tokens(text) if (found := _digits(word, language))}
    return frozenset(_stem(word, words) for word in telling(text).difference(digits)).union(digits.values())


def repeated(question: str, answer: str, wrong: Iterable[str], words: Words) -> frozenset[str]:
    """Return the words of a question that stand in the right answer, and in no wrong one."""
    again = stems(question, words) & stems(answer, words)
    return again.difference(*(stems(each, words) for each in wrong))


def with_short_names(text: str, words: Words) -> frozenset[str]:
    """Return the words that carry a text, numbers as digits, with the names in capitals that are too short for words.

    They answer questions (FDP, EU), but two questions that hold one need not be about the same thing.
    """
    short = (word.casefold() for word in words_of(text) if 1 < len(word) < LETTERS_OF_A_WORD and word.isupper())
    return stems(text, words, numbers=True) | frozenset(short)


def last_name(name: str, words: Words) -> frozenset[str]:
    """Return what a name is recognised by."""
    return _last_name(name, words.language)


@lru_cache(maxsize=4096)  # a name is looked for beside each question
def _last_name(name: str, language: str) -> frozenset[str]:
    return frozenset(_stem(word, words_for(language)) for word in tokens(name)[-1:])


def _stem(word: str, words: Words) -> str:
    """Return a word without its ending; letters that change before one are as without it: Gläser, batteries."""
    stem = _ending(words.lists.endings).sub("", word)
    if not stem.isascii():
        stem = "".join(sign for sign in unicodedata.normalize("NFD", stem) if not unicodedata.combining(sign))
    return f"{stem[:-1]}i" if stem.endswith("y") else stem


@lru_cache(maxsize=8)
def _ending(endings: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds an ending, or two, behind the four letters of a word that are kept at least: glass(es)."""
    return re.compile(rf"(?<=\w{{4}})(?:{'|'.join(endings)}){{1,2}}$")


@lru_cache(maxsize=4096)  # few words of a language are in most texts
def _digits(word: str, language: str) -> str | None:
    """Return the digits of a word for a number, or for a place in an order; None of any other."""
    if numbered := NUMBERED.fullmatch(word):
        return numbered[1]
    lists = words_for(language).lists
    found = "2" if word in lists.both else _values(lists.numbers).get(word)
    place = None if found else place_in_words(word, language)
    return found or (str(place) if place else None)


@lru_cache(maxsize=8)
def _values(numbers: tuple[str, ...]) -> dict[str, str]:
    return {word: str(value) for value, word in enumerate(numbers) if value > 1}
