"""Points become marks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.words import words_for

if TYPE_CHECKING:
    from quiz.sheet.model import Sheet
    from quiz.words.grade import Grade

MOST_COLUMNS = 12


@dataclass(frozen=True, slots=True)
class Band:
    """The points, from `least` to `most`, that earn a mark."""

    mark: str
    least: int
    most: int


def grades(sheet: Sheet) -> tuple[Grade, ...]:
    """Return the marks of the scale that a sheet names, or else of the schools of its language."""
    return sheet.quiz.grades.marks if sheet.quiz.grades else words_for(sheet.language, sheet.territory).paper.grades


def bands(points: int, grades: tuple[Grade, ...]) -> list[Band]:
    """Return which points earn which mark, best first. A mark that no number of whole points earns is left out."""
    found, most = [], points
    for grade in grades:
        least = -(-grade.percent * points // 100)
        if least <= most:
            found.append(Band(grade.mark, least, most))
            most = least - 1
    return found


def percents(points: int) -> list[tuple[int, int]]:
    """Return how many percent each number of points is, all points first."""
    return [(each, (200 * each + points) // (2 * points)) for each in range(points, 0, -1)]


def width(count: int) -> int:
    """Return in how many columns so many cells stand, such that their rows are as long as one another."""
    rows = -(-count // MOST_COLUMNS)
    return -(-count // rows)
