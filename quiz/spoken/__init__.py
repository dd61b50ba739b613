"""How people of a language write values in news, beyond digits: one file a language, named by its code."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.spoken.model import Spoken


@lru_cache(maxsize=16)
def spoken_for(language: str) -> Spoken:
    """Return how values are written in a language of `quiz.words.LANGUAGES`, which may have its territory: de_CH."""
    spoken: Spoken = import_module(f"quiz.spoken.{language.partition('_')[0]}").SPOKEN
    return spoken
