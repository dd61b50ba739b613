"""A real browser that shows and prints pages, started once a worker."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import BrowserType, Page, Request, sync_playwright

from tests.page.printed import Printed, read_pdf

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def program(*names: str) -> str:
    """The path of an installed program. Where there is none, tests are skipped, but in CI they fail."""
    path = next(filter(None, map(shutil.which, names)), None)
    if path is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(f"{names[0]} is not installed")
    return path


def chromium() -> str:
    """The path of the browser that prints."""
    return program("chromium", "chromium-browser", "google-chrome")


@dataclass
class Desk:
    """Shows pages in one window, one after the other, and prints them; keeps what they asked of the network."""

    window: Page
    folder: Path
    requests: list[str] = field(default_factory=list)

    def show(self, html: str, *, width: int = 1100, dark: bool = False) -> Page:
        file = self.folder / "page.html"
        file.write_text(html, encoding="utf-8", newline="")
        self.window.set_viewport_size({"width": width, "height": 900})
        self.window.emulate_media(media="null", color_scheme="dark" if dark else "light")
        self.window.goto(file.as_uri())
        self.window.evaluate("document.fonts.ready.then(() => 0)")
        return self.window

    def print(self, html: str, *, dark: bool = False) -> Printed:
        file = self.folder / "page.pdf"
        self.show(html, dark=dark).pdf(path=file, prefer_css_page_size=True, print_background=True)
        return read_pdf(file, program("pdftotext"))

    def note(self, request: Request) -> None:
        if not request.url.endswith("/page.html"):
            self.requests.append(request.url)


@pytest.fixture(scope="session")
def browsers() -> Iterator[BrowserType]:
    """What starts browsers."""
    with sync_playwright() as playwright:
        yield playwright.chromium


@pytest.fixture(scope="session")
def _window(browsers: BrowserType) -> Iterator[Page]:
    browser = browsers.launch(executable_path=chromium(), args=FLAGS)
    yield browser.new_page()
    browser.close()


@pytest.fixture
def desk(_window: Page, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(_window, tmp_path)
    _window.on("request", desk.note)
    yield desk
    _window.remove_listener("request", desk.note)
