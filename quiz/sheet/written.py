"""Where the values of a sheet stand in its text, character by character, and how they are written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml

from quiz.sheet.syntax import Loader
from quiz.sheet.text import LINE_BREAK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.sheet.findings import Path


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text as it is written: from where to where, and in which of YAML's styles (None is plain, without marks)."""

    start: int
    end: int
    style: str | None


@dataclass(frozen=True, slots=True)
class Group:
    """Keys with their values: whether they stand in braces, in which column, and where the last value ends."""

    braces: bool
    column: int
    end: int


class Written:
    """The places of all values of a text that could be read as YAML, by their path."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.scalars: dict[Path, Scalar] = {}
        self.groups: dict[Path, Group] = {}
        self._line_starts = [0, *(match.end() for match in LINE_BREAK.finditer(text))]
        self._events: Iterator[Any] = iter(yaml.parse(text, Loader=Loader))
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                self._node(next(self._events), ())
                return

    def _node(self, event: Any, path: Path) -> int:
        """Note where a value stands, and all that is in it; return where it ends."""
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(event, path)
        if isinstance(event, yaml.SequenceStartEvent):
            number, end = 0, self._offset(event.end_mark)
            while not isinstance(item := next(self._events), yaml.SequenceEndEvent):
                end = self._node(item, (*path, str(number)))
                number += 1
            return self._offset(item.end_mark) if event.flow_style else end
        start, end = self._offset(event.start_mark), self._offset(event.end_mark)
        style = getattr(event, "style", None)
        if style in ("|", ">"):  # its mark stands behind the empty lines that follow it
            end = start + len(self.text[start:end].rstrip())
        self.scalars[path] = Scalar(start, end, style if style in ("'", '"', "|", ">") else None)
        return end

    def _mapping(self, event: Any, path: Path) -> int:
        column, end = event.start_mark.column, self._offset(event.end_mark)
        while not isinstance(key := next(self._events), yaml.MappingEndEvent):
            self._node(key, (*path, ""))
            end = self._node(next(self._events), (*path, getattr(key, "value", "")))
        self.groups[path] = Group(bool(event.flow_style), column, end)
        return self._offset(key.end_mark) if event.flow_style else end

    def _offset(self, mark: Any) -> int:
        line: int = mark.line
        start = self._line_starts[line] if line < len(self._line_starts) else len(self.text)
        return min(start + int(mark.column), len(self.text))
