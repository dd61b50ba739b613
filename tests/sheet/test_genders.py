"""What grammar tells of somebody's gender: those of the other one could be ruled out."""

import pytest

from quiz.sheet.genders import gender, told, told_apart
from quiz.sheet.model import Person, Quote
from quiz.words import words_for


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Jens Petersen", "m"),
        ("Dr. Frauke Hahn", "f"),
        ("Anne-Marie Weber", "f"),
        ("Madonna", "f"),
        ("Peter", "m"),
        ("JD Vance", "?"),
        ("Kästner Anna", "?"),
        ("", "?"),
    ],
)
def test_a_name_tells_a_gender_by_its_first_name(name: str, expected: str) -> None:
    assert gender(name, words_for("de")) == expected


@pytest.mark.parametrize(
    ("language", "role", "expected"),
    [
        ("de", "Juristin und Abgeordnete", "f"),
        ("de", "Biologin", "f"),
        ("de", "Regierende Bürgermeisterin von Berlin", "f"),
        ("de", "Bürgermeister, Berlin", "?"),
        ("de", "Leiter der Terminstelle", "?"),
        ("de", "Kauffrau", "f"),
        ("en", "spokeswoman", "f"),
        ("en", "minister", "?"),
        ("fr", "directrice", "f"),
        ("fr", "maire", "?"),
    ],
)
def test_a_role_tells_a_woman_where_the_name_is_not_known(language: str, role: str, expected: str) -> None:
    assert gender("Xyz Abc", words_for(language), role) == expected


@pytest.mark.parametrize(
    ("language", "speaker", "about", "paraphrase", "expected"),
    [
        ("en", "Andrew Cole", "his own future", "", "m"),
        ("en", "Maria Reyes", "the deal", "She will stay for at least three years.", "f"),
        ("en", "Maria Reyes", "Andrew Cole and his future", "", "?"),
        ("en", "Andrew Cole", "the deal", "He asked her to stay.", "?"),
        ("en", "Andrew Cole", "the deal", "Nobody will stay.", "?"),
        ("de", "Torsten Krause", "Erfahrungen an seiner Schule", "", "m"),
        ("de", "Aylin Yılmaz", "ihre Schule", "", "f"),
        ("de", "Torsten Krause", "was zu sein hat", "", "?"),
        ("fr", "Marine Dubois", "sa décision", "Elle restera.", "f"),
    ],
)
def test_pronouns_tell_who_can_have_spoken(
    language: str, speaker: str, about: str, paraphrase: str, expected: str
) -> None:
    quote = Quote(speaker="s", about=about, paraphrase=paraphrase or "Nobody knows.")
    assert told(quote, Person(name=speaker), words_for(language)) == expected


def test_what_is_said_word_for_word_speaks_of_others() -> None:
    quote = Quote(speaker="s", text="He will stay.", about="the deal")
    assert told(quote, Person(name="Andrew Cole"), words_for("en")) == "?"


def test_two_of_one_gender_or_of_none_that_is_known_are_not_told_apart() -> None:
    words = words_for("de")
    minister = Person(name="Mareike Lorenz", role="Ministerin")
    assert told_apart(minister, Person(name="Jens Petersen", role="Fraktionschef"), words)
    assert not told_apart(minister, Person(name="Aylin Kaya", role="Sprecherin"), words)
    assert not told_apart(minister, Person(name="Xu Qiu", role="Sprecher"), words)
    assert not told_apart(Person(name="Mareike Lorenz"), Person(name="Jens Petersen"), words)
