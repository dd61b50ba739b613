"""File operations that fail: each call of a build once, in every way a disk fails.

    python -m tests.faulty

After each fault, every file is the old or the new one, and what is said is a line; and the next build gives the bytes
of one that nothing disturbed.
"""

from __future__ import annotations

import errno
import fcntl
import os
import pickle
import tempfile
import time
from contextlib import ExitStack, contextmanager
from functools import partial
from hashlib import sha256
from pathlib import Path
from shutil import copytree, rmtree
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from quiz.project.product import make
from tests.anki.samples import png
from tests.desk import APRIL, Desk, corrected, harbour, with_image

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from quiz.project.product import Product

FAULTS = (errno.ENOSPC, errno.EACCES, errno.EIO, errno.EINTR)
CALLS = (
    "open",
    "read",
    "write",
    "fstat",
    "stat",
    "lstat",
    "replace",
    "rename",
    "unlink",
    "mkdir",
    "scandir",
    "listdir",
)
"""What the program asks of a file system; `os.path` and `pathlib` ask it through these, too."""


class Disk:
    """A file system that counts the calls for files of a desk, and lets one of them fail."""

    def __init__(self, folder: Path, call: int = -1, fault: int = 0) -> None:
        self._folder = os.fspath(folder)
        self._call, self._fault = call, fault
        self._handles: set[int] = set()
        self.asked: list[str] = []

    def _is_ours(self, target: object) -> bool:
        if isinstance(target, int):
            return target in self._handles
        path = os.fsdecode(target) if isinstance(target, (str, bytes, os.PathLike)) else ""
        return not Path(path).is_absolute() or path.startswith(self._folder)

    def does(self, name: str, real: Callable[..., Any], *given: Any, **more: Any) -> Any:
        """Do what is asked, or fail."""
        if not self._is_ours(given[0] if given else "."):
            return real(*given, **more)
        self.asked.append(name)
        if len(self.asked) - 1 == self._call:
            where = None if isinstance(given[0], int) else os.fspath(given[0])
            raise OSError(self._fault, os.strerror(self._fault), where)
        found = real(*given, **more)
        if name == "open":
            self._handles.add(found)
        return found

    @contextmanager
    def in_use(self) -> Iterator[Disk]:
        """Have the program use it."""
        with ExitStack() as stack:
            for name in CALLS:
                stack.enter_context(patch.object(os, name, partial(self.does, name, getattr(os, name))))
            stack.enter_context(patch.object(fcntl, "flock", partial(self.does, "flock", fcntl.flock)))
            yield self


@contextmanager
def made_once() -> Iterator[None]:
    """Make the files of the same sheet only once: it is what is read and written that is tested."""
    known = dict[bytes, "Product"]()

    def remembered(*given: Any) -> Product:
        key = sha256(pickle.dumps(given)).digest()
        if key not in known:
            known[key] = make(*given)
        return known[key]

    with patch("quiz.project.worker.make", remembered):
        yield


class Trial:
    """A desk at which something is to be built, written and removed; and how it looks when that is done."""

    def __init__(self, folder: Path) -> None:
        self._start, self._folder = Desk(folder / "start"), folder / "trial"
        (self._start.decks / "anna.png").write_bytes(png(9))
        self._start.writes(with_image() | {"title": "The old harbour"})
        self._start.writes(harbour("pier"))
        assert self._start.quiz("build", "--forms", "3").code == 0
        self._start.writes(corrected(with_image()))
        (self._start.decks / "anna.png").write_bytes(png(5))
        (self._start.decks / "pier.yaml").unlink()
        self._start.writes(harbour("new"))
        self.before = self._start.files()
        desk = self._anew()
        with Disk(desk.folder).in_use() as disk:
            assert desk.quiz("build").code == 0
        self.calls, self.after = disk.asked, desk.files()

    def _anew(self) -> Desk:
        rmtree(self._folder, ignore_errors=True)
        desk = Desk(self._folder)
        copytree(self._start.folder, self._folder, dirs_exist_ok=True)
        desk.now = APRIL
        return desk

    def fails(self, call: int, fault: int) -> None:
        """Build with one call that fails, and then once more."""
        desk, what = self._anew(), f"call {call}, {self.calls[call]}, with {errno.errorcode[fault]}"
        with Disk(desk.folder, call, fault).in_use():
            ran = desk.quiz("build")
        assert "bug in quiz" not in ran.err, f"{what}: {ran.err}"
        assert ran.code in (0, 1, 2), what
        for name, digest in desk.files().items():
            if ".quiz" not in name and name != "build/index.html":  # which shows what stands there, whatever that is
                assert digest in (self.before.get(name), self.after.get(name)), f"{what}: {name} is neither old nor new"
        again = desk.quiz("build")
        assert again.code == 0, f"{what}: {again.err}"
        there = desk.files()
        other = {name for name in {*there, *self.after} if there.get(name) != self.after.get(name)}
        assert not other, f"{what}: {other} are not as without it; it said {ran.code} {ran.err}"


def main() -> None:
    """Let every call fail in every way."""
    start = time.monotonic()
    with tempfile.TemporaryDirectory() as folder, made_once():
        trial, troubles = Trial(Path(folder)), 0
        for call in range(len(trial.calls)):
            for fault in FAULTS:
                try:
                    trial.fails(call, fault)
                except AssertionError as error:
                    troubles += 1
                    print(error)
    count = len(trial.calls)
    print(f"{count} calls, {count * len(FAULTS)} faults, {troubles} troubles, in {time.monotonic() - start:.0f} s")


if __name__ == "__main__":
    main()
