"""Every sentence the program itself says to a learner, by language: one file a language, named by its code."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

LANGUAGES = tuple(sorted(path.stem for path in Path(__file__).parent.glob("??.py")))

if TYPE_CHECKING:
    from quiz.words.model import Words

    Language = str
else:
    Language = Literal[LANGUAGES]


def words_for(language: str, territory: str | None = None) -> Words:
    """Return the words of a language of `LANGUAGES`, as a territory (GB) uses them; another one raises KeyError.

    The territory may stand with the language: en_GB.
    """
    if language not in LANGUAGES:
        language, _, territory = language.partition("_")
        if language not in LANGUAGES:
            raise KeyError(language)
    words: Words = import_module(f"quiz.words.{language}").WORDS
    return _used_in(words, territory) if territory else words


@lru_cache(maxsize=16)
def _used_in(words: Words, territory: str) -> Words:
    example = words.numerals.examples_elsewhere.get(territory, words.numerals.example)
    numerals = replace(words.numerals, example=example)
    hyphenation = words.hyphenations.get(territory, words.hyphenation)
    used = replace(words, territory=territory, hyphenation=hyphenation, numerals=numerals)
    if territory not in words.marks_of_territories:
        return used
    outer, inner = words.marks_of_territories[territory]
    marks = tuple(zip(words.quotation_marks, outer, strict=True))
    phrases = {name: _with_marks(getattr(words, name), marks) for name in ("asking", "cards", "paper", "cut_cards")}
    return replace(used, quotation_marks=outer, inner_quotation_marks=inner, **phrases)


def _with_marks(phrases: Any, marks: tuple[tuple[str, str], ...]) -> Any:
    """Exchange the quotation marks in phrases, which may be parts of others."""
    if isinstance(phrases, str):
        for usual, other in marks:
            phrases = phrases.replace(usual, other)
        return phrases
    if isinstance(phrases, tuple):
        return tuple(_with_marks(phrase, marks) for phrase in phrases)
    if is_dataclass(phrases) and not isinstance(phrases, type):
        parts = {field.name: _with_marks(getattr(phrases, field.name), marks) for field in fields(phrases)}
        return replace(phrases, **parts)
    return phrases
