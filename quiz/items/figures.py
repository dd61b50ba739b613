"""Figures become items: from the question to the value, and from the value to what it measures."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quiz.items.chance import picked
from quiz.items.model import Direction, Distractor, Item, Passage
from quiz.items.options import OPTIONS
from quiz.items.pool import measure
from quiz.items.reasons import Reason, ReasonKind
from quiz.items.threes import wrong_values
from quiz.phrasing.amounts import amount
from quiz.sheet.model import Figure
from quiz.sheet.special import Moment
from quiz.sheet.tokens import normalised

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.items.pool import Pool
    from quiz.sheet.kinds import FactRef


def ask(ref: FactRef, figure: Figure, pool: Pool) -> Iterator[Item]:
    """Give the items of a figure."""
    asking, value = pool.words.asking, amount(figure.value, figure, pool.words)
    distractors = tuple(wrong_values(ref, figure, pool))
    yield Item(ref, figure, Direction.VALUE, figure.ask, Passage(value), distractors=distractors)
    meaning = Passage(figure.measures or figure.ask)
    meanings = tuple(_other_meanings(ref, figure, pool))
    stem = asking.what_date if isinstance(figure.value, Moment) else asking.what_measures
    yield Item(ref, figure, Direction.MEANING, stem, meaning, Passage(value), distractors=meanings)


def lacks_meaning(item: Item) -> bool:
    """Return True if an item asks what a value stands for, and the sheet says it nowhere but in a question."""
    return item.direction is Direction.MEANING and isinstance(item.fact, Figure) and not item.fact.measures


def _other_meanings(ref: FactRef, figure: Figure, pool: Pool) -> Iterator[Distractor]:
    """Give what other figures of the same kind measure, as long as their value is another one."""
    if not figure.measures:
        return
    seen = {normalised(figure.measures)}
    for other in picked(pool.comparable[measure(figure)], pool.sheet.id, ref.key, "meaning"):
        candidate = pool.sheet.figures[other]
        if len(seen) == OPTIONS:
            return
        if not candidate.measures or normalised(candidate.measures) in seen:
            continue
        value = amount(candidate.value, candidate, pool.words)
        if not _same(candidate, figure):
            seen.add(normalised(candidate.measures))
            yield Distractor(candidate.measures, Reason(ReasonKind.OTHER_MEANING, value))


def _same(one: Figure, other: Figure) -> bool:
    """Return True if two figures have the same value, however it was written."""
    if one.is_number and other.is_number:
        return one.number.value == other.number.value
    return replace(one.value, written="") == replace(other.value, written="")
