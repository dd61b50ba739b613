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
from quiz.sheet.text import CONTROL, LINE_BREAK, SheetText

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
        return None, [*parser.findings, _syntax_finding(source, error)]


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
        if CONTROL.search(text) and not CONTROL.search(self.source.text):
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
        return _span(start, end.column - start.column if one_line else 1)


def _span(mark: Any, length: int = 1) -> Span:
    """Turn YAML's mark, which counts from 0, into a place."""
    return Span(mark.line + 1, mark.column + 1, max(1, length))


def _syntax_finding(source: SheetText, error: yaml.YAMLError) -> Finding:
    """Say in the words of a person, not of a parser, what YAML stumbled over."""
    if isinstance(error, yaml.reader.ReaderError):
        return source.finding(
            "control-character", source.span(error.position), "a character YAML can't read", "delete it"
        )
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    span = _span(mark) if mark else Span(1, 1)
    if span.line > len(source.lines):
        span = Span(len(source.lines), len(source.lines[-1]) + 1)
    problem = str(getattr(error, "problem", None) or "this is no valid YAML")
    line = source.lines[span.line - 1]
    before = LINE_BREAK.split(line)[0][: span.column]
    if "\t" in before.lstrip(" ")[:1] or "\t" in line[span.column - 1 : span.column]:
        return source.finding("yaml-syntax", span, "a tab stands where YAML wants spaces", "indent with spaces")
    if "mapping values are not allowed" in problem:
        return source.finding(
            "yaml-syntax",
            span,
            "a colon with a space behind it starts a new value here",
            "put the whole text in quotation marks, or write it below `>-`",
        )
    if "could not find expected ':'" in problem:
        return source.finding(
            "yaml-syntax",
            span,
            "a `key: value` is expected, but there is no colon",
            "add the colon, or indent the line as part of the text above",
        )
    if "cannot start any token" in problem:
        return source.finding(
            "yaml-syntax", span, "a text can't start with this character", "put the text in quotation marks"
        )
    if "did not find expected <block end>" in problem or "did not find expected key" in problem:
        return source.finding(
            "yaml-syntax",
            span,
            "this line does not fit the lines above it",
            "check its indentation and the quotation marks before it",
        )
    return source.finding(
        "yaml-syntax", span, problem, "check the indentation and the quotation marks of this line and the one above"
    )
