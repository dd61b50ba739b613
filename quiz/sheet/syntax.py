"""From YAML text to a tree of texts with their places.

YAML's events are read one by one, and only what a fact sheet needs is let through: mappings, lists and texts. No type
is ever guessed (`no`, `010`, `12:30`, `~` stay what they are), nothing is constructed, and nothing refers to anything
else; so no sheet can run code or grow in memory.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml

from quiz.sheet.findings import Finding, Span
from quiz.sheet.stumbles import syntax_finding
from quiz.sheet.text import CONTROL, SheetText

if TYPE_CHECKING:
    from collections.abc import Iterator

Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
MAX_DEPTH = 16
IMPLIED_TAGS = {None, "!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"}


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar, exactly as it was written."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: list[Node]
    span: Span


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in the order they were written, doubled keys included."""

    pairs: list[tuple[Text, Node]]
    span: Span


Node = Text | Sequence | Mapping


class _Refused(Exception):  # noqa: N818 - not an error of the program: it carries a finding
    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


def parse(source: SheetText) -> tuple[Node | None, list[Finding]]:
    """Read a sheet's YAML into a tree; None, with a finding that says why, where that is impossible."""
    parser = _Parser(source)
    try:
        return parser.document(), parser.findings
    except _Refused as refused:
        return None, [*parser.findings, refused.finding]
    except yaml.YAMLError as error:
        return None, [*parser.findings, syntax_finding(source, error)]


class _Parser:
    def __init__(self, source: SheetText) -> None:
        self.source = source
        self.findings: list[Finding] = []
        self.events: Iterator[yaml.Event] = iter(yaml.parse(source.text, Loader=Loader))

    def document(self) -> Node:
        next(self.events)  # the start of the stream
        start = next(self.events)
        if isinstance(start, yaml.StreamEndEvent):
            raise _Refused(
                self.source.finding("empty-sheet", Span(1, 1), "the sheet is empty", "start one with `quiz new ID`")
            )
        root = self.node(next(self.events), depth=0)
        next(self.events)  # the end of the document
        after = next(self.events)
        if not isinstance(after, yaml.StreamEndEvent):
            self.refuse(
                "several-documents",
                self.span(after),
                "a second YAML document starts here",
                "keep one sheet in one file, without `---` lines",
            )
        return root

    def node(self, event: yaml.Event, depth: int) -> Node:
        span = self.span(event)
        if depth > MAX_DEPTH:
            raise _Refused(
                self.source.finding(
                    "too-deep",
                    span,
                    "this is nested too deeply for a fact sheet",
                    "see `quiz new ID` for the shape of a sheet",
                )
            )
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            self.refuse(
                "yaml-anchor",
                span,
                "a fact sheet has no anchors (&…) and aliases (*…)",
                "write the text again, or put it in quotation marks if it starts with & or *",
            )
        tag = getattr(event, "tag", None)
        if tag not in IMPLIED_TAGS:
            self.refuse(
                "yaml-tag",
                span,
                f"a fact sheet has no tags such as `{tag}`",
                "delete the tag, or put the text in quotation marks if it starts with !",
            )
        if isinstance(event, yaml.SequenceStartEvent):
            return Sequence(list(self.items(yaml.SequenceEndEvent, depth)), span)
        if isinstance(event, yaml.MappingStartEvent):
            return Mapping(list(self.pairs(depth)), span)
        text = event.value if isinstance(event, yaml.ScalarEvent) else ""
        if CONTROL.search(text):
            self.refuse(
                "control-character",
                span,
                "an escape in this text makes a control character",
                "delete the escape (\\0, \\x07 …)",
            )
        return Text(text.strip(), span)

    def items(self, end: type[yaml.Event], depth: int) -> Iterator[Node]:
        while not isinstance(event := next(self.events), end):
            yield self.node(event, depth + 1)

    def pairs(self, depth: int) -> Iterator[tuple[Text, Node]]:
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self.node(event, depth + 1)
            value = self.node(next(self.events), depth + 1)
            if isinstance(key, Text):
                yield key, value
            else:
                self.refuse(
                    "wrong-shape",
                    key.span,
                    "a key must be a plain text",
                    "put a text that starts with [ or { in quotation marks",
                )

    def refuse(self, code: str, span: Span, message: str, remedy: str) -> None:
        self.findings.append(self.source.finding(code, span, message, remedy))

    def span(self, event: yaml.Event) -> Span:
        start: Any = event.start_mark
        end: Any = event.end_mark
        one_line = isinstance(event, yaml.ScalarEvent) and start.line == end.line
        length = end.column - start.column if one_line else 1
        return Span(start.line + 1, start.column + 1, max(1, length))  # YAML's marks count from 0
