"""The sets of a form's questions that share a bank: which are too small, and what becomes of their questions."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from quiz.paper.draft import set_of
from quiz.paper.shapes import SHAPES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from quiz.items.pool import Pool
    from quiz.paper.draft import Draft, SetOf
    from quiz.sheet.shapes import Shape


def set_to_complete(rows: Mapping[SetOf, int], left: int) -> SetOf | None:
    """Return a set that is begun but has too few `rows`, when there is no room but to complete such sets."""
    lacking = {of: SHAPES[of[0]].least_rows - count for of, count in rows.items()}
    small = {of: count for of, count in lacking.items() if count > 0}
    if sum(small.values()) < left or not small:
        return None
    return min(small, key=lambda of: (small[of], str(of)))


def whole_sets(drafts: Sequence[Draft], shapes: Collection[Shape], pool: Pool) -> Iterator[Draft]:
    """Give the drafts, those of sets that are too small each as a question of its own."""
    counts = Counter(map(set_of, drafts))
    for draft in drafts:
        if counts[set_of(draft)] >= SHAPES[draft.shape].least_rows:
            yield draft
        elif single := alone(draft, shapes, pool):
            yield single


def alone(draft: Draft, shapes: Collection[Shape], pool: Pool) -> Draft | None:
    """Return a draft of a set as a question of its own; None where none of `shapes` can ask it."""
    for shape in SHAPES[draft.shape].alone:
        if shape in shapes and SHAPES[shape].can_ask(draft.item, pool):
            return replace(draft, shape=shape)
    return None
