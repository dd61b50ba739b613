"""Wrong values for a figure; for one that is no single number, two beside the right one, of a three that is drawn.

As with numbers (`numbers.py`), whoever has this program can't tell from three values which is right: the values of a
kind are parted into threes by draws of the names of sheet and fact, and whichever of a three the figure has, the other
two stand beside it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import chain
from typing import TYPE_CHECKING

from quiz.items.chance import draw
from quiz.items.durations import durations
from quiz.items.model import Distractor
from quiz.items.numbers import NOTHING, Shown, neighbours, number_at, place_of
from quiz.items.reasons import Reason, ReasonKind
from quiz.phrasing.amounts import amount
from quiz.sheet.special import Duration, Magnitude, Moment, Range, Score, Share
from quiz.sheet.tokens import normalised, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.items.pool import Pool
    from quiz.sheet.kinds import FactRef
    from quiz.sheet.model import Figure
    from quiz.sheet.values import Number, PartialDate, Value

MANY_MONTHS, MANY_QUARTERS = 12, 4
STEPS_OF_DAYS = (7, 14)
"""How far apart wrong days stand: whole weeks, for nothing that is reported falls on just any day of one, and few
happen on a Sunday; days in a row would ask for nothing that anybody retains."""
STEPS_OF_MONTHS = (1, 2, 3)
STEPS_OF_MINUTES = (15, 30, 60)
MINUTES_OF_A_DAY = 24 * 60
A_LEAP_YEAR = 2024
SIMPLE = ((1, 10), (1, 8), (1, 6), (1, 5), (1, 4), (1, 3), (2, 5), (1, 2), (3, 5), (2, 3), (3, 4), (4, 5))
"""The shares that people name, in the order of size."""
LARGEST_SMALL, APART = 10, 4
"""Up to which whole all are among those that people name; how far apart others stand."""
WHOLES = (
    *((2, 3, 5), (4, 8, 16), (6, 12, 24), (7, 14, 28), (9, 18, 36), (10, 20, 40), (15, 30, 60), (25, 50, 100)),
    *((80, 150, 300), (200, 400, 750), (250, 500, 1000)),
)
"""The wholes of which people say that one in so many is something, in threes that nobody confuses."""
ROUND_WHOLES = ((1000, 10_000, 100_000), (1_000_000, 10_000_000, 100_000_000))
"""Those that are said in words: one in a thousand."""
FIRST_DIGITS = ((1, 2, 5), (3, 6, 9), (4, 7, 8))
"""What wholes from a thousand up begin with, if nothing but zeros follows: 1 in 2,000."""
A_THOUSAND = 1000
STEPS_OF_A_WHOLE = 10
"""About which part of the whole lies between parts of it that are counted: 30, 40 and 50 of 90."""


def wrong_values(ref: FactRef, figure: Figure, pool: Pool, shown: Shown = NOTHING) -> list[Distractor]:
    """Give two wrong values of a figure in the order of size, written as the figure is written; or none.

    Numbers that are `shown` elsewhere on a form are not given.
    """
    return neighbours(ref, figure, pool, shown) if figure.is_number else others(ref, figure, pool)


def others(ref: FactRef, figure: Figure, pool: Pool) -> list[Distractor]:
    """Give two wrong values in the order of size, written as the figure is written; or none, where there are none.

    None are given where the qualifier makes other values true as well.
    """
    if normalised(figure.qualifier or "") in pool.words.lists.bounds:
        return []
    names = (pool.sheet.id, ref.key, "three")
    three = _three(figure.value, pool, names)
    if len(three) < 3 or any(_three(value, pool, names) != three for value in three):
        return []  # such as beside a range of round numbers, which is among others that are not
    if _is_whole_asked(figure, three, pool):
        return []
    texts = [amount(replace(value, written=figure.value.written), figure, pool.words) for value in three]
    own = amount(figure.value, figure, pool.words)
    in_digits = {any(sign.isdecimal() for sign in text) for text in texts}
    if own not in texts or len(set(texts)) < len(three) or len(in_digits) > 1:
        return []  # every eightieth would stand out beside every 150th
    place = texts.index(own)
    return [
        Distractor(text, Reason(ReasonKind.NEAR_VALUE), rank - place)
        for rank, text in enumerate(texts)
        if rank != place
    ]


def _is_whole_asked(figure: Figure, three: Sequence[Value], pool: Pool) -> bool:
    """Return True if a question names the whole by which shares differ: one in three, of the three ovens."""
    wholes = [each.whole for each in three if isinstance(each, Share)]
    if not isinstance(figure.value, Share) or len(set(wholes)) == 1:
        return False
    named = {str(figure.value.whole), *pool.words.lists.numbers[figure.value.whole :][:1]}
    return not named.isdisjoint(tokens(figure.ask))


def _three(value: Value, pool: Pool, names: tuple[object, ...]) -> list[Value]:
    """Return the three values, in order, that this one is one of; fewer if there are none."""
    value = replace(value, written="")
    match value:
        case Range():
            return [*_ranges(value)]
        case Share():
            return [*_shares(value, names)]
        case Score():
            return [*_scores(value)]
        case Magnitude(place=place):
            return [Magnitude("", each) for each in _third(place, 1)]
        case Moment():
            return [*_moments(value, pool, names)]
        case Duration():
            return [*durations(value, names)]
    return []


def _third(number: int, step: int) -> list[int]:
    """Return three numbers a step apart, of which `number` is one; the same whichever of the three it is."""
    first = number - number % (3 * step) + number % step
    return [first, first + step, first + 2 * step]


def _ranges(value: Range) -> list[Range]:
    """Return ranges as wide as this one, of as many digits, with gaps of half their width between them.

    Back to back (10 to 12, 12 to 14), a value could stand in two.
    """
    exponent = min(value.low.exponent, value.high.exponent)
    low, high = (int(end.mantissa.scaleb(-exponent)) for end in (value.low, value.high))
    if not 0 < low < high:
        return []
    unit = 10 ** min(len(str(end)) - len(str(end).rstrip("0")) for end in (low, high))
    width = (high - low) // unit
    step = width + max(1, (width + 1) // 2)
    least = 10 ** (len(str(low)) - 1) // unit or 1  # 0 to 1 and 1000 to 1100 stand out beside 600 to 700
    starts = [(least + each) * unit for each in _third(low // unit - least, step)]
    return [
        replace(
            value,
            low=_moved(value.low, start, exponent),
            high=_moved(value.high, start + high - low, exponent),
        )
        for start in starts
        if len(str(start)) == len(str(low))
    ]


def _moved(number: Number, count: int, exponent: int) -> Number:
    return replace(number, mantissa=type(number.mantissa)(count).scaleb(exponent))


def _shares(value: Share, names: tuple[object, ...]) -> list[Share]:
    if value.form == "each" or (value.form == "among" and value.part == 1 and not value.part_in_digits):
        in_words = not (value.whole_in_digits or value.form == "each")
        found = [(value.part, whole) for whole in _wholes(value.whole, in_words=in_words)]
    elif value.form == "among" or (value.part, value.whole) not in SIMPLE:
        least = 1 if value.part_in_digits else 2  # in words, one of several stands beside one of others
        found = [(part, value.whole) for part in _parts(value.part, value.whole, least)]
    else:
        step = (1, 4)[draw(*names, "apart") % 2]
        place = SIMPLE.index((value.part, value.whole))
        places = _third(place, 1) if step == 1 else [place % step + step * third for third in range(3)]
        found = [SIMPLE[each] for each in places]
    return [replace(value, part=part, whole=whole) for part, whole in found]


def _parts(part: int, whole: int, least: int) -> list[int]:
    """Return three parts of a whole from `least` up, of as many digits and as round, that this is one of; or none.

    The parts that look alike are cut into as many blocks, of three steps each, as bring the steps near to a tenth of
    the whole; one or two of the least may be left over, or of the greatest in words.
    """
    unit = 10 ** (len(str(part)) - len(str(part).rstrip("0")))
    least = max(least, 10 ** (len(str(part)) - 1))
    places = range(place_of(least // unit), place_of(min(whole - 1, 10 ** len(str(part)) - 1) // unit + 1))
    threes = len(places) // 3
    if not threes:
        return []
    blocks = min(threes, max(1, round(STEPS_OF_A_WHOLE * threes * unit / whole)))
    from_two = least == 2 and whole > LARGEST_SMALL  # two of twenty is said more often than nine of twenty
    start = places.start + (0 if from_two else len(places) % 3)
    for block in range(blocks):
        step = (threes + block) // blocks
        place = place_of(part // unit) - start
        if 0 <= place < 3 * step:
            return [number_at(start + place % step + third * step) * unit for third in range(3)]
        start += 3 * step
    return []


def _wholes(whole: int, *, in_words: bool) -> Sequence[int]:
    """Return three wholes, this among them: as people name them, and far apart."""
    named = (*ROUND_WHOLES, *WHOLES) if in_words else WHOLES
    three = next((three for three in named if whole in three), ())
    if three:
        return three
    if whole > A_THOUSAND:
        digits = str(whole).rstrip("0")
        unit = 10 ** (len(str(whole)) - len(digits))
        digit = int(digits)
        return [each * unit for each in next((three for three in FIRST_DIGITS if digit in three), _third(digit, APART))]
    others = [each for each in range(LARGEST_SMALL + 1, whole + 9 * APART) if each not in chain(*named)]
    return [others[each] for each in _third(others.index(whole), APART)]


def _scores(value: Score) -> list[Score]:
    """Return scores of the same total and the same winner, with as many decimals."""
    exponent = min(int(each.as_tuple().exponent) for each in (value.first, value.second))
    first, second = (int(each.scaleb(-exponent)) for each in (value.first, value.second))
    total, margin = first + second, abs(first - second)
    if margin == 0:
        return []
    least = 2 - total % 2
    margins = [least + 2 * each for each in _third((margin - least) // 2, 1)]
    if margins[-1] > total:
        return []
    pairs = sorted(((total + each) // 2, (total - each) // 2) for each in margins)
    scores = [(Decimal(more).scaleb(exponent), Decimal(less).scaleb(exponent)) for more, less in pairs]
    if first < second:
        return [replace(value, first=less, second=more) for more, less in scores]
    return [replace(value, first=more, second=less) for more, less in scores]


def _moments(value: Moment, pool: Pool, names: tuple[object, ...]) -> list[Moment]:
    published = pool.sheet.source.published
    if value.hour is not None:
        step = STEPS_OF_MINUTES[draw(*names, "step") % len(STEPS_OF_MINUTES)]
        minutes = _third(value.hour * 60 + (value.minute or 0), step)
        return [replace(value, hour=each // 60, minute=each % 60) for each in minutes if each < MINUTES_OF_A_DAY]
    if value.quarter:
        if value.year is None:
            return []
        now = published.year * MANY_QUARTERS + ((published.month or 1) - 1) // 3 if published else None
        found = _around(value.year * MANY_QUARTERS + value.quarter - 1, now, 1)
        return [replace(value, year=each // MANY_QUARTERS, quarter=each % MANY_QUARTERS + 1) for each in found]
    if value.day in (None, 1):
        return _months(value, published, names)
    step = STEPS_OF_DAYS[draw(*names, "step") % len(STEPS_OF_DAYS)]
    year = value.year or (published.year if published else A_LEAP_YEAR)
    try:
        day = date(year, value.month or 1, value.day)
    except ValueError:  # the 29th of February of another year
        return []
    known = date(published.year, published.month or 12, published.day or 28) if published else None
    days = [date.fromordinal(each) for each in _around(day.toordinal(), known.toordinal() if known else None, step)]
    if value.year is None and len({each.year for each in days}) > 1:
        return []
    return [replace(value, year=value.year and each.year, month=each.month, day=each.day) for each in days]


def _months(value: Moment, published: PartialDate | None, names: tuple[object, ...]) -> list[Moment]:
    """Return months, or firsts of months: beside other days, it would be known that the first one is right."""
    step = STEPS_OF_MONTHS[draw(*names, "step") % len(STEPS_OF_MONTHS)]
    month = (value.month or 1) - 1
    if value.year is None and value.day is None:
        apart = MANY_MONTHS // 3
        return [replace(value, month=1 + month % apart + apart * third) for third in range(3)]
    year = value.year or (published.year if published else A_LEAP_YEAR)
    now = published.year * MANY_MONTHS + (published.month or 1) - 1 if published else None
    found = _around(year * MANY_MONTHS + month, now, step)
    if value.year is None and len({each // MANY_MONTHS for each in found}) > 1:
        return []
    return [replace(value, year=value.year and each // MANY_MONTHS, month=each % MANY_MONTHS + 1) for each in found]


def _around(number: int, now: int | None, step: int) -> list[int]:
    """Return three numbers in order, of which one is given: none later than `now`, or else all later.

    None are returned for what is among the three that are next to `now`: most of what news reports has just been or is
    about to be, so that whoever sees the date of publication would tick the nearest one and be right.
    """
    if now is None:
        return _third(number, step)
    coming = number > now
    distance = number - now - 1 if coming else now - number
    if distance < 3 * step:
        return []
    three = _third(distance, step)
    return [now + 1 + each for each in three] if coming else [now - each for each in reversed(three)]
