"""What papers of some languages set inside the marks of a quotation and nobody said: « Oui, dit-elle, et bientôt. »"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from quiz.draft.language import words_of

if TYPE_CHECKING:
    from quiz.draft.language import Words
    from quiz.source.marks import Marked


def parted(text: str, marked: Marked, words: Words) -> list[Marked]:
    """Part a marked stretch where words of the article interrupt it: what is said before them, and behind them."""
    pattern = _pattern(words.code)
    match = pattern.search(text, marked.start, marked.end) if pattern else None
    if not match:
        return [marked]
    begun = marked._replace(end=match.start(), outer_end=match.start(), continues=False)
    rest = marked._replace(start=match.end(), outer_start=match.end())
    said = [each for each in (begun, rest) if any(letter.isalnum() for letter in text[each.start : each.end])]
    return said or [marked]


@lru_cache(maxsize=4)
def _pattern(code: str) -> re.Pattern[str] | None:
    words = words_of(code)
    pattern = words.patterns.get("interruption", "")
    verbs, roles = ("|".join(sorted(each, key=len, reverse=True)) for each in (words.reporting, words.roles))
    return re.compile(pattern.replace("{verbs}", verbs).replace("{roles}", roles)) if pattern else None
