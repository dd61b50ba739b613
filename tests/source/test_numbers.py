"""Numbers of a text, in digits and in words."""

from decimal import Context, localcontext

import pytest

from quiz.source.numbers import numbers_in


def test_a_number_word_that_is_said_without_end_breaks_nothing() -> None:
    with localcontext(Context(Emax=99, Emin=-99)):  # what overflows with ten thousand times as many words otherwise
        assert [*numbers_in("hundred " * 100, "en")]


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("einen elf Meter hohen Zylinder", "de", 11),
        ("ein Zwei-Tonnen-Laster", "de", 2),
        ("einundzwanzig Kräne", "de", 21),
        ("ein Dutzend", "de", 12),
        ("eine Million", "de", 1000000),
        ("a two-year wait", "en", 2),
        ("one hundred and twenty", "en", 120),
        ("a dozen", "en", 12),
        ("vingt et un", "fr", 21),
        ("un cent", "fr", 100),
    ],
)
def test_an_article_before_a_number_is_none(text: str, language: str, value: int) -> None:
    assert [mention.value for mention in numbers_in(text, language)] == [value]
