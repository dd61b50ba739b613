"""What a quiz leaves out, for a bank of questions."""

from dataclasses import replace

import pytest

from quiz.items.ask import ask
from quiz.items.model import Direction
from quiz.paper.compose import compose
from quiz.paper.rest import rest
from quiz.settings import USUAL
from quiz.sheet.shapes import Shape
from tests.page.questions import real_sheet


@pytest.mark.parametrize("name", ["ki-wettlauf", "apollo-11"])
def test_with_the_quiz_every_item_is_asked_once(name: str) -> None:
    sheet = replace(real_sheet(name), quiz=USUAL)
    items = list(ask(sheet))
    quiz = compose(sheet, items)
    others = list(rest(quiz, items))
    of_quiz = {question.item.id for question in quiz.forms[0].questions} - {
        question.item.id for question in quiz.forms[0].questions if question.item.direction is Direction.ORDER
    }
    asked = [*of_quiz, *(question.item.id for question in others)]
    assert sorted(asked) == sorted(item.id for item in items)


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
