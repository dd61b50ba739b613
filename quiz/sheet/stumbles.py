"""What YAML stumbles over, said in the words of a person and not of a parser."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml

from quiz.messages import Said, say
from quiz.sheet.findings import Finding, Span
from quiz.sheet.lines import GROUPS, Line, known_keys, list_keys, quote_it, with_marked_items

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.sheet.text import SheetText


@dataclass(frozen=True, slots=True)
class Stumble:
    """A mistake people make, known by a part of what libyaml says of it.

    `from_start` points at where the broken thing starts, not at where the parser gave up: of a quotation mark that is
    never closed, that is the end of the file, where nobody would look.
    """

    said: str
    message: Said
    remedy: Said
    from_start: bool = False


QUOTE_IT = say("put the text in straight quotation marks")
CURLY = Stumble(
    "mapping values are not allowed",
    say("these quotation marks are a part of the text, and YAML ends it at the colon"),
    QUOTE_IT,
)
CURLY_MARKS = "“”„«»‚‘’"
TOO_FAR = Stumble(
    "mapping values are not allowed",
    say("this key is indented further than the keys above it"),
    say("indent it as far as the keys above it; if it continues the text above, put that in quotation marks"),
)
TOO_NEAR = Stumble(
    "did not find expected",
    say("this key is indented less than the keys above it"),
    say("indent it as far as the keys above it, with spaces"),
)
CONFUSED = "did not find expected"
SIGN = Stumble(
    "alphabetic or numeric character",
    say("a text can't start with &, * or ! without quotation marks"),
    QUOTE_IT,
)
HASH = Stumble(
    "did not find expected ',' or",
    say("YAML takes what comes after the # for a comment, so nothing closes the list"),
    say("put the text with the # in straight quotation marks"),
    from_start=True,
)
MISFIT = Stumble(
    CONFUSED,
    say("this line does not fit the lines above it"),
    say("check its indentation and the quotation marks before it"),
)
NOT_THE_END = Stumble(
    "expected <document start>",
    say("a `...` line ends the sheet, but more follows"),
    say("delete the `...` line"),
)
OPEN_GROUP = Stumble(
    "expected ',' or '}'",
    say("the group that starts with { is not closed"),
    say("add the }"),
    from_start=True,
)
LISTED = Stumble(
    "block sequence entries are not allowed",
    say("a list can't start on the line of its key"),
    say("put each `- ` on a line of its own, below the key"),
)
CONFLICT = re.compile(r"(<{7}|={7}|>{7})( |$)")
"""The lines by which git marks where two branches contradict each other."""
TAB = Stumble("", say("a tab stands where YAML wants spaces"), say("indent with spaces"))
STUMBLES = (
    Stumble(
        "mapping keys are not allowed",
        say("a text can't start with a question mark and a space"),
        QUOTE_IT,
    ),
    Stumble(
        "mapping values are not allowed",
        say("a colon with a space after it starts a new value here"),
        QUOTE_IT,
    ),
    Stumble(
        "could not find expected ':'",
        say("this line has no key, and stands too far left to go on with the text above"),
        say("join it to the line above; if it has a key of its own, write the colon after that"),
        from_start=True,
    ),
    Stumble("cannot start any token", say("a text can't start with this character"), QUOTE_IT),
    Stumble(
        "unexpected end of stream",
        say("this quotation mark is never closed"),
        say('close it; inside \'…\' write a single quotation mark twice, inside "…" write \\" for a double one'),
        from_start=True,
    ),
    Stumble(
        "unexpected document indicator",
        say("this quotation mark is not closed before a `---` or `...` line"),
        say("close it, or indent the line"),
        from_start=True,
    ),
    Stumble("expected ',' or ']'", say("the list that starts with [ is not closed"), say("add the ]"), from_start=True),
    OPEN_GROUP,
    LISTED,
    Stumble(
        "did not find expected '-' indicator",
        say("this line does not belong to the list above it"),
        say("start it with `- `, or indent it as far as the key of the list"),
    ),
    Stumble(
        "unknown escape character",
        say("a backslash between double quotation marks starts an escape, and this is none"),
        say("write \\\\ for a backslash, or take '…' as quotation marks"),
    ),
    Stumble(
        "hexdecimal number",
        say("an escape with digits that are none"),
        say("write \\\\ for a backslash, or take '…' as quotation marks"),
    ),
    Stumble(
        "invalid Unicode character escape",
        say("an escape that stands for no character"),
        say("write the character itself"),
    ),
    Stumble(
        "alphabetic or numeric character", say("a text can't start with &, * or ! without quotation marks"), QUOTE_IT
    ),
    Stumble("expected node content", say("a value is expected, not this character"), QUOTE_IT),
    Stumble("directive", say("a fact sheet has no lines that start with %"), say("delete the line")),
    Stumble("incompatible YAML document", say("a fact sheet has no lines that start with %"), say("delete the line")),
    NOT_THE_END,
    Stumble(
        "expected comment or line break",
        say("with | or > at its start, YAML looks for a text on the lines below"),
        QUOTE_IT,
    ),
    MISFIT,
)


@dataclass(frozen=True, slots=True)
class Fault:
    """What YAML could not read: the finding, the line to mend (from 1), and what kind of stumble it is."""

    finding: Finding
    line: int
    stumble: Stumble | None = None


def syntax_fault(source: SheetText, lines: Sequence[str], error: yaml.YAMLError) -> Fault:
    """Turn YAML's error into a finding that points at what a person has to mend.

    `lines` are those that YAML was given: the sheet's, with earlier faults mended.
    """
    if isinstance(error, yaml.reader.ReaderError):
        remedy, place = say("delete it (your editor may not show it)"), source.span(error.position)
        finding = source.finding("control-character", place, say("a character YAML can't read"), remedy)
        return Fault(finding, place.line)
    if (conflict := next((n for n, line in enumerate(source.lines, 1) if CONFLICT.match(line)), None)) is not None:
        finding = source.finding(
            "merge-conflict",
            Span(conflict, 1, 7),
            say("a merge left its conflict marks here"),
            say("keep what is right of the two versions, and delete the lines with the marks"),
        )
        return Fault(finding, conflict)
    said = str(getattr(error, "problem", None) or "no valid YAML")
    problem: Any = getattr(error, "problem_mark", None)
    start: Any = getattr(error, "context_mark", None) or problem
    place = _place(lines, problem or start)
    stumble = _stumble(said, lines, place, _place(lines, start))
    value = Line.of(place.line, lines[place.line - 1])
    if stumble is SIGN:
        place = Span(place.line, value.start + 1)
    span = _place(lines, start) if stumble.from_start else place
    message, remedy = _said(stumble, Line.of(span.line, lines[span.line - 1]))
    return Fault(source.finding("yaml-syntax", span, message, remedy), span.line, stumble)


def _said(stumble: Stumble, line: Line) -> tuple[Said, Said]:
    """Return what is wrong with a line and its remedy, with the line as it should be where that can be shown."""
    is_text = line.key in known_keys() - GROUPS - list_keys()
    if stumble is HASH and line.key in list_keys():
        return stumble.message, say("write {list}", list=with_marked_items(line.value.strip()))
    if stumble is LISTED and is_text:
        remedy = say("; or delete the {sign}", sign="`- `")
        return say("`- ` starts a list, but `{key}` is a text", key=line.key), quote_it(line.value) + remedy
    if (stumble.remedy == QUOTE_IT and line.value) or (stumble is OPEN_GROUP and is_text):
        return stumble.message, quote_it(line.value)
    return stumble.message, stumble.remedy


def _stumble(said: str, lines: Sequence[str], place: Span, start: Span) -> Stumble:
    text = lines[place.line - 1]
    if CONFUSED in said and Line.of(place.line, text).value.startswith(("&", "*", "!")):
        return SIGN
    if said.startswith("did not find expected ',' or") and re.search(r"\s#", lines[start.line - 1]):
        return HASH
    if text[place.column - 1 : place.column] == "\t":
        return TAB
    if CONFUSED in said and _is_too_near(Line.of(place.line, text), lines):
        return TOO_NEAR
    if said.startswith("mapping values are not allowed"):
        line = Line.of(place.line, text)
        if line.value[:1] in CURLY_MARKS and line.value:
            return CURLY
        if line.key in known_keys() and line.column + len(line.key) + 1 == place.column and place.line > 1:
            return TOO_FAR
    if said.startswith(NOT_THE_END.said) and not any(line.startswith("...") for line in lines):
        return MISFIT
    fallback = Stumble(said, say("YAML can't read this ({said})", said=said), say("check the line and the one above"))
    return next((each for each in STUMBLES if each.said in said), fallback)


def _is_too_near(line: Line, lines: Sequence[str]) -> bool:
    """Return True if a key stands between the column of the keys above it and that of what they belong to."""
    above = next((Line.of(0, text) for text in reversed(lines[: line.number - 1]) if text.strip()), None)
    return line.key in known_keys() and above is not None and above.key is not None and 0 < line.column < above.column


def _place(lines: Sequence[str], mark: Any) -> Span:
    """Turn YAML's mark, which counts from 0, into a place; one behind the last line into the end of what is written."""
    if mark is None:
        return Span(1, 1)
    line = min(mark.line, len(lines) - 1)
    if mark.line == line and (lines[line] or line == 0):
        return Span(line + 1, mark.column + 1)
    while line and not lines[line].strip():
        line -= 1
    return Span(line + 1, len(lines[line]) + 1)
