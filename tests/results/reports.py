"""A class that wrote a quiz: enough pupils, one question that failed, and one that everybody had right."""

from dataclasses import replace

from quiz.page.look import Look
from quiz.page.render import results_page
from quiz.results.model import Sitting
from quiz.results.read import read_class
from quiz.results.report import Report, report
from quiz.words.grade import Grade
from tests.results.quizzes import quiz

ANSWERS = ("B;1;B;2", "C;1;B;1,5", "B;1;B;1", "A;1;A;1", "BC;1;C;0", ";1;;0")
ON_B = str.maketrans("ABC", "BCA")


def row(number: int) -> str:
    """The row of a pupil; on form B, the options of the first question are moved on by one letter."""
    form = "AB"[number // len(ANSWERS) % 2]
    river, _, rest = ANSWERS[number % len(ANSWERS)].partition(";")
    return f"Pupil {number} <&>;{form};{river if form == 'A' else river.translate(ON_B)};{rest}"


def report_of(
    language: str = "en", pupils: int = 40, earlier: int = 10, *, named: bool = True, grades: tuple[Grade, ...] = ()
) -> Report:
    """The report of a class, on both forms, after an earlier one; by some grades, or those of the language."""
    rows = ["name;form;river;claim;match;essay", *map(row, range(pupils)), "Zora"]
    found, _ = read_class("9b.csv", "\n".join(rows).encode(), quiz(language))
    assert found
    papers = tuple(pupil.paper for pupil in found.pupils)
    own = Sitting("9b", "2026-05-12", found.items, papers)
    before = (Sitting("9a", "2025", found.items, papers[:earlier]),) if earlier else ()
    asked = replace(quiz(language), grades=grades) if grades else quiz(language)
    return report(asked, found, (own, *before), named=named)


def results(language: str = "en", look: Look | None = None) -> str:
    """The page of the class."""
    return results_page(report_of(language), look or Look(), named=True)
