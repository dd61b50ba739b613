"""Which language a text is written in, told by the small words that every text has."""

from __future__ import annotations

import re

from quiz.draft.language import languages, words_of
from quiz.errors import WrongUseError

ENOUGH = 3
"""Small words that a text must have for its language to be told."""
AHEAD = 1.5
"""How many times as many as of any other language."""


def language_of(text: str, name: str) -> str:
    """Return the code of the language of a text that `name` names in messages.

    Raises WrongUseError where it can't be told, or is none that can be drafted.
    """
    words = re.findall(r"[^\W\d_]+", text.lower())
    counted = sorted(
        ((sum(word in words_of(code).frequent for word in words), code) for code in languages()), reverse=True
    )
    (most, code), *others = counted
    if most < ENOUGH or (others and most < AHEAD * others[0][0]) or most * 25 < len(words):
        known = ", ".join(languages())
        raise WrongUseError(f"{name}: the language can't be told; give it by --language ({known})")
    return code
