"""What helps a reader who has not read the article: each case is a sheet, and what its questions tell (`cases/*.txt`).

Composing never prints most of it, so a careless form asks everything there is. In `alone.txt` each question is looked
at by itself, as if the form had no other.
"""

from pathlib import Path

import pytest

from quiz.paper.review.hints import hints
from quiz.sheet.read import read
from tests.paper.review.careless import careless
from tests.sheet import cases
from tests.sheet.cases import Case

FOLDER = Path(__file__).parent / "cases"
CASES = cases.cases_of(FOLDER)
FILES = list(dict.fromkeys(case.file for case in CASES))


def text_of(case: Case) -> str:
    sheet = cases.sheet_of(case)
    lines = []
    for hint in hints(careless(sheet)):
        if hint.other and case.file == "alone.txt":
            continue
        asked = " and ".join(str(question.item.ref) for question in (hint.question, hint.other) if question)
        problem = hint.problem
        lines += [f"{problem.code} at {'/'.join(problem.path)}: {asked}: {problem.message}", f"    {problem.remedy}"]
    return "".join(f"{line}\n" for line in lines)


@pytest.mark.parametrize("case", CASES, ids=[f"{case.file}:{case.line}: {case.title}" for case in CASES])
def test_a_trick_is_seen_where_it_works_and_nowhere_else(case: Case, request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--renew-golden"):
        pytest.skip("its file is written anew")
    assert not read("probe.yaml", case.with_head.encode()).findings
    assert text_of(case) == case.expected


@pytest.mark.parametrize("file", FILES)
def test_the_titles_of_a_file_tell_its_cases_apart(file: str, request: pytest.FixtureRequest) -> None:
    cases.hold(file, text_of, CASES, FOLDER, renewed=request.config.getoption("--renew-golden"))
