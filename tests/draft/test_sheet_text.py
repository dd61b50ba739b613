"""The drafted sheet: it checks without an error as it is, and with all that it offers taken over."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from quiz.draft.draft import draft
from quiz.draft.entries import entries
from quiz.draft.language import languages, words_of
from quiz.draft.source import Source
from quiz.errors import WrongUseError
from quiz.project.drafts import write_sheet
from quiz.project.load import Loaded, load
from tests.draft.cases import Case, cases
from tests.draft.test_draft import articles, damaged

GOLDEN = Path(__file__).parent / "golden"
OFFERED = re.compile(r"^( *)# (?!\?)(?=(?:  )?[a-z0-9-]+:|(?: {4}))", re.MULTILINE)
DAMAGED = 60


PROOFS = {
    "evidence-not-in-source", "evidence-without-speaker", "name-not-in-source", "not-quoted", "number-not-in-evidence",
    "number-not-in-source", "other-qualifier", "other-unit", "text-not-in-source", "turning-gap",
}  # fmt: skip
"""What the source does not prove: a draft has nothing but what it says."""


def drafted(text: str, language: str, name: str = "news") -> Loaded | None:
    """Draft an article into decks/ of the working folder and load the sheet; None if there is nothing to ask in it."""
    try:
        found = draft(text, words_of(language))
        written = write_sheet(Source(name, text, title="News"), found, entries(found))
    except WrongUseError as error:
        if "nothing to ask" in str(error):
            return None
        raise
    return load(str(written.sheet))


def errors(loaded: Loaded) -> list[str]:
    return [f"{each.span.line}: {each.message}" for each in loaded.findings if each.severity == "error"]


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_money_keeps_its_scale_though_its_letter_alone_may_mean_metres() -> None:
    loaded = drafted("The harbour spent £112m on cranes last year and £1.9bn on its piers, Anna Berg said.", "en")
    assert loaded
    sheet = Path(loaded.path).read_text(encoding="utf-8")
    assert [value in sheet for value in ("value: 112 million", "value: 1.9 bn")] == [True, True]


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.title)
def test_a_drafted_sheet_has_no_error_and_neither_has_all_it_offers(case: Case) -> None:
    loaded = drafted(case.article, case.language)
    if loaded is None:
        return
    assert errors(loaded) == []
    assert [each.code for each in loaded.findings if each.code in PROOFS] == []
    path = Path(loaded.path)
    path.write_text(taken_over(path.read_text(encoding="utf-8")), encoding="utf-8")
    assert errors(load(loaded.path)) == []


def taken_over(sheet: str) -> str:
    """Take over all that a drafted sheet offers but what has no value yet: delete each `# ` before it."""
    body = sheet[sheet.index("format: 1") :]
    lines = []
    for line in body.split("\n"):
        bare = re.sub(r"^( *)# (?=[ a-z0-9])", r"\1", line)
        lines.append(line if "published:" in line else bare)
    return "\n".join(lines)


def test_sheets_of_damaged_texts_have_no_error(tmp_path: Path) -> None:
    chance = random.Random(20261128)
    for number in range(DAMAGED):
        language, article = chance.choice(articles())
        loaded = drafted(damaged(article, chance), language, f"news-{number}")
        assert loaded is None or errors(loaded) == []


@pytest.mark.parametrize("language", languages())
def test_a_drafted_sheet_reads_as_expected(language: str, pytestconfig: pytest.Config) -> None:
    article = next(text for code, text in reversed(articles()) if code == language)
    loaded = drafted(article, language)
    assert loaded
    golden = GOLDEN / f"{language}.yaml"
    if pytestconfig.getoption("--renew-golden"):
        golden.write_bytes(loaded.data)
    assert loaded.data.decode() == golden.read_text(encoding="utf-8")


def test_whom_the_article_calls_he_or_she_is_a_person_where_the_name_does_not_tell_it() -> None:
    article = "“We are late,” said Zorgan Frell, who came alone. “Nobody waited,” she said. “Go,” said Anna Berg."
    drafted = draft(article, words_of("en"))
    types = {
        dict(each.fields)["name"]: dict(each.fields).get("type") for each in entries(drafted) if each.kind == "people"
    }
    assert types == {"Zorgan Frell": "person", "Anna Berg": None}
