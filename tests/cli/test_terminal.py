"""Nothing that a file is called, or that stands in one, acts on a terminal."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from quiz.cli.terminal import Guard, raw, shown
from tests.desk import QUIZ, ROOT, Desk, harbour

ESCAPE, TURN, CONTROL = "\x1b]0;owned\x07", "\u202egnp.exe", "\x9b31m"
HOSTILE = f"{ESCAPE}{TURN}{CONTROL}"
ACTING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def test_signs_that_act_are_written_out_and_all_others_stay() -> None:
    assert shown("a\x1b[31m\u202eb") == r"a\u001b[31m\u202eb"
    assert shown("Größe „ß“ 日本 שלום 👩‍🔬\n\t") == "Größe „ß“ 日本 שלום 👩‍🔬\n\t"


def test_a_guard_lets_its_own_program_colour_behind_it() -> None:
    stream = StringIO()
    guarded: Any = Guard(stream)
    guarded.write("\x1b[1m")
    assert raw(guarded) is stream
    assert stream.getvalue() == r"\u001b[1m"


def shell(desk: Desk, line: str) -> subprocess.CompletedProcess[str]:
    """Run a line in bash, at the desk."""
    return subprocess.run(
        ["bash", "-c", line], cwd=desk.folder, capture_output=True, text=True, check=False, timeout=120
    )


COMMANDS = [
    ("build",),
    ("build", "--check"),
    ("check",),
    ("check", "--format", "github"),
    ("check", "--format", "json"),
    ("show",),
    ("diff",),
    ("diff", "--format", "json"),
    ("forget",),
    ("lock", "--rebuild-from", f"build/{HOSTILE}.apkg"),
    ("rules", HOSTILE),
    ("new", HOSTILE),
    ("build", f"--{HOSTILE}"),
    ("build", "--kinds", HOSTILE),
    (HOSTILE,),
]


@pytest.mark.parametrize(
    "command", COMMANDS, ids=[" ".join(command).encode("unicode_escape").decode() for command in COMMANDS]
)
@pytest.mark.parametrize("state", ["good", "broken", "changed"])
def test_no_command_sends_a_sign_that_acts(desk: Desk, command: tuple[str, ...], state: str) -> None:
    sheet = harbour()
    sheet["title"] = f"The {TURN} harbour"
    sheet["deck"] = f"News::{TURN}"
    sheet["facts"]["crane"]["answer"] = f"a {TURN} crane"
    name = f"harbour{HOSTILE}"
    desk.writes(sheet, name)
    desk.quiz("build")
    if state == "broken":
        (desk.decks / f"{name}.yaml").write_text(f"title: [{HOSTILE}\n{HOSTILE}: x")
        (desk.decks / f"{name}.lock").write_text(f"quiz lock 3\n{HOSTILE}")
    if state == "changed":
        sheet["facts"].pop("bridge")
        sheet["facts"]["crane"]["answer"] = f"another {TURN} crane"
        desk.writes(sheet, name)
    arguments = [*command, f"decks/{name}.yaml"] if command[0] in ("forget", "lock") else list(command)
    ran = desk.quiz(*arguments)
    assert not ACTING.search(ran.out), ran.out
    assert not ACTING.search(ran.err), ran.err
    assert "bug in quiz" not in ran.err
    if "json" in command and ran.out:
        json.loads(ran.out)


def test_the_work_is_done_to_its_end_when_the_reader_has_seen_enough(desk: Desk) -> None:
    for number in range(12):
        desk.writes(harbour(f"sheet-{number:02}"))
    line = f"{sys.executable} -m quiz build | head -1"
    ran = subprocess.run(
        ["bash", "-c", line], cwd=desk.folder, capture_output=True, text=True, check=False, timeout=120
    )
    assert ran.stderr == ""
    assert len(list(desk.out.glob("*.apkg"))) == 12
    assert (desk.out / "index.html").exists()


@pytest.mark.parametrize("delay", [0.0, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5])
def test_an_interrupt_at_any_time_leaves_no_traceback(desk: Desk, delay: float) -> None:
    desk.writes(harbour())
    running = subprocess.Popen(
        [*QUIZ, "build"], cwd=desk.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    time.sleep(delay)
    running.send_signal(signal.SIGINT)
    _, err = running.communicate(timeout=60)
    assert f"{ROOT}/quiz/" not in err
    if "KeyboardInterrupt" not in err:  # Python's own start, before any line of ours, is out of reach
        assert running.returncode in (0, 130, -signal.SIGINT)


def test_standard_input_that_is_closed_is_said_to_be(desk: Desk) -> None:
    ran = shell(desk, f"{sys.executable} -m quiz check - <&-")
    assert ran.returncode == 1
    assert "standard input is closed" in ran.stdout + ran.stderr


def test_names_that_are_not_utf8_are_named(desk: Desk) -> None:
    desk.writes(harbour())
    (desk.decks / "harbour.yaml").rename(os.fsdecode(os.fsencode(desk.decks) + b"/harb\xffour.yaml"))
    ran = desk.quiz("build")
    assert ran.code == 1
    assert "its name is not UTF-8" in ran.err


@pytest.mark.parametrize("option", ["--title", "--school"])
def test_options_that_are_not_utf8_are_refused(desk: Desk, option: str) -> None:
    desk.writes(harbour())
    ran = desk.quiz("build", option, os.fsdecode(b"Gr\xfc\xdfe"))
    assert ran.code == 2
    assert "UTF-8" in ran.err


@pytest.mark.parametrize("option", ["--title", "--school"])
def test_options_with_control_characters_are_refused(desk: Desk, option: str) -> None:
    desk.writes(harbour())
    ran = desk.quiz("build", option, "9b\x1b[31m")
    assert ran.code == 2
    assert "leave out the control character U+001B" in ran.err


def test_a_folder_has_nothing_to_forget(desk: Desk) -> None:
    ran = desk.quiz("forget", ".")
    assert ran.code == 2
    assert "name a sheet" in ran.err
    assert Path(desk.folder).is_dir()
