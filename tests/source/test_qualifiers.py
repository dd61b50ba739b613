"""The qualifier of a number is what stands right before it, but for its sign and an article."""

import pytest

from quiz.source.qualifiers import qualifier_at


@pytest.mark.parametrize(
    ("language", "before", "qualifier"),
    [
        ("en", "It cost about ", "about"),
        ("en", "It cost about €", "about"),
        ("en", "It cost about   ", "about"),
        ("en", "It was roughly a ", "roughly"),
        ("en", "It rose by more than ", "more than"),
        ("en", "About this, they wrote ", None),
        ("en", "It cost ", None),
        ("de", "Es waren rund ", "rund"),
        ("de", "Es war mindestens ein ", "mindestens"),
        ("fr", "Cela coûte environ ", "environ"),
    ],
)
def test_a_qualifier_stands_before_a_number_its_sign_or_an_article(
    language: str, before: str, qualifier: str | None
) -> None:
    text = f"{before}4.2 of it"
    assert qualifier_at((len(before), len(before) + 3), text, language) == qualifier
