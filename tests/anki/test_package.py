import io
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from quiz.anki.package import NoCardError, package
from tests.anki.samples import APRIL, IMAGES, MARCH, SHEET, notes_of, package_of

ROOT = Path(__file__).parents[2]
HASH = "import hashlib; from tests.anki.samples import *; print(hashlib.sha256(package_of(SHEET)).hexdigest())"


def opened(data: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(data))


def collection(data: bytes) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.deserialize(opened(data).read("collection.anki2"))
    return connection


def test_the_same_sheet_gives_the_same_bytes_on_any_machine() -> None:
    def bytes_with(seed: str, zone: str) -> str:
        environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"}
        run = [sys.executable, "-c", HASH]
        return subprocess.run(run, cwd=ROOT, env=environment, check=True, capture_output=True, text=True).stdout

    assert bytes_with("1", "UTC") == bytes_with("2", "Pacific/Auckland")


def test_the_archive_tells_nothing_of_the_time_or_the_machine() -> None:
    entries = opened(package_of(SHEET)).infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.create_system for entry in entries} == {3}
    assert [entry.filename for entry in entries] == ["collection.anki2", "media", "0", "1"]


def test_media_lie_in_the_package_under_the_names_that_the_fields_use() -> None:
    archive = opened(package_of(SHEET))
    names = json.loads(archive.read("media"))
    fields = "".join("".join(note.fields) for note in notes_of(SHEET))
    assert sorted(archive.read(number) for number in names) == sorted(IMAGES.values())
    assert all(f'src="{name}"' in fields for name in names.values())


def test_each_note_has_the_time_of_its_own_last_change() -> None:
    first, *others = notes_of(SHEET)
    data = package("KI", "", [(first, APRIL), *((note, MARCH) for note in others)], {})
    times = dict(collection(data).execute("select guid, mod from notes"))
    assert times == {first.guid: APRIL} | {note.guid: MARCH for note in others}


def test_nothing_is_left_behind_in_the_folder_for_temporary_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    package_of(SHEET)
    assert list(tmp_path.iterdir()) == []


def test_a_note_without_a_card_is_refused() -> None:
    note = notes_of(SHEET)[0]
    with pytest.raises(NoCardError, match="JD Vance"):
        package("KI", "", [(replace(note, fields=(note.fields[0], *[""] * (len(note.fields) - 1))), MARCH)], {})


def test_a_deck_without_notes_is_a_package_all_the_same() -> None:
    assert collection(package("KI", "", [], {})).execute("select count(*) from notes").fetchone() == (0,)
