"""What is wrong with a sheet: a code, an address, the line itself, and the remedy."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from heapq import nsmallest
from itertools import islice, pairwise
from typing import TYPE_CHECKING, NamedTuple, Protocol

from quiz.messages import Said, say
from quiz.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.rules.model import Severity


LOOKED_AT, MOST_KNOWN, NEAREST = 60, 2000, 12
"""How many letters of a word, and how many of the words that are known, are looked at to find what was meant; and how
many of those, which share most pairs of letters with it, are compared closely."""


Path = tuple[str, ...]
"""Where a value stands in a sheet, by the keys that lead to it: ("quotes", "deep", "text")."""


class Span(NamedTuple):
    """A place in a sheet: line and column count from 1, in characters."""

    line: int
    column: int
    length: int = 1


@dataclass(frozen=True, slots=True)
class Cited:
    """What the source text has: its file and line, the passage, and how that differs from the sheet, word by word."""

    file: str
    line: int
    passage: str
    difference: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend, with its address. `line` is the text of the line, for the eye.

    `source` is the passage of the source text that proves it, where there is one.
    """

    code: str
    file: str
    span: Span
    line: str
    message: str
    remedy: str
    source: Cited | None = None

    @property
    def severity(self) -> Severity:
        """An error can't be right and stops the sheet; a warning is likely not meant."""
        return RULES[self.code].severity


class Coded(Protocol):
    """What has the code of a rule."""

    @property
    def code(self) -> str:
        """The code."""


def has_errors(found: Iterable[Coded]) -> bool:
    """Return True if anything that was found stops the sheet."""
    return any(RULES[each.code].severity == "error" for each in found)


@lru_cache(maxsize=4096)
def _pairs(word: str) -> frozenset[str]:
    """Return the pairs of letters that stand beside one another in a word."""
    return frozenset(map("".join, pairwise(f" {word[:LOOKED_AT]} ")))


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the one that was likely meant, for a near miss; else None. Never slow on long words or lists."""
    from difflib import get_close_matches

    word, pairs = word[:LOOKED_AT], _pairs(word[:LOOKED_AT])
    choices = nsmallest(NEAREST, islice(known, MOST_KNOWN), key=lambda choice: (-len(pairs & _pairs(choice)), choice))
    return next(iter(get_close_matches(word, choices, n=1, cutoff=0.6)), None)


def did_you_mean(word: str, known: Iterable[str], *, meant: str | None = None) -> Said:
    """Return `did you mean …? ` for what is known to be `meant`, or for a near miss; else an empty string."""
    near = meant or nearest(word, known)
    return say("did you mean `{near}`? ", near=near) if near else Said()
