"""Whether a text names somebody."""

import pytest

from quiz.sheet.model import Person
from quiz.source.names import names


@pytest.mark.parametrize(
    ("name", "text", "named"),
    [
        ("Stephan Weil", "sagte er, weil es regnete", False),
        ("Stephan Weil", "sagte Weil im Regen", True),
        ("Stephan Weil", "STEPHAN WEIL SPRICHT", True),
        ("George Will", "he will", False),
        ("Donald Trump", "Trumps Rede", True),
        ("Disney+", "said Disney", True),
        ("bell hooks", "said hooks", True),
    ],
)
def test_capitals_tell_a_name_from_a_word(name: str, text: str, named: bool) -> None:
    assert names(Person(name=name), text) is named
