"""The facts of a sheet, as forms may ask them: in orders that a seed draws."""

from quiz.items.ask import ask
from quiz.items.pool import Pool
from quiz.paper.sittings import NOTHING
from quiz.paper.stock import Stock
from quiz.sheet.kinds import FactKind
from quiz.words import words_for
from tests.paper.generated import sheet

SHEET = sheet(3)


def test_the_same_seed_has_the_same_orders() -> None:
    stock = Stock(ask(SHEET), Pool(SHEET, words_for("en")), NOTHING)
    assert stock.kinds == set(FactKind)
    one, again, other = ([each.ref for each in stock.waiting(seed)[0][FactKind.QUOTE].all()] for seed in (1, 1, 2))
    assert one == again != other
    assert set(one) == set(other)
