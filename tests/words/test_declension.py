"""Names end behind a preposition as the grammar of their language has it."""

from pathlib import Path

import pytest

from quiz.phrasing.sources import attribution
from quiz.sheet.model import Person, Quote, Sheet, Source
from quiz.words import words_for
from quiz.words.declension import behind, nominative

CASES = (Path(__file__).parent / "declension.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("case", CASES)
def test_a_name_behind_a_preposition(case: str) -> None:
    language, _, said = case.partition(" ")
    name, _, expected = said.partition(" → ")
    assert behind(name, language) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("der Agentur dpa", "der Agentur dpa"),
        ("dem Sender", "dem Sender"),
        ("der Deutschen Bahn", "der Deutschen Bahn"),
        ("den Grünen", "den Grünen"),
        ("einem Sprecher", "einem Sprecher"),
        ("der Sender Vox", "dem Sender Vox"),
        ("der Deutsche Wetterdienst", "dem Deutschen Wetterdienst"),
        ("die Nachrichtenagentur dpa", "der Nachrichtenagentur dpa"),
        ("das Finanzministerium", "dem Finanzministerium"),
    ],
)
def test_what_may_be_declined_already_is_changed_only_where_it_is_not(said: str, expected: str) -> None:
    assert behind(said, "de", declined=True) == expected


def test_who_passed_a_quotation_on_and_who_joined_in_stand_in_the_dative() -> None:
    people = {key: Person(name=name) for key, name in (("a", "die Bahn"), ("b", "die SPD"), ("c", "die Grünen"))}
    quote = Quote(speaker="a", text="So geht es nicht.", together=("b", "c"), via="das Finanzministerium")
    sheet = Sheet(
        format="1", id="s", title="t", language="de", source=Source(title="q"), people=people, quotes={"q": quote}
    )
    said = attribution(quote, sheet, words_for("de"))
    assert said == "zusammen mit der SPD und den Grünen, laut dem Finanzministerium"


@pytest.mark.parametrize(
    ("topic", "expected"),
    [
        ("den Grund für den Besuch", "der Grund für den Besuch"),
        ("Den langen Weg nach Berlin", "Der lange Weg nach Berlin"),
        ("einen starken Rückgang der Preise", "ein starker Rückgang der Preise"),
        ("einen Preis", "ein Preis"),
        ("den EU-Gipfel", "der EU-Gipfel"),
        ("einen Angriff, dem niemand entkam", "ein Angriff, dem niemand entkam"),
    ],
)
def test_a_topic_in_the_accusative_is_put_into_the_nominative(topic: str, expected: str) -> None:
    assert nominative(topic) == expected


@pytest.mark.parametrize(
    "topic",
    [
        "der Grund",
        "den Kindern",  # of several, in the dative
        "den Hamburger Kindern",
        "den Arbeitgeber- und Arbeitnehmerverbänden",
        "den Autos",
        "den Mafiosi",
        "den USA",
        "den Hafen",  # as den Seen
        "einen Kunden",  # ein Kunde
        "den Müll trennen",  # a heading, too
        "einen Tag nach dem Sturm",
        "den zwei Ministern",
        "",
    ],
)
def test_a_topic_that_may_be_in_another_case_is_left_alone(topic: str) -> None:
    assert nominative(topic) is None
