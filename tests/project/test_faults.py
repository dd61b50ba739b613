"""Faults of disks, drives and hands: nothing is lost, and what is wrong is said."""

import errno
import os
import shutil
from collections.abc import Iterator
from multiprocessing import parent_process
from pathlib import Path
from unittest.mock import patch

import pytest

from quiz.project import build, files
from quiz.project.load import Loaded
from quiz.project.product import Product
from quiz.project.worker import make_sheet
from quiz.settings import Settings
from tests.desk import Desk, corrected, harbour
from tests.faulty import FAULTS, Trial, made_once


@pytest.fixture(scope="module", autouse=True)
def _made_once() -> Iterator[None]:
    """Sheets that are the same are made once: here, it is reading and writing that fails."""
    with made_once():
        yield


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Trial:
    return Trial(tmp_path_factory.mktemp("trial"))


@pytest.mark.parametrize("part", range(2))
def test_after_a_file_operation_that_failed_the_next_build_gives_what_none_disturbed(trial: Trial, part: int) -> None:
    """Every eighth call, each in one way; `python -m tests.faulty` lets all of them fail in all ways."""
    for turn, call in enumerate(range(8 * part, len(trial.calls), 16)):
        trial.fails(call, FAULTS[(turn + part) % len(FAULTS)])


@pytest.mark.parametrize("copy", ["harbour - Kopie", "harbour (1)", "harbour.sync-conflict-20250101", "a"])
@pytest.mark.parametrize("fresh", [False, True], ids=["again", "in a new folder"])
def test_a_copy_beside_a_sheet_is_named_and_not_built_instead(desk: Desk, copy: str, fresh: bool) -> None:
    desk.releases(harbour())
    before = (desk.decks / "harbour.lock").read_bytes()
    shutil.copy(desk.decks / "harbour.yaml", desk.decks / f"{copy}.yaml")
    if fresh:
        shutil.rmtree(desk.out)
    ran = desk.quiz("build")
    assert ran.code == 1
    assert f"decks/{copy}.yaml:" in ran.err
    assert "[duplicate-id]" in ran.err
    assert (desk.decks / "harbour.lock").read_bytes() == before
    assert not (desk.decks / f"{copy}.lock").exists()
    assert (desk.out / "harbour.apkg").exists()


@pytest.mark.parametrize("name", [".#harbour.yaml", "._harbour.yaml", ".hidden.yaml"])
def test_a_hidden_file_is_no_sheet(desk: Desk, name: str) -> None:
    desk.writes(harbour())
    (desk.decks / name).write_bytes(b"\x00\x05\x16\x07 not a sheet")
    ran = desk.quiz("build")
    assert (ran.code, ran.err) == (0, "")


@pytest.mark.parametrize("what", ["link", "loop", "folder", "pipe"])
def test_a_lock_that_is_there_and_cannot_be_read_is_no_first_release(desk: Desk, what: str) -> None:
    desk.releases(harbour())
    lock, before = desk.decks / "harbour.lock", (desk.out / "harbour.apkg").read_bytes()
    lock.unlink()
    if what == "folder":
        lock.mkdir()
    elif what == "pipe":
        os.mkfifo(lock)
    else:
        lock.symlink_to({"link": "/nowhere/harbour.lock", "loop": "harbour.lock"}[what])
    desk.writes(corrected())
    ran = desk.quiz("build")
    assert ran.code == 1
    assert "[bad-lock]" in ran.err
    assert (desk.out / "harbour.apkg").read_bytes() == before


def test_a_sheet_whose_drive_is_offline_keeps_its_files(desk: Desk, tmp_path: Path) -> None:
    drive = tmp_path / "drive"
    drive.mkdir()
    desk.writes(harbour())
    desk.writes(harbour("pier"), "pier")
    shutil.move(desk.decks / "harbour.yaml", drive / "harbour.yaml")
    (desk.decks / "harbour.yaml").symlink_to(drive / "harbour.yaml")
    assert desk.quiz("build").code == 0
    before = desk.files("build")
    drive.rename(tmp_path / "away")
    ran = desk.quiz("build")
    assert ran.code == 1
    assert "a link to a file that is not there" in ran.err
    assert desk.files("build") == before


def test_files_of_sheets_whose_folder_is_on_another_branch_stay(desk: Desk) -> None:
    desk.releases(harbour())
    before = desk.files("build")
    desk.decks.rename(desk.folder / "away")
    other = desk.folder / "other"
    other.mkdir()
    (other / "pier.yaml").write_text((desk.folder / "away" / "harbour.yaml").read_text().replace("harbour", "pier"))
    assert desk.quiz("build", "other").code == 0
    after = desk.files("build")
    assert {name for name in before if "index" not in name and ".quiz.json" not in name} <= set(after)


@pytest.mark.parametrize("call", range(12))
def test_a_full_disk_changes_all_files_of_a_sheet_or_none_and_is_named(desk: Desk, call: int) -> None:
    desk.releases(harbour())
    before, write, calls = desk.files(), os.write, iter(range(1000))

    def full(handle: int, data: bytes) -> int:
        if next(calls) == call:
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(handle, data)

    desk.writes(corrected())
    with patch("quiz.project.files.os.write", full):
        ran = desk.quiz("build")
    if ran.code:
        assert ran.code == 2
        assert "No space left on device" in ran.err
        assert any(name in ran.err for name in (".apkg", ".html", ".lock", ".json", ".quiz"))
    changed = {name for name, digest in desk.files().items() if before.get(name) != digest}
    assert not [name for name in changed if name.endswith(".tmp")]
    of_sheet = {name for name in changed if "harbour" in name and name.startswith("build")}
    assert "build/harbour.apkg" in of_sheet or not of_sheet
    assert desk.quiz("build").code == 0
    undisturbed = desk.files()
    assert desk.quiz("build", "--force").code == 0
    assert desk.files() == undisturbed


def test_a_file_of_a_person_is_never_taken_for_a_temporary_one(desk: Desk) -> None:
    desk.writes(harbour())
    own = [desk.decks / name for name in (".quiz-notes.txt", ".quiz-1-my-notes.txt", ".quiz-abc.tmp")]
    for file in own:
        file.write_text("mine")
    desk.quiz("build")
    assert all(file.read_text() == "mine" for file in own)


def test_a_link_in_the_place_of_a_file_is_replaced_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    (tmp_path / "page.html").symlink_to("thesis.txt")
    files.replace(tmp_path / "page.html", b"page")
    assert (tmp_path / "thesis.txt").read_text() == "mine"
    assert (tmp_path / "page.html").read_bytes() == b"page"


def test_who_may_read_a_file_may_read_what_replaces_it_and_nobody_else(tmp_path: Path) -> None:
    file = tmp_path / "harbour.lock"
    for mode in (0o600, 0o660, 0o644):
        file.write_text("old")
        file.chmod(mode)
        files.replace(file, b"new")
        assert (file.read_text(), file.stat().st_mode & 0o777) == ("new", mode)


@pytest.mark.parametrize("there", ["file", "folder", "link"])
def test_a_new_file_takes_no_place_that_is_taken(tmp_path: Path, there: str) -> None:
    path = tmp_path / "harbour.yaml"
    match there:
        case "file":
            path.write_text("mine")
        case "folder":
            path.mkdir()
        case _:
            path.symlink_to(tmp_path / "nowhere")
    with pytest.raises(FileExistsError):
        files.create(path, b"new")
    assert [entry.name for entry in tmp_path.iterdir()] == ["harbour.yaml"]
    assert there != "file" or path.read_text() == "mine"


@pytest.mark.parametrize("links", [True, False], ids=["links", "no links"])
def test_a_new_file_is_whole_or_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, links: bool) -> None:
    path, write, calls = tmp_path / "harbour.yaml", os.write, iter(range(1000))

    def full(handle: int, data: bytes) -> int:
        if next(calls) == (1 if links else 3):
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(handle, data[:2])

    def none(_from: Path, _to: Path) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    if not links:
        monkeypatch.setattr(os, "link", none)
    monkeypatch.setattr(os, "write", full)
    with pytest.raises(OSError, match=r"No space.*harbour\.yaml"):
        files.create(path, b"longer")
    assert not [*tmp_path.iterdir()]
    files.create(path, b"new")
    assert path.read_bytes() == b"new"
    assert [entry.name for entry in tmp_path.iterdir()] == ["harbour.yaml"]


def dies(path: str, settings: Settings, now: int) -> tuple[Loaded, Product | None]:
    """Make a sheet, unless it is the fourth one and this is a process of the build: then end it at once."""
    if path.endswith("pier-3.yaml") and parent_process():
        os._exit(1)
    return make_sheet(path, settings, now)


def test_a_process_of_the_build_that_is_killed_costs_no_sheet(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(build.WORTH_PROCESSES):
        desk.writes(harbour(f"pier-{number}"))
    monkeypatch.setattr("quiz.project.worker.make_sheet", dies)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1})
    ran = desk.quiz("build")
    assert (ran.code, ran.err) == (0, "")
    assert len([*desk.out.glob("*.apkg")]) == build.WORTH_PROCESSES


def test_a_sheet_that_was_named_and_is_missing_keeps_its_files(desk: Desk) -> None:
    desk.releases(harbour())
    before = desk.files("build")
    (desk.decks / "harbour.yaml").unlink()
    ran = desk.quiz("build", "decks/harbour.yaml")
    assert (ran.code, "the files it had stay as they were" in ran.err) == (1, True)
    assert desk.files("build") == before


def test_a_folder_that_may_not_be_looked_into_holds_its_sheets_still(desk: Desk) -> None:
    desk.releases(harbour())
    desk.writes(harbour("pier"))
    before, lstat = desk.files("build"), Path.lstat

    def forbidden(path: Path) -> os.stat_result:
        if path.name == "harbour.yaml":
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return lstat(path)

    with patch.object(Path, "lstat", forbidden):
        assert desk.quiz("build", "decks/pier.yaml").code == 0
    after = desk.files("build")
    assert {name for name in before if "harbour" in name} <= after.keys()


def test_what_is_removed_is_said(desk: Desk) -> None:
    desk.writes(harbour())
    desk.writes(harbour("pier"))
    desk.quiz("build", "--forms", "3")
    assert "removed harbour-quiz-c.html" in desk.quiz("build", "decks/harbour.yaml").out
    (desk.decks / "harbour.yaml").unlink()
    assert "decks/harbour.yaml: no longer there; would remove harbour-cards" in desk.quiz("build", "--dry-run").out
    assert "decks/harbour.yaml: no longer there; removed harbour-cards" in desk.quiz("build").out


def test_a_time_after_all_dates_is_wrong_use(desk: Desk) -> None:
    desk.writes(harbour())
    with patch.dict(os.environ, {"SOURCE_DATE_EPOCH": "999999999999"}):
        ran = desk.quiz("build")
    assert "bug in quiz" not in ran.err
