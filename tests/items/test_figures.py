"""Figures: wrong values on both sides of the key, and what counts as right where a number is written."""

import re
from collections import Counter
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest

from quiz.items.numbers import NOTHING, Shown, neighbours, unrelated
from quiz.items.pool import Pool
from quiz.phrasing.amounts import frame
from quiz.sheet.kinds import FactKind, FactRef
from quiz.sheet.model import Figure, Sheet, Source
from quiz.sheet.shapes import Shape
from quiz.sheet.values import PartialDate, parse_number
from quiz.words import words_for
from tests.paper.composed import quiz_of, right
from tests.paper.generated import sheet as generated

WORDS = words_for("en")


def figure(value: str, unit: str | None = "tons", qualifier: str | None = None, singular: str | None = None) -> Figure:
    parsed = parse_number(value, "en", WORDS.numerals)
    return Figure(ask="How much?", value=parsed, unit=unit, qualifier=qualifier, singular=singular, measures="the load")


def pool_of(**figures: Figure) -> Pool:
    source = Source(title="Source", published=PartialDate(2025))
    return Pool(Sheet(format="1", id="probe", title="Probe", language="en", source=source, figures=figures), WORDS)


def values(pool: Pool, key: str = "a", shown: Shown = NOTHING) -> list[tuple[int, str]]:
    found = neighbours(FactRef(FactKind.FIGURE, key), pool.sheet.figures[key], pool, shown)
    return sorted((distractor.rank, re.sub(r"\s", " ", distractor.text)) for distractor in found)


ROUND = ["38", "1,920", "600 million", "2.5", "7.6 million", "45%", "195", "400,000", "12", "2,021", "97", "1"]


@pytest.mark.parametrize("value", ROUND)
def test_two_wrong_values_stand_beside_the_key(value: str) -> None:
    found = values(pool_of(a=figure(value, None if "%" in value else "tons", singular="ton")))
    assert tuple(rank for rank, _ in found) in {(1, 2), (-1, 1), (-2, -1)}


def test_no_share_is_offered_that_is_more_than_the_whole() -> None:
    for tenths in range(1, 1001, 7):
        share = figure(f"{tenths / 10:.1f}", "%")
        offered = [float(text.removesuffix(" %")) for _, text in values(pool_of(a=share))]
        assert all(each <= 100 for each in offered), (tenths, offered)
    assert values(pool_of(a=figure("100", "%"))) == []


@pytest.mark.parametrize("value", ROUND)
def test_whichever_of_the_three_is_right_the_other_two_stand_beside_it(value: str) -> None:
    unit = None if "%" in value else "tons"
    for key in map(str, range(30)):
        three = {*(text for _, text in values(pool_of(**{key: figure(value, unit, singular="ton")}), key)), value}
        three = {text.partition(" ton")[0] for text in three}
        assert len(three) == 3
        for other in three:
            again = values(pool_of(**{key: figure(other, unit, singular="ton")}), key)
            assert {*(text.partition(" ton")[0] for _, text in again), other} == three


def test_values_of_a_three_differ_by_more_than_a_rough_value_may_be_off() -> None:
    for value in range(2, 1400):
        pool = pool_of(a=figure(f"{value:,}", "tons", singular="ton"))
        three = sorted([value, *(int(re.sub(r"\D", "", text)) for _, text in values(pool))])
        assert all(greater - less > greater * 0.05 for less, greater in pairwise(three)), three


@pytest.mark.parametrize("value", ["1,920", "2.50", "600 million", "45%", "650"])
def test_wrong_values_have_the_precision_of_the_key(value: str) -> None:
    def form(text: str) -> tuple[int, str]:
        digits = re.sub(r"[^\d.]", "", text)
        return len(digits.partition(".")[2]), "5" if re.search(r"\d5(0|\D|$)", digits + " ") else ""

    for _, text in values(pool_of(a=figure(value, None if "%" in value else "tons"))):
        assert form(text)[0] == form(value)[0]


@pytest.mark.parametrize("qualifier", ["over", "at least", "up to", "Over"])
def test_a_bound_has_no_wrong_values_since_others_are_true_as_well(qualifier: str) -> None:
    assert values(pool_of(a=figure("38", qualifier=qualifier))) == []


def test_a_share_of_a_whole_stays_below_a_hundred() -> None:
    for value in range(3, 98):
        for _, text in values(pool_of(a=figure(f"{value}%", None))):
            assert 0 < int(text.rstrip("%")) <= 100


def test_a_year_is_never_after_the_source() -> None:
    for year in range(1990, 2025):
        for key in "abcdefgh":
            assert all(int(text) < 2025 for _, text in values(pool_of(**{key: figure(str(year), None)}), key))
        assert values(pool_of(a=figure(str(year - 40), None)))
    assert values(pool_of(a=figure("2025", None))) == []


def test_a_year_after_the_source_stands_beside_others_after_it() -> None:
    for key in "abcdefgh":
        assert all(int(text) > 2025 for _, text in values(pool_of(**{key: figure("2030", None)}), key))


@pytest.mark.parametrize(("year", "apart"), [(2022, 1), (2005, 3), (1965, 5), (1911, 10)])
def test_wrong_years_stand_farther_apart_the_longer_ago_it_was(year: int, apart: int) -> None:
    ranked = values(pool_of(a=figure(str(year), None)))
    assert ranked
    assert all(int(text) == year + rank * apart for rank, text in ranked)


@pytest.mark.parametrize("age", [11, 34, 41, 69, 99])
def test_wrong_ages_are_near_and_whichever_of_the_three_is_right_the_others_stand_beside_it(age: int) -> None:
    for key in "abcdefgh":
        three = {age, *(int(text.split()[0]) for _, text in values(pool_of(**{key: figure(str(age), "years")}), key))}
        assert len(three) == 3
        assert max(three) - min(three) <= 11
        assert all(each % 5 for each in three)
        for other in three:
            again = values(pool_of(**{key: figure(str(other), "years")}), key)
            assert {other, *(int(text.split()[0]) for _, text in again)} == three


def test_a_share_is_one_also_where_its_sign_is_the_unit() -> None:
    for value in range(3, 98):
        for _, text in values(pool_of(a=figure(str(value), "%"))):
            assert 0 < int(re.sub(r"\D", "", text)) <= 100


def test_the_number_one_is_offered_only_where_the_unit_has_a_singular() -> None:
    assert values(pool_of(a=figure("3", "states"))) == []
    assert (-2, "1 state") in values(pool_of(a=figure("3", "states", singular="state")))


def test_the_line_to_write_a_number_on_does_not_tell_that_it_is_one() -> None:
    for value, several in (("1", "3"), ("1 million", "3 million"), ("1.5 billion", "2.5 billion")):
        one, other = (figure(each, "years", singular="year") for each in (value, several))
        assert frame(one, WORDS) == frame(other, WORDS)


def test_what_stands_elsewhere_on_a_form_is_not_offered() -> None:
    pool = pool_of(a=figure("500 million", "USD"))
    offered = [text.strip("$").partition(" ")[0] for _, text in values(pool)]
    for digits in offered:
        assert digits not in [
            text.strip("$").partition(" ")[0] for _, text in values(pool, shown=Shown(numbers=frozenset({digits})))
        ]


@pytest.mark.parametrize("own", [44, 66, 87])
@pytest.mark.parametrize("key", "bcdefgh")
def test_no_wrong_value_seems_a_slip_of_another_figure(own: int, key: str) -> None:
    def offered(**more: Figure) -> list[int]:
        return [int(text.strip("$").partition(" ")[0]) for _, text in values(pool_of(**more | asked), key)]

    asked = {key: figure(f"{own} million", "USD")}
    for wrong in offered():
        other = wrong + 1 if wrong > 33 else 10 * wrong
        again = offered(other=figure(f"{other} million", "USD"))
        assert len(again) == 2
        assert abs(own - other) <= 0.03 * other or not [each for each in again if abs(each - other) <= 0.03 * other]


def test_near_values_are_offered_where_the_right_one_is_near_another_figure_itself() -> None:
    for key in "abcdefghijkl":
        pool = pool_of(**{key: figure("87 million", "USD"), "other": figure("86 million", "USD")})
        assert values(pool, key) == values(pool_of(**{key: figure("87 million", "USD")}), key)


def figures_of(seed: int) -> Sheet:
    """The figures of a generated sheet."""
    return replace(generated(seed), people={}, quotes={}, facts={})


def test_the_key_stands_at_every_rank_as_often() -> None:
    ranks = Counter(
        right(question)
        for seed in range(120)
        for question in quiz_of(figures_of(seed), kinds=("choice",), questions=60, forms=1).forms[0].questions
    )
    assert sum(ranks.values()) > 500
    assert all(0.28 < count / sum(ranks.values()) < 0.39 for count in ranks.values())


def test_no_wrong_number_is_so_near_that_rounding_makes_it_right() -> None:
    for seed in range(30):
        sheet = figures_of(seed)
        for question in quiz_of(sheet, kinds=("choice",), questions=60, forms=1).forms[0].questions:
            fact = question.item.fact
            assert isinstance(fact, Figure)
            value = fact.number.mantissa
            for option in question.options:
                written = Decimal(re.sub(r"[^\d.]", "", option.text))
                assert written == value if option.right else abs(written - value) > value / 20


def test_a_lone_figure_without_a_choice_is_written() -> None:
    sheet = replace(pool_of(a=figure("3", "states")).sheet, figures={"a": figure("3", "states")})
    assert [q.shape for q in quiz_of(sheet, forms=1).forms[0].questions] == [Shape.NUMBER]


def test_figures_of_one_measure_become_a_matching_set() -> None:
    figures = {
        f"f{n}": replace(figure(str(n * 40 + 30)), ask=f"How much is {w}?", measures=w)
        for n, w in enumerate(
            ("the harbour load", "the bridge weight", "the rail freight", "the road traffic", "the river sand")
        )
    }
    form = quiz_of(pool_of(**figures).sheet, kinds=("matching",), forms=1).forms[0]
    section = form.sections[0]
    assert section.shape is Shape.MATCHING
    assert len(section.bank) > len(section.questions) >= 4
    assert {question.stem for question in section.questions} <= {f.measures for f in figures.values()}
    amounts = [int(option.text.split()[0]) for option in section.bank]
    assert amounts == sorted(amounts)


def test_a_figure_that_ends_in_no_five_or_zero_has_no_rounder_one_beside_it() -> None:
    for value in ("22", "38", "363", "1,921"):
        for _, text in values(pool_of(a=figure(value))):
            assert int(re.sub(r"\D", "", text)) % 5


def test_without_a_date_of_the_source_three_years_follow_one_another() -> None:
    found = set()
    for year in range(1903, 1909):
        one = figure(str(year), None)
        pool = Pool(
            Sheet(format="1", id="probe", title="P", language="en", source=Source(title="S"), figures={"a": one}), WORDS
        )
        found.add(tuple(sorted([year, *(int(text) for _, text in values(pool))])))
    assert all(years == tuple(range(years[0], years[0] + 3)) for years in found)
    assert len(found) in {2, 3}


def test_beside_a_year_no_value_of_a_bank_is_made_up() -> None:
    ref, year, count = FactRef(FactKind.FIGURE, "a"), figure("1904", None), figure("38")
    assert list(unrelated(ref, year, pool_of(a=year))) == []
    assert list(unrelated(ref, count, pool_of(a=count)))
