"""Findings as people and machines read them."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import asdict
from typing import TYPE_CHECKING, Protocol

from quiz.messages import ENGLISH, in_language, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from quiz.messages import Said
    from quiz.rules.model import Severity
    from quiz.sheet.findings import Finding

WINDOW = 110
LEAD = 40
SEVERITIES: Mapping[Severity, Said] = {"error": say("error"), "warning": say("warning")}
BESIDE = 60
LONG_STRETCH = re.compile(r"(?:(?!\[-|\{\+|-\]|\+\}).){160,}")
"""Words between changes, of which the middle is not worth showing."""


def as_text(findings: Iterable[Finding], language: str = ENGLISH) -> str:
    """Write findings in a language for a terminal: address, code, what is wrong; the line with a caret; the remedy."""
    return "\n".join(_paragraph(finding, language) for finding in findings)


def as_json(findings: Iterable[Finding], language: str = ENGLISH) -> str:
    """Write findings in a language as a JSON list of objects."""
    return json.dumps(as_data(findings, language), ensure_ascii=False, indent=2)


def as_data(findings: Iterable[Finding], language: str = ENGLISH) -> list[dict[str, object]]:
    """Return findings in a language as data."""
    return [
        {
            "file": finding.file,
            "line": finding.span.line,
            "column": finding.span.column,
            "length": finding.span.length,
            "severity": finding.severity,
            "code": finding.code,
            "message": in_language(finding.message, language),
            "remedy": in_language(finding.remedy, language),
        }
        | ({"source": asdict(finding.source)} if finding.source else {})
        for finding in findings
    ]


def as_github(findings: Iterable[Finding], language: str = ENGLISH) -> str:
    """Write findings in a language as workflow commands, which GitHub shows beside the lines of a pull request."""
    return "\n".join(
        f"::{finding.severity} file={in_property(finding.file)},line={finding.span.line},col={finding.span.column},"
        f"title={finding.code}::" + in_command("; ".join(filter(None, [_said(finding, language), _source(finding)])))
        for finding in findings
    )


class Writer(Protocol):
    """A way to write findings."""

    def __call__(self, findings: Iterable[Finding], language: str = ENGLISH) -> str:
        """Return findings, written in a language."""


FORMATS: Mapping[str, Writer] = {"text": as_text, "json": as_json, "github": as_github}


def _paragraph(finding: Finding, language: str) -> str:
    span = finding.span
    number = str(span.line)
    line, column = _window(finding.line, span.column - 1)
    margin = " " * len(number)
    caret = " " * _width(line[:column]) + "^" * max(1, min(_width(line[column : column + span.length]), WINDOW))
    severity, message = in_language(SEVERITIES[finding.severity], language), in_language(finding.message, language)
    head = f"{finding.file}:{span.line}:{span.column}: {severity}: {message} [{finding.code}]"
    shown = f"{number} | {line}".rstrip()
    remedy, source = _visible(in_language(finding.remedy, language)), _visible(_source(finding))
    below = f"\n{margin} : {source}" if source else ""
    return f"{_visible(head)}\n{shown}\n{margin} | {caret}\n{margin} = {remedy}{below}"


def _said(finding: Finding, language: str) -> str:
    return f"{in_language(finding.message, language)}: {in_language(finding.remedy, language)}"


def _source(finding: Finding) -> str:
    """Say where in the source text the passage stands that proves a finding, and how it differs from the sheet."""
    if finding.source is None:
        return ""
    shown = finding.source.difference or finding.source.passage
    return f"{finding.source.file}:{finding.source.line}: {LONG_STRETCH.sub(_shortened, shown)}"


def _shortened(stretch: re.Match[str]) -> str:
    """Leave out the middle of a long stretch of words that stayed."""
    words = stretch.group()
    return f"{words[:BESIDE].rpartition(' ')[0]} … {words[-BESIDE:].partition(' ')[2]}"


def _window(line: str, column: int) -> tuple[str, int]:
    """Cut a long line to what stands around a column; return it with the column's place in it."""
    start = max(0, column - LEAD) if len(line) > WINDOW else 0
    head = "…" if start else ""
    tail = "…" if len(line) > start + WINDOW else ""
    return _visible(f"{head}{line[start : start + WINDOW]}{tail}"), column - start + len(head)


def _visible(text: str) -> str:
    """Make every character take the place it seems to take: controls, marks of direction, line ends become a sign."""
    return text if text.isprintable() else "".join(_sign(character) for character in text)


def _sign(character: str) -> str:
    if character == "\t":
        return " "
    return "\ufffd" if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp") else character


def _width(text: str) -> int:
    """Count the columns a text takes in a terminal."""
    return sum(
        0 if unicodedata.category(sign) in ("Mn", "Me") else 2 if unicodedata.east_asian_width(sign) in "WF" else 1
        for sign in text
    )


def in_command(text: str) -> str:
    """Return a text as it stands in a workflow command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def in_property(text: str) -> str:
    """Return a text as it stands in a property of a workflow command."""
    return in_command(text).replace(":", "%3A").replace(",", "%2C")
