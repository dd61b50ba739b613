"""Large print, spacing for readers with dyslexia, columns, a title and a school: for every page, on both papers."""

import subprocess
from dataclasses import replace

import pytest

from quiz.page.look import Look
from quiz.page.render import index_page, key_page
from quiz.sheet.papers import Paper
from quiz.words import words_for
from tests.browser import program
from tests.page.conftest import Viewer
from tests.page.forms import form_page
from tests.page.printed import MM
from tests.page.questions import all_shapes, contents, real_quiz
from tests.page.test_printed_pages import PAPERS, SHEETS, assert_well_printed

SMALLEST_TEXT = """() => Math.min(...[...document.querySelectorAll('body *')]
  .filter(e => [...e.childNodes].some(n => n.nodeType == 3 && n.data.trim()))
  .map(e => parseFloat(getComputedStyle(e).fontSize)))"""
POINT = 96 / 72


def pages_of(name: str, look: Look) -> list[str]:
    quiz = real_quiz(name)
    return [
        form_page(quiz, quiz.forms[0], look),
        key_page(quiz, look, "quiz build"),
        index_page([contents(quiz.sheet)], look),
    ]


@PAPERS
@SHEETS
@pytest.mark.parametrize(
    "look",
    [Look(large_print=True), Look(dyslexia=True), Look(dyslexia=True, large_print=True), Look(columns=2)],
    ids=["large print", "dyslexia", "both", "two columns"],
)
def test_every_look_is_well_printed(name: str, paper: Paper, look: Look, viewer: Viewer) -> None:
    for page in pages_of(name, replace(look, paper=paper)):
        assert_well_printed(viewer.print(page), paper, real_quiz(name).sheet.language)


@SHEETS
def test_large_print_has_nothing_below_18_point(name: str, viewer: Viewer) -> None:
    for page in [
        *pages_of(name, Look(large_print=True)),
        form_page(all_shapes(), all_shapes().forms[0], Look(large_print=True)),
    ]:
        window = viewer.show(page)
        window.emulate_media(media="print")
        smallest = window.evaluate(SMALLEST_TEXT)
        window.emulate_media(media="screen")
        assert smallest >= 18 * POINT
        for sheet in viewer.print(page).sheets:
            running = [word for word in sheet.words if not 20 * MM < word.bottom < sheet.height - 15 * MM]
            assert min(word.bottom - word.top for word in running) > 15


def test_large_print_is_set_anew_not_scaled(viewer: Viewer) -> None:
    usual, large = (viewer.print(pages_of("ki-wettlauf", Look(large_print=large))[0]) for large in (False, True))
    assert {(sheet.width, sheet.height) for sheet in usual.sheets + large.sheets} == {
        (usual.sheets[0].width, usual.sheets[0].height)
    }
    assert len(large.sheets) > len(usual.sheets)
    words = [" ".join(sheet.text for sheet in printed.sheets).replace("\u00ad ", "") for printed in (usual, large)]
    assert all(word in words[1] for word in ("Führungsrolle", "Wer", "Genau") if word in words[0])


@pytest.mark.parametrize("look", [Look(large_print=True), Look(dyslexia=True)], ids=["large print", "dyslexia"])
def test_no_number_of_the_key_is_broken(look: Look, viewer: Viewer) -> None:
    quiz = real_quiz("ki-wettlauf")
    sheets = viewer.print(key_page(quiz, look, "quiz build")).sheets
    words = [word.text for sheet in sheets for word in sheet.words]
    assert all(words.count(str(question.number)) >= 4 for question in quiz.forms[0].questions)


def fonts(file: str) -> str:
    return subprocess.run([program("pdffonts"), file], capture_output=True, check=True, text=True).stdout


def test_for_dyslexia_there_is_one_font_and_no_italics_and_it_comes_with_the_page(viewer: Viewer) -> None:
    for page in pages_of("ki-wettlauf", Look(dyslexia=True))[:2]:
        used = [line.split()[0] for line in fonts(str(viewer.print(page).file)).splitlines()[2:]]
        assert any("AtkinsonHyperlegible-Regular" in font for font in used)
        assert not [font for font in used if "Italic" in font or "Oblique" in font or "P052" in font]
    assert viewer.requests == []


def test_for_dyslexia_letters_words_and_lines_stand_further_apart(viewer: Viewer) -> None:
    usual, wide = (pages_of("ki-wettlauf", Look(dyslexia=dyslexia))[0] for dyslexia in (False, True))
    spacing = "getComputedStyle(document.querySelector('.ask')).{}"
    measured = [
        [viewer.show(page).evaluate(spacing.format(what)) for what in ("letterSpacing", "wordSpacing", "textAlign")]
        for page in (usual, wide)
    ]
    assert measured[0][:2] == ["normal", "0px"]
    assert float(measured[1][0][:-2]) > 0.5
    assert float(measured[1][1][:-2]) > 2
    assert measured[1][2] == "left"


def test_a_title_and_a_school_stand_in_the_head() -> None:
    quiz = real_quiz("ki-wettlauf")
    look = Look(title="Test Nr. 3", school="Gymnasium & Realschule")
    for page in (form_page(quiz, quiz.forms[0], look), key_page(quiz, look, "quiz build")):
        assert "Test Nr. 3" in page.split("</title>")[0].split("<title>")[1]
        assert '<p class="school text">Gymnasium &amp; Realschule</p>' in page
        assert "Der KI-Wettlauf</" not in page


@pytest.mark.parametrize("name", ["ki-wettlauf", "apollo-11"])
def test_a_page_is_small(name: str) -> None:
    for look in (Look(), Look(dyslexia=True, large_print=True)):
        assert max(len(page.encode()) for page in pages_of(name, look)) < 300_000


def test_a_title_and_a_school_have_the_house_style_of_the_language() -> None:
    look = Look(title='Die "Mauer" - und Hans\' Haus', school='Schule "Am See"').typeset(words_for("de"))
    assert (look.title, look.school) == ("Die „Mauer“ – und Hans’ Haus", "Schule „Am See“")
    assert "Schule “Am See”" in index_page([], Look(school='Schule "Am See"'))


def test_the_name_of_a_form_stands_beside_the_last_line_of_a_long_title(viewer: Viewer) -> None:
    quiz = real_quiz("ki-wettlauf")
    page = viewer.show(form_page(quiz, quiz.forms[0], Look(title="Ein langer Titel " * 6)))
    title, name = page.evaluate(
        "['h1', '.form-name'].map(each => document.querySelector(each).getBoundingClientRect())"
    )
    assert title["height"] > 2 * name["height"]
    assert title["bottom"] - title["height"] / 2 < name["bottom"] <= title["bottom"] + 3
    assert title["right"] < name["left"]
