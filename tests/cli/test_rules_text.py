"""`quiz rules`: all rules in a list, one rule explained."""

import pytest

from quiz.cli.rules_text import explained, listed
from quiz.errors import WrongUseError
from quiz.rules import RULES


def test_the_list_has_a_line_for_each_rule() -> None:
    lines = listed().splitlines()
    assert [line.split()[0] for line in lines] == list(RULES)
    assert all(len(line) <= 130 for line in lines)


@pytest.mark.parametrize("code", RULES)
def test_a_rule_is_explained_with_a_bad_and_a_good_example(code: str) -> None:
    text = explained(code)
    assert text.startswith(f"{code} ({RULES[code].severity}): ")
    assert "Bad:\n    " in text
    assert "Good:\n    " in text


def test_an_unknown_code_is_wrong_use_with_a_suggestion() -> None:
    with pytest.raises(WrongUseError, match="did you mean `no-unit`"):
        explained("no-units")
