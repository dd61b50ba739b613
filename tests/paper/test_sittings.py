"""A resit asks none of what was asked before, as long as the sheet has more; then known facts in another way."""

from dataclasses import replace

import pytest

from quiz.items.ask import ask
from quiz.paper.compose import compose
from quiz.paper.form import Quiz
from quiz.paper.sittings import Before
from quiz.sheet.model import Fact, Figure, QuizPlan, Sheet
from quiz.sheet.shapes import Shape
from quiz.sheet.values import parse_number
from quiz.words import words_for
from tests.items.sheets import sheet_of
from tests.paper.composed import REAL, real
from tests.paper.generated import sheet as generated


def sittings(sheet: Sheet, count: int, **wanted: object) -> list[Quiz]:
    """The quizzes of so many sittings, one after another."""
    planned = replace(sheet, quiz=QuizPlan(**wanted))  # type: ignore[arg-type]
    items, before, made = list(ask(sheet)), Before(), list[Quiz]()
    for _ in range(count):
        quiz = compose(planned, items, before)
        before = quiz.before.and_then(quiz.forms[0].questions)
        made.append(quiz)
    return made


@pytest.mark.parametrize("name", REAL)
@pytest.mark.parametrize("seed", range(3))
def test_two_sittings_of_a_real_sheet_share_no_fact(name: str, seed: int) -> None:
    one, two = sittings(real(name), 2, seed=seed, forms=1)
    asked = [{ref for each in quiz.forms[0].questions for ref in each.facts} for quiz in (one, two)]
    assert not asked[0] & asked[1]
    assert len(two.forms[0].questions) == two.before.new(two.forms[0].questions) == 20
    assert two.before.again(two.forms[0].questions) == 0


@pytest.mark.parametrize("seed", range(4))
def test_known_facts_are_asked_when_no_new_ones_are_left_and_first_in_another_way(seed: int) -> None:
    sheet = generated(seed)
    asked: list[set[str]] = []
    for quiz in sittings(sheet, 6, seed=seed, questions=30, forms=1):
        questions = quiz.forms[0].questions
        new, again = quiz.before.new(questions), quiz.before.again(questions)
        assert again == len({each.item.id for each in questions}.intersection(*[set().union(*asked)]))
        assert not again or new + again < len(questions) or new == 0
        asked.append({each.item.id for each in questions})


def test_a_sitting_of_all_facts_is_followed_by_one_of_the_same() -> None:
    facts = {f"f{n}": Fact(question=f"Which thing was number{n}?", answer=f"thing{n}") for n in range(6)}
    one, two = sittings(sheet_of(facts=facts, people={}), 2, forms=1)
    assert (two.before.new(two.forms[0].questions), two.before.again(two.forms[0].questions)) == (0, 6)
    assert one.forms == two.forms, "there is nothing else to ask"


def test_new_facts_come_first_and_are_counted() -> None:
    facts = {f"f{n}": Fact(question=f"Which thing was number{n}?", answer=f"thing{n}") for n in range(7)}
    _, two = sittings(sheet_of(facts=facts, people={}), 2, forms=1, questions=4)
    asked = two.forms[0].questions
    assert (len(asked), two.before.new(asked), two.before.again(asked)) == (4, 3, 1)


def test_what_was_put_in_order_was_asked() -> None:
    number = {n: parse_number(str(n), "en", words_for("en").numerals) for n in (10, 20, 40, 70)}
    figures = {
        f"v{n}": Figure(ask=f"How long was part{n}?", value=value, unit="hours", measures=f"length of part{n}")
        for n, value in number.items()
    }
    facts = {f"f{n}": Fact(question=f"Which thing was number{n}?", answer=f"thing{n}") for n in range(30)}
    one, two = sittings(sheet_of(facts=facts, figures=figures, people={}), 2, forms=1, questions=12)
    order = next(each for each in one.forms[0].questions if each.shape is Shape.ORDER)
    assert order.facts >= {row.of for row in order.rows}
    assert not any(each.shape is Shape.ORDER for each in two.forms[0].questions)
    assert two.before.new(two.forms[0].questions) == 12
