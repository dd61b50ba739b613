"""Two texts held against each other, word by word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.difference import marked, words_changed


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("a b c", "a b c", "a b c"),
        ("a b c", "a x c", "a [-b-]{+x+} c"),
        ("a c", "a b c", "a {+b +}c"),
        ("a b c", "a c", "a [-b -]c"),
        ("", "neu", "{+neu+}"),
        ("alt", "", "[-alt-]"),
        ("zwei\nZeilen", "drei\nZeilen", "[-zwei-]{+drei+}\nZeilen"),
    ],
)
def test_words_are_compared_one_by_one(old: str, new: str, expected: str) -> None:
    assert marked(old, new) == expected


@given(st.text("ab \n"), st.text("ab \n"))
def test_what_stayed_and_went_is_the_old_text_and_what_stayed_and_came_the_new(old: str, new: str) -> None:
    pieces = list(words_changed(old, new))
    assert "".join(text for what, text in pieces if what != "new") == old
    assert "".join(text for what, text in pieces if what != "old") == new
