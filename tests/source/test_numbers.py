"""Numbers of a text, in digits and in words."""

from decimal import Context, localcontext

from quiz.source.numbers import numbers_in


def test_a_number_word_that_is_said_without_end_breaks_nothing() -> None:
    with localcontext(Context(Emax=99, Emin=-99)):  # what overflows with ten thousand times as many words otherwise
        assert [*numbers_in("hundred " * 100, "en")]
