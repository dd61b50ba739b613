from dataclasses import replace

import pytest

from quiz.anki.identity import deck_id, guid
from tests.anki.samples import SHEET, notes_of


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        (("ki-wettlauf", "quote", "vance-fuehrend"), "3uefjd5yqqzjdrad"),
        (("ki-wettlauf", "person", "vance"), "nwabocm2rhayy4kv"),
        (("apollo-11", "figure", "crew"), "dmt3h3zznxceqjuy"),
    ],
)
def test_a_guid_never_comes_out_otherwise(fact: tuple[str, str, str], expected: str) -> None:
    assert guid(*fact) == expected, "learners would lose every review of every card"


def test_no_two_facts_are_written_alike() -> None:
    assert (
        len(
            {
                guid("a", "quote", "b-c"),
                guid("a", "quoteb", "-c"),
                guid("a-b", "quote", "c"),
                guid("a", "person", "b-c"),
            }
        )
        == 4
    )


def test_wording_order_and_title_play_no_part() -> None:
    other = replace(
        SHEET,
        title="Anders",
        deck="Nachrichten::KI",
        quotes={
            key: replace(quote, occasion="anderswo", about="etwas anderes", note="neu")
            for key, quote in reversed(SHEET.quotes.items())
        },
    )
    assert {note.guid for note in notes_of(other)} == {note.guid for note in notes_of(SHEET)}


def test_a_renamed_fact_keeps_the_guid_of_its_first_key() -> None:
    fact = replace(SHEET.facts["sputnik"], formerly=("sputnik", "vergleich"))
    renamed = replace(SHEET, facts={"deepseek-vergleich": fact})
    assert [note.guid for note in notes_of(renamed)] == [note.guid for note in notes_of(SHEET)]


def test_a_deck_id_depends_on_the_name_alone() -> None:
    assert deck_id("KI") == deck_id("KI") != deck_id("KI::Quiz")
