"""Wrong values for a figure, drawn such that no one who has this program can tell from three values which is right.

He can ask of each of them which two the program would have put beside it. So the values that look alike (as many
digits, as round) are parted into threes, and whichever of a three the figure is, the other two stand beside it. How
they are parted is drawn by the names of the sheet and of the fact.

Values built around the right one would tell it (the middle is taken by who guesses: Attali and Bar-Hillel 2003), and so
would slips of it: of 38, 83 and 61 it is one of the first two.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from quiz.items.chance import draw
from quiz.items.model import Distractor
from quiz.items.pool import measure
from quiz.items.reasons import Reason, ReasonKind
from quiz.items.wholes import whole_of
from quiz.phrasing.amounts import amount, counts_years
from quiz.phrasing.numbers import digits
from quiz.sheet.tokens import normalised, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.items.pool import Pool
    from quiz.sheet.kinds import FactRef
    from quiz.sheet.model import Figure
    from quiz.sheet.values import Number

TURNS = 12
"""How many threes are drawn, until one has no value that stands elsewhere on the form."""
OF_ONE_DIGIT = ((1, 1), (4, 2))
"""Where the parts of the first digit begin, and how wide each third of them is: 1, 2, 3 and 45, 67, 89."""
OF_TWO_DIGITS = (((10, 3), (19, 7), (40, 20)), ((10, 4), (22, 8), (46, 18)), ((10, 5), (25, 9), (52, 16)))
"""The same for the first two digits, in several ways: 10-12, 13-15, 16-18, and so on; thirds of less than 3 would leave
values too near to one another (a twentieth is the most that a rough value may be off)."""
ENDINGS = "12346789"
"""What a number that is not round ends in; one that ends in a five stands beside others that do."""
YEARS_LEFT = 3
"""How many of the last years before the source, it included, are left over at most: nobody takes the year of the source
itself for another one."""

STEPS_OF_YEARS = ((0, 1), (12, 3), (39, 5), (99, 10))
"""How far apart wrong years stand, from how many years away on; each part holds whole threes. 1911 beside 1910 and 1912
would ask for nothing that is worth knowing."""
AGES = tuple(years for years in range(10, 100) if years % 5)
"""Numbers of years that are the age of a person, or might be; a round one stands beside others that are as round."""
STEPS_OF_AGES = (2, 3, 4)
"""How many places apart in `AGES` three stand: nobody takes a rider for 86. Whole threes of each step fill it."""

NEAR = Decimal("0.03")
"""How near to another number of the sheet a wrong one seems to be it, or a slip: 87 million where 86 million stands."""

LEAST_STEP = 2
"""How many numbers apart three below a whole stand at least."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What stands elsewhere on a form: facts, and numbers as they are written."""

    facts: frozenset[FactRef] = frozenset()
    numbers: frozenset[str] = frozenset()


NOTHING = Shown()


def neighbours(ref: FactRef, figure: Figure, pool: Pool, shown: Shown = NOTHING) -> list[Distractor]:
    """Give two wrong values, in the order of size, written as the figure is written; or none.

    Numbers that are `shown` elsewhere on a form are not given, and those that are near to another one of the sheet only
    where every three has some. None are given where the qualifier
    makes other values true as well: of a share that is over 50 %, it is also true that it is over 40 %; and none where
    one of the three could not be said: a share of more than a whole, 1 of a unit whose singular nobody knows.
    """
    if normalised(figure.qualifier or "") in pool.words.lists.bounds:
        return []
    whole = whole_of(figure, pool.words)
    others = [] if whole or figure.is_year else _others(ref, figure, pool)
    first: list[Distractor] = []
    for turn in range(TURNS):
        names = (pool.sheet.id, ref.key, turn)
        three = _within(figure.number, whole) if whole else _three(figure, pool, names)
        if not three:
            break
        wrong = [value for value in three if value != figure.number.mantissa]
        written = [replace(figure.number, mantissa=value) for value in wrong]
        if not any(shown.numbers.issuperset(tokens(digits(number, pool.words))) for number in written):
            place = three.index(figure.number.mantissa)
            ranks = [rank for rank in range(-place, len(three) - place) if rank]
            found = [_distractor(number, rank, figure, pool) for number, rank in zip(written, ranks, strict=True)]
            if not any(_is_near(value, other) for value in wrong for other in others):
                return found
            first = first or found
        if whole:
            break  # every turn draws the same
    return first


def _others(ref: FactRef, figure: Figure, pool: Pool) -> list[Decimal]:
    """Return the other numbers of the sheet that count the same, of which a wrong one could seem to be a slip.

    None are returned where the figure's own is near to one of them: all that are near would be known to be right.
    """
    alike = (key for key in pool.comparable.get(measure(figure), ()) if key != ref.key)
    found = [pool.sheet.figures[key].number.mantissa for key in alike]
    return [] if any(_is_near(figure.number.mantissa, other) for other in found) else found


def _is_near(number: Decimal, other: Decimal) -> bool:
    return abs(number - other) <= NEAR * abs(other)


def unrelated(ref: FactRef, figure: Figure, pool: Pool) -> Iterator[Distractor]:
    """Give wrong values for a bank in which the values of several figures stand.

    They look like the figure's and have nothing else to do with it: of a three, one that is right and another that is
    not would stand in the bank, and those that stand there alone would be known to be right.
    """
    if figure.is_year:
        return
    number = figure.number
    written = str(int(number.mantissa.scaleb(-number.exponent).copy_abs()))
    significant = written.rstrip("0")
    for turn in range(TURNS):
        drawn = [draw(pool.sheet.id, ref.key, "bank", turn, place) for place in range(len(significant))]
        first, *behind = (str(1 + each % 9) if place == 0 else str(each % 10) for place, each in enumerate(drawn))
        if behind:
            behind[-1] = _moved(significant[-1], drawn[-1])
        count = int("".join([first, *behind]).ljust(len(written), "0"))
        value = Decimal(count).scaleb(number.exponent).copy_sign(number.mantissa)
        if _can_be_said([value, number.mantissa], figure):
            yield _distractor(replace(number, mantissa=value), 0, figure, pool)


def _distractor(number: Number, rank: int, figure: Figure, pool: Pool) -> Distractor:
    return Distractor(amount(number, figure, pool.words), Reason(ReasonKind.NEAR_VALUE), rank, amount=number)


def _three(figure: Figure, pool: Pool, names: tuple[object, ...]) -> tuple[Decimal, ...]:
    """Return the three mantissas, in order, that the figure's is one of, as drawn by `names`; empty if there are none.

    Whichever of them the figure has, they are the same.
    """
    number = figure.number
    count = int(number.mantissa.scaleb(-number.exponent).copy_abs())
    if figure.is_year:
        found = _years(count, pool, names)
    elif count in AGES and not number.exponent and counts_years(figure, pool.words):
        found = _ages(count, names)
    else:
        significant = str(count).rstrip("0")
        zeros = "0" * (len(str(count)) - len(significant))
        found = tuple(int(alike + zeros) for alike in _alike(significant, names)) if significant else ()
    values = sorted(Decimal(each).scaleb(number.exponent).copy_sign(number.mantissa) for each in found)
    return tuple(values) if values and _can_be_said(values, figure) else ()


def _alike(written: str, names: tuple[object, ...]) -> Iterator[str]:
    """Give three numbers of as many digits that end alike, from the least to the greatest, of which `written` is one.

    The first digits of the three stand as far from one another as the thirds of a part of all first digits; in what
    comes behind, each third counts from another start, so that the three have nothing else in common.
    """
    long = len(written) > 2
    parts = OF_TWO_DIGITS[draw(*names, "parts") % len(OF_TWO_DIGITS)] if long else OF_ONE_DIGIT
    first, behind = written[: 1 + long], written[1 + long :]
    start, width = next((start, width) for start, width in reversed(parts) if start <= int(first))
    own, place = divmod(int(first) - start, width)
    for third in range(3):
        moved = [draw(*names, position, third) - draw(*names, position, own) for position in range(len(behind) + 1)]
        if not behind:  # of one digit, so small steps are large enough
            yield str(start + third * width + (place + moved[0]) % width)
            continue
        signs = "".join(str((int(digit) + by) % 10) for digit, by in zip(behind[:-1], moved[1:], strict=False))
        yield f"{start + third * width + place}{signs}{_moved(behind[-1], moved[0])}"


def _moved(ending: str, by: int) -> str:
    return ENDINGS[(ENDINGS.index(ending) + by) % len(ENDINGS)] if ending in ENDINGS else ending


def _ages(age: int, names: tuple[object, ...]) -> tuple[int, ...]:
    """Return three numbers of years a step apart, of which `age` is one."""
    step = STEPS_OF_AGES[draw(*names, "ages") % len(STEPS_OF_AGES)]
    place = AGES.index(age)
    first = place - place % (3 * step) + place % step
    return AGES[first], AGES[first + step], AGES[first + 2 * step]


def _within(number: Number, whole: Decimal) -> tuple[Decimal, ...]:
    """Return three mantissas below a whole, of as many digits and as round, that the number's is one of; or none."""
    whole = whole.scaleb(-number.scale.power) if number.scale else whole
    count, most = int(number.mantissa.scaleb(-number.exponent)), int(whole.scaleb(-number.exponent)) - 1
    unit = 10 ** (len(str(count)) - len(str(count).rstrip("0")))
    least = 10 ** (len(str(count)) - 1)
    places = range(place_of(least // unit), place_of(min(most, 10 * least - 1) // unit + 1))
    step, place = len(places) // 3, place_of(count // unit) - places.start
    if step < LEAST_STEP or place >= 3 * step:
        return ()
    found = (places[each] for each in range(place % step, 3 * step, step))
    return tuple(Decimal(number_at(each) * unit).scaleb(number.exponent) for each in found)


def place_of(count: int) -> int:
    """Return how many numbers below this one are no multiples of ten."""
    return count - 1 - (count - 1) // 10


def number_at(place: int) -> int:
    """Return the number below which so many are no multiples of ten, and that is none itself."""
    return place // 9 * 10 + place % 9 + 1


def _years(year: int, pool: Pool, names: tuple[object, ...]) -> tuple[int, ...]:
    """Return three years, all before the source was published, or all after it: the farther away, the farther apart."""
    published = pool.sheet.source.published
    if published is None:
        first = year - (year - 1 - draw(*names, "years")) % 3
        return first, first + 1, first + 2
    left = 1 + draw(*names, "years") % YEARS_LEFT
    away = published.year - left - year if year <= published.year else year - published.year - 1
    if away < 0:
        return ()
    start, step = next((start, step) for start, step in reversed(STEPS_OF_YEARS) if start <= away)
    third = (away - start) // (3 * step) * 3 * step + start + (away - start) % step
    apart = (third, third + step, third + 2 * step)
    if year > published.year:
        return tuple(published.year + 1 + each for each in apart)
    return tuple(published.year - left - each for each in reversed(apart))


def _can_be_said(values: list[Decimal], figure: Figure) -> bool:
    """Return True if all of the values can stand before the figure's unit, and together."""
    if Decimal(1) in map(abs, values) and figure.unit and not (figure.singular or figure.number.scale):
        return False  # its unit would have to stand in the singular
    share = figure.number.percent or figure.unit == "%"
    return not (share and min(map(abs, values)) <= 100 < max(map(abs, values)))
