"""The telling words of a quotation: candidates for the gap of a card."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.draft.language import Words

WORD = re.compile(r"(?<![\w-])[^\W\d_][\w-]{3,}(?!\w)")
LONG = 6
MOST = 3


def _filling(words: Words) -> frozenset[str]:
    """Return the words of closed classes: they carry no sense of their own."""
    nouns_too = words.auxiliaries | words.adverbs | words.other_pronouns
    return nouns_too | words.determiners | words.prepositions | words.subordinators | words.conjunctions


def telling(text: str, words: Words) -> list[str]:
    """Return a few words that carry the sense, the longest first: nouns where capital letters show them.

    Nothing of a text of one word: without it, nothing would be left.
    """
    if len(text.split()) == 1:
        return []
    empty = words.plain | _filling(words)
    telling_ones = (word for word in WORD.findall(text) if word not in empty and word.lower() not in empty)
    once = [word for word in telling_ones if len(re.findall(rf"(?<!\w){re.escape(word)}(?!\w)", text)) == 1]
    if words.noun_endings:
        found = [word for word in once if word[0].isupper() and not text.startswith(word)]
        found = found or [word for word in once if len(word) > LONG]
    else:
        found = [word for word in once if len(word) >= LONG]
    return sorted(found, key=lambda word: (-len(word), text.find(word)))[:MOST]
