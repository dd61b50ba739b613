"""The one way in for files, and that there is no other."""

import ast
import os
from pathlib import Path

import pytest

from quiz.project.reader import Most, UnreadableError, content, there
from quiz.project.stale import PROGRAM

OWN = {
    "anki/notetypes.py", "draft/language.py", "export/docx/pictures.py", "page/css.py", "page/faces.py",
    "page/hyphens.py", "page/scripts.py", "project/new_sheet.py", "project/stale.py", "sheet/schema.py",
    "source/clues.py", "words/first_names.py", "words/organisations.py",
}  # fmt: skip
"""Modules that read files of the program itself, which nobody else writes."""
READING = {"read_bytes", "read_text", "fdopen"}


def readers() -> set[str]:
    """The modules in which a file is read otherwise than by the reader."""
    found = set()
    for file in PROGRAM.rglob("*.py"):
        name = file.relative_to(PROGRAM).as_posix()
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in READING:
                found.add(name)
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "open":
                found.add(name)
    return found - {"words/make_first_names.py"}


def test_files_of_others_are_read_in_one_place_only() -> None:
    assert readers() == OWN


@pytest.mark.parametrize("what", ["pipe", "folder", "device", "endless link", "dead link"])
def test_what_is_no_regular_file_is_refused_at_once(tmp_path: Path, what: str) -> None:
    path = tmp_path / "file"
    match what:
        case "pipe":
            os.mkfifo(path)
        case "folder":
            path.mkdir()
        case _:
            path.symlink_to({"device": "/dev/zero", "endless link": "file", "dead link": "nowhere"}[what])
    with pytest.raises(OSError, match=r"pipe or a device|directory|symbolic links|link to a file"):
        content(path, Most.SHEET)


def test_a_file_that_grows_while_it_is_read_is_refused_when_it_is_too_large(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"x")
    monkeypatch.setattr(os, "read", lambda _, size: b"x" * size)
    with pytest.raises(UnreadableError, match="larger than"):
        content(path, Most.TEXT)


def test_none_is_what_is_not_there_and_nothing_else(tmp_path: Path) -> None:
    assert content(tmp_path / "none", Most.SHEET) is None
    assert content(tmp_path / "none" / "of", Most.SHEET) is None
    assert content(Path("a\0b"), Most.SHEET) is None
    with pytest.raises(FileNotFoundError):
        there(tmp_path / "none", Most.SHEET)
