"""The sentences of a source, as far as evidence needs them: where the one around a place begins and ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.source.clues import Clues
    from quiz.source.text import Place, SourceText

END = re.compile(r"""(?<![.!?…])[.!?…]+['’”“»«")\]]*(?=\s+["'„“”»«‚‘’(\[A-ZÀ-ÞĀ-Ž0-9]|\s*$)""", re.MULTILINE)
NO_END = re.compile(r"(?<!\w)(?:\d{1,2}|[^\W\d_]|(\w+))\.$")
"""What may end with a full stop and no sentence: 26., z. B., U. S., and words that are abbreviations."""
LINE = re.compile(r"[\r\n]+")


def sentence_around(place: Place, source: SourceText, clues: Clues) -> Place:
    """Return the sentence around a place, which ends with the paragraph at the latest."""
    text = source.text
    before = list(LINE.finditer(text, 0, place[0]))
    start = before[-1].end() if before else 0
    after = LINE.search(text, place[1])
    stop = after.start() if after else len(text)
    for match in END.finditer(text, start, stop):
        short = NO_END.search(text, start, match.end())
        if short and (short.group(1) is None or short.group(1) in clues.abbreviations):
            continue
        if match.end() > place[0]:
            if match.end() >= place[1]:
                return start, match.end()
            continue
        start = match.end() + len(text[match.end() : stop]) - len(text[match.end() : stop].lstrip())
    return start, stop
