"""The one way in for files: whatever stands under a name, reading it neither waits, nor fills the memory, nor acts.

Only regular files are read: a pipe or a device would hang or never end. How large a file may be is said for each kind.
Whatever stands in one has bounds of its own, and the time it takes grows in proportion to its length (up to a
logarithm), which `tests/test_bounds.py` holds:

| input | bounds beside its bytes |
| --- | --- |
| a sheet | texts of 20,000 characters, numbers of 24 digits, 16 levels: `sheet.read`, `sheet.values`, `sheet.syntax` |
| an article | words before a quotation, parts of one, places of one: `source.align`, `source.nearest`, `source.gaps` |
| a picture | 100 megapixels, drawings of 4 MiB, 8 times that with their entities: `pictures.ready`, `pictures.svg` |
| a package | deflated or stored, a database of 256 MiB, 100 million steps of SQLite: `anki.unpack` |
| a table of answers | 5,000 rows of 500 columns: `results.table` |
| locks and what is remembered | one line or one value at a time, each of its own form: `anki.lock`, `quiz.records` |
"""

from __future__ import annotations

import errno
import os
import stat
import sys
from enum import IntEnum
from pathlib import Path, PurePosixPath
from unicodedata import normalize

MIB = 1024 * 1024
AT_ONCE = 4 * MIB


class Most(IntEnum):
    """How many bytes a file of each kind may have: many times what people and this program write."""

    SHEET = 32 * MIB + 1  # one more, so that the sheet's own finding says so
    TEXT = 8 * MIB + 1  # as above
    LOCK = 32 * MIB
    PICTURE = 64 * MIB
    TABLE = MIB
    RESULTS = 32 * MIB
    OUTPUT = 512 * MIB


class UnreadableError(OSError):
    """A file that is there and can't be read; `strerror` says why, in words for a person."""


class OutsideError(UnreadableError):
    """A name that leads out of the folder it belongs in."""


def content(path: Path, most: Most) -> bytes | None:
    """Return the content of a file; None only where there is none of that name.

    Raises OSError where there is one that can't be read: for the rights, a loop of links, a drive that is asleep; and
    UnreadableError for what is no regular file, or has more than `most` bytes.
    """
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
    try:
        handle = os.open(path, flags)
    except (FileNotFoundError, NotADirectoryError) as error:
        if path.is_symlink():
            raise UnreadableError(error.errno, "it is a link to a file that is not there", str(path)) from None
        return None
    except ValueError:  # a name with a zero byte, which no system knows
        return None
    try:
        return _read(handle, path, most)
    finally:
        os.close(handle)


def there(path: Path, most: Most) -> bytes:
    """Return the content of a file that has to be there. Raises OSError as `content` does, and where it is not."""
    data = content(path, most)
    if data is None:
        path.lstat()  # which says why
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path))
    return data


def standard_input(most: Most) -> bytes:
    """Return what is typed or sent, no more than a file of its kind may have. Raises OSError where it is closed."""
    if sys.stdin is None:
        raise OSError(errno.EBADF, "standard input is closed")
    return sys.stdin.buffer.read(most)


def _read(handle: int, path: Path, most: Most) -> bytes:
    status = os.fstat(handle)
    if not stat.S_ISREG(status.st_mode):
        if stat.S_ISDIR(status.st_mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        raise UnreadableError(errno.EINVAL, "it is a pipe or a device, and no file", str(path))
    parts: list[bytes] = []
    left = most + 1 if status.st_size <= most else 0  # it may grow while it is read
    while left and (part := os.read(handle, min(left, AT_ONCE))):
        parts.append(part)
        left -= len(part)
    if not left:
        raise UnreadableError(errno.EFBIG, f"it is larger than {most // MIB} MiB", str(path))
    return b"".join(parts)


def inside(folder: Path, file: str) -> Path:
    """Return where a file stands that is named as seen from a folder, as far as it is there.

    Names are taken as they are written; where there is no such file, a backslash counts as a slash, and letters with
    accents are the same whether they are written in one sign or in two, as on a Mac. Raises OutsideError for a name
    that leads out of the folder, by itself or by a link on its way.
    """
    path = PurePosixPath(file)
    found = folder / path
    if not os.path.lexists(found) and "\0" not in file:
        path = PurePosixPath(file.replace("\\", "/"))
        found = _alike(folder, path)
    if path.is_absolute() or ".." in path.parts or Path(file).is_absolute():
        raise OutsideError(errno.EACCES, "it leads out of the sheet's folder", file)
    if "\0" not in file and not Path(os.path.realpath(found)).is_relative_to(os.path.realpath(folder)):
        raise OutsideError(errno.EACCES, "it is a link that leads out of the sheet's folder", file)
    return found


def written_otherwise(folder: Path, file: str) -> str | None:
    """Return the name of a file that differs in its capitals only, as seen from the folder; None if there is none."""
    path = PurePosixPath(file.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or "\0" in file:
        return None
    found = _alike(folder, path, casefold=True)
    return found.relative_to(folder).as_posix() if os.path.lexists(found) else None


def _alike(folder: Path, path: PurePosixPath, *, casefold: bool = False) -> Path:
    """Return the file of a folder whose name reads like a path, or where it would stand."""

    def reading(name: str) -> str:
        return normalize("NFC", name).casefold() if casefold else normalize("NFC", name)

    for part in path.parts:
        if part == ".." or os.path.lexists(folder / part):
            folder /= part
            continue
        try:
            names = sorted(entry.name for entry in folder.iterdir())
        except OSError:
            names = []
        folder /= next((name for name in names if reading(name) == reading(part)), part)
    return folder
