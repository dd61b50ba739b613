"""Which words of a quotation are offered as its gap: those that carry its sense."""

import pytest

from quiz.draft.language import words_of
from quiz.draft.telling import telling


@pytest.mark.parametrize(
    ("language", "text", "offered"),
    [
        ("en", "Anything is cheaper than a million things of the subsidy.", ["cheaper", "subsidy"]),
        ("en", "People always needed a scientist.", ["scientist"]),
        ("en", "Nobody wanted it for several months.", []),
        ("de", "Am Ende zahlen die Menschen jedes Jahr die Zeche.", ["Zeche"]),
        ("de", "Das müssten mindestens neun Prozent sein.", []),
        ("fr", "Plusieurs personnes attendent depuis des années une réponse.", ["attendent", "réponse"]),
    ],
)
def test_words_that_tell_nothing_are_no_gaps(language: str, text: str, offered: list[str]) -> None:
    assert telling(text, words_of(language)) == offered
