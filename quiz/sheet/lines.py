"""A sheet's lines as a person sees them: key and value, for what YAML's parser reports where nobody would look."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import cache
from typing import TYPE_CHECKING

from quiz.messages import say
from quiz.sheet.model import Fact, Figure, Image, Person, QuizPlan, Quote, Sheet, Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.messages import Said

KEYED = re.compile(
    r"(?P<indent> *)(?P<dash>(?:- +)*)"
    r"(?:(?P<key>[^\s\"'\[\]{}#&*!|>%@`,:?-][^:#\"']*?|\"[^\"]*\"|'[^']*')[ \t]*:(?=[ \t]|$)[ \t]*)?(?P<value>.*)"
)
PLAIN = re.compile(r" *(?:[A-Za-z0-9_-]+:(?: +[^\s\"'\[{|>].*)?|#.*)?")
"""A line that nobody has to look at twice: a key with a plain value or none, a comment, or nothing."""
SIGNS = re.compile(r"[:\"'\[{|>]")
BLOCK = re.compile(r"[|>][-+0-9]*[ \t]*(?:#.*)?")
CLOSING = {"[": "]", "{": "}"}
MARKS = "\"'"
ITEM = re.compile(r"[^\[\],]+")
GROUPS = frozenset({"source", "quiz", "image", "allow", "people", "quotes", "figures", "facts"})
"""Keys of the format that have keys below them; any other key with keys below it is the name of an entry."""
MOST_LINES = 200
"""In how many lines the end of a text between marks is looked for."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its number, from 1; its text; the column its key stands in, from 0; the key; where the value starts."""

    number: int
    text: str
    column: int
    key: str | None
    start: int

    @classmethod
    def of(cls, number: int, text: str) -> Line:
        """Take a line apart."""
        match = KEYED.match(text)
        if match is None:  # the pattern matches any line
            raise ValueError(text)
        column = len(match["indent"]) + len(match["dash"])
        return cls(number, text, column, match["key"], match.start("value"))

    @property
    def value(self) -> str:
        """What stands behind the key, or the whole line where it has none."""
        return self.text[self.start :]


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A value between marks or brackets that starts on a line: where it ends, or None if nothing ends it.

    `end` is a line's number and the offset behind the closing sign.
    """

    line: Line
    end: tuple[int, int] | None


@cache
def known_keys() -> frozenset[str]:
    """Return every key that the format knows, of whatever it is a key."""
    classes = (Sheet, Source, QuizPlan, Image, Person, Quote, Figure, Fact)
    return frozenset(field.name for cls in classes for field in fields(cls) if not field.metadata)


def outline(lines: Sequence[str]) -> Iterator[Line | Enclosed]:
    """Give the lines of a sheet that are more than a key with a plain value, and not inside of a text of several."""
    number = 0
    while number < len(lines):
        number += 1
        text = lines[number - 1]
        if PLAIN.fullmatch(text) or not (SIGNS.search(text) or text.split(maxsplit=1)[0] in known_keys()):
            continue
        line = Line.of(number, text)
        opening = line.value[:1]
        if BLOCK.fullmatch(line.value):
            while number < len(lines) and (not lines[number].strip() or indent(lines[number]) > indent(line.text)):
                number += 1
        elif opening and opening in MARKS + "".join(CLOSING):
            end = _end_of_text(lines, line) if opening in MARKS else _end_of_group(lines, line)
            yield Enclosed(line, end)
            number = end[0] if end else number
        else:
            yield line


def indent(text: str) -> int:
    """Return how many spaces a line starts with."""
    return len(text) - len(text.lstrip(" "))


def in_marks(text: str) -> str:
    """Return a text between quotation marks, as YAML wants it."""
    return "'" + text.replace("'", "''") + "'"


def quote_it(text: str) -> Said:
    """Return the remedy for a text that YAML does not take as it stands: the whole of it between straight marks."""
    return say("put all of it in straight quotation marks: {whole}", whole=in_marks(text.strip()))


def with_marked_items(value: str) -> str:
    """Return a list with marks around those of its texts that have a # in them."""

    def marked(item: re.Match[str]) -> str:
        text = item[0].lstrip()
        return item[0][: -len(text)] + in_marks(text.rstrip()) if re.search(r"\s#", text) else item[0]

    return ITEM.sub(marked, value)


@cache
def list_keys() -> frozenset[str]:
    """Return the keys of the format whose values are lists."""
    classes = (Sheet, Source, QuizPlan, Image, Person, Quote, Figure, Fact)
    return frozenset(field.name for cls in classes for field in fields(cls) if str(field.type).startswith("tuple["))


def _end_of_text(lines: Sequence[str], line: Line) -> tuple[int, int] | None:
    """Find the closing mark; a line as far left as the key is no part of the text."""
    mark = line.value[0]
    pattern = re.compile(r"(?:[^']|'')*'(?!')" if mark == "'" else r'(?:[^"\\]|\\.)*?"')
    whole = line.value[1:]
    for number in range(line.number, min(len(lines), line.number + MOST_LINES) + 1):
        if number > line.number:
            text = lines[number - 1]
            if text.strip() and indent(text) <= line.column - (line.key is None):
                return None
            whole = text
        if match := pattern.match(whole):
            after = len(lines[number - 1]) - len(whole) + match.end()
            return number, after
        if mark == '"' and re.search(r"(?<!\\)(?:\\\\)*\\$", whole):
            continue
    return None


def _end_of_group(lines: Sequence[str], line: Line) -> tuple[int, int] | None:
    """Find where all brackets are closed."""
    expected: list[str] = []
    mark = ""
    before = ""
    for number in range(line.number, min(len(lines), line.number + MOST_LINES) + 1):
        text = lines[number - 1]
        for place in range(line.start if number == line.number else 0, len(text)):
            sign = text[place]
            if mark:
                mark = "" if sign == mark else mark
            elif sign in MARKS and before in "[{,: ":
                mark = sign
            elif sign == "#" and before == " ":
                break
            elif sign in CLOSING:
                expected.append(CLOSING[sign])
            elif expected and sign == expected[-1]:
                expected.pop()
                if not expected:
                    return number, place + 1
            before = sign
        before = " "
    return None
