"""The page of all fields: what the schema says, with an example of each, in step with the program."""

from __future__ import annotations

import json
import re
from dataclasses import fields
from typing import Any

import pytest
import yaml

from quiz.cli.fields_text import ENTRIES, _parts, explained, page
from quiz.errors import WrongUseError
from quiz.messages import ENGLISH
from quiz.messages.fields import field_words
from quiz.sheet.model import Entry, Fact, Figure, Image, Person, QuizPlan, Quote, Sheet, Source
from quiz.sheet.schema import schema
from tests.desk import ROOT, Desk

CLASSES = (Sheet, Source, QuizPlan, Image, Entry, Person, Quote, Figure, Fact)
CONTAINERS = {"people", "quotes", "figures", "facts"}


def sections() -> dict[str, str]:
    """The page's sections by their class."""
    return dict(zip(field_words(ENGLISH).sections, re.split(r"^## .*\n", page(), flags=re.MULTILINE)[1:], strict=True))


@pytest.mark.parametrize(("language", "name"), [("en", "FIELDS.md"), ("de", "FIELDS.de.md"), ("fr", "FIELDS.fr.md")])
def test_the_page_beside_the_sheets_is_what_the_program_gives(
    language: str, name: str, request: pytest.FixtureRequest
) -> None:
    file = ROOT / "decks" / name
    if request.config.getoption("--renew-golden"):
        file.write_text(page(language), encoding="utf-8")
    assert file.read_text(encoding="utf-8") == page(language), f"run: quiz fields --lang {language} > decks/{name}"


@pytest.mark.parametrize("language", ["de", "fr"])
def test_every_field_is_told_in_each_language_and_nothing_else_is(language: str) -> None:
    said = {about for part in _parts().values() for about in map(is_what, part["properties"].values())}
    assert set(field_words(language).about) == said
    assert list(field_words(language).sections) == list(field_words(ENGLISH).sections)


def is_what(about: dict[str, Any]) -> str:
    return " ".join(about["description"].split())


@pytest.mark.parametrize("cls", CLASSES)
def test_every_field_is_there_with_an_example_that_reads_as_itself(cls: type[Any]) -> None:
    section = sections()[cls.__name__]
    shared = {field.name for field in fields(Entry)} if cls.__name__ in ENTRIES else set()
    parts = {"Sheet": json.loads(schema()), **json.loads(schema())["$defs"]}
    parts["Entry"] = parts["Person"]
    for field in fields(cls):
        if field.name in shared or field.metadata.get("derived"):
            continue
        about = parts[cls.__name__]["properties"][field.name]
        shown = re.search(rf"^- `{field.name}`: (.+)(?:\n  `(.+)`)?$", section, re.MULTILINE)
        assert shown, field.name
        if cls is Sheet and field.name in CONTAINERS:
            continue
        assert yaml.load(shown[2], Loader=yaml.BaseLoader) == as_texts({field.name: about["examples"][0]})


def as_texts(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: as_texts(part) for key, part in value.items()}
    if isinstance(value, list):
        return [as_texts(part) for part in value]
    return value if isinstance(value, str) else json.dumps(value)


def test_the_sheet_that_the_examples_are_from_builds_without_a_finding(desk: Desk) -> None:
    for file in (ROOT / "decks" / "examples").iterdir():
        (desk.decks / file.name).write_bytes(file.read_bytes())
    ran = desk.quiz("check")
    assert (ran.code, ran.out) == (0, "")
    assert desk.quiz("build").code == 0


def test_a_field_is_explained_wherever_there_is_one() -> None:
    text = explained("wrong")
    assert text.count("- `wrong`: ") == 2
    assert "`wrong: [calm, wide]`" in text


@pytest.mark.parametrize(("name", "meant"), [("blnk", "blank"), ("quotation", "text"), ("lücke", "blank")])
def test_a_name_that_no_field_has_is_wrong_use_with_what_was_meant(name: str, meant: str) -> None:
    with pytest.raises(WrongUseError, match=f"did you mean `{meant}`"):
        explained(name)


def test_the_command_prints_the_page_or_one_field(desk: Desk) -> None:
    assert desk.quiz("fields").out == page()
    assert desk.quiz("fields", "blank").out == explained("blank") + "\n"
    assert desk.quiz("fields", "nothing-like-it").code == 2
    assert desk.quiz("fields", "blank", "--lang", "de").out == explained("blank", "de") + "\n"
