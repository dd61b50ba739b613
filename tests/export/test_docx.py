"""Word files: they say what the pages say, hold together, and are made as Word makes such things."""

import io
import sys
import zipfile
from dataclasses import replace
from functools import cache
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from quiz.export.docx.form import form_file
from quiz.export.docx.key import key_file
from quiz.page.look import Look
from quiz.page.render import key_page
from quiz.paper.form import Quiz
from quiz.paper.shapes import SHAPES
from quiz.pictures.ready import ready
from quiz.project.outputs import Material
from quiz.settings import Settings
from quiz.sheet.model import QuizPlan
from quiz.sheet.papers import Paper
from quiz.sheet.shapes import Shape
from quiz.words import LANGUAGES, Language
from tests.desk import Desk, harbour
from tests.export.word import W, parts, read_page, read_word
from tests.page.forms import form_page
from tests.page.questions import SHEET, all_shapes, portrayed
from tests.pictures.made import SVG, gif, jpeg, png, webp
from tests.project.materials import material_of

DECKS = ("ki-wettlauf", "apollo-11")
LOOKS = {
    "usual": Look(),
    "letter": Look(paper=Paper.LETTER, school="Schule am Hafen", title="Ein anderer Titel"),
    "large print": Look(large_print=True),
    "narrow": Look(paper=Paper.A5),
    "dyslexia": Look(dyslexia=True, columns=2),
}
ODD = "A ]]> <b>&amp; \\ 'x' \"y\" ☐ 👩‍🔬 \u200b/ \u00ad{{x}} %1 \t  z שלום"
PARTS = {"QuizText", "QuizOption", "QuizLine"}
ABOVE = {"QuizFields", "Title", "Heading1", "QuizInstruction", "QuizBank", "QuizSeam"}
"""What stands above questions, and what lies between."""
PICTURES = {
    "png": png(),
    "jpg": jpeg(),
    "jpg turned": jpeg(side=6),
    "gif": gif(),
    "gif that moves": gif(frames=2),
    "webp": webp(),
    "svg": SVG,
}


@cache
def deck(name: str) -> Material:
    return material_of(name, Settings(QuizPlan(forms=2)))


def form_of(quiz: Quiz, look: Look | None = None) -> bytes:
    return form_file(quiz, quiz.forms[0], look or Look(), {})


def document(data: bytes) -> ET.Element:
    return ET.fromstring(parts(data)["word/document.xml"])


def values(root: ET.Element, name: str, attribute: str = "val") -> list[str]:
    """The values of all elements of a name."""
    return [each.get(f"{W}{attribute}") or "" for each in root.iter(f"{W}{name}")]


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS.keys())
@pytest.mark.parametrize("name", DECKS)
def test_a_word_file_says_what_the_page_says(name: str, look: Look) -> None:
    given = deck(name)
    for form in given.quiz.forms:
        page = read_page(form_page(given.quiz, form, look, given.images))
        assert read_word(form_file(given.quiz, form, look, given.images)) == page
    assert read_word(key_file(given.quiz, look, "quiz build")) == read_page(key_page(given.quiz, look, "quiz build"))


@pytest.mark.parametrize("text", ["kurz", ODD, "wort " * 60], ids=["short", "odd", "long"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_question_says_what_the_page_says(language: Language, text: str) -> None:
    sheet = replace(SHEET, language=language, title=f"Titel {text}")
    quiz = replace(all_shapes(text), sheet=sheet)
    page = read_page(form_page(quiz, quiz.forms[0], Look()))
    assert read_word(form_of(quiz)) == page
    assert read_word(key_file(quiz, Look(), text)) == read_page(key_page(quiz, Look(), text))


def test_the_questions_are_one_list_and_the_options_of_each_begin_at_a() -> None:
    files = parts(form_of(deck("apollo-11").quiz))
    numbering, body = ET.fromstring(files["word/numbering.xml"]), ET.fromstring(files["word/document.xml"])
    form = deck("apollo-11").quiz.forms[0]
    shapes = [question.shape for question in form.questions]
    assert values(body, "pStyle").count("QuizQuestion") == len(shapes)
    used = [number for number in values(body, "numId") if number]
    assert len(set(used)) == shapes.count(Shape.CHOICE) + sum(SHAPES[each.shape].letter_slot for each in form.sections)
    for number in numbering.iter(f"{W}num"):
        if number.get(f"{W}numId") in used:
            assert values(number, "startOverride") == ["1"]
    assert set(values(numbering, "suff")) == {"tab"}


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS.keys())
def test_nothing_of_a_question_is_torn(look: Look) -> None:
    """What belongs to a question is kept with what is before it, what stands above a question with what follows."""
    files = parts(form_of(deck("apollo-11").quiz, look))
    kept_by_style = {
        style.get(f"{W}styleId")
        for style in ET.fromstring(files["word/styles.xml"]).iter(f"{W}style")
        if style.find(f"{W}pPr/{W}keepNext") is not None
    }
    paragraphs = list(ET.fromstring(files["word/document.xml"]).iter(f"{W}p"))
    for paragraph, following in pairwise(paragraphs):
        kept = paragraph.find(f"{W}pPr/{W}keepNext") is not None or style_of(paragraph) in kept_by_style
        above = style_of(paragraph) in ABOVE
        assert kept == (above or style_of(following) in PARTS), (style_of(paragraph), style_of(following))


def style_of(paragraph: ET.Element) -> str | None:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return None if style is None else style.get(f"{W}val")


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS.keys())
def test_all_sections_stand_on_the_paper_of_the_look(look: Look) -> None:
    given = deck("ki-wettlauf")
    for data in (form_of(given.quiz, look), key_file(given.quiz, look, "quiz build")):
        root = document(data)
        width, height = (round(side / 25.4 * 1440) for side in (look.paper.width, look.paper.height))
        assert {abs(int(each) - width) < 3 for each in values(root, "pgSz", "w")} == {True}
        assert {abs(int(each) - height) < 3 for each in values(root, "pgSz", "h")} == {True}
        assert values(root, "type") == ["continuous"] * (len(list(root.iter(f"{W}sectPr"))) - 1)


def test_large_print_has_no_type_below_eighteen_points() -> None:
    given = deck("ki-wettlauf")
    for data in (form_of(given.quiz, LOOKS["large print"]), key_file(given.quiz, LOOKS["large print"], "quiz build")):
        styles = ET.fromstring(parts(data)["word/styles.xml"])
        sizes = [
            int(size.get(f"{W}val") or 0)
            for style in [*styles.iter(f"{W}style"), *styles.iter(f"{W}docDefaults")]
            for size in style.iter(f"{W}sz")
            if style.get(f"{W}styleId") != "QuizSeam"  # holds no text
        ]
        assert min(sizes) == 36
        assert not list(document(data).iter(f"{W}sz"))


def test_a_text_from_right_to_left_turns_nothing_behind_it() -> None:
    texts = values_of_text(document(form_of(all_shapes("שלום"))))
    assert len([text for text in texts if "שלום" in text]) > 20
    assert all(text.endswith("\u200e") == ("שלום" in text) for text in texts)


def values_of_text(root: ET.Element) -> list[str]:
    return [text.text or "" for text in root.iter(f"{W}t")]


@pytest.mark.parametrize(("language", "tag"), [("de", "de-DE"), ("en", "en-US"), ("fr", "fr-FR")])
def test_a_file_tells_its_language_and_title_and_no_time_and_no_name(language: Language, tag: str) -> None:
    sheet = replace(SHEET, language=language)
    files = parts(form_of(replace(all_shapes(), sheet=sheet)))
    assert set(values(ET.fromstring(files["word/styles.xml"]), "lang")) == {tag}
    about = {each.tag.rpartition("}")[2]: each.text for each in ET.fromstring(files["docProps/core.xml"])}
    assert (about.pop("title") or "").startswith("Probe – ")
    assert about.pop("created") == about.pop("modified") == "1980-01-01T00:00:00Z"
    assert {name: said for name, said in about.items() if said} == {"language": tag, "revision": "1"}


def test_the_same_quiz_gives_the_same_bytes() -> None:
    given = deck("ki-wettlauf")
    assert form_of(given.quiz) == form_of(given.quiz)
    made = key_file(given.quiz, Look(), "quiz build")
    assert made == key_file(given.quiz, Look(), "quiz build")
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("picture", PICTURES)
def test_every_kind_of_picture_becomes_one_that_word_shows(picture: str) -> None:
    quiz = portrayed()
    files = parts(form_file(quiz, quiz.forms[0], Look(), {"ada.png": ready(PICTURES[picture]).data}))
    media = [name for name in files if name.startswith("word/media/")]
    assert {name.rpartition(".")[2] for name in media} <= {"png", "jpg", "gif", "svg"}
    drawing = ET.fromstring(files["word/document.xml"])
    (about,) = (each for each in drawing.iter() if each.tag.endswith("}docPr"))
    assert about.get("descr") == "Ada"
    named = {value for each in drawing.iter() for key, value in each.attrib.items() if key.endswith("}embed")}
    related = ET.fromstring(files["word/_rels/document.xml.rels"])
    assert named == {each.get("Id") for each in related if (each.get("Type") or "").endswith("/image")}
    assert len(named) == len(media) == 1 + (picture == "svg")


def test_the_command_writes_a_file_for_each_form_and_one_for_the_key(desk: Desk) -> None:
    desk.writes(harbour())
    ran = desk.quiz("export", "docx", "--forms", "3", "--paper", "letter")
    names = "harbour-quiz-a.docx, harbour-quiz-b.docx, harbour-quiz-c.docx, harbour-key.docx"
    assert (ran.code, ran.out) == (0, f"decks/harbour.yaml: wrote {names} (build/)\n")


def test_without_the_library_it_says_how_to_install_it(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.writes(harbour())
    monkeypatch.setitem(sys.modules, "docx", None)
    ran = desk.quiz("export", "docx")
    assert ran.code == 2
    assert "pip install 'factquiz[docx]'" in ran.err


def test_what_only_moodle_can_do_is_not_left_out_in_silence(desk: Desk) -> None:
    desk.writes(harbour())
    ran = desk.quiz("export", "docx", "--edition", "May 2026")
    assert ran.code == 2
    assert "leave these options out" in ran.err
