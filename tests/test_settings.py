"""What a person chooses on the command line or in a sheet, and which of the two wins."""

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from quiz.cli import app
from quiz.page.look import Look
from quiz.settings import USUAL, command, over
from quiz.sheet.grades import read_scale
from quiz.sheet.model import QuizPlan
from quiz.sheet.papers import Paper
from quiz.sheet.read import read
from quiz.sheet.shapes import Shape

SHEET = """
format: 1
id: probe
title: Probe
language: de
source: {{ title: Quelle }}
quiz: {{ {plan} }}
facts:
  a: {{ question: Wie heißt der Fluss?, answer: Elbe, evidence: die Elbe }}
  b: {{ question: Wie heißt die Stadt?, answer: Hamburg, evidence: Hamburg }}
"""
EVERYTHING = QuizPlan(
    kinds=(Shape.CHOICE, Shape.SHORT),
    questions=12,
    forms=3,
    seed=7,
    resit=1,
    title="Test Nr. 3",
    school="Gymnasium",
    grades=read_scale("15-0"),
    paper=Paper.LETTER,
    columns="2",
    large_print=True,
    dyslexia=False,
)


def planned(plan: str) -> QuizPlan:
    sheet = read("probe.yaml", SHEET.format(plan=plan).encode()).sheet
    assert sheet
    return sheet.quiz


def test_a_sheet_says_what_its_quiz_is_to_be() -> None:
    written = (
        "kinds: [choice, short], questions: 12, forms: 3, seed: 7, resit: 1, title: Test Nr. 3, school: Gymnasium, "
        "grades: 15-0, paper: letter, columns: 2, large_print: true, dyslexia: false"
    )
    assert planned(written) == EVERYTHING


@pytest.mark.parametrize(
    ("plan", "line"),
    [("large_print: yes", "true or false"), ("columns: 3", "1 or 2"), ("paper: a6", "a4, letter, legal or a5")],
)
def test_what_cannot_be_is_a_finding_with_a_remedy(plan: str, line: str) -> None:
    (finding,) = read("probe.yaml", SHEET.format(plan=plan).encode()).findings
    assert finding.code == "bad-choice"
    assert line in finding.remedy


def test_the_command_line_wins_over_the_sheet_and_both_over_what_is_usual() -> None:
    merged = over(QuizPlan(seed=3, dyslexia=True), over(EVERYTHING, USUAL))
    assert (merged.seed, merged.dyslexia, merged.forms, merged.paper) == (3, True, 3, "letter")
    assert over(QuizPlan(), USUAL) == USUAL


@pytest.mark.parametrize(
    ("language", "plan", "paper"),
    [
        ("de", "", None),
        ("en-US", "", Paper.LETTER),
        ("en_ca", "", Paper.LETTER),
        ("en-GB", "", Paper.A4),
        ("fr-CA", "", Paper.LETTER),
        ("en-US", "paper: legal", Paper.LEGAL),
    ],
)
def test_a_territory_has_its_usual_paper(language: str, plan: str, paper: Paper | None) -> None:
    text = SHEET.format(plan=plan).replace("language: de", f"language: {language}")
    reading = read("probe.yaml", text.encode())
    assert reading.sheet
    assert (reading.findings, reading.sheet.quiz.paper) == ((), paper)
    assert (reading.sheet.language, reading.sheet.territory) == (language[:2], language[3:].upper() or None)


def test_a_language_that_is_not_known_is_none_in_any_territory() -> None:
    (finding,) = read("probe.yaml", SHEET.format(plan="").replace("de", "nl-BE", 1).encode()).findings
    assert finding.code == "bad-choice"


def test_a_person_can_say_once_which_paper_is_at_hand(sheet: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUIZ_PAPER", "a5")
    CliRunner().invoke(app, ["build", str(sheet), "--out", "one"])
    assert "size: 148.0mm 210.0mm" in Path("one/probe-quiz-a.html").read_text(encoding="utf-8")
    CliRunner().invoke(app, ["build", str(sheet), "--out", "one", "--paper", "legal"])
    assert "size: 215.9mm 355.6mm" in Path("one/probe-quiz-a.html").read_text(encoding="utf-8")


def test_a_switch_can_be_turned_off_again() -> None:
    assert over(QuizPlan(large_print=False), QuizPlan(large_print=True)).large_print is False


def test_a_look_is_taken_from_a_plan() -> None:
    assert Look.of(EVERYTHING) == Look(
        Paper.LETTER, large_print=True, columns=2, title="Test Nr. 3", school="Gymnasium"
    )
    assert Look.of(QuizPlan()) == Look()


def test_the_command_says_all_of_a_plan() -> None:
    assert command(EVERYTHING) == (
        "quiz build --kinds choice,short --questions 12 --forms 3 --seed 7 --resit 1 --title 'Test Nr. 3' "
        "--school Gymnasium --grades 15-0 --paper letter --columns 2 --large-print"
    )


@pytest.fixture
def sheet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "probe.yaml"
    path.write_text(SHEET.format(plan="forms: 1, kinds: [short], title: Vom Blatt"), encoding="utf-8")
    return path


def test_the_command_of_a_key_builds_the_same_quiz(sheet: Path) -> None:
    CliRunner().invoke(app, ["build", str(sheet), "--out", "one", "--questions", "2", "--columns", "2"])
    key = re.sub("</?span>", "", Path("one/probe-key.html").read_text(encoding="utf-8"))
    typed = key.split("<code>quiz build ")[1].split("</code>")[0].replace("&#39;", "'")
    assert "--title 'Vom Blatt'" in typed
    sheet.write_text(SHEET.format(plan=""), encoding="utf-8")
    from shlex import split

    assert CliRunner().invoke(app, ["build", str(sheet), "--out", "two", *split(typed)]).exit_code == 0
    for name in ("probe-quiz-a.html", "probe-key.html"):
        assert Path("two", name).read_bytes() == Path("one", name).read_bytes()


def test_a_kind_that_does_not_exist_is_wrong_use(sheet: Path) -> None:
    done = CliRunner().invoke(app, ["build", str(sheet), "--kinds", "choice,chioce"])
    assert done.exit_code == 2
    assert "there is no kind `chioce`" in done.output
