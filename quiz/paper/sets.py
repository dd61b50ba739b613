"""Drafts of a form, and the sets of them that share a bank: which belong together, and which are too small."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from quiz.items.pool import measure
from quiz.paper.form import BANKED, Shape
from quiz.paper.ways import LEAST_ROWS
from quiz.sheet.model import Figure, Person
from quiz.sheet.tokens import normalised

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from quiz.items.model import Distractor, Item
    from quiz.items.reasons import Reason
    from quiz.paper.form import Row
    from quiz.sheet.values import Number

ALONE = {Shape.MATCHING: (Shape.CHOICE, Shape.SHORT), Shape.BANK: (Shape.BLANK, Shape.CHOICE)}
"""What becomes of questions of a set that is too small."""


@dataclass(frozen=True, slots=True)
class Banked:
    """An option of a bank. One that is right in some row has no `reason`; `amount` is its number, of an amount."""

    text: str
    reason: Reason | None = None
    amount: Number | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """An item that is asked, before it has its place on a form.

    `wrong` are the wrong options it is printed with; of a claim, a wrong option makes it a false one. `bank` are the
    options that it shares with others. `rows` are those of an order, in the right one.
    """

    item: Item
    shape: Shape
    wrong: tuple[Distractor, ...] = ()
    bank: tuple[Banked, ...] = ()
    rows: tuple[Row, ...] = ()


def set_of(draft: Draft) -> tuple[Shape, str, object]:
    """Return which set of a form a question of a banked shape belongs to: those of a kind of fact that are alike.

    Alike is what must be so that no option stands out: what figures measure and how they are hedged, what is known of
    people.
    """
    fact, likeness = draft.item.fact, None
    if isinstance(fact, Figure):
        likeness = repr((measure(fact), normalised(fact.qualifier or "")))
    if isinstance(fact, Person):
        likeness = repr((bool(fact.role), bool(fact.organisation)))
    return (draft.shape, draft.item.ref.kind, likeness)


def set_to_complete(drafts: Sequence[Draft], left: int) -> Draft | None:
    """Return a question of a set that is begun but too small, when there is no room but to complete such sets."""
    counts = Counter(set_of(draft) for draft in drafts if draft.shape in BANKED)
    small = {of: LEAST_ROWS[of[0]] - count for of, count in counts.items() if count < LEAST_ROWS[of[0]]}
    if sum(small.values()) < left or not small:
        return None
    nearest = min(small, key=lambda of: (small[of], str(of)))
    return next(draft for draft in drafts if set_of(draft) == nearest)


def whole_sets(drafts: Sequence[Draft], kinds: Collection[Shape]) -> Iterator[Draft]:
    """Give the drafts, those of sets that are too small each as a question of its own."""
    counts = Counter(set_of(draft) for draft in drafts if draft.shape in BANKED)
    for draft in drafts:
        if draft.shape not in BANKED or counts[set_of(draft)] >= LEAST_ROWS[draft.shape]:
            yield draft
        elif single := alone(draft, kinds):
            yield single


def alone(draft: Draft, kinds: Collection[Shape]) -> Draft | None:
    """Return a draft of a set as a question of its own; None where `kinds` has no shape for it."""
    for shape in ALONE[draft.shape]:
        if shape in kinds and (shape is not Shape.CHOICE or draft.item.distractors):
            return replace(draft, shape=shape)
    return None
