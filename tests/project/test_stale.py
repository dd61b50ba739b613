"""What makes a sheet stale beside its own files: another program, and other versions of its libraries."""

import sys
from pathlib import Path

import pytest

from quiz.project.stale import LIBRARIES, common_inputs
from quiz.settings import Settings


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of installed libraries, before all others."""
    folder = tmp_path / "site-packages"
    folder.mkdir()
    monkeypatch.syspath_prepend(folder)
    return folder


@pytest.mark.parametrize("library", sorted(LIBRARIES))
def test_another_version_of_a_library_counts(installed: Path, library: str) -> None:
    before = common_inputs(Settings())
    (installed / f"{library.capitalize()}-99.0.dist-info").mkdir()
    assert common_inputs(Settings()) != before


def test_libraries_that_make_no_output_do_not_count(installed: Path) -> None:
    before = common_inputs(Settings())
    (installed / "pytest-99.0.dist-info").mkdir()
    assert common_inputs(Settings()) == before


def test_each_library_is_installed_under_its_name() -> None:
    there = {name.name.partition("-")[0].casefold() for folder in sys.path for name in Path(folder).glob("*.dist-info")}
    assert there >= LIBRARIES
