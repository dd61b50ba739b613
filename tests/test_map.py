"""The map of the program is current, and what it says how to do can be done."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.desk import ROOT, Content, harbour
from tests.rooms import picture, table

MAP = ROOT / "quiz" / "README.md"
STEP = re.compile(
    r"^(?:In `(?P<file>[^`]+)`, before `(?P<place>[^`]+)`|New file `(?P<new>[^`]+)`):\n\n"
    r"```text\n(?P<code>.*?)```$",
    re.DOTALL | re.MULTILINE,
)
COPY = re.compile(r"^Copy `([^`]+)` to `([^`]+)`, and in it:\n\n```text\n(.*?)\n```$", re.DOTALL | re.MULTILINE)


def drawn(text: str) -> str:
    """The map with what is drawn of the rooms."""
    for name, shown in (("rooms", table()), ("uses", f"```text\n{picture()}\n```")):
        start, end = f"<!-- {name} -->\n", f"<!-- /{name} -->"
        before, _, rest = text.partition(start)
        text = f"{before}{start}\n{shown}\n\n{end}{rest.partition(end)[2]}"
    return text


def test_the_map_shows_the_rooms_as_they_are(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--renew-golden"):
        MAP.write_text(drawn(MAP.read_text(encoding="utf-8")), encoding="utf-8")
    text = MAP.read_text(encoding="utf-8")
    assert text == drawn(text), "run: pytest --renew-golden tests/test_map.py"


def test_each_file_that_the_map_names_is_there() -> None:
    text = MAP.read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:[a-z_*]+/)+(?:[a-z_*.0-9-]+\.[a-z0-9]+)?)`", text))
    made = set(re.findall(r"(?:New file|to) `([^`]+)`", text))
    assert len(named - made) > 50
    assert [name for name in named - made if not any([*MAP.parent.glob(name), *ROOT.glob(name)])] == []


def carry_out(heading: str, copy: Path) -> int:
    """Do what a part of the map says in a copy of the program; return how many files that took."""
    part = re.split(r"^## ", MAP.read_text(encoding="utf-8"), flags=re.MULTILINE)
    (steps,) = (each for each in part if each.startswith(f"{heading}\n"))
    files = set()
    for step in STEP.finditer(steps):
        path = copy / (step["new"] or step["file"])
        files.add(path)
        if step["new"]:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(step["code"], encoding="utf-8")
            continue
        place, text = step["place"].replace("\\n", "\n"), path.read_text(encoding="utf-8")
        assert text.count(place) == 1, f"{step['place']} in {step['file']}"
        path.write_text(text.replace(place, step["code"] + place), encoding="utf-8")
    for old, new, changes in COPY.findall(steps):
        text = (copy / old).read_text(encoding="utf-8")
        for before, after in (change.split(" → ") for change in changes.splitlines()):
            assert text.count(before) == 1, f"{before} in {old}"
            text = text.replace(before, after)
        (copy / new).write_text(text, encoding="utf-8")
        files.add(copy / new)
    return len(files)


A_YEAR = {"quiz": {"kinds": ["year"]}, "figures": {"y": {"ask": "When was it built?", "value": 1998}}}


@pytest.mark.parametrize(
    ("heading", "files", "sheet", "arguments", "shows"),
    [
        ("Add an output", 1, {}, "build", "harbour-people.txt"),
        ("Add an export", 2, {}, "export answers", "harbour-answers.txt"),
        ("Add a rule", 2, {"title": "THE HARBOUR"}, "check", "[loud-title]"),
        ("Add a kind of question", 3, A_YEAR, "build", "Write the year."),
        ("Add a language", 2, {"language": "es"}, "build", "Modelo A"),
        ("Add a paper", 1, {}, "build --paper b5", "harbour-quiz-a.html"),
    ],
)
def test_what_the_map_says_how_to_add_is_added_so(
    heading: str, files: int, sheet: Content, arguments: str, shows: str, tmp_path: Path
) -> None:
    shutil.copytree(ROOT / "quiz", tmp_path / "quiz", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "decks").mkdir()
    (tmp_path / "decks" / "harbour.yaml").write_text(yaml.dump(harbour() | sheet, sort_keys=False))
    assert carry_out(heading, tmp_path) == files
    ran = subprocess.run(
        [sys.executable, "-m", "quiz", *arguments.split()],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode in {0, 1}, ran.stderr
    built = "".join(page.read_text(encoding="utf-8") for page in (tmp_path / "build").glob("*.html"))
    assert shows in (built or ran.stdout), ran.stderr
