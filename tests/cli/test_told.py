"""What a build says of a sheet."""

from dataclasses import replace
from pathlib import Path

import pytest

from quiz.cli.told import tell
from quiz.project.build_results import Built
from tests.page.questions import contents, real_sheet


@pytest.mark.parametrize(
    ("pages", "said"),
    [
        ((1, 1), "on 1 page (1 sheet of paper)"),
        ((2, 2), "on 2 pages (1 sheet of paper)"),
        ((3, 2), "on 2 or 3 pages (1 or 2 sheets of paper)"),
        ((3, 4), "on 3 or 4 pages (2 sheets of paper)"),
    ],
)
def test_it_says_on_how_many_pages_each_form_is(
    pages: tuple[int, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    tell(Built("a.yaml", replace(contents(real_sheet("apollo-11")), pages=pages)), Path("build"), write=True)
    assert f"2 forms of 20 questions {said}; up to date" in capsys.readouterr().out
