"""Every sentence the program itself says to a learner, by language: one file a language, named by its code."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from quiz.words.respelling import respelt
from quiz.words.spacing import spaced

LANGUAGES = tuple(sorted(path.stem for path in Path(__file__).parent.glob("??.py")))

PHRASES = ("asking", "reasons", "cards", "paper", "cut_cards", "practice", "review", "results")
"""What the program itself says in a language, by where it says it."""

if TYPE_CHECKING:
    from quiz.words.model import Words

    Language = str
else:
    Language = Literal[LANGUAGES]


def words_for(language: str, territory: str | None = None) -> Words:
    """Return the words of a language of `LANGUAGES`, as a territory (GB) uses them; another one raises KeyError.

    The territory may stand with the language: en_GB, en-GB.
    """
    if language not in LANGUAGES:
        language, _, territory = language.replace("-", "_").partition("_")
        if language not in LANGUAGES:
            raise KeyError(language)
    words: Words = import_module(f"quiz.words.{language}").WORDS
    return _used_in(words, territory) if territory else words


@lru_cache(maxsize=16)
def _used_in(words: Words, territory: str) -> Words:
    outer, inner = words.marks_of_territories.get(territory, (words.quotation_marks, words.inner_quotation_marks))
    example = words.numerals.examples_elsewhere.get(territory, words.numerals.example)
    used = replace(
        words,
        territory=territory,
        hyphenation=words.hyphenations.get(territory, words.hyphenation),
        quotation_marks=outer,
        inner_quotation_marks=inner,
        spaces_before=words.spaces_of_territories.get(territory, words.spaces_before),
        numerals=replace(words.numerals, example=example),
    )
    if not any(territory in of for of in (words.marks_of_territories, words.spaces_of_territories, words.spellings)):
        return used
    marks = tuple(zip(words.quotation_marks, outer, strict=True))
    return replace(used, **{name: _respelled(getattr(words, name), marks, used) for name in PHRASES})


def _respelled(phrases: Any, marks: tuple[tuple[str, str], ...], used: Words) -> Any:
    """Exchange the quotation marks in phrases, which may be parts of others, spellings, and the spaces before signs."""
    if isinstance(phrases, str):
        for usual, other in marks:
            phrases = phrases.replace(usual, other)
        return spaced(respelt(phrases, used), used)
    if isinstance(phrases, tuple):
        return tuple(_respelled(phrase, marks, used) for phrase in phrases)
    if isinstance(phrases, dict):
        return {key: _respelled(phrase, marks, used) for key, phrase in phrases.items()}
    if is_dataclass(phrases) and not isinstance(phrases, type):
        parts = {field.name: _respelled(getattr(phrases, field.name), marks, used) for field in fields(phrases)}
        return replace(phrases, **parts)
    return phrases
