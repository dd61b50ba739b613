"""Where the words of a sheet stand in the source.

The order is: as they were written; but for typography (`folding.py`); in parts, where ellipses or brackets of the
sheet's author stand between them; those parts in another order; else the nearest passage, which is no proof.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import StrEnum
from operator import itemgetter
from typing import TYPE_CHECKING

from quiz.source.folding import EDGE, ELLIPSIS, fold
from quiz.source.nearest import nearest
from quiz.source.parts import GAP, LAST, Part, parts_of
from quiz.source.whole import is_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from quiz.source.text import Place, SourceText

OTHER_SIGNS = ("?", "!")
"""A full stop in their place would make a statement of a question."""
PUNCTUATION = tuple(".,;:!?")
DASH = "-"
HYPHENS = tuple("-‐‑‒−")
MOST_PARTS = 60
MOST_PLACES = 2000
SAME_PASSAGE = 0.75
"""From this likeness on, two texts are the same passage with words changed; below it, one is not in the source."""


class How(StrEnum):
    """How words were found in the source."""

    EXACT = "exact"
    FOLDED = "folded"
    """but for typography, or for a comma or full stop at the end"""
    PARTS = "parts"
    SPLIT = "split"
    """over several quotations that follow one another: “We wait,” he said, “and pray.”"""
    DISORDERED = "disordered"
    """in parts that stand in another order in the source"""
    NEAR = "near"
    """a passage is much like them: no proof"""
    MISSING = "missing"
    """the most similar passage, if there is any, is another one"""


@dataclass(frozen=True, slots=True)
class Alignment:
    """Where words stand in the source: a place for each of their parts, in the order of the words.

    `score` says how alike they are, from 0 to 1. Only MISSING may come without a place.
    """

    how: How
    places: tuple[Place, ...]
    score: float = 1.0

    @property
    def found(self) -> bool:
        """Whether the source has these words, in this order."""
        return self.how in (How.EXACT, How.FOLDED, How.PARTS, How.SPLIT)

    @property
    def extent(self) -> Place:
        """From where to where in the source they stand, with what lies between their parts."""
        return min(start for start, _ in self.places), max(end for _, end in self.places)


def align(words: str, source: SourceText, prefer: Sequence[Place] = ()) -> Alignment:
    """Find words of a sheet in the source.

    They begin and end where words of the source do: `not` does not stand in `nothing`, nor `1,000` in `21,000`. Where
    they stand in several places, the first one inside a place of `prefer` is taken, else the first one of all; those of
    `prefer` are in order, and none overlaps another.
    """
    found = ((at, at + len(words)) for at in _occurrences(words, source.text))
    if exact := _preferred((place for place in found if is_whole(source.text, *place)), prefer):
        return Alignment(How.EXACT, (exact,))
    folded = fold(words).text.strip(EDGE)
    if same := _preferred(places_of(Part(folded), source), prefer):
        return Alignment(How.FOLDED, (same,))
    parts = parts_of(folded)[:MOST_PARTS]
    each = [places_of(part, source) for part in parts]
    if parts and all(each):
        if in_order := _closest(each):
            return Alignment(How.PARTS, in_order)
        return Alignment(How.DISORDERED, tuple(places[0] for places in each))
    return _nearest(parts, each, source)


def align_evidence(words: str, source: SourceText) -> Alignment:
    """Find words in the source that a sheet gives as evidence: a capital letter where they begin is no difference.

    They are the source's, cut out as their author needs them: `ein Sprecher … sagte er`, where it has `Ein Sprecher`.
    """
    there = align(words, source)
    if there.found:
        return there
    parts = re.split(f"({GAP.pattern})", fold(words).text.strip(EDGE))
    begun = "".join(part if places_of(Part(part), source) else _other_case(part, source) for part in parts)
    otherwise = align(begun, source)
    return otherwise if otherwise.found else there


def _other_case(part: str, source: SourceText) -> str:
    """Return a part with the other case of its first letter, if the source has it so."""
    other = part[:1].swapcase() + part[1:]
    return other if part and places_of(Part(other), source) else part


def places_of(part: Part, source: SourceText) -> list[Place]:
    """Return where a part stands in the source, as it is or without the comma or full stop at its end."""
    inside = {"starts_inside": part.starts_inside, "ends_inside": part.ends_inside}
    stopped = part.text if part.text.endswith(ELLIPSIS) else part.text.rstrip(LAST)
    for text in dict.fromkeys((part.text, stopped)):
        found = []
        for at in _occurrences(text, source.folded.text):
            end = at + len(text)
            place = source.folded.unfolded(at, end)
            other_sign = text != part.text and source.folded.text[end : end + 1] in OTHER_SIGNS
            if not other_sign and is_whole(source.text, *place, **inside) and _is_whole_folded(at, end, source, part):
                found.append(place)
        if found:
            return found
    return []


def _is_whole_folded(at: int, end: int, source: SourceText, part: Part) -> bool:
    """Return True if a stretch of the folded text begins and ends where words do.

    A dash between words folds to what a hyphen inside of one does: there, the text as it stands tells which it was.
    """
    start, stop = source.folded.unfolded(at, end)
    behind_dash = source.folded.text[at - 1 : at] == DASH and source.text[start - 1 : start] not in HYPHENS
    before_dash = source.folded.text[end : end + 1] == DASH and source.text[stop : stop + 1] not in HYPHENS
    return is_whole(
        source.folded.text,
        at,
        end,
        starts_inside=part.starts_inside or behind_dash,
        ends_inside=part.ends_inside or before_dash,
    )


def _occurrences(words: str, text: str) -> Iterator[int]:
    """Give the first places of words in a text; nothing stands everywhere, so it stands nowhere."""
    at = text.find(words) if words else -1
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _preferred(places: Iterable[Place], prefer: Sequence[Place]) -> Place | None:
    """Return the first place inside one of those that are preferred, else the first of all; None if there is none."""
    first = None
    for place in places:
        first = first or place
        around = bisect_right(prefer, place[0], key=itemgetter(0)) - 1
        if not prefer or (around >= 0 and place[1] <= prefer[around][1]):
            return place
    return first


def _closest(each: Sequence[Sequence[Place]]) -> tuple[Place, ...] | None:
    """Choose a place for each part, one behind the other, so that all of them stand closest together."""
    best: tuple[Place, ...] | None = None
    for first in each[0][:MOST_PLACES]:
        chosen = [first]
        for places in each[1:]:
            at = bisect_left(places, (chosen[-1][1], 0))
            chosen += places[at : at + 1]
        if len(chosen) == len(each) and (best is None or chosen[-1][1] - first[0] < best[-1][1] - best[0][0]):
            best = tuple(chosen)
    return best


def _nearest(parts: Sequence[Part], each: Sequence[Sequence[Place]], source: SourceText) -> Alignment:
    """Find the most similar passage of each part that does not stand in the source."""
    places: list[Place] = []
    alike = 0.0
    for part, there in zip(parts, each, strict=True):
        near = None if there else nearest(part.text, source)
        if near:
            start, end = source.folded.unfolded(near.start, near.end)
            punctuated = part.text[-1] in PUNCTUATION and source.text[end : end + 1] in PUNCTUATION
            places.append((start, end + punctuated))
            alike += near.score * len(part.text)
        elif there:
            places.append(there[0])
            alike += len(part.text)
    score = alike / (sum(len(part.text) for part in parts) or 1)
    return Alignment(How.NEAR if score >= SAME_PASSAGE else How.MISSING, tuple(places), score)
