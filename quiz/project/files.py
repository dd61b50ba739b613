"""Files: read, written whole or not at all, and folders that only one build at a time writes to."""

from __future__ import annotations

import os
import re
import stat
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.project import reader
from quiz.project.reader import Most
from quiz.sheet.text import is_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

TEMPORARY = ".quiz-"
TOKEN = 32
LEFT = re.compile(rf"\.quiz-[0-9a-f]{{{TOKEN}}}\.tmp")
"""The names of files that wait to be moved."""
BESIDE = 4
"""How many sheets one that has too few people looks at for others: each costs reading."""
SHEETS = "[!.]*.yaml"
"""What files a folder's sheets are; hidden ones are what editors and other systems leave about."""
RESULTS = ".results"
"""How the name of the file ends that tells a sheet of its questions in class."""
STANDARD_INPUT = "-"
"""What a person types for a sheet that is not in a file."""


def lock_path(path: str) -> Path | None:
    """Return where the lock of a sheet stands: beside it; a sheet from standard input has none, nor has a folder."""
    sheet = Path(path)
    return None if path == STANDARD_INPUT or not sheet.name else sheet.with_suffix(".lock")


def results_beside(path: str) -> dict[str, bytes]:
    """Return what a sheet was told of its questions in class, by the name of the file beside it; nothing without it."""
    if path == STANDARD_INPUT:
        return {}
    beside = Path(path).with_suffix(RESULTS)
    data = content(beside, Most.LOCK)
    return {} if data is None else {beside.name: data}


def content(path: Path, most: Most = Most.OUTPUT) -> bytes | None:
    """Return the content of a file, None where there is none to be read."""
    try:
        return reader.content(path, most)
    except OSError:
        return None


def replace(path: Path, data: bytes) -> None:
    """Put a file in its place at once: whoever looks sees the old content or the new one, whole.

    A link that stands in its place is replaced, not followed. Raises OSError with the name of the file.
    """
    replace_all({path: data})


def replace_all(contents: Mapping[Path, bytes]) -> None:
    """Put files in their places, all or none: where the disk is full, it is before the first one is moved.

    They are moved in the order they are given, and who may read or write what stood there may do so still. Raises
    OSError with the name of the file.
    """
    waiting: list[tuple[Path, Path]] = []
    path = Path()
    try:
        for path, data in contents.items():
            waiting.append((temporary_in(path.parent), path))
            _write(waiting[-1][0], data)
            _keep_rights(path, waiting[-1][0])
        while waiting:
            temporary, path = waiting[0]
            temporary.replace(path)
            waiting.pop(0)
    except OSError as error:
        raise type(error)(error.errno, error.strerror or str(error), str(path)) from error
    finally:
        for temporary, _ in waiting:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)


def amend(path: Path, data: bytes) -> None:
    """Put new content into a file of a person's, wherever a link leads to it. Raises OSError with the name of the file.

    A sheet that stands on a shared drive is to change there, and the link to it is to stay one.
    """
    replace(Path(os.path.realpath(path)), data)


def create(path: Path, data: bytes) -> None:
    """Put a new file in its place, whole or not at all. Raises FileExistsError where anything is there, OSError."""
    temporary = temporary_in(path.parent)
    try:
        _write(temporary, data)
        try:
            os.link(temporary, path)  # which, unlike moving, replaces nothing
        except FileExistsError:
            raise
        except OSError:  # memory sticks have no links
            _write(path, data)
    except OSError as error:
        raise type(error)(error.errno, error.strerror or str(error), str(path)) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def temporary_in(folder: Path) -> Path:
    """Return a name for a file that waits to be moved; nobody can guess it, and `clean` knows it."""
    return folder / f"{TEMPORARY}{os.urandom(TOKEN // 2).hex()}.tmp"


def _write(path: Path, data: bytes) -> None:
    """Write a file that is new, whatever somebody may have put there; what can't be written whole is removed."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    handle = os.open(path, flags, 0o666)
    try:
        view = memoryview(data)
        while view:
            view = view[os.write(handle, view) :]
    except OSError:
        with suppress(OSError):
            path.unlink()
        raise
    finally:
        os.close(handle)


def _keep_rights(path: Path, temporary: Path) -> None:
    """Give a file that waits to be moved the rights of the one in its place, on a drive that knows rights."""
    with suppress(OSError):
        mode = path.lstat().st_mode
        if stat.S_ISREG(mode) and stat.S_IMODE(mode) != stat.S_IMODE(temporary.lstat().st_mode):
            temporary.chmod(stat.S_IMODE(mode))


def clean(folder: Path) -> None:
    """Remove what a build that was killed left behind, and no other file. Only for who holds the folder."""
    with suppress(OSError):
        for left in list(folder.iterdir()):
            if LEFT.fullmatch(left.name) and left.is_file() and not left.is_symlink():
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
    others = sorted(entry for entry in own.parent.glob(SHEETS) if entry.name != own.name and is_text(entry.name))
    others.sort(key=lambda entry: entry.name < own.name)
    return {entry.name: data for entry in others[:BESIDE] if (data := content(entry, Most.SHEET)) is not None}
