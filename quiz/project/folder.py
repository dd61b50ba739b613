"""An output folder as a build knows it: which sheets stand in it, and what is to be done to it. Pure.

A build goes from one `Folder` to the next by steps. Each step says what to write and what to remove, and what is known
of the folder afterwards; `quiz.project.build` carries it out.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.project import manifest
from quiz.project.files import STANDARD_INPUT
from quiz.project.manifest import Manifest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from quiz.project.manifest import Entry, Pdf

INDEX = "index.html"


@dataclass(frozen=True, slots=True)
class Folder:
    """What is known of an output folder: the entries of its sheets by their ids, and the digest of its index page."""

    out: Path
    entries: Mapping[str, Entry] = field(default_factory=dict)
    index: str = ""

    @property
    def manifest(self) -> Manifest:
        """What the folder's manifest says of it."""
        return Manifest(index=self.index, sheets=self.entries)

    def relative(self, path: str) -> str:
        """Return a sheet's path, seen from the folder, so that the folder holds no machine's paths."""
        return path if path == STANDARD_INPUT else Path(os.path.relpath(path, self.out)).as_posix()

    def ids(self) -> dict[str, str]:
        """Return the ids under which the files of sheets stand here, by the path of the sheet as the folder sees it."""
        return {entry.sheet: sheet_id for sheet_id, entry in self.entries.items()}

    def path_of(self, entry: Entry) -> Path | None:
        """Return where the sheet of an entry stands, None for one from standard input."""
        return None if entry.sheet == STANDARD_INPUT else Path(os.path.normpath(self.out / entry.sheet))


@dataclass(frozen=True, slots=True)
class Step:
    """What is to be done on the disk, and the folder as it is known afterwards.

    `writes` are contents by path, in the order in which they are written. `removals` are files with the digest they
    were written with; what somebody has changed since is not removed.
    """

    after: Folder
    writes: Mapping[Path, bytes] = field(default_factory=dict)
    removals: Mapping[Path, str] = field(default_factory=dict)


def place(folder: Folder, sheet_id: str, entry: Entry, files: Mapping[str, bytes], lock: Mapping[Path, bytes]) -> Step:
    """Put the files of a sheet into the folder, under its id, and its lock, if it has one, beside the sheet.

    The lock comes first, so that a build that is killed behind it repeats itself. PDFs of pages that stay as they were
    are kept; files that the sheet, or another one under this id, had and has no longer are removed.
    """
    former = folder.ids().get(entry.sheet)
    if former:
        entry = replace(entry, pdfs=entry.printed(folder.entries[former].pdfs))
    others = {each: known for each, known in folder.entries.items() if each not in (former, sheet_id)}
    replaced = [known for each, known in folder.entries.items() if each not in others]
    return Step(
        replace(folder, entries=others | {sheet_id: entry}),
        writes={**lock, **{folder.out / name: content for name, content in files.items()}},
        removals=_removals(folder, replaced, keep=entry.written),
    )


def forget(folder: Folder, sheet_ids: Collection[str]) -> Step:
    """Remove the files of sheets that are gone."""
    gone = [entry for sheet_id, entry in folder.entries.items() if sheet_id in sheet_ids]
    left = {sheet_id: entry for sheet_id, entry in folder.entries.items() if sheet_id not in sheet_ids}
    return Step(replace(folder, entries=left), removals=_removals(folder, gone, keep=()))


def with_pdfs(folder: Folder, pdfs: Mapping[str, Mapping[str, Pdf]]) -> Folder:
    """Return the folder with other PDFs of some sheets, by their ids: what else there was of these is lost."""
    entries = {sheet_id: replace(folder.entries[sheet_id], pdfs=found) for sheet_id, found in pdfs.items()}
    return replace(folder, entries={**folder.entries, **entries})


def finish(folder: Folder, page: bytes) -> Step:
    """Put the index page into the folder and, last of all, what is known of it."""
    after = replace(folder, index=manifest.digest(page))
    writes = {folder.out / INDEX: page, folder.out / manifest.FILE: manifest.dump(after.manifest)}
    return Step(after, writes)


def _removals(folder: Folder, entries: Iterable[Entry], keep: Collection[str]) -> dict[Path, str]:
    return {folder.out / name: of for entry in entries for name, of in entry.written.items() if name not in keep}
