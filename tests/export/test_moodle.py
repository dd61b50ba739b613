"""Moodle XML: what an importer reads, for the sheets of the project and for one that puts it to the test."""

import re
from base64 import b64decode
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from quiz.errors import WrongUseError
from quiz.export import Wishes
from quiz.export.moodle import export
from quiz.items.pool import Pool
from quiz.page.typesetting import portrait
from quiz.paper.ways import fair
from quiz.project.load import load
from quiz.project.outputs import Material
from quiz.project.product import material
from quiz.settings import Settings
from quiz.sheet.model import QuizPlan
from quiz.sheet.shapes import Shape
from quiz.words import words_for
from tests.anki.samples import png
from tests.desk import Content, Desk, harbour, with_image
from tests.export import moodle
from tests.pictures.made import HIDDEN
from tests.pictures.made import png as hiding
from tests.project.materials import material_of

GOLDEN = Path(__file__).parent / "golden"
DECKS = ("ki-wettlauf", "apollo-11")


def exported(given: Material, *, edition: str = "", earlier: bytes | None = None) -> bytes:
    (content,) = export(given, Wishes(edition, earlier)).files.values()
    return content


@pytest.mark.parametrize("name", DECKS)
def test_the_export_of_a_deck_is_as_it_was(name: str, request: pytest.FixtureRequest) -> None:
    made, golden = exported(material_of(name, Settings())), GOLDEN / f"{name}-moodle.xml"
    if request.config.getoption("--renew-golden"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_bytes(made)
    assert made == golden.read_bytes()


@pytest.mark.parametrize("questions", [20, 1000])
@pytest.mark.parametrize("name", DECKS)
def test_moodle_can_import_a_deck_with_as_many_points_as_the_form_has(name: str, questions: int) -> None:
    given = material_of(name, Settings(QuizPlan(questions=questions)))
    category, made = moodle.read(exported(given))
    assert category == given.sheet.title
    assert sum(int(each.findtext("defaultgrade") or 0) for each in made) == given.quiz.forms[0].points


@pytest.mark.parametrize("name", DECKS)
def test_all_are_the_questions_of_the_quiz_and_one_for_each_other_item_that_can_be_asked(name: str) -> None:
    given = material_of(name, Settings())
    made = moodle.read(*export(given, Wishes(every=True)).files.values())[1]
    of_quiz = moodle.read(exported(given))[1]
    on_form = {question.item.id for question in given.quiz.forms[0].questions}
    assert [each.findtext("idnumber") for each in made[: len(of_quiz)]] == [e.findtext("idnumber") for e in of_quiz]
    pool = Pool(given.sheet, words_for(given.sheet.language))
    able = {item.id for item in given.items if fair([item], pool, any_gap=False)}
    assert len(made) - len(of_quiz) == len(able - on_form)


@pytest.mark.parametrize("shape", list(Shape))
def test_every_kind_of_question_is_exported(shape: Shape) -> None:
    given = [material_of(name, Settings(QuizPlan(kinds=(shape,), questions=30))) for name in DECKS]
    made = [question for each in given for question in moodle.read(exported(each))[1]]
    assert made
    assert all(f"<text>{shape}</text>" in ET.tostring(each, encoding="unicode") for each in made)


def one(shape: Shape, name: str = "ki-wettlauf") -> list[ET.Element]:
    """The questions of a shape."""
    return moodle.read(exported(material_of(name, Settings(QuizPlan(kinds=(shape,), questions=30)))))[1]


def test_a_large_whole_number_of_a_german_sheet_counts_in_all_four_spellings() -> None:
    found = []
    for question in one(Shape.NUMBER):
        texts = [float(answer.findtext("text") or 0) for answer in question.findall("answer")]
        if texts[0] >= 1000 and texts[0] == int(texts[0]):
            assert texts == [texts[0], texts[0] / 1000]
            found.append(question)
        else:
            assert len(texts) == 1
    english = [question for question in one(Shape.NUMBER, "apollo-11") if len(question.findall("answer")) > 1]
    assert not english


def test_a_short_answer_counts_in_every_way_that_its_signs_are_typed(desk: Desk) -> None:
    sheet = harbour()
    sheet["facts"] = {"frost": {"question": "How cold did it get?", "answer": "-12\u00a0°C", "accept": ["50\u00a0%"]}}
    desk.writes(sheet)
    assert desk.quiz("export", "moodle", "--all", "--kinds", "short").code == 0
    _, questions = moodle.read((desk.out / "harbour-moodle.xml").read_bytes())
    (cold,) = (each for each in questions if "cold" in (each.findtext("questiontext/text") or ""))
    answers = {answer.findtext("text") for answer in cold.findall("answer")}
    assert {"−12\u00a0°C", "-12 °C", "−12 °C", "50\u00a0%", "50 %", "50%"} == answers


def test_every_wrong_option_has_its_reason_as_feedback() -> None:
    for question in one(Shape.CHOICE):
        for answer in question.findall("answer"):
            assert bool(answer.findtext("feedback/text")) == (answer.get("fraction") == "0")


@pytest.mark.parametrize("name", DECKS)
def test_only_options_that_have_no_order_of_size_are_shuffled(name: str) -> None:
    for question in one(Shape.CHOICE, name):
        of_size = "<text>figure</text>" in ET.tostring(question, encoding="unicode")
        texts = [re.sub("<[^>]+>", "", answer.findtext("text") or "") for answer in question.findall("answer")]
        of_size = of_size or len({re.sub(r"\d+", "#", text) for text in texts}) == 1
        assert question.findtext("shuffleanswers") == str(not of_size).lower(), texts


def test_what_proves_an_answer_stands_in_the_feedback() -> None:
    given = material_of("apollo-11", Settings())
    for question in moodle.read(exported(given))[1]:
        assert given.sheet.source.title in (question.findtext("generalfeedback/text") or "")


ODD = "A ]]> *B* [[1]] <b>&amp; \\ 'x' \"y\" 👩‍🔬 \u200b/"
ANSWER = "a *]]>* <b> & \\"


def given_from(desk: Desk, sheet: Content, plan: QuizPlan) -> Material:
    """What exports are made from, for a sheet that is written on a desk."""
    prepared = load(str(desk.writes(sheet))).prepared
    assert prepared
    return material(prepared, Settings(plan), 0)[0]


def odd(desk: Desk, shape: Shape) -> Material:
    """A sheet with every odd character, asked in a shape."""
    sheet = harbour()
    sheet["title"] = f"Top/{ODD}"
    sheet["facts"]["crane"] = {"question": f"What? {ODD}", "answer": ODD, "evidence": ODD}
    sheet["people"]["anna"]["organisation"] = ANSWER
    sheet["quotes"]["deep"]["text"] = f"The [[2]] harbour ]]> is deep, {ODD}"
    return given_from(desk, sheet, QuizPlan(kinds=(shape,)))


@pytest.mark.parametrize("shape", list(Shape))
def test_odd_characters_break_no_kind_of_question(desk: Desk, shape: Shape) -> None:
    moodle.read(exported(odd(desk, shape)))


def test_odd_characters_arrive_as_they_were_written(desk: Desk) -> None:
    given = odd(desk, Shape.SHORT)
    category, questions = moodle.read(exported(given))
    assert category == given.sheet.title
    answers = [answer.findtext("text") or "" for question in questions for answer in question.findall("answer")]
    assert any(ANSWER.replace("*", "\\*") in answer for answer in answers)


@pytest.mark.parametrize("shape", [Shape.CHOICE, Shape.SHORT, Shape.MATCHING])
def test_portraits_go_along_each_with_its_own_question(desk: Desk, shape: Shape) -> None:
    (desk.decks / "anna's & co.png").write_bytes(png(50))
    sheet = harbour()
    for number, name in enumerate(("Ada", "Bo", "Cy", "Di", "Ed", "Flo")):
        person = {"name": f"{name} Falk{number}", "role": f"cook {number}", "organisation": f"Galley {number}"}
        sheet["people"][name.lower()] = person | {"evidence": "the cook", "image": {"file": "anna's & co.png"}}
    given = given_from(desk, sheet, QuizPlan(kinds=(shape,), seed=1))
    shown = [portrait(each.item, given.images) for each in given.quiz.forms[0].questions]
    made = moodle.read(exported(given))[1]
    alts = re.findall('alt="([^"]+)"', "".join(each.text or "" for question in made for each in question.iter("text")))
    assert sorted(alts) == sorted(each.name for each in shown if each)
    assert alts


def test_nothing_stands_in_a_picture_that_is_not_seen(desk: Desk) -> None:
    sheet = with_image()
    (desk.decks / "anna.png").write_bytes(hiding())
    made = exported(given_from(desk, sheet, QuizPlan(kinds=(Shape.SHORT,))))
    files = [b64decode(file.text or "") for question in moodle.read(made)[1] for file in question.iter("file")]
    assert files
    assert not [file for file in files if HIDDEN in file]


@pytest.mark.parametrize("title", ["/ Hafen", "Hafen /", "1/2 // 3", "$course$", "top/top", "/"])
def test_a_slash_in_a_title_makes_no_further_category(title: str) -> None:
    given = material_of("apollo-11", Settings(QuizPlan(title=title)))
    assert moodle.read(exported(given))[0] == title


def test_the_same_quiz_gives_the_same_bytes() -> None:
    assert exported(material_of("apollo-11", Settings())) == exported(material_of("apollo-11", Settings()))


def test_an_edition_can_be_told_by_its_category() -> None:
    made = exported(material_of("apollo-11", Settings()), edition="May 2026")
    assert moodle.read(made)[0].endswith(" (May 2026)")


def test_only_what_changed_since_an_earlier_export_is_written_and_the_rest_is_said() -> None:
    given = material_of("apollo-11", Settings())
    before = exported(given)
    same = export(given, Wishes(earlier=before))
    assert moodle.read(*same.files.values())[1] == []
    assert same.notes == ("0 new or changed",)
    names = re.findall(r"<idnumber>(?:<!\[CDATA\[)?([^<\]]+)", before.decode())
    changed = before.replace(b"penalty>0", b"penalty>1", 1).replace(names[-1].encode(), b"of-an-older-quiz")
    later = export(given, Wishes(earlier=changed))
    _, questions = moodle.read(*later.files.values())
    assert [question.findtext("idnumber") for question in questions] == [names[0], names[-1]]
    assert len(later.notes) == 3
    assert names[0] in later.notes[0]
    assert "of-an-older-quiz" in later.notes[1]


@pytest.mark.parametrize("data", [b"", b"<html/>", b"no xml"])
def test_what_is_no_earlier_export_is_wrong_use(data: bytes) -> None:
    with pytest.raises(WrongUseError, match="the earlier export is no"):
        export(material_of("apollo-11", Settings()), Wishes(earlier=data))


def test_the_command_writes_a_file_for_each_sheet(desk: Desk) -> None:
    desk.writes(harbour())
    ran = desk.quiz("export", "moodle", "--all")
    assert (ran.code, ran.out) == (0, "decks/harbour.yaml: wrote harbour-moodle.xml (build/)\n")
    first, second = (
        desk.quiz("export", "moodle", "--changed-since", "build/harbour-moodle.xml", "--all") for _ in "ab"
    )
    assert "0 new or changed" in first.out
    assert second.code == 0


def test_a_sheet_with_errors_is_not_exported(desk: Desk) -> None:
    (desk.decks / "harbour.yaml").write_text("title: [broken")
    ran = desk.quiz("export", "moodle")
    assert ran.code == 1
    assert "[yaml-syntax]" in ran.err
    assert not list(desk.out.glob("*.xml"))
