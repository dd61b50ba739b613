"""The dates of a sheet in the form that is read alike in every language: 2025-03-26 for 26. März 2025."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.sheet.read import read
from quiz.sheet.written import Written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.sheet.findings import Path
    from quiz.sheet.model import Sheet
    from quiz.sheet.read import Reading
    from quiz.sheet.values import PartialDate

    Rewritten = tuple[Path, str, str]


def with_dates(reading: Reading) -> tuple[str, list[Rewritten]]:
    """Return a sheet's text with its dates in canonical form, and each that changed: its path, the old and the new.

    All else stays byte for byte. A sheet with lines that can't be read is left as it is.
    """
    before = reading.text.text
    if reading.sheet is None or not reading.as_written:
        return before, []
    written, text, done = Written(before), before, []
    found = [(scalar, path, date) for path, date in _dates(reading.sheet) if (scalar := written.scalars.get(path))]
    for scalar, path, date in sorted(found, key=lambda each: each[0].start, reverse=True):
        new = date.isoformat()
        if scalar.style not in (None, "'", '"'):
            continue
        old, mark = before[scalar.start : scalar.end], scalar.style or ""
        if old != f"{mark}{new}{mark}":
            text = f"{text[: scalar.start]}{mark}{new}{mark}{text[scalar.end :]}"
            done.append((path, old, new))
    return (text, done[::-1]) if read("", text.encode()).sheet == reading.sheet else (before, [])


def _dates(sheet: Sheet) -> Iterator[tuple[Path, PartialDate]]:
    """Give the dates of a sheet with their paths."""
    if sheet.source.published:
        yield ("source", "published"), sheet.source.published
    for key, quote in sheet.quotes.items():
        if quote.date:
            yield ("quotes", key, "date"), quote.date
    for key, figure in sheet.figures.items():
        if figure.as_of:
            yield ("figures", key, "as_of"), figure.as_of
