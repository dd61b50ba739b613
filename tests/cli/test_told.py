"""What a build says of a sheet."""

from dataclasses import replace
from pathlib import Path

import pytest

from quiz.cli.told import tell
from quiz.project.build_results import Built, PagesPrinted
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


def test_it_says_on_how_many_pages_cards_and_pdfs_are(capsys: pytest.CaptureFixture[str]) -> None:
    made = replace(contents(real_sheet("apollo-11")), pages=(2,), card_pages=8, one_column=True)
    tell(Built("a.yaml", made), Path("build"), write=True)
    assert ", cards to cut out on 8 pages; up to date; some questions are too wide" in capsys.readouterr().out
    tell(PagesPrinted("build", ("a-quiz-a.pdf", "a-key.pdf"), (2, 1)), Path("build"), write=True)
    assert capsys.readouterr().out == "build: wrote a-quiz-a.pdf (2 pages), a-key.pdf (1 page)\n"
    tell(PagesPrinted("build", ("a-quiz-a.pdf",)), Path("build"), write=False)
    assert capsys.readouterr().out.endswith(" a-quiz-a.pdf\n")
