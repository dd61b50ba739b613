"""What a release is: what it dates anew, and which effect each change that is not of words has."""

from collections.abc import Callable

import pytest

from tests.anki.samples import png
from tests.desk import APRIL, HARBOUR, MARCH, MAY, Content, Desk, corrected, harbour, renamed, with_image, without_crane


def changed(desk: Desk, *, since: int) -> list[str]:
    """The notes that changed after a time."""
    return sorted(name for name, mod in desk.mods().items() if mod > since)


def test_only_what_changed_is_dated_anew(desk: Desk) -> None:
    desk.releases(harbour(), at=MARCH)
    desk.releases(corrected(), at=APRIL)
    assert desk.mods() == {name: APRIL if name == "fact/bridge" else MARCH for name in desk.mods()}


def test_a_build_without_a_change_changes_no_byte(desk: Desk) -> None:
    desk.releases(harbour(), at=MARCH)
    before = desk.files()
    desk.now = MAY
    for arguments in ([], ["--force"]):
        assert desk.quiz("build", *arguments).code == 0
        assert desk.files() == before


def test_the_clock_of_a_release_comes_from_the_environment(desk: Desk) -> None:
    desk.releases(harbour(), at=APRIL)
    assert set(desk.mods().values()) == {APRIL}
    desk.writes(corrected())
    ran = desk.quiz("build", SOURCE_DATE_EPOCH="")
    assert ran.code == 0
    assert desk.mods()["fact/bridge"] > MAY


@pytest.mark.parametrize("time", ["soon", "-5", "1e9", "9" * 13, "١٢٣"])
def test_a_clock_that_is_no_time_is_refused(desk: Desk, time: str) -> None:
    desk.writes(harbour())
    ran = desk.quiz("build", SOURCE_DATE_EPOCH=time)
    assert (ran.code, "SOURCE_DATE_EPOCH" in ran.err, "bug" in ran.err) == (2, True, False)
    assert not (desk.decks / "harbour.lock").exists()


def test_the_first_release_says_what_a_lock_is_for(desk: Desk) -> None:
    desk.writes(harbour())
    assert "keep both in version control" in desk.quiz("build").out
    assert "first release" not in desk.quiz("build", "--force").out


def test_who_only_looked_at_a_draft_deletes_the_lock_and_renames_freely(desk: Desk) -> None:
    desk.writes(harbour())
    assert "as long as nobody has it, the lock may be deleted" in desk.quiz("build").out
    (desk.decks / "harbour.lock").unlink()
    desk.writes(renamed(harbour(), "facts", "crane", "lifting", formerly=False))
    ran = desk.quiz("build")
    assert (ran.code, "retired" in ran.out) == (0, False)
    assert "fact/lifting" in desk.mods()
    assert "fact/crane" not in desk.mods()


def test_a_release_says_how_many_retired_facts_it_still_sends(desk: Desk) -> None:
    desk.releases(harbour())
    desk.writes(without_crane())
    assert "1 retired fact still sent" in desk.quiz("build").out


# Changes that are not of words: each has a defined effect


@pytest.mark.parametrize(
    ("change", "notes"),
    [
        (lambda: harbour() | {"deck": "News::Harbour"}, set()),
        (lambda: harbour() | {"title": "Another title"}, set()),
        (lambda: renamed(harbour(), "facts", "bridge", "crossing"), set()),
        (lambda: renamed(harbour(), "people", "dora", "mayor"), set()),
        (lambda: harbour() | {"facts": dict(reversed(HARBOUR["facts"].items()))}, set()),
        (lambda: harbour() | {"language": "de"}, "all"),
        (lambda: harbour() | {"source": HARBOUR["source"] | {"publisher": "The Harbour Times"}}, "all"),
    ],
    ids=["deck", "title", "renamed fact", "renamed person", "order", "language", "source"],
)
def test_which_notes_a_change_of_the_sheet_changes(
    desk: Desk, change: Callable[[], Content], notes: set[str] | str
) -> None:
    desk.releases(harbour(), at=MARCH)
    desk.releases(change(), at=APRIL)
    assert changed(desk, since=MARCH) == (sorted(desk.lock()) if notes == "all" else sorted(notes))


def test_a_rename_changes_the_name_in_the_lock_and_no_byte_of_any_output(desk: Desk) -> None:
    desk.releases(harbour())
    before, lock = desk.files("build"), desk.lock()
    del before["build/.quiz.json"]
    sheet = renamed(harbour(), "facts", "bridge", "crossing")
    for group, key in (("quotes", "deep"), ("figures", "quay"), ("people", "dora")):
        sheet = renamed(sheet, group, key, f"{key}-renamed")
    desk.releases(sheet, at=APRIL)
    after = desk.files("build")
    del after["build/.quiz.json"]
    assert after == before
    assert sorted(desk.lock().values()) == sorted(lock.values())
    assert "fact/crossing" in desk.lock()


def test_a_new_name_of_the_sheet_file_changes_nothing_if_its_lock_is_renamed_too(desk: Desk) -> None:
    desk.releases(harbour(), at=MARCH)
    before = desk.files("build")
    for suffix in ("yaml", "lock"):
        (desk.decks / f"harbour.{suffix}").rename(desk.decks / f"port.{suffix}")
    desk.now = APRIL
    assert desk.quiz("build").code == 0
    after = desk.files("build")
    assert {**after, "build/.quiz.json": ""} == {**before, "build/.quiz.json": ""}
    assert set(desk.mods("port").values()) == {MARCH}


def test_a_lock_that_was_left_behind_when_the_sheet_was_renamed_is_missed(desk: Desk) -> None:
    desk.releases(harbour())
    before = desk.files("build")
    (desk.decks / "harbour.yaml").rename(desk.decks / "port.yaml")
    ran = desk.quiz("build")
    assert ran.code == 1
    assert "[stray-lock]" in ran.err
    assert "rename it to port.lock" in ran.err
    assert {name for name in before if name.endswith("apkg")} <= desk.files("build").keys()


def test_another_id_is_another_sheet_and_never_happens_by_accident(desk: Desk) -> None:
    desk.releases(harbour())
    desk.writes(harbour("port"), "harbour")
    ran = desk.quiz("build")
    assert (ran.code, "[id-changed]" in ran.err) == (1, True)
    (desk.decks / "harbour.lock").unlink()
    assert desk.quiz("build").code == 0
    assert not (desk.out / "harbour.apkg").exists()
    assert desk.package("port")


def test_an_image_that_moves_changes_nothing_and_one_that_changes_only_its_notes(desk: Desk) -> None:
    (desk.decks / "anna.png").write_bytes(png(50))
    first = desk.releases(with_image(), at=MARCH)
    (desk.decks / "media").mkdir()
    (desk.decks / "anna.png").rename(desk.decks / "media" / "portrait.png")
    assert desk.releases(with_image("media/portrait.png"), at=APRIL) == first
    (desk.decks / "media" / "portrait.png").write_bytes(png(90))
    assert "harbour.apkg" in desk.quiz("build").out
    assert changed(desk, since=MARCH) == ["person/anna", "quote/deep"]


# What was handed out


def test_a_mark_says_what_learners_have_whatever_is_built_after_it(desk: Desk) -> None:
    desk.releases(harbour(), at=MARCH)
    assert "decks/harbour.yaml: 8 notes handed out" in desk.quiz("release").out
    desk.releases(corrected(), at=APRIL)
    desk.releases(without_crane() | {"facts": {"bridge": corrected()["facts"]["bridge"]}}, at=MAY)
    out = desk.quiz("diff").out
    assert "2 changes for learners since it was handed out" in out
    assert "  changed  fact/bridge" in out
    assert "  retired  fact/crane" in out


def test_a_diff_shows_the_words_of_a_deck_that_was_kept(desk: Desk) -> None:
    package = desk.releases(harbour(), at=MARCH)
    (desk.folder / "kept").mkdir()
    (desk.folder / "kept" / "harbour.apkg").write_bytes(package)
    assert desk.quiz("release", "--out", "kept").code == 0
    desk.releases(corrected(), at=APRIL)
    assert "a {+swing +}bridge" in desk.quiz("diff", "--out", "kept").out
    assert "{+" not in desk.quiz("diff").out


def test_a_mark_makes_nothing_to_be_built_anew(desk: Desk) -> None:
    desk.releases(harbour(), at=MARCH)
    assert desk.quiz("release").code == 0
    assert desk.quiz("build", "--check").code == 0
    before = desk.files()
    assert desk.quiz("build", "--force").code == 0
    assert desk.files() == before


def test_what_was_not_built_can_not_be_handed_out(desk: Desk) -> None:
    desk.writes(harbour())
    ran = desk.quiz("release")
    assert ran.code == 2
    assert "build/harbour.apkg is not there" in ran.err
