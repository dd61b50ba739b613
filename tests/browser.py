"""The browser that shows and prints pages, and where it is."""

import os
import shutil

import pytest

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
