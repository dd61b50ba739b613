"""What a source text does not prove of a sheet: each case is a source, a sheet, and the very text a person reads."""

from __future__ import annotations

import pytest

from quiz.cli.report import as_text
from quiz.rules.proofs import PROOFS
from quiz.sheet.checks import check
from quiz.sheet.read import read
from quiz.source.found import find
from quiz.source.proofs import unproved
from quiz.source.text import SourceText
from tests.sheet.cases import HEAD
from tests.source.cases import cases, renew

CASES = cases("proofs.txt", 4)


def with_head(sheet: str) -> str:
    """The sheet with what every sheet needs: below it, so that its lines keep their numbers."""
    written = {line.partition(":")[0] for line in sheet.splitlines()}
    return f"{sheet}\n" + "".join(f"{key}: {value}\n" for key, value in HEAD.items() if key not in written | {"facts"})


def findings(text: str, sheet: str) -> str:
    reading = read("probe.yaml", with_head(sheet).encode())
    assert reading.sheet
    found = find(reading.sheet, SourceText("probe.txt", text))
    given = check(reading, {}, judge=lambda _: (), prove=lambda read: unproved(read, found))
    about = {rule.code for rule in PROOFS} | {"unused-allow", "bad-allow"}
    return as_text(finding for finding in given if finding.code in about or finding.severity == "error")


@pytest.mark.parametrize(("title", "text", "sheet", "expected"), CASES, ids=[case[0] for case in CASES])
def test_a_sheet_is_told_what_its_source_does_not_say(title: str, text: str, sheet: str, expected: str) -> None:
    assert findings(text, sheet) == expected


def test_the_cases_are_renewed(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--renew-golden"):
        renew("proofs.txt", [(title, text, sheet, findings(text, sheet)) for title, text, sheet, _ in CASES])


@pytest.mark.parametrize("code", [rule.code for rule in PROOFS])
def test_every_rule_has_a_case(code: str) -> None:
    assert any(f"[{code}]" in expected for *_, expected in CASES)
