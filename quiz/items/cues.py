"""Whether one item on a form gives another away (item-writing rule: no hinged items)."""

from __future__ import annotations

from quiz.items.model import Direction, Item
from quiz.sheet.tokens import telling

NUMERIC = {Direction.VALUE, Direction.MEANING}


class Visible:
    """The words of an item that a reader sees, whatever the form: those of its stem, and those of its key."""

    __slots__ = ("gives", "item", "subject", "wanted")

    def __init__(self, item: Item) -> None:
        self.item = item
        material = item.material
        shown = (
            f"{material.before} … {material.after}" if material and material.gap else material.text if material else ""
        )
        self.subject = telling(f"{item.ask} {shown}")
        """what the item asks about"""
        self.gives = telling(f"{item.ask} {shown} {item.topic or ''}")
        """what it says to the reader of another item"""
        self.wanted = telling(item.key.text)
        """what the reader must find"""


def gives_away(one: Visible, other: Visible) -> bool:
    """Say whether the stem of `one` holds the answer of `other` together with what `other` asks about.

    A value is telling by itself, so there one shared word is enough; elsewhere it takes two.
    """
    if not other.wanted or not other.wanted <= one.gives:
        return False
    shared = len((other.subject - other.wanted) & one.gives)
    return shared >= (1 if other.item.direction in NUMERIC else 2)
