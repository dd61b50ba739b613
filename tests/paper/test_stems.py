"""The words that carry a text, without their endings."""

import pytest

from quiz.paper.stems import last_name, stems
from quiz.words import words_for

NUMBERS = words_for("en").lists.numbers


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The bridge was opened", "bridges that open"),
        ("die Brücken", "der Brücke"),
        ("des Vertrages", "der Vertrag"),
        ("mit dem Vertrage", "Vertrags"),
        ("schönes Haus", "schönen Häusern"),
    ],
)
def test_a_word_is_found_in_another_form(one: str, other: str) -> None:
    assert stems(one) & stems(other)


@pytest.mark.parametrize(("word", "stem"), [("seen", "seen"), ("Bonns", "bonn"), ("Eises", "eise"), ("Seiten", "seit")])
def test_four_letters_are_kept_before_an_ending(word: str, stem: str) -> None:
    assert stems(word) == {stem}


def test_words_that_tell_nothing_are_left_out() -> None:
    assert stems("It is the one of all") == stems("") == frozenset()


def test_words_for_numbers_are_digits_from_two_on() -> None:
    assert stems("3 ships", NUMBERS) <= stems("three ships", NUMBERS)
    assert "2" in stems("two ships", NUMBERS)
    assert "1" not in stems("one ship", NUMBERS)
    assert "3" not in stems("three ships")


@pytest.mark.parametrize(
    ("name", "last"), [("Ada Berg", "berg"), ("Ada von Bergen", "berg"), ("Ada", "ada"), ("J. D. Vance", "vanc")]
)
def test_a_person_is_known_by_the_last_name(name: str, last: str) -> None:
    assert last_name(name) == {last}


def test_who_has_no_name_is_known_by_nothing() -> None:
    assert last_name("") == frozenset()
