"""Tables as people type them: what each gives, and what is found in it (`cases/tables.txt`)."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.cli.report import as_text
from quiz.messages import in_language
from quiz.results.model import Answer, How
from quiz.results.read import Class, read_class
from tests.results.quizzes import quiz
from tests.sheet.cases import Case, cases, hold

FOLDER = Path(__file__).parent / "cases"
CASES = cases("tables.txt", FOLDER, {})
SIGNS = {How.POINTS: "", How.SEVERAL: "several", How.NOTHING: "nothing"}


def written(found: Class) -> str:
    """A class as a person reads it: a line for each pupil, with points and what was chosen."""
    lines = [
        f"{pupil.name} ({pupil.paper.form or '-'}): "
        + ", ".join(f"{name} {said(answer, found, name)}" for name, answer in pupil.paper.answers.items())
        for pupil in found.pupils
    ]
    return "\n".join([*lines, *(f"{name}: absent" for name in found.absent)]) + "\n"


def said(answer: Answer, found: Class, name: str) -> str:
    chosen = found.items[name].options[answer.option].text if answer.option is not None else SIGNS[answer.how]
    return f"{answer.points:g} {chosen}".strip()


def outcome(case: Case) -> str:
    found, findings = read_class("9b.csv", case.sheet.encode(), quiz())
    return (as_text(findings) + "\n" if findings else "") + (written(found) if found else "")


@pytest.mark.parametrize("file", ["tables.txt"])
def test_titles_tell_the_cases_apart(file: str, request: pytest.FixtureRequest) -> None:
    hold(file, outcome, CASES, FOLDER, renewed=request.config.getoption("--renew-golden"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_a_table_gives_what_its_case_says(case: Case) -> None:
    assert outcome(case) == case.expected


TABLE = "Name;Form;1;2;3;4\nJörg;A;A;1;B;2\n"


@pytest.mark.parametrize(
    "data",
    [
        TABLE.encode(),
        TABLE.encode("utf-8-sig"),
        TABLE.encode("utf-16"),
        TABLE.encode("utf-16-le"),
        TABLE.encode("utf-16-be"),
        TABLE.encode("cp1252"),
        TABLE.replace("\n", "\r\n").encode(),
        TABLE.replace("\n", "\r").encode(),
        TABLE.replace(";", ",").encode(),
        TABLE.replace(";", "\t").encode("utf-16"),
        TABLE.rstrip().encode(),
    ],
)
def test_a_table_is_read_as_any_spreadsheet_saves_it(data: bytes) -> None:
    found, findings = read_class("9b.csv", data, quiz())
    assert findings == []
    assert found
    assert [(pupil.name, pupil.paper.points) for pupil in found.pupils] == [("Jörg", 5)]


@pytest.mark.parametrize("data", [b"PK\x03\x04workbook", b"\xd0\xcf\x11\xe0", b"a\0b;c\n"])
def test_a_file_that_is_no_table_of_text_is_told_so(data: bytes) -> None:
    found, findings = read_class("9b.csv", data, quiz())
    assert found is None
    assert [(finding.code, finding.span.line) for finding in findings] == [("results-table", 1)]


@pytest.mark.parametrize("wide", ["name;" * 600, ";" * 9000, "\n" * 30_000, "name;form\n" + "a;b\n" * 6000])
def test_a_table_without_end_is_refused(wide: str) -> None:
    found, findings = read_class("9b.csv", wide.encode(), quiz())
    assert found is None
    assert [finding.code for finding in findings] == ["results-table"]


@pytest.mark.parametrize(
    ("language", "word"), [("de", "w"), ("de", "WAHR"), ("fr", "v"), ("fr", "VRAI"), ("en", "TRUE")]
)
def test_a_spreadsheet_writes_verdicts_in_its_own_language(language: str, word: str) -> None:
    found, _ = read_class("9b.csv", f"name;form;1;2;3;4\nA;A;A;{word};B;1".encode(), quiz(language))
    assert found
    assert found.pupils[0].paper.answers["claim"] == Answer(How.OPTION, 1.0, 0)


def test_findings_are_said_in_the_language_of_the_person() -> None:
    _, findings = read_class("9b.csv", b"name;form;1;2;3;4\nAnna;C;A;1;B;2", quiz())
    assert [in_language(finding.message, "de") for finding in findings] == ["es gibt keine Gruppe `C`"]


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300) | st.text(alphabet='"\n\r;,\tABab12-=name form', max_size=120).map(str.encode))
def test_any_file_is_read_or_refused_with_a_place_in_it(data: bytes) -> None:
    found, findings = read_class("9b.csv", data, quiz())
    assert (found is None) == any(finding.severity == "error" for finding in findings)
    assert all(finding.span.line >= 1 and finding.span.column >= 1 for finding in findings)


ANSWERS = st.lists(st.sampled_from(["", "A", "b", "C", "1", "0"]), min_size=1, max_size=5)


@settings(max_examples=40, deadline=None)
@given(ANSWERS, st.sampled_from([";", ",", "\t"]))
def test_the_same_cells_give_the_same_whatever_parts_and_quotes_them(answers: list[str], separator: str) -> None:
    rows = [
        ["name", "form", "1", "2", "3", "4"],
        *([str(n), "A", each, "1", "B", "2"] for n, each in enumerate(answers)),
    ]
    plain = "\n".join(separator.join(row) for row in rows)
    quoted = "\r\n".join(separator.join(f'"{cell}"' for cell in row) for row in rows)
    one, other = (read_class("9b.csv", text.encode(), quiz())[0] for text in (plain, quoted))
    assert one
    assert other
    assert one.pupils == other.pupils
