"""Files: read, written whole or not at all, and folders that only one build at a time writes to."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TEMPORARY = ".quiz-"
BESIDE = 4
"""How many sheets one that has too few people looks at for others: each costs reading."""
STANDARD_INPUT = "-"
"""What a person types for a sheet that is not in a file."""


def lock_path(path: str) -> Path | None:
    """Return where the lock of a sheet stands: beside it; a sheet from standard input has none."""
    return None if path == STANDARD_INPUT else Path(path).with_suffix(".lock")


def content(path: Path) -> bytes | None:
    """Return the content of a file, None where there is none to be read."""
    try:
        return path.read_bytes()
    except OSError:
        return None


def replace(path: Path, data: bytes) -> None:
    """Put a file in its place at once: whoever looks sees the old content or the new one, whole."""
    temporary = path.with_name(f"{TEMPORARY}{os.getpid()}-{path.name}")
    try:
        temporary.write_bytes(data)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def clean(folder: Path) -> None:
    """Remove what a build that was killed left behind. Only for who holds the folder."""
    for left in folder.glob(f"{TEMPORARY}*-*"):
        with suppress(OSError):
            left.unlink()


@contextmanager
def held(folders: Iterable[Path]) -> Iterator[None]:
    """Hold folders, so that another build waits until this one is done.

    The system lets go of them when the process ends, however it ends, and no file is left behind; for that, a library
    that locks a file beside (and costs 40 ms to import) would be the worse tool. Where the system can't lock a folder
    (Windows, some network drives), nothing is held: writing is still whole or not at all.
    """
    try:
        import fcntl
    except ImportError:
        yield
        return
    handles = []
    try:
        for folder in sorted(
            {folder.resolve() for folder in folders}
        ):  # in one order, so that no two builds wait for each other
            handle = os.open(folder, os.O_RDONLY)
            handles.append(handle)
            with suppress(OSError):
                fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        for handle in handles:
            os.close(handle)


def sheets_beside(path: str) -> dict[str, bytes]:
    """Return a few other sheets of the folder, by file: those whose names follow, then from the first one on."""
    if path == STANDARD_INPUT:
        return {}
    own = Path(path)
    others = sorted(entry for entry in own.parent.glob("*.yaml") if entry.name != own.name)
    others.sort(key=lambda entry: entry.name < own.name)
    return {entry.name: data for entry in others[:BESIDE] if (data := content(entry)) is not None}
