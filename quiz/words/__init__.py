"""Every sentence the program itself says to a learner, by language: one file a language, named by its code."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Literal

LANGUAGES = tuple(sorted(path.stem for path in Path(__file__).parent.glob("??.py")))

if TYPE_CHECKING:
    from quiz.words.model import Words

    Language = str
else:
    Language = Literal[LANGUAGES]


def words_for(language: str, territory: str | None = None) -> Words:
    """Return the words of a language of `LANGUAGES`, as a territory (GB) uses them; another one raises KeyError."""
    if language not in LANGUAGES:
        raise KeyError(language)
    words: Words = import_module(f"quiz.words.{language}").WORDS
    return _used_in(words, territory) if territory else words


@lru_cache(maxsize=16)
def _used_in(words: Words, territory: str) -> Words:
    return replace(words, territory=territory, hyphenation=words.hyphenations.get(territory, words.hyphenation))
