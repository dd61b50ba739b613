"""Values read back from JSON: frozen dataclasses and what they hold, every part checked against its type.

It is the inverse of `dataclasses.asdict` and `json.dumps`, for the types that the program's own files hold: text,
numbers, flags, optional values, tuples of one type, mappings from text, enums of text, and dataclasses of these.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, TypeVar, cast, get_args, get_origin, get_type_hints

from quiz.sheet.text import is_text

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class RecordError(ValueError):
    """A value that is not of its type; the message says which, and where it stands."""


def record(kind: type[T], found: object) -> T:
    """Return what was read from JSON as a value of a type. Raises RecordError where it is none."""
    return cast("T", _reader(cast("Any", kind))(found))


@cache
def _reader(kind: Any) -> Callable[[object], object]:
    """Return the function that reads values of a type."""
    origin, arguments = get_origin(kind), get_args(kind)
    if is_dataclass(kind):
        return _of_dataclass(cast("type", kind))
    if origin is UnionType:
        return _of_optional(*arguments)
    if origin is tuple:
        return _of_tuple(arguments[0])
    if origin is Mapping:
        return _of_mapping(arguments[1])
    if issubclass(kind, StrEnum):
        return _of_enum(kind)
    return lambda found: _checked(kind, found)


def _checked(kind: type[T], found: object) -> T:
    """Return a value if it is exactly of a type: True is no number."""
    if type(found) is not kind:
        raise RecordError(f"{found!r:.80} is no {kind.__name__}")
    if isinstance(found, str) and not found.isascii() and not is_text(found):
        raise RecordError(f"{found!a:.80} can't be written as UTF-8")
    return found


def _of_dataclass(kind: type) -> Callable[[object], object]:
    hints = get_type_hints(kind)
    readers = {each.name: _reader(hints[each.name]) for each in fields(kind)}

    def read(found: object) -> object:
        given = _checked(dict, found)
        if given.keys() != readers.keys():
            raise RecordError(f"{kind.__name__} has other fields: {sorted(given.keys() ^ readers.keys())}")
        return kind(**{name: reader(given[name]) for name, reader in readers.items()})

    return read


def _of_optional(one: Any, nothing: Any) -> Callable[[object], object]:
    if nothing is not NoneType:
        raise TypeError("of unions, only `… | None` can be read back")
    reader = _reader(one)
    return lambda found: None if found is None else reader(found)


def _of_tuple(of: Any) -> Callable[[object], object]:
    reader = _reader(of)
    return lambda found: tuple(reader(each) for each in _checked(list, found))


def _of_mapping(of: Any) -> Callable[[object], object]:
    reader = _reader(of)
    return lambda found: {_checked(str, name): reader(each) for name, each in _checked(dict, found).items()}


def _of_enum(kind: type[StrEnum]) -> Callable[[object], object]:
    values = {each.value: each for each in kind}

    def read(found: object) -> object:
        if _checked(str, found) not in values:
            raise RecordError(f"{found!r:.80} is no {kind.__name__}")
        return values[cast("str", found)]

    return read
