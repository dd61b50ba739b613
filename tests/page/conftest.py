"""What shows and prints pages: one window of a browser for all tests of a worker."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Page, Request

from tests.browser import program
from tests.page.printed import Printed, read_pdf


@dataclass
class Viewer:
    """Shows pages in one window, one after the other, and prints them; keeps what they asked of the network."""

    window: Page
    folder: Path
    requests: list[str] = field(default_factory=list)

    def show(self, html: str, *, width: int = 1100, dark: bool = False) -> Page:
        """Show a page: one with a script from a file, as somebody opens it; others in the window as it is, sooner."""
        self.window.set_viewport_size({"width": width, "height": 900})
        self.window.emulate_media(media="null", color_scheme="dark" if dark else "light")
        if "<script" in html:
            file = self.folder / "page.html"
            file.write_text(html, encoding="utf-8", newline="")
            self.window.goto(file.as_uri())
        else:
            if self.window.url != "about:blank":
                self.window.goto("about:blank")  # or what that page may load holds for this one
            self.window.set_content(html)
        self.window.evaluate("document.fonts.ready.then(() => 0)")
        return self.window

    def print(self, html: str, *, dark: bool = False) -> Printed:
        file = self.folder / "page.pdf"
        self.show(html, dark=dark).pdf(path=file, prefer_css_page_size=True, print_background=True)
        return read_pdf(file, program("pdftotext"))

    def note(self, request: Request) -> None:
        if not request.url.endswith("/page.html"):
            self.requests.append(request.url)


@pytest.fixture
def viewer(_window: Page, tmp_path: Path) -> Iterator[Viewer]:
    viewer = Viewer(_window, tmp_path)
    _window.on("request", viewer.note)
    yield viewer
    _window.remove_listener("request", viewer.note)
