"""Lines that stand where they can't be meant, or are written as another program wants them, found before YAML reads.

A key farther left than its neighbours, the fences of Markdown around a sheet, `**speaker**: berg`: YAML stumbles over
each of them lines later, and over every line behind.
"""

from __future__ import annotations

import re
from dataclasses import fields
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from quiz.messages import say
from quiz.sheet.findings import Span
from quiz.sheet.lines import GROUPS, MOST_LINES, Line, in_marks, indent, known_keys, list_keys
from quiz.sheet.model import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quiz.messages import Said
    from quiz.sheet.findings import Finding
    from quiz.sheet.text import SheetText

FENCE = r"(?:```|~~~)[\w-]*\s*"
"""A line by which Markdown tells that code follows, or ends: it comes along with what is copied from a chat."""
DECORATED = r"(?P<before> *(?:- +)?)(?P<marks>[*_`“”„‘’]+)(?P<key>[a-z_]+)[*_`“”‘’]+ ?:[*_]* *(?P<value>.*)"
"""A key in bold letters or between curly marks."""
SIGN_FOR_COLON = r"(?P<before> *(?:- +)?)(?P<key>[a-z_]+) ?(?P<sign>=|->|→|–|—|：) *(?P<value>.*)"
"""A key with another sign than a colon behind it."""


DASHED = rf"(?P<before> *)(?P<dash>- +)?(?P<key>{'|'.join(sorted(known_keys()))}):(?: .*)?"
UNUSUAL = re.compile(
    r"^ *(?:- +)?(?:[*_`~“”„‘’•·‣▪–—]|\d{1,2}[.)] |[a-z_]+(?: ?(?:=|->|→|–|—|：)|: +[*`]))|^ *- +[a-z_]+:", re.MULTILINE
)
"""How a line begins that is looked at more closely: with a sign of Markdown, a bullet, a key in a list."""
STARRED = r"(?P<before> *(?:- +)?)(?P<key>[\w-]+): +(?P<marks>\*{1,3}|`)(?P<value>\w.*[^*`\s])(?P=marks) *"
OPENED = r" *[a-z_]+:\s*"
BLOCK_BEGINS = r": +[|>][-+0-9]*[ \t]*(?:#.*)?$"
"""A key whose text stands on the lines below."""
BULLET = r"(?P<before> +)(?:[•·*‣▪–—]|\d{1,2}[.)]) +(?P<value>.+)"


def misplaced(source: SheetText, lines: list[str]) -> Iterator[Finding]:
    """Give what is wrong with how lines of a sheet stand; `lines` are changed to what was likely meant."""
    numbers = [*_outside_of_texts(lines)]
    if UNUSUAL.search(source.text):
        yield from _fences(source, lines)
        yield from _written_otherwise(source, lines, numbers)
        yield from _bullets(source, lines, numbers)
        yield from _stray_dashes(source, lines, numbers)
    for line, farther in _too_far_left(lines, numbers):
        lines[line.number - 1] = " " * farther + line.text
        yield source.finding(
            "yaml-syntax",
            Span(line.number, line.column + 1, len(line.key or "")),
            say("this line starts farther left than the lines it belongs to"),
            say("put {count} more spaces before it", count=farther),
        )


def _written_otherwise(source: SheetText, lines: list[str], numbers: list[int]) -> Iterator[Finding]:
    """Find keys and texts with the signs of Markdown around them, and keys with another sign than a colon."""
    for number in numbers:
        text = lines[number - 1]
        if found := _rewritten(text):
            column, said, lines[number - 1] = found
            yield source.finding("yaml-syntax", Span(number, column + 1), *said)


def _outside_of_texts(lines: list[str]) -> Iterator[int]:
    """Give the numbers of the lines that are no comment, not empty, and not inside of a text of several lines."""
    inside = -1
    for number, text in enumerate(lines, 1):
        written = text.lstrip()
        if not written or written[0] == "#" or (inside >= 0 and indent(text) > inside):
            continue
        inside = indent(text) if ("|" in written or ">" in written) and re.search(BLOCK_BEGINS, text) else -1
        yield number


def _fences(source: SheetText, lines: list[str]) -> Iterator[Finding]:
    """Find the fences around a sheet; all of them are one finding."""
    found = [number for number, text in enumerate(lines, 1) if re.fullmatch(FENCE, text)]
    for number in found:
        lines[number - 1] = ""
    if found:
        yield source.finding(
            "yaml-syntax",
            Span(found[0], 1, 3),
            say("the line {sign} belongs to Markdown, not to a sheet", sign=source.lines[found[0] - 1].strip()),
            say("delete it, and the one like it at the other end of the sheet if there is one"),
        )


def _bullets(source: SheetText, lines: list[str], numbers: list[int]) -> Iterator[Finding]:
    """Find the items of a list behind bullets or numbers; those of one list are one finding."""
    goes_on = False
    for before, number in pairwise(numbers):
        text, above = lines[number - 1], lines[before - 1]
        bullet = re.fullmatch(BULLET, text)
        first = bullet and re.fullmatch(OPENED, above) and above.strip(" :") in list_keys()
        goes_on = bool(bullet and (first or goes_on))
        if bullet and goes_on:
            lines[number - 1] = f"{bullet['before']}- {in_marks(bullet['value'])}"
        if bullet and first:
            yield source.finding(
                "yaml-syntax",
                Span(number, bullet.end("before") + 1),
                say("an item of a list starts with `- `"),
                say("write `- {item}`, and so the others", item=bullet["value"]),
            )


def _stray_dashes(source: SheetText, lines: list[str], numbers: list[int]) -> Iterator[Finding]:
    """Find `- ` before the keys of one entry, as before those of a list; neighbours are one finding."""
    goes_on = False
    for number, behind in pairwise([*numbers, 0]):
        text, below = lines[number - 1], lines[behind - 1] if behind else ""
        dash = re.fullmatch(DASHED, text) if text.lstrip().startswith("- ") else None
        is_one_entry = dash is not None and (goes_on or (indent(below) == indent(text) and re.fullmatch(DASHED, below)))
        if dash and is_one_entry:
            lines[number - 1] = dash["before"] + text[dash.end("dash") :]
        if dash and is_one_entry and not goes_on:
            yield source.finding(
                "yaml-syntax",
                Span(number, dash.start("dash") + 1),
                say("`- ` starts a list, but what follows are the keys of one entry"),
                say("delete each `- ` before them"),
            )
        goes_on = bool(is_one_entry) or (goes_on and re.fullmatch(DASHED, text) is not None)


def _rewritten(text: str) -> tuple[int, tuple[Said, Said], str] | None:
    """Return where a line is written otherwise, what to say of that, and the line as it was likely meant."""
    if (match := re.fullmatch(DECORATED, text)) and match["key"] in known_keys():
        sign, message = "marks", say("a key takes no marks around it")
    elif (match := re.fullmatch(SIGN_FOR_COLON, text)) and match["key"] in known_keys():
        sign, message = "sign", say("after the key there is `{sign}` instead of a colon", sign=match["sign"])
    elif match := re.fullmatch(STARRED, text):
        sign, message = "marks", say("the sign {sign} around a text belongs to Markdown", sign=match["marks"])
    else:
        return None
    line = f"{match['key']}: {match['value']}".strip()
    return match.start(sign), (message, say("write `{line}`", line=line)), match["before"] + line


def _too_far_left(lines: list[str], numbers: list[int]) -> Iterator[tuple[Line, int]]:
    """Give each key that stands farther left than those it belongs to, and how many spaces it lacks."""
    columns = [indent(lines[number - 1]) for number in numbers]
    for at, (before, own, behind) in enumerate(zip(columns, columns[1:], columns[2:], strict=False), 1):
        if not (own < before or own == before < behind):
            continue
        above, line, below = (Line.of(number, lines[number - 1]) for number in numbers[at - 1 : at + 2])
        if line.key not in known_keys() or not line.value or line.value[0] in "{#" or _is_item(line):
            continue
        if above.key is not None and line.column < above.column:
            beginning = max(0, at - MOST_LINES)
            if not _fits(line, (Line.of(number, lines[number - 1]) for number in reversed(numbers[beginning:at]))):
                yield line, above.column - line.column
        elif above.column == line.column < below.column and below.key and _names_an_entry(above, line):
            yield line, below.column - line.column


def _fits(line: Line, upwards: Iterable[Line]) -> bool:
    """Return True if a key can stand in the column that it stands in: it goes on with keys of the format there."""
    if line.column == 0:
        return line.key in _keys_of_a_sheet()
    below = line
    for nearest in upwards:
        if nearest.column <= line.column:
            is_beside = nearest.column == line.column and nearest.key is not None
            return not is_beside or (nearest.key in known_keys() and not _names_an_entry(nearest, below))
        below = nearest
    return True


def _names_an_entry(line: Line, below: Line) -> bool:
    """Return True if a key is the name of an entry, which may be a key of the format as well (together)."""
    is_open = line.key is not None and not line.value
    return is_open and line.key not in GROUPS and below.key is not None and not _is_item(below)


def _is_item(line: Line) -> bool:
    return bool(line.text[: line.column].strip())


@cache
def _keys_of_a_sheet() -> frozenset[str]:
    return frozenset(field.name for field in fields(Sheet))
