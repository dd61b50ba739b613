"""A form as a whole: what it asks, in which order, and what two forms have in common."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest

from quiz.items.form import HEADINGS, Shape
from quiz.sheet.model import Fact, Figure, Quote, Sheet, Source
from quiz.sheet.values import Number
from tests.items.generated import sheet as generated
from tests.items.reading import REAL, quiz_of, real

EMPTY = Sheet(format="1", id="probe", title="Probe", language="en", source=Source(title="Source"))
FACTS = {f"a{n}": Fact(question=f"Which thing was number{n}?", answer=f"thing{n}") for n in range(12)}


@pytest.mark.parametrize("name", REAL)
@pytest.mark.parametrize("seed", range(4))
def test_a_real_form_goes_from_easy_to_hard(name: str, seed: int) -> None:
    form = quiz_of(real(name), seed=seed).forms[0]
    levels = [question.difficulty for question in form.questions]
    inversions = sum(one > two for one, two in pairwise(levels))
    assert inversions <= 1, "one where a hard question of a heading stands before the easier ones of the next"
    assert {1, 2, 3} <= set(levels)


@pytest.mark.parametrize("seed", range(20))
def test_what_is_answered_alike_stands_under_one_heading(seed: int) -> None:
    headings = [HEADINGS[section.shape] for section in quiz_of(generated(seed), questions=40).forms[0].sections]
    changes = [one for one, two in pairwise([*headings, None]) if one is not two]
    assert len(changes) == len(set(headings))


@pytest.mark.parametrize("name", REAL)
@pytest.mark.parametrize("seed", range(6))
def test_a_neighbour_with_another_form_has_other_answers(name: str, seed: int) -> None:
    one, two = quiz_of(real(name), seed=seed).forms
    answers = [[question.letter or question.item.key.text for question in form.questions] for form in (one, two)]
    assert sum(mine == yours for mine, yours in zip(*answers, strict=True)) <= 0.3 * len(answers[0])


def test_important_facts_are_asked_first() -> None:
    facts = FACTS | {"b": Fact(question="What matters most?", answer="the bridge", important=True)}
    for seed in range(8):
        asked = quiz_of(replace(EMPTY, facts=facts), seed=seed, questions=3).forms[0].questions
        assert "b" in [question.item.key_of for question in asked]


@pytest.mark.parametrize("name", REAL)
@pytest.mark.parametrize("seed", range(6))
def test_nobody_is_quoted_more_than_twice_where_there_are_others(name: str, seed: int) -> None:
    facts = [question.item.fact for question in quiz_of(real(name), seed=seed).forms[0].questions]
    speakers = [fact.speaker for fact in facts if isinstance(fact, Quote)]
    assert all(speakers.count(speaker) <= 2 for speaker in speakers)


def test_two_facts_of_one_sentence_never_meet() -> None:
    facts = {key: replace(fact, evidence="the mayor opened the bridge in May") for key, fact in FACTS.items()}
    assert len(quiz_of(replace(EMPTY, facts=facts)).forms[0].questions) == 1


def test_of_several_claims_some_are_true_and_some_are_false() -> None:
    facts = {
        key: replace(fact, wrong=(f"other{key}", f"third{key}"), claim=f"Number {key} was {fact.answer}.")
        for key, fact in FACTS.items()
    }
    for count in (3, 5, 12):
        for seed in range(12):
            form = quiz_of(replace(EMPTY, facts=facts), kinds=("truth",), seed=seed, questions=count).forms[0]
            assert {question.item.key.text for question in form.questions} == {"true", "false"}


def test_each_gap_of_a_word_bank_has_a_word_of_its_own_beside_the_right_one() -> None:
    for name in REAL:
        for seed in range(6):
            for section in quiz_of(real(name), seed=seed).forms[0].sections:
                if section.shape is Shape.BANK:
                    words = {option.text for option in section.bank}
                    facts = [question.item.fact for question in section.questions]
                    assert all(words & set(fact.wrong) for fact in facts if isinstance(fact, Quote) and fact.wrong)


def test_options_that_differ_in_a_number_alone_stand_in_its_order() -> None:
    fact = Fact(question="When did it start?", answer="July 16", wrong=("July 20", "July 9"))
    for seed in range(6):
        (question,) = quiz_of(replace(EMPTY, facts={"a": fact}), kinds=("choice",), seed=seed).forms[0].questions
        assert [option.text for option in question.options] == ["July 9", "July 16", "July 20"]


def hours(value: int) -> Figure:
    return Figure(
        ask=f"How long was part{value}?",
        value=Number(str(value), Decimal(value)),
        unit="hours",
        measures=f"the part{value}",
    )


@pytest.mark.parametrize(
    ("values", "orders"),
    [
        pytest.param((10, 20, 40), True, id="values that can be told apart"),
        pytest.param((10, 11, 12), False, id="values that only a table could tell apart"),
        pytest.param((2, 20, 200), False, id="values that what is measured tells apart by itself"),
    ],
)
def test_values_are_put_in_order_where_that_asks_for_knowledge(values: tuple[int, ...], *, orders: bool) -> None:
    sheet = replace(EMPTY, facts=FACTS, figures={f"f{value}": hours(value) for value in values})
    shapes = {question.shape for question in quiz_of(sheet).forms[0].questions}
    assert (Shape.ORDER in shapes) is orders


def test_values_that_give_one_another_away_are_not_put_in_order() -> None:
    figures = {f"f{value}": hours(value) for value in (10, 20, 40)}
    figures["f10"] = replace(figures["f10"], apart=("figure/f20",))
    shapes = {question.shape for question in quiz_of(replace(EMPTY, facts=FACTS, figures=figures)).forms[0].questions}
    assert Shape.ORDER not in shapes


@pytest.mark.parametrize("seed", range(30))
def test_right_letters_look_drawn_and_none_is_far_ahead(seed: int) -> None:
    for form in quiz_of(generated(seed), questions=40, forms=3).forms:
        for section in form.sections:
            if section.shape is Shape.CHOICE and len(section.questions) >= 5:
                letters = [question.letter for question in section.questions]
                assert max(map(letters.count, letters)) <= 0.6 * len(letters)
                assert all(len(set(letters[at : at + 5])) > 1 for at in range(len(letters) - 4))
