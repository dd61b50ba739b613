"""No wrong value is above the whole that the question or the proof of a figure names."""

from __future__ import annotations

from decimal import Decimal

import pytest

from quiz.items.numbers import neighbours
from quiz.items.wholes import whole_of
from quiz.sheet.amounts import read_value
from quiz.sheet.kinds import FactKind, FactRef
from quiz.sheet.model import Figure
from quiz.words import words_for
from tests.items.test_threes import pool

CASES = [
    ("de", "Wie viele ihrer 64 Völker hatte sie verloren?", None, "41 Völker", 64),
    ("en", "How many runners finished?", "of 6,812 starters, 6,140 finished", "6,140 runners", 6812),
    ("de", "Wie viele sind gestorben?", "rund 8.400 der 17.900 Völker in der Region", "rund 8.400 Völker", 17900),
    ("fr", "Combien de ses 64 ruches ont péri ?", None, "41 ruches", 64),
    ("de", "Wie viele der 70 Völker starben?", None, "63 Völker", 70),
    ("en", "How many of the 138 members voted for it?", None, "112 members", 138),
]


def figure(language: str, ask: str, evidence: str | None, value: str) -> Figure:
    read = read_value(value, language)
    return Figure(ask=ask, value=read.value, unit=read.unit, qualifier=read.qualifier, evidence=evidence)


@pytest.mark.parametrize(("language", "ask", "evidence", "value", "whole"), CASES)
def test_no_wrong_value_is_above_the_whole(
    language: str, ask: str, evidence: str | None, value: str, whole: int
) -> None:
    one = figure(language, ask, evidence, value)
    assert whole_of(one, words_for(language)) == whole
    for number in range(12):
        wrong = neighbours(FactRef(FactKind.FIGURE, f"f{number}"), one, pool(language))
        assert len(wrong) == 2
        assert all(each.amount and each.amount.value <= whole for each in wrong)


@pytest.mark.parametrize(
    ("ask", "evidence", "value"),
    [
        ("How many came?", "in the summer of 2017 came 812", "812 people"),
        ("What share of 64 colonies died?", None, "41%"),
        ("How many miles of the 26 were foggy?", None, "31 miles"),
        ("How many came?", "41 came on the 64 buses", "41 people"),
    ],
)
def test_a_year_a_lesser_number_and_one_that_is_no_whole_do_not_count(
    ask: str, evidence: str | None, value: str
) -> None:
    assert whole_of(figure("en", ask, evidence, value), words_for("en")) is None


def test_whichever_of_three_below_a_whole_is_right_the_same_three_stand_there() -> None:
    ref = FactRef(FactKind.FIGURE, "f")
    first = figure("en", "How many of her 64 colonies died?", None, "41 colonies")
    three = {Decimal(41), *(each.amount.value for each in neighbours(ref, first, pool()) if each.amount)}
    for value in three:
        other = figure("en", "How many of her 64 colonies died?", None, f"{value} colonies")
        assert {value, *(each.amount.value for each in neighbours(ref, other, pool()) if each.amount)} == three
