"""Values of every kind are proved by a source that has them, and not by one that has others."""

from __future__ import annotations

import pytest

from quiz.sheet.amounts import read_value
from quiz.sheet.model import Figure, Sheet, Source
from quiz.source.figures import unproved_figures
from quiz.source.found import find
from quiz.source.text import SourceText
from tests.source.cases import FOLDER

CASES = [
    [part.strip() for part in line.split("|")]
    for line in (FOLDER / "values.txt").read_text(encoding="utf-8").splitlines()
]
"""Language, perhaps with its territory, a sentence of the source, values that it proves, and values that it does not.
"""
MORE = {
    "de": " Am 8. September 2019 um 9.15 Uhr kamen 4 Boote mit 1 Kran, 3 Segeln und 18 Leuten zum Hafen.",
    "en": " At 9.15am on 8 September 2019 there were 4 boats with 1 crane, 6 sails and 18 people in the harbour.",
    "fr": " Le 8 septembre 2019 à 9 h 15, il y avait 4 bateaux avec 1 grue, 6 voiles et 18 personnes au port.",
}
"""Numbers elsewhere in the source, which prove nothing of what a value says as a whole."""


def problems(text: str, value: str, local: str, *, evidence: bool) -> set[str]:
    language, _, territory = local.partition("-")
    read = read_value(value, language, territory or None)
    figure = Figure(
        ask="?",
        value=read.value,
        unit=read.unit,
        qualifier=read.qualifier,
        evidence=text if evidence else None,
    )
    source = Source(title="Probe", text="probe.txt")
    sheet = Sheet(
        format="1",
        id="p",
        title="P",
        language=language,
        territory=territory or None,
        source=source,
        figures={"f": figure},
    )
    return {each.code for each in unproved_figures(sheet, find(sheet, SourceText("p.txt", text + MORE[language])))}


@pytest.mark.parametrize(("language", "text", "proved", "_"), CASES, ids=[case[1] for case in CASES])
def test_a_value_of_the_source_is_proved(language: str, text: str, proved: str, _: str) -> None:
    for value in proved.split("; "):
        assert not problems(text, value, language, evidence=False), value
        assert not problems(text, value, language, evidence=True), value


@pytest.mark.parametrize(("language", "text", "_", "changed"), CASES, ids=[case[1] for case in CASES])
def test_a_changed_value_is_found(language: str, text: str, _: str, changed: str) -> None:
    for value in changed.split("; "):
        assert problems(text, value, language, evidence=False), value
        assert problems(text, value, language, evidence=True), value


def test_the_evidence_is_asked_before_the_source() -> None:
    assert problems("It is 14km.", "18km", "en", evidence=True) == {"number-not-in-evidence"}
