"""A desk to work at: a folder of sheets, and the program as a person calls it."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import chdir, redirect_stderr, redirect_stdout
from copy import deepcopy
from dataclasses import dataclass
from hashlib import sha256
from io import StringIO
from pathlib import Path
from typing import Any
from unittest.mock import patch

import yaml

from quiz.__main__ import main

ROOT = Path(__file__).parent.parent
QUIZ = (sys.executable, "-m", "quiz")
MARCH, APRIL, MAY = 1_741_000_000, 1_743_600_000, 1_746_200_000

Content = dict[str, Any]

HARBOUR: Content = {
    "format": 1,
    "id": "harbour",
    "title": "The harbour",
    "language": "en",
    "source": {"title": "A harbour for everybody", "publisher": "The Example", "published": "2025-03-02"},
    "people": {
        "anna": {"name": "Anna Berg", "role": "harbour master", "organisation": "Port Office", "evidence": "said Berg"},
        "carl": {"name": "Carl Dahl", "role": "pilot", "organisation": "Pilots' Guild", "evidence": "the pilot"},
        "dora": {"name": "Dora Eklund", "role": "mayor", "organisation": "Town Hall", "evidence": "the mayor"},
    },
    "quotes": {
        "deep": {
            "speaker": "anna",
            "text": "The harbour is deep enough for every ship.",
            "occasion": "at the opening",
            "about": "the depth",
            "blank": "deep",
            "evidence": "is deep enough",
        },
        "fog": {
            "speaker": "carl",
            "paraphrase": "Nobody should sail in fog.",
            "about": "the weather",
            "evidence": "not in fog",
        },
    },
    "figures": {
        "quay": {
            "ask": "How long is the quay?",
            "value": "600",
            "unit": "metres",
            "measures": "length of the quay",
            "evidence": "600 metres",
        },
    },
    "facts": {
        "bridge": {
            "question": "What crosses the river?",
            "answer": "a bridge",
            "wrong": ["a ferry", "a tunnel"],
            "evidence": "over the bridge",
        },
        "crane": {"question": "What lifts the goods?", "answer": "a crane", "evidence": "a crane lifts"},
    },
}
"""A sheet with every kind of fact."""


def harbour(sheet_id: str = "harbour") -> Content:
    """The sheet, to be changed at will, under its own or another id."""
    return deepcopy(HARBOUR) | {"id": sheet_id}


def renamed(sheet: Content, group: str, old: str, new: str, *, formerly: bool = True) -> Content:
    """The sheet with another key for a fact, which stays where it is."""
    facts = sheet[group]
    marked = {"formerly": [*facts[old].get("formerly", []), old]} if formerly else {}
    facts = {new if key == old else key: fact | marked if key == old else fact for key, fact in facts.items()}
    return sheet | {group: facts}


def corrected(sheet: Content | None = None) -> Content:
    """The sheet with one answer corrected."""
    sheet = sheet or harbour()
    sheet["facts"]["bridge"]["answer"] = "a swing bridge"
    return sheet


def without_crane() -> Content:
    """The sheet with a fact taken out."""
    sheet = harbour()
    del sheet["facts"]["crane"]
    return sheet


def with_image(file: str = "anna.png") -> Content:
    """The sheet with a portrait."""
    sheet = harbour()
    sheet["people"]["anna"]["image"] = {"file": file, "credit": "own work"}
    return sheet


@dataclass(frozen=True)
class Ran:
    """What a command said, and the code it ended with."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What it said, read as JSON."""
        return json.loads(self.out)


class Desk:
    """A folder with `decks/` and `build/`, and the clock at a time of our choice."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.decks, self.out = folder / "decks", folder / "build"
        self.decks.mkdir(parents=True)
        self.now = MARCH

    def writes(self, sheet: Content, name: str | None = None) -> Path:
        """Save a sheet under its id or another name."""
        path = self.decks / f"{name or sheet['id']}.yaml"
        path.write_text(yaml.dump(sheet, allow_unicode=True, sort_keys=False), encoding="utf-8")
        return path

    def environment(self, **more: str) -> Mapping[str, str]:
        """What the program sees."""
        return os.environ | {"PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": str(self.now), "LC_ALL": "C.UTF-8"} | more

    def quiz(self, *arguments: str, **environment: str) -> Ran:
        """Call the program in the folder, within this process: for that it need not start anew."""
        out, err = StringIO(), StringIO()
        with (
            chdir(self.folder),
            redirect_stdout(out),
            redirect_stderr(err),
            patch.object(sys, "argv", ["quiz", *arguments]),
            patch.dict(os.environ, self.environment(**environment)),
        ):
            try:
                main()
            except SystemExit as end:
                code = end.code
            else:
                code = 0
        assert isinstance(code, int)
        return Ran(code, out.getvalue(), err.getvalue())

    def process(self, *arguments: str, **environment: str) -> Ran:
        """Call the program in the folder, in a process of its own."""
        run = subprocess.run(
            [*QUIZ, *arguments],
            cwd=self.folder,
            env=self.environment(**environment),
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            check=False,
        )
        return Ran(run.returncode, run.stdout, run.stderr)

    def releases(self, sheet: Content, *, at: int = MARCH, name: str | None = None) -> bytes:
        """Save a sheet, build everything at a time, and return the sheet's package."""
        self.writes(sheet, name)
        self.now = at
        ran = self.quiz("build", "--quiet")
        assert ran.code == 0, ran.err
        return self.package(sheet["id"])

    def package(self, sheet_id: str = "harbour") -> bytes:
        """The package of a sheet as it was built."""
        return (self.out / f"{sheet_id}.apkg").read_bytes()

    def lock(self, name: str = "harbour") -> dict[str, list[str]]:
        """The lock of a sheet: the columns of each note by its name."""
        lines = (self.decks / f"{name}.lock").read_text(encoding="utf-8").splitlines()
        columns = (line.partition(' "')[0].split() for line in lines if "/" in line.partition(" ")[2].partition(" ")[0])
        return {name: [guid, *rest] for guid, name, *rest in columns}

    def mods(self, name: str = "harbour") -> dict[str, int]:
        """When each note of a sheet last changed, by its name."""
        return {note: int(columns[5]) for note, columns in self.lock(name).items()}

    def files(self, *folders: str) -> dict[str, str]:
        """A digest of each file in `build/`, `decks/` or both, by its path."""
        found = [path for folder in folders or ("build", "decks") for path in (self.folder / folder).rglob("*")]
        return {
            path.relative_to(self.folder).as_posix(): sha256(path.read_bytes()).hexdigest()
            for path in sorted(found)
            if path.is_file()
        }
