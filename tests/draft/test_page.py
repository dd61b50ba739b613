"""A saved page is read in the encoding that it names."""

import pytest

from quiz.draft.page import decoded

PAGE = '<html><head><meta charset="{}"><title>Größe</title></head></html>'


@pytest.mark.parametrize("encoding", ["windows-1252", "iso-8859-1", "utf-8"])
def test_a_page_is_read_in_the_encoding_that_it_names(encoding: str) -> None:
    page = PAGE.format(encoding)
    assert decoded(page.encode(encoding)) == page


def test_an_older_page_names_it_otherwise() -> None:
    page = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><p>Größe</p>'
    assert decoded(page.encode("cp1252")) == page


@pytest.mark.parametrize("encoding", ["klingon", "hex", "utf-8"])
def test_an_encoding_that_is_none_or_another_is_not_guessed(encoding: str) -> None:
    assert decoded(PAGE.format(encoding).encode("cp1252")) is None


def test_a_page_that_names_none_is_not_guessed() -> None:
    assert decoded(b"<p>Gr\xf6\xdfe</p>") is None


@pytest.mark.parametrize("encoding", ["undefined", "hex", "unicode_escape", "utf-7", "x" * 99])
def test_an_encoding_that_gives_no_text_is_none(encoding: str) -> None:
    assert decoded(f"<meta charset={encoding}><p>\\ud800 +2AA-</p>".encode()) is None
