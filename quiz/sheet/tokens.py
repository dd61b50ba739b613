"""Texts compared as a reader compares them: by their words, whatever the case, the marks and the spaces.

Signs that make another answer are part of a word, or one of their own: AA+ is not AA-, C++ is not C#, -12 is not 12,
10 € is not 10 %, and 10⁶ is not 106. `comparable` in `page/js/practice.js` takes what a learner types in the same way.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

WORD = re.compile(r"\w+")
TOKEN = re.compile(r"(?:(?<![\w)])(?<!\d\s)-(?=\d))?\w+(?:[+#*♯♭-]+(?![\w+#*♯♭-]))?|[^\w\s]")
"""A word with a minus before its digits, and with signs behind it (of a grade, a language, a key); or a sign."""
PLAIN = re.compile(r"(?:[^\W\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u2089\u2150-\u215f]|[\s.,;:!?'\"…„“”‚‘’«»()/])*")
"""A text without any sign that could count: most are, and are read sooner."""
COUNTING = frozenset("%‰^")
"""Signs that count although they are punctuation."""
PASSED_OVER = frozenset("°©®™")
"""Symbols that people leave out: 12 °C is 12 C."""
SYMBOLS = frozenset({"Sc", "Sm", "So"})
PARTED = [
    (re.compile("(?<=[0-9])(?=[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻])"), "^"),  # 10⁶; behind letters (km²) it is a unit
    (re.compile("(?<=[0-9])(?=[¼½¾⅐-⅞])"), " "),  # 1½
    (re.compile(r"(?<![\w)])\+(?=[0-9])"), ""),  # +5 is 5
]
"""What is put before signs that would read as something else once they are written plainly."""
SPELLED = str.maketrans({"œ": "oe", "æ": "ae", "Œ": "Oe", "Æ": "Ae", "−": "-", "–": "-", "⁄": "/"})
"""Letters and signs that are written in two ways; for a minus, people type a dash."""
TYPED = (
    SPELLED
    | dict.fromkeys(map(ord, "’‘‚"), "'")
    | dict.fromkeys(map(ord, "“”„"), '"')
    | dict.fromkeys(map(ord, "\u00a0\u2009\u202f"), " ")
)
MINUS = re.compile(r"(?<![\w)])-(?=[\d.,$£€])")
PERCENT = re.compile(r"(?<=\d) ?(?=[%‰])")


@lru_cache(maxsize=4096)  # names and quotes are compared again and again
def tokens(text: str) -> tuple[str, ...]:
    """Return the words of a text, without case, marks and punctuation; signs that make another answer stay."""
    if PLAIN.fullmatch(text):
        return tuple(WORD.findall(unicodedata.normalize("NFKC", text).casefold().translate(SPELLED)))
    for place, sign in PARTED:
        text = place.sub(sign, text)
    plain = unicodedata.normalize("NFKC", text).casefold().translate(SPELLED)
    return tuple(token for token in TOKEN.findall(plain) if _counts(token))


def _counts(token: str) -> bool:
    """Return True for a word, and for a sign that makes another answer."""
    if len(token) > 1 or WORD.match(token) or token in COUNTING:
        return True
    return unicodedata.category(token) in SYMBOLS and token not in PASSED_OVER


@lru_cache(maxsize=4096)
def normalised(text: str) -> str:
    """Return a text such that two that read the same are the same. Signs alone stay as they are."""
    return " ".join(tokens(text)) or text.strip()


@lru_cache(maxsize=4096)
def alphabetical(text: str) -> tuple[str, ...]:
    """Return the words of a text as a dictionary sorts them: a letter with an accent as the one without (ä as a)."""
    plain = (unicodedata.normalize("NFD", word) for word in tokens(text))
    return tuple("".join(sign for sign in word if not unicodedata.combining(sign)) for word in plain)


def ways_to_type(text: str) -> tuple[str, ...]:
    """Return a text as it stands and as people type it, for programs that compare every sign.

    That is: without letters, marks and spaces that their keyboard lacks, with a minus of either kind, and with a space
    before percent or none.
    """
    typed = text.translate(TYPED)
    signed = [text, typed, MINUS.sub("−", typed)]
    return tuple(
        dict.fromkeys(found for each in signed for found in (each, *(PERCENT.sub(s, each) for s in ("", " "))))
    )


@lru_cache(maxsize=4096)
def telling(text: str) -> frozenset[str]:
    """Return the words of a text that carry it: those of four letters and more, and all with a digit."""
    return frozenset(word for word in tokens(text) if len(word) >= 4 or any(sign.isdigit() for sign in word))


def contains(text: str, part: str) -> bool:
    """Return True if the words of `part` stand in a text one after the other."""
    return f" {normalised(part)} " in f" {normalised(text)} "
