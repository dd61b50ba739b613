"""The places of questions on a form: easy ones first, letters that look drawn, no twins, and other forms unlike."""

from dataclasses import replace
from itertools import pairwise

import pytest

from quiz.items.model import Direction, Item, Passage
from quiz.items.options import Option
from quiz.paper.arrange import arrange
from quiz.paper.form import Form, Question
from quiz.paper.shapes import SHAPES
from quiz.sheet.kinds import FactKind, FactRef
from quiz.sheet.model import Fact
from quiz.sheet.shapes import Shape


def question(key: str, answer: str, shape: Shape = Shape.CHOICE, difficulty: int = 1, **more: object) -> Question:
    item = Item(
        FactRef(FactKind.FACT, key), Fact(question=key, answer=answer), Direction.ANSWER, f"{key}?", Passage(answer)
    )
    wrong = [Option("", f"{key}{place}", right=False) for place in (1, 2)]
    options = (Option("", answer, right=True), *wrong) if SHAPES[shape].own_options else ()
    made = Question(0, item, shape, item.stem, item.key, options, 1, id=key, difficulty=difficulty)
    return replace(made, **more)  # type: ignore[arg-type]


def lettered(letters: str, answers: str = "") -> list[Question]:
    """Questions as they stand on a form: right at these letters, with these answers."""
    made = []
    for place, letter in enumerate(letters):
        answer = answers[place] if answers else f"answer{place}"
        options = tuple(Option(each, f"{each}{place}", right=each == letter) for each in "ABC")
        made.append(replace(question(f"q{place}", answer), options=options))
    return made


def answers(form: Form) -> list[str]:
    return [each.letter or each.key.text for each in form.questions]


@pytest.mark.parametrize(
    ("letters", "fair"),
    [
        ("ABCAB", True),
        ("AAAAB", False),
        ("AAAB", True),
        ("AAAA", True),
        ("AABAC", True),
        ("ABABAACA", False),
        ("BAAAAAC", False),
        ("BCAAAABCBC", True),
        ("BCAAAAABCBC", False),
    ],
)
def test_letters_of_a_choice_are_fair_without_a_long_run_and_without_one_far_ahead(letters: str, *, fair: bool) -> None:
    assert SHAPES[Shape.CHOICE].is_fair(lettered(letters)) is fair


@pytest.mark.parametrize(
    ("letters", "fair"), [("ABC", False), ("CBA", False), ("AACC", False), ("ACB", True), ("BAC", True)]
)
def test_letters_of_a_matching_set_are_fair_in_no_order(letters: str, *, fair: bool) -> None:
    assert SHAPES[Shape.MATCHING].is_fair(lettered(letters)) is fair


def test_other_shapes_are_always_fair_and_have_no_twins() -> None:
    for shape in set(Shape) - {Shape.CHOICE, Shape.MATCHING}:
        assert SHAPES[shape].is_fair(lettered("ABC"))
        assert SHAPES[shape].same_answers(lettered("AAA", "xxx")) == 0


@pytest.mark.parametrize(("answers", "count"), [("xyz", 0), ("xxy", 1), ("xxx", 2), ("xyx", 0), ("x", 0)])
def test_neighbours_of_a_choice_with_the_same_answer_are_counted(answers: str, count: int) -> None:
    assert SHAPES[Shape.CHOICE].same_answers(lettered("ABC"[: len(answers)], answers)) == count


@pytest.mark.parametrize("seed", range(30))
def test_neighbours_never_have_the_same_answer_where_there_is_another_order(seed: int) -> None:
    asked = [question(f"q{place}", answer) for place, answer in enumerate("xxyz")]
    form = arrange("A", asked, [], (seed,))
    assert all(one.key.text != two.key.text for one, two in pairwise(form.questions))


@pytest.mark.parametrize("seed", range(30))
def test_where_twins_cannot_be_avoided_there_are_as_few_as_can_be(seed: int) -> None:
    form = arrange("A", [question(f"q{place}", answer) for place, answer in enumerate("xxxy")], [], (seed,))
    assert sum(one.key.text == two.key.text for one, two in pairwise(form.questions)) == 1


@pytest.mark.parametrize("seed", range(30))
def test_rows_of_a_set_stand_in_no_order_of_their_letters(seed: int) -> None:
    rows = [
        replace(each, shape=Shape.MATCHING, options=tuple(replace(o, text=o.letter) for o in each.options))
        for each in lettered("ABCAB")
    ]
    letters = [each.letter or "" for each in arrange("A", rows, [], (seed,)).questions]
    assert letters not in (sorted(letters), sorted(letters, reverse=True))


@pytest.mark.parametrize("seed", range(30))
def test_another_form_has_few_answers_at_the_same_number(seed: int) -> None:
    asked = [question(f"q{place}", f"a{place}", Shape.SHORT) for place in range(8)]
    one = arrange("A", asked, [], (seed,))
    two = arrange("B", asked, [one], (seed,))
    assert sum(mine == yours for mine, yours in zip(answers(one), answers(two), strict=True)) == 0


@pytest.mark.parametrize("seed", range(10))
def test_questions_change_places_only_with_those_as_hard(seed: int) -> None:
    asked = [question(f"q{place}", f"a{place}", Shape.SHORT, 1 + place // 3) for place in range(9)]
    one = arrange("A", asked, [], (seed,))
    two = arrange("B", asked, [one], (seed,))
    for form in (one, two):
        assert [each.difficulty for each in form.questions] == [1, 1, 1, 2, 2, 2, 3, 3, 3]
    assert answers(one) != answers(two)


def test_verdicts_at_the_same_number_are_as_chance_has_it_for_the_other_one_would_be_told() -> None:
    asked = [question(f"q{place}", "true" if place % 2 else "false", Shape.TRUTH) for place in range(6)]
    same = 0
    for seed in range(60):
        one = arrange("A", asked, [], (seed,))
        two = arrange("B", asked, [one], (seed,))
        same += sum(mine.key == yours.key for mine, yours in zip(one.questions, two.questions, strict=True))
    assert 60 < same < 160, "of 360 verdicts"


def test_headings_and_sections_go_from_easy_to_hard_and_easier_questions_first() -> None:
    asked = [
        question("a", "x", Shape.OPEN, 3),
        question("b", "x", Shape.SHORT, 2),
        question("c", "x", Shape.NUMBER, 3),
        question("d", "x", Shape.CHOICE, 1),
        question("e", "x", Shape.TRUTH, 1),
        question("f", "x", Shape.CHOICE, 2),
    ]
    form = arrange("A", asked, [], ("draw",))
    assert [section.shape for section in form.sections] == ["truth", "choice", "short", "number", "open"]
    assert [each.difficulty for each in form.questions] == [1, 1, 2, 2, 3, 3]
    assert [each.number for each in form.questions] == [1, 2, 3, 4, 5, 6]
    assert form.letter == "A"


def test_a_heading_stands_where_all_of_its_questions_are_easiest() -> None:
    asked = [
        *(question(f"n{n}", "x", Shape.NUMBER, 3) for n in range(3)),
        question("s", "x", Shape.SHORT, 1),
        question("g", "x", Shape.BLANK, 2),
    ]
    form = arrange("A", asked, [], ("draw",))
    assert [section.shape for section in form.sections] == ["blank", "short", "number"]


def test_rows_of_two_banks_are_two_sections_each_with_its_bank() -> None:
    def row(key: str, bank: str) -> Question:
        options = tuple(Option(letter, f"{bank}{letter}", right=letter == "A") for letter in "ABC")
        return replace(question(key, f"{bank}A"), shape=Shape.MATCHING, options=options)

    for seed in range(9):
        form = arrange("A", [row("a", "x"), row("b", "y"), row("c", "x")], [], (seed,))
        assert [section.bank[0].text for section in form.sections] == ["xA", "yA"]
        for section in form.sections:
            assert section.bank == section.questions[0].options
    alone = arrange("A", [question("a", "x")], [], ("draw",))
    assert alone.sections[0].bank == ()


def test_sets_as_hard_as_one_another_stand_in_the_order_of_what_their_banks_begin_with() -> None:
    def row(key: str, *bank: str) -> Question:
        options = tuple(Option("", text, right=text == bank[0]) for text in bank)
        return replace(question(key, bank[0]), shape=Shape.MATCHING, options=options)

    for seed in range(9):
        form = arrange("A", [row("a", "Berg", "Sand"), row("b", "Falk", "Holm")], [], (seed,))
        assert [section.bank[0].text for section in form.sections] == ["Berg", "Falk"]


def test_a_form_without_questions_is_empty() -> None:
    assert arrange("C", [], [], ("draw",)) == Form("C", ())
