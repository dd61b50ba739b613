"""Which quotes of a sheet are parts of one utterance."""

from itertools import combinations

import pytest

from quiz.items.utterances import utterances
from quiz.sheet.model import Person, Quote
from quiz.sheet.values import PartialDate
from tests.items.sheets import sheet_of

PEOPLE = {"ada": Person(name="Ada Berg"), "bo": Person(name="Bo Lind")}
OF_BO = Quote(speaker="bo", text="Nobody asked who will pay the bill.")
TOLD = "told reporters after the meeting"


def linked(*quotes: Quote) -> list[tuple[int, int]]:
    """Which of the quotes of a sheet are parts of one utterance, by their places."""
    sheet = sheet_of(
        people=PEOPLE,
        quotes={f"q{place}": quote for place, quote in enumerate(quotes)},
    )
    found = utterances(sheet)
    return [pair for pair in combinations(range(len(quotes)), 2) if found[f"q{pair[0]}"] & found[f"q{pair[1]}"]]


def ada(text: str, **more: object) -> Quote:
    return Quote(speaker="ada", text=text, **more)  # type: ignore[arg-type]


def test_neighbours_of_one_speaker_are_but_not_what_she_says_elsewhere() -> None:
    assert linked(ada("We build."), ada("It is stone."), OF_BO, ada("Who pays?")) == [(0, 1)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"about": "the bridge"}, {"about": "money"}),
        ({"date": PartialDate(2024)}, {"date": PartialDate(2025)}),
        ({"occasion": "in Bonn"}, {"occasion": "on the radio"}),
        ({"via": "Reuters"}, {"via": "AFP"}),
    ],
)
def test_neighbours_are_not_where_the_sheet_tells_them_apart(one: dict[str, object], other: dict[str, object]) -> None:
    assert linked(ada("We build.", **one), ada("Who pays?", **other), OF_BO) == []
    assert linked(ada("We build.", **one), ada("Who pays?", **one), OF_BO) == [(0, 1)]
    assert linked(ada("We build.", **one), ada("Who pays?"), OF_BO) == [(0, 1)]
    assert linked(ada("We build."), ada("Who pays?", **other), OF_BO) == [(0, 1)]


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ({"about": "the Bridge"}, {"about": "the bridge"}, [(0, 2)]),
        ({"about": "the new bridge"}, {"about": "a bridge of stone"}, [(0, 2)]),
        ({"about": "the bridge"}, {"about": "the bill"}, []),
        ({"evidence": TOLD}, {"evidence": TOLD}, [(0, 2)]),
        ({"evidence": "told reporters in Bonn"}, {"evidence": "told reporters in Bonn"}, [(0, 2)]),
        ({"evidence": "told reporters in Bonn"}, {"evidence": "told the council in Bonn"}, []),
        ({"evidence": "she said so"}, {"evidence": "she said so"}, []),
    ],
)
def test_what_one_speaker_says_on_one_topic_or_in_one_place_of_the_source(
    one: dict[str, object], other: dict[str, object], found: list[tuple[int, int]]
) -> None:
    assert linked(ada("We build.", **one), OF_BO, ada("Who pays?", **other)) == found


def test_a_word_of_a_topic_that_others_use_too_tells_nothing() -> None:
    bo = Quote(speaker="bo", text="The bridge will fall.")
    assert linked(ada("We build.", about="the new bridge"), bo, ada("Who pays?", about="a bridge of stone")) == []
    assert linked(ada("We build.", about="the bridge"), bo, ada("Who pays?", about="The bridge")) == [(0, 2)]


def test_where_one_person_says_everything_nothing_is() -> None:
    sheet = sheet_of(
        people=PEOPLE,
        quotes={"a": ada("We build."), "b": ada("It is stone.")},
    )
    assert utterances(sheet) == {}
