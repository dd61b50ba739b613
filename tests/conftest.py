"""Options of the whole test suite."""

from pathlib import Path

import pytest

from tests.desk import Desk


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew-golden", action="store_true", help="write the golden files anew; then read their diff")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """An empty folder to keep sheets in."""
    return Desk(tmp_path / "desk")
