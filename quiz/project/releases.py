"""Locks and released packages on the disk: compared, forgotten, restored."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.anki import lock
from quiz.anki.changes import Change, changes
from quiz.anki.history import is_farewell, release, released
from quiz.anki.notes import refs
from quiz.anki.notetypes import LOOKS_CHANGED
from quiz.anki.unpack import NotOurPackageError, unpack
from quiz.errors import WrongUseError
from quiz.project import files, reader
from quiz.project.load import load
from quiz.sheet.findings import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quiz.anki.notes import Note
    from quiz.project.load import Loaded, Prepared
    from quiz.sheet.findings import Finding
    from quiz.sheet.kinds import FactRef


@dataclass(frozen=True, slots=True)
class Comparison:
    """What would change for learners of a sheet; `changes` is None where errors stop it.

    `sheet_id` is the sheet's id, as far as it could be read.
    `looks` says whether cards look otherwise; `known` whether the released deck is at hand, to say how notes read;
    `handed_out` whether the lock tells what learners were given, so that this, and not the last build, is compared.
    """

    path: str
    findings: tuple[Finding, ...]
    sheet_id: str | None
    changes: list[Change] | None = None
    looks: bool = False
    known: bool = False
    first: bool = False
    handed_out: bool = False


def compare(path: str, out: Path) -> Comparison:
    """Compare a sheet with what was handed out to learners, or with its last build where that was never marked.

    The lock tells what changed, the deck in `out` how it read before.
    """
    loaded = load(path)
    prepared = loaded.prepared
    if prepared is None:
        return Comparison(path, loaded.findings, loaded.sheet_id)
    sent, after = release(prepared.sheet, prepared.notes, prepared.lock, now=0)
    given = lock.handed_out(prepared.lock)
    before = given or prepared.lock
    had, looks = _had(out / f"{prepared.sheet.id}.apkg", before)
    found = changes(before, after, sent, had)
    return Comparison(
        path, loaded.findings, loaded.sheet_id, found, looks, known=bool(had), first=not before, handed_out=bool(given)
    )


def hand_out(path: str, out: Path) -> int:
    """Mark in the lock of a sheet that learners were given its package in `out`; return how many notes that has.

    Raises WrongUseError where the package is not there or not of this sheet, or the lock can't be used.
    """
    lock_file = _lock_of(path)
    with files.held([lock_file.parent]):
        prepared = _without_errors(load(path))
        before, package = prepared.lock, out / f"{prepared.sheet.id}.apkg"
        found = _unpacked(package)
        given = {guid: mod for guid, (_, mod) in found.items() if guid in before}
        if not given:
            raise WrongUseError(f"{package} holds no note of {path}: build it first")
        after = {guid: replace(note, given=max(note.given, given.get(guid, 0))) for guid, note in before.items()}
        files.replace(lock_file, lock.dump(replace(before, notes=after)).encode())
    return len(given)


def forget(path: str, wanted: Sequence[str]) -> list[str]:
    """Drop facts that are gone from a sheet's lock; return their names.

    All that were released as retired, so that learners got to know, or those that are wanted, by their names.
    Raises WrongUseError where the lock can't be used, or a name is not that of a fact that is gone.
    """
    lock_file = _lock_of(path)
    with files.held([lock_file.parent]):
        prepared = _without_errors(load(path))
        kept = {note.guid for note in prepared.notes}
        gone = {each.name: each for each in prepared.lock.values() if each.guid not in kept}
        for name in wanted:
            if name not in gone:
                hint = did_you_mean(name, gone) + f"retired: {', '.join(gone) or 'none'}"
                raise WrongUseError(f"`{name}` is no retired fact of {path}; {hint}")
        forgotten = [each for each in gone.values() if each.name in wanted or (each.retired and not wanted)]
        if forgotten:
            left = lock.without(prepared.lock, {each.guid for each in forgotten})
            files.replace(lock_file, lock.dump(left).encode())
    return [each.name for each in forgotten]


def rebuild_lock(path: str, package: Path) -> Path:
    """Restore the lock of a sheet from a released package; return where it stands.

    Raises WrongUseError for a package that can't be used, or where an intact lock is there.
    """
    lock_file = _lock_of(path)
    if (there := reader.content(lock_file, reader.Most.LOCK)) is not None:
        try:
            lock.parse(there.decode(errors="replace"))
        except lock.LockError:
            pass
        else:
            raise WrongUseError(f"{lock_file} is intact; to replace it all the same, delete it first")
    found = _unpacked(package)
    reading = load(path).reading
    sheet = reading.sheet
    if sheet is None or not reading.as_written:
        raise WrongUseError(f"{path} can't be read: mend it first (`quiz check`)")
    current = refs(sheet)
    if not found.keys() & current.keys():
        raise WrongUseError(f"{package} holds no note of {path}: is it the deck of another sheet?")
    restored = lock.Lock({guid: _restored(note, mod, current, sheet.id) for guid, (note, mod) in found.items()})
    written = lock.dump(restored)
    if not _can_be_read(written, restored):
        raise WrongUseError(f"{package} holds notes that quiz can't have made: take another released deck")
    with files.held([lock_file.parent]):
        files.replace(lock_file, written.encode())
    return lock_file


def _unpacked(package: Path) -> Mapping[str, tuple[Note, int]]:
    """Return the notes of a package with their times, by GUID. Raises WrongUseError for one that can't be used."""
    data = reader.content(package, reader.Most.OUTPUT)
    if data is None:
        raise WrongUseError(f"{package} is not there")
    try:
        return unpack(data).notes
    except NotOurPackageError as error:
        raise WrongUseError(f"{package}: {error}") from None


def _can_be_read(written: str, restored: lock.Lock) -> bool:
    try:
        return lock.parse(written) == restored
    except lock.LockError:
        return False


def _lock_of(path: str) -> Path:
    lock_file = files.lock_path(path)
    if lock_file is None or Path(path).is_dir():
        raise WrongUseError(f"`{path}` has no lock: name a sheet in a file")
    return lock_file


def _had(package: Path, before: Mapping[str, lock.Released]) -> tuple[Mapping[str, Note], bool]:
    """Return the notes of the last release, if the package is that, and whether note types looked otherwise then."""
    data = files.content(package)
    try:
        unpacked = unpack(data) if data else None
    except NotOurPackageError:
        unpacked = None
    if unpacked is None:
        return {}, False
    had = {guid: note for guid, (note, mod) in unpacked.notes.items() if guid in before and before[guid].mod == mod}
    return had, any(mod < LOOKS_CHANGED for mod in unpacked.looks.values())


def _restored(note: Note, mod: int, current: Mapping[str, FactRef], sheet_id: str) -> lock.Released:
    ref = current.get(note.guid, note.ref)
    return replace(released(note), ref=ref, since=mod, mod=mod, retired=is_farewell(note, sheet_id))


def _without_errors(loaded: Loaded) -> Prepared:
    if loaded.prepared is None:
        raise WrongUseError(f"{loaded.path} has errors: mend them first (`quiz check`)")
    return loaded.prepared
