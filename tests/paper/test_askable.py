"""What is found out about a fact once is what `ways` finds, in whatever order it is asked for."""

from itertools import groupby

import pytest

from quiz.items.ask import ask
from quiz.items.pool import Pool
from quiz.paper.askable import Askable, Candidate
from quiz.paper.ways import GAPS, WAYS, wants_any_gap, ways
from quiz.sheet.model import Fact
from quiz.sheet.shapes import Shape
from quiz.words import words_for
from tests.items.sheets import sheet_of
from tests.paper.composed import all_questions, quiz_of
from tests.paper.generated import sheet

SHEET = sheet(3)
POOL = Pool(SHEET, words_for("en"))
FACTS = [list(items) for _, items in groupby(ask(SHEET), key=lambda item: item.ref)]


@pytest.mark.parametrize("shapes", [frozenset(Shape), GAPS], ids=["all", "gaps"])
def test_the_ways_of_a_fact_are_found_again(shapes: frozenset[Shape]) -> None:
    for items in FACTS:
        fact, any_gap = Askable(items, POOL), wants_any_gap(shapes)
        in_turn = [way for way in WAYS[items[0].ref.kind] if way[1] in shapes]
        found = [*fact.ways(in_turn, any_gap=any_gap)]
        assert [(each.draft.item, each.draft.shape) for each in found] == [*ways(items, shapes, POOL)]
        assert [*fact.ways(reversed(in_turn), any_gap=any_gap)] == [*reversed(found)]  # the very same ones


def test_gaps_that_are_no_good_wait_for_who_wants_nothing_else() -> None:
    able = {
        any_gap: sum(
            1
            for items in FACTS
            for each in Askable(items, POOL).ways(WAYS[items[0].ref.kind], any_gap=any_gap)
            if each.draft.shape in GAPS
        )
        for any_gap in (False, True)
    }
    assert 0 < able[False] < able[True]


@pytest.mark.parametrize(
    ("answer", "wrong", "chosen"),
    [
        ("Blue Ferries", ("Red Star", "Island Lines"), False),
        ("Blue Ferries", ("Red Ferries", "Island Lines"), True),
        ("Red Star", ("Blue Ferries", "Island Lines"), True),
    ],
)
def test_an_answer_that_alone_repeats_the_question_is_asked_in_writing_where_it_can_be(
    answer: str, wrong: tuple[str, ...], *, chosen: bool
) -> None:
    sheet = sheet_of(people={}, facts={"x": Fact(question="Which firm runs the ferries?", answer=answer, wrong=wrong)})
    assert [each.shape for each in all_questions(quiz_of(sheet, kinds=("choice",), forms=1))] == [Shape.CHOICE]
    (item,) = ask(sheet)
    assert Candidate(item, Shape.CHOICE, Pool(sheet, words_for("en"))).repeats_the_question is not chosen
    both = [each.shape for each in all_questions(quiz_of(sheet, kinds=("choice", "short"), forms=1))]
    assert chosen or both == [Shape.SHORT]
