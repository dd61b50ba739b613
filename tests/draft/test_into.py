"""A draft added to a sheet: what is missing comes in, what is there stays byte for byte."""

from pathlib import Path

import pytest

from quiz.draft.draft import draft
from quiz.draft.language import words_of
from quiz.errors import WrongUseError
from quiz.project.drafts import add_into
from quiz.project.load import load

NEWS = """“It is deep enough,” said Anna Berg, a pilot. “We will see in April,” said Carl Dahl, a warden.

The quay is nearly 1,920 metres long. Berg said that the harbour was too small.
"""
MINE = """format: 1
id: mine
title: Mine
language: en
source: { title: News, published: 2025-03 }
# my people
people:
    berg: { name: Anna Berg, role: pilot, evidence: "Anna Berg, a pilot" }

quotes:
    deep:   # mine
        speaker: berg
        text: It is deep enough
        evidence: said Anna Berg
"""


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    path = tmp_path / "mine.yaml"
    path.write_bytes(MINE.encode())
    return path


def test_what_is_missing_is_added_and_what_is_there_stays(mine: Path) -> None:
    added = add_into(str(mine), draft(NEWS, words_of("en")))
    assert [entry.kind for entry in added if not entry.offered] == ["people", "quotes", "figures"]
    text = mine.read_text(encoding="utf-8")
    assert [line for line in MINE.splitlines() if line not in text.splitlines()] == []
    assert "berg-2" not in text
    sheet = load(str(mine)).reading.sheet
    assert sheet
    assert [quote.speaker for quote in sheet.quotes.values()] == ["berg", "dahl"]
    assert not [each for each in load(str(mine)).findings if each.severity == "error"]


def test_adding_twice_adds_nothing(mine: Path) -> None:
    add_into(str(mine), draft(NEWS, words_of("en")))
    once = mine.read_bytes()
    again = add_into(str(mine), draft(NEWS, words_of("en")))
    assert again == []
    assert mine.read_bytes() == once


def test_a_kind_on_one_line_is_refused(mine: Path) -> None:
    mine.write_text(MINE[: MINE.index("quotes:")] + "quotes: {a: {speaker: berg, text: We go}}\n", encoding="utf-8")
    with pytest.raises(WrongUseError, match="stands on one line"):
        add_into(str(mine), draft(NEWS, words_of("en")))


def test_a_command_proposes_for_people_whom_the_sheet_has(mine: Path) -> None:
    answer = {
        "people": [{"name": "Anna Berg", "role": "queen"}],
        "quotes": [{"text": "It is deep enough", "speaker": "Anna Berg"}],
        "indirect": [{"text": "The quay is nearly 1,920 metres long.", "speaker": "Anna Berg"}],
    }
    added = add_into(str(mine), draft(NEWS, words_of("en")), answer)
    reported = [dict(entry.fields) for entry in added if entry.kind == "quotes" and "paraphrase" in dict(entry.fields)]
    assert [each["speaker"] for each in reported if "quay" in each["evidence"]] == ["berg"]
    assert not [entry for entry in added if entry.key.startswith("berg") and entry.kind == "people"]
    assert "queen" not in mine.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ['""', '" "', "[]"])
def test_somebody_without_a_name_in_the_sheet_stops_no_proposal(mine: Path, name: str) -> None:
    mine.write_text(MINE.replace("people:\n", f"people:\n    nobody: {{ name: {name} }}\n"), encoding="utf-8")
    answer = {"quotes": [{"text": "It is deep enough", "speaker": "Anna Berg"}]}
    assert add_into(str(mine), draft(NEWS, words_of("en")), answer)
