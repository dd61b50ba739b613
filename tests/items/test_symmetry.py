"""Who has this program, and even the names that draws depend on, can't tell which of three values is right."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from random import Random
from statistics import fmean

import pytest

from quiz.items.numbers import neighbours
from quiz.items.pool import Pool
from quiz.sheet.kinds import FactKind, FactRef
from quiz.sheet.model import Figure, Sheet, Source
from quiz.sheet.values import Number, PartialDate
from quiz.words import words_for

WORDS = words_for("en")
MILLION = next(scale for scale in WORDS.numerals.scales if scale.power == 6)
ITEMS = 2000
POINTS = 0.03

Asked = tuple[str, Figure, Pool, list[Decimal]]
"""A figure that is asked with three values: its key, itself, its sheet, and the values in the order of size."""


def drawn(random: Random) -> Number:
    """A value as sources have them: round or not, with a decimal, a share, in millions, negative, a year."""
    places = random.choice((0, 0, 0, 1, 2))
    count = random.randint(1, 10 ** random.randint(1, 7) - 1) * 10 ** random.choice((0, 0, 0, 1, 2))
    mantissa = Decimal(count).scaleb(-places).copy_sign(random.choice((1, 1, 1, -1)))
    percent = 0 < mantissa < 100 and random.random() < 0.3
    return Number("", mantissa, None if percent or random.random() < 0.7 else MILLION, percent, random.random() < 0.5)


def asked() -> Iterator[Asked]:
    random = Random(1)
    count = 0
    while count < ITEMS:
        year = random.random() < 0.2
        value = Number("", Decimal(random.randint(1900, 2024))) if year else drawn(random)
        figure = Figure(ask="How many?", value=value, unit=None if year or value.percent else "tons", singular="ton")
        key = f"f{count}"
        source = Source(title="Source", published=PartialDate(2025))
        sheet = Sheet(
            format="1", id="probe", title="Probe", language="en", source=source, figures={key: replace(figure)}
        )
        pool = Pool(sheet, WORDS)
        if three := three_of(key, figure, pool):
            count += 1
            yield key, figure, pool, three


def three_of(key: str, figure: Figure, pool: Pool) -> list[Decimal]:
    """The three values that are printed where a figure is asked, in the order of size; empty where none are."""
    texts = [
        distractor.text.replace("−", "-") for distractor in neighbours(FactRef(FactKind.FIGURE, key), figure, pool)
    ]
    numbers = [Decimal(text.partition(" ")[0].replace(",", "").partition("%")[0].split("\u00a0")[0]) for text in texts]
    return sorted([figure.number.mantissa, *numbers]) if numbers else []


@pytest.fixture(scope="module")
def items() -> list[Asked]:
    return list(asked())


def possible_keys(item: Asked) -> list[Decimal]:
    """The values beside which the program would have put the other two."""
    key, figure, pool, three = item
    return [
        value
        for value in three
        if three_of(key, replace(figure, value=replace(figure.number, mantissa=value)), pool) == three
    ]


def test_each_of_three_values_would_have_been_printed_with_the_other_two(items: list[Asked]) -> None:
    told = [len(possible_keys(item)) < 3 for item in items]
    assert len(told) == ITEMS
    assert fmean(told) == 0


@pytest.mark.parametrize("place", range(3))
def test_the_right_value_stands_at_each_place_as_often(items: list[Asked], place: int) -> None:
    hits = fmean(three.index(figure.number.mantissa) == place for _, figure, _, three in items)
    assert abs(hits - 1 / 3) <= POINTS


def roundness(value: Decimal) -> tuple[int, bool]:
    digits = str(abs(int(value.scaleb(4)))).rstrip("0")
    return len(digits), len(digits) > 1 and digits.endswith("5")


def test_three_values_are_as_long_and_as_round_as_one_another(items: list[Asked]) -> None:
    for _, figure, _, three in items:
        assert figure.is_year or len({roundness(value) for value in three}) == 1
        assert len({value.copy_abs().adjusted() for value in three}) == 1


def test_nothing_in_the_digits_is_shared_by_two_of_three_more_often_than_by_chance(items: list[Asked]) -> None:
    """Else the third one would be the odd one out: made up, or the right one."""
    odd = []
    for _, figure, _, three in items:
        texts = [str(abs(value)).replace(".", "") for value in three]
        like = [sum(a == b for other in texts for a, b in zip(text, other, strict=False)) for text in texts]
        least = [place for place, count in enumerate(like) if count == min(like)]
        odd.append((three.index(figure.number.mantissa) in least) / len(least))
    assert abs(fmean(odd) - 1 / 3) <= POINTS
