"""Build whenever something is saved: the loop behind `quiz watch`."""

from __future__ import annotations

import time
from contextlib import suppress
from enum import Enum, auto
from os.path import realpath
from pathlib import Path
from typing import TYPE_CHECKING

from watchfiles import watch

from quiz.errors import WrongUseError
from quiz.project import files
from quiz.project.build import build
from quiz.project.build_results import Built, Gone, Stopped, Waiting
from quiz.project.paths import DECKS, SCHEMA, find_sheets

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from watchfiles import Change

    from quiz.project.build_results import BuildResult
    from quiz.settings import Settings

SETTLED = 30
"""Milliseconds without a further change, after which a save is over."""
AT_MOST = 200
"""Milliseconds after which a build starts even if changes go on."""
LOOK = 500
"""Milliseconds after which somebody looks whether something changed that nobody was told of."""
AGAIN = 2.0
"""Seconds after which what failed is tried again."""
MAY_PASS = frozenset({"unreadable", "bad-lock"})
"""Findings that pass without a change in the folder: a drive wakes up, rights come back."""


class _Observed(Enum):
    """What was seen of the folders that are watched."""

    SAVED = auto()
    UNTOLD = auto()
    """nothing; but until now nobody was watching"""
    NOTHING = auto()


def builds(arguments: Sequence[str], out: Path, settings: Settings) -> Iterator[BuildResult]:
    """Build at once, then again whenever a file beside the sheets changes; give what was built or stopped.

    Folders are watched, not files, for many editors save by putting a new file in the place of the old one. Sheets
    that come or go while it runs are noticed, and one that was mended is given even if its files are as they should
    be. What passes (a full disk, lost rights, a folder that is away) is given as `Waiting`, and tried again. It goes on
    until KeyboardInterrupt. Raises WrongUseError for sheets that can't be watched, OSError where the first build fails.
    """
    if files.STANDARD_INPUT in arguments:
        raise WrongUseError("standard input can't be watched: name a sheet")
    find_sheets(arguments)
    told, places = _Told(), _Places(arguments)
    yield from told.news(build(places.sheets(), out, settings), saved=True)
    waiting, next_try = "", 0.0
    for observed in places.observations():
        if observed is _Observed.NOTHING and (time.monotonic() < next_try or not (waiting or told.may_pass)):
            continue
        reason = f"{missing.as_posix()}/ is not there" if (missing := places.missing()) else ""
        try:
            if not reason:
                yield from told.news(build(places.sheets(), out, settings), saved=observed is _Observed.SAVED)
        except OSError as error:
            reason = ": ".join(filter(None, [str(error.filename or ""), error.strerror or str(error)]))
        if reason != waiting:
            yield Waiting(reason or None)
        waiting, next_try = reason, time.monotonic() + AGAIN


class _Told:
    """What was given of each sheet so far, so that nothing is given twice."""

    def __init__(self) -> None:
        self._stopped: dict[str, Stopped] = {}

    @property
    def may_pass(self) -> bool:
        """Whether a sheet is stopped by what may pass without a change in its folder."""
        return any(finding.code in MAY_PASS for each in self._stopped.values() for finding in each.findings)

    def news(self, results: Iterator[BuildResult], *, saved: bool) -> Iterator[BuildResult]:
        """Give those of the results of a build that are news; `saved` says whether somebody saved something."""
        before, self._stopped = self._stopped, {}
        for result in results:
            match result:
                case Stopped(path=path):
                    news = saved or result != before.get(path)
                    self._stopped[path] = result
                case Built(path=path):
                    news = bool(result.written or result.removed) or path in before
                case _:
                    news = True
            if isinstance(result, (Stopped, Built, Gone)):
                before.pop(result.path, None)
            if news:
                yield result
        yield from (Gone(path) for path in before)


class _Places:
    """Where the sheets of a watch stand: folders that were named, and sheets."""

    def __init__(self, arguments: Sequence[str]) -> None:
        self._arguments = list(arguments) or [str(DECKS)]
        self._folders = [Path(argument) for argument in self._arguments if Path(argument).is_dir()]

    def missing(self) -> Path | None:
        """Return a folder that was there and is not."""
        return next((folder for folder in self._folders if not folder.is_dir()), None)

    def sheets(self) -> list[str]:
        """Return the paths of the sheets that are there, or were named."""
        paths: list[str] = []
        for argument in self._arguments:
            if Path(argument) not in self._folders or Path(argument).is_dir():
                with suppress(WrongUseError):  # the last sheet is gone; another one may come
                    paths += find_sheets([argument])
        return list(dict.fromkeys(paths))

    def observations(self) -> Iterator[_Observed]:
        """Say again and again what was seen.

        A folder that goes, and another one that comes in its place, are not told of: so somebody looks.
        """
        while True:
            watched = self._watched()
            try:
                yield from self._observations_of(watched)
            except OSError:  # it went away before anybody watched
                time.sleep(LOOK / 1000)

    def _observations_of(self, watched: Mapping[Path, object]) -> Iterator[_Observed]:
        """Say what is seen of some places, as long as they are the same."""
        if not watched:
            time.sleep(LOOK / 1000)
            yield _Observed.UNTOLD
            return
        nothing = _Observed.UNTOLD
        for saved in watch(
            *watched,
            watch_filter=_counts,
            debounce=AT_MOST,
            step=SETTLED,
            rust_timeout=LOOK,
            yield_on_timeout=True,
            ignore_permission_denied=True,
        ):
            yield _Observed.SAVED if saved else nothing
            nothing = _Observed.NOTHING
            if watched != (self._watched() if saved else {path: _identity(path) for path in watched}):
                return

    def _watched(self) -> dict[Path, tuple[int, int]]:
        """Return what is watched, with what tells each from another one of the same name.

        That is the folders of sheets, and the files elsewhere that sheets are links to.
        """
        sheets = [Path(path) for path in self.sheets()]
        links = [Path(realpath(path)) for path in sheets if path.is_symlink()]
        there = {*self._folders, *(path.parent for path in sheets), *links}
        return {path: identity for path in sorted(there) if (identity := _identity(path))}


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _counts(_: Change, path: str) -> bool:
    """Return True if a change can matter: not our own temporary files, nor what editors leave about."""
    name = Path(path).name
    return not (name.startswith((".", "#")) or name.endswith("~") or name == SCHEMA)
