"""The same pages for another paper, built when somebody asks for them."""

from __future__ import annotations

import threading
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from quiz.errors import WrongUseError
from quiz.project.build import build
from quiz.project.paths import find_sheets
from quiz.sheet.papers import Paper

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.settings import Settings


PAPERS = {paper.value: paper for paper in (Paper.A4, Paper.LETTER)}
"""The papers that a window shows side by side, by the name in an address."""


class Papers:
    """Sheets built once more for each paper that is asked for, in a folder that goes when the server ends."""

    def __init__(self, arguments: Sequence[str], settings: Settings) -> None:
        self._arguments = arguments
        self._settings = replace(settings, pdf=False)
        self._folder = TemporaryDirectory(prefix="quiz-", ignore_cleanup_errors=True)
        self._one_at_a_time = threading.Lock()

    def folder(self, paper: Paper) -> Path:
        """Return the folder of the pages for a paper, up to date; what has an error is as it was, or missing."""
        out = Path(self._folder.name) / paper
        settings = replace(self._settings, plan=replace(self._settings.plan, paper=paper))
        with self._one_at_a_time:
            try:
                for _ in build(find_sheets(self._arguments), out, settings):
                    pass
            except (WrongUseError, OSError):  # the last sheet is gone, or the disk is full: neither is for ever
                with suppress(OSError):
                    out.mkdir(parents=True, exist_ok=True)
        return out

    def close(self) -> None:
        """Remove the folders."""
        self._folder.cleanup()
