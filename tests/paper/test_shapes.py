"""The table of shapes: what each needs to be whole. What a new one still lacks is said by name."""

from collections import Counter
from dataclasses import replace
from decimal import Decimal
from itertools import chain
from pathlib import Path

import pytest

import quiz.paper.shapes
from quiz.export.moodle_types import type_of
from quiz.items.ask import ask
from quiz.items.model import Direction, Item, Passage
from quiz.items.pool import Pool
from quiz.page.look import Look
from quiz.page.render import key_page
from quiz.paper.draft import Draft
from quiz.paper.form import Question, Row
from quiz.paper.onform import Planned
from quiz.paper.shapes import HEADINGS, SHAPES
from quiz.paper.shapes.model import PaperShape
from quiz.paper.ways import TURNS, WAYS
from quiz.sheet.kinds import FactKind, FactRef
from quiz.sheet.model import Fact, Figure, Person, Quote, Sheet, Source
from quiz.sheet.shapes import Shape
from quiz.sheet.values import Number
from quiz.words import LANGUAGES, words_for
from tests.page.forms import form_page
from tests.paper.composed import quiz_of
from tests.paper.generated import sheet as generated
from tests.paper.test_cases import CASES
from tests.sheet import cases
from tests.sheet.cases import Case

FLAGS = ("written", "own_options", "letter_slot", "narrow", "once_a_speaker")
EMPTY = Sheet(format="1", id="p", title="P", language="en", source=Source(title="S"))


def test_each_shape_is_a_module_and_each_module_a_shape() -> None:
    modules = {path.stem for path in Path(quiz.paper.shapes.__file__).parent.glob("*.py")}
    assert modules - {"__init__", "model"} == set(Shape)
    assert [rules.shape for rules in SHAPES.values()] == list(Shape)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_the_words_of_every_shape(language: str) -> None:
    words = words_for(language)
    asked = [(rules, {way.kind for way in rules.ways} or set(FactKind)) for rules in SHAPES.values()]
    said = [rules.instruction_for(kind)(words) for rules, kinds in asked for kind in kinds]
    assert all(phrase.strip() for phrase in said)
    assert len(set(said)) >= len(SHAPES)
    assert tuple(words.paper.headings) == HEADINGS


@pytest.mark.parametrize("shape", Shape)
def test_a_set_has_a_type_of_its_own_in_moodle(shape: Shape) -> None:
    alone = {type_of(Shape.CHOICE), type_of(Shape.SHORT)}
    assert not (SHAPES[shape].banked and type_of(shape) in alone), "add it to `TYPES` in quiz/export/moodle_types.py"


def shown_by(shape: Shape) -> list[Case]:
    """The cases in which a shape is asked."""
    return [case for case in CASES if f"== {shape}, " in case.expected]


@pytest.mark.parametrize("shape", Shape)
def test_a_shape_is_shown_by_a_case(shape: Shape) -> None:
    assert shown_by(shape), "add a sheet that is asked so to tests/paper/cases/"


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


@pytest.mark.parametrize("kind", FactKind)
def test_the_round_of_a_kind_goes_by_turns_and_what_is_tried_instead_by_ranks(kind: FactKind) -> None:
    listed = [(way, shape) for shape, rules in SHAPES.items() for way in rules.ways if way.kind is kind]
    by_rank = {way.rank: (way.direction, shape) for way, shape in listed}
    by_turn = {turn: (way.direction, shape) for way, shape in listed for turn in way.turns}
    assert WAYS[kind] == [by_rank[rank] for rank in sorted(by_rank)]
    assert TURNS[kind] == [by_turn[turn] for turn in sorted(by_turn)]


def described(rules: PaperShape) -> str:
    """What the table says of a shape, a line for each of its ways."""
    facts = [f"{rules.heading}, {rules.points} points, effort {rules.effort}"]
    facts += [name for name in FLAGS if getattr(rules, name)]
    facts += [f"rows {rules.least_rows}, alone {' '.join(rules.alone)}"] * rules.banked
    ways = [
        f"    {way.rank} {way.kind} {way.direction}: {' '.join(map(str, way.turns)) or 'no turn of its own'}"
        for way in rules.ways
    ]
    return "\n".join([f"{rules.shape}: {'; '.join(facts)}", *ways]) + "\n"


def test_the_table_is_as_it_was_last_read(request: pytest.FixtureRequest) -> None:
    path = Path(__file__).parent / "golden" / "shapes.txt"
    table = "".join(map(described, SHAPES.values()))
    if request.config.getoption("--renew-golden"):
        path.write_text(table, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == table, "read the table anew, then: pytest tests/paper --renew-golden"


@pytest.mark.parametrize("shape", [shape for shape in Shape if SHAPES[shape].banked])
def test_what_becomes_of_a_set_that_is_too_small_has_no_bank_itself(shape: Shape) -> None:
    assert SHAPES[shape].alone, f"quiz/paper/shapes/{shape}.py: say what its questions become `alone`"
    assert not [other for other in SHAPES[shape].alone if SHAPES[other].banked]


@pytest.mark.parametrize("shape", Shape)
def test_a_shape_is_printed_on_a_form_and_answered_in_the_key(shape: Shape) -> None:
    """Of some sheet among a few, or of its cases; options, a line, a slot or a gap are there to answer with."""
    sheets = chain(map(generated, range(6)), (cases.sheet_of(case) for case in shown_by(shape)))
    quizzes = (quiz_of(sheet, seed=1, kinds=(shape,), questions=12, forms=2) for sheet in sheets)
    quiz = next(quiz for quiz in quizzes if quiz.forms[0].questions)
    questions = quiz.forms[0].questions
    page, key = form_page(quiz, quiz.forms[0], Look()), key_page(quiz, Look(), "quiz build")
    marks = ('class="choices', 'class="line"', 'class="slot"', 'class="gap"', 'class="figure-line"', 'class="place"')
    assert any(mark in page for mark in marks)
    assert f"shape-{shape}" in page
    assert {question.shape for question in questions} == {shape}
    assert all(question.id in key and question.id not in page for question in questions)
    assert {question.id for question in questions} == {question.id for question in quiz.forms[1].questions}


@pytest.mark.parametrize("shape", Shape)
def test_of_the_options_of_a_question_the_right_answer_alone_is_right(shape: Shape) -> None:
    for seed in range(6):
        for question in quiz_of(generated(seed), seed=seed, kinds=(shape,), forms=1).forms[0].questions:
            right = [option.text for option in question.options if option.right]
            assert right == [question.key.text] * bool(question.options)


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


def test_lines_to_write_on_are_more_for_a_statement() -> None:
    said, fact = (item_of(direction, "words") for direction in (Direction.STATEMENT, Direction.ANSWER))
    assert [SHAPES[shape].lines(said) for shape in (Shape.CHOICE, Shape.SHORT, Shape.OPEN)] == [0, 1, 2]
    assert SHAPES[Shape.OPEN].lines(fact) == 1


@pytest.mark.parametrize(
    ("words", "look_for", "points", "lines"),
    [
        (11, (), 1, 2),
        (40, (), 1, 2),
        (30, ("the price",), 1, 2),
        (40, ("the price", "the delay", "the crew"), 2, 3),
        (8, ("the price", "the delay"), 2, 3),
    ],
)
def test_points_and_lines_follow_what_the_key_says_to_look_for(
    words: int, look_for: tuple[str, ...], points: int, lines: int
) -> None:
    said = " ".join(["word"] * words)
    quote = Quote(speaker="ada", text=said, about="it", look_for=look_for)
    item = Item(FactRef(FactKind.QUOTE, "q"), quote, Direction.STATEMENT, "?", Passage(said), Passage("it"))
    rules = SHAPES[Shape.OPEN]
    assert (rules.points_for(item), rules.lines(item)) == (points, lines)


def item_of(direction: Direction, answer: str) -> Item:
    return Item(FactRef(FactKind.FACT, "x"), Fact(question="?", answer=answer), direction, "?", Passage(answer))


@pytest.mark.parametrize(("words", "possible"), [(7, False), (8, True), (60, True)])
def test_a_statement_is_given_in_other_words_from_eight_words_on(words: int, *, possible: bool) -> None:
    pool = Pool(generated(1), words_for("en"))
    assert SHAPES[Shape.OPEN].can_ask(item_of(Direction.STATEMENT, "word " * words), pool) is possible


@pytest.mark.parametrize(("words", "possible"), [(29, True), (30, True), (31, False)])
def test_a_statement_is_one_of_three_up_to_thirty_words(words: int, *, possible: bool) -> None:
    people = {key: Person(name=f"{key} Berg") for key in ("a", "b", "c")}
    said = " ".join(f"word{n}" for n in range(words))
    quotes = {"own": Quote(speaker="a", text=said, about="x")}
    quotes |= {f"q{n}": Quote(speaker="b", text=said + "." * (n - 2)) for n in range(3, 5)}
    quotes |= {f"r{n}": Quote(speaker="c", text=said[: -n - 1]) for n in range(2)}
    pool = Pool(replace(EMPTY, people=people, quotes=quotes), words_for("en"))
    (item,) = [item for item in ask(pool.sheet) if item.direction is Direction.STATEMENT and item.ref.key == "own"]
    assert SHAPES[Shape.CHOICE].can_ask(item, pool) is possible


@pytest.mark.parametrize(("count", "possible"), [(3, False), (4, True), (5, True)])
def test_from_four_on_people_quotes_and_figures_are_matched(count: int, *, possible: bool) -> None:
    people = {f"p{n}": Person(name=f"Anna Berg{n}", role=f"Role{n}") for n in range(count)}
    figures = {
        f"f{n}": Figure(ask=f"How long is f{n}?", value=Number("", Decimal(11 + n)), unit="miles", measures=f"f{n}")
        for n in range(count)
    }
    sheet = replace(EMPTY, people=people, quotes={"q": Quote(speaker="p0", text="So it is.")}, figures=figures)
    pool = Pool(sheet, words_for("en"))
    for item in ask(sheet):
        if item.direction in (Direction.SPEAKER, Direction.ROLE, Direction.VALUE):
            assert SHAPES[Shape.MATCHING].can_ask(item, pool) is possible, item.id


def test_what_a_shape_prints_besides_the_answer_is_the_claim_or_what_is_measured_else_the_stem() -> None:
    fact = Fact(question="Where?", answer="Bonn", claim="It is in Bonn now.")
    figure = Figure(ask="How long?", value=Number("", Decimal(12)), unit="miles", measures="the road")
    sheet = replace(EMPTY, facts={"a": fact}, figures={"f": figure})
    for item in ask(sheet):
        if item.direction is Direction.ANSWER:
            assert SHAPES[Shape.TRUTH].printed(item) == "It is in  …  now."
            assert SHAPES[Shape.CHOICE].printed(item) == SHAPES[Shape.MATCHING].printed(item) == "Where?"
        if item.direction is Direction.VALUE:
            assert SHAPES[Shape.MATCHING].printed(item) == "the road"
            assert SHAPES[Shape.NUMBER].printed(item) == "How long?"


def test_the_speaker_is_printed_beside_a_gap_and_may_be_beside_a_claim_the_cue_beside_the_rest() -> None:
    quote = Quote(speaker="ada", text="The harbour freezes.", blank="freezes", about="ice")
    sheet = replace(EMPTY, people={"ada": Person(name="Ada Berg")}, quotes={"q": quote})
    pool = Pool(sheet, words_for("en"))
    items = {item.direction: item for item in ask(sheet)}
    assert SHAPES[Shape.CHOICE].printed_beside(items[Direction.SPEAKER], pool) == "ice"
    assert SHAPES[Shape.TRUTH].printed_beside(items[Direction.SPEAKER], pool) == "Ada Berg"
    assert SHAPES[Shape.CHOICE].printed_beside(items[Direction.BLANK], pool) == "Ada Berg"
    assert SHAPES[Shape.BLANK].printed_beside(items[Direction.BLANK], pool) == "Ada Berg ice"
    assert SHAPES[Shape.SHORT].printed_beside(item_of(Direction.ANSWER, "x"), pool) == ""
    assert SHAPES[Shape.TRUTH].printed_beside(item_of(Direction.ANSWER, "x"), pool) == ""


@pytest.mark.parametrize(("count", "all_alike"), [(1, True), (2, False), (3, False), (12, False)])
def test_of_several_claims_some_are_true_and_some_false(count: int, *, all_alike: bool) -> None:
    pool = Pool(EMPTY, words_for("en"))
    seen = set()
    for turn in range(60):
        drafts = [
            Draft(replace(item_of(Direction.ANSWER, "x"), ref=FactRef(FactKind.FACT, f"{turn}x{n}")), Shape.TRUTH)
            for n in range(count)
        ]
        prepared = SHAPES[Shape.TRUTH].prepared(drafts, Planned(pool, 1, drafts, drafts))
        seen.add(len({draft.false for draft in prepared if draft}))
    assert (1 in seen) is all_alike
    assert (2 in seen) is (count > 1)
