"""Every field of a sheet with what it is and an example, as text: made of the schema that editors read."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from quiz.errors import WrongUseError
from quiz.messages import ENGLISH
from quiz.messages.fields import field_words
from quiz.sheet.findings import did_you_mean
from quiz.sheet.schema import schema
from quiz.sheet.synonyms import meant_key

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.messages.fields import FieldWords

ENTRIES = ("Person", "Quote", "Figure", "Fact")
PLAIN = re.compile(r"[^\W_](?:[^:#,\[\]{}\"']|[,:](?=\S)|')*(?<! )|\$[\w .,]+")
"""A text that needs no quotation marks, not even in a list."""


def page(language: str = ENGLISH) -> str:
    """Return all fields of a sheet as a page in Markdown, in a language."""
    words = field_words(language)
    parts = [words.head]
    for name, part in _parts().items():
        needed = part.get("required", [])
        lines = [_field(field, about, words, needed=field in needed) for field, about in part["properties"].items()]
        parts.append(f"## {words.sections[name]}\n\n" + "\n".join(lines) + "\n")
    return "\n".join(parts)


def explained(field: str, language: str = ENGLISH) -> str:
    """Return what a field of this name is, wherever there is one, in a language.

    Raises WrongUseError for a name that no field has, with the one that was likely meant.
    """
    parts, words = _parts(), field_words(language)
    found = [
        f"{words.sections[name]}:\n"
        + _field(field, part["properties"][field], words, needed=field in part.get("required", []))
        for name, part in parts.items()
        if field in part["properties"]
    ]
    if found:
        return "\n\n".join(found)
    known = dict.fromkeys(key for part in parts.values() for key in part["properties"])
    meant = next(filter(None, (meant_key(name.lower(), field) for name in parts)), None)
    raise WrongUseError(
        f"there is no field `{field}`: {did_you_mean(field, known, meant=meant)}`quiz fields` shows all of them"
    )


def _parts() -> Mapping[str, Any]:
    """Return the parts of the schema in the order of the page; what every entry may have stands once."""
    whole = json.loads(schema())
    parts = {"Sheet": whole} | whole["$defs"]
    own = [parts[name]["properties"] for name in ENTRIES]
    shared = {field: about for field, about in own[0].items() if all(field in other for other in own)}
    for properties in own:
        for field in shared:
            del properties[field]
    parts["Entry"] = {"properties": shared}
    return {name: _resolved(parts[name], whole["$defs"]) for name in field_words(ENGLISH).sections}


def _resolved(part: Any, definitions: Mapping[str, Any]) -> Any:
    """Return a part of the schema with what it refers to in the place of the references."""
    if isinstance(part, list):
        return [_resolved(each, definitions) for each in part]
    if not isinstance(part, dict):
        return part
    referred = definitions.get(str(part.get("$ref", "")).rpartition("/")[2], {})
    return {key: _resolved(value, definitions) for key, value in (referred | part).items() if key != "$defs"}


def _field(field: str, about: Mapping[str, Any], words: FieldWords, *, needed: bool) -> str:
    choices = dict.fromkeys(map(str, about.get("enum") or about.get("items", {}).get("enum", [])))
    is_what = " ".join(about["description"].split())
    said = [
        words.about.get(is_what, is_what),
        words.one_of.format(choices=", ".join(choices)) if len(choices) > 1 else "",
        words.needed if needed else "",
    ]
    shown = "".join(f"\n  `{field}: {_written(example)}`" for example in about.get("examples", []))
    return f"- `{field}`: {' '.join(filter(None, said))}{shown}"


def _written(value: Any) -> str:
    """Write a value of an example as a person writes it in a sheet, on one line."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key}: {_written(part)}" for key, part in value.items()) + " }"
    if isinstance(value, list):
        return f"[{', '.join(map(_written, value))}]"
    if isinstance(value, str) and not PLAIN.fullmatch(value):
        return json.dumps(value, ensure_ascii=False)
    return value if isinstance(value, str) else json.dumps(value)
