"""The words that carry a text, without their endings."""

import pytest

from quiz.paper.stems import last_name, stems
from quiz.words import words_for
from quiz.words.model import Words

GERMAN, ENGLISH, FRENCH = words_for("de"), words_for("en"), words_for("fr")


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("die Brücken", "der Brücke", GERMAN),
        ("des Vertrages", "der Vertrag", GERMAN),
        ("mit dem Vertrage", "Vertrags", GERMAN),
        ("das Glas", "den Gläsern", GERMAN),
        ("der Markt", "die Märkte", GERMAN),
        ("glass", "the glasses", ENGLISH),
        ("a battery", "batteries", ENGLISH),
        ("the city", "both cities", ENGLISH),
        ("le bateau", "des bateaux", FRENCH),
        ("une élève", "les élèves", FRENCH),
        ("une forêt", "les forêts", FRENCH),
    ],
)
def test_a_word_is_found_in_another_form(one: str, other: str, words: Words) -> None:
    assert stems(one, words) & stems(other, words)


def test_a_word_is_found_by_the_endings_of_its_language() -> None:
    assert stems("The bridge was opened", ENGLISH) & stems("bridges that open", ENGLISH) == {"bridg"}
    assert stems("dem Vertragem", ENGLISH) != stems("dem Vertragem", GERMAN)


@pytest.mark.parametrize(("word", "stem"), [("seen", "seen"), ("Bonns", "bonn"), ("Eises", "eise"), ("Seiten", "seit")])
def test_four_letters_are_kept_before_an_ending(word: str, stem: str) -> None:
    assert stems(word, GERMAN) == {stem}


def test_words_that_tell_nothing_are_left_out() -> None:
    assert stems("It is the one of all", ENGLISH) == stems("", ENGLISH) == frozenset()


def test_words_for_numbers_are_digits_from_two_on() -> None:
    assert stems("3 ships", ENGLISH) <= stems("three ships", ENGLISH, numbers=True)
    assert "2" in stems("two ships", ENGLISH, numbers=True)
    assert "1" not in stems("one ship", ENGLISH, numbers=True)
    assert "3" not in stems("three ships", ENGLISH)


@pytest.mark.parametrize(
    ("name", "last"), [("Ada Berg", "berg"), ("Ada von Bergen", "berg"), ("Ada", "ada"), ("J. D. Vance", "vanc")]
)
def test_a_person_is_known_by_the_last_name(name: str, last: str) -> None:
    assert last_name(name, GERMAN) == {last}


def test_who_has_no_name_is_known_by_nothing() -> None:
    assert last_name("", GERMAN) == frozenset()
