"""Where words of a sheet stand in a source: cases as text, and what holds for every text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.source.align import Alignment, How, align
from quiz.source.text import SourceText
from tests.source.cases import cases, renew

if TYPE_CHECKING:
    from collections.abc import Sequence

CASES = cases("align.txt", 4)
WORDS = (
    "harbour", "bridge", "not", "nothing", "the", "The", "old", "1,920", "KI-Moment", "sagte", "„ja“,", "…", "—",
    "über", "u\u0308ber", "Berg’s", "l’eau", "[sic]", "is", "it.", "ﬁn", "50 %",
)  # fmt: skip
texts = st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join)


def shown(source: SourceText, found: Alignment) -> str:
    parts = " … ".join(f"[{source.words(*place)}]" for place in found.places)
    score = "" if found.how not in (How.NEAR, How.MISSING) else f" {found.score:.2f}"
    return f"{found.how}{score} {parts}".strip()


@pytest.mark.parametrize(("title", "text", "words", "expected"), CASES, ids=[case[0] for case in CASES])
def test_words_are_found_as_the_case_says(title: str, text: str, words: str, expected: str) -> None:
    source = SourceText("a.txt", text)
    assert shown(source, align(words, source)) == expected


def test_the_cases_are_renewed(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--renew-golden"):
        given = [
            (title, text, words, shown(source := SourceText("a.txt", text), align(words, source)))
            for title, text, words, _ in CASES
        ]
        renew("align.txt", given)


def test_a_place_that_is_preferred_is_taken() -> None:
    source = SourceText("a.txt", "It is old. He said: “It is old.”")
    assert align("It is old", source).places == ((0, 9),)
    assert align("It is old", source, prefer=[(21, 31)]).places == ((21, 30),)


@given(texts, texts)
def test_no_text_is_too_odd_and_every_place_is_one_in_the_source(text: str, words: str) -> None:
    source = SourceText("a.txt", text)
    found = align(words, source)
    assert all(0 <= start < end <= len(text) for start, end in found.places)
    assert 0 <= found.score <= 1
    assert found.found <= bool(found.places)


@given(st.text(), st.text())
def test_nor_is_any_string(text: str, words: str) -> None:
    assert align(words, SourceText("a.txt", text)).how in How


@given(st.lists(st.sampled_from(WORDS[:10]), min_size=1, max_size=30), st.data())
def test_every_stretch_of_words_of_the_source_is_found(words: Sequence[str], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    assert align(" ".join(words[start:end]), SourceText("a.txt", " ".join(words))).how is How.EXACT
