"""What comes out of the printer, in a real browser, on both papers."""

import re
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import ContentStream

from quiz.page.look import Look
from quiz.page.render import index_page, key_page
from quiz.paper.form import Quiz
from quiz.paper.shapes import SHAPES
from quiz.sheet.papers import Paper
from quiz.words import words_for
from tests.browser import program
from tests.page.conftest import Viewer
from tests.page.forms import form_page
from tests.page.printed import MM, Printed
from tests.page.questions import (
    SHEET,
    all_shapes,
    blank,
    choice,
    contents,
    marked_quiz,
    quiz_of,
    real_quiz,
    real_sheet,
)
from tests.page.sheets import cards, sheet_of

PAPERS = pytest.mark.parametrize("paper", [Paper.A4, Paper.LETTER])
ALL_PAPERS = pytest.mark.parametrize("paper", list(Paper))
SHEETS = pytest.mark.parametrize("name", ["ki-wettlauf", "apollo-11"])
COMMAND = "quiz build --seed 1 --questions 20"
COMPOUND = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen"


def pages_of(quiz: Quiz, paper: Paper) -> dict[str, str]:
    forms = {form.letter: form_page(quiz, form, Look(paper)) for form in quiz.forms}
    return forms | {
        "key": key_page(quiz, Look(paper), COMMAND),
        "index": index_page([contents(quiz.sheet)] * 2, Look(paper)),
    }


def assert_well_printed(printed: Printed, paper: Paper, language: str) -> None:
    """Every page has its size and its number; nothing stands outside the margins; no page is empty."""
    width, height = paper.width, paper.height
    count = words_for(language).paper.page_of
    for number, sheet in enumerate(printed.sheets, 1):
        assert (sheet.width, sheet.height) == pytest.approx((width * MM, height * MM), abs=1)
        assert count.format(page=number, pages=len(printed.sheets)) in sheet.text
        body = [word for word in sheet.words if word.top > 12 * MM and word.bottom < sheet.height - 12 * MM]
        assert len(body) > 3, f"page {number} is empty"
        margin = min(12, paper.margin - 1) * MM
        for word in sheet.words:
            assert word.left > margin, word
            assert word.right < sheet.width - margin, word
            assert 5 * MM < word.top < word.bottom < sheet.height - 5 * MM, word


@ALL_PAPERS
@SHEETS
def test_every_page_of_the_real_sheets_is_well_printed(name: str, paper: Paper, viewer: Viewer) -> None:
    quiz = real_quiz(name)
    for page in pages_of(quiz, paper).values():
        assert_well_printed(viewer.print(page), paper, quiz.sheet.language)


@PAPERS
def test_every_page_of_a_form_names_the_quiz_and_the_form(paper: Paper, viewer: Viewer) -> None:
    quiz = real_quiz("ki-wettlauf")
    printed = viewer.print(form_page(quiz, quiz.forms[1], Look(paper)))
    assert len(printed.sheets) > 1
    for sheet in printed.sheets:
        assert "Der KI-Wettlauf" in sheet.text
        assert "Gruppe B" in sheet.text


@PAPERS
@SHEETS
def test_two_forms_of_twenty_questions_are_answered_on_one_page_and_explained_on_two(
    name: str, paper: Paper, viewer: Viewer
) -> None:
    quiz = real_quiz(name)
    printed = viewer.print(key_page(quiz, Look(paper), COMMAND))
    assert len(printed.sheets) == 2
    words = words_for(quiz.sheet.language).paper
    first = printed.sheets[0].text
    assert all(words.form.format(letter=form.letter) in first for form in quiz.forms)
    assert (words.grading if words.grades else words.percents) in first
    for sheet in printed.sheets:
        assert words.key in sheet.text
    for question in quiz.forms[0].questions:
        assert len(printed.pages_of(question.id)) == 1


@PAPERS
@SHEETS
def test_twenty_questions_take_one_sheet_of_paper_on_both_sides(name: str, paper: Paper, viewer: Viewer) -> None:
    for form in (quiz := real_quiz(name)).forms:
        assert len(viewer.print(form_page(quiz, form, Look(paper))).sheets) == 2


def heights_of_lines(drawn: Any, scale: float = 1) -> Iterator[float]:
    """How high the lines across a page, or a drawing in it, are, in points."""
    stream = drawn.get_contents() if "/Contents" in drawn else ContentStream(drawn, None)
    outer = []
    for operands, operator in stream.operations:
        match operator:
            case b"q":
                outer.append(scale)
            case b"Q":
                scale = outer.pop()
            case b"cm":
                scale *= abs(operands[3])
            case b"Do":
                yield from heights_of_lines(drawn["/Resources"]["/XObject"][operands[0]], scale)
            case b"re":
                width, height = (abs(float(each)) for each in operands[2:])
                if width > 10 * height:
                    yield round(height * scale, 2)


def test_lines_have_three_weights(viewer: Viewer) -> None:
    quiz = real_quiz("ki-wettlauf")
    printed = viewer.print(form_page(quiz, quiz.forms[0], Look()))
    assert set(heights_of_lines(PdfReader(printed.file).pages[0])) == {0.3, 0.75, 1.5}


@PAPERS
def test_no_question_is_torn_in_two(paper: Paper, viewer: Viewer) -> None:
    quiz = marked_quiz(60)
    printed = viewer.print(form_page(quiz, quiz.forms[0], Look(paper)))
    assert_well_printed(printed, paper, "de")
    for number in range(1, 61):
        assert len(printed.pages_of(f"q{number}x")) == 1, number


@PAPERS
@pytest.mark.parametrize("count", [21, 27, 33, 39])
def test_a_heading_stays_with_its_first_question(count: int, paper: Paper, viewer: Viewer) -> None:
    quiz = marked_quiz(count)
    printed = viewer.print(form_page(quiz, quiz.forms[0], Look(paper)))
    texts = [sheet.text for sheet in printed.sheets]
    for section in quiz.forms[0].sections:
        heading = words_for("de").paper.headings[SHAPES[section.shape].heading]
        page = next(number for number, text in enumerate(texts, 1) if heading in text)
        assert printed.pages_of(f"q{section.questions[0].number}x") == {page}


def with_evidence(quiz: Quiz) -> Quiz:
    """The quiz with evidence of many lengths, every word of which names the question."""
    form = quiz.forms[0]
    sections = [
        replace(
            section,
            questions=tuple(
                replace(
                    q, item=replace(q.item, fact=replace(q.item.fact, evidence=f"e{q.number}x " * (q.number * 7 % 60)))
                )
                for q in section.questions
            ),
        )
        for section in form.sections
    ]
    return replace(quiz, forms=(replace(form, sections=tuple(sections)),))


@PAPERS
def test_no_answer_in_the_key_is_torn_in_two(paper: Paper, viewer: Viewer) -> None:
    printed = viewer.print(key_page(with_evidence(marked_quiz(60)), Look(paper), COMMAND))
    assert_well_printed(printed, paper, "de")
    assert all(len(printed.pages_of(f"e{number}x")) <= 1 for number in range(1, 61))


@PAPERS
def test_a_form_of_one_question_is_one_page(paper: Paper, viewer: Viewer) -> None:
    quiz = quiz_of([choice("Kurz.", ["Ada", "Bo", "Cy"])])
    assert len(viewer.print(form_page(quiz, quiz.forms[0], Look(paper))).sheets) == 1


@PAPERS
def test_a_quote_longer_than_a_page_is_printed_whole(paper: Paper, viewer: Viewer) -> None:
    text = " ".join(f"w{number:03}w" for number in range(1000))
    quiz = quiz_of([choice("Kurz.", ["Ada", "Bo", "Cy"]), choice(text, ["Ada", "Bo", "Cy"])])
    printed = viewer.print(form_page(quiz, quiz.forms[0], Look(paper)))
    assert_well_printed(printed, paper, "de")
    assert all(len(printed.pages_of(word)) == 1 for word in text.split())


@PAPERS
def test_words_as_long_as_a_line_stay_on_the_paper(paper: Paper, viewer: Viewer) -> None:
    endless = COMPOUND.lower() * 3
    sheet = replace(SHEET, title=f"{endless} {COMPOUND}", source=replace(SHEET.source, title=endless))
    questions = [choice(endless, [COMPOUND, endless, COMPOUND[:15]])]
    quiz = quiz_of(questions, [blank(endless, "x", endless)], sheet=sheet, forms=2)
    for page in pages_of(quiz, paper).values():
        assert_well_printed(viewer.print(page), paper, "de")


@pytest.mark.parametrize(
    "look", [Look(), Look(Paper.A5), Look(columns=2), Look(large_print=True, dyslexia=True)], ids=str
)
def test_a_word_is_broken_only_at_the_end_of_a_line_with_a_hyphen_and_copied_without_hidden_signs(
    look: Look, viewer: Viewer
) -> None:
    quiz = replace(all_shapes(COMPOUND), sheet=replace(SHEET, title=f"{COMPOUND} {COMPOUND}"))
    made = [form_page(quiz, quiz.forms[0], look), key_page(quiz, look, COMMAND), cards(sheet_of(COMPOUND), look)]
    for page in made:
        file = viewer.print(page).file
        copied = subprocess.run([program("pdftotext"), "-raw", file, "-"], capture_output=True, check=True, text=True)
        assert "\u00ad" not in copied.stdout
        words = re.findall(r"\bDona\w*(?!\w|…|\[…)", copied.stdout.replace("-\n", ""))  # but for those that are cut
        assert len(words) > 5
        assert all(word.startswith(COMPOUND) for word in words)


@pytest.mark.parametrize(
    "look",
    [Look(), Look(Paper.LETTER), Look(Paper.A5), Look(large_print=True), Look(large_print=True, dyslexia=True)],
)
def test_a_long_title_takes_the_room_of_the_running_header_and_no_more(look: Look, viewer: Viewer) -> None:
    for letter in "Wi":
        sheet = replace(SHEET, title=letter * 300)
        quiz = quiz_of([choice("w " * 4000, ["Ada", "Bo", "Cy"])], sheet=sheet)
        page = viewer.print(form_page(quiz, quiz.forms[0], look)).sheets[1]
        title, form, *_ = page.words
        assert title.text.endswith(f"{letter}…")
        assert form.text == "Gruppe"
        assert 3 * MM < form.left - title.right < 20 * MM
        assert title.top > 5 * MM
        assert title.top == pytest.approx(form.top, abs=1), "both on one line"


def test_paper_is_white_and_ink_is_black_even_from_a_dark_screen(viewer: Viewer) -> None:
    quiz = real_quiz("ki-wettlauf")
    for page in pages_of(quiz, Paper.A4).values():
        printed = viewer.print(page, dark=True)
        command = [program("pdftoppm"), "-r", "40", "-singlefile", str(printed.file)]
        picture = subprocess.run(command, capture_output=True, check=True).stdout
        pixels = picture[picture.index(b"255\n") + 4 :]
        colours = [tuple(pixels[at : at + 3]) for at in range(0, len(pixels), 3)]
        assert all(max(colour) - min(colour) <= 3 for colour in colours), "there is colour on the paper"
        assert colours.count((255, 255, 255)) > 0.7 * len(colours)
        assert min(colours) < (90, 90, 90)


def test_the_document_has_the_title_and_language_of_its_quiz(viewer: Viewer) -> None:
    page = viewer.show(key_page(real_quiz("apollo-11"), Look(paper=Paper.LETTER), COMMAND))
    assert page.title() == "Apollo 11 – Answer key"
    assert page.locator("html").get_attribute("lang") == real_sheet("apollo-11").language == "en"
