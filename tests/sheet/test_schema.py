"""The JSON Schema by which editors complete and check a sheet: it says what the reader says."""

import json
import re
from copy import deepcopy
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from quiz.sheet.read import read
from quiz.sheet.schema import FILE, schema
from tests.desk import ROOT, harbour
from tests.sheet.model_schema import EXAMPLES, in_editor, made

SHEETS = [
    *sorted((ROOT / "decks").glob("*.yaml")),
    *sorted((ROOT / "quiz" / "sheet" / "starters").glob("*.yaml")),
    EXAMPLES,
]
VALIDATOR = Draft202012Validator(json.loads(schema()))


def test_the_schema_is_that_of_the_model(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--renew-golden"):
        FILE.write_text(made(), encoding="utf-8")
    assert schema() == made(), "run: pytest --renew-golden tests/sheet/test_schema.py"


def test_the_file_beside_the_sheets_is_what_the_program_gives() -> None:
    file = ROOT / "decks" / "sheet.schema.json"
    assert file.read_text(encoding="utf-8") == schema(), "run: quiz schema > decks/sheet.schema.json"


def test_it_is_a_valid_schema() -> None:
    Draft202012Validator.check_schema(json.loads(schema()))


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.name)
def test_a_good_sheet_is_good_in_an_editor_too(path: Path) -> None:
    text = path.read_text(encoding="utf-8").replace("{id}", "probe")
    assert [error.message for error in VALIDATOR.iter_errors(in_editor(text))] == []
    assert re.match(r"# yaml-language-server: \$schema=(\.\./)?sheet\.schema\.json\n", text)


@pytest.mark.parametrize(
    ("group", "key", "field", "value"),
    [
        (None, None, "titel", "x"),
        (None, None, "language", "deutsch"),
        (None, None, "format", 2),
        ("quotes", "deep", "speker", "anna"),
        ("quotes", "deep", "paraphrase", "both"),
        ("quotes", "deep", "date", ["2025"]),
        ("facts", "bridge", "wrong", "a ferry"),
        ("facts", "bridge", "answer", ["a", "b"]),
        ("people", "anna", "image", "anna.png"),
        ("people", "Anna Berg", "name", "Anna Berg"),
        ("quiz", None, "forms", "two"),
    ],
)
def test_what_the_reader_refuses_is_marked_in_an_editor(
    group: str | None, key: str | None, field: str, value: object
) -> None:
    sheet = deepcopy(harbour())
    place = sheet if group is None else sheet.setdefault(group, {})
    place = place if key is None else place.setdefault(key, {})
    place[field] = value
    text = yaml.dump(sheet, allow_unicode=True, sort_keys=False)
    both_texts = field == "paraphrase"  # the reader leaves this one to the checks
    assert read("probe.yaml", text.encode()).findings or both_texts
    assert list(VALIDATOR.iter_errors(in_editor(text)))


@pytest.mark.parametrize("missing", ["format", "id", "title", "language", "source"])
def test_a_key_that_a_sheet_needs_is_missed(missing: str) -> None:
    sheet = harbour()
    del sheet[missing]
    assert list(VALIDATOR.iter_errors(sheet))


def test_every_key_is_explained() -> None:
    found = json.loads(schema())
    for name, part in {"Sheet": found, **found["$defs"]}.items():
        for key, value in part.get("properties", {}).items():
            referred = found["$defs"].get(value.get("$ref", "").rpartition("/")[2], {})
            assert (value | referred).get("description"), f"{name}.{key}"
