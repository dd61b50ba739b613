"""The scales that points become marks by: one table, by their names in a sheet."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from quiz.words.grade import Grade


class Grades(StrEnum):
    """A scale of marks by its name in a sheet: each mark with the percent of the points that earns it."""

    marks: tuple[Grade, ...]
    """the best first; none where percents are shown instead"""

    def __new__(cls, name: str, table: str = "") -> Self:
        """Make a scale from a line of the table."""
        scale = str.__new__(cls, name)
        scale._value_ = name
        pairs = (each.rsplit(maxsplit=1) for each in filter(None, table.split(", ")))
        scale.marks = tuple(Grade(mark, int(percent)) for mark, percent in pairs)
        return scale

    SIX = "1-6", "1 92, 2 81, 3 67, 4 50, 5 30, 6 0"
    FIFTEEN = (
        "15-0",
        "15 95, 14 90, 13 85, 12 80, 11 75, 10 70, 9 65, 8 60, 7 55, 6 50, 5 45, 4 40, 3 33, 2 27, 1 20, 0 0",
    )
    LETTERS = "A-F", "A 90, B 80, C 70, D 60, F 0"
    TWENTY = "20-0", ", ".join(f"{mark} {5 * mark}" for mark in range(20, -1, -1))
    PERCENT = "percent"
