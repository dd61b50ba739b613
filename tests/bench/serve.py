"""How long it takes from a save to the new page in the window of `quiz serve`, against a build of the same sheet.

    python -m tests.bench.serve

The sheet is the real one, the browser is Chromium. A build is a `quiz build` with the change, started anew.
"""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from statistics import median

from playwright.sync_api import sync_playwright

from tests.browser import FLAGS, program
from tests.desk import ROOT, Desk
from tests.serve.conftest import Served

SAVES = 15
NAME = "ki-wettlauf"
TITLE = "title: "
SHOWN = """title => document.querySelector("#stage iframe:not(.coming)")
    ?.contentDocument.querySelector("h1")?.textContent.includes(title)"""


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        desk = Desk(Path(folder) / "desk")
        sheet = (ROOT / "decks" / f"{NAME}.yaml").read_text(encoding="utf-8")
        path = desk.decks / f"{NAME}.yaml"
        path.write_text(sheet, encoding="utf-8")
        built = [timed_build(desk, path, sheet, number) for number in range(SAVES)]
        served = Served(desk)
        window = playwright.chromium.launch(executable_path=program("chromium"), args=FLAGS).new_page()
        window.goto(f"{served.address}_quiz/show/{NAME}-quiz-a.html")
        window.wait_for_selector("#stage[data-shown]")
        seen = []
        for number in range(SAVES):
            start = time.perf_counter()
            path.write_text(titled(sheet, f"Save {number}"), encoding="utf-8")
            window.wait_for_function(SHOWN, arg=f"Save {number}")
            seen.append(time.perf_counter() - start)
        served.process.kill()
    print(f"from save to seen {median(seen):.2f} s, {median(seen) / median(built):.2f} of a build started anew")


def titled(sheet: str, title: str) -> str:
    """Return the sheet under another title."""
    return "\n".join(f"{TITLE}{title}" if line.startswith(TITLE) else line for line in sheet.split("\n"))


def timed_build(desk: Desk, path: Path, sheet: str, number: int) -> float:
    """Return the seconds that a build of the changed sheet takes in a process of its own."""
    path.write_text(titled(sheet, f"Build {number}"), encoding="utf-8")
    start = time.perf_counter()
    assert desk.process("build").code == 0
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
