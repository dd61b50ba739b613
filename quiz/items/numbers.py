"""Wrong values for a figure: other figures of the source, slips of the pen, and values close by.

They are given on both sides of the key, so that whoever prints them can first draw at which rank the key stands: were
they built around it, the middle one would always be right (Attali and Bar-Hillel 2003).
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from quiz.items.chance import draw, picked
from quiz.items.model import Distractor
from quiz.items.pool import measure
from quiz.sheet.tokens import normalised
from quiz.sheet.values import Number
from quiz.words.phrasing import amount

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.items.pool import Pool
    from quiz.sheet.model import Figure

A_SIDE = 2
LADDERS = (Decimal("1.25"), Decimal("1.35"), Decimal("1.5"))
NEAREST = Decimal("0.05")  # closer than this a value could pass for the key
FARTHEST = 5  # a sibling figure farther off than this factor is no temptation
FARTHEST_SWAP = 3


def neighbours(key: str, figure: Figure, pool: Pool) -> list[Distractor]:
    """Give up to two wrong values below the figure and two above it, written as the figure is written.

    None where the qualifier makes other values true as well: of a share that is over 50 %, it is also true that it is
    over 40 %.
    """
    if normalised(figure.qualifier or "") in pool.words.asking.bounds:
        return []
    below: dict[Decimal, str] = {}
    above: dict[Decimal, str] = {}
    for value, reason in _candidates(key, figure, pool):
        side = below if value < figure.value.mantissa else above
        if len(side) < A_SIDE and value not in side and _possible(value, figure, pool):
            side[value] = reason
        if len(below) == len(above) == A_SIDE:
            break
    ranked = [
        *((-rank, value, below[value]) for rank, value in enumerate(sorted(below, reverse=True), 1)),
        *((rank, value, above[value]) for rank, value in enumerate(sorted(above), 1)),
    ]
    return [
        Distractor(amount(_with_mantissa(figure.value, value), figure, pool.words), reason, rank)
        for rank, value, reason in ranked
    ]


def _candidates(key: str, figure: Figure, pool: Pool) -> Iterator[tuple[Decimal, str]]:
    """Give tempting values for the mantissa and the reason of each, the most tempting first."""
    asking, mantissa = pool.words.asking, figure.value.mantissa
    for other in picked(pool.comparable[measure(figure)], pool.sheet.id, key, "value"):
        sibling = pool.sheet.figures[other]
        value = sibling.value.mantissa
        if value == _rounded(value, figure.value) and (
            figure.is_year or abs(mantissa) <= abs(value) * FARTHEST <= abs(mantissa) * FARTHEST**2
        ):
            yield value, asking.other_figure.format(about=sibling.measures or sibling.ask)
    if figure.is_year:
        for distance in (1, 2, 3, 4):
            yield mantissa - distance, asking.near_value
            yield mantissa + distance, asking.near_value
        return
    for value in _swapped(mantissa):
        if abs(mantissa) < abs(value) * FARTHEST_SWAP < abs(mantissa) * FARTHEST_SWAP**2:
            yield value, asking.digits_swapped
    ladder = LADDERS[draw(pool.sheet.id, key, "ladder") % len(LADDERS)]
    step = _step(figure.value)
    for factor in (1 / ladder, ladder, 1 / ladder**2, ladder**2):
        yield (mantissa * factor / step).quantize(Decimal(1), ROUND_HALF_UP) * step, asking.near_value
    for steps in (Decimal(1), Decimal(2), Decimal(3), Decimal("0.5")):
        yield mantissa - steps * step, asking.near_value
        yield mantissa + steps * step, asking.near_value


def _possible(value: Decimal, figure: Figure, pool: Pool) -> bool:
    """Say whether a value can be offered: not the key or too near to it, of its precision, and not absurd."""
    number = figure.value
    if value != _rounded(value, number) or value == number.mantissa or (value > 0) != (number.mantissa > 0):
        return False
    if figure.is_year:
        published = pool.sheet.source.published
        return value < number.mantissa or published is None or value <= published.year
    if value == 1 and figure.unit:  # its unit would have to stand in the singular, which only the sheet's author knows
        return False
    if number.percent and value > 100 >= number.mantissa:
        return False
    return abs(value - number.mantissa) >= abs(number.mantissa) * NEAREST


def _rounded(value: Decimal, number: Number) -> Decimal:
    """Round a value to the last digit that was written of a number."""
    return value.quantize(Decimal(1).scaleb(number.exponent), ROUND_HALF_UP)


def _step(number: Number) -> Decimal:
    """Return the unit of a number's last digit that is not zero: 100 of 600, 10 of 1.920, 0.1 of 2.5."""
    digits = number.mantissa.as_tuple().digits
    zeros = len(digits) - len("".join(map(str, digits)).rstrip("0")) if any(digits) else 0
    return Decimal(1).scaleb(number.exponent + zeros)


def _swapped(mantissa: Decimal) -> Iterator[Decimal]:
    """Give the values that two neighbouring digits in the wrong order make."""
    digits = str(mantissa)
    for place, (left, right) in enumerate(pairwise(digits)):
        if left != right and left in "123456789" and right in "123456789":
            yield Decimal(f"{digits[:place]}{right}{left}{digits[place + 2 :]}")


def _with_mantissa(number: Number, mantissa: Decimal) -> Number:
    mantissa = _rounded(mantissa, number)
    return Number("", mantissa, number.scale, number.percent, number.grouped)
