"""What a sheet is told to mend: each case is a sheet and the very text a person reads, in `cases/*.txt`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from quiz.cli.report import as_text
from quiz.rules.content import CONTENT
from quiz.rules.reading import READING
from quiz.sheet.checks import check
from quiz.sheet.images import ImageTrouble
from quiz.sheet.read import read
from tests.sheet import cases

if TYPE_CHECKING:
    from quiz.sheet.findings import Finding
    from tests.sheet.cases import Case

IMAGES = {
    **{
        name: ImageTrouble(
            "image-missing",
            f"there is no file `{name}` in the sheet's folder",
            "put it there or below, and write its path as seen from the sheet",
        )
        for name in ("vance.png", "nichts.png")
    },
    "text.png": ImageTrouble(
        "image-type", "`text.png` is no image that cards and browsers show", "use PNG, JPEG, GIF, WebP or SVG"
    ),
}
FILES = {"yaml.txt": False, "traps.txt": True, "shape.txt": True, "numbers-and-dates.txt": True, "facts.txt": True}
CASES = [case for file in FILES for case in cases.cases(file)]
ELSEWHERE = {
    "encoding": "test_text",
    "image-too-large": "project/test_images",
    "too-large": "test_text",
    "too-long": "test_bounds",
    "unreadable": "cli/test_cli",
    "duplicate-id": "project/test_build",
    "bad-lock": "project/test_restored",
    "stray-lock": "project/test_releases",
    "id-changed": "project/test_releases",
    "likely-rename": "anki/test_history",
    "same-front": "anki/test_fronts",
    "retired-key": "anki/test_history",
}
"""Rules about more than the text of one sheet, and where they are shown."""


def findings_of(case: Case) -> list[Finding]:
    sheet = case.with_head if FILES[case.file] else case.sheet
    return check(read("probe.yaml", sheet.encode()), IMAGES, judge=lambda _: ())


def text_of(case: Case) -> str:
    return as_text(findings_of(case)).strip("\n") + "\n" * bool(findings_of(case))


@pytest.mark.parametrize("case", CASES, ids=[f"{case.file}:{case.line}: {case.title}" for case in CASES])
def test_a_sheet_is_told_what_is_wrong_where_and_how_to_mend_it(case: Case, request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--renew-golden"):
        pytest.skip("its file is written anew")
    assert text_of(case) == case.expected


@pytest.mark.parametrize("file", FILES)
def test_the_titles_of_a_file_tell_its_cases_apart(file: str, request: pytest.FixtureRequest) -> None:
    renewed = request.config.getoption("--renew-golden")
    cases.hold(file, text_of, CASES, cases.FOLDER, renewed=renewed)


def test_the_rules_about_a_sheet_have_a_case_each() -> None:
    shown = {finding.code for case in CASES for finding in findings_of(case)}
    assert {rule.code for rule in (*READING, *CONTENT)} == shown | set(ELSEWHERE)


@pytest.mark.parametrize(("code", "module"), ELSEWHERE.items())
def test_the_other_rules_are_shown_elsewhere(code: str, module: str) -> None:
    tests = Path(__file__).parent
    places = [tests.parent / f"{module}.py", tests / f"{module}.py"]
    assert any(code in place.read_text(encoding="utf-8") for place in places if place.exists())
