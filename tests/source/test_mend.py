"""What a source mends in a sheet: each case is a source, a sheet, and the sheet that becomes of it."""

from __future__ import annotations

import pytest

from quiz.sheet.edit import changed
from quiz.sheet.read import read
from quiz.source.found import find
from quiz.source.mend import mended
from quiz.source.text import SourceText
from tests.source.cases import cases, renew
from tests.source.test_proofs import CASES as PROOFS
from tests.source.test_proofs import findings, with_head

CASES = cases("mend.txt", 4)


def after(text: str, sheet: str) -> str:
    written = with_head(sheet)
    reading = read("probe.yaml", written.encode())
    assert reading.sheet
    for change in mended(reading.sheet, find(reading.sheet, SourceText("probe.txt", text))):
        written = changed(written, change.path, change.new) or "not changed"
    head = with_head(sheet).removeprefix(sheet)
    assert written.endswith(head)
    return written.removesuffix(head)


@pytest.mark.parametrize(("title", "text", "sheet", "expected"), CASES, ids=[case[0] for case in CASES])
def test_a_source_mends_what_it_is_certain_about(title: str, text: str, sheet: str, expected: str) -> None:
    assert after(text, sheet) == expected


@pytest.mark.parametrize(("title", "text", "sheet", "expected"), CASES, ids=[case[0] for case in CASES])
def test_what_is_mended_needs_no_more(title: str, text: str, sheet: str, expected: str) -> None:
    assert after(text, expected) == expected


def test_the_cases_are_renewed(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--renew-golden"):
        renew("mend.txt", [(title, text, sheet, after(text, sheet)) for title, text, sheet, _ in CASES])


@pytest.mark.parametrize(("title", "text", "sheet", "_"), PROOFS, ids=[case[0] for case in PROOFS])
def test_what_a_finding_says_of_mending_is_true(title: str, text: str, sheet: str, _: str) -> None:
    assert "check --fix" not in findings(text, after(text, sheet))


def test_a_passage_that_is_not_certain_is_not_said_to_be_mended() -> None:
    text = "Er nannte den Beschluss „schmerzhaft, aber ehrlich“, sagte Anna Berg."
    quote = "{ speaker: berg, text: Der Beschluss ist schmerzhaft, evidence: sagte Anna Berg }"
    sheet = f"people: {{ berg: {{ name: Anna Berg }} }}\nquotes: {{ q: {quote} }}"
    assert "--fix" not in findings(text, sheet)
