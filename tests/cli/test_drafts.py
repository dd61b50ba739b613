"""`quiz draft` as a person types it."""

import pytest

from tests.desk import Desk

NEWS = "Anna Berg, a pilot, was here. “It is deep enough for all,” said Berg. “It is,” she said.\n"


@pytest.fixture
def news(desk: Desk) -> Desk:
    """A folder with an article."""
    (desk.folder / "news.txt").write_text(NEWS, encoding="utf-8")
    return desk


def test_a_drafted_sheet_builds_at_once_and_check_counts_its_marks(news: Desk) -> None:
    ran = news.quiz("draft", "news.txt")
    assert ran.code == 0
    assert "2 quotations (1 certain, 1 to check), 1 person, 0 figures" in ran.out
    assert (news.decks / "news.txt").read_text(encoding="utf-8") == NEWS
    checked = news.quiz("check", "decks/news.yaml")
    assert "error" not in checked.out
    assert "2 marks of a draft left" in checked.err
    assert news.quiz("build", "decks/news.yaml").code == 0


def test_json_is_one_line_for_each_article_and_nothing_is_written(news: Desk) -> None:
    ran = news.quiz("draft", "--format", "json", "news.txt")
    assert [quote["how"] for quote in ran.json["quotes"]] == ["surname", "pronoun"]
    assert {quote["speaker"] for quote in ran.json["quotes"]} == {"Anna Berg"}
    start, end = ran.json["quotes"][0]["start"], ran.json["quotes"][0]["end"]
    assert NEWS[start:end] == ran.json["quotes"][0]["text"] == "It is deep enough for all,"
    assert not list(news.decks.iterdir())


@pytest.mark.parametrize(
    "text, message",
    [
        ("Lorem ipsum dolor.", "--language (de, en, fr)"),
        ("", "there is no text in it"),
        ("The news of the day is that it is all of this and that.", "nothing to ask"),
    ],
)
def test_an_article_that_gives_nothing_is_refused_with_a_reason(desk: Desk, text: str, message: str) -> None:
    (desk.folder / "news.txt").write_text(text, encoding="utf-8")
    ran = desk.quiz("draft", "news.txt")
    assert ran.code == 2
    assert message in ran.err
    assert not list(desk.decks.iterdir())


def test_other_languages_and_missing_files_are_refused(news: Desk) -> None:
    assert "no language that can be drafted" in news.quiz("draft", "--language", "xx", "news.txt").err
    assert "no such file" in news.quiz("draft", "nowhere.txt").err
