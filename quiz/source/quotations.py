"""Where the words of a quotation stand in the source: between its quotation marks, if they do anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.source.align import Alignment, How, align
from quiz.source.folding import EDGE, Folded, fold
from quiz.source.parts import LAST
from quiz.source.whole import is_whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.source.text import Place, SourceText

SEAM = LAST + EDGE
"""What may stand, or not, where a quotation is interrupted: “We wait,” he said, “and pray.”"""


def align_quotation(words: str, source: SourceText) -> Alignment:
    """Find the words of a quotation in the source, also where the source interrupts them by its own: “A,” he said, “B.”

    Whether what lies between such parts is no more than that is for the proofs to judge (`gaps.py`).
    """
    found = align(words, source, prefer=source.quotations)
    if found.found:
        return found
    split = _split(fold(words).text.strip(EDGE), source)
    return Alignment(How.SPLIT, split) if split else found


def is_marked(place: Place, source: SourceText) -> bool:
    """Return True if a place of the source lies between quotation marks."""
    quotation = source.quotation_at(place[0])
    return quotation is not None and place[1] <= quotation.end


def _split(words: str, source: SourceText) -> tuple[Place, ...] | None:
    """Return the places of words that begin in one quotation and go on in those that follow it."""
    first = words.partition(" ")[0]
    contents = source.folded_quotations if first else []
    for number, content in enumerate(contents):
        head = content.text.rstrip(SEAM)
        at = head.find(first)
        while at >= 0:
            begun = head[at:]
            if words.startswith(begun) and is_whole(content.text, at, len(head)):
                rest = _continued(words[len(begun) :].lstrip(SEAM), contents[number + 1 :])
                if rest is not None:
                    stretches = [(number, at, len(head)), *((number + 1 + by, 0, end) for by, end in enumerate(rest))]
                    return tuple(_place(contents[n], source.marked[n].start, start, end) for n, start, end in stretches)
            at = head.find(first, at + 1)
    return None


def _continued(words: str, contents: Sequence[Folded]) -> list[int] | None:
    """Return how far in each of the contents words go on, one after the other; None if they do not end there."""
    ends: list[int] = []
    for content in contents:
        for whole in (words, words.rstrip(LAST)):
            if whole and content.text.startswith(whole) and is_whole(content.text, 0, len(whole)):
                return [*ends, len(whole)]
        part = content.text.rstrip(SEAM)
        if not part or not words.startswith(part):
            return None
        ends.append(len(part))
        words = words[len(part) :].lstrip(SEAM)
    return None


def _place(content: Folded, offset: int, start: int, end: int) -> Place:
    begun, ended = content.unfolded(start, end)
    return offset + begun, offset + ended
