"""The forms of both real sheets as a reader gets them: every change of them is looked at by a person."""

from pathlib import Path

import pytest

from quiz.words import words_for
from tests.paper.composed import REAL, quiz_of, real
from tests.paper.written import written

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("name", REAL)
def test_a_form_is_as_it_was_last_read(name: str, request: pytest.FixtureRequest) -> None:
    path = GOLDEN / f"{name}.txt"
    form = written(quiz_of(real(name)).forms[0], words_for(real(name).language))
    if request.config.getoption("--renew-golden"):
        path.write_text(form, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == form, "read the form anew, then: pytest tests/paper --renew-golden"


@pytest.mark.parametrize("name", REAL)
def test_a_form_mixes_kinds_and_asks_what_was_wanted(name: str) -> None:
    form = quiz_of(real(name)).forms[0]
    assert len(form.questions) == 20
    assert len({section.shape for section in form.sections}) >= 5
