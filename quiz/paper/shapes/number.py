"""Number: the digits of a figure are written; its qualifier, its scale and its unit are printed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quiz.items.model import Direction
from quiz.paper.shapes.model import PaperShape, Way, Wording
from quiz.phrasing.amounts import frame
from quiz.sheet.kinds import FactKind
from quiz.sheet.model import Figure
from quiz.sheet.shapes import Shape
from quiz.words.phrase import in_languages

if TYPE_CHECKING:
    from quiz.items.model import Item
    from quiz.items.pool import Pool
    from quiz.paper.draft import Draft


class WrittenNumber(PaperShape):
    """Write a number; what stands before and behind it is printed."""

    shape = Shape.NUMBER
    heading = "brief"
    instruction = in_languages(
        de="Die Zahl auf die Linie schreiben, die in der Quelle steht.",
        en="Write the number that the source gives.",
        fr="Écrivez le nombre que donne la source.",
    )
    ways = (Way(FactKind.FIGURE, Direction.VALUE, rank=2, turns=(1, 2)),)
    effort = 0.6
    written = True

    def can_ask(self, item: Item, pool: Pool) -> bool:
        """Return True if the value is a single number."""
        return isinstance(item.fact, Figure) and item.fact.is_number

    def wording(self, draft: Draft, pool: Pool) -> Wording:
        """Print the stem, and what stands around the number.

        The number of the source alone is right, as the instruction says: one close to it would often belie the words
        that are printed before it (beinahe, over).
        """
        figure, wording = draft.item.fact, super().wording(draft, pool)
        return replace(wording, frame=frame(figure, pool.words)) if isinstance(figure, Figure) else wording


SHAPE = WrittenNumber()
