"""What the classes of the model say of the values in a sheet: their fields, types and stand-ins."""

from __future__ import annotations

from dataclasses import MISSING, Field, fields
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, Literal, get_args, get_origin, get_type_hints

from quiz.sheet.model import Source
from quiz.sheet.values import Number, Value


@cache
def types_of(cls: Any) -> dict[str, Any]:
    """Return the type hint of each field of a class."""
    return get_type_hints(cls)


@cache
def fields_of(cls: Any) -> dict[str, Field[Any]]:
    """Return the fields of a class that a person can write, by their names."""
    return {field.name: field for field in fields(cls) if not field.metadata}


@cache
def taken_apart(hint: Any) -> tuple[Any, tuple[Any, ...]]:
    """Return what a type hint is of, and what stands in its brackets."""
    return get_origin(hint), get_args(hint)


def is_required(field: Field[Any]) -> bool:
    """Return True if a field has no default."""
    return field.default is MISSING and field.default_factory is MISSING


def is_choice(hint: Any) -> bool:
    """Return True for a hint of one word among a few."""
    return taken_apart(hint)[0] is Literal or issubclass(hint, StrEnum)


def thing_of(cls: Any) -> str:
    """Return what messages call an entry of a class: quote."""
    return str(cls.__name__).lower()


def stand_in(hint: Any) -> Any:
    """Stand for a required value that could not be read: empty, so that no check speaks of it."""
    if hint is Value:
        return Number("", Decimal(0))
    if hint is Source:
        return Source(title="")
    return ""
