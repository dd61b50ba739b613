"""No two questions of a form offer the same options, such that one answers the other."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from quiz.items.model import Direction
from quiz.paper.form import Question
from quiz.paper.mirrors import each_once, mirrored
from quiz.sheet.model import Person, Quote, Sheet
from quiz.sheet.shapes import Shape
from tests.items.sheets import sheet_of
from tests.paper.composed import quiz_of

ROLES = ("Mayor", "Baker", "Pilot", "Miller", "Nurse", "Tailor")


def people(count: int) -> Sheet:
    """So many people, each with a role."""
    return sheet_of(people={role: Person(name=f"Eva Falk{role}", role=role) for role in ROLES[:count]})


@pytest.mark.parametrize(("count", "choices"), [(2, 0), (3, 1), (4, 4), (5, 5)])
def test_roles_are_asked_with_options_as_long_as_they_do_not_answer_one_another(count: int, choices: int) -> None:
    sheet = people(count)
    for seed in range(6):
        asked = quiz_of(sheet, kinds=("choice",), seed=seed, forms=1).forms[0].questions
        assert not list(mirrored(asked, sheet))
        assert len(asked) == choices


@pytest.mark.parametrize(("count", "questions", "choices"), [(3, 1, 1), (5, 2, 1), (6, 2, 2), (5, 5, 0)])
def test_where_roles_can_be_asked_in_writing_no_two_questions_share_one(
    count: int, questions: int, choices: int
) -> None:
    for seed in range(6):
        quiz = quiz_of(people(count), kinds=("choice", "short"), questions=questions, seed=seed, forms=1)
        asked = quiz.forms[0].questions
        assert len(asked) == questions
        assert sum(question.shape is Shape.CHOICE for question in asked) == choices
        printed = [option.text for question in asked for option in question.options]
        assert len(set(printed)) == len(printed)


def test_roles_mirror_one_another_whichever_way_round_they_are_asked() -> None:
    sheet = people(3)
    one, two = (
        next(
            question
            for question in quiz_of(sheet, kinds=("choice",), seed=seed, forms=1, questions=1).forms[0].questions
        )
        for seed in (1, 5)
    )
    assert one.key != two.key
    assert list(mirrored([one, two], sheet)) == [(one, two)]
    holder = replace(
        two,
        item=replace(two.item, direction=Direction.HOLDER),
        options=tuple(replace(option, text=f"Eva Falk{option.text}") for option in two.options),
    )
    assert list(mirrored([one, holder], sheet)) == [(one, holder)]


def who_said(quotes: Sequence[str], kinds: tuple[Shape, ...]) -> list[Question]:
    """The questions who said something, of a form about quotes of these people."""
    said = {f"q{n}": Quote(speaker=role, text=f"Thing{n} will change.") for n, role in enumerate(quotes)}
    asked = quiz_of(replace(people(3), quotes=said), kinds=kinds, questions=9, forms=1).forms[0].questions
    return [question for question in asked if question.item.direction is Direction.SPEAKER]


def test_where_each_of_the_same_three_would_be_right_once_only_one_question_has_options() -> None:
    asked = who_said(ROLES[:3], (Shape.CHOICE, Shape.SHORT))
    assert not list(each_once(asked))
    assert sorted(question.shape for question in asked) == [Shape.CHOICE, Shape.SHORT, Shape.SHORT]


def test_where_one_is_right_twice_the_same_three_tell_nothing() -> None:
    asked = who_said([*ROLES[:3], ROLES[0]], (Shape.CHOICE,))
    assert len({frozenset(option.text for option in question.options) for question in asked}) == 1
    assert not list(each_once(asked))


def test_where_none_can_be_asked_in_writing_what_would_answer_another_is_asked_otherwise_or_not_at_all() -> None:
    (only,) = who_said(ROLES[:3], (Shape.CHOICE,))
    assert len(only.options) == 3
