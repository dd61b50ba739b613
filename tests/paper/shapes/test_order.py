"""Which figures have an order."""

from decimal import Decimal

import pytest

from quiz.items.pool import Pool
from quiz.paper.shapes import SHAPES
from quiz.sheet.model import Figure
from quiz.sheet.shapes import Shape
from quiz.sheet.values import Number
from quiz.words import words_for
from tests.items.sheets import sheet_of


@pytest.mark.parametrize(
    ("measures", "percent", "ordered"),
    [
        (("the share of the Greens", "the share of the Liberals", "the share of the Socialists"), True, True),
        (("the share of dead colonies", "the share of colonies with the virus", "the share of maize"), True, False),
        (("the length of the bridge", "the length of the tunnel", "the length of the old road"), False, True),
        (("the length of the bridge", "the price of the tunnel", "the age of the road"), False, False),
    ],
)
def test_figures_have_an_order_where_the_same_is_measured(
    measures: tuple[str, ...], *, percent: bool, ordered: bool
) -> None:
    figures = {
        f"f{value}": Figure(
            ask=f"How much is {measured}?", value=Number(str(value), Decimal(value), percent=percent), measures=measured
        )
        for value, measured in zip((10, 20, 40), measures, strict=True)
    }
    pool = Pool(sheet_of(figures=figures), words_for("en"))
    assert bool(SHAPES[Shape.ORDER].from_several(pool, 1, 20)) is ordered
