"""From YAML text to a tree of texts with their places.

YAML's events are read one by one, and only what a fact sheet needs is let through: mappings, lists and texts. No type
is ever guessed (`no`, `010`, `12:30`, `~` stay what they are), nothing is constructed, and nothing refers to anything
else; so no sheet can run code or grow in memory.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from quiz.messages import say
from quiz.sheet.findings import Finding, Span
from quiz.sheet.layout import misplaced
from quiz.sheet.lines import indent, quote_it
from quiz.sheet.mending import Mending
from quiz.sheet.stumbles import QUOTE_IT, syntax_fault
from quiz.sheet.text import CONTROL, LINE_BREAK, SheetText
from quiz.sheet.traps import stray_breaks, traps, unseen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.messages import Said

Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
MAX_DEPTH = 16
MOST_FAULTS = 60
MOST_READ = 4 * 1024 * 1024
"""How many characters are read again, at most, to find more faults of a sheet."""
NOT_SET_OFF = re.compile(r"(?P<gap>[ \t]*)(?P<mark>#+)(?P<space>[ \t]?)")
ODD_ESCAPE = re.compile(r"(?<!\\)(?:\\\\)*\\[ _NLP/]")
IN_BRACKETS = re.compile(r"[\[{]")
DECORATION = re.compile(r"#+[-=#*~_+.]{2,}")
ACCENTED = re.compile("\\w[\u0300-\u036f]+")


class Text(NamedTuple):
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


@dataclass(frozen=True, slots=True)
class Parsed:
    """A sheet's tree, as far as it can be read, and what is wrong with its YAML.

    `whole` is False where lines had to be left out: what else is missing then is nobody's mistake. It is `mended` where
    lines were read otherwise than they stand.
    """

    root: Node | None
    findings: list[Finding]
    whole: bool = True
    mended: bool = False


def parse(source: SheetText) -> Parsed:
    """Read a sheet's YAML into a tree; None, with a finding that says why, where that is impossible.

    What YAML can't read is reported and mended, and the rest is read: one run shows every fault.
    """
    mending = Mending(list(source.lines))
    findings = [
        *stray_breaks(source, mending.lines),
        *misplaced(source, mending.lines),
        *(trap.finding for trap in traps(source, mending.lines)),
        *unseen(source),
    ]
    text = source.text if mending.lines == source.lines else "\n".join(mending.lines)
    for _ in range(max(2, min(MOST_FAULTS, MOST_READ // (len(text) + 1)))):
        parser = _Parser(source, text)
        try:
            root = parser.document()
        except _Refused as refused:
            return Parsed(None, [*findings, *parser.findings, refused.finding], whole=False)
        except yaml.YAMLError as error:
            fault = syntax_fault(source, mending.lines, error)
            if not (mending.follows(fault) or any(found.span.line == fault.finding.span.line for found in findings)):
                findings.append(fault.finding)
            if fault.finding.code != "yaml-syntax" or not mending.mend(fault):
                break
            text = "\n".join(mending.lines)
        else:
            known = {found.span.line for found in findings if found.severity == "error"}
            findings += [found for found in parser.findings if found.span.line not in known]
            return Parsed(root, findings, whole=not mending.left_out, mended=text != source.text)
    return Parsed(None, findings, whole=False)


class _Parser:
    def __init__(self, source: SheetText, text: str) -> None:
        self.source = source
        self.lines = LINE_BREAK.split(text)
        self.findings: list[Finding] = []
        self.end = 0
        """The line, from 0, behind the text read last."""
        self.events: Iterator[yaml.Event] = iter(Loader(text).get_event, None)

    def document(self) -> Node:
        next(self.events)  # the start of the stream
        start = next(self.events)
        if isinstance(start, yaml.StreamEndEvent):
            raise _Refused(
                self.source.finding(
                    "empty-sheet", Span(1, 1), say("the sheet is empty"), say("start one with `quiz new ID`")
                )
            )
        root = self.node(next(self.events), depth=0)
        next(self.events)  # the end of the document
        after = next(self.events)
        if not isinstance(after, yaml.StreamEndEvent):
            self.refuse(
                "several-documents",
                self.span(after),
                say("a line `---` starts a second sheet here"),
                say("move what follows into a file of its own, or delete it together with the line"),
            )
        return root

    def node(self, event: yaml.Event, depth: int) -> Node:
        span = self.span(event)
        if depth > MAX_DEPTH:
            raise _Refused(
                self.source.finding(
                    "too-deep",
                    span,
                    say("this is nested too deeply for a fact sheet"),
                    say("see `quiz new ID` for the shape of a sheet"),
                )
            )
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            self.refuse(
                "yaml-anchor",
                span,
                say("a fact sheet has no anchors (&…) or aliases (*…)"),
                self.marked(event, "&*"),
            )
        tag = getattr(event, "tag", None)
        if tag is not None:
            self.refuse(
                "yaml-tag",
                span,
                say("a fact sheet has no tags such as `{tag}`", tag=tag),
                self.marked(event, "!"),
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
                say("an escape in this text makes a control character"),
                say("delete the escape (\\0, \\x07 …)"),
            )
        if isinstance(event, yaml.ScalarEvent):
            text = self.whole(event, taken=tag is not None or bool(event.anchor))
        return Text(composed(text.strip()), span)

    def whole(self, event: yaml.ScalarEvent, *, taken: bool) -> str:
        """Return a text as it was likely meant, with a finding where YAML takes a part of it for something else.

        A comment is told from text by how it is set off: two spaces or more before the number sign, one behind it.
        `taken` says that YAML took its first word for a tag or an anchor.
        """
        start: Any = event.start_mark
        end: Any = event.end_mark
        text = str(event.value)
        self.end = end.line if event.style in ("|", ">") else end.line + 1
        if taken and start.line == end.line:
            return str(self.lines[start.line][start.column : end.column])
        if event.style in ("|", ">"):
            head = self.lines[start.line][start.column :]
            if not text.strip() and re.match(r"[|>][-+]?[0-9]", head):
                self.refuse(
                    "yaml-syntax",
                    Span(start.line + 1, start.column + 1),
                    say("`{sign}` starts a text on the lines below, but none follows", sign=head.split()[0]),
                    say("put it in quotation marks if it is the text itself"),
                )
                return str(head)
            return text
        if event.style == '"':
            self.odd_escapes(start, end)
        behind = NOT_SET_OFF.match(self.lines[end.line], end.column) if end.line < len(self.lines) else None
        if behind is None:
            return text
        rest = self.lines[end.line][end.column :].strip()
        plain = event.style not in ("'", '"')
        spaced = bool(behind["space"]) or behind.end() == len(self.lines[end.line])
        set_off = len(behind["gap"]) > 1 or "\t" in behind["gap"] or not plain
        if spaced and set_off:
            return text
        self.refuse(
            "lost-behind-hash",
            Span(end.line + 1, behind.start("mark") + 1, len(rest)),
            say("YAML takes `{rest}` for a comment and leaves it out", rest=rest),
            quote_it(f"{text} {rest}") + say("; a comment has two spaces before the # and one after it"),
        )
        return f"{text} {rest}" if plain else text

    def marked(self, event: yaml.Event, signs: str) -> Said:
        """Return the remedy for a text of which YAML takes the first word for a reference to another, or for a tag."""
        start: Any = event.start_mark
        before, text = self.lines[start.line][: start.column], self.lines[start.line][start.column :].strip()
        sign = text[:1] if text[:1] in signs else signs[0]
        is_text = isinstance(event, yaml.ScalarEvent | yaml.AliasEvent) and not IN_BRACKETS.search(before)
        return (quote_it(text) if is_text else QUOTE_IT) + say("; or delete the {sign}", sign=sign)

    def items(self, end: type[yaml.Event], depth: int) -> Iterator[Node]:
        while not isinstance(event := next(self.events), end):
            yield self.node(event, depth + 1)

    def pairs(self, depth: int) -> Iterator[tuple[Text, Node]]:
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self.node(event, depth + 1)
            value = self.node(next(self.events), depth + 1)
            if isinstance(value, Text):
                self.below(key.span)
            if isinstance(key, Text):
                yield key, value
            else:
                self.refuse(
                    "wrong-shape",
                    key.span,
                    say("a key must be a plain text"),
                    say("put a text that starts with [ or { in quotation marks"),
                )

    def odd_escapes(self, start: Any, end: Any) -> None:
        """Refuse a backslash that YAML takes for the start of an escape which nobody types on purpose."""
        for number in range(start.line, min(end.line + 1, len(self.lines))):
            line = self.lines[number]
            first, last = start.column if number == start.line else 0, end.column if number == end.line else len(line)
            if match := ODD_ESCAPE.search(line, first, last):
                self.refuse(
                    "yaml-syntax",
                    Span(number + 1, match.end() - 1, 2),
                    say("a backslash between double quotation marks starts an escape"),
                    say("write \\\\ for a backslash, or take '…' as quotation marks"),
                )

    def below(self, key: Span) -> None:
        """Refuse a line below the text just read that goes on with it, but for the # it starts with."""
        number = self.end
        while number < len(self.lines) and (text := self.lines[number]).strip():
            lead = text.lstrip(" ")
            if indent(text) < key.column:
                return
            if lead.startswith("#"):
                if not re.match(r"#+(?:\s|$)", lead) and not DECORATION.match(lead):
                    self.refuse(
                        "lost-behind-hash",
                        Span(number + 1, indent(text) + 1, len(lead)),
                        say("YAML takes this line for a comment and leaves it out"),
                        say("put the whole text in quotation marks; if it is a comment, write a space after the #"),
                    )
                return
            number += 1

    def refuse(self, code: str, span: Span, message: str, remedy: str) -> None:
        self.findings.append(self.source.finding(code, span, message, remedy))

    def span(self, event: yaml.Event) -> Span:
        start: Any = event.start_mark
        end: Any = event.end_mark
        one_line = isinstance(event, yaml.ScalarEvent) and start.line == end.line
        length = end.column - start.column if one_line else 1
        return Span(start.line + 1, start.column + 1, max(1, length))  # YAML's marks count from 0


def composed(text: str) -> str:
    """Return a text with each letter and its accent as one character, as other keyboards type it: ü for u and ¨."""
    if text.isascii():
        return text
    return ACCENTED.sub(lambda letter: unicodedata.normalize("NFC", letter[0]), text)
