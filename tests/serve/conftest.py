"""A server over a desk, and the browser of the page tests."""

from __future__ import annotations

import re
import subprocess
import threading
from collections import deque
from typing import TYPE_CHECKING

import pytest

from tests.desk import QUIZ, Desk, harbour

if TYPE_CHECKING:
    from collections.abc import Iterator


class Served:
    """The program as it serves a desk, and where."""

    def __init__(self, desk: Desk, *arguments: str) -> None:
        self.desk = desk
        self.process = subprocess.Popen(
            [*QUIZ, "serve", "--no-open", "--port", "0", *arguments],
            cwd=desk.folder,
            env=desk.environment(PYTHONUNBUFFERED="1"),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        assert self.process.stdout
        self.address = ""
        for line in self.process.stdout:
            if found := re.search(r"http://127\.0\.0\.1:\d+/", line):
                self.address = found[0]
                break
        assert self.address, "it did not say where it is"
        self.said: deque[str] = deque()
        threading.Thread(target=lambda: self.said.extend(self.process.stdout or ()), daemon=True).start()


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The same for tests that change nothing: one server for all of a module."""
    desk = Desk(tmp_path_factory.mktemp("shared") / "desk")
    desk.writes(harbour())
    served = Served(desk)
    yield served
    served.process.kill()
    served.process.wait()


@pytest.fixture
def served(desk: Desk) -> Iterator[Served]:
    """A server over a desk with the sheet of the harbour."""
    desk.writes(harbour())
    served = Served(desk)
    yield served
    served.process.kill()
    served.process.wait()
