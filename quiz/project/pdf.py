"""PDFs of pages, printed by a browser that is installed: Chromium, Chrome or Edge.

Each page is printed by a browser of its own, several at a time: that is what these programs offer on every system
without a protocol to speak. Their PDFs are tagged and carry the page's title and language. They hold the time they
were printed at, so two are never the same; a build knows them by the page they were printed from.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from quiz.project import files

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

VARIABLE = "QUIZ_CHROMIUM"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge", "microsoft-edge")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
"""Where browsers stand on systems that do not have them on the search path."""
FLAGS = (
    "--headless",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-extensions",
    "--disable-sync",
    "--no-first-run",
    "--no-pdf-header-footer",
)
PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")
"""Begins a page in a PDF; browsers write them so that this can be read."""
SECONDS = 60
"""How long a page may take; a browser that hangs must not hold the build."""


class PdfError(Exception):
    """There is no browser to print with; the message says what to do."""


def find_browser() -> str:
    """Return the path of a browser: the one that QUIZ_CHROMIUM names, or one that is found.

    Raises PdfError where there is none.
    """
    named = os.environ.get(VARIABLE)
    found = [shutil.which(each) for each in ([named] if named else [*NAMES, *PLACES])]
    path = next(filter(None, found), None)
    if path is None:
        why = f"{VARIABLE} names no program: {named}" if named else "no Chromium, Chrome or Edge was found"
        raise PdfError(f"{why}; install one, or set {VARIABLE} to its path. Any browser prints the pages as they are")
    return path


def print_pages(pages: Sequence[Path]) -> tuple[list[Path], list[str]]:
    """Print pages into PDFs beside them; give the pages that were printed, and what went wrong with the others."""
    if not pages:
        return [], []
    try:
        browser = find_browser()
    except PdfError as error:
        return [], [str(error)]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        troubles = list(pool.map(lambda page: _print(browser, page), pages))
    printed = [page for page, trouble in zip(pages, troubles, strict=True) if trouble is None]
    return printed, [trouble for trouble in troubles if trouble]


def pages_of(pdf: bytes) -> int:
    """Return on how many pages a PDF is that a browser has printed, 0 if it is empty."""
    return len(PAGE.findall(pdf))


def _print(browser: str, page: Path) -> str | None:
    """Print a page; return what went wrong, if anything did."""
    done = page.with_suffix(".pdf")
    waiting = files.temporary_in(page.parent)
    with tempfile.TemporaryDirectory(prefix="quiz-", ignore_cleanup_errors=True) as profile:
        command = [browser, *FLAGS, f"--user-data-dir={profile}", f"--print-to-pdf={waiting.resolve()}"]
        if hasattr(os, "geteuid") and os.geteuid() == 0:
            command.append("--no-sandbox")  # as root, Chromium starts in no other way
        try:
            run = subprocess.run(  # noqa: S603 - the browser that the person chose or has
                [*command, page.resolve().as_uri()], capture_output=True, check=False, timeout=SECONDS
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            why = f"it took more than {SECONDS} seconds" if isinstance(error, subprocess.TimeoutExpired) else str(error)
            return f"{done.name} was not printed by {browser}: {why}"
    if not (files.content(waiting) or b"").startswith(b"%PDF"):
        waiting.unlink(missing_ok=True)
        said = run.stderr.decode(errors="replace").strip().rpartition("\n")[2]
        return f"{done.name} was not printed by {browser}: {said or f'it ended with {run.returncode}'}"
    waiting.replace(done)
    return None
