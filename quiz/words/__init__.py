"""Every sentence the program itself says to a learner, by language: one file a language, named by its code."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Literal

LANGUAGES = tuple(sorted(path.stem for path in Path(__file__).parent.glob("??.py")))

if TYPE_CHECKING:
    from quiz.words.model import Words

    Language = str
else:
    Language = Literal[LANGUAGES]


def words_for(language: str) -> Words:
    """Return the words of a language of `LANGUAGES`; another one raises KeyError."""
    if language not in LANGUAGES:
        raise KeyError(language)
    words: Words = import_module(f"quiz.words.{language}").WORDS
    return words
