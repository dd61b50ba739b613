"""Points become marks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.words import words_for
from quiz.words.grade import OF_TERRITORY, SCALES, Grade

if TYPE_CHECKING:
    from quiz.sheet.model import Sheet

MOST_COLUMNS = 12
MOST_CELLS = 60
A_WHOLE = 100


@dataclass(frozen=True, slots=True)
class Band:
    """The points, from `least` to `most`, that earn a mark."""

    mark: str
    least: int
    most: int

    @property
    def points(self) -> str:
        """The points as they are written, most of them first."""
        return f"{self.most}–{self.least}" if self.least < self.most else str(self.most)


@dataclass(frozen=True, slots=True)
class GradeTable:
    """What earns which mark: the heading, and each mark or percent with its points."""

    heading: str
    cells: tuple[tuple[str, str], ...]


def grades(sheet: Sheet) -> tuple[Grade, ...]:
    """Return the marks of the scale that a sheet names, or else of the schools of its territory or language."""
    if sheet.quiz.grades:
        return sheet.quiz.grades.marks
    local = OF_TERRITORY.get(sheet.territory or "")
    return SCALES[local] if local else words_for(sheet.language).paper.grades


def grade_table(sheet: Sheet, points: int) -> GradeTable | None:
    """Return what an answer key says of marks; None where points are marks as they are."""
    words, marks = words_for(sheet.language), grades(sheet)
    if marks:
        found = bands(points, marks)
        is_told = all(band.points == band.mark for band in found)
        return None if is_told else GradeTable(words.paper.grading, tuple((band.mark, band.points) for band in found))
    percent = words.numerals.percent_pattern.format
    cells = tuple((percent(share), str(count)) for count, share in percents(points))
    return None if points == A_WHOLE else GradeTable(words.paper.percents, cells)


def percents(points: int) -> list[tuple[int, int]]:
    """Return what percent of all points some are, the most first; of very many points not every number.

    Who marks in percent sets no bands: where a pass begins differs from test to test.
    """
    step = -(-points // MOST_CELLS)
    return [(count, (2 * A_WHOLE * count + points) // (2 * points)) for count in range(points, -1, -step)]


def bands(points: int, grades: tuple[Grade, ...]) -> list[Band]:
    """Return which points earn which mark, best first. A mark that no number of whole points earns is left out."""
    found, most = [], points
    for grade in grades:
        least = -(-grade.percent * points // 100)
        if least <= most:
            found.append(Band(grade.mark, least, most))
            most = least - 1
    return found


def width(count: int, most: int = MOST_COLUMNS) -> int:
    """Return in how many columns so many cells stand, such that their rows are as long as one another."""
    rows = -(-count // max(1, min(most, MOST_COLUMNS)))
    return -(-count // rows)
