"""The table of shapes: what each needs to be whole. What a new one still lacks is said by name."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

import quiz.paper.shapes
from quiz.items.model import Direction, Item, Passage
from quiz.page.look import Look
from quiz.page.render import form_page, key_page
from quiz.paper.form import Question, Row
from quiz.paper.shapes import HEADINGS, SHAPES
from quiz.paper.shapes.model import PaperShape
from quiz.paper.ways import TURNS, WAYS
from quiz.sheet.kinds import FactKind, FactRef
from quiz.sheet.model import Fact
from quiz.sheet.shapes import Shape
from quiz.words import LANGUAGES, words_for
from tests.paper.generated import sheet as generated
from tests.paper.reading import quiz_of


def test_each_shape_is_a_module_and_each_module_a_shape() -> None:
    modules = {path.stem for path in Path(quiz.paper.shapes.__file__).parent.glob("*.py")}
    assert modules - {"__init__", "model"} == set(Shape)
    assert [rules.shape for rules in SHAPES.values()] == list(Shape)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_the_words_of_every_shape(language: str) -> None:
    paper = words_for(language).paper
    kinds = {shape: {way.kind for way in rules.ways} or set(FactKind) for shape, rules in SHAPES.items()}
    phrases = {rules.instruction(kind) for shape, rules in SHAPES.items() for kind in kinds[shape]}
    assert set(paper.instructions) == phrases
    assert tuple(paper.headings) == HEADINGS


@pytest.mark.parametrize("shape", Shape)
def test_a_shape_asks_something(shape: Shape) -> None:
    asks_several = type(SHAPES[shape]).from_several is not PaperShape.from_several
    assert SHAPES[shape].ways or asks_several, f"quiz/paper/shapes/{shape}.py: list its `ways`"


@pytest.mark.parametrize("kind", FactKind)
def test_no_two_ways_have_the_same_turn_or_the_same_rank(kind: FactKind) -> None:
    listed = [(shape, way) for shape, rules in SHAPES.items() for way in rules.ways if way.kind is kind]
    ranks = Counter(way.rank for _, way in listed)
    turns = Counter(turn for _, way in listed for turn in way.turns)
    assert not [(shape, way) for shape, way in listed if ranks[way.rank] > 1]
    assert not [(shape, way) for shape, way in listed if any(turns[turn] > 1 for turn in way.turns)]
    assert sorted(turns) == list(range(len(turns))), "the turns of a kind are counted from 0"


def test_the_round_of_a_kind_goes_by_turns_and_what_is_tried_instead_by_ranks() -> None:
    assert TURNS[FactKind.FIGURE] == [
        (Direction.VALUE, Shape.CHOICE),
        (Direction.VALUE, Shape.NUMBER),
        (Direction.VALUE, Shape.NUMBER),
        (Direction.VALUE, Shape.CHOICE),
    ]
    assert WAYS[FactKind.FACT] == [
        (Direction.ANSWER, Shape.CHOICE),
        (Direction.ANSWER, Shape.SHORT),
        (Direction.ANSWER, Shape.TRUTH),
    ]


@pytest.mark.parametrize("shape", [shape for shape in Shape if SHAPES[shape].banked])
def test_what_becomes_of_a_set_that_is_too_small_has_no_bank_itself(shape: Shape) -> None:
    assert SHAPES[shape].alone, f"quiz/paper/shapes/{shape}.py: say what its questions become `alone`"
    assert not [other for other in SHAPES[shape].alone if SHAPES[other].banked]


@pytest.mark.parametrize("shape", Shape)
def test_a_shape_is_printed_on_a_form_and_answered_in_the_key(shape: Shape) -> None:
    """Of some sheet among a few; options, a line, a slot or a gap are there to answer with."""
    for seed in range(6):
        quiz = quiz_of(generated(seed), seed=seed, kinds=(shape,), questions=12, forms=2)
        if quiz.forms[0].questions:
            break
    else:
        pytest.fail(f"none of the sheets is asked as `{shape}`: tests/paper/generated.py has nothing for it")
    questions = quiz.forms[0].questions
    page, key = form_page(quiz, quiz.forms[0], Look()), key_page(quiz, Look(), "quiz build")
    marks = ('class="choices', 'class="line"', 'class="slot"', 'class="gap"', 'class="figure-line"', 'class="place"')
    assert any(mark in page for mark in marks)
    assert f"shape-{shape}" in page
    assert {question.shape for question in questions} == {shape}
    assert all(question.id in key and question.id not in page for question in questions)
    assert {question.id for question in questions} == {question.id for question in quiz.forms[1].questions}


@pytest.mark.parametrize("shape", Shape)
def test_points_effort_and_heading_are_as_on_the_form(shape: Shape) -> None:
    rules = SHAPES[shape]
    assert rules.points in (1, 2), "the key explains half a question's points only for two"
    assert 0 < rules.effort < 1
    assert rules.heading in HEADINGS


def test_rows_are_drawn_in_each_order_as_often_the_right_one_too() -> None:
    item = Item(FactRef(FactKind.FACT, "x"), Fact(question="?", answer="x"), Direction.ORDER, "Order:", Passage(""))
    rows = tuple(Row("", Passage(f"row{place}"), place, "") for place in (1, 2, 3))
    question = Question(1, item, Shape.ORDER, "Order:", item.key, (), 2, rows=rows)
    drawn = Counter(
        tuple(row.place for row in SHAPES[Shape.ORDER].mixed(question, ("draw", turn)).rows) for turn in range(600)
    )
    assert len(drawn) == 6
    assert all(70 < count < 130 for count in drawn.values())


def test_a_shape_that_is_not_wanted_is_not_asked_and_one_that_is_left_out_changes_no_other() -> None:
    sheet = generated(3)
    for shape in Shape:
        kinds = tuple(other for other in Shape if other is not shape)
        asked = quiz_of(replace(sheet), kinds=kinds, questions=40, forms=1).forms[0].questions
        assert shape not in {question.shape for question in asked}
