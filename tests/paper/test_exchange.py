"""Who is offered for whom: only people who can all stand in for one another, and strangers where nobody else can."""

from collections import Counter

from quiz.items.ask import ask
from quiz.items.pool import Stranger
from quiz.paper.compose import compose
from quiz.paper.form import Question
from quiz.sheet.model import Person, QuizPlan, Quote, Sheet, Source
from quiz.sheet.shapes import Shape

STRANGERS = tuple(Stranger(name, "Other sheet") for name in ("Sam Reed", "Xen Two", "Yu Three"))


def choices(seed: int, people: dict[str, Person], quotes: dict[str, Quote]) -> list[Question]:
    plan = QuizPlan(kinds=(Shape.CHOICE,), seed=seed, forms=1, questions=40)
    source = Source(title="S")
    sheet = Sheet(format="1", id="p", title="P", language="en", source=source, people=people, quotes=quotes, quiz=plan)
    return list(compose(sheet, list(ask(sheet, STRANGERS))).forms[0].questions)


def all_are_right_and_wrong_as_often(asked: list[Question], *, without: str) -> bool:
    """Return True if each is right once and wrong twice, but for one who stands in no ring with the others."""
    ring = [question for question in asked if question.key.text != without]
    wrong = Counter(option.text for question in ring for option in question.options if not option.right)
    return wrong == {question.key.text: 2 for question in ring}


def test_no_question_offers_two_roles_of_which_one_holds_the_other() -> None:
    """They would have to be kept apart in each question of a ring, and that would tell who is right."""
    roles = ["Minister of Finance", "Baker", "Minister", "Pilot", "Poet", "Miller"]
    people = {f"p{n}": Person(name=f"Eva{n} Falk{n}", role=role) for n, role in enumerate(roles)}
    for seed in range(6):
        asked = choices(seed, people, {})
        assert len(asked) == len(roles)
        for question in asked:
            assert len({"Minister", "Minister of Finance"} & {option.text for option in question.options}) < 2
        assert any(
            all_are_right_and_wrong_as_often(asked, without=role) for role in ("Minister", "Minister of Finance")
        )


def test_a_stranger_is_offered_in_no_question_that_speaks_of_her() -> None:
    people = {"ada": Person(name="Ada Berg"), "bo": Person(name="Bo Lind")}
    quotes = {
        "reed": Quote(speaker="ada", text="The reed along the old river will burn."),
        "snow": Quote(speaker="bo", text="Snow has covered every valley by now."),
    }
    offered = set()
    for seed in range(6):
        for question in choices(seed, people, quotes):
            texts = {option.text for option in question.options}
            assert "Sam Reed" not in texts or question.item.ref.key == "snow"
            assert len(texts) == 3
            offered |= texts
    assert "Sam Reed" in offered
