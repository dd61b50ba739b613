"""What is asked of a sheet, and how: each case is a sheet and its form with the answers, in `cases/*.txt`.

Each branch has a case that forces it: a sheet so small that no draw can lead elsewhere, or seeds side by side.
"""

from pathlib import Path

import pytest

from quiz.items.ask import ask
from quiz.paper.compose import compose
from quiz.sheet.read import read
from quiz.words import words_for
from tests.paper.written import written
from tests.sheet import cases
from tests.sheet.cases import Case

FOLDER = Path(__file__).parent / "cases"
CASES = cases.cases_of(FOLDER, cases.ENGLISH | {"quiz": "{ forms: 1 }"})
FILES = list(dict.fromkeys(case.file for case in CASES))


def text_of(case: Case) -> str:
    sheet = cases.sheet_of(case)
    forms = compose(sheet, list(ask(sheet))).forms
    return "\n".join(
        f"{'form ' + form.letter + chr(10)}" * (len(forms) > 1)
        + written(form, words_for(sheet.language), with_reasons=True)
        for form in forms
    )


@pytest.mark.parametrize("case", CASES, ids=[f"{case.file}:{case.line}: {case.title}" for case in CASES])
def test_a_sheet_is_asked(case: Case, request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--renew-golden"):
        pytest.skip("its file is written anew")
    assert not read("probe.yaml", case.with_head.encode()).findings
    assert text_of(case) == case.expected


@pytest.mark.parametrize("file", FILES)
def test_the_titles_of_a_file_tell_its_cases_apart(file: str, request: pytest.FixtureRequest) -> None:
    renewed = request.config.getoption("--renew-golden")
    cases.hold(file, text_of, CASES, FOLDER, renewed=renewed)
