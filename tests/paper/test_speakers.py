"""Who is asked for is drawn as those beside her are: how often somebody is quoted tells nothing."""

from collections import Counter

from quiz.items.model import Direction
from quiz.sheet.model import Quote
from quiz.sheet.shapes import Shape
from tests.paper.composed import quiz_of
from tests.paper.generated import sheet

FORMS = 90
ONE_IN_THREE, POINTS = 1 / 3, 0.12


def test_who_is_quoted_once_or_twice_is_right_as_often_as_others() -> None:
    offered, right = 0, 0
    for seed in range(FORMS):
        made = sheet(seed)
        quoted = Counter(made.people[quote.speaker].name for quote in made.quotes.values())
        for question in quiz_of(made, questions=10, forms=1, seed=seed).forms[0].questions:
            if question.shape is Shape.CHOICE and question.item.direction is Direction.SPEAKER:
                seldom = [option for option in question.options if quoted[option.text] <= 2]
                offered += len(seldom)
                right += sum(option.right for option in seldom)
    assert offered > 50
    assert abs(right / offered - ONE_IN_THREE) < POINTS


def test_no_quote_is_asked_twice_and_all_who_are_asked_for_are_quoted() -> None:
    for seed in range(10):
        questions = quiz_of(sheet(seed), questions=20, forms=1, seed=seed).forms[0].questions
        assert len({question.item.ref for question in questions}) == len(questions) >= 18
        assert any(isinstance(question.item.fact, Quote) for question in questions)
