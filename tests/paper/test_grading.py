"""Points become marks: each number of points earns one, by the scale of a country or of the sheet."""

from dataclasses import replace

import pytest

from quiz.paper.grading import Band, GradeTable, bands, grade_table, grades, width
from quiz.sheet.grades import read_scale
from quiz.sheet.model import QuizPlan, Sheet, Source
from quiz.words import words_for
from quiz.words.grade import SCALES, Grade

GERMAN = words_for("de")


def of(language: str, territory: str | None = None) -> Sheet:
    """A sheet in a language as it is written somewhere."""
    return Sheet(format="1", id="x", title="X", language=language, territory=territory, source=Source(title="Y"))


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


def test_where_there_are_no_marks_the_table_tells_the_percent_of_every_number_of_points() -> None:
    table = grade_table(of("en"), 24)
    assert table
    assert table.heading == "Points and percent"
    assert table.cells[:3] == (("100%", "24"), ("96%", "23"), ("92%", "22"))
    assert table.cells[-2:] == (("4%", "1"), ("0%", "0"))
    assert len(table.cells) == 25


def test_where_points_are_percents_no_table_says_so_and_no_table_is_endless() -> None:
    assert grade_table(of("en"), 100) is None
    table = grade_table(of("en"), 130)
    assert table
    assert len(table.cells) <= 60


def test_a_school_of_a_territory_has_its_own_scale() -> None:
    best = {("de", "AT"): "1", ("de", "CH"): "6", ("fr", "CH"): "6", ("fr", None): "20", ("en", "US"): "A"}
    assert {(language, where): grades(of(language, where))[0].mark for language, where in best} == best
    assert all(grades(of(*each)) == () for each in (("en", "GB"), ("fr", "CA"), ("fr", "BE"), ("de", "LU")))


def test_where_each_mark_is_its_points_no_table_says_so() -> None:
    assert grade_table(of("fr"), 20) is None
    assert grade_table(of("fr"), 21)


def test_a_scale_of_the_sheet_wins() -> None:
    sheet = replace(of("en", "US"), quiz=QuizPlan(grades=read_scale("fail 0, merit 70 %, pass 50")))
    assert grade_table(sheet, 20) == GradeTable(
        "Marks and points", (("merit", "20–14"), ("pass", "13–10"), ("fail", "9–0"))
    )


def test_the_rows_of_the_marks_are_as_long_as_one_another() -> None:
    assert [width(count) for count in (1, 6, 12, 13, 22, 23, 25)] == [1, 6, 12, 7, 11, 12, 9]


@pytest.mark.parametrize("scale", SCALES.values(), ids=SCALES)
def test_every_scale_gives_each_number_of_points_one_mark(scale: tuple[Grade, ...]) -> None:
    assert [grade.percent for grade in scale] == sorted({grade.percent for grade in scale}, reverse=True)
    for points in (1, 7, 21, 30) if scale else ():
        earned = [each for band in bands(points, scale) for each in range(band.least, band.most + 1)]
        assert sorted(earned) == list(range(points + 1))
