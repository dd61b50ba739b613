"""Pages hold whatever a sheet holds: far too much, hardly anything, and writing of every kind."""

from dataclasses import replace

import pytest

from quiz.page.look import Look
from quiz.page.render import key_page
from quiz.paper.form import Quiz
from quiz.sheet.papers import Paper
from tests.page.conftest import Viewer
from tests.page.forms import form_page
from tests.page.printed import Printed
from tests.page.questions import (
    PNG,
    all_shapes,
    banked,
    choice,
    claim,
    marked_quiz,
    matching,
    order,
    portrayed,
    quiz_of,
)
from tests.page.test_printed_pages import PAPERS, assert_well_printed

ENDLESS = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"
WORDS = (ENDLESS, ENDLESS.lower() * 2, "👩‍🔬🇩🇪 ☢️", "שלום עולם", "مرحبا بالعالم")
LOOKS = pytest.mark.parametrize(
    "look", [Look(), Look(large_print=True), Look(columns=2)], ids=["usual", "large print", "two columns"]
)
NAMES = ["Ada Lovelace", "Grace Hopper", "Alan Turing", "Kurt Gödel"]


def printed_form(quiz: Quiz, look: Look, viewer: Viewer) -> Printed:
    printed = viewer.print(form_page(quiz, quiz.forms[0], look, {"ada.png": PNG}))
    assert_well_printed(printed, look.paper, "de")
    return printed


@PAPERS
@LOOKS
def test_two_hundred_questions_are_printed_whole(look: Look, paper: Paper, viewer: Viewer) -> None:
    printed = printed_form(marked_quiz(200), replace(look, paper=paper), viewer)
    for number in range(1, 201):
        assert len(printed.pages_of(f"q{number}x")) == 1, number


@PAPERS
def test_the_key_of_two_hundred_questions_is_printed_whole(paper: Paper, viewer: Viewer) -> None:
    quiz = marked_quiz(200)
    printed = viewer.print(key_page(quiz, Look(paper), "quiz build"))
    assert_well_printed(printed, paper, "de")
    for question in quiz.forms[0].questions:
        assert len(printed.pages_of(question.id)) == 1


@PAPERS
@LOOKS
def test_every_shape_holds_long_words_emoji_and_writing_from_the_right(
    look: Look, paper: Paper, viewer: Viewer
) -> None:
    quiz = quiz_of(*(section.questions for word in WORDS for section in all_shapes(word).forms[0].sections))
    printed_form(quiz, replace(look, paper=paper), viewer)
    assert_well_printed(viewer.print(key_page(quiz, replace(look, paper=paper), "quiz build")), paper, "de")


@PAPERS
@LOOKS
def test_one_question_of_each_shape_is_one_page(look: Look, paper: Paper, viewer: Viewer) -> None:
    for section in all_shapes().forms[0].sections:
        assert len(printed_form(quiz_of(section.questions), replace(look, paper=paper), viewer).sheets) == 1


@PAPERS
@LOOKS
def test_a_bank_stands_on_every_page_with_rows_that_choose_from_it(look: Look, paper: Paper, viewer: Viewer) -> None:
    filling = [choice("f " * 20 * count, NAMES[:3]) for count in range(1, 9)]
    for length in (3, 5, 7):
        rows = matching([f"m{n}x " * 18 for n in range(4)], [f"m9x {name}" for name in NAMES])
        gaps = banked([f"Ahorn{n}" for n in range(5)], 3)
        quiz = quiz_of(filling[:length], rows, gaps)
        printed = printed_form(quiz, replace(look, paper=paper), viewer)
        rows_on = [page for n in range(4) for page in printed.pages_of(f"m{n}x")]
        assert len(rows_on) == 4
        assert set(rows_on) == printed.pages_of("m9x")


@PAPERS
def test_rows_to_order_stay_together(paper: Paper, viewer: Viewer) -> None:
    for length in range(10, 24, 2):
        quiz = quiz_of(
            [claim("Behauptung")] * length,
            [order("o0x", [f"o{n}x " * 10 for n in range(1, 6)], [1, 2, 3, 4, 5])],
        )
        printed = printed_form(quiz, Look(paper), viewer)
        assert len({page for n in range(6) for page in printed.pages_of(f"o{n}x")}) == 1


@PAPERS
@LOOKS
def test_a_quote_of_five_thousand_letters_is_printed_whole(look: Look, paper: Paper, viewer: Viewer) -> None:
    text = " ".join(f"w{number:03}w" for number in range(830))
    quiz = quiz_of([choice(text, NAMES[:3])], matching([text], NAMES))
    printed = printed_form(quiz, replace(look, paper=paper), viewer)
    seen = [word.text.strip("„“") for sheet in printed.sheets for word in sheet.words]
    assert all(seen.count(word) == 2 for word in text.split())


@PAPERS
def test_a_portrait_stays_inside_its_question(paper: Paper, viewer: Viewer) -> None:
    person = portrayed().forms[0].questions[0]
    quiz = replace(portrayed(), forms=quiz_of([person] * 12).forms)
    html = form_page(quiz, quiz.forms[0], Look(paper), {"ada.png": PNG})
    page = viewer.show(html)
    boxes = page.evaluate("""() => [...document.querySelectorAll('.portrait')].map(image => {
      const inner = image.getBoundingClientRect(), outer = image.closest('.task').getBoundingClientRect();
      const shown = image.naturalWidth > 0;
      const high = inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1;
      return shown && high && inner.right <= outer.right + 1 })""")
    assert boxes == [True] * 12
    assert_well_printed(viewer.print(html), paper, "de")


def test_the_gap_is_as_long_as_an_answer_and_the_same_everywhere(viewer: Viewer) -> None:
    page = viewer.show(form_page(all_shapes(), all_shapes().forms[0], Look()))
    widths = page.evaluate("[...document.querySelectorAll('.gap')].map(e => e.getBoundingClientRect().width)")
    assert len({round(width) for width in widths}) == 1
    assert widths[0] * 25.4 / 96 > 40


def test_lines_to_write_on_are_eight_millimetres_high_and_more_in_large_print(viewer: Viewer) -> None:
    for large, least in ((False, 8), (True, 12)):
        page = viewer.show(form_page(all_shapes(), all_shapes().forms[0], Look(large_print=large)))
        heights = page.evaluate("[...document.querySelectorAll('.line')].map(e => e.getBoundingClientRect().height)")
        assert min(heights) >= least * 96 / 25.4 - 0.1
