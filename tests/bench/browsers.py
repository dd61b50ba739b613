"""How Firefox prints the pages, against Chromium: as many sheets of paper, with the same words on each?

    python -m tests.bench.browsers

Needs `firefox-esr`; it is spoken to by Marionette, its own protocol, since it prints by no option of its command line.
Margins are given as the pages have them, for Firefox takes those of its print dialog.

What differs, and why (Firefox 153 ESR against Chromium):

- No running heads and no page numbers: Firefox knows no margin boxes of `@page`.
- A paragraph of a key or of practice may break its lines elsewhere, into as many of them: Firefox does not know
  `text-wrap: pretty`, by which Chromium leaves no word alone on a last line. Forms are reckoned, cards are set line for
  line: these are the same.
- Rows of tables are a fraction of a point higher, and neither a heading nor the head of a table is kept from the end of
  a page. So pages of a key in large print may begin with other rows, and it may take one page more.
- Pages of practice, which nobody has to print, may begin with other questions.
- Tabular figures (numbers of questions, points in keys) are no text in its PDFs: they can't be copied or found.
"""

from __future__ import annotations

import base64
import json
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from playwright.sync_api import sync_playwright

from quiz.page.look import Look
from quiz.page.measures import Measures
from quiz.sheet.papers import Paper
from quiz.words import words_for
from tests.browser import FLAGS, chromium, program
from tests.page.printed import MM, Sheet, read_pdf
from tests.page.questions import real_sheet
from tests.page.test_machines import pages

if TYPE_CHECKING:
    from playwright.sync_api import Page

SHEETS = ("ki-wettlauf", "apollo-11")
LOOKS = {
    "a4": Look(),
    "letter": Look(Paper.LETTER),
    "large print": Look(large_print=True),
    "dyslexia": Look(dyslexia=True),
}
PORT = 2828
TRIES = 120
MARGIN_OF_KEY = 14.0
FIRST = 3
"""How many words tell that two pages begin alike."""


class Firefox:
    """A Firefox without a window, for as long as the block runs."""

    def __enter__(self) -> Self:
        """Start it, and wait until it listens."""
        profile = tempfile.mkdtemp()
        command = [program("firefox-esr"), "--headless", "--marionette", "--no-remote", "--profile", profile]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(TRIES):
            try:
                self.socket = socket.create_connection(("127.0.0.1", PORT))
                break
            except OSError:
                time.sleep(0.5)
        self.count = 0
        self._answer()
        self.tell("WebDriver:NewSession", capabilities={})
        return self

    def __exit__(self, *_: object) -> None:
        """End it."""
        self.process.kill()

    def tell(self, command: str, **parameters: Any) -> Any:
        """Give a command and return its result. Raises RuntimeError where Firefox refuses it."""
        self.count += 1
        message = json.dumps([0, self.count, command, parameters]).encode()
        self.socket.sendall(b"%d:%b" % (len(message), message))
        _, _, error, result = self._answer()
        if error:
            raise RuntimeError(error["message"])
        return result

    def _answer(self) -> Any:
        size = b""
        while not size.endswith(b":"):
            size += self.socket.recv(1)
        data = b""
        while len(data) < int(size[:-1]):
            data += self.socket.recv(int(size[:-1]) - len(data))
        return json.loads(data)


def printed_by_firefox(firefox: Firefox, file: Path, kind: str, measures: Measures) -> Path:
    """Print a page, and return the PDF."""
    paper, sizes = measures.look.paper, measures.sizes
    beside = MARGIN_OF_KEY if kind == "key" else paper.margin
    margins = {"top": sizes.above, "bottom": sizes.below, "left": beside, "right": beside}
    firefox.tell("WebDriver:Navigate", url=file.as_uri())
    result = firefox.tell(
        "WebDriver:Print",
        page={"width": paper.width / 10, "height": paper.height / 10},
        margin={side: 0 if kind == "cards" else margin / 10 for side, margin in margins.items()},
        shrinkToFit=False,
        background=True,
    )
    pdf = file.with_suffix(".firefox.pdf")
    pdf.write_bytes(base64.b64decode(result["value"]))
    return pdf


def printed_by_chromium(window: Page, file: Path) -> Path:
    """Print a page, and return the PDF."""
    window.goto(file.as_uri())
    window.evaluate("document.fonts.ready.then(() => 0)")
    pdf = file.with_suffix(".chromium.pdf")
    window.pdf(path=pdf, prefer_css_page_size=True, print_background=True)
    return pdf


def begin(sheet: Sheet, above: float) -> set[str]:
    """Return the first words of a page below its running heads, which Firefox does not print."""
    body = [word for word in sheet.words if word.top >= (above - 1) * MM]
    return {word.text for word in sorted(body, key=lambda word: (round(word.top), word.left))[:FIRST]}


def main() -> None:
    """Print with both, and compare."""
    folder = Path(tempfile.mkdtemp())
    with Firefox() as firefox, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        window = browser.new_page()
        for name in SHEETS:
            for look_name, look in LOOKS.items():
                measures = Measures(look, words_for(real_sheet(name).language))
                for kind, html in pages(name, look).items():
                    file = folder / f"{name}-{look_name}-{kind}.html"
                    file.write_text(html, encoding="utf-8")
                    made = (printed_by_chromium(window, file), printed_by_firefox(firefox, file, kind, measures))
                    one, other = (read_pdf(pdf, program("pdftotext")).sheets for pdf in made)
                    above = 0.0 if kind == "cards" else measures.sizes.above
                    begins = sum(
                        begin(first, above) == begin(second, above) for first, second in zip(one, other, strict=False)
                    )
                    print(f"{file.stem}: {len(one)} pages, {len(other)} in Firefox; {begins} begin alike", flush=True)
        browser.close()
    print(f"the PDFs are in {folder}")


if __name__ == "__main__":
    main()
