"""Builds that are killed at random moments, beside the same builds left alone.

    python -m tests.crashes 200

After each kill, every file is the old or the new one; the next build repairs everything; and in the end all is byte
for byte as if nothing had happened. Prints how many kills hit a build at work.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.desk import MARCH, QUIZ, Content, Desk, harbour

SHEETS = 9  # enough for the program to start processes
BUILD = ("build", "--quiet")


def edition(sheet_id: str, number: int, chance: random.Random) -> Content:
    """A sheet of which every edition reads otherwise, and some lack a fact."""
    sheet = harbour(sheet_id)
    sheet["facts"]["bridge"]["answer"] = f"the bridge of {number}"
    if chance.random() < 0.3:
        del sheet["facts"]["crane"]
    return sheet


def killed(desk: Desk, after: float) -> bool:
    """Start a build, kill it after some seconds, and wait until all of its processes are gone; say whether it ran."""
    build = subprocess.Popen(
        [*QUIZ, *BUILD],
        cwd=desk.folder,
        env=desk.environment(),
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    time.sleep(after)
    build.kill()
    ran = build.wait() == -signal.SIGKILL
    deadline = time.monotonic() + 10
    while _any_left(build.pid):
        assert time.monotonic() < deadline, "a process of the build outlived it"
        time.sleep(0.005)
    return ran


def _any_left(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def crash(folder: Path, kills: int, seed: int) -> int:
    """Kill builds of editions one after another; return how many were hit at work."""
    chance = random.Random(seed)
    desk, calm = Desk(folder / "desk"), Desk(folder / "calm")
    hits, duration = 0, 0.5
    for number in range(kills):
        desk.now = calm.now = MARCH + number * 1000
        for n in range(SHEETS):
            if number == 0 or chance.random() < 0.7:
                sheet = edition(f"sheet-{n}", number, chance)
                desk.writes(sheet)
                calm.writes(sheet)
        before = desk.files()
        assert calm.quiz(*BUILD).code == 0
        hits += killed(desk, chance.uniform(0, 1.1 * duration))
        between, after = desk.files(), calm.files()
        for name, digest in between.items():
            if not Path(name).name.startswith(".quiz"):
                assert digest in (before.get(name), after[name]), f"{name} is neither old nor new"
        assert before.keys() <= between.keys()
        start = time.monotonic()
        assert desk.process(*BUILD).code == 0
        duration = max(duration, time.monotonic() - start)
        assert desk.files() == after, f"edition {number} is not as without the kill"
    return hits


def main() -> None:
    """Run as many kills as are asked for."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    with tempfile.TemporaryDirectory() as folder:
        start = time.monotonic()
        hits = crash(Path(folder), kills, seed)
    print(f"{kills} kills, {hits} of them at work, in {time.monotonic() - start:.0f} s: every next build repaired all")


if __name__ == "__main__":
    main()
