"""What YAML stumbles over, said in the words of a person and not of a parser."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml

from quiz.sheet.findings import Finding, Span

if TYPE_CHECKING:
    from quiz.sheet.text import SheetText


@dataclass(frozen=True, slots=True)
class Stumble:
    """A mistake people make, known by a part of what libyaml says of it.

    `from_start` points at where the broken thing starts, not at where the parser gave up: of a quotation mark that is
    never closed, that is the end of the file, where nobody would look.
    """

    said: str
    message: str
    remedy: str
    from_start: bool = False


CONFLICT = re.compile(r"(<{7}|={7}|>{7})( |$)")
"""The lines by which git marks where two branches contradict each other."""
QUOTE_IT = "put the text in quotation marks"
TAB = Stumble("", "a tab stands where YAML wants spaces", "indent with spaces")
STUMBLES = (
    Stumble(
        "mapping values are not allowed",
        "a colon with a space behind it starts a new value here",
        "put the whole text in quotation marks; if this is a new key, indent it as far as the keys above it",
    ),
    Stumble(
        "could not find expected ':'",
        "a `key: value` is expected, but there is no colon",
        "add the colon, or indent the line as part of the text above",
        from_start=True,
    ),
    Stumble("cannot start any token", "a text can't start with this character", QUOTE_IT),
    Stumble(
        "unexpected end of stream",
        "a quotation mark that is never closed",
        'close it; inside of \'…\' write a single quotation mark twice, inside of "…" write \\" for a double one',
        from_start=True,
    ),
    Stumble(
        "unexpected document indicator",
        "a quotation mark that is not closed before a `---` or `...` line",
        "close it, or indent the line",
        from_start=True,
    ),
    Stumble("expected ',' or ']'", "a list that starts with [ and is not closed", "add the ]", from_start=True),
    Stumble(
        "expected ',' or '}'",
        "a group that starts with { and is not closed",
        f"add the }}; if this should be a text, {QUOTE_IT.replace('the text', 'it')}",
        from_start=True,
    ),
    Stumble(
        "block sequence entries are not allowed",
        "a list can't start behind a key",
        "put each `- ` on a line of its own, below the key; if this is a text, put it in quotation marks",
    ),
    Stumble(
        "did not find expected '-' indicator",
        "this line does not belong to the list above it",
        "start it with `- `, or indent it as far as the key of the list",
    ),
    Stumble(
        "unknown escape character",
        "a backslash between double quotation marks starts an escape, and this is none",
        "write \\\\ for a backslash, or take '…' as quotation marks",
    ),
    Stumble(
        "hexdecimal number",
        "an escape with digits that are none",
        "write \\\\ for a backslash, or take '…' as quotation marks",
    ),
    Stumble(
        "invalid Unicode character escape",
        "an escape that stands for no character",
        "write the character itself",
    ),
    Stumble("alphabetic or numeric character", "a text can't start with & or * or ! without quotation marks", QUOTE_IT),
    Stumble("expected node content", "a value is expected, not this character", QUOTE_IT),
    Stumble("directive", "a fact sheet has no lines that start with %", "delete the line"),
    Stumble("incompatible YAML document", "a fact sheet has no lines that start with %", "delete the line"),
    Stumble(
        "expected <document start>",
        "a `...` line ends the sheet, but more follows",
        "delete the `...` line",
    ),
    Stumble(
        "expected comment or line break",
        "something stands behind | or >",
        "start the text on the next line, indented; if this should be a text, put it in quotation marks",
    ),
    Stumble(
        "did not find expected",
        "this line does not fit the lines above it",
        "check its indentation and the quotation marks before it",
    ),
)


def syntax_finding(source: SheetText, error: yaml.YAMLError) -> Finding:
    """Turn YAML's error into a finding that points at what a person has to mend."""
    if isinstance(error, yaml.reader.ReaderError):
        remedy = "delete it (your editor may not show it)"
        return source.finding("control-character", source.span(error.position), "a character YAML can't read", remedy)
    if (conflict := next((n for n, line in enumerate(source.lines, 1) if CONFLICT.match(line)), None)) is not None:
        remedy = "keep what is right of the two versions, and delete the lines with the marks"
        return source.finding("merge-conflict", Span(conflict, 1, 7), "a merge left its conflict marks here", remedy)
    said = str(getattr(error, "problem", None) or "no valid YAML")
    problem: Any = getattr(error, "problem_mark", None)
    start: Any = getattr(error, "context_mark", None) or problem
    place = _place(source, problem or start)
    if source.lines[place.line - 1][place.column - 1 : place.column] == "\t":
        stumble = TAB
    else:
        fallback = Stumble(said, f"YAML can't read this ({said})", "check the line and the one above")
        stumble = next((each for each in STUMBLES if each.said in said), fallback)
    span = _place(source, start) if stumble.from_start else place
    return source.finding("yaml-syntax", span, stumble.message, stumble.remedy)


def _place(source: SheetText, mark: Any) -> Span:
    """Turn YAML's mark, which counts from 0, into a place; one behind the last line into the end of what is written."""
    if mark is None:
        return Span(1, 1)
    line = min(mark.line, len(source.lines) - 1)
    if mark.line == line and (source.lines[line] or line == 0):
        return Span(line + 1, mark.column + 1)
    while line and not source.lines[line].strip():
        line -= 1
    return Span(line + 1, len(source.lines[line]) + 1)
