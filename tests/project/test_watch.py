"""`quiz watch`: builds on save, whatever the editor does and whatever it saves."""

import errno
import os
import queue
import shutil
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import chdir
from pathlib import Path
from statistics import median

import pytest
import yaml

from quiz.project import files
from quiz.project import watch as watching
from quiz.project.build_results import BuildResult, Built, Gone, Stopped, Waiting
from quiz.settings import Settings
from tests.anki.samples import png
from tests.desk import QUIZ, ROOT, Desk, harbour

PATIENCE = 20


class Watch:
    """The program at watch over a desk."""

    def __init__(self, desk: Desk) -> None:
        self.process = subprocess.Popen(
            [*QUIZ, "watch"],
            cwd=desk.folder,
            env=desk.environment(PYTHONUNBUFFERED="1"),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self) -> None:
        """Put aside each line as it is said."""
        for line in self.process.stdout or ():
            self.lines.put(line)

    def says(self, text: str) -> str:
        """Wait for a line that holds a text."""
        heard = []
        try:
            while text not in (line := self.lines.get(timeout=PATIENCE)):
                heard.append(line)
        except queue.Empty:
            pytest.fail(f"{text!r} was not said, but:\n{''.join(heard)}")
        return line

    def is_silent(self, seconds: float = 1) -> bool:
        """Return True if nothing is said for a while."""
        time.sleep(seconds)
        return self.lines.empty()

    def ends(self) -> int:
        """Interrupt it; return its exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(PATIENCE)


@pytest.fixture
def watch(desk: Desk) -> Iterator[Watch]:
    """A watch over a sheet that was just built."""
    desk.writes(harbour())
    watch = Watch(desk)
    watch.says("wrote harbour.lock")
    yield watch
    watch.process.kill()
    watch.process.wait()


def text_with(answer: str) -> str:
    """The text of the sheet with another answer."""
    sheet = harbour()
    sheet["facts"]["bridge"]["answer"] = answer
    return yaml.dump(sheet, sort_keys=False)


def replaced(path: Path, text: str) -> None:
    """Save as many editors do: a new file takes the place of the old one."""
    beside = path.with_name(f".{path.name}.tmp")
    beside.write_text(text)
    beside.replace(path)


def moved_away(path: Path, text: str) -> None:
    """Save as vim does: the old file becomes a backup, a new one is written."""
    path.rename(path.with_name(f"{path.name}~"))
    path.write_text(text)


def in_pieces(path: Path, text: str) -> None:
    """Save slowly."""
    with path.open("w") as file:
        for start in range(0, len(text), 200):
            file.write(text[start : start + 200])
            file.flush()
            time.sleep(0.005)


@pytest.mark.parametrize("save", [Path.write_text, replaced, moved_away, in_pieces])
def test_what_is_saved_is_built_however_an_editor_saves_it(
    desk: Desk, watch: Watch, save: Callable[[Path, str], object]
) -> None:
    for answer in ("a swing bridge", "a footbridge"):
        save(desk.decks / "harbour.yaml", text_with(answer))
        watch.says("harbour.apkg")
        assert answer in (desk.out / "harbour-key.html").read_text()
    assert desk.out.joinpath("harbour.apkg").exists()


def test_a_broken_sheet_is_reported_and_mended_at_the_next_save(desk: Desk, watch: Watch) -> None:
    package = desk.package()
    (desk.decks / "harbour.yaml").write_text("facts: [")
    watch.says("[yaml-syntax]")
    watch.says("the files it had stay as they were")
    assert desk.package() == package
    (desk.decks / "harbour.yaml").write_text(text_with("a swing bridge"))
    watch.says("harbour.apkg")


def test_sheets_that_come_and_go_are_noticed(desk: Desk, watch: Watch) -> None:
    desk.writes(harbour("pier"))
    watch.says("decks/pier.yaml: ")
    (desk.decks / "pier.yaml").unlink()
    deadline = time.monotonic() + PATIENCE
    while (desk.out / "pier.apkg").exists():
        assert time.monotonic() < deadline
        time.sleep(0.01)
    for name in ("harbour", "pier"):
        (desk.decks / f"{name}.yaml").unlink(missing_ok=True)
    time.sleep(0.3)
    (desk.decks / "pier.lock").unlink()
    desk.writes(harbour("pier"))
    watch.says("decks/pier.yaml: ")


def test_an_image_counts_and_so_does_a_lock(desk: Desk, watch: Watch) -> None:
    sheet = harbour()
    sheet["people"]["anna"]["image"] = {"file": "media/anna.png", "credit": "own"}
    desk.writes(sheet)
    watch.says("[image-missing]")
    (desk.decks / "media").mkdir()
    (desk.decks / "media" / "anna.png").write_bytes(png(9))
    watch.says("harbour.apkg")
    lock = desk.decks / "harbour.lock"
    lock.write_text("garbage")
    watch.says("[bad-lock]")


def test_nothing_is_built_where_nothing_was_saved(desk: Desk, watch: Watch) -> None:
    time.sleep(1)
    while not watch.lines.empty():
        watch.lines.get()
    for name in ("notes~", ".harbour.yaml.swp", "#harbour.yaml#"):
        (desk.decks / name).write_text("an editor's own")
    (desk.decks / "harbour.yaml").touch()
    assert watch.is_silent()


def test_an_interrupt_ends_the_watch_in_peace(desk: Desk, watch: Watch) -> None:
    time.sleep(1)
    while not watch.lines.empty():
        watch.lines.get()
    assert watch.ends() == 0
    assert watch.is_silent(0.2)


def test_from_save_to_written_pages_in_a_moment(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    article = (ROOT / "decks" / "ki-wettlauf.yaml").read_text(encoding="utf-8")
    path, page = desk.decks / "ki-wettlauf.yaml", desk.out / "ki-wettlauf-key.html"
    path.write_text(article, encoding="utf-8")
    watch = Watch(desk)
    try:
        watch.says("wrote ki-wettlauf.lock")
        time.sleep(1)
        taken = []
        for turn in range(6):
            before = page.read_bytes()
            path.write_text(article.replace("\ntitle: ", f"\ntitle: {turn} ", 1), encoding="utf-8")
            start = time.monotonic()
            while page.read_bytes() == before and time.monotonic() < start + PATIENCE:
                time.sleep(0.002)
            taken.append(time.monotonic() - start)
            watch.says("ki-wettlauf.apkg")
    finally:
        watch.process.kill()
        watch.process.wait()
    with capsys.disabled():
        print(f"\nfrom save to written pages: {median(taken[1:]) * 1000:.0f} ms (warm, median)")
    assert median(taken[1:]) < 1.5


@pytest.fixture
def results(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Iterator[Iterator[BuildResult]]:
    """What a watch over a desk with two sheets gives, from the first save on; it looks often."""
    monkeypatch.setattr(watching, "LOOK", 60)
    monkeypatch.setattr(watching, "AGAIN", 0.01)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(desk.now))
    desk.writes(harbour())
    desk.writes(harbour("pier"))
    with chdir(desk.folder):
        results = watching.builds([], Path("build"), Settings())
        for first in results:
            if not isinstance(first, Built):  # the index page, which comes last
                break
        yield results


def saves(desk: Desk, answer: str, sheet_id: str = "harbour") -> None:
    """Save a sheet with another answer, as its editor does once the watch is at work again."""
    sheet = harbour(sheet_id)
    sheet["facts"]["bridge"]["answer"] = answer
    threading.Timer(0.2, desk.writes, [sheet]).start()


def is_half_saved(result: BuildResult) -> bool:
    """Return True if a busy machine looked at a sheet between its being emptied and being written."""
    return isinstance(result, Stopped) and [finding.code for finding in result.findings] == ["empty-sheet"]


def built(results: Iterator[BuildResult]) -> tuple[str, ...]:
    """The files of the next sheet that is built; the index is no matter."""
    told = (each for each in results if not is_half_saved(each))
    found = next(each for each in told if isinstance(each, (Built, Waiting, Stopped)))
    assert isinstance(found, Built), found
    return found.written


@pytest.mark.parametrize("fault", [errno.ENOSPC, errno.EACCES], ids=errno.errorcode.get)
def test_a_fault_of_the_disk_that_passes_is_waited_for(
    desk: Desk, results: Iterator[BuildResult], monkeypatch: pytest.MonkeyPatch, fault: int
) -> None:
    write, faults = files.replace_all, iter([True, True, False])

    def faulty(contents: dict[Path, bytes]) -> None:
        if next(faults, False):
            raise OSError(fault, os.strerror(fault), "build/harbour.apkg")
        write(contents)

    monkeypatch.setattr(files, "replace_all", faulty)
    saves(desk, "a swing bridge")
    assert next(results) == Waiting(f"build/harbour.apkg: {os.strerror(fault)}")  # once, however often it is tried
    assert "harbour.apkg" in built(results)
    assert Waiting(None) in (next(results), next(results))
    saves(desk, "a footbridge")
    assert "harbour.apkg" in built(results)


def test_a_folder_that_goes_and_comes_back_is_waited_for_and_its_files_stay(
    desk: Desk, results: Iterator[BuildResult]
) -> None:
    before = desk.files("build")
    away = desk.decks.rename(desk.folder / "away")
    assert next(results) == Waiting("decks/ is not there")
    assert desk.files("build") == before
    shutil.copytree(away, desk.decks)  # another folder of the same name, as a checkout makes it
    assert next(results) == Waiting(None)
    saves(desk, "a swing bridge")
    assert "harbour.apkg" in built(results)


def test_a_folder_that_another_one_replaces_at_once_is_watched_on(desk: Desk, results: Iterator[BuildResult]) -> None:
    shutil.copytree(desk.decks, desk.folder / "new")
    desk.decks.rename(desk.folder / "away")
    (desk.folder / "new").rename(desk.decks)
    saves(desk, "a swing bridge")
    assert "harbour.apkg" in built(results)


def test_a_sheet_that_is_a_link_is_built_when_its_file_is_saved(
    desk: Desk, results: Iterator[BuildResult], tmp_path: Path
) -> None:
    drive = tmp_path / "drive"
    drive.mkdir()
    shutil.move(desk.decks / "harbour.yaml", drive / "harbour.yaml")
    (desk.decks / "harbour.yaml").symlink_to(drive / "harbour.yaml")
    for save, answer in ((Path.write_text, "a swing bridge"), (replaced, "a footbridge"), (Path.write_text, "a ford")):
        threading.Timer(0.2, save, [drive / "harbour.yaml", text_with(answer)]).start()
        assert "harbour.apkg" in built(results)


def test_no_file_is_removed_in_silence(desk: Desk, results: Iterator[BuildResult]) -> None:
    there = {path.name for path in desk.out.glob("pier*")}
    (desk.decks / "pier.yaml").unlink()
    gone = next(results)
    assert isinstance(gone, Gone)
    assert (gone.path, {*gone.removed}) == ("decks/pier.yaml", there)


def test_a_sheet_that_had_errors_is_said_to_be_gone(desk: Desk, results: Iterator[BuildResult]) -> None:
    (desk.decks / "broken.yaml").write_text("facts: [")
    assert isinstance(next(results), Stopped)
    (desk.decks / "broken.yaml").unlink()
    assert next(results) == Gone("decks/broken.yaml")


def test_a_link_to_itself_ends_no_watch(desk: Desk, results: Iterator[BuildResult]) -> None:
    (desk.decks / "loop.yaml").symlink_to("loop.yaml")
    assert isinstance(next(results), Stopped)
    (desk.decks / "loop.yaml").unlink()
    assert next(results) == Gone("decks/loop.yaml")
