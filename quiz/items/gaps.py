"""Gaps: which word may be left out of a quote, such that who has not read it can't tell the word from the sentence."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from quiz.items.options import OPTIONS
from quiz.items.quotes import says_too_little
from quiz.sheet.model import Quote
from quiz.sheet.tokens import telling

if TYPE_CHECKING:
    from quiz.items.model import Item, Passage
    from quiz.items.pool import Pool
    from quiz.words.model import Words

ENOUGH_AROUND = 3
"""How many words stand around a gap at least: with fewer, nothing is left to understand."""
DISTINCT = 8
"""From how many letters on a word is seldom a common one: the more often people use words, the shorter they are (Zipf
1935)."""


VOWELS = "aeiou"
SILENT_OR_SPOKEN = ("h", "u", "y", "eu", "on")
"""Beginnings of which letters do not tell how they sound: an hour, a house; une onzième."""
LAST_WORD = re.compile(r"(?<!\w)(\w+['’]?)[ \u00a0]?$")


def has_rivals(item: Item, pool: Pool) -> bool:
    """Return True if the sheet names two words that could stand in a gap instead.

    Only who writes the sheet can tell which do: other words seldom fit by their grammar, and hardly ever by their
    sense, so that the sentence alone would tell which is missing. What letters tell is looked at all the same.
    """
    before = word_before(item.material) if item.material else ""
    return sum(can_follow(before, each.text, pool.words) for each in item.distractors) >= OPTIONS - 1


def word_before(passage: Passage) -> str:
    """Return the word right before a gap, with its apostrophe; empty where there is none."""
    last = LAST_WORD.search(passage.before)
    return last[1] if last else ""


def can_follow(before: str, word: str, words: Words) -> bool:
    """Return False if a word can't stand behind another by the sound it begins with, as far as letters tell that."""
    first, lists, before = unicodedata.normalize("NFKD", word).casefold(), words.lists, before.rstrip("'’").casefold()
    if not first[:1].isalpha() or first.startswith(SILENT_OR_SPOKEN):
        return True
    vowel = first[0] in VOWELS
    return not (before in lists.before_vowel and not vowel) and not (before in lists.before_consonant and vowel)


def has_words_around(quote: Quote) -> bool:
    """Return True if enough is left of a quote without its gap."""
    return len(quote.words.split()) - len((quote.blank or "").split()) >= ENOUGH_AROUND


def is_good(item: Item, pool: Pool) -> bool:
    """Return True if a gap can be filled by who knows the quote, with one word, and hardly by anybody else.

    Enough stands around it. It has rivals, or the sheet says what else is right; or it has no other words beside it at
    all, and is a long word, no part of a name, with words before it that mean something.
    """
    quote, word = item.fact, item.key.text
    if not isinstance(quote, Quote) or not has_words_around(quote):
        return False
    if has_rivals(item, pool) or quote.accept:
        return True
    distinct = (
        not item.distractors
        and any(len(part) >= DISTINCT for part in word.split())
        and not telling(word) & pool.told_by_names
    )
    return distinct and not quote.words.startswith(word) and not says_too_little(quote)
