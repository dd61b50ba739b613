"""In which ways a fact can be asked on paper: in which direction, and in which shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.items import gaps
from quiz.items.figures import lacks_meaning
from quiz.items.model import Direction
from quiz.items.quotes import asks_for_the_only_document, says_too_little, tells_itself
from quiz.paper.shapes import SHAPES
from quiz.sheet.kinds import FactKind
from quiz.sheet.model import Person, Quote
from quiz.sheet.shapes import Shape
from quiz.sheet.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from quiz.items.model import Item
    from quiz.items.pool import Pool

    DirectionAndShape = tuple[Direction, Shape]

_LISTED = [(way, shape) for shape, rules in SHAPES.items() for way in rules.ways]
TURNS: dict[FactKind, list[DirectionAndShape]] = {
    kind: [
        (way.direction, shape)
        for _, way, shape in sorted(
            ((turn, way, shape) for way, shape in _LISTED if way.kind is kind for turn in way.turns),
            key=lambda each: each[0],
        )
    ]
    for kind in FactKind
}
"""How the facts of a kind are asked in turn. A way that a fact can't be asked in waits for the next one."""
WAYS: dict[FactKind, list[DirectionAndShape]] = {
    kind: [(way.direction, shape) for way, shape in sorted(_LISTED, key=lambda each: each[0].rank) if way.kind is kind]
    for kind in FactKind
}
"""All ways to ask a kind of fact, those first that are taken first if the turn's own can't be."""

GAPS = frozenset({Shape.BANK, Shape.BLANK})
NO_GAPS = frozenset(shape for way, shape in _LISTED if way.kind is FactKind.QUOTE) - GAPS


def ways(items: Sequence[Item], shapes: Collection[Shape], pool: Pool) -> Iterator[tuple[Item, Shape]]:
    """Give the ways to ask a fact, by its items, in some of the `shapes`; those first that are best.

    None that the fact can't be asked in, and none of an item that is not fit to be asked (`is_askable`).
    """
    by_direction = fair(items, pool, any_gap=wants_any_gap(shapes))
    for direction, shape in WAYS[items[0].ref.kind]:
        item = by_direction.get(direction)
        if item and shape in shapes and SHAPES[shape].can_ask(item, pool):
            yield item, shape


def wants_any_gap(shapes: Collection[Shape]) -> bool:
    """Return True if quotes are to be asked with gaps alone, so that any gap is good enough."""
    return NO_GAPS.isdisjoint(shapes)


def fair(items: Iterable[Item], pool: Pool, *, any_gap: bool) -> dict[Direction, Item]:
    """Return the items of a fact that can be asked fairly in some shape, by their direction.

    Which document says something is asked of the only one where nothing else can be.
    """
    found = {
        item.direction: item
        for item in items
        if not (tells_itself(item, pool.sheet) or _tells_nothing(item, pool, any_gap=any_gap))
    }
    telling = {
        each: item for each, item in found.items() if not asks_for_the_only_document(item, pool.sheet, pool.words)
    }
    return telling or found


def _tells_nothing(item: Item, pool: Pool, *, any_gap: bool) -> bool:
    """Return True if an item asks who said what anybody could have said, or who has a role that many could have.

    Or for a word that many others could stand for, or the sentence alone tells, unless `any_gap` is good enough.
    Nor is a role asked for that names who has it: the owner of a firm with her name.
    """
    if item.direction is Direction.BLANK:
        return not any_gap and not gaps.is_good(item, pool)
    if lacks_meaning(item):
        return True
    if isinstance(item.fact, Person):
        held = tokens(f"{item.fact.role or ''} {item.fact.organisation or ''}")
        if set(tokens(item.fact.name)[-1:]).intersection(held):
            return True
        many = len((item.fact.role or "").split()) == 1 and not item.fact.organisation
        return item.direction is Direction.HOLDER and many
    return isinstance(item.fact, Quote) and item.direction is Direction.SPEAKER and says_too_little(item.fact)
