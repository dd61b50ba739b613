"""Which answers are the same, a line each in `cases/answers.txt`: `one = same`, or `one ≠ other`."""

from pathlib import Path

import pytest

from quiz.sheet.model import Quote
from quiz.sheet.tokens import contains, normalised, ways_to_type

SAME, OTHER = " = ", " ≠ "


def pairs() -> list[tuple[str, str, bool]]:
    """Return two answers of each line, and whether they are the same."""
    text = (Path(__file__).parent / "cases" / "answers.txt").read_text(encoding="utf-8")
    found = [(line.partition(SAME if SAME in line else OTHER)) for line in text.splitlines()]
    return [(one, other, sign == SAME) for one, sign, other in found]


@pytest.mark.parametrize(("one", "other", "same"), pairs())
def test_answers_are_the_same_but_for_case_marks_and_spaces(one: str, other: str, same: bool) -> None:
    assert (normalised(one) == normalised(other)) == same


def test_a_part_of_a_word_with_its_sign_is_not_said() -> None:
    assert not contains("Which language came after C++?", "C")
    assert not contains("It fell to -12 degrees.", "12")
    assert contains("It fell to 12 degrees.", "12")


@pytest.mark.parametrize(
    ("text", "blank"),
    [
        ("他说，北京是中国的首都。", "北京"),
        ("東京は大きい。", "東京"),
        ("กรุงเทพ", "เทพ"),
        ("서울은 크다.", "서울"),
    ],
)
def test_a_gap_is_found_where_no_space_parts_words(text: str, blank: str) -> None:
    start = text.index(blank)
    assert Quote(speaker="a", text=text, blank=blank).gaps() == [(start, start + len(blank))]


def test_a_gap_is_a_whole_word_elsewhere() -> None:
    assert not Quote(speaker="a", text="Es ist unmöglich.", blank="möglich").gaps()


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("a bridge", {"a bridge"}),
        ("-12 °C", {"-12 °C", "−12 °C"}),
        ("−12\u00a0°C", {"−12\u00a0°C", "-12 °C", "−12 °C"}),
        ("-£5", {"-£5", "−£5"}),
        ("50\u202f%", {"50\u202f%", "50 %", "50%"}),
        ("-2,5 %", {"-2,5 %", "-2,5%", "−2,5 %", "−2,5%"}),
        ("l’œuvre", {"l’œuvre", "l'oeuvre"}),
        ("10–12", {"10–12", "10-12"}),
        ("AA-", {"AA-"}),
        ("a so-called -5", {"a so-called -5", "a so-called −5"}),
        ("% of it", {"% of it"}),
    ],
)
def test_a_text_is_typed_in_these_ways_and_in_no_other(text: str, typed: set[str]) -> None:
    assert set(ways_to_type(text)) == typed
    assert ways_to_type(text)[0] == text
