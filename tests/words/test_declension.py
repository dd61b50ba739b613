"""Names end behind a preposition as the grammar of their language has it."""

from pathlib import Path

import pytest

from quiz.phrasing import attribution
from quiz.sheet.model import Person, Quote, Sheet, Source
from quiz.words import words_for
from quiz.words.declension import behind

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
