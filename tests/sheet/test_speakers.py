"""Who speaks is told from the name, as readers of the language tell it; and verbs agree with it."""

from pathlib import Path

import pytest

from quiz.sheet.model import Person, Quote
from quiz.sheet.speakers import agreeing, alike, in_sentences, is_plural, names, saying, voice, who
from quiz.sheet.voices import Voice
from quiz.words import words_for

TOLD = """
de person James Ooi
de person Ursula von der Leyen
de person von der Leyen
de person JD Vance
de person Robert Habeck
de person Madonna
de organisation die Grünen
de organisation die SPD
de organisation das Finanzministerium
de organisation Bundesfinanzministerium
de organisation Deutsche Bank
de organisation CNN
de organisation Valtex
de organisation Landesrechnungshof
de organisation RT
de organisation EU-Kommission
de organisation Landgericht München
de organisation SPD und Grüne
de organisation Ministerium für Bildung und Forschung
de document der Bericht des Weltklimarats
de document Weltklimabericht
de document das Urteil
de unnamed ein Sprecher des Ministeriums
de unnamed Wissenschaftler der ETH
de unnamed Anwohner
de person Joschka Fischer
de person Ada Berg und Bo Lind
de unnamed hochrangige Beamte
de unnamed eine Regierungssprecherin
de unnamed Sprecher des Finanzministeriums
de unnamed Regierungssprecher
en person Mitt Romney
en person Charles de Gaulle
en person bin Salman
en person Pierre
en organisation the Greens
en organisation the Treasury
en organisation Royal Bank of Scotland
en organisation RT
en organisation Office of the Director of National Intelligence
en organisation UN
en document the report
en document Mueller report
en unnamed a spokeswoman for the Treasury
en unnamed officials
en unnamed senior officials
en unnamed Treasury spokeswoman
fr person Marine Le Pen
fr organisation les Verts
fr organisation le ministère de la Santé
fr organisation SNCF
fr document le rapport du Sénat
fr unnamed un porte-parole du ministère
fr unnamed des responsables
"""
MANY = """
de die Grünen
de die Freien Wähler
de die USA
de die Republikaner
de SPD und Grüne
de Ada Berg und Bo Lind
de Wissenschaftler der ETH
de Anwohner
fr CGT et FO
de die Vereinten Nationen
de hochrangige Beamte
de mehrere Abgeordnete
en the Greens
en the Democrats
en officials
en two diplomats
fr les Verts
fr plusieurs responsables
"""
ONE = """
de die SPD
de die Linke
de die Grüne Jugend
de die Ärztekammer
de Ministerium für Bildung und Forschung
de das Amt für Wald und Holz
fr le ministère de l’Économie et des Finances
de das Finanzministerium
de die Deutsche Bank
de ein Sprecher
de Stephan Weil-Müller
en the United Nations
en the House of Representatives
en the Treasury
en Doctors Without Borders
en a spokesman for the ministries
en Jens Stoltenbergs
fr le ministère
fr SNCF
"""


NEWS = (Path(__file__).parent / "speakers.txt").read_text(encoding="utf-8").splitlines()[1:]
"""A language, who speaks (? where that is guessed, + where a verb stands in the plural), and a name with its role."""


def lines(text: str, columns: int) -> list[list[str]]:
    return [line.split(" ", columns - 1) for line in text.strip().splitlines()]


@pytest.mark.parametrize(("language", "who", "name"), lines(TOLD, 3))
def test_a_name_tells_who_speaks(language: str, who: str, name: str) -> None:
    assert voice(Person(name=name), words_for(language)) is Voice(who)


@pytest.mark.parametrize(("language", "name"), lines(MANY, 2))
def test_some_names_take_a_verb_in_the_plural(language: str, name: str) -> None:
    assert is_plural(Person(name=name), words_for(language))


@pytest.mark.parametrize(("language", "name"), lines(ONE, 2))
def test_the_others_take_a_verb_in_the_singular(language: str, name: str) -> None:
    assert not is_plural(Person(name=name), words_for(language))


@pytest.mark.parametrize("line", NEWS)
def test_names_and_roles_of_the_news_tell_who_speaks_or_that_it_is_a_guess(line: str) -> None:
    language, expected, said = line.split(" ", 2)
    name, _, role = said.partition(": ")
    person, words = Person(name=name, role=role or None), words_for(language)
    told = who(person, words)
    assert f"{told.voice}{'' if told.sure else '?'}{'+' if is_plural(person, words) else ''}" == expected


def test_nobody_stands_in_for_whom_it_is_a_guess_that_they_are_of_a_kind() -> None:
    words, romney = words_for("en"), Person(name="Mitt Romney")
    for name in ("Zorgan Frell", "Anna Bank"):
        assert not alike(Person(name=name), romney, words)
        assert not alike(Person(name=name), Person(name=name), words)
        assert alike(Person(name=name, type="person"), romney, words)


def test_what_the_sheet_says_counts_more_than_the_name() -> None:
    words = words_for("de")
    assert voice(Person(name="Reuters", type="organisation"), words) is Voice.ORGANISATION
    assert voice(Person(name="die Grünen", type="person"), words) is Voice.PERSON
    assert is_plural(Person(name="Tokio Hotel", type="organisation", plural=True), words)
    assert not is_plural(Person(name="die Grünen", plural=False), words)


ROLES = """
de organisation Nordtorf: Torfunternehmen
de organisation NABU: Umweltverband
de organisation Kieler Nachrichten: Zeitung
de organisation Halvorsen Motors: Autobauer
de person Paul Kern: Stadtrat
de person Hansen: Geschäftsführer
de person Kern: Sprecher des Verbands
en organisation Halvorsen: carmaker
en organisation Unison: trade union
en person Anna Hill: retailer
en person Stone: union leader
en person Reed: head of the agency
en person Stone: spokesman, police
fr organisation Renard: constructeur automobile
fr person Renard: directeur de la banque
"""


@pytest.mark.parametrize(("language", "who", "said"), lines(ROLES, 3))
def test_a_role_that_is_a_kind_of_organisation_tells_one(language: str, who: str, said: str) -> None:
    name, _, role = said.partition(": ")
    assert voice(Person(name=name, role=role), words_for(language)) is Voice(who)


def test_one_word_with_a_role_is_a_person() -> None:
    assert voice(Person(name="Valtex", role="rapper"), words_for("en")) is Voice.PERSON


def test_who_has_a_role_and_an_article_in_the_name_is_a_person() -> None:
    assert voice(Person(name="The Edge", role="guitarist"), words_for("en")) is Voice.PERSON


def test_only_those_of_a_kind_stand_in_for_one_another_and_nobody_unnamed() -> None:
    words = words_for("en")
    greens, treasury, romney, official = (
        Person(name=name) for name in ("the Greens", "the Treasury", "Mitt Romney", "an official")
    )
    assert alike(greens, treasury, words)
    assert not alike(greens, romney, words)
    assert not alike(official, Person(name="a spokesman"), words)


@pytest.mark.parametrize(
    ("language", "name", "form"),
    [
        ("de", "Anna Berg", "sagte"),
        ("de", "die Grünen", "sagten"),
        ("de", "der Bericht", "sagt"),
        ("de", "die Studien", "sagen"),
        ("en", "the report", "says"),
        ("de", "ein Bericht des Rechnungshofs", "sagt"),
        ("de", "ein Sprecher der Behörde", "sagte"),
        ("en", "a report by the agency", "says"),
        ("fr", "les Verts", "ont dit"),
    ],
)
def test_a_verb_agrees_with_who_speaks(language: str, name: str, form: str) -> None:
    words = words_for(language)
    assert agreeing(words.asking.said, Person(name=name), words) == form


def test_the_verb_of_a_quote_is_not_used_for_a_name_that_it_does_not_agree_with() -> None:
    words, greens, spd = words_for("de"), Person(name="die Grünen"), Person(name="die SPD")
    quote = Quote(speaker="greens", text="So nicht.", verb="warnten")
    assert saying(quote, greens, greens, words) == "warnten"
    assert saying(quote, spd, greens, words) == "sagte"


@pytest.mark.parametrize(
    ("name", "text", "named"),
    [
        ("Royal Bank of Scotland", "We will take it to the bank.", False),
        ("Royal Bank of Scotland", "The Royal Bank of Scotland will pay.", True),
        ("RT", "RT was told to leave.", True),
        ("RT", "It is a start.", False),
        ("the Greens", "The Greens were never asked.", True),
        ("Mitt Romney", "Romney is the worst of them.", True),
        ("Stephan Weil", "Nur weil es regnet.", False),
    ],
)
def test_a_text_names_somebody_by_the_last_name_or_the_whole_one(name: str, text: str, named: bool) -> None:
    assert names(Person(name=name), text, "en") is named


@pytest.mark.parametrize(
    ("language", "name", "text", "named"),
    [
        ("en", "George Will", "Will we win?", False),
        ("en", "George Will", "They asked: “Will we win?”", False),
        ("en", "George Will", "We asked George Will.", True),
        ("en", "George Will", "They heard it from Will himself.", True),
        ("en", "Anna Grace", "Grace is given to all.", False),
        ("en", "Huey Long", "It is over. Long live the king!", False),
        ("de", "Sebastian Kurz", "Kurz gesagt: nein.", False),
        ("de", "Sebastian Kurz", "Damit hat Kurz recht.", True),
        ("de", "Anna Klein", "„Klein fangen alle an“, hieß es.", False),
        ("de", "Eva König", "Lang lebe der König.", False),
        ("de", "Eva König", "Das hat Eva König gesagt.", True),
        ("de", "Max Weiß", "Weiß ist schön.", False),
        ("fr", "Jean Petit", "Petit à petit, l’oiseau fait son nid.", False),
        ("de", "Friedrich Merz", "Merz hat das versprochen.", True),
    ],
)
def test_a_name_that_is_a_word_too_names_nobody_where_the_word_can_stand(
    language: str, name: str, text: str, named: bool
) -> None:
    assert names(Person(name=name), text, language) is named


@pytest.mark.parametrize(
    ("language", "typed", "shown"),
    [
        ("en", "The Red Cross", "the Red Cross"),
        ("en", "The Department of Health", "the Department of Health"),
        ("en", "The audit report", "the audit report"),
        ("en", "The inspectors", "the inspectors"),
        ("en", "Thebes United", "Thebes United"),
        ("en", "Theo Walcott", "Theo Walcott"),
        ("en", "La Toya Jackson", "La Toya Jackson"),
        ("de", "Die Grünen", "die Grünen"),
        ("de", "Das Rote Kreuz", "das Rote Kreuz"),
        ("de", "Der Bericht", "der Bericht"),
        ("fr", "Les Verts", "les Verts"),
        ("fr", "Le ministère de la Santé", "le ministère de la Santé"),
        ("fr", "L’ONU", "l’ONU"),
        ("fr", "Le rapport", "le rapport"),
        ("fr", "L’Oréal", "L’Oréal"),
        ("fr", "La Toya Jackson", "La Toya Jackson"),
        ("fr", "Le Corbusier", "Le Corbusier"),
    ],
)
def test_an_article_typed_with_a_capital_is_that_of_a_sentence_where_nobody_is_a_person(
    language: str, typed: str, shown: str
) -> None:
    assert in_sentences(Person(name=typed), words_for(language)).name == shown


def test_who_is_called_a_person_keeps_the_capital_of_an_article_and_an_organisation_loses_it() -> None:
    assert in_sentences(Person(name="The Rock", type="person"), words_for("en")).name == "The Rock"
    assert in_sentences(Person(name="The Rock", role="actor"), words_for("en")).name == "The Rock"
    assert in_sentences(Person(name="La Poste", type="organisation"), words_for("fr")).name == "la Poste"
