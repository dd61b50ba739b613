"""A text with all that is only typography made alike, and the way back to the text as it stands.

Two texts that differ in nothing but the shape of their marks, dashes, ellipses, spaces and ligatures, in soft hyphens
or in the Unicode form of their letters fold to the same. Letters stay: case, umlauts and accents carry meaning.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MARKS = "„“”‟\"«»‚‘’‛'`´‹›〝〞"
"""Quotation marks and apostrophes, of every level: sheets set inner marks where the source has outer ones."""
MARK = "'"
"""What each of them folds to, and each run of them: `‘…’”` ends with one mark, too."""
EDGE = f"{MARK} "
"""What may stand around folded words and is none of them."""
THIN = "\u00a0\u2009\u200a\u202f"
"""Spaces that part an inner mark from an outer one."""
ELLIPSIS = "..."
LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st"}
UNSEEN = "\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
HANGUL_TAIL = re.compile("[\u1160-\u11ff]")

VARIANT = re.compile(
    rf"""
    (?=[\s{UNSEEN}{re.escape(MARKS)}–—―‐‑‒−.…{"".join(LIGATURES)}-]) (?!\x20\w)    # the others can't begin one: fast
    (?: (?P<unseen> \u00ad[ \t]*\r?\n[ \t]* | [{UNSEEN}]+ )      # a soft hyphen goes with the line break behind it
  | (?P<mark>
        (?<!\S)[«‹]\s+ | \s+[»›](?!\w)                       # « mot », as French sets it
      | (?:[{re.escape(MARKS)}][{THIN}]?(?=[{re.escape(MARKS)}]))*[{re.escape(MARKS)}]
    )
  | (?P<dash> \s*(?:[–—―]|--+)\s* | \s+-\s+ | [‐‑‒−] )       # KI – das, KI—das, KI - das
  | (?P<ellipsis> \s*(?:…|\.(?:\s?\.){{2,}}) )
  | (?P<none> \s+(?=[?!:;%‰]) )                              # Quoi ? 50 %
  | (?P<ligature> [{"".join(LIGATURES)}] )
  | (?P<space> (?!\x20\S)\s+ )                               # all but the plain one between two words
    )""",
    re.VERBOSE,
)
AS = {"unseen": "", "mark": MARK, "dash": "-", "ellipsis": ELLIPSIS, "none": "", "space": " "}


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text; `starts` and `ends` say for each of its characters from where to where it stood unfolded."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def unfolded(self, start: int, end: int) -> tuple[int, int]:
        """Return the place in the text as it stood of a stretch of this one that is not empty."""
        return self.starts[start], self.ends[end - 1]

    def folded(self, start: int, end: int) -> tuple[int, int]:
        """Return the place in this text of a stretch of the text as it stood."""
        return bisect_right(self.ends, start), bisect_left(self.starts, end)


def fold(text: str) -> Folded:
    """Fold a text."""
    if not unicodedata.is_normalized("NFC", text):
        composed = _composed(text)
        folded = _folded(composed.text)
        places = zip(folded.starts, folded.ends, strict=True)
        stood = [composed.unfolded(start, end) for start, end in places]
        return Folded(folded.text, [start for start, _ in stood], [end for _, end in stood])
    return _folded(text)


def _folded(text: str) -> Folded:
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for match in VARIANT.finditer(text):
        start, end = match.span()
        out.append(text[at:start])
        starts += range(at, start)
        ends += range(at + 1, start + 1)
        kind = match.lastgroup or ""
        folded = LIGATURES[match.group()] if kind == "ligature" else AS[kind]
        out.append(folded)
        starts += [start] * len(folded)
        ends += [end] * len(folded)
        at = end
    out.append(text[at:])
    starts += range(at, len(text))
    ends += range(at + 1, len(text) + 1)
    return Folded("".join(out), starts, ends)


def _composed(text: str) -> Folded:
    """Bring a text into Unicode's composed form, cluster by cluster: `e` and an accent become `é`."""
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end in _clusters(text):
        composed = unicodedata.normalize("NFC", text[start:end])
        out.append(composed)
        starts += [start] * len(composed)
        ends += [end] * len(composed)
    return Folded("".join(out), starts, ends)


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Give the places of characters, each with the accents (or the tail of a Korean syllable) behind it."""
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or not (unicodedata.combining(text[at]) or HANGUL_TAIL.match(text[at])):
            yield start, at
            start = at
