"""Build whenever something is saved: the loop behind `quiz watch`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from watchfiles import watch

from quiz.errors import WrongUseError
from quiz.project import files
from quiz.project.build import DECKS, SCHEMA, build, find_sheets
from quiz.project.results import Built, Stopped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from watchfiles import Change

    from quiz.project.results import Result
    from quiz.settings import Settings

SETTLED = 30
"""Milliseconds without a further change, after which a save is over."""
AT_MOST = 200
"""Milliseconds after which a build starts even if changes go on."""
FIRST_LOOK = 500
"""Milliseconds after which somebody looks whether there was a change before anybody watched."""


def builds(arguments: Sequence[str], out: Path, settings: Settings) -> Iterator[Result]:
    """Build at once, then again whenever a file beside the sheets changes; give what was built or stopped.

    Folders are watched, not files, for many editors save by putting a new file in the place of the old one. Sheets
    that come or go while it runs are noticed, and one that was mended is given even if its files are as they should
    be. It goes on until KeyboardInterrupt. Raises WrongUseError for sheets that can't be watched.
    """
    if files.STANDARD_INPUT in arguments:
        raise WrongUseError("standard input can't be watched: name a sheet")
    folders = sorted({Path(path).parent for path in find_sheets(arguments)} | {Path(a) for a in _folders(arguments)})
    first = list(build(find_sheets(arguments), out, settings))
    yield from first
    stopped = {result.path for result in first if isinstance(result, Stopped)}
    changes = watch(
        *folders,
        watch_filter=_counts,
        debounce=AT_MOST,
        step=SETTLED,
        rust_timeout=FIRST_LOOK,
        yield_on_timeout=True,
        ignore_permission_denied=True,
    )
    for turn, saved in enumerate(changes):
        if turn and not saved:
            continue  # only the first look is taken without a change: for what was saved during the first build
        try:
            paths = find_sheets(arguments)
        except WrongUseError:  # the last sheet is gone; another one may come
            paths = []
        for result in build(paths, out, settings):
            match result:
                case Stopped():
                    news = bool(saved) or result not in first
                    stopped.add(result.path)
                case Built():
                    news = bool(result.written) or result.path in stopped
                    stopped.discard(result.path)
                case _:
                    news = True
            if news:
                yield result


def _folders(arguments: Sequence[str]) -> list[str]:
    return [argument for argument in arguments or [str(DECKS)] if Path(argument).is_dir()]


def _counts(_: Change, path: str) -> bool:
    """Return True if a change can matter: not our own temporary files, nor what editors leave about."""
    name = Path(path).name
    return not (name.startswith((".", "#")) or name.endswith("~") or name == SCHEMA)
