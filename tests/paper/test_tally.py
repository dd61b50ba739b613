"""What stands on a form is counted as it grows, as if all of it were looked through again."""

from collections import Counter

import pytest

from quiz.items.ask import ask
from quiz.items.model import Direction
from quiz.items.pool import Pool
from quiz.paper.draft import Draft, set_of
from quiz.paper.plan import plan
from quiz.paper.planning import Wanted
from quiz.paper.shapes import SHAPES
from quiz.paper.sittings import NOTHING
from quiz.paper.stock import Stock
from quiz.paper.tally import Tally, place, rank
from quiz.sheet.model import Figure, Quote
from quiz.sheet.shapes import Shape
from quiz.words import words_for
from tests.paper.generated import sheet


def drafts(seed: int) -> list[Draft]:
    made = sheet(seed)
    wanted = Wanted(seed, 24, frozenset(Shape))
    planned, _ = plan(Stock(ask(made), Pool(made, words_for("en")), NOTHING), wanted)
    return list(planned.drafts)


@pytest.mark.parametrize("seed", range(4))
def test_what_is_counted_is_what_is_there(seed: int) -> None:
    found = drafts(seed)
    tally = Tally()
    for draft in found:
        tally.add(draft)
    assert tally.drafts == found
    assert tally.rows == Counter(set_of(each) for each in found if SHAPES[each.shape].banked)
    assert tally.begun == {
        of: next(each for each in found if SHAPES[each.shape].banked and set_of(each) == of) for of in tally.rows
    }
    assert tally.statements == sum(each.item.direction is Direction.STATEMENT for each in found)
    said = [(each.item.fact.speaker, each) for each in found if isinstance(each.item.fact, Quote)]
    places = Counter((who, place(each.item.direction, each.shape)) for who, each in said)
    assert {(who, there): tally.quoted[who][there] for who, there in places} == places
    ranks = [rank(each) for each in found if isinstance(each.item.fact, Figure)]
    assert tally.ranks == Counter(each for each in ranks if each is not None)


def test_drafts_can_be_counted_at_once() -> None:
    found = drafts(1)
    one, other = Tally(found), Tally()
    for draft in found:
        other.add(draft)
    assert vars(one) == vars(other)
