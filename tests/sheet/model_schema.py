"""The JSON Schema of a sheet, made from the classes that the reader fills: `quiz/sheet/sheet.schema.json` holds it.

An editor reads YAML's types where `quiz` reads texts: to it `value: 50` is a number, and both are right. Examples are
those of `decks/examples/every-field.yaml`.
"""

from __future__ import annotations

import json
from typing import Any

import yaml
from pydantic import ConfigDict, TypeAdapter
from pydantic_core import core_schema

from quiz.sheet.grades import Scale
from quiz.sheet.model import Entry, Fact, Figure, Image, Person, QuizPlan, Quote, Sheet, Source
from quiz.sheet.values import PartialDate, Value
from quiz.words.grade import SCALES
from tests.desk import ROOT

KEY_PATTERN = "^[a-z0-9][a-z0-9-]*$"
WRITTEN = ["string", "number", "boolean"]
EXAMPLES = ROOT / "decks" / "examples" / "every-field.yaml"
GROUPS = {"Person": "people", "Quote": "quotes", "Figure": "figures", "Fact": "facts"}


class Editor(yaml.SafeLoader):
    """Reads YAML as editors do: with types, but dates as texts."""


Editor.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def in_editor(text: str) -> Any:
    """Return a sheet as an editor reads it."""
    return yaml.load(text, Loader=Editor)


def made() -> str:
    """Return the JSON Schema of a sheet as indented text, made from the classes of its model."""
    for value in (Value, PartialDate, Scale):
        as_text = lambda _source, _handler: core_schema.str_schema()  # noqa: E731
        setattr(value, "__get_pydantic_core_schema__", as_text)  # noqa: B010
    for cls in (Sheet, Source, QuizPlan, Image, Entry, Person, Quote, Figure, Fact):
        config = ConfigDict(extra="forbid", use_attribute_docstrings=True)
        setattr(cls, "__pydantic_config__", config)  # noqa: B010 - pydantic's name, unknown to the class
    found = _as_written(TypeAdapter(Sheet).json_schema())
    shared = _as_written(TypeAdapter(Entry).json_schema())["properties"]
    for cls in (Person, Quote, Figure, Fact):  # a docstring describes a field only where it is defined
        properties = found["$defs"][cls.__name__]["properties"]
        own = {name: value for name, value in properties.items() if name not in shared}
        found["$defs"][cls.__name__]["properties"] = own | shared
    del found["properties"]["territory"]  # reading finds it in the language
    language = found["properties"]["language"]
    pattern = {"type": "string", "pattern": f"^({'|'.join(language['enum'])})[-_][A-Za-z]{{2}}$"}
    found["properties"]["language"] = {
        "description": language["description"],
        "anyOf": [{"enum": language["enum"]}, pattern],
    }
    scale = found["$defs"]["QuizPlan"]["properties"]["grades"]
    scale["anyOf"] = [{"enum": [*SCALES]}, {"type": scale.pop("type")}]
    found["$defs"]["Quote"]["oneOf"] = [{"required": ["text"]}, {"required": ["paraphrase"]}]
    _add_examples(found)
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Fact sheet"}
    return json.dumps(head | found, ensure_ascii=False, indent=2) + "\n"


def _add_examples(found: dict[str, Any]) -> None:
    """Give each field an example, from the sheet that has all of them; a field of any entry has the same everywhere."""
    sheet = in_editor(EXAMPLES.read_text(encoding="utf-8"))
    entries = [entry for group in GROUPS.values() for entry in sheet[group].values()]
    images = [entry["image"] for entry in entries if "image" in entry]
    given = {name: [*sheet[group].values(), *entries] for name, group in GROUPS.items()}
    given |= {"Source": [sheet["source"]], "QuizPlan": [sheet["quiz"]], "Image": images}
    head = {key: value for key, value in sheet.items() if key not in GROUPS.values()}
    for properties, values in [
        (found["properties"], [head]),
        *((found["$defs"][name]["properties"], values) for name, values in given.items()),
    ]:
        for field, about in properties.items():
            if examples := [value[field] for value in values if field in value]:
                about["examples"] = examples[:1]


def _as_written(part: Any) -> Any:
    """Write descriptions on one line; let texts be plain, keys be what they must be, and optional values be empty."""
    if isinstance(part, list):
        return [_as_written(value) for value in part]
    if not isinstance(part, dict):
        return part
    if part.get("const") == "1":
        return {"enum": [1, "1"], "description": part["description"]}
    if (choices := part.get("enum")) and all(choice.isdigit() for choice in choices):
        return {key: kept for key, kept in part.items() if key != "type"} | {"enum": [*map(int, choices), *choices]}
    if "anyOf" in part:
        value, _null = part["anyOf"]
        return _as_written({key: kept for key, kept in part.items() if key not in ("anyOf", "default")} | value)
    part = {
        key: _as_written(value)
        for key, value in part.items()
        if key != "default" and not (key == "title" and isinstance(value, str))  # a sheet has a key `title`, too
    }
    if isinstance(part.get("description"), str):
        part["description"] = " ".join(part["description"].split())
    if part.get("type") == "string" and "enum" not in part:
        part["type"] = [*WRITTEN, "null"]
    if part.get("type") == "array" and part["items"].keys() & {"enum", "$ref"}:
        part["type"] = ["array", "string"]  # one word alone, or several with commas
    if isinstance(part.get("additionalProperties"), dict):
        part["propertyNames"] = {"pattern": KEY_PATTERN}
        part["type"] = ["object", "null"]
    return part
