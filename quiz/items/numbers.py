"""Wrong values for a figure: other figures of the source, slips of the pen, and values close by.

They are given on both sides of the key, so that whoever prints them can first draw at which rank the key stands: were
they built around it, the middle one would always be right (Attali and Bar-Hillel 2003).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from quiz.items.chance import draw, picked
from quiz.items.model import Distractor
from quiz.items.pool import measure
from quiz.items.reasons import Reason, ReasonKind
from quiz.phrasing import amount, digits
from quiz.sheet.kinds import FactKind, FactRef
from quiz.sheet.tokens import normalised, tokens
from quiz.sheet.values import Number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.items.pool import Pool
    from quiz.sheet.model import Figure

A_SIDE = 2
SIBLINGS = 12  # as many other figures are looked at, of however many there are
LADDERS = (Decimal("1.25"), Decimal("1.35"), Decimal("1.5"))
ROUND_STEPS = (Decimal(1), Decimal(2), Decimal(5))
NEAREST = Decimal("0.05")  # closer than this a value could pass for the key
FARTHEST = 5  # a sibling figure farther off than this factor is no temptation
FARTHEST_SLIP = 3
A_SCALE = 1000  # nobody writes 1,400 billion
SIBLING, SLIP, NEAR = 0.8, 0.6, 0.4


@dataclass(frozen=True, slots=True)
class Shown:
    """What stands elsewhere on a form: facts, and numbers as they are written."""

    facts: frozenset[FactRef] = frozenset()
    numbers: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A value for the mantissa, why it is tempting, how close it is, and of which figure it is, if of one."""

    value: Decimal
    reason: Reason
    closeness: float
    of: FactRef | None = None


NOTHING = Shown()


def neighbours(ref: FactRef, figure: Figure, pool: Pool, shown: Shown = NOTHING) -> list[Distractor]:
    """Give up to two wrong values below the figure and two above it, written as the figure is written.

    Values that are `shown` elsewhere on a form are not given. None are given
    where the qualifier makes other values true as well: of a share that is over 50 %, it is also true that it is over
    40 %; and none where one side lacks them, for then the place of the right one would tell it. The first two are
    those of a drawn rank of the key.
    """
    if normalised(figure.qualifier or "") in pool.words.lists.bounds:
        return []
    below: dict[Decimal, Candidate] = {}
    above: dict[Decimal, Candidate] = {}
    for candidate in _candidates(ref.key, figure, pool):
        value = candidate.value
        side = below if value < figure.value.mantissa else above
        wanted = len(side) < A_SIDE and value not in side and _possible(value, figure, pool)
        if wanted and not _is_shown(candidate, shown, figure, pool):
            side[value] = candidate
        if len(below) == len(above) == A_SIDE:
            break
    else:
        return []
    ranked = [
        *((-rank, below[value]) for rank, value in enumerate(sorted(below, reverse=True), 1)),
        *((rank, above[value]) for rank, value in enumerate(sorted(above), 1)),
    ]
    first = draw(pool.sheet.id, ref.key, "rank") % (A_SIDE + 1)
    ranked.sort(key=lambda each: -first <= each[0] <= A_SIDE - first, reverse=True)
    return [_distractor(rank, candidate, figure, pool) for rank, candidate in ranked]


def _distractor(rank: int, candidate: Candidate, figure: Figure, pool: Pool) -> Distractor:
    value = _with_mantissa(figure.value, candidate.value)
    text = amount(value, figure, pool.words)
    return Distractor(text, candidate.reason, rank, candidate.closeness, candidate.of, value)


def _is_shown(candidate: Candidate, shown: Shown, figure: Figure, pool: Pool) -> bool:
    if not (shown.facts or shown.numbers):
        return False
    written = digits(_with_mantissa(figure.value, candidate.value), pool.words)
    return candidate.of in shown.facts or shown.numbers.issuperset(tokens(written))


def _candidates(key: str, figure: Figure, pool: Pool) -> Iterator[Candidate]:
    """Give tempting values for the mantissa, the most tempting first: a total taken for its part is one."""
    mantissa, near_value = figure.value.mantissa, Reason(ReasonKind.NEAR_VALUE)
    siblings: list[tuple[Decimal, str]] = []
    for other in islice(picked(pool.comparable[measure(figure)], pool.sheet.id, key, "value"), SIBLINGS):
        sibling = pool.sheet.figures[other]
        value = sibling.value.mantissa
        if (
            other != key
            and value == _rounded(value, figure.value)
            and (figure.is_year or _within(value, mantissa, FARTHEST))
        ):
            about = sibling.measures or sibling.ask
            siblings.append((value, about))
            yield Candidate(value, Reason(ReasonKind.OTHER_FIGURE, about), SIBLING, FactRef(FactKind.FIGURE, other))
    if figure.is_year:
        for distance in (1, 2, 3, 4):
            yield Candidate(mantissa - distance, near_value, SLIP)
            yield Candidate(mantissa + distance, near_value, SLIP)
        return
    if siblings and draw(pool.sheet.id, key, "total") % 2:
        value, about = siblings[0]
        if _length(mantissa + value) == _length(mantissa):
            yield Candidate(mantissa + value, Reason(ReasonKind.TOTAL_WITH, about), SLIP)
    near = sorted(_near(key, figure, pool), key=lambda value: _length(value) != _length(mantissa))
    yield from _slips(key, figure, near, pool)
    for value in near:
        yield Candidate(value, near_value, NEAR)


def _length(value: Decimal) -> int:
    """Return how many digits stand before the point: of longer and shorter values the one of its length stands out."""
    return value.copy_abs().adjusted()


def _slips(key: str, figure: Figure, near: list[Decimal], pool: Pool) -> Iterator[Candidate]:
    """Give a value with two digits swapped, or what is left of 100 %.

    Half of the time it is the slip of a wrong value, given with it: else one of a pair would always be right.
    """
    mantissa, reasons = figure.value.mantissa, pool.words.reasons
    near_value = Reason(ReasonKind.NEAR_VALUE)
    slips = [(ReasonKind.DIGITS_SWAPPED, _swapped)] + [(ReasonKind.THE_REST, _rest)] * figure.value.percent
    for kind, slip in slips:
        own = draw(pool.sheet.id, key, getattr(reasons, kind)) % 2
        for start in [mantissa] if own else near:
            found = [value for value in slip(start) if _within(value, mantissa, FARTHEST_SLIP)]
            if found and not own:
                yield Candidate(start, near_value, NEAR)
            for value in found:
                yield Candidate(value, Reason(kind), SLIP) if own else Candidate(value, near_value, NEAR)
            if found:
                break


def _near(key: str, figure: Figure, pool: Pool) -> Iterator[Decimal]:
    """Give values close by, as round as the figure itself."""
    mantissa, step = figure.value.mantissa, _step(figure.value)
    count = abs(mantissa) / step
    if count in ROUND_STEPS:  # round numbers are taken from 1, 2, 5, 10, 20, 50 …
        for distance in (1, 2):
            yield mantissa / _round_factor(count, distance)
            yield mantissa * _round_factor(10 / count, distance)
    ladder = LADDERS[draw(pool.sheet.id, key, "ladder") % len(LADDERS)]
    for factor in (1 / ladder, ladder, 1 / ladder**2, ladder**2):
        yield _as_round(mantissa * factor, count, step)
    pace = step * 10 if _ends_in_five(count) else step
    for steps in (1, 2, 3):
        yield _as_round(mantissa - steps * pace, count, step)
        yield _as_round(mantissa + steps * pace, count, step)


def _round_factor(count: Decimal, distance: int) -> Decimal:
    """Return the factor from 1, 2, 5 or 10 to the value `distance` places down in 1, 2, 5, 10, 20, …"""
    series = (Decimal("0.1"), Decimal("0.2"), Decimal("0.5"), *ROUND_STEPS, Decimal(10))
    place = series.index(count)
    return count / series[place - distance]


def _as_round(value: Decimal, count: Decimal, step: Decimal) -> Decimal:
    """Round a value to the step of the figure; where that ends in a five, so does the value, and else it does not."""
    if _ends_in_five(count):
        return ((value / step / 10).quantize(Decimal(1), ROUND_DOWN) * 10 + (5 if value > 0 else -5)) * step
    steps = (value / step).quantize(Decimal(1), ROUND_HALF_UP)
    if count % 5 and not steps % 5:
        steps += 1 if value / step >= steps else -1  # 15 beside 22 would look made up
    return steps * step


def _ends_in_five(count: Decimal) -> bool:
    return count % 5 == 0 and count > 5


def _within(value: Decimal, mantissa: Decimal, factor: int) -> bool:
    return abs(mantissa) <= abs(value) * factor <= abs(mantissa) * factor**2


def _possible(value: Decimal, figure: Figure, pool: Pool) -> bool:
    """Say whether a value can be offered: not the key or too near to it, of its precision, and not absurd."""
    number = figure.value
    if value != _rounded(value, number) or value == number.mantissa or (value > 0) != (number.mantissa > 0):
        return False
    if figure.is_year:
        published = pool.sheet.source.published
        if published is None or value < number.mantissa:
            return True
        # The year of the source itself tempts nobody, where there are others between.
        return value <= published.year - (published.year - number.mantissa > A_SIDE)
    if 1 in (value, number.mantissa) and figure.unit and not (figure.singular or number.scale):
        return False  # its unit would have to stand in the singular
    if number.percent and value > 100 >= number.mantissa:
        return False
    if number.scale and abs(value) >= A_SCALE > abs(number.mantissa):
        return False
    return abs(value - number.mantissa) >= abs(number.mantissa) * NEAREST


def _rounded(value: Decimal, number: Number) -> Decimal:
    """Round a value to the last digit that was written of a number."""
    return value.quantize(Decimal(1).scaleb(number.exponent), ROUND_HALF_UP)


def _step(number: Number) -> Decimal:
    """Return the unit of a number's last digit that is not zero: 100 of 600, 10 of 1.920, 0.1 of 2.5."""
    written = number.mantissa.as_tuple().digits
    zeros = len(written) - len("".join(map(str, written)).rstrip("0")) if any(written) else 0
    return Decimal(1).scaleb(number.exponent + zeros)


def _swapped(mantissa: Decimal) -> Iterator[Decimal]:
    """Give the values that two neighbouring digits in the wrong order make."""
    written = str(mantissa)
    for place, (left, right) in enumerate(pairwise(written)):
        if left != right and left in "123456789" and right in "123456789":
            yield Decimal(f"{written[:place]}{right}{left}{written[place + 2 :]}")


def _rest(mantissa: Decimal) -> Iterator[Decimal]:
    """Give what is left of a hundred."""
    yield 100 - mantissa


def _with_mantissa(number: Number, mantissa: Decimal) -> Number:
    mantissa = _rounded(mantissa, number)
    return Number("", mantissa, number.scale, number.percent, number.grouped)
