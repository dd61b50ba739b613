"""Which gap is worth a card: who knows the quote fills it with one word, and hardly anybody else does."""

from typing import Any

import pytest

from quiz.items.ask import ask
from quiz.items.gaps import has_rivals, has_words_around, is_good
from quiz.items.model import Direction, Item
from quiz.items.pool import Pool
from quiz.sheet.model import Person, Quote
from quiz.words import words_for
from tests.items.sheets import sheet_of


def gap(text: str, blank: str, **more: Any) -> tuple[Item, Pool]:
    """The item that asks for a word of a quote, and the pool of its sheet."""
    sheet = sheet_of(
        people={"ada": Person(name="Ada Northcote", organisation="Fisheries Council")},
        quotes={"q": Quote(speaker="ada", text=text, blank=blank, **more)},
    )
    item = next(item for item in ask(sheet) if item.direction is Direction.BLANK)
    return item, Pool(sheet, words_for("en"))


@pytest.mark.parametrize(
    ("text", "blank", "more", "good"),
    [
        ("The old harbour will be shallow.", "shallow", {}, False),
        ("The old harbour will be shallow.", "shallow", {"wrong": ("deep", "empty")}, True),
        ("The old harbour will be shallow.", "shallow", {"wrong": ("deep",)}, False),
        ("The old harbour will be shallow.", "shallow", {"accept": ("flat",)}, True),
        ("The old harbour will be enlarged.", "enlarged", {}, True),
        ("The old harbour will be enlarged.", "enlarged", {"wrong": ("sold",)}, False),
        ("The old harbour will be widened.", "widened", {}, False),
        ("Fishermen will leave the old harbour.", "Fishermen", {}, False),
        ("We asked the council about Northcote.", "Northcote", {}, False),
        ("We asked about the fisheries there.", "fisheries", {}, False),
        ("the old harbour will be enlarged.", "enlarged", {}, False),
        ("the old harbour will be enlarged.", "enlarged", {"about": "the harbour"}, True),
        ("It was enlarged.", "enlarged", {"wrong": ("sold", "sunk")}, False),
    ],
)
def test_a_gap_is_good_if_only_who_knows_the_quote_can_fill_it(
    text: str, blank: str, more: dict[str, Any], good: bool
) -> None:
    assert is_good(*gap(text, blank, **more)) is good


def test_a_gap_has_rivals_if_the_sheet_names_two() -> None:
    assert has_rivals(*gap("The old harbour is deep.", "deep", wrong=("shallow", "empty")))
    assert not has_rivals(*gap("The old harbour is deep.", "deep", wrong=("shallow",)))


@pytest.mark.parametrize(
    ("text", "blank", "enough"),
    [
        ("It is so deep.", "deep", True),
        ("It is deep.", "deep", False),
        ("It is both deep and wide.", "deep and wide", True),
        ("It is deep and wide.", "deep and wide", False),
    ],
)
def test_three_words_stand_around_a_gap_at_least(text: str, blank: str, enough: bool) -> None:
    assert has_words_around(Quote(speaker="ada", text=text, blank=blank)) is enough
