"""The sentences of a source, as far as evidence needs them: where the one around a place begins and ends."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.source.clues import Clues
    from quiz.source.text import Place, SourceText

END = re.compile(r"""(?<![.!?…])[.!?…]+['’”“»«")\]]*(?=\s+["'„“”»«‚‘’(\[A-ZÀ-ÞĀ-Ž0-9]|\s*$)""", re.MULTILINE)
NO_END = re.compile(r"(?<!\w)(?:\d{1,2}|[^\W\d_]|(\w+))\.$")
"""What may end with a full stop and no sentence: 26., z. B., U. S., and words that are abbreviations."""
LONGEST = 40
"""Characters of an abbreviation."""


def sentence_around(place: Place, source: SourceText, clues: Clues) -> Place:
    """Return the sentence around a place, which ends with the paragraph at the latest."""
    start, stop = source.line_start(place[0]), source.line_end(place[1])
    ends = _ends(source.text, start, stop, clues.abbreviations)
    first = bisect_right(ends, place[0], key=itemgetter(0))
    last = bisect_left(ends, place[1], lo=first, key=itemgetter(0))
    return ends[first - 1][1] if first else start, ends[last][0] if last < len(ends) else stop


@lru_cache(maxsize=1024)
def _ends(text: str, start: int, stop: int, abbreviations: frozenset[str]) -> Sequence[Place]:
    """Return where the sentences of a stretch of a text end, and where the next one begins."""
    ends = []
    for match in END.finditer(text, start, stop):
        end = match.end()
        short = NO_END.search(text, max(start, end - LONGEST), end)
        if short and (short.group(1) is None or short.group(1) in abbreviations):
            continue
        start = end + len(text[end:stop]) - len(text[end:stop].lstrip())
        ends.append((end, start))
    return ends
