"""The clause round a figure: what a question about it is made of, and what proves it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.draft.figure_grammar import Grammar
    from quiz.source.text import Place

LONG_CLAUSE = 160
BEGINS = re.compile(r"[.!?…][”“»«’‘]?\s|\n\s*\n|[;:]\s|[„“”»«\"]")
WORD = re.compile(r"\s*([^\W\d_]+)")
INITIALS = re.compile(r"(?:[^\W\d_]\.){2,}")
STOPS = re.compile(r"[.!?…](?=[\s”“»«’‘]|$)|\n\s*\n|;\s|[“”»«\"]")
ORDINAL = re.compile(r"(?<![\w.,])\d{1,2}\.$")
"""A number that a full stop makes an ordinal, in languages that have them: am 3. und 9. Mai."""


def clause_around(text: str, place: Place, grammar: Grammar) -> Place:
    """Return where the clause round a figure stands: its sentence, or the part of a long one."""
    start, end = place
    before = text[max(0, start - 600) : start]
    begins = max((match.end() for match in BEGINS.finditer(before) if _ends(before, match, grammar)), default=0)
    low = max(0, start - 600) + begins
    if low == max(0, start - 600) and low > 0:
        low = text.rfind(" ", 0, start) + 1
    stop = next((match for match in STOPS.finditer(text, end) if _ends(text, match, grammar)), None)
    high = stop.start() if stop else len(text)
    line = text.rfind("\n", low, start)
    low = line + 1 if line >= 0 and text[low:line].strip().endswith((".", "!", "?", "”", "“", '"')) else low
    if high - low > LONG_CLAUSE:
        commas = [match.end() for match in re.finditer(r",\s|\s[–—-]\s", text[low:start])]
        if commas:
            low += commas[-1]
        comma = re.compile(r",\s|\s[–—]\s").search(text, end, high)
        if comma and comma.start() - low > 20:
            high = comma.start()
    while low < start and text[low].isspace():
        low += 1
    return low, max(high, end)


def _ends(text: str, match: re.Match[str], grammar: Grammar) -> bool:
    """Return True if a sign ends a clause: the full stop of an abbreviation or ordinal does not within a sentence."""
    if text[match.start()] != ".":
        return True
    words = grammar.words
    following = WORD.match(text, match.start() + 1)
    if grammar.data["ordinal"] and ORDINAL.search(text, max(0, match.start() - 4), match.start() + 1) and following:
        return following[1][0].isupper() and following[1] not in words.months
    word = text[: match.start() + 1].rsplit(maxsplit=1)[-1]
    if word not in words.abbreviations and not INITIALS.fullmatch(word):
        return True
    if not following or not following[1][0].isupper():
        return False
    return word[0].islower() or following[1].lower() in words.determiners | words.subject_pronouns
