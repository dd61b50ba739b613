"""Wrong people: exchanged among the questions of a form, such that neither names nor their number tell anything."""

from collections import Counter
from dataclasses import replace
from decimal import Decimal

import pytest

from quiz.paper.form import Question
from quiz.sheet.model import Fact, Figure, Person, Quote, Sheet
from quiz.sheet.shapes import Shape
from quiz.sheet.values import Number
from tests.items.sheets import sheet_of
from tests.paper.composed import quiz_of

PEOPLE = {
    "ada": Person(name="Ada Berg"),
    "bo": Person(name="Bo Lind"),
    "cy": Person(name="Cy Holm"),
    "di": Person(name="Di Sand"),
}
BRIDGE = Quote(speaker="ada", text="The old bridge will fall in spring.")
SHEET = sheet_of(
    people=PEOPLE,
    quotes={"bridge": BRIDGE},
)
NAMED = Fact(question="Which street does the bridge of Lind lead to in spring?", answer="Elm Street")


def options(sheet: Sheet, seed: int) -> list[Question]:
    form = quiz_of(sheet, kinds=(Shape.CHOICE, Shape.SHORT), seed=seed, forms=1, questions=40).forms[0]
    return [question for question in form.questions if question.shape is Shape.CHOICE]


def wrong(question: Question) -> set[str]:
    return {option.text for option in question.options if not option.right}


def test_who_is_named_in_a_question_about_the_same_thing_is_offered_last() -> None:
    seen: Counter[str] = Counter()
    for seed in range(20):
        (question,) = options(replace(SHEET, facts={"named": NAMED}), seed)
        assert wrong(question) == {"Cy Holm", "Di Sand"}
        (question,) = options(SHEET, seed)
        seen.update(wrong(question))
    assert all(seen[person.name] > 5 for key, person in PEOPLE.items() if key != "ada")


def test_who_is_named_is_offered_where_there_is_nobody_else() -> None:
    people = {key: PEOPLE[key] for key in ("ada", "bo", "cy")}
    (question,) = options(replace(SHEET, people=people, facts={"named": NAMED}), 1)
    assert wrong(question) == {"Bo Lind", "Cy Holm"}


def test_who_is_named_in_a_question_about_something_else_is_offered_as_well() -> None:
    other = Fact(question="Which street is named after Lind?", answer="Elm Street")
    seen: Counter[str] = Counter()
    for seed in range(20):
        (question,) = options(replace(SHEET, facts={"other": other}), seed)
        seen.update(wrong(question))
    assert seen["Bo Lind"] > 5


@pytest.mark.parametrize("seed", range(8))
def test_whoever_is_right_is_wrong_twice_as_often(seed: int) -> None:
    quotes = {
        f"q{n}": Quote(speaker=key, text=f"Thing{n} will change place{n}.")
        for n, key in enumerate(("ada", "bo", "cy", "ada", "bo", "cy"))
    }
    unquoted = {f"p{n}": Person(name=f"Eva{n} Falk{n}") for n in range(6)}
    asked = options(replace(SHEET, people=PEOPLE | unquoted, quotes=quotes), seed)
    rights = Counter(question.key.text for question in asked)
    wrongs = Counter(text for question in asked for text in wrong(question))
    assert rights == {"Ada Berg": 2, "Bo Lind": 2, "Cy Holm": 2}
    assert wrongs == {name: 2 * count for name, count in rights.items()}


def test_roles_are_exchanged_only_among_people_of_whom_the_same_is_known() -> None:
    roles = ["Mayor", "Baker", "Pilot", "Miller"]
    people = {f"p{n}": Person(name=f"Eva{n} Falk{n}", role=role) for n, role in enumerate(roles)}
    people |= {"q": Person(name="Fay Gold", role="Poet", organisation="Northport")}
    for question in options(replace(SHEET, people=people, quotes={}), 1):
        assert wrong(question) <= set(roles)


def test_no_role_is_offered_twice_or_beside_itself() -> None:
    roles = ["Mayor", "mayor", "Baker", "baker", "Pilot", "pilot", "Miller", "miller"]
    people = {f"p{n}": Person(name=f"Eva{n} Falk{n}", role=role) for n, role in enumerate(roles)}
    for seed in range(8):
        quiz = quiz_of(replace(SHEET, people=people, quotes={}), kinds=(Shape.CHOICE,), seed=seed, forms=1)
        asked = quiz.forms[0].questions
        assert asked
        for question in asked:
            offered = [option.text.casefold() for option in question.options]
            assert len(set(offered)) == len(offered) == 3


def test_nobody_is_offered_whom_grammar_may_rule_out_if_there_are_others() -> None:
    people = {
        name: Person(name=name) for name in ("Peter Lind", "Paul Holm", "Xyz Sand", "Simon Falk", "Dame Uvw Gran")
    }
    known = Quote(speaker="Xyz Sand", paraphrase="The quay is hers.", about="her quay")
    quotes = {"q": Quote(speaker="Peter Lind", text="Nobody knows what comes.", about="his future"), "known": known}
    for seed in range(6):
        asked = options(replace(SHEET, people=people, quotes=quotes), seed)
        (question,) = (each for each in asked if each.item.ref.key == "q")
        assert wrong(question) == {"Paul Holm", "Simon Falk"}


def test_values_of_wrong_options_are_not_offered_again_and_no_number_that_stands_on_the_form() -> None:
    for seed in range(8):
        figures = {
            f"f{n}": Figure(ask=f"How long is road{chr(97 + n)}?", value=Number("", Decimal(11 + 7 * n)), unit="miles")
            for n in range(9)
        }
        facts = {"a": Fact(question="What stood at mile 13 and mile 23?", answer="a mill")}
        shown: set[str] = {"13", "23"} | {str(figure.number.mantissa) for figure in figures.values()}
        form = quiz_of(replace(SHEET, people={}, quotes={}, figures=figures, facts=facts), seed=seed, forms=1).forms[0]
        offered = [text.split()[0] for q in form.questions if q.shape is Shape.CHOICE for text in wrong(q)]
        assert offered
        assert len(set(offered)) == len(offered)
        assert not shown & set(offered)
