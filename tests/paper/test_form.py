"""A form as data: its questions through all sections, its points, the letters that are right."""

from dataclasses import replace

from quiz.items.model import Direction, Item, Passage
from quiz.items.options import Option
from quiz.paper.form import Form, Question, Section
from quiz.sheet.kinds import FactKind, FactRef
from quiz.sheet.model import Fact
from quiz.sheet.shapes import Shape

ITEM = Item(FactRef(FactKind.FACT, "a"), Fact(question="?", answer="x"), Direction.ANSWER, "?", Passage("x"))
ONE = Question(1, ITEM, Shape.SHORT, "?", ITEM.key, (), 1)
TWO = replace(ONE, number=2, points=2)


def form(*questions: Question) -> Form:
    return Form("A", tuple(Section(question.shape, (question,)) for question in questions))


def test_a_form_has_the_questions_and_the_points_of_all_sections() -> None:
    assert form(ONE, TWO).questions == (ONE, TWO)
    assert form(ONE, TWO).points == 3
    assert form().points == 0


def test_a_form_weighs_where_points_differ() -> None:
    assert form(ONE, TWO).weighs
    assert not form(ONE, ONE).weighs
    assert not form(TWO).weighs
    assert not form().weighs


def test_the_letter_of_a_question_is_that_of_its_right_option() -> None:
    options = (Option("A", "y", right=False), Option("B", "x", right=True))
    assert replace(ONE, options=options).letter == "B"
    assert ONE.letter is None


def test_a_section_is_of_the_kind_of_its_facts() -> None:
    assert form(ONE).sections[0].kind is FactKind.FACT


def test_a_question_is_middling_until_it_is_estimated() -> None:
    assert ONE.difficulty == 2
