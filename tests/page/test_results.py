"""The page of results: what a teacher reads on it, on a screen and on paper."""

import re
from html import unescape

import pytest

from quiz.page.look import Look
from quiz.page.render import results_page
from quiz.sheet.papers import Paper
from quiz.words import LANGUAGES, words_for
from quiz.words.grade import SCALES
from tests.page.barriers import barriers
from tests.page.conftest import Viewer, viewer
from tests.results.reports import report_of, results

__all__ = ["viewer"]
TAGS = re.compile(r"<style>.*?</style>|<[^>]+>", re.DOTALL)


def text(html: str) -> str:
    """What a reader sees of a page."""
    return " ".join(unescape(TAGS.sub(" ", html)).replace("\u00ad", "").split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_says_in_its_language_what_came_of_a_quiz(language: str) -> None:
    on, shown = words_for(language).results, text(results(language))
    said = [on.title, on.holds, on.look, on.every, on.flags["negative"], on.flags["everybody"], on.together]
    assert [phrase for phrase in said if text(phrase) not in shown] == []
    assert on.right.format(right=7, count=40) in shown
    assert not re.search(r"\{\w*\}|None|\bnan\b", shown)


def test_what_is_worth_a_look_stands_above_all_questions() -> None:
    shown = text(results())
    look, every = shown.index("Worth a look"), shown.index("All questions")
    assert "A 1 · B 2 What is river? “Oder” was chosen more often than the right answer" in shown[look:every]
    assert "Everybody had it right." not in shown[look:every]


def test_each_option_has_its_count_and_the_reason_why_it_is_wrong() -> None:
    shown = text(results())
    assert re.search(r"\b7 Elbe right 14 Oder \(a plausible wrong answer\) 7 Rhine \(a plausible wrong answer\)", shown)
    assert "6 without an answer, 6 with more than one tick" in shown


def test_few_pupils_give_hints_only() -> None:
    few = "take the figures as hints"
    assert few in text(results_page(report_of(pupils=29), Look(), named=True))
    assert few not in text(results_page(report_of(pupils=30), Look(), named=True))


def test_without_names_pupils_are_numbers_and_the_page_promises_no_names() -> None:
    shown = text(results_page(report_of(named=False), Look(), named=False))
    assert "Pupil 3" not in shown
    assert "absent: 1 " in shown
    assert "names pupils" not in shown


def test_marks_are_those_of_the_answer_key() -> None:
    earned = report_of("de").earned
    assert {(each.points, each.mark) for each in earned} >= {(4.0, "3"), (1.0, "6"), (3.0, "4")}
    assert all(each.mark for each in earned)
    assert sum(count for _, count in report_of("de").spread) == len(earned)
    assert not any(each.mark for each in report_of("en").earned)


def test_a_scale_of_marks_has_its_names_on_the_page_and_only_the_part_that_somebody_has() -> None:
    with_marks, without = text(results("de")), text(results("en"))
    assert "Notenspiegel 1 0 2 0 3 7 4 " in with_marks
    assert "Punkte und Noten" in with_marks
    assert "How many have which share of the points 90–100 0 80–89 7 " in without
    assert "marks" not in without
    long = report_of(grades=SCALES["20-0"]).spread
    assert (long[0], long[-1][0]) == (("16", 7), "4")


def test_everybody_can_read_it_on_any_screen_and_on_paper(viewer: Viewer) -> None:
    assert barriers(viewer.show(results("de"), width=320)) == []
    assert viewer.window.evaluate("document.documentElement.scrollWidth <= innerWidth")
    printed = viewer.print(results("de", Look(Paper.LETTER)), dark=True)
    *questions, earned = (sheet.text for sheet in printed.sheets)
    assert all(number in " ".join(questions) for number in ("A 1 · B 2", "A 2 · B 1", "A 3 · B 3", "A 4 · B 4"))
    assert "Punkte und Noten" in earned
    assert viewer.requests == []
