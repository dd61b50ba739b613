"""What a source text does not prove of a sheet: each case is a source, a sheet, and the very text a person reads."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from quiz.cli.report import as_text
from quiz.draft.draft import draft
from quiz.draft.entries import entries
from quiz.draft.language import words_of
from quiz.draft.sheet_text import sheet_text
from quiz.draft.source import Source
from quiz.messages import shortened
from quiz.rules.proofs import PROOFS
from quiz.sheet.checks import check
from quiz.sheet.read import read
from quiz.source.found import find
from quiz.source.proofs import unproved
from quiz.source.text import SourceText
from tests.draft import cases as drafts
from tests.sheet.cases import HEAD
from tests.source.cases import cases, renew

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.sheet.model import Sheet

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


ROUNDS = 10
REMEDY = re.compile(r"who said it: `([^`]+)`")


def remedies(sheet: Sheet, source: SourceText) -> Iterator[tuple[str, str]]:
    """Give of each remedy for the evidence of a quote the key of the quote, and what is to stand there."""
    for problem in unproved(sheet, find(sheet, source)):
        shown = REMEDY.search(shortened(problem.remedy))
        if problem.code == "evidence-without-speaker" and shown:
            yield str(problem.path[1]), shown[1]


@pytest.mark.parametrize(("text", "sheet"), [case[1:3] for case in CASES], ids=[case[0] for case in CASES])
def test_every_remedy_of_evidence_is_accepted_where_it_is_copied(text: str, sheet: str) -> None:
    reading = read("probe.yaml", with_head(sheet).encode())
    assert reading.sheet
    assert_accepted(reading.sheet, SourceText("probe.txt", text))


@pytest.mark.parametrize("language", ["de", "en", "fr"])
def test_every_remedy_is_accepted_whatever_words_of_drafted_articles_are_given_as_evidence(language: str) -> None:
    chance = random.Random(20261127)
    article = "\n\n".join(case.article for case in drafts.cases() if case.language == language)
    sheet = drafted_sheet(article, language)
    source = SourceText("news.txt", article)
    for _ in range(ROUNDS):
        quotes = {key: replace(quote, evidence=some_words(article, chance)) for key, quote in sheet.quotes.items()}
        assert_accepted(replace(sheet, quotes=quotes), source)


def assert_accepted(sheet: Sheet, source: SourceText) -> None:
    """Copy each remedy, and ask for nothing more."""
    shown = dict(remedies(sheet, source))
    quotes = {key: replace(quote, evidence=shown.get(key, quote.evidence)) for key, quote in sheet.quotes.items()}
    mended = replace(sheet, quotes=quotes)
    left = {
        each.path[1]: shown[str(each.path[1])]
        for each in unproved(mended, find(mended, source))
        if each.path[-1] == "evidence" and each.path[1] in shown
    }
    assert left == {}


def drafted_sheet(article: str, language: str) -> Sheet:
    """The sheet that is drafted from an article."""
    drafted = draft(article, words_of(language))
    text = sheet_text("news", Source("news", article), drafted, entries(drafted))
    sheet = read("news.yaml", text.encode()).sheet
    assert sheet
    return sheet


def some_words(article: str, chance: random.Random) -> str:
    """A few words of an article, one behind the other, as they may be given as evidence."""
    words = chance.choice([line for line in article.split("\n") if line]).split()
    start = chance.randrange(len(words))
    return " ".join(words[start : start + chance.randint(2, 6)])
