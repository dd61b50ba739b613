"""What is reckoned of a form is what a browser prints: the height of each part and the number of pages."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest

from quiz.page.fills import Pages
from quiz.page.heights import Heights, balanced, flowing
from quiz.page.look import Look
from quiz.page.measures import BETWEEN_TASK_COLUMNS, SCORE_IN_COLUMN, Measures
from quiz.page.pieces import parted
from quiz.page.render import form_pages, printed_form
from quiz.page.typesetting import handout
from quiz.paper.form import Quiz
from quiz.sheet.papers import Paper
from quiz.words import words_for
from tests.page.conftest import Viewer
from tests.page.questions import all_shapes, blank, choice, order, quiz_of, real_quiz

MM = 25.4 / 96
LOOKS = {
    "usual": Look(),
    "letter": Look(Paper.LETTER),
    "a5": Look(Paper.A5),
    "a5, large print": Look(Paper.A5, large_print=True),
    "dyslexia": Look(dyslexia=True),
    "two columns": Look(columns=2),
    "large print": Look(large_print=True),
}
QUIZZES: dict[str, Callable[[], Quiz]] = {
    "ki-wettlauf": lambda: real_quiz("ki-wettlauf"),
    "apollo-11": lambda: real_quiz("apollo-11"),
    "shapes": all_shapes,
}
HEIGHTS = """width => {
    document.body.style.width = `${width}mm`; /* a window has whole pixels */
    return [...document.querySelectorAll('.head, .part')].map(each => each.getBoundingClientRect().height);
}"""
TASKS = "[...document.querySelectorAll('.task')].map(each => each.getBoundingClientRect().height)"
CLOSE = 0.01


@cache
def laid_out(name: str, look: Look) -> tuple[Quiz, list[Pages]]:
    """Return a quiz, and its forms on their pages."""
    quiz = QUIZZES[name]()
    return quiz, [form_pages(quiz, form, look) for form in quiz.forms]


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
@pytest.mark.parametrize("name", QUIZZES)
def test_a_form_stands_as_high_as_it_is_reckoned(name: str, look: Look, viewer: Viewer) -> None:
    quiz, (pages, *_) = laid_out(name, look)
    measures = Measures(look, words_for(quiz.sheet.language))
    heights = Heights(measures, pages.form.density, pages.form.gap, pages.form.number)
    page = viewer.show(printed_form(quiz.sheet, pages, look))
    page.emulate_media(media="print")
    head, *parts = [MM * each for each in page.evaluate(HEIGHTS, measures.width)]
    reckoned = [heights.part_head(part) + heights.tasks(part, part.tasks) for part in pages.form.parts]
    assert heights.head(pages.form, quiz.sheet.title, quiz.sheet.source) == pytest.approx(head, rel=CLOSE)
    assert sum(reckoned) == pytest.approx(sum(parts), rel=CLOSE)
    assert reckoned == pytest.approx(parts, rel=CLOSE)


def test_tasks_that_are_set_apart_stand_as_high_as_they_are_reckoned(viewer: Viewer) -> None:
    quiz, look = all_shapes(), Look()
    usual = form_pages(quiz, quiz.forms[0], look)
    form = replace(usual.form, parts=tuple(replace(part, spread=0.7) for part in usual.form.parts))
    measures = Measures(look, words_for(quiz.sheet.language))
    page = viewer.show(printed_form(quiz.sheet, Pages(form, usual.fills), look))
    page.emulate_media(media="print")
    parts = [MM * each for each in page.evaluate(HEIGHTS, measures.width)][1:]
    above = page.evaluate("[...document.querySelectorAll('.part')].map(e => parseFloat(getComputedStyle(e).marginTop))")
    heights = Heights(measures, form.density, form.gap, form.number)
    assert [MM * each for each in above] == pytest.approx(
        [0 if part.new_page else (form.density.parts + 0.7) * measures.rem for part in form.parts]
    )
    assert [heights.part_head(part) + heights.tasks(part, part.tasks) for part in form.parts] == pytest.approx(
        parts, rel=CLOSE
    )


def test_marks_stay_with_a_gap_that_fills_its_column(viewer: Viewer) -> None:
    look = Look(columns=2)
    quiz = quiz_of(
        [
            blank("Wir wollen und brauchen vor allem die ", "Gemeinsamkeiten", "."),
            blank("", "Tagungsteilnehmer", " waren spät"),
        ]
    )
    pages = form_pages(quiz, quiz.forms[0], look)
    page = viewer.show(printed_form(quiz.sheet, pages, look))
    page.emulate_media(media="print")
    measures = Measures(look, words_for("de"))
    heights = Heights(measures, pages.form.density, pages.form.gap, pages.form.number)
    page.evaluate(HEIGHTS, measures.width)
    standing = [MM * each for each in page.evaluate(TASKS)]
    (part,) = pages.form.parts
    column = (measures.width - BETWEEN_TASK_COLUMNS * measures.rem) / 2
    reckoned = [heights.task(part, task, column, SCORE_IN_COLUMN) for task in part.tasks]
    assert reckoned == pytest.approx(standing, rel=CLOSE)


@pytest.mark.parametrize("look", [Look(), Look(large_print=True)], ids=["usual", "large print"])
def test_a_question_that_goes_on_over_the_page_stands_as_high_as_it_is_reckoned(look: Look, viewer: Viewer) -> None:
    long = "Wer das Abkommen unterschreibt, der weiß auch, dass es vor dem Winter nicht mehr in Kraft treten kann. "
    quiz = quiz_of([choice(long, [long * 2, long * 3, long]), order("In welcher Folge?", [long, long * 2], [2, 1])])
    measures = Measures(look, words_for(quiz.sheet.language))
    whole = handout(quiz.forms[0], measures)
    pieces = [
        replace(part, heading=None, tasks=(piece,), new_page=True)
        for part in whole.parts
        for piece in parted(part, [task.number for task in part.tasks]).tasks
    ]
    heights = Heights(measures, whole.density, whole.gap, whole.number)
    page = viewer.show(printed_form(quiz.sheet, Pages(replace(whole, parts=tuple(pieces)), ()), look))
    page.emulate_media(media="print")
    assert [heights.part_head(part) + heights.tasks(part, part.tasks) for part in pieces] == pytest.approx(
        [MM * each for each in page.evaluate(HEIGHTS, measures.width)][1:], rel=CLOSE
    )


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
@pytest.mark.parametrize("name", QUIZZES)
def test_a_form_takes_the_pages_it_is_reckoned_to_take(name: str, look: Look, viewer: Viewer) -> None:
    quiz, forms = laid_out(name, look)
    for pages in forms:
        assert len(viewer.print(printed_form(quiz.sheet, pages, look)).sheets) == len(pages.fills)


def test_columns_are_as_even_as_they_can_be() -> None:
    assert balanced([10, 10, 10, 10]) == 20
    assert balanced([30, 10, 10]) == 30


def test_things_side_by_side_go_on_in_the_next_row() -> None:
    assert flowing([10, 10, 10], 35, 2) == 1
    assert flowing([10, 10, 10], 33, 2) == 2
