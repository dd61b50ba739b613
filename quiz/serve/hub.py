"""What the windows that are open are to know: which pages there are, and what is wrong with which sheet."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class State:
    """What a window shows.

    `number` counts the states of one hub, from 1; `pages` has a mark for each page, which changes with its content;
    `errors` are those of sheets by path, as a person reads them; `warnings` how many others there are.
    """

    number: int
    pages: Mapping[str, str]
    errors: Mapping[str, str]
    warnings: int


class Hub:
    """The present state of an output folder, and whoever waits for the next one, in threads of their own."""

    def __init__(self, out: Path) -> None:
        self._out = out
        self._errors: dict[str, str] = {}
        self._warnings: dict[str, int] = {}
        self._news = threading.Condition()
        self._state = State(1, _marks(out), {}, 0)

    def stopped(self, path: str, errors: str) -> None:
        """Take note of a sheet that errors stopped."""
        self._errors[path] = errors
        self._warnings.pop(path, None)
        self.changed()

    def built(self, path: str, warnings: int) -> None:
        """Take note of a sheet that was built, with so many warnings."""
        self._errors.pop(path, None)
        self._warnings[path] = warnings
        self.changed()

    def gone(self, path: str) -> None:
        """Take note of a sheet that is no longer there."""
        self._errors.pop(path, None)
        self._warnings.pop(path, None)
        self.changed()

    def changed(self) -> None:
        """Take note of pages that may be others now, and tell whoever waits."""
        with self._news:
            warnings = sum(self._warnings.values())
            self._state = State(self._state.number + 1, _marks(self._out), dict(self._errors), warnings)
            self._news.notify_all()

    def next(self, after: int, seconds: float) -> State | None:
        """Return the present state if it is later than the number `after`; wait for one as long as `seconds`."""
        with self._news:
            self._news.wait_for(lambda: self._state.number > after, seconds)
            return self._state if self._state.number > after else None


def _marks(out: Path) -> dict[str, str]:
    """Return the pages of a folder, each with a mark that another content has not."""
    marks = {}
    for page in sorted(out.glob("*.html")):
        try:
            found = page.stat()
        except OSError:  # it went away meanwhile
            continue
        marks[page.name] = f"{found.st_mtime_ns:x}-{found.st_size:x}"
    return marks
