"""Articles as they come: text, Markdown, pages, other encodings; and sheets of drafts, beside what is there."""

import sys
from pathlib import Path

import pytest

from quiz.draft.draft import draft
from quiz.draft.entries import entries
from quiz.draft.language import words_of
from quiz.draft.source import Source
from quiz.errors import WrongUseError
from quiz.project.drafts import read_source, write_sheet

PAGE = """<!doctype html><html lang="en"><head><title>A harbour for everybody</title>
<meta name="author" content="Mia Reporter"><meta property="og:site_name" content="The Example">
<meta property="article:published_time" content="2025-03-02T08:00:00Z">
<link rel="canonical" href="https://example.org/harbour"></head>
<body><nav><a href="/">Home</a> <a href="/ads">Buy our cruises</a></nav><article><h1>A harbour for everybody</h1>
<p>The town of Sampleton has opened its new basin after four years of work. “It is deep enough for every ship that
comes here,” said Anna Berg, the harbour master, at the opening on Sunday.</p>
<p>The pilots are less sure. “At low tide there is no room for two,” said Carl Dahl, a pilot of thirty years. “We asked
for another light, and we are still waiting.” Dahl said that the guild would meet in April.</p></article></body></html>
"""


def written(folder: Path, name: str, data: bytes) -> str:
    path = folder / name
    path.write_bytes(data)
    return str(path)


@pytest.mark.parametrize(
    "text, title",
    [
        ("A new bridge\n\nIt was opened on Sunday.\n", "A new bridge"),
        ("# A new bridge\n\nIt was opened on Sunday.\n", "A new bridge"),
        ("It was opened on Sunday.\n\nAnd that was that.\n", None),
        ("“It is open,” she said.\n\nAnd that was that.\n", None),
    ],
)
def test_a_first_line_without_a_full_stop_is_the_headline(tmp_path: Path, text: str, title: str | None) -> None:
    source = read_source(written(tmp_path, "news.md", text.encode()))
    assert (source.title, source.text, source.stem) == (title, text, "news")


def test_a_byte_order_mark_is_no_text_and_line_breaks_stay(tmp_path: Path) -> None:
    assert read_source(written(tmp_path, "news.txt", b"\xef\xbb\xbfOne.\r\nTwo.\r\n")).text == "One.\r\nTwo.\r\n"


def test_another_encoding_is_refused_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(WrongUseError, match=r"news\.txt:2: .*UTF-8"):
        read_source(written(tmp_path, "news.txt", b"One.\nT\xfcr.\n"))


def test_a_page_gives_its_article_and_what_it_says_of_it(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    source = read_source(written(tmp_path, "news.html", PAGE.encode()))
    assert "Anna Berg" in source.text
    assert "cruises" not in source.text
    assert (source.title, source.author, source.publisher) == ("A harbour for everybody", "Mia Reporter", "The Example")
    assert (source.published, source.url, source.language) == ("2025-03-02", "https://example.org/harbour", "en")


def test_a_page_without_the_library_says_how_to_install_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(WrongUseError, match=r"pip install 'factquiz\[web\]'"):
        read_source(written(tmp_path, "news.html", PAGE.encode()))


def draft_sheet(text: str) -> None:
    """Draft an article into decks/ of the working folder."""
    found = draft(text, words_of("en"))
    write_sheet(Source("news", text, title="News"), found, entries(found))


def test_nothing_is_written_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    text = "“It is deep,” said Anna Berg, a pilot. “It is deep enough for all,” Berg said.\n"
    draft_sheet(text)
    with pytest.raises(WrongUseError, match="is there already"):
        draft_sheet(text)
    Path("decks/news.yaml").unlink()
    draft_sheet(text)  # the same text may stand there
    Path("decks/news.yaml").unlink()
    Path("decks/news.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(WrongUseError, match="another text"):
        draft_sheet(text)
    assert Path("decks/news.txt").read_text(encoding="utf-8") == "mine"


def test_git_leaves_the_text_alone_until_a_person_wants_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("decks").mkdir()
    Path("decks/.gitignore").write_text("mine", encoding="utf-8")
    draft_sheet("“It is deep enough for all,” said Anna Berg.\n")
    assert Path("decks/.gitignore").read_text(encoding="utf-8") == "mine\n/news.txt\n"


def test_git_leaves_a_text_alone_that_stood_there_before_its_sheet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    text = "“It is deep enough for all,” said Anna Berg.\n"
    Path("decks").mkdir()
    Path("decks/news.txt").write_text(text, encoding="utf-8")
    draft_sheet(text)
    assert "/news.txt" in Path("decks/.gitignore").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("line", ["/news.txt", "news.txt", "!news.txt", "!/news.txt\r"])
def test_what_a_person_tells_git_of_a_text_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str) -> None:
    monkeypatch.chdir(tmp_path)
    Path("decks").mkdir()
    told = f"*.txt\n{line}\n".encode()
    Path("decks/.gitignore").write_bytes(told)
    draft_sheet("“It is deep enough for all,” said Anna Berg.\n")
    assert Path("decks/.gitignore").read_bytes() == told


def test_where_git_can_not_be_told_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("decks").mkdir()
    Path("decks/.gitignore").symlink_to(".gitignore")
    with pytest.raises(OSError, match="gitignore"):
        draft_sheet("“It is deep enough for all,” said Anna Berg.\n")
    assert [path.name for path in Path("decks").iterdir()] == [".gitignore"]
