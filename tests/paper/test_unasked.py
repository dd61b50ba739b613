"""Quotes that no question can ask, and what makes them askable."""

from typing import Literal

import pytest

from quiz.paper.unasked import unasked
from quiz.sheet.model import Person, Quote
from quiz.words import words_for
from tests.items.sheets import PEOPLE, sheet_of

SHORT, LONG = "Somebody signed it.", "Somebody in this building signed what they should never have signed."
OFFICIAL = {"who": Person(name="a senior official")}


@pytest.mark.parametrize(
    ("quote", "remedy"),
    [
        pytest.param(
            Quote(speaker="who", text=LONG),
            "add `about`, or `blank` with two words under `wrong`",
            id="nobody knows who said it",
        ),
        pytest.param(
            Quote(speaker="who", text=SHORT, about="it"),
            "add `blank`, with two words under `wrong`",
            id="too short for own words",
        ),
        pytest.param(Quote(speaker="who", text=LONG, about="the contract"), None, id="it is said in own words"),
        pytest.param(
            Quote(speaker="who", text=LONG, blank="building", wrong=("village", "room")), None, id="it has a gap"
        ),
        pytest.param(
            Quote(speaker="who", text=SHORT, blank="signed"),
            "add `about`, or `blank` with two words under `wrong`",
            id="its gap is no good one",
        ),
        pytest.param(Quote(speaker="bo", text=SHORT), None, id="its speaker can be asked for"),
        pytest.param(
            Quote(speaker="bo", text="by the end of the year"),
            "add `about`, or `blank` with two words under `wrong`",
            id="half a sentence",
        ),
        pytest.param(Quote(speaker="bo", text="Shocking"), "take more of the sentence into it", id="one word"),
        pytest.param(Quote(speaker="bo", text="by the end of the year", about="the quay"), None, id="with its topic"),
    ],
)
def test_a_quote_that_no_question_can_ask_is_found_with_what_it_lacks(quote: Quote, remedy: str | None) -> None:
    sheet = sheet_of(people=PEOPLE | OFFICIAL, quotes={"q": quote})
    found = list(unasked(sheet, words_for("en")))
    assert [problem.remedy for problem in found] == ([remedy] if remedy else [])
    assert all((problem.code, problem.path) == ("never-asked", ("quotes", "q")) for problem in found)


@pytest.mark.parametrize(
    ("name", "type_", "remedy"),
    [
        (
            "the inspectors",
            None,
            "add `blank`, with two words under `wrong`; or `type: organisation` under `people: x`, if a body speaks",
        ),
        ("two inspectors", None, "add `blank`, with two words under `wrong`"),
        ("the inspectors", "organisation", None),
    ],
)
def test_people_of_whom_it_is_known_who_they_are_may_be_called_an_organisation(
    name: str, type_: Literal["organisation"] | None, remedy: str | None
) -> None:
    quote = Quote(speaker="x", text="exhausted but unfailingly kind", about="the nurses")
    sheet = sheet_of(people={"x": Person(name=name, type=type_)}, quotes={"q": quote})
    assert [problem.remedy for problem in unasked(sheet, words_for("en"))] == ([remedy] if remedy else [])
