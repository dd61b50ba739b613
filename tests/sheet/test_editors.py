"""What editors show and mark while a sheet is written: by the real YAML language server, with our schema."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser import program
from tests.desk import ROOT
from tests.editor import SERVER, Editor

if TYPE_CHECKING:
    from collections.abc import Iterator

NODE = Path(sys.executable).with_name("node")
SHEET = """\
# yaml-language-server: $schema=sheet.schema.json
format: 1
id: harbour
title: The harbour
language: en
source: { title: A harbour for everybody, published: "March 2, 2025" }
people:
  anna: { name: Anna Berg }
quotes:
  deep:
    speaker: anna
    text: It is deep enough.

figures:
  quay:
    ask: How long is the quay?
    value: 1,920 metres

quiz:
  kinds: [choice]
  paper: a4
"""
LINES = SHEET.splitlines()


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    program(str(SERVER))
    folder = tmp_path_factory.mktemp("decks")
    shutil.copy(ROOT / "decks" / "sheet.schema.json", folder)
    with Editor(program(str(NODE)), folder / "harbour.yaml") as editor:
        yield editor


def place(of: str, behind: int = 1) -> tuple[int, int]:
    """The line that starts with a text, and a column in it, from 0."""
    line = next(number for number, line in enumerate(LINES) if line.strip().startswith(of))
    return line, LINES[line].index(of) + behind


def test_a_good_sheet_is_not_marked(editor: Editor) -> None:
    assert editor.opens(SHEET) == []


@pytest.mark.parametrize(
    ("good", "bad", "marked"),
    [
        ("speaker: anna", "speker: anna", "Property speker is not allowed."),
        ("language: en", "language: english", "Value is not accepted"),
        ("kinds: [choice]", "kinds: [choise]", "Value is not accepted"),
        ("    ask: How long is the quay?\n", "", 'Missing property "ask".'),
        ("text: It is deep enough.", "text: [It, is]", "Incorrect type"),
    ],
)
def test_what_the_program_refuses_is_marked(editor: Editor, good: str, bad: str, marked: str) -> None:
    assert any(marked in message for message in editor.opens(SHEET.replace(good, bad)))


@pytest.mark.parametrize(
    ("field", "said", "example"),
    [
        ("text:", "The words as they were said", "It is deep enough for every ship that comes here"),
        ("value:", "The figure, as people write it", "1,920"),
        ("paper:", "The paper to print on", "a4"),
    ],
)
def test_a_field_is_explained_with_an_example(editor: Editor, field: str, said: str, example: str) -> None:
    editor.opens(SHEET)
    shown = editor.hover(*place(field))
    assert said in shown
    assert example in shown


def test_fields_that_a_quote_lacks_are_proposed_with_an_example(editor: Editor) -> None:
    editor.opens(SHEET.replace("enough.\n\n", "enough.\n    \n"))
    found = editor.completion(place("text:")[0] + 1, 4)
    assert {"blank", "about", "occasion", "wrong", "evidence"} <= found.keys()
    assert found.keys().isdisjoint({"text", "speaker", "value", "answer"})
    assert found["blank"]["insertText"] == "blank: ${1:deep}"
    assert found["blank"]["documentation"].startswith("The telling word")


@pytest.mark.parametrize(
    ("field", "choices"), [("language:", {"de", "en", "fr"}), ("kinds:", {"choice", "blank", "matching", "number"})]
)
def test_words_to_choose_from_are_proposed(editor: Editor, field: str, choices: set[str]) -> None:
    editor.opens(SHEET)
    assert choices <= editor.completion(*place(field, len(field) + 1 + (field == "kinds:"))).keys()
