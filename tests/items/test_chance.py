"""Draws that repeat, and that one more thing to draw from hardly changes."""

from dataclasses import replace
from decimal import Decimal

import pytest

from quiz.items.ask import ask
from quiz.items.chance import Ring, draw, picked, shuffled
from quiz.sheet.model import Figure, Person, Quote, Sheet, Source
from quiz.sheet.values import Number

MANY = 120


def person(number: int) -> Person:
    return Person(name=f"Anna{number} Berg{number}", role=f"head of house{number}")


def quote(number: int) -> Quote:
    return Quote(speaker=f"p{number % MANY}", text=f"We said it {number} times.", about=f"house{number}")


def figure(number: int) -> Figure:
    value = Number(str(number), Decimal(number))
    return Figure(ask=f"How high is house{number}?", value=value, unit="feet", measures=f"the height of house{number}")


LONG = Sheet(
    format="1",
    id="probe",
    title="Probe",
    language="en",
    source=Source(title="Source"),
    people={f"p{n}": person(n) for n in range(MANY)},
    quotes={f"q{n}": quote(n) for n in range(MANY)},
    figures={f"f{n}": figure(100 + n) for n in range(MANY)},
)


@pytest.mark.parametrize(
    "longer",
    [
        pytest.param(replace(LONG, people=LONG.people | {"new": person(MANY)}), id="person"),
        pytest.param(replace(LONG, quotes=LONG.quotes | {"new": quote(MANY)}), id="quote"),
        pytest.param(replace(LONG, figures=LONG.figures | {"new": figure(700)}), id="figure"),
    ],
)
def test_one_fact_more_leaves_the_options_of_nearly_all_others_of_a_long_sheet(longer: Sheet) -> None:
    before = {item.id: item for item in ask(LONG)}
    after = {item.id: item for item in ask(longer)}
    assert sum(after[name] != item for name, item in before.items()) <= len(before) // 20


@pytest.mark.parametrize("count", [1, 20, 33, 500])
def test_every_key_is_picked_at_most_once_and_the_same_ones_again(count: int) -> None:
    keys = Ring(f"k{number}" for number in range(count))
    once, again = list(picked(keys, "a")), list(picked(Ring(reversed(keys)), "a"))
    assert once == again
    assert len(set(once)) == len(once) >= min(count, 10)
    assert len({next(picked(keys, name)) for name in range(99)}) >= min(count, 9)


def test_of_a_short_list_every_key_is_picked_and_of_a_longer_one_as_many_at_most() -> None:
    for name in range(20):
        assert len(list(picked(Ring(f"k{number}" for number in range(32)), name))) == 32
        assert 10 < len(list(picked(Ring(f"k{number}" for number in range(33)), name))) <= 32


def test_a_draw_depends_on_each_name_and_on_where_it_ends() -> None:
    names = [("a",), ("b",), ("a", "b"), ("ab",), ("b", "a"), ("a", 1), ("a", 2)]
    assert len({draw(*each) for each in names}) == len(names)
    assert draw("a", 1) == draw("a", "1")
    assert 0 <= draw("a") < 2**64


def test_the_order_of_things_is_that_of_their_own_draws() -> None:
    words = [f"Öl {number}" for number in range(50)]
    assert shuffled(words, str, 1, "p") == sorted(words, key=lambda word: draw(1, "p", word))
    assert shuffled(words, str) == sorted(words, key=draw)
