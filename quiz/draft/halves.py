"""Quotations that the article parts around who says them: »Am Ende«, sagte Straub, »wird jeder wissen, wo er steht.«"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.draft.article import Article
    from quiz.draft.language import Words
    from quiz.draft.quotations import Quotation

LONGEST = 14
"""Words that stand between two halves at most: sagte Bürgermeisterin X am Montag."""
WHOLE = (".", "!", "?", "…", ":", ";")


def parted_by_speaker(quotations: Sequence[Quotation], article: Article) -> dict[int, Quotation]:
    """Return the second half of each quotation that is parted, by the place of its first half."""
    found: dict[int, Quotation] = {}
    for place, (first, rest) in enumerate(pairwise(quotations)):
        if place - 1 not in found and _is_one(first, rest, article):
            found[place] = rest
    return found


def joined(first: str, rest: str, words: Words) -> str:
    """Return two halves as one quotation, with the comma that a clause has: Ich glaube, dass; We came, and we left."""
    word = rest.partition(" ")[0].lower()
    clause = word in (words.subordinators if words.noun_endings else words.conjunctions)
    return f"{first}, {rest}" if clause else f"{first} {rest}"


def _is_one(first: Quotation, rest: Quotation, article: Article) -> bool:
    """Return True if two stretches are one sentence that its own speaker interrupts, between two commas."""
    if first.sentence is not rest.sentence or not (rest.said and first.speaker.named):
        return False  # a first half may be as short as a name: „Am Ende“, sagte X, „wird …“
    text, at = article.text, (first.marked.outer_end, rest.marked.outer_start)
    said, between = text[first.marked.start : first.marked.end].rstrip(), text[slice(*at)].strip()
    commas = (said.endswith(",") or between.startswith(",")) and between.endswith(",")
    begins = text[rest.marked.start : rest.marked.start + 1].islower()
    interrupts = first.speaker.person == rest.speaker.person and at[0] <= first.speaker.start < at[1]
    return commas and begins and interrupts and not said.endswith(WHOLE) and len(between.split()) <= LONGEST
