"""Wrong values beside ranges, shares, scores, sizes, dates and times: nobody can tell from three which is right."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.items.pool import Pool
from quiz.items.threes import SIMPLE, WHOLES, others, wrong_values
from quiz.phrasing.amounts import amount
from quiz.sheet.amounts import read_value
from quiz.sheet.durations import seconds
from quiz.sheet.kinds import FactKind, FactRef
from quiz.sheet.model import Figure, Sheet, Source
from quiz.sheet.special import Duration, Share
from quiz.sheet.values import PartialDate
from quiz.words import words_for

PUBLISHED = PartialDate(2016, 10, 17)


def pool(language: str = "en", published: PartialDate | None = PUBLISHED) -> Pool:
    source = Source(title="Source", published=published)
    return Pool(Sheet(format="1", id="probe", title="Probe", language=language, source=source), words_for(language))


def figure(typed: str, language: str = "en") -> Figure:
    found = read_value(typed, language)
    return Figure(ask="?", value=found.value, unit=found.unit, qualifier=found.qualifier)


def options(typed: str, key: str = "f", language: str = "en", ask: str = "?") -> list[str]:
    """The three options of a figure, in the order of size."""
    one = replace(figure(typed, language), ask=ask)
    wrong = others(FactRef(FactKind.FIGURE, key), one, pool(language))
    ranked = [(each.rank, each.text) for each in wrong]
    own = [(0, amount(one.value, one, words_for(language)))] if wrong else []
    return [text for _, text in sorted([*ranked, *own])]


@pytest.mark.parametrize("key", ["f", "g", "h", "i"])
def test_sizes_stand_beside_their_neighbours_for_nobody_takes_hundreds_for_hundreds_of_millions(key: str) -> None:
    three = ["tens of thousands of calls", "hundreds of thousands of calls", "millions of calls"]
    assert [options(size, key) for size in three] == [three] * 3
    assert options("hundreds of calls", key)[-1] == "thousands of calls"


TYPED = [
    "10 to 12 days", "between 100 and 120", "a third", "3/4", "5/9", "one in five", "nine out of ten", "5 to 4",
    "51:49", "tens of thousands", "Dec. 12", "December 12, 2015", "August 2014", "in August", "Q3 2015", "2:30 p.m.",
    "11 a.m.", "February 1", "June 1, 2014", "2 hours 11 minutes 37 seconds", "2:27:09", "2:00:00", "14:11 minutes",
    "1:12.4", "2 h 30 min", "1 year and 3 months", "3 weeks 2 days", "59:58 minutes", "9:58:07",
    "40 of 90", "every eighth", "every twentieth", "one in 17", "1 in 1,000", "3 of 180",
    "two of twenty", "61 to 39 percent", "51.3 to 48.7%",
]  # fmt: skip


@pytest.mark.parametrize("typed", TYPED)
@given(key=st.sampled_from([f"f{number}" for number in range(40)]))
def test_whichever_of_the_three_is_right_the_same_three_stand_there(typed: str, key: str) -> None:
    three = options(typed, key)
    for other in three:
        assert options(other, key) == three


@pytest.mark.parametrize("typed", TYPED)
def test_every_kind_of_value_has_wrong_answers(typed: str) -> None:
    assert any(len(options(typed, f"f{number}")) == 3 for number in range(10))


@pytest.mark.parametrize("typed", ["October 16, 2016", "October 17, 2016", "September 2016", "Q3 2016", "Q4 2016"])
def test_what_the_source_reports_was_not_later_than_the_source(typed: str) -> None:
    from quiz.sheet.moments import read_moment

    for number in range(20):
        for option in options(typed, f"f{number}"):
            moment = read_moment(option, "en")
            assert moment
            month = (moment.quarter or 1) * 3 - 2 if moment.quarter else moment.month or 1
            assert (moment.year, month, moment.day or 1) <= (2016, 10, 17)


@pytest.mark.parametrize("typed", ["February 1", "June 1, 2014"])
def test_beside_the_first_of_a_month_stand_others(typed: str) -> None:
    for number in range(20):
        assert all(" 1" in option.partition(",")[0][-2:] for option in options(typed, f"f{number}"))


def test_none_are_given_where_the_qualifier_makes_others_true() -> None:
    assert options("at least a third") == []


@pytest.mark.parametrize(
    ("typed", "three"),
    [
        ("one in five", ["one in two", "one in three", "one in five"]),
        ("nine out of ten", ["seven out of ten", "eight out of ten", "nine out of ten"]),
        ("40 of 90", ["30 of 90", "40 of 90", "50 of 90"]),
        ("7 of 12", ["5 of 12", "7 of 12", "9 of 12"]),
        ("3 of 4", ["1 of 4", "2 of 4", "3 of 4"]),
        ("950 of 1,000", ["750 of 1,000", "850 of 1,000", "950 of 1,000"]),
        ("every eighth", ["every fourth", "every eighth", "every sixteenth"]),
        ("5 to 4", ["5 to 4", "6 to 3", "7 to 2"]),
        ("51:49", ["51:49", "52:48", "53:47"]),
        ("2 to 3", ["2 to 3", "4 to 5", "6 to 7"]),
        ("600 to 700", ["200 to 300", "400 to 500", "600 to 700"]),
        ("between 17% and 22%", ["between 17 and 22%", "between 25 and 30%", "between 33 and 38%"]),
        ("$2 million to $3 million", ["$2 to $3\u00a0million", "$4 to $5\u00a0million", "$6 to $7\u00a0million"]),
        ("Q4 2015", ["Q3 2015", "Q4 2015", "Q1 2016"]),
        ("every twentieth", ["every tenth", "every twentieth", "every fortieth"]),
        ("one in 100", ["one in 25", "one in 50", "one in 100"]),
        ("one in a thousand", ["one in a thousand", "one in ten thousand", "one in a hundred thousand"]),
        ("one in a million", ["one in a million", "one in ten million", "one in a hundred million"]),
        ("one in 10,000", ["one in 10,000", "one in 20,000", "one in 50,000"]),
        ("one in 3,000", ["one in 3,000", "one in 6,000", "one in 9,000"]),
        ("one in 17", ["one in 17", "one in 23", "one in 31"]),
        ("3 of 180", ["3 of 180", "6 of 180", "9 of 180"]),
        ("two of three", []),
        ("three of four", []),
        ("two of five", ["two out of five", "three out of five", "four out of five"]),
        ("2:30 hours", ["1:30 hours", "2:30 hours", "3:30 hours"]),
        ("2:27:00", ["2:27:00", "2:34:00", "2:41:00"]),
        ("1 year and 3 months", ["1 year and 3 months", "1 year and 6 months", "1 year and 9 months"]),
    ],
)
def test_the_three_are_neighbours(typed: str, three: list[str]) -> None:
    assert options(typed) == three


@pytest.mark.parametrize(
    ("language", "typed", "question", "offered"),
    [
        ("en", "one of three", "How many of the three furnaces were shut down?", 0),
        ("en", "one of 20", "How many of the 20 furnaces were shut down?", 0),
        ("en", "one of three", "How many furnaces were shut down?", 3),
        ("de", "einer von drei", "Wie viele der drei Öfen wurden stillgelegt?", 0),
        ("de", "einer von drei", "Wie viele Öfen wurden stillgelegt?", 3),
        ("fr", "un sur trois", "Combien des trois fours ont été arrêtés ?", 0),
        ("fr", "un sur trois", "Combien de fours ont été arrêtés ?", 3),
    ],
)
def test_no_wholes_are_offered_of_which_the_question_names_the_right_one(
    language: str, typed: str, question: str, offered: int
) -> None:
    assert len(options(typed, language=language, ask=question)) == offered


@pytest.mark.parametrize("typed", ["51,3 zu 48,7", "51.3 zu 48.7", "4,5 %", "4.50 Franken", "1:12,4 Minuten"])
def test_where_people_write_either_decimal_sign_all_options_have_the_one_that_was_typed(typed: str) -> None:
    swiss = Pool(replace(pool("de").sheet, territory="CH"), words_for("de", "CH"))
    read = read_value(typed, "de", "CH")
    found = wrong_values(FactRef(FactKind.FIGURE, "f"), Figure(ask="?", value=read.value, unit=read.unit), swiss)
    assert len(found) == 2
    assert all(("," in each.text) is ("," in typed) for each in found)


@pytest.mark.parametrize(("language", "typed"), [("de", "jeder achte"), ("en", "every eighth"), ("fr", "un sur huit")])
def test_wrong_places_in_an_order_are_far_apart_and_all_in_words_or_none(language: str, typed: str) -> None:
    for three in WHOLES:
        one = figure(typed, language)
        assert isinstance(one.value, Share)
        shares = [replace(one.value, whole=whole) for whole in three]
        texts = [amount(each, one, words_for(language)) for each in shares]
        found = options(texts[0], language=language)
        assert found == texts or three[-1] > 100
        assert len({any(sign.isdigit() for sign in text) for text in found}) <= 1
        assert all(more >= 1.5 * less for less, more in pairwise(three))


@pytest.mark.parametrize("typed", ["0 to 5", "8 to 9", "900 to 950", "-2 to 3", "8 to 12"])
def test_ranges_beside_one_another_have_as_many_digits(typed: str) -> None:
    assert {len(each.partition(" ")[0]) for each in options(typed)} <= {len(typed.partition(" ")[0])}


def test_days_without_a_year_do_not_go_over_into_another() -> None:
    found = [options("December 31", f"f{number}") for number in range(12)]
    assert [] in found
    assert {day.split()[0] for days in found for day in days} == {"December"}


@pytest.mark.parametrize("typed", ["August 19", "October 16, 2016", "June 9, 2015"])
def test_wrong_days_fall_on_the_same_day_of_the_week(typed: str) -> None:
    from datetime import date

    from quiz.sheet.moments import read_moment

    for number in range(20):
        moments = [read_moment(option, "en") for option in options(typed, f"f{number}")]
        days = {date(each.year or 2016, each.month or 1, each.day or 1).weekday() for each in moments if each}
        assert len(days) <= 1


RECENT = [
    "October 17, 2016", "October 11, 2016", "October 18, 2016", "October 31, 2016", "October 12", "October 1",
    "November 1, 2016", "October 2016", "November 2016", "Q3 2016", "Q4 2016",
]  # fmt: skip


@pytest.mark.parametrize("typed", RECENT)
def test_of_what_has_just_been_or_is_about_to_be_there_is_no_choice_for_the_nearest_would_be_right(typed: str) -> None:
    assert not any(options(typed, f"f{number}") for number in range(12))


def test_where_there_is_a_choice_of_days_the_nearest_is_right_no_more_often_than_another() -> None:
    from datetime import date, timedelta

    places: Counter[int] = Counter()
    for ago in range(400):
        day = date(2016, 10, 17) - timedelta(days=ago)
        if day.day > 1:
            text = f"{day:%B} {day.day}, {day.year}"
            found = options(text, "f")
            if found:
                places[found.index(text)] += 1
    assert max(places.values()) - min(places.values()) <= 14


def test_simple_shares_are_in_lowest_terms_and_in_the_order_of_size() -> None:
    shares = [Fraction(part, whole) for part, whole in SIMPLE]
    assert shares == sorted(set(shares))
    assert [(share.numerator, share.denominator) for share in shares] == list(SIMPLE)


@pytest.mark.parametrize("typed", ["2 hours 11 minutes 37 seconds", "2:27:09", "1:12.4", "14:11 minutes", "9:58:07"])
def test_wrong_durations_have_as_many_digits_and_are_not_near(typed: str) -> None:
    for number in range(12):
        three = [read_value(option, "en").value for option in options(typed, f"f{number}")]
        lengths = [seconds(each) for each in three if isinstance(each, Duration)]
        assert len(lengths) == 3
        assert all(later > earlier * Decimal("1.03") for earlier, later in pairwise(lengths))
        assert len({len(str(int(each.parts[0][1]))) for each in three if isinstance(each, Duration)}) == 1


@pytest.mark.parametrize("typed", ["0:58.3", "0:45.2 minutes"])
def test_beside_a_duration_without_its_longest_unit_stands_none(typed: str) -> None:
    assert options(typed) == []
