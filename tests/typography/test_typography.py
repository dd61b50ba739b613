"""House style: marks, apostrophes and dashes as a language writes them, and nothing else of a text changed."""

from dataclasses import replace
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.paper.shapes import SHAPES
from quiz.phrasing.amounts import amount
from quiz.phrasing.marks import cited
from quiz.sheet.amounts import read_value
from quiz.sheet.model import Fact, Figure, Image, Person, Quote, Sheet, Source
from quiz.sheet.shapes import Shape
from quiz.sheet.tokens import tokens, ways_to_type
from quiz.typography import as_shown, typeset
from quiz.words import LANGUAGES, words_for

FILE = Path(__file__).with_name("typography.txt")
CASES = [
    (line.partition(": ")[0], *line.partition(": ")[2].replace("~", "\u00a0").split(" => "))
    for line in FILE.read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
PIECES = ("it", "no", "é", "2", "30", "2024", " ", " - ", "--", "...", ". . .", ",,", "''", *"-?:%.(\"'“”„‘’‚«»›`")
SIGNS = st.lists(st.sampled_from(PIECES), max_size=14)
STYLES = ('""', "“”", "„“", "»«", "«»", "‘’", "‚‘", "''")
SENTENCES = st.recursive(
    st.sampled_from(("so", "it's", "the end", "wait...", "a -- b", "90 %", "(no)", "2016 - no", "1914--18", "get 'em")),
    lambda inner: st.tuples(st.sampled_from(STYLES), st.lists(inner, min_size=1, max_size=3)).map(
        lambda made: f"{made[0][0]}{' '.join(made[1])}{made[0][1]}"
    ),
    max_leaves=6,
)
SHEET = Sheet(
    format="1",
    id="probe",
    title='The pilots\' "war"',
    language="en",
    source=Source(title="It's 'on'"),
    people={"a": Person(name="Ann O'Hara", image=Image(file="a's.png", alt='Ann\'s "face"'))},
    quotes={"q": Quote(speaker="a", text='It\'s a "concerted" effort', blank='"concerted"', apart=("fact/it's",))},
    facts={"f": Fact(question="Who's first?", answer="'Eagle'", wrong=("it's",), claim="'Eagle' is first.")},
)


@pytest.mark.parametrize(("language", "written", "shown"), CASES)
def test_a_text_is_shown_in_the_style_of_its_language(language: str, written: str, shown: str) -> None:
    assert typeset(written, words_for(*language.split("-"))) == shown


def test_what_the_program_says_itself_has_the_marks_of_the_territory() -> None:
    swiss = words_for("de", "CH")
    assert (swiss.asking.what_said_on.count("«"), swiss.cards.about_deck.count("»")) == (1, 1)
    assert "„" not in swiss.paper.how_to_read_quotes
    assert "\u00a0{topic}" not in words_for("fr", "CH").asking.what_said_on


def test_what_the_program_says_itself_has_the_spaces_of_the_territory() -> None:
    french, swiss = words_for("fr"), words_for("fr", "CH")
    assert (french.colon, french.semicolon, swiss.colon, swiss.semicolon) == ("\u00a0:", "\u00a0;", ":", ";")
    assert swiss.asking.who_said == "Qui l’a dit?"
    assert swiss.paper.headings["truth"] == "Vrai ou faux?"
    assert SHAPES[Shape.TRUTH].instruction(swiss).startswith("Cochez: ")
    assert [words_for("fr", "CA").colon, words_for("fr", "CA").semicolon] == ["\u00a0:", ";"]


@given(SENTENCES, st.sampled_from(LANGUAGES))
def test_what_is_typeset_stays_so(text: str, language: str) -> None:
    shown = typeset(text, words_for(language))
    assert typeset(shown, words_for(language)) == shown
    assert '"' not in shown


@given(SIGNS.map("".join), st.sampled_from(LANGUAGES))
def test_what_is_typeset_is_compared_as_before(text: str, language: str) -> None:
    shown = typeset(text, words_for(language))
    assert tokens(shown) == tokens(text)


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("en", "“a ‘concerted’ effort”"),
        ("de", "„a ‚concerted‘ effort“"),
        ("fr", "«\u00a0a ‹\u00a0concerted\u00a0› effort\u00a0»"),
    ],
)
def test_between_the_marks_of_the_page_a_text_has_inner_ones(language: str, shown: str) -> None:
    words = words_for(language)
    assert cited(typeset('a "concerted" effort', words), words) == shown


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("en", "“He said: ‘We don’t call it “war”’”"),
        ("de", "„He said: ‚We don’t call it „war“‘“"),
        ("fr", "«\u00a0He said\u00a0: ‹\u00a0We don’t call it «\u00a0war\u00a0»\u00a0›\u00a0»"),
    ],
)
def test_a_third_level_has_the_outer_marks_again(language: str, shown: str) -> None:
    words = words_for(language)
    assert cited(typeset("He said: \"We don't call it 'war'\"", words), words) == shown


def test_what_is_shown_can_be_typed() -> None:
    for typed in ("O'Neill", 'the "Eagle"'):
        assert typed in ways_to_type(typeset(typed, words_for("en")))


def test_all_texts_of_a_sheet_are_typeset_and_no_key_is() -> None:
    shown = as_shown(SHEET, words_for("en"))
    assert (shown.title, shown.source.title) == ("The pilots’ “war”", "It’s “on”")
    assert shown.deck == SHEET.title, "the deck of a sheet keeps its name"
    assert shown.people["a"].name == "Ann O’Hara"
    assert shown.people["a"].image == Image(file="a's.png", alt="Ann’s “face”")
    quote, fact = shown.quotes["q"], shown.facts["f"]
    assert (quote.text, quote.blank, quote.apart) == ("It’s a “concerted” effort", "“concerted”", ("fact/it's",))
    assert len(quote.gaps()) == 1
    assert (fact.answer, fact.wrong, fact.claim) == ("“Eagle”", ("it’s",), "“Eagle” is first.")


def test_a_dash_between_numbers_tells_no_option_from_the_others() -> None:
    facts = {"f": Fact(question="?", answer="3-2", wrong=("2-3", "0-0"), claim="It ended 3-2.")}
    fact = as_shown(replace(SHEET, facts=facts), words_for("en")).facts["f"]
    assert (fact.answer, fact.wrong, fact.claim) == ("3-2", ("2-3", "0-0"), "It ended 3-2.")


def test_an_answer_that_would_no_longer_stand_in_its_text_stays_as_it_was_written() -> None:
    fact = Fact(question="?", answer="'n'", claim="rock 'n' roll")
    odd = replace(SHEET, quotes={"q": Quote(speaker="a", text="she said 'no more'", blank="'no")}, facts={"f": fact})
    shown = as_shown(odd, words_for("en"))
    assert shown.quotes["q"].gaps()
    assert shown.facts["f"].place_in_claim


@pytest.mark.parametrize("sign", ['("', "('", "1' ", "\"'", "“", "'a \"", "''"])
def test_a_text_full_of_marks_is_set_in_a_moment(sign: str) -> None:
    start = process_time()
    typeset(sign * (20_000 // len(sign)), words_for("en"))
    assert process_time() - start < 1


@pytest.mark.parametrize(
    ("language", "organisation", "shown"),
    [
        ("de", "die Grünen", "Grüne"),
        ("de", "Die Linke", "Linke"),
        ("de", "die Grünliberalen", "Grünliberale"),
        ("de", "die Freisinnigen", "Freisinnige"),
        ("de", "die Nationalkonservativen", "Nationalkonservative"),
        ("de", "die Freien Wähler", "Freie Wähler"),
        ("de", "die SPD", "SPD"),
        ("de", "der Deutsche Städtetag", "Deutscher Städtetag"),
        ("de", "das Deutsche Rote Kreuz", "Deutsches Rote Kreuz"),
        ("de", "die Vereinten Nationen", "Vereinte Nationen"),
        ("de", "die Deutsche Bahn", "Deutsche Bahn"),
        ("de", "Diehl Aviation", "Diehl Aviation"),
        ("de", "Die Bundesregierung", "Bundesregierung"),
        ("de", "Die Zeit", "Die Zeit"),
        ("de", "Der Spiegel", "Der Spiegel"),
        ("en", "The Hague", "The Hague"),
        ("en", "The Guardian", "The Guardian"),
        ("en", "The Bank of England", "Bank of England"),
        ("en", "The Labour Party", "Labour Party"),
        ("fr", "Le Havre", "Le Havre"),
        ("fr", "Le Monde", "Le Monde"),
        ("fr", "L’Oréal", "L’Oréal"),
        ("fr", "L’Haÿ-les-Roses", "L’Haÿ-les-Roses"),
        ("fr", "La Croix", "La Croix"),
        ("fr", "Le Parti socialiste", "Parti socialiste"),
        ("fr", "Les Verts", "Verts"),
        ("en", "the Greens", "Greens"),
        ("en", "Theatre Royal", "Theatre Royal"),
        ("fr", "les Verts", "Verts"),
        ("fr", "l’ONU", "ONU"),
        ("fr", "Lefèvre", "Lefèvre"),
    ],
)
def test_an_organisation_stands_behind_a_role_without_its_article(language: str, organisation: str, shown: str) -> None:
    people = {
        "a": Person(name="A", role="x", organisation=organisation),
        "b": Person(name="B", organisation=organisation),
    }
    both = as_shown(replace(SHEET, people=people), words_for(language)).people
    assert [person.organisation for person in both.values()] == [shown, organisation]


@pytest.mark.parametrize(
    ("language", "value", "question", "shown"),
    [
        ("en", "-18%", "By how much did output fall last year?", "18%"),
        ("en", "-18%", "By what percentage have exports dropped?", "18%"),
        ("en", "-£5m", "How big was the loss?", "£5~million"),
        ("en", "-18%", "By how much did output change last year?", "−18%"),
        ("en", "-18%", "By how much did sales change after the price fell?", "−18%"),
        ("en", "-18%", "How much did the drop in orders change output?", "−18%"),
        ("en", "-12 degrees", "To how many degrees did it fall?", "−12"),
        ("en", "-12 degrees", "How cold was it when the temperature fell?", "−12"),
        ("de", "-15,0 %", "Um wie viel sank die Zahl der Zuschauer?", "15,0~%"),
        ("de", "-15 %", "Um wie viel Prozent ging der Umsatz zurück?", "15~%"),
        ("de", "-15 %", "Um wie viel nahm der Absatz ab?", "15~%"),
        ("de", "-15 %", "Wie stark ist der Umsatz eingebrochen?", "15~%"),
        ("de", "-15 %", "Wie hoch war der Rückgang?", "15~%"),
        ("de", "-15 %", "Um wie viel veränderte sich der Umsatz?", "−15~%"),
        ("de", "-12 Grad", "Auf wie viel Grad sank die Temperatur?", "−12"),
        ("de", "-12 Grad", "Wie kalt war es am Start?", "−12"),
        ("fr", "-15 %", "De combien la production a-t-elle baissé ?", "15~%"),
        ("fr", "-15 %", "Quelle a été la baisse de la production ?", "15~%"),
        ("fr", "-15 %", "De combien la production a-t-elle changé ?", "−15~%"),
        ("fr", "-12 degrés", "À combien est tombée la température ?", "−12"),
    ],
)
def test_a_minus_that_the_question_says_is_not_said_again(language: str, value: str, question: str, shown: str) -> None:
    read, words = read_value(value, language), words_for(language)
    figure = Figure(ask=question, value=read.value, unit=read.unit)
    sheet = as_shown(replace(SHEET, language=language, figures={"x": figure}), words)
    found = amount(sheet.figures["x"].value, sheet.figures["x"], words)
    assert found.replace("\u202f", "\u00a0").startswith(shown.replace("~", "\u00a0"))
