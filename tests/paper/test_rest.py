"""What a quiz leaves out, for a bank of questions."""

from dataclasses import replace
from decimal import Decimal

import pytest

from quiz.items.ask import ask
from quiz.items.model import Direction
from quiz.items.pool import Pool
from quiz.paper.compose import compose
from quiz.paper.rest import rest
from quiz.paper.ways import fair
from quiz.settings import USUAL
from quiz.sheet.model import Figure, Quote
from quiz.sheet.shapes import Shape
from quiz.sheet.values import Number
from quiz.words import words_for
from tests.items.sheets import sheet_of
from tests.page.questions import real_sheet


@pytest.mark.parametrize("name", ["ki-wettlauf", "apollo-11"])
def test_with_the_quiz_every_item_is_asked_once_that_a_form_might_ask(name: str) -> None:
    sheet = replace(real_sheet(name), quiz=USUAL)
    items = list(ask(sheet))
    quiz = compose(sheet, items)
    others = list(rest(quiz, items))
    of_quiz = {question.item.id for question in quiz.forms[0].questions} - {
        question.item.id for question in quiz.forms[0].questions if question.item.direction is Direction.ORDER
    }
    asked = [*of_quiz, *(question.item.id for question in others)]
    pool = Pool(sheet, words_for(sheet.language))
    able = [item.id for item in items if fair([item], pool, any_gap=False)]
    assert sorted(asked) == sorted(able)
    assert len(able) > 0.8 * len(items)


@pytest.mark.parametrize(("wrong", "asked"), [((), False), (("sails", "roof"), True)])
def test_a_gap_that_no_form_would_ask_is_not_asked(wrong: tuple[str, ...], *, asked: bool) -> None:
    quote = Quote(speaker="ada", text="The old mill by the river needs a door.", blank="door", wrong=wrong)
    sheet = replace(sheet_of(quotes={"q": quote}), quiz=replace(USUAL, questions=0))
    items = list(ask(sheet))
    directions = {question.item.direction for question in rest(compose(sheet, items), items)}
    assert (Direction.BLANK in directions) is asked
    assert Direction.SPEAKER in directions


@pytest.mark.parametrize("name", ["ki-wettlauf", "apollo-11"])
def test_each_can_be_answered_by_itself(name: str) -> None:
    sheet = replace(real_sheet(name), quiz=USUAL)
    items = list(ask(sheet))
    for question in rest(compose(sheet, items), items):
        assert question.shape not in (Shape.BANK, Shape.MATCHING)
        if question.shape in (Shape.CHOICE, Shape.TRUTH):
            assert sum(option.right for option in question.options) == 1
            assert len({option.text for option in question.options}) == len(question.options)
        if question.item.direction is Direction.MEANING:
            assert question.key.text == question.item.key.text


def test_only_the_kinds_that_are_wanted_are_asked() -> None:
    sheet = replace(real_sheet("apollo-11"), quiz=replace(USUAL, kinds=(Shape.CHOICE,), questions=3))
    items = list(ask(sheet))
    assert {question.shape for question in rest(compose(sheet, items), items)} == {Shape.CHOICE}


@pytest.mark.parametrize("measures", [None, "the length of the bridge"])
def test_what_a_value_stands_for_is_asked_where_the_sheet_says_it(measures: str | None) -> None:
    figure = Figure(ask="How long is it?", value=Number("600", Decimal(600)), unit="metres", measures=measures)
    sheet = replace(sheet_of(figures={"f": figure}), quiz=replace(USUAL, questions=0))
    items = list(ask(sheet))
    directions = {question.item.direction for question in rest(compose(sheet, items), items)}
    assert (Direction.MEANING in directions) is bool(measures)
