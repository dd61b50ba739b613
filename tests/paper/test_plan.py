"""What a form is planned to ask: sets where there is room for them, and else questions of their own."""

from collections import Counter

from quiz.items.ask import ask
from quiz.items.pool import Pool
from quiz.paper.onform import Planned
from quiz.paper.plan import plan
from quiz.paper.planning import Wanted
from quiz.paper.shapes import SHAPES
from quiz.paper.sittings import NOTHING
from quiz.paper.stock import Stock
from quiz.sheet.shapes import Shape
from quiz.words import words_for
from tests.paper.generated import sheet as generated

SEEDS = range(8)


def planned(seed: int, *shapes: Shape, questions: int = 12) -> Planned:
    """The plan of a generated sheet."""
    sheet = generated(seed)
    wanted = Wanted(seed, questions, frozenset(shapes or Shape))
    made, _ = plan(Stock(ask(sheet), Pool(sheet, words_for("en")), NOTHING), wanted)
    return made


def test_what_shares_no_bank_is_known() -> None:
    for made in map(planned, SEEDS):
        apart = [draft for draft in made.drafts if not SHAPES[draft.shape].banked]
        assert made.unbanked == apart
        assert 0 < len(apart) < len(made.drafts)


def test_a_set_is_begun_only_where_there_is_room_for_it_if_one_shape_can_ask_its_rows_alone() -> None:
    """On a form of few questions there is none for a set: what could be in it is asked by itself."""
    for seed in SEEDS:
        made = planned(seed, Shape.MATCHING, Shape.CHOICE, questions=4)
        assert Counter(SHAPES[draft.shape].banked for draft in made.drafts)[True] == 0
