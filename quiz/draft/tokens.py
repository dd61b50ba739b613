"""Words and signs of a text, and what kind of word each is.

A kind is one letter, so that a rule can name several in a string: `token.kind in NAMING`. They are coarse on purpose:
closed classes are looked up, whatever else has a capital letter may be a name. A quotation is one token.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from quiz.draft.language import Words

QUOTATION = "Q"
DETERMINER = "D"
OBLIQUE = "d"
"""A determiner that can't begin a subject: dem, des."""
PRONOUN = "R"
"""A pronoun that can be a subject."""
OTHER_PRONOUN = "r"
PREPOSITION = "P"
SUBORDINATOR = "S"
CONJUNCTION = "C"
ADVERB = "b"
REPORTING = "V"
PARTICIPLE = "p"
AUXILIARY = "U"
NOUN = "N"
"""A word with a capital letter that may be a name, or part of one."""
INITIAL = "I"
"""An abbreviation with a full stop: Dr., J."""
ADJECTIVE = "A"
NUMBER = "n"
WORD = "w"
COMMA, COLON, SEMICOLON, DASH, STOP, OPEN, CLOSE, SIGN = ",", ":", ";", "-", ".", "(", ")", "x"

NAMING = NOUN + INITIAL
ANY_DETERMINER = DETERMINER + OBLIQUE
FINITE = REPORTING + AUXILIARY
ATTRIBUTE = ADJECTIVE + NUMBER

SIGNS = {
    ".": STOP,
    "!": STOP,
    "?": STOP,
    ",": COMMA,
    ":": COLON,
    ";": SEMICOLON,
    "(": OPEN,
    ")": CLOSE,
    "–": DASH,
    "—": DASH,
    "―": DASH,
    "-": DASH,
}
UNNOTICED = frozenset('"([…–—―-•*') | {"..."}
"""Signs after which a word stands at the start as if they were not there."""

PATTERN = r"""
    https?://\S+ | www\.\S+
  | \d+(?:[.,:]\d+)*(?:st|nd|rd|th)?(?:-[^\W\d_][\w-]*)?       # 1.920  500-Milliarden-Dollar
  | [A-Z]-(?:(?:[A-Z]\.)+|[A-Z][a-z]+\.?)(?=\))                # (D-N.Y.)
  | [^\W\d_](?:\.[^\W\d_])+\.?(?![^\W\d_])                     # z.B.  U.S.
  | [^\W\d_]+\.(?:de|com|org|net|at|ch|di|tv|info)\b           # ver.di  example.org
  | {glued}
    [^\W_]+(?:{unglued}[-’'‑&/·][^\W_]+)*(?:{open_compound})?    # words, compounds
  | \.\.\. | … | [^\w\s] | _
"""
"""What tokens are. A language fills in what it glues to words (l’, -t-il), and how it leaves compounds open (Ein-)."""


class Token(NamedTuple):
    """A word, a number, a sign or a quotation, with its place in the text."""

    start: int
    end: int
    text: str
    kind: str = ""


@lru_cache(maxsize=4)
def _pattern(elided: str, enclitic: str, open_compound: str) -> re.Pattern[str]:
    glued = "".join(
        [
            rf"{elided}(?=\w) | " if elided else "",  # l’Europe
            rf"(?<=\w){enclitic}(?!\w) | " if enclitic else "",  # dit-elle
        ]
    )
    unglued = rf"(?!{enclitic}(?!\w))" if enclitic else ""
    pattern = PATTERN.replace("{glued}", glued).replace("{unglued}", unglued).replace("{open_compound}", open_compound)
    return re.compile(pattern, re.VERBOSE)


def tokens(text: str, start: int, end: int, words: Words) -> list[Token]:
    """Return the words and signs of a stretch of text. The full stop of an abbreviation belongs to it.

    A single small letter with a full stop is one only in some languages (German: z. B.).
    """
    small_letters = words.grammar == "verb-second"
    abbreviations = words.abbreviations
    found: list[Token] = []
    for match in _pattern(words.elided, words.enclitic, words.open_compound).finditer(text, start, end):
        token = Token(match.start(), match.end(), match.group())
        before = found[-1] if found else None
        if token.text == "." and before and before.end == token.start:
            word = before.text
            known = f"{word}." in abbreviations and (small_letters or len(word) > 1 or not word.islower())
            if known or (len(word) == 1 and word.isupper()):
                found[-1] = Token(before.start, token.end, f"{word}.")
                continue
        found.append(token)
    return found
