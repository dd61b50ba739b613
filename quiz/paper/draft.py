"""Drafts: items that are asked, before they have their places on a form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.items.pool import measure
from quiz.sheet.model import Figure, Person
from quiz.sheet.tokens import normalised

if TYPE_CHECKING:
    from quiz.items.model import Distractor, Item
    from quiz.items.reasons import Reason
    from quiz.paper.form import Row
    from quiz.sheet.kinds import FactKind
    from quiz.sheet.shapes import Shape

    SetOf = tuple[Shape, FactKind, object]


@dataclass(frozen=True, slots=True)
class Banked:
    """An option of a bank. One that is right in some row has no `reason`."""

    text: str
    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """An item that is asked, in a shape.

    `wrong` are the wrong options it is printed with; a claim that is to be `false` is made so by one. `bank` are the
    options that it shares with others. `rows` are those of an order, in the right one.
    """

    item: Item
    shape: Shape
    wrong: tuple[Distractor, ...] = ()
    false: bool = False
    bank: tuple[Banked, ...] = ()
    rows: tuple[Row, ...] = ()


def set_of(draft: Draft) -> SetOf:
    """Return which set of a form a question with a bank belongs to: those of a kind of fact that are alike.

    Alike is what must be so that no option stands out: what figures measure and how they are hedged, what is known of
    people.
    """
    fact, likeness = draft.item.fact, None
    if isinstance(fact, Figure):
        likeness = repr((measure(fact), normalised(fact.qualifier or "")))
    if isinstance(fact, Person):
        likeness = repr((bool(fact.role), bool(fact.organisation)))
    return (draft.shape, draft.item.ref.kind, likeness)
