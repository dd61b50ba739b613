"""Building: same in, same out; all or nothing; and the sheets of the project are clean."""

import shutil
from pathlib import Path

import pytest

from quiz.anki.unpack import unpack
from tests.desk import ROOT, Desk, harbour

SHEETS = [path.stem for path in sorted((ROOT / "decks").glob("*.yaml"))]


@pytest.fixture
def project(desk: Desk) -> Desk:
    """A desk with the sheets of the project, whose locks know all that is in them."""
    shutil.copytree(ROOT / "decks", desk.decks, dirs_exist_ok=True)
    ran = desk.quiz("build", "--out", "elsewhere")
    assert ran.code == 0, ran.err
    return desk


def test_the_sheets_of_the_project_have_no_finding(project: Desk) -> None:
    ran = project.quiz("check")
    assert (ran.code, ran.out) == (0, "")
    assert len(SHEETS) >= 2


def test_the_locks_of_the_project_know_all_that_is_in_its_sheets(project: Desk) -> None:
    for sheet in SHEETS:
        committed = (ROOT / "decks" / f"{sheet}.lock").read_bytes()
        assert (project.decks / f"{sheet}.lock").read_bytes() == committed, f"run: quiz build decks/{sheet}.yaml"


OTHER_CLOCK = "import time\ntime.time = lambda: 4e9\ntime.time_ns = lambda: 4 * 10**18\n"


def test_another_folder_hash_seed_time_zone_locale_clock_and_order_give_the_same_bytes(project: Desk) -> None:
    other = Desk(project.folder / "ein anderer Ort" / "tief")
    shutil.copytree(project.decks, other.decks, dirs_exist_ok=True)
    (other.folder / "sitecustomize.py").write_text(OTHER_CLOCK)
    ran = project.process("build", PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C")
    assert ran.code == 0, ran.err
    ran = other.process(
        "build",
        *reversed([f"decks/{sheet}.yaml" for sheet in SHEETS]),
        PYTHONHASHSEED="2",
        TZ="Asia/Kathmandu",
        LC_ALL="de_DE.UTF-8",
        SOURCE_DATE_EPOCH="",
        PYTHONPATH=f"{other.folder}:{ROOT}",
    )
    assert ran.code == 0, ran.err
    assert other.files() == project.files()
    assert {f"build/{sheet}.apkg" for sheet in SHEETS} < set(other.files())


def test_no_output_holds_a_path_of_the_machine(project: Desk) -> None:
    assert project.quiz("build").code == 0
    home = (str(project.folder).encode(), str(ROOT).encode(), str(Path.home()).encode() + b"/")
    for path in sorted(project.out.iterdir()):
        data = path.read_bytes()
        texts = repr(unpack(data)).encode() if path.suffix == ".apkg" else data
        assert not [place for place in home if place in texts or place in data], path.name


def test_a_second_build_writes_nothing(project: Desk) -> None:
    project.quiz("build")
    before = {path: path.stat().st_mtime_ns for path in project.folder.rglob("*")}
    ran = project.quiz("build")
    assert ran.code == 0
    assert all(line.endswith("; up to date") for line in ran.out.splitlines())
    assert {path: path.stat().st_mtime_ns for path in project.folder.rglob("*")} == before


def test_a_sheet_with_errors_leaves_its_last_good_outputs_and_stops_no_other(desk: Desk) -> None:
    for name in ("one", "two"):
        desk.releases(harbour(name))
    before = desk.files("build")
    (desk.decks / "one.yaml").write_text("title: [broken")
    desk.writes(harbour("two") | {"title": "Another title"})
    ran = desk.quiz("build")
    assert ran.code == 1
    assert "decks/one.yaml: not built, 1 error; the files it had stay as they were\n" in ran.err
    after = desk.files("build")
    assert {name for name in before if before[name] != after[name]} >= {"build/two-key.html", "build/index.html"}
    assert not [name for name in before if before[name] != after[name] and "/one" in name]


def test_two_sheets_with_one_id_are_both_named_and_the_first_is_built(desk: Desk) -> None:
    desk.writes(harbour("one"))
    desk.writes(harbour("one"), "two")
    ran = desk.quiz("build")
    assert ran.code == 1
    assert "decks/two.yaml:2:5: error: decks/one.yaml has the same id `one` [duplicate-id]" in ran.err
    assert (desk.out / "one.apkg").exists()


def test_files_of_others_are_never_touched(desk: Desk) -> None:
    desk.out.mkdir()
    for name in ("notes.txt", "two.apkg", ".hidden", "old-quiz-a.html"):
        (desk.out / name).write_text("mine")
    desk.releases(harbour("one"))
    (desk.decks / "one.yaml").unlink()
    desk.releases(harbour("three"))
    assert [(desk.out / name).read_text() for name in ("notes.txt", "two.apkg", ".hidden", "old-quiz-a.html")] == [
        "mine"
    ] * 4
    assert not (desk.out / "one.apkg").exists()


@pytest.mark.parametrize("forms", [1, 3, 6])
def test_there_are_as_many_forms_as_asked_for_and_one_key(desk: Desk, forms: int) -> None:
    desk.writes(harbour())
    desk.quiz("build", "--forms", str(forms))
    written = {path.name for path in desk.out.glob("*.html")}
    assert {name for name in written if "-quiz-" in name} == {f"harbour-quiz-{x}.html" for x in "abcdef"[:forms]}
    assert [name for name in written if name.endswith("-key.html")] == ["harbour-key.html"]


def test_what_the_printer_needs_makes_the_cards_anew_and_only_them(project: Desk) -> None:
    def built(*options: str) -> dict[str, str]:
        assert project.quiz("build", *options).code == 0
        return project.files("build")

    usual, moved, folded = built(), built("--back-offset", "1.5,-2"), built("--fold")
    changed = {name.rpartition("/")[2] for name in usual if usual[name] != moved[name]} - {".quiz.json"}
    assert changed
    assert all(name.endswith(("-cards.html", "-cards-test.html")) for name in changed)
    assert {name for name in moved if name not in folded} == {name for name in usual if "-cards-test" in name}
    assert built() == usual


def test_a_seed_gives_another_quiz_and_the_same_seed_the_same(project: Desk) -> None:
    quizzes = []
    for seed in ("1", "2", "1"):
        project.quiz("build", "--seed", seed)
        quizzes.append({name: of for name, of in project.files("build").items() if "-quiz-" in name})
    assert quizzes[0] == quizzes[2]
    assert not set(quizzes[0].values()) & set(quizzes[1].values())
    decks = [project.files("elsewhere")[f"elsewhere/{sheet}.apkg"] for sheet in SHEETS]
    assert decks == [project.files("build")[f"build/{sheet}.apkg"] for sheet in SHEETS]


def test_there_are_no_more_questions_than_asked_for(project: Desk) -> None:
    ran = project.quiz("build", "--questions", "7")
    assert ran.out.count("2 forms of 7 questions") == len(SHEETS)
