"""Short names of questions, by which the results of a class compare over forms, years and editions of a sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.items.chance import draw
from quiz.sheet.first_keys import first_key

if TYPE_CHECKING:
    from quiz.items.model import Item
    from quiz.sheet.shapes import Shape

ALPHABET = "23456789abcdefghjkmnpqrstvwxyz"
"""Without the signs that are taken for others in print: 0 and o, 1, i and l, u and v."""
LENGTH = 5


def short_id(sheet_id: str, item: Item, shape: Shape) -> str:
    """Return five letters and digits that depend on the sheet's id, the fact's first key, and how it is asked.

    Nothing else of the sheet plays a part. Two questions of a form have the same by a chance of one in 100,000.
    """
    first = first_key(item.ref.key, item.fact)
    rest, signs = draw(sheet_id, item.ref.kind, first, item.direction, shape), ""
    for _ in range(LENGTH):
        rest, place = divmod(rest, len(ALPHABET))
        signs += ALPHABET[place]
    return signs
