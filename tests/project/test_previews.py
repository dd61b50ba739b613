"""What is seen before it is done: the dry run, the check, the differences."""

import shutil

import pytest

from tests.desk import Desk, corrected, harbour, renamed, without_crane


def test_a_dry_run_says_what_would_be_written_and_writes_nothing(desk: Desk) -> None:
    desk.writes(harbour())
    ran = desk.quiz("build", "--dry-run")
    assert ran.code == 0
    assert "would write harbour.lock, harbour.apkg, harbour-quiz-a.html" in ran.out
    assert "would write index.html" in ran.out
    assert list(desk.files()) == ["decks/harbour.yaml"]
    assert not desk.out.exists()


@pytest.mark.parametrize("gone", ["lock", "output", "nothing"])
def test_check_fails_when_outputs_or_locks_are_not_what_the_sheets_give(desk: Desk, gone: str) -> None:
    desk.releases(harbour())
    match gone:
        case "lock":
            lock = desk.decks / "harbour.lock"
            lock.write_text(
                "".join(line for line in lock.read_text().splitlines(keepends=True) if "bridge" not in line)
            )
        case "output":
            (desk.out / "harbour-quiz-b.html").unlink()
    before = desk.files()
    assert desk.quiz("build", "--check").code == (gone != "nothing")
    assert desk.files() == before


def test_check_and_dry_run_leave_outputs_of_a_sheet_that_is_gone(desk: Desk) -> None:
    desk.writes(harbour())
    desk.releases(harbour("pier"))
    (desk.decks / "pier.yaml").unlink()
    before = desk.files()
    assert desk.quiz("build", "--check").code == 1
    assert desk.quiz("build", "--dry-run").code == 0
    assert desk.files() == before


def test_diff_shows_what_learners_would_see_word_by_word(desk: Desk) -> None:
    desk.releases(harbour())
    sheet = renamed(corrected(without_crane()), "figures", "quay", "quay-length")
    sheet["facts"]["tide"] = {"question": "When is high tide?", "answer": "at noon", "evidence": "noon"}
    desk.writes(sheet)
    ran = desk.quiz("diff")
    assert ran.code == 0
    assert ran.out.splitlines()[0] == "decks/harbour.yaml: 4 changes for learners"
    assert "  renamed  figure/quay-length, formerly figure/quay\n" in ran.out
    assert "  changed  fact/bridge\n" in ran.out
    assert "    Fact answer: a {+swing +}bridge\n" in ran.out
    assert "  new      fact/tide\n" in ran.out
    assert "  retired  fact/crane\n" in ran.out


def test_diff_as_json_says_the_same(desk: Desk) -> None:
    desk.releases(harbour())
    desk.writes(corrected(without_crane()))
    (found,) = desk.quiz("diff", "--format", "json").json
    assert (found["sheet"], found["errors"], found["first"], found["looks"]) == (
        "decks/harbour.yaml",
        False,
        False,
        False,
    )
    assert [(change["what"], change["name"]) for change in found["changes"]] == [
        ("changed", "fact/bridge"),
        ("retired", "fact/crane"),
    ]
    assert {"field": "Fact answer", "old": "a bridge", "new": "a swing bridge"} in found["changes"][0]["fields"]


def test_diff_of_nothing_and_of_a_first_release(desk: Desk) -> None:
    desk.writes(harbour())
    assert "first release, all of 8 notes would be new" in desk.quiz("diff").out
    desk.releases(harbour())
    assert "0 changes for learners" in desk.quiz("diff").out


def test_diff_knows_changes_without_the_last_deck_but_not_how_notes_read(desk: Desk) -> None:
    desk.releases(harbour())
    shutil.rmtree(desk.out)
    desk.writes(corrected())
    ran = desk.quiz("diff")
    assert "  changed  fact/bridge\n" in ran.out
    assert "is not known" in ran.err
    assert "swing" not in ran.out


def test_diff_writes_nothing_and_stops_at_no_sheet_with_errors(desk: Desk) -> None:
    desk.releases(harbour("pier"))
    broken = harbour() | {"id": "a/b"}
    desk.writes(broken, "broken")
    before = desk.files()
    ran = desk.quiz("diff")
    assert (ran.code, "bad-id" in ran.err) == (1, True)
    assert "decks/pier.yaml: 0 changes for learners" in ran.out
    assert desk.files() == before


def test_a_likely_rename_is_said_before_it_costs_anything(desk: Desk) -> None:
    desk.releases(harbour())
    before = desk.files()
    desk.writes(renamed(harbour(), "facts", "bridge", "crossing", formerly=False))
    for command in ("check", "diff", "build"):
        ran = desk.quiz(command)
        assert ran.code == 1
        assert "add `formerly: [bridge]`" in ran.out + ran.err
    assert {**desk.files(), "decks/harbour.yaml": ""} == {**before, "decks/harbour.yaml": ""}
