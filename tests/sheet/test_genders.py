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
        ("Frau Dr. Hahn", "f"),
        ("Graf Berg", "m"),
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
        ("en", "spokesman", "m"),
        ("en", "German minister", "?"),
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
        ("de", "Aylin Yılmaz", "Arbeit als Lehrerin", "", "f"),
        ("de", "Torsten Krause", "mein Mann", "", "?"),
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


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "As a mother of three I know how it is.", "f"),
        ("en", "I’m a single father.", "m"),
        ("en", "As my father said: nobody will stay.", "?"),
        ("de", "Als Mutter weiß ich das.", "f"),
        ("de", "Als meine Mutter kam, war es vorbei.", "?"),
        ("fr", "En tant que mère, je le sais.", "f"),
        ("en", "My husband has never missed a Sunday call.", "f"),
        ("en", "My late husband built it.", "f"),
        ("en", "I was pregnant, and nobody asked.", "f"),
        ("en", "We women do the work.", "f"),
        ("en", "I am the first woman in the cockpit.", "f"),
        ("en", "My wife drives the lorry.", "m"),
        ("en", "As a businessman I would not sign.", "m"),
        ("en", "As a human I would not sign.", "?"),
        ("en", "Her husband drives the lorry.", "?"),
        ("en", "I was as tired as the man of the moment.", "?"),
        ("de", "Mein Mann ruft jeden Sonntag an.", "f"),
        ("de", "Ich lebe mit meinem verstorbenen Mann.", "f"),
        ("de", "Meine Frau fährt den Wagen.", "m"),
        ("de", "Als Frau wird man hier überhört.", "f"),
        ("de", "Niemand kennt das Haus besser als Frau Berg.", "?"),
        ("de", "Ich als Chefin hafte dafür.", "f"),
        ("de", "Als Lehrerin sehe ich das täglich.", "f"),
        ("de", "Er kam früher als Valentin.", "?"),
        ("de", "Das ist mehr als Benzin.", "?"),
        ("de", "Das ist größer als Berlin.", "?"),
        ("de", "Ich war schwanger, als sie kamen.", "f"),
        ("de", "Ihr Mann fährt den Wagen.", "?"),
        ("fr", "Mon mari appelle chaque dimanche.", "f"),
        ("fr", "Ma femme conduit le camion.", "m"),
        ("fr", "Je suis allée au port.", "f"),
        ("fr", "Je me suis levé à cinq heures.", "m"),
        ("fr", "Je suis très fière de l’équipe.", "f"),
        ("fr", "Je ne suis pas convaincu.", "m"),
        ("fr", "J’ai été nommée en mai.", "f"),
        ("fr", "En tant que directrice, je signe.", "f"),
        ("fr", "Je suis unique au monde.", "?"),
        ("fr", "Je suis la règle.", "?"),
        ("fr", "Je suis sincère.", "?"),
    ],
)
def test_who_speaks_as_a_mother_or_of_a_husband_is_a_woman(language: str, text: str, expected: str) -> None:
    assert told(Quote(speaker="s", text=text), Person(name="Xyz Abc"), words_for(language)) == expected


@pytest.mark.parametrize("role", ["spokesperson", "head of banking", "business editor", "press officer"])
def test_a_role_that_only_ends_like_one_of_a_man_or_a_woman_tells_nobody_apart(role: str) -> None:
    words = words_for("en")
    assert not told_apart(Person(name="Maria Reyes", role=role), Person(name="Andrew Cole", role="mayor"), words)


def test_two_of_one_gender_or_of_none_that_is_known_are_not_told_apart() -> None:
    words = words_for("de")
    minister = Person(name="Mareike Lorenz", role="Ministerin")
    assert told_apart(minister, Person(name="Jens Petersen", role="Fraktionschef"), words)
    assert not told_apart(minister, Person(name="Aylin Kaya", role="Sprecherin"), words)
    assert not told_apart(minister, Person(name="Xu Qiu", role="Sprecher"), words)
    assert not told_apart(Person(name="Mareike Lorenz"), Person(name="Jens Petersen"), words)
