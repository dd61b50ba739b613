"""Durations beside a right one: three that are written alike, such that nobody can tell from them which is right."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from quiz.items.chance import draw
from quiz.sheet.durations import radix

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.sheet.special import Duration

STEPS = (5, 8, 12)
"""How far apart three durations stand, in percent of them: winners of a marathon are minutes apart, not hours."""
LEAST_STEP = 3
"""How many places apart they stand at least."""
ROUND = (15, 5)
"""A quarter of an hour stands beside quarters, five minutes beside fives: what is round tells that it was rounded."""


def durations(duration: Duration, names: tuple[object, ...]) -> Iterator[Duration]:
    """Give the three durations, in order, that this one is one of, as drawn by `names`; none if there are none.

    Their two longest units make a count, and all counts of as many digits are parted into blocks that grow with them;
    the three stand a third of their block apart. Shorter units are drawn for each of the three.
    """
    (longest, first), (second, _), *rest = duration.parts
    if not first:
        return
    pools = [
        _alike(count, radix(duration.parts[at][0], unit), is_last=at == len(duration.parts) - 2, zero=duration.colons)
        for at, (unit, count) in enumerate(duration.parts[1:])
    ]
    counts = [int(count) for _, count in duration.parts]
    if any(count not in pool for count, pool in zip(counts[1:], pools, strict=True)):
        return
    minor, *shorter = pools
    digits = len(str(counts[0]))
    least, most = 10 ** (digits - 1) * len(minor), 10**digits * len(minor)
    block = _block(
        counts[0] * len(minor) + minor.index(counts[1]), least, most, STEPS[draw(*names, "step") % len(STEPS)]
    )
    if block is None:
        return
    start, step, own = block
    fraction = max(0, -int(duration.parts[-1][1].as_tuple().exponent))
    for third in range(3):
        major, place = divmod(start + third * step, len(minor))
        found = [(longest, Decimal(major)), (second, Decimal(minor[place]))]
        for at, (pool, (unit, count)) in enumerate(zip(shorter, rest, strict=True)):
            moved = draw(*names, at, third) - draw(*names, at, own)
            found.append((unit, Decimal(pool[(pool.index(int(count)) + moved) % len(pool)])))
        if fraction:
            written = int(duration.parts[-1][1].scaleb(fraction)) % 10**fraction
            moved = draw(*names, "fraction", third) - draw(*names, "fraction", own)
            unit, whole = found[-1]
            found[-1] = (unit, whole + Decimal((written + moved) % 10**fraction).scaleb(-fraction))
        yield replace(duration, parts=tuple(found))


def _alike(count: Decimal, below: int, *, is_last: bool, zero: bool) -> Sequence[int]:
    """Return the counts of a unit that are as round as this one, if it is the last and written without a fraction."""
    counts = range(0 if zero else 1, below)
    if not is_last or below < max(ROUND) * 2 or count % 1 or int(count.as_tuple().exponent) < 0:
        return counts
    own = _roundness(int(count))
    return [number for number in counts if _roundness(number) == own]


def _roundness(count: int) -> int:
    return next((each for each in ROUND if not count % each), 1) if count else 0


def _block(place: int, least: int, most: int, percent: int) -> tuple[int, int, int] | None:
    """Return the first place of the three that one place belongs to, how far apart they stand, and which it is itself.

    None for the few places that are left over behind the last block.
    """
    start, step = least, 0
    while start + 3 * step <= place:
        start += 3 * step
        step = max(LEAST_STEP, start * percent // 100)
        if start + 6 * step > most:
            step = (most - start) // 3
            if not step or start + 3 * step <= place:
                return None
    return start + (place - start) % step, step, (place - start) // step
