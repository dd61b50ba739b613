"""Options of the whole test suite, a desk to work at, and a real browser, started once a worker."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import BrowserType, Page, sync_playwright

from tests.browser import FLAGS, chromium
from tests.desk import Desk

settings.load_profile("ci")  # the same examples on every machine, and no fault in a machine that is busy


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew-golden", action="store_true", help="write the golden files anew; then read their diff")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """An empty folder to keep sheets in."""
    return Desk(tmp_path / "desk")


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
