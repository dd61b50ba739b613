"""A table as a spreadsheet writes it: bytes to cells, each with its place.

Python's own reader tells no columns, and findings need them. Read is what Excel, Numbers and LibreOffice write in any
country: commas, semicolons or tabs; UTF-8, UTF-16 or the code page of Windows; quoted cells as in RFC 4180.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.messages import say
from quiz.sheet.findings import Finding, Span
from quiz.sheet.text import SheetText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.messages import Said

MOST_COLUMNS, MOST_ROWS, MOST_LINES = 500, 5000, 20_000
"""Of lines, most may be empty: spreadsheets write those that were once filled."""
SEPARATORS = ";\t,"
SEPARATOR_LINE = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
"""How Excel is told which sign parts the cells."""
LINE_END = re.compile("\r\n|[\r\n]")
QUOTED = re.compile(r'[ ]*"((?:[^"]|"")*+)"')
SAMPLE = 200
"""How many bytes tell UTF-16 that has no byte order mark."""
SPREADSHEETS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""What files of Excel, LibreOffice and Numbers begin with."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell, without the spaces around its text; `line` and `column` count from 1."""

    text: str
    line: int
    column: int

    @property
    def span(self) -> Span:
        """The place of the cell in the file."""
        return Span(self.line, self.column, max(1, len(self.text)))


Row = list[Cell]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the text it was read from, which sign parts its cells, and its rows; those without any text left out."""

    text: SheetText
    separator: str
    rows: tuple[Row, ...]

    def finding(self, code: str, cell: Cell, message: Said, remedy: Said) -> Finding:
        """Return a finding about a cell."""
        return self.text.finding(code, cell.span, message, remedy)


def read_table(name: str, data: bytes) -> tuple[Table, list[Finding]]:
    """Read a table; what can't be read of it gives findings."""
    if data.startswith(SPREADSHEETS):
        text = _lined(name, "")
        message = say("this is a file of a spreadsheet, no table of text")
        return Table(text, ";", ()), [_about(text, message, say("in the spreadsheet, save it as CSV"))]
    text = _lined(name, decoded(data))
    if "\0" in text.text:
        text = _lined(name, "")
        message = say("this file holds no text")
        return Table(text, ";", ()), [_about(text, message, say("in the spreadsheet, save it as CSV"))]
    return _read(text)


def decoded(data: bytes) -> str:
    """Return the text of a file in UTF-8 or UTF-16, with or without byte order mark, or in the code page of Windows."""
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace")
    if data.startswith(BOM_UTF8):
        return data.decode("utf-8-sig", errors="replace")
    odd, even = data[1:SAMPLE:2], data[:SAMPLE:2]
    for encoding, zeros in (("utf-16-le", odd), ("utf-16-be", even)):
        if zeros and zeros.count(0) > len(zeros) // 2:
            return data.decode(encoding, errors="replace")
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _lined(name: str, text: str) -> SheetText:
    return SheetText(name, text, LINE_END.split(text))


def _about(text: SheetText, message: Said, remedy: Said) -> Finding:
    return text.finding("results-table", Span(1, 1), message, remedy)


def _read(text: SheetText) -> tuple[Table, list[Finding]]:
    told = SEPARATOR_LINE.match(text.text)
    start, line = (told.end(), 2) if told else (0, 1)
    separator = told[1] if told else _separator(text.text)
    rows: list[Row] = []
    for count, row in enumerate(_rows(text.text, separator, start, line)):
        if isinstance(row, Span):
            message = say("the quotation mark that opens this cell has no other one that closes it")
            return Table(text, separator, ()), [
                text.finding("results-table", row, message, say("close it, or delete it"))
            ]
        if len(row) > MOST_COLUMNS or len(rows) > MOST_ROWS or count > MOST_LINES:
            message = say("more than {rows} rows or {columns} columns", rows=MOST_ROWS, columns=MOST_COLUMNS)
            remedy = say("write a table for each class")
            return Table(text, separator, ()), [text.finding("results-table", row[0].span, message, remedy)]
        if any(cell.text for cell in row):
            rows.append(row)
    return Table(text, separator, tuple(rows)), []


def _separator(text: str) -> str:
    """Return the sign that parts most cells in the first line with any text, outside of quotation marks."""
    head = re.sub(r'"[^"]*"', "", text.lstrip().partition("\n")[0])
    return max(SEPARATORS, key=head.count)


def _rows(text: str, separator: str, start: int, line: int) -> Iterator[Row | Span]:
    """Give the rows of a text from a place on; last of all, the place of a quotation mark that nothing closes.

    A row that is too wide is given as far as that is certain.
    """
    plain = re.compile(rf"[^{re.escape(separator)}\r\n]*")
    at, line_start, row = start, start, Row()
    while at <= len(text):
        cell_line, cell_column = line, at - line_start + 1
        quoted = QUOTED.match(text, at)
        if quoted is None and text.startswith('"', at):
            yield Span(cell_line, cell_column)
            return
        content = ""
        if quoted:
            content, at = quoted[1].replace('""', '"'), quoted.end()
            for end in LINE_END.finditer(quoted[0]):
                line, line_start = line + 1, quoted.start() + end.end()
        rest = plain.match(text, at)
        if rest:
            content, at = content + rest[0], rest.end()
        row.append(Cell(" ".join(content.split()), cell_line, cell_column))
        end_of_line = LINE_END.match(text, at)
        if end_of_line or at >= len(text) or len(row) > MOST_COLUMNS:
            yield row
            row, at = Row(), end_of_line.end() if end_of_line else at + 1
            line, line_start = line + 1, at
        else:
            at += 1
