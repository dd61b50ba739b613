"""What there is in an article is remembered by a build, so that a check need not find it anew."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from quiz.project import proof
from tests.desk import harbour

if TYPE_CHECKING:
    from quiz.source.coverage import Matter
    from quiz.source.text import SourceText
    from tests.desk import Desk

ARTICLE = "Anna Berg came. “The harbour is deep enough for every ship,” said Berg. There are forty cranes.\n"
HELD = "1 of 1 quotations, 1 of 1 people named, 0 of 1 figures"


@pytest.fixture
def looked(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A sheet that was built with its article, and the articles that were looked through since."""
    sheet = harbour()
    sheet["source"]["text"] = "harbour.txt"
    sheet["quotes"] = {"deep": {"speaker": "anna", "text": "The harbour is deep enough for every ship"}}
    sheet["people"] = {key: person for key, person in sheet["people"].items() if key == "anna"}
    sheet["facts"] = {}
    sheet.pop("figures", None)
    desk.writes(sheet)
    (desk.decks / "harbour.txt").write_text(ARTICLE, encoding="utf-8")
    desk.quiz("build")
    seen: list[str] = []
    look = proof._matter

    def watched(source: SourceText, language: str) -> Matter:
        seen.append(source.text)
        return look(source, language)

    monkeypatch.setattr(proof, "_matter", watched)
    return seen


def test_a_check_takes_what_the_build_found(desk: Desk, looked: list[str]) -> None:
    assert HELD in desk.quiz("check").err
    assert looked == []


def test_another_article_is_looked_through_anew(desk: Desk, looked: list[str]) -> None:
    (desk.decks / "harbour.txt").write_text(ARTICLE + "There are 20 ships.\n", encoding="utf-8")
    assert "0 of 2 figures" in desk.quiz("check").err
    assert len(looked) == 1


def test_nobody_looks_where_nobody_is_told(desk: Desk, looked: list[str]) -> None:
    (desk.out / ".quiz.json").unlink()
    desk.quiz("check", "--quiet")
    desk.quiz("check", "--format", "json")
    assert looked == []


@pytest.mark.parametrize(
    "figures", [[{"what": "forty", "start": 1, "end": 2}], [{"what": "40", "start": 1, "end": 10**6}]]
)
def test_what_somebody_changed_in_it_is_not_believed(desk: Desk, looked: list[str], figures: list[Any]) -> None:
    file = desk.out / ".quiz.json"
    manifest = json.loads(file.read_bytes())
    manifest["sheets"]["harbour"]["outline"]["figures"] = figures
    file.write_text(json.dumps(manifest), encoding="utf-8")
    assert HELD in desk.quiz("check").err
    assert len(looked) == 1
