"""Numbers of questions: no two forms ask the same under one, and all else stays as it was where it can."""

from itertools import combinations

import pytest

from quiz.paper.form import Section
from quiz.paper.places import order_of_sections, placed
from quiz.sheet.shapes import Shape
from tests.paper.composed import REAL, quiz_of, real
from tests.paper.generated import sheet as generated
from tests.paper.test_arrange import question


def section(keys: str, shape: Shape = Shape.SHORT, levels: str = "") -> Section:
    """Questions named by letters, as hard as the levels say."""
    made = [question(key, key, shape, int(level)) for key, level in zip(keys, levels or "1" * len(keys), strict=True)]
    return Section(shape, tuple(made))


def taken(*forms: str) -> list[set[str]]:
    """For each number, the items that earlier forms ask there; a dot is another one."""
    return [{f"fact/{key}/answer" for key in there if key != "."} for there in zip(*forms, strict=True)]


def keys(sections: list[Section]) -> str:
    return "".join(each.item.ref.key for part in sections for each in part.questions)


@pytest.mark.parametrize(
    ("now", "levels", "before", "expected"),
    [
        pytest.param("abcd", "", [], "abcd", id="nothing moves on the first form"),
        pytest.param("abcd", "", ["wxyz"], "abcd", id="nor where nothing is repeated"),
        pytest.param("abcd", "", ["axyz"], "bacd", id="a question changes places with the nearest"),
        pytest.param("abc", "", ["abc", "bca"], "cab", id="three forms of three questions leave one order"),
        pytest.param("abcd", "1122", ["axyz"], "bacd", id="with one that is as hard"),
        pytest.param("abcd", "1222", ["axyz"], "bacd", id="else with another"),
        pytest.param("ab", "", ["ab", "ba"], "ab", id="two questions can't be asked at three places"),
    ],
)
def test_questions_get_numbers_that_they_never_had(now: str, levels: str, before: list[str], expected: str) -> None:
    assert keys(placed([section(now, levels=levels)], taken(*before))) == expected


def test_each_section_keeps_its_questions() -> None:
    sections = placed([section("ab"), section("cd", Shape.OPEN)], taken("abcd"))
    assert [keys([each]) for each in sections] == ["ba", "dc"]
    assert [each.shape for each in sections] == ["short", "open"]


@pytest.mark.parametrize(
    ("before", "order"),
    [
        pytest.param([], "abcd", id="the first form goes from easy to hard"),
        pytest.param(["abcd"], "badc", id="a lone question moves with its heading"),
        pytest.param(["xycd"], "abdc", id="no other heading moves"),
    ],
)
def test_headings_move_where_their_questions_cannot(before: list[str], order: str) -> None:
    parts = [section("ab"), section("c", Shape.ORDER), section("d", Shape.OPEN)]
    there = taken(*before)
    moved = [parts[place] for place in order_of_sections(parts, there)]
    assert keys(placed(moved, there)) == order


def test_sections_of_one_heading_stay_together() -> None:
    parts = [section("a", Shape.SHORT), section("b", Shape.NUMBER), section("c", Shape.OPEN)]
    found = [parts[place].shape for place in order_of_sections(parts, taken("abc", "bac"))]
    assert found in (["open", "number", "short"], ["open", "short", "number"])


@pytest.mark.parametrize("name", REAL)
@pytest.mark.parametrize("seed", range(3))
def test_forms_of_a_real_quiz_ask_another_question_at_every_number(name: str, seed: int) -> None:
    for one, two in combinations(quiz_of(real(name), seed=seed, forms=3).forms, 2):
        assert not [
            mine.number for mine, yours in zip(one.questions, two.questions, strict=True) if mine.id == yours.id
        ]


@pytest.mark.parametrize("seed", range(6))
def test_options_of_a_question_stand_in_another_order_on_each_form(seed: int) -> None:
    sheet = generated(seed)
    orders: dict[str, list[tuple[str, ...]]] = {}
    for form in quiz_of(sheet, seed=seed, kinds=("choice",), forms=4).forms:
        for each in form.questions:
            if not any(option.rank for option in each.options):
                orders.setdefault(each.id, []).append(tuple(option.text for option in each.options))
    assert orders
    assert all(len(set(found)) == len(found) for found in orders.values())
