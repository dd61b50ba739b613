"""`quiz results` as a person calls it: tables in, a page, tables and data out."""

import json
import re
from codecs import BOM_UTF8
from pathlib import Path

import pytest

from quiz.paper.asked import dump
from quiz.results.kept import parse
from tests.desk import Desk, harbour
from tests.results.quizzes import quiz

TABLE = "name;form;1;2;3;4\nAnna;A;A;1;B;1,5\nBen;B;0;B;A;0\nCarl;A;B;f;B;2\nDora\n"


@pytest.fixture
def class_room(desk: Desk) -> Desk:
    """A desk with a quiz that was built, and a table of answers."""
    desk.out.mkdir()
    (desk.out / "harbour-quiz.json").write_text(dump(quiz()), encoding="utf-8")
    (desk.folder / "harbour-9b.csv").write_text(TABLE, encoding="utf-8")
    return desk


def page(desk: Desk) -> str:
    return (desk.out / "harbour-results.html").read_text(encoding="utf-8")


def table(desk: Desk, name: str) -> list[str]:
    data = (desk.out / name).read_bytes()
    assert data.startswith(BOM_UTF8)
    return data.decode("utf-8-sig").split("\r\n")


def test_a_table_becomes_a_page_tables_and_data(class_room: Desk) -> None:
    ran = class_room.quiz("results", "harbour-9b.csv")
    assert ran.code == 0
    assert "harbour-9b.csv:5:1: warning: `Dora` has no answer at all" in ran.err
    assert ran.out == (
        "harbour-9b.csv: 3 pupils; 1 question worth a look; "
        "wrote harbour-results.html, harbour-questions.csv, harbour-marks.csv, harbour-results.json (build/)\n"
    )
    assert "Anna" in page(class_room)
    assert table(class_room, "harbour-marks.csv") == [
        "name;form;points;percent;mark", "Anna;A;4,5;90;", "Ben;B;1;20;", "Carl;A;3;60;", ""
    ]  # fmt: skip
    questions = table(class_room, "harbour-questions.csv")
    assert questions[1] == (
        'river;A 1 · B 2;choice;What is river?;Elbe;3;2;0,667;-0,381;"Elbe: 2; Oder: 1; Rhine: 0";'
        "Those who know much otherwise tended to be wrong here: check the key and the wording. Nobody chose: “Rhine”"
    )


def test_the_same_table_gives_the_same_bytes(class_room: Desk) -> None:
    class_room.quiz("results", "harbour-9b.csv")
    before = class_room.files("build")
    class_room.quiz("results", "harbour-9b.csv")
    assert class_room.files("build") == before


@pytest.mark.parametrize("name", ["harbour-results.html", "harbour-marks.csv", "harbour-results.json"])
def test_results_that_a_person_changed_are_not_written_over_unless_forced(class_room: Desk, name: str) -> None:
    class_room.quiz("results", "harbour-9b.csv")
    (class_room.folder / "harbour-9b.csv").write_text(TABLE + "Eva;A;A;1;B;2\n", encoding="utf-8")
    (class_room.out / name).write_text("a teacher's remark")
    before = class_room.files()
    ran = class_room.quiz("results", "harbour-9b.csv")
    assert (ran.code, class_room.files()) == (1, before)
    assert f"harbour-9b.csv: nothing written, for this was changed since: build/{name}; move it away" in ran.err
    assert class_room.quiz("results", "harbour-9b.csv", "--force").code == 0
    assert "Eva" in page(class_room)


def test_a_table_with_errors_writes_nothing_and_ends_with_1(class_room: Desk) -> None:
    (class_room.folder / "harbour-9b.csv").write_text(TABLE.replace("Ben;B;0", "Ben;B;7"))
    ran = class_room.quiz("results", "harbour-9b.csv", LC_ALL="de_DE")
    assert ran.code == 1
    assert "harbour-9b.csv:3:7: Fehler: 7 Punkte, wo die Frage 1 bringt [results-points]" in ran.err
    assert not (class_room.out / "harbour-results.html").exists()


def test_data_to_keep_hold_no_names(class_room: Desk) -> None:
    class_room.quiz("results", "harbour-9b.csv", "--date", "2026-05")
    data = (class_room.out / "harbour-results.json").read_bytes()
    assert b"Anna" not in data
    kept = parse("harbour-results.json", data)
    assert [(each.name, each.date, len(each.papers)) for each in kept.sittings] == [("harbour-9b", "2026-05", 3)]
    assert json.loads(data)["questions"]["river"]["right"] == 2


def test_pupils_go_by_numbers_where_names_are_not_to_be_seen(class_room: Desk) -> None:
    class_room.quiz("results", "harbour-9b.csv", "--no-names")
    assert not any(name in page(class_room) for name in ("Anna", "Ben", "Carl", "Dora"))
    assert table(class_room, "harbour-marks.csv")[1] == "1;A;4,5;90;"
    assert "names pupils" not in page(class_room)


def test_earlier_classes_are_added_once_from_data_or_from_tables(class_room: Desk) -> None:
    class_room.quiz("results", "harbour-9b.csv", "--date", "2025")
    (class_room.out / "harbour-results.json").rename(class_room.folder / "2025.json")
    (class_room.folder / "harbour-9c.csv").write_text("name;form;1;2;3;4\nEva;A;C;1;B;0\nFay;B;0;C;B;0\n")
    ran = class_room.quiz("results", "harbour-9c.csv", "--add", "2025.json", "--add", "harbour-9b.csv")
    assert "2 pupils, 3 of earlier classes" in ran.out
    assert "with earlier classes: 2 of " in page(class_room)
    again = class_room.quiz("results", "harbour-9c.csv", "--add", "build/harbour-results.json")
    assert "2 pupils, 3 of earlier classes" in again.out


def test_a_template_is_filled_in_and_read(class_room: Desk) -> None:
    ran = class_room.quiz("results", "harbour-9d.csv", "--template")
    path = class_room.folder / "harbour-9d.csv"
    assert ran.out.startswith("wrote harbour-9d.csv")
    head = path.read_bytes().decode("utf-8-sig")
    assert re.fullmatch(r"name \(\w{5}\),form,1 \(A–C\),2 \(true/false\),3 \(A–D\),4 \(0–2\)\r\n", head)
    path.write_text(head + "Anna,A,A,true,B,2\r\n", encoding="utf-8")
    assert class_room.quiz("results", "harbour-9d.csv").code == 0
    assert class_room.quiz("results", "harbour-9d.csv", "--template").code == 2
    assert path.read_text(encoding="utf-8").endswith("Anna,A,A,true,B,2\n")


def test_a_template_knows_for_which_forms_it_was_made(class_room: Desk) -> None:
    path, printed = class_room.folder / "harbour-9d.csv", class_room.out / "harbour-quiz.json"
    class_room.quiz("results", "harbour-9d.csv", "--template")
    path.write_text(path.read_text(encoding="utf-8") + "Anna,A,A,true,B,2\n", encoding="utf-8")
    kept = class_room.folder / "harbour-quiz.json"
    kept.write_bytes(printed.read_bytes())
    printed.write_text(dump(quiz(forms="BA")).replace('"claim"', '"crane"'), encoding="utf-8")
    ran = class_room.quiz("results", "harbour-9d.csv", "--quiz", "build/harbour-quiz.json")
    assert ran.code == 1
    assert "harbour-9d.csv:1:1: error: this table was made for other forms of the quiz" in ran.err
    assert class_room.quiz("results", "harbour-9d.csv").code == 0, (
        "the questions beside the table are those kept with it"
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("none.csv",), "none.csv: No such file"),
        (("harbour-9b.csv", "--quiz", "none.json"), "none.json: No such file"),
        (("harbour-9b.csv", "--out", "empty"), "there is no ID-quiz.json in empty or beside the table"),
        (("harbour-9b.csv", "--quiz", "harbour-9b.csv"), "harbour-9b.csv: this is no JSON"),
        (("harbour-9b.csv", "--add", "build/harbour-quiz.json"), "no results that quiz wrote"),
        (("harbour-9b.csv", "--date", "yesterday"), "write 2026, 2026-05 or 2026-05-26"),
    ],
)
def test_wrong_use_is_said_in_a_line(class_room: Desk, arguments: tuple[str, ...], said: str) -> None:
    ran = class_room.quiz("results", *arguments)
    assert ran.code == 2
    assert said in " ".join(ran.err.split())


def test_the_quiz_is_found_by_the_name_of_the_table(class_room: Desk) -> None:
    for other in ("harbour-new", "port"):
        (class_room.out / f"{other}-quiz.json").write_text(dump(quiz()).replace('"harbour"', f'"{other}"'))
    assert "wrote harbour-results.html" in class_room.quiz("results", "harbour-9b.csv").out
    for name, said in (("harbour-new-9b.csv", "wrote harbour-new-results.html"), ("9b.csv", "which quiz are these")):
        (class_room.folder / name).write_text(TABLE)
        ran = class_room.quiz("results", name)
        assert said in ran.out + ran.err


def test_the_table_itself_is_never_written_over(class_room: Desk) -> None:
    path = class_room.out / "harbour-marks.csv"
    path.write_text(TABLE)
    assert class_room.quiz("results", "build/harbour-marks.csv").code == 2
    assert path.read_text() == TABLE


def test_no_cell_of_a_table_is_a_formula(class_room: Desk) -> None:
    table_in = TABLE.replace("Anna", "=cmd|'/c calc'!A1").replace("Ben", "@sum").replace("Carl", "-1+1")
    (class_room.folder / "harbour-9b.csv").write_text(table_in)
    assert class_room.quiz("results", "harbour-9b.csv").code == 0
    names = [row.partition(";")[0] for row in table(class_room, "harbour-marks.csv")[1:-1]]
    assert names == ["'=cmd|'/c calc'!A1", "'@sum", "'-1+1"]


def test_a_name_is_text_on_the_page(class_room: Desk) -> None:
    (class_room.folder / "harbour-9b.csv").write_text(TABLE.replace("Anna", "<script>alert(1)</script>"))
    class_room.quiz("results", "harbour-9b.csv")
    assert "<script" not in page(class_room)
    assert "&lt;script&gt;alert(1)" in page(class_room)


def test_a_file_beyond_all_bounds_is_not_read(class_room: Desk, tmp_path: Path) -> None:
    huge = tmp_path / "harbour-huge.csv"
    with huge.open("wb") as file:
        file.truncate(1 << 33)
    ran = class_room.quiz("results", str(huge))
    assert ran.code == 2
    assert "larger than 1 MiB" in ran.err


def built(desk: Desk) -> str:
    """Build a sheet, let a class fail in its first question of a choice, and return that question's fact."""
    desk.writes(harbour())
    assert desk.quiz("build", "--forms", "1", "--kinds", "choice", "--quiet").code == 0
    questions = json.loads((desk.out / "harbour-quiz.json").read_text(encoding="utf-8"))["forms"]["A"]
    wrong = next(option["letter"] for option in questions["1"]["options"] if not option["right"])
    heads = ";".join(["name", *questions])
    rows = [f"{name};{wrong}" + ";1" * (len(questions) - 1) for name in ("Anna", "Ben")]
    (desk.folder / "harbour-9b.csv").write_text("\n".join([heads, *rows]), encoding="utf-8")
    return str(questions["1"]["fact"])


def test_a_question_that_failed_is_told_to_its_sheet_until_the_fact_is_changed(desk: Desk) -> None:
    kind, key, _ = built(desk).split("/")
    section = {"fact": "facts", "figure": "figures", "person": "people", "quote": "quotes"}[kind]
    before = desk.quiz("check").out
    ran = desk.quiz("results", "harbour-9b.csv", "--date", "2026-05", "--note", "decks/harbour.yaml")
    assert "decks/harbour.yaml: told of 1 question that failed" in ran.out
    assert "Anna" not in (desk.decks / "harbour.results").read_text(encoding="utf-8")
    found = desk.quiz("check")
    assert found.code == 1
    assert "answered right by 0 % of 2 in May 2026; a wrong answer was chosen more often" in found.out
    assert f"{found.out.count(': warning: ')} warnings" in desk.quiz("build", "--forms", "1", "--kinds", "choice").out

    allowed, changed = harbour(), harbour()
    allowed[section][key]["allow"] = {"failed-in-class": "it is meant to be hard"}
    desk.writes(allowed)
    assert desk.quiz("check").out == before
    changed[section][key] |= {"answer": "a bridge of steel"} if kind == "fact" else {"accept": ["another"]}
    desk.writes(changed)
    assert "failed-in-class" not in desk.quiz("check").out


def test_a_question_that_failed_no_more_is_forgotten(desk: Desk) -> None:
    built(desk)
    note, table_in = desk.decks / "harbour.results", desk.folder / "harbour-9b.csv"
    desk.quiz("results", "harbour-9b.csv", "--note", "decks/harbour.yaml")
    told = note.read_text(encoding="utf-8").splitlines()
    others = "fact/gone/answer choice 0f1e2d3c4b5a 2025 1 9 key"
    note.write_text("\n".join([*told, others]) + "\n", encoding="utf-8")
    head, *rows = table_in.read_text(encoding="utf-8").splitlines()
    right = [";".join(["1" if place else cell for place, cell in enumerate(row.split(";"))]) for row in rows]
    table_in.write_text("\n".join([head, *right]), encoding="utf-8")
    desk.quiz("results", "harbour-9b.csv", "--note", "decks/harbour.yaml")
    assert note.read_text(encoding="utf-8").splitlines() == [*told[:3], others]


def test_another_sheet_is_told_nothing_and_a_broken_file_is_not_lost(desk: Desk) -> None:
    built(desk)
    desk.writes(harbour("port"))
    ran = desk.quiz("results", "harbour-9b.csv", "--note", "decks/port.yaml")
    assert ran.code == 2
    assert "this is not the sheet `harbour`" in ran.err
    note = desk.decks / "harbour.results"
    note.write_text("mine\n")
    assert desk.quiz("results", "harbour-9b.csv", "--note", "decks/harbour.yaml").code == 2
    assert note.read_text() == "mine\n"
    assert "harbour.results:1:1: warning: this is not a file of results that quiz wrote" in desk.quiz("check").out


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("id", "../../thesis"), ("id", "/tmp/thesis"), ("id", ""), ("language", "xx"), ("title", "\ud800"),
        ("forms", {}), ("forms", {"A": {}}), ("grades", [{"mark": "1", "percent": 10**400}]),
    ],
)  # fmt: skip
def test_a_quiz_that_no_sheet_can_give_is_refused(class_room: Desk, field: str, value: object) -> None:
    file = class_room.out / "harbour-quiz.json"
    file.write_text(json.dumps(json.loads(file.read_bytes()) | {field: value}))
    before = class_room.files()
    ran = class_room.quiz("results", "harbour-9b.csv")
    assert (ran.code, "this is no quiz" in ran.err) == (2, True)
    assert class_room.files() == before
    assert [path.name for path in class_room.folder.parent.iterdir()] == ["desk"]


@pytest.mark.parametrize("points", [0, -1, 10**400])
def test_points_that_no_question_has_are_refused(class_room: Desk, points: int) -> None:
    file = class_room.out / "harbour-quiz.json"
    quiz = json.loads(file.read_bytes())
    quiz["forms"]["A"]["1"]["points"] = points
    file.write_text(json.dumps(quiz))
    assert class_room.quiz("results", "harbour-9b.csv").code == 2


def test_of_few_pupils_a_sheet_is_not_told_what_may_be_chance(desk: Desk) -> None:
    built(desk)
    table_in = desk.folder / "harbour-9b.csv"
    head, _, _ = table_in.read_text(encoding="utf-8").splitlines()
    columns = head.count(";")
    weak, strong = ["1", *["0"] * (columns - 1)], ["0", *["1"] * (columns - 1)]
    for pupils, told in ((4, 0), (30, 1)):
        rows = [";".join([f"P{number}", *(strong if number % 2 else weak)]) for number in range(pupils)]
        table_in.write_text("\n".join([head, *rows]), encoding="utf-8")
        ran = desk.quiz("results", "harbour-9b.csv", "--note", "decks/harbour.yaml")
        lines = (desk.decks / "harbour.results").read_text(encoding="utf-8") if told else ""
        assert ("told of 0 questions" in ran.out) != bool(told)
        assert lines.count(" negative") == told
