"""Sheets beside a sheet whose cards may look like its own: those of one article, or of one day's paper.

Each front tells its article and its day, so that no others need be read whole: of each only its head is.
"""

from __future__ import annotations

import re
from functools import lru_cache
from os.path import realpath
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.anki.fronts import same_fronts
from quiz.project import files, reader
from quiz.project.load import load, with_same_fronts
from quiz.sheet.read import read
from quiz.sheet.text import is_text
from quiz.sheet.tokens import normalised

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from quiz.anki.fronts import Front, Seen
    from quiz.project.load import Loaded
    from quiz.sheet.model import Sheet

HEAD = re.compile(rb"^(?:title|language|source)[ \t]*:[^\n]*(?:\n(?:[ \t#][^\n]*|\r?(?=\n)))*", re.MULTILINE)
"""What a sheet says of itself and of its article: keys at the margin, with the lines that belong to them."""


def with_fronts_beside(loaded: Sequence[Loaded]) -> list[Loaded]:
    """Return sheets, each with a finding for each card that looks like one of another sheet in its folder.

    They are not held against one another, which `load_all` has done.
    """
    known = {realpath(each.path) for each in loaded}
    folders = {Path(each.path).parent for each in loaded if each.prepared}
    beside = {folder: _others(folder, known) for folder in folders}
    return [_held_against(each, beside.get(Path(each.path).parent, [])) for each in loaded]


def _others(folder: Path, known: Collection[str]) -> list[Path]:
    """Return the sheets of a folder that are none of those known by their real paths."""
    return [path for path in sorted(folder.glob(files.SHEETS)) if is_text(path.name) and realpath(path) not in known]


def _held_against(loaded: Loaded, others: Iterable[Path]) -> Loaded:
    sheet = loaded.reading.sheet
    if loaded.prepared is None or sheet is None or loaded.path == files.STANDARD_INPUT:
        return loaded
    seen: Seen = {}
    origins = {front.origin for front in loaded.prepared.fronts}
    for path in _alike(others, sheet, origins):
        list(same_fronts(_fronts(str(path), files.content(path)), seen, str(path)))  # what is wrong there is said there
    return with_same_fronts(loaded, seen)


@lru_cache(maxsize=256)  # each sheet that is checked looks at the others
def _fronts(path: str, _content: bytes | None) -> Sequence[Front]:
    prepared = load(path).prepared
    return prepared.fronts if prepared else ()


def _alike(others: Iterable[Path], sheet: Sheet, origins: Collection[str]) -> Iterator[Path]:
    """Give those sheets beside one that may tell of their article what its fronts tell of it, in its language."""
    for other in others:
        head = _head(b"\n".join(HEAD.findall(files.content(other, reader.Most.SHEET) or b"")))
        if head and head.language == sheet.language and _may_be_told_alike(head, sheet, origins):
            yield other


@lru_cache(maxsize=1024)
def _head(head: bytes) -> Sheet | None:
    return read("", head).sheet


def _may_be_told_alike(other: Sheet, sheet: Sheet, origins: Collection[str]) -> bool:
    """Return True if a front of another sheet may say of its article what one of these does.

    They show a headline, with the date; where the headline would tell an answer, the publisher or the title of the
    sheet stands for it.
    """
    if normalised(other.source.title) == normalised(sheet.source.title):
        return True
    instead = {normalised(name) for name in (other.source.publisher, other.title) if name}
    return any(origin.startswith(name) for name in instead for origin in origins)
