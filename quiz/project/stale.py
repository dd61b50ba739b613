"""Which sheets need not be built: what they are made from, and their files, are as the folder remembers them."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.project import files, manifest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from quiz.project.folder import Folder
    from quiz.settings import Settings

PROGRAM = Path(__file__).parents[1]
SOURCE_ROOMS = ("draft", "source", "words")
LIBRARIES = frozenset({"babel", "genanki", "jinja2", "markupsafe", "pillow", "pyphen", "pyyaml"})
"""What outputs are made with: another version may write other bytes."""


MARKS = re.compile(rb"^# given.*\n", re.MULTILINE)


def common_inputs(settings: Settings) -> bytes:
    """Return a digest of what all sheets of a build are made from: the program, its libraries, and the settings."""
    chosen = repr((settings.plan, settings.printing)).encode()
    return manifest.digest_of_inputs(*_program(), *_libraries(), chosen).encode()


def inputs(common: bytes, sheet: bytes, lock: bytes, others: Mapping[str, bytes | None]) -> str:
    """Return a digest of all that a sheet's files are made from: `others` are all other files of it, by name.

    Of the lock, the marks of what was handed out are no part of it.
    """
    of_others = [part for file, content in others.items() for part in (file.encode(), content or b"")]
    return manifest.digest_of_inputs(common, sheet, MARKS.sub(b"", lock), *of_others)


def up_to_date(folder: Folder, sheet_id: str, path: str, common: bytes) -> bool:
    """Return True if a sheet need not be built: its inputs and its files are as its entry in the folder has them."""
    lock_file = files.lock_path(path)
    if lock_file is None:
        return False
    entry = folder.entries[sheet_id]
    sheet, lock = files.content(Path(path)), files.content(lock_file)
    if sheet is None or lock is None:
        return False
    others: dict[str, bytes | None] = {}
    if entry.images:
        from quiz.project.images import content_of

        others = {file: content_of(path, file) for file in entry.images}
    if entry.text:
        from quiz.project.proof import text_of

        others[entry.text] = text_of(path, entry.text)
    others |= files.sheets_beside(path) if entry.borrows else {}
    others |= files.results_beside(path)
    if entry.inputs != inputs(common, sheet, lock, others):
        return False
    return all(manifest.digest(files.content(folder.out / name) or b"") == of for name, of in entry.files.items())


def common_to_sources() -> bytes:
    """Return a digest of what finds quotations, people and figures in articles."""
    parts = [part for room in SOURCE_ROOMS for part in _program(PROGRAM / room)]
    return manifest.digest_of_inputs(*parts, *_libraries()).encode()


def _program(below: Path = PROGRAM) -> Iterator[bytes]:
    """Give the content of the program's own files in a folder of it."""
    for folder, folders, names in os.walk(below):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(names):
            with open(f"{folder}/{name}", "rb") as file:  # noqa: PTH123 - making a Path takes as long as reading a file
                yield file.read()


def _libraries() -> list[bytes]:
    """Return names and versions of the installed libraries: `importlib.metadata` takes a hundred times as long."""
    installed = {
        name.casefold()
        for folder in sys.path
        if os.path.isdir(folder)  # noqa: PTH112 - of many folders, most of them of the standard library
        for name in os.listdir(folder)  # noqa: PTH208
        if name.endswith(".dist-info") and name.partition("-")[0].casefold() in LIBRARIES
    }
    return [name.encode() for name in sorted(installed)]
