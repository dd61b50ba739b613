"""What the items of a sheet are drawn from."""

from dataclasses import replace

import pytest

from quiz.items.pool import Pool, word_pattern
from quiz.sheet.model import Person, Quote, Sheet, Source
from quiz.sheet.values import PartialDate
from quiz.words import words_for

SHEET = Sheet(
    format="1",
    id="p",
    title="P",
    language="en",
    source=Source(title="S"),
    people={
        key: Person(name=f"{key.upper()}da Berg", role=role)
        for key, role in (("a", "Mayor"), ("b", None), ("c", "mayor"))
    },
)


def pool(*blanks: str | None) -> Pool:
    quotes = {f"q{n}": Quote(speaker="a", text=f"So {blank} is.", blank=blank) for n, blank in enumerate(blanks)}
    return Pool(replace(SHEET, quotes=quotes), words_for("en"))


@pytest.mark.parametrize(
    ("word", "pattern"),
    [
        ("so", (False, False)),
        ("So", (True, False)),
        ("so it", (False, True)),
        ("So it", (True, True)),
        ("", (False,) * 2),
    ],
)
def test_the_pattern_of_a_word_is_its_capital_and_whether_it_is_one(word: str, pattern: tuple[bool, bool]) -> None:
    assert word_pattern(word) == pattern


def test_the_common_pattern_is_that_of_most_words_that_are_left_out() -> None:
    assert pool("ice", "Ice", "Snow", None).common_pattern == word_pattern("Ice")
    assert pool("ice", "snow on", "rain on").common_pattern == word_pattern("snow on")
    assert pool(None).common_pattern == word_pattern("")
    assert pool().common_pattern == word_pattern("ice")


def test_people_are_those_who_are_quoted_and_those_who_are_not() -> None:
    assert pool("ice").quoted == ["a"]
    assert pool("ice").unquoted == ["b", "c"]
    assert pool().unquoted == ["a", "b", "c"]


def test_people_are_grouped_by_what_is_known_of_them_and_roles_counted() -> None:
    assert pool().by_what_is_known == {(True, False): ["a", "c"], (False, False): ["b"]}
    assert pool().holders == {"mayor": 2}


def test_topics_are_those_of_each_speaker_in_the_order_of_the_sheet() -> None:
    quotes = {
        "q": Quote(speaker="a", text="So.", about="ice"),
        "r": Quote(speaker="b", text="No."),
        "s": Quote(speaker="a", text="Ah.", about="snow"),
    }
    assert Pool(replace(SHEET, quotes=quotes), words_for("en")).topics == {"a": ["ice", "snow"]}


def test_dated_are_the_quotes_with_a_date_of_their_own() -> None:
    quotes = {"q": Quote(speaker="a", text="So."), "r": Quote(speaker="b", text="No.", date=PartialDate(2025))}
    assert Pool(replace(SHEET, quotes=quotes), words_for("en")).dated == ["r"]
