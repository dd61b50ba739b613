"""Number: the digits of a figure are written; its qualifier, its scale and its unit are printed."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from quiz.items.model import Direction
from quiz.paper.shapes.model import PaperShape, Way, Wording
from quiz.phrasing import frame
from quiz.sheet.kinds import FactKind
from quiz.sheet.model import Figure
from quiz.sheet.shapes import Shape
from quiz.sheet.tokens import normalised
from quiz.sheet.values import Number
from quiz.words.phrase import in_languages

if TYPE_CHECKING:
    from quiz.items.model import Item
    from quiz.items.pool import Pool
    from quiz.paper.draft import Draft

HALF = Decimal("0.5")
MOST_TOLERANCE = Decimal("0.05")


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
        """Print the stem, and what stands around the number; numbers close enough are right, too."""
        figure, wording = draft.item.fact, super().wording(draft, pool)
        if not isinstance(figure, Figure):
            return wording
        low, high = bounds(figure, pool)
        tolerance = (low, high) if low != high else None
        return replace(wording, frame=frame(figure, pool.words), tolerance=tolerance)


def bounds(figure: Figure, pool: Pool) -> tuple[Number, Number]:
    """Return the least and the greatest number that count as right, from the precision the value was given with.

    Half of the last digit that was written, where it is a fraction or stands before a scale word; where the qualifier
    says that it was rounded, half of its last digit that is not zero, but no more than a twentieth. A plain whole
    number is exact, and so is a year, and what stands behind a limit: less than the 3 billion of "over 3 billion" would
    be wrong.
    """
    number = figure.number
    exponent = number.exponent
    bound = normalised(figure.qualifier or "") in pool.words.lists.bounds
    if normalised(figure.qualifier or "") in pool.words.lists.rough and number.mantissa:
        digits = str(abs(int(number.mantissa.scaleb(-exponent))))
        step = Decimal(1).scaleb(exponent + len(digits) - len(digits.rstrip("0")))
        tolerance = min(step * HALF, abs(number.mantissa) * MOST_TOLERANCE)
    elif (exponent < 0 or number.scale) and not bound:
        tolerance = Decimal(1).scaleb(exponent) * HALF
    else:
        tolerance = Decimal(0)
    tolerance = tolerance.normalize()
    low, high = (
        Number("", _plain(number.mantissa + sign * tolerance), number.scale, number.percent, number.grouped)
        for sign in (-1, 1)
    )
    return low, high


def _plain(value: Decimal) -> Decimal:
    """Return a value without an exponent above zero and without zeros behind the point."""
    value = value.normalize()
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value


SHAPE = WrittenNumber()
