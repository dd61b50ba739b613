"""What the fields of a sheet are, for the page of all fields: one file a language, named by its code."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class FieldWords:
    """The words of the page in one language."""

    head: str
    needed: str
    one_of: str
    """with {choices}"""
    sections: Mapping[str, str]
    """The parts of a sheet, by the name of their class, with their headings."""
    about: Mapping[str, str]
    """What each field is, by the English text of the schema; of English none."""


def field_words(language: str) -> FieldWords:
    """Return the words of a language; raises ModuleNotFoundError for one that has none."""
    file = import_module(f"quiz.messages.fields.{language}")
    return FieldWords(file.HEAD, file.NEEDED, file.ONE_OF, file.SECTIONS, file.ABOUT)
