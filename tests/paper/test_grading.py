"""Points become marks: each number of points earns one, by the scale of a country or of the sheet."""

import pytest

from quiz.paper.grading import Band, bands, percents, width
from quiz.sheet.grades import Grades
from quiz.words import words_for

GERMAN = words_for("de")


def test_german_marks_are_those_of_the_chambers_of_industry_and_commerce() -> None:
    assert bands(100, GERMAN.paper.grades) == [
        Band("1", 92, 100),
        Band("2", 81, 91),
        Band("3", 67, 80),
        Band("4", 50, 66),
        Band("5", 30, 49),
        Band("6", 0, 29),
    ]


def test_every_number_of_points_earns_one_mark() -> None:
    for points in range(1, 60):
        earned = [each for band in bands(points, GERMAN.paper.grades) for each in range(band.least, band.most + 1)]
        assert sorted(earned) == list(range(points + 1))


def test_percents_are_rounded_to_the_nearest() -> None:
    assert percents(8) == [(8, 100), (7, 88), (6, 75), (5, 63), (4, 50), (3, 38), (2, 25), (1, 13)]


def test_the_rows_of_the_marks_are_as_long_as_one_another() -> None:
    assert [width(count) for count in (1, 6, 12, 13, 22, 23, 25)] == [1, 6, 12, 7, 11, 12, 9]


@pytest.mark.parametrize("scale", Grades)
def test_every_scale_gives_each_number_of_points_one_mark(scale: Grades) -> None:
    assert [grade.percent for grade in scale.marks] == sorted({grade.percent for grade in scale.marks}, reverse=True)
    for points in (1, 7, 21, 30) if scale.marks else ():
        earned = [each for band in bands(points, scale.marks) for each in range(band.least, band.most + 1)]
        assert sorted(earned) == list(range(points + 1))
