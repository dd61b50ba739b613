"""Builds that are killed, interrupted, or run at the same time."""

import os
import signal
import subprocess
import time
from pathlib import Path

from tests.crashes import SHEETS, crash
from tests.desk import APRIL, QUIZ, Desk, harbour


def started(desk: Desk, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*QUIZ, "build", *arguments],
        cwd=desk.folder,
        env=desk.environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def test_whenever_a_build_is_killed_the_next_one_repairs_everything(tmp_path: Path) -> None:
    crash(tmp_path, kills=10, seed=7)


def test_what_a_killed_build_left_behind_is_removed(desk: Desk) -> None:
    desk.releases(harbour())
    before = desk.files()
    (desk.out / f".quiz-{'0a' * 16}.tmp").write_bytes(b"half a deck")
    (desk.decks / f".quiz-{'1b' * 16}.tmp").write_bytes(b"half a lock")
    assert desk.quiz("build").code == 0
    assert desk.files() == before


def test_builds_of_the_same_sheets_at_the_same_time_do_not_harm_each_other(desk: Desk, tmp_path: Path) -> None:
    calm = Desk(tmp_path / "calm")
    for n in range(4):
        desk.writes(harbour(f"sheet-{n}"))
        calm.writes(harbour(f"sheet-{n}"))
    builds = [started(desk) for _ in range(4)]
    assert [build.wait(60) for build in builds] == [0] * 4
    assert calm.quiz("build").code == 0
    assert desk.files() == calm.files()


def test_builds_of_different_sheets_at_the_same_time_keep_each_others_outputs(desk: Desk, tmp_path: Path) -> None:
    calm = Desk(tmp_path / "calm")
    builds = []
    for n in range(4):
        calm.writes(harbour(f"sheet-{n}"))
        builds.append(started(desk, desk.writes(harbour(f"sheet-{n}")).relative_to(desk.folder).as_posix()))
    assert [build.wait(60) for build in builds] == [0] * 4
    assert calm.quiz("build").code == 0
    assert desk.files() == calm.files()


def test_builds_with_different_options_at_the_same_time_leave_what_one_of_them_gives(desk: Desk) -> None:
    desk.writes(harbour())
    builds = [started(desk, "--forms", forms) for forms in "23"]
    assert [build.wait(60) for build in builds] == [0, 0]
    assert sorted(desk.quiz("build", "--check", "--forms", forms).code for forms in "23") == [0, 1]


def test_an_interrupted_build_says_no_more_than_that(desk: Desk) -> None:
    for n in range(SHEETS * 2):
        desk.writes(harbour(f"sheet-{n}"))
    build = started(desk)
    deadline = time.monotonic() + 20
    while not list(desk.out.glob("*.apkg")) and time.monotonic() < deadline:
        time.sleep(0.01)
    os.killpg(build.pid, signal.SIGINT)
    _, err = build.communicate(timeout=20)
    assert build.returncode in {1, 130}
    assert "Traceback" not in err
    desk.now = APRIL
    assert desk.process("build").code == 0
    assert desk.process("build", "--check").code == 0
