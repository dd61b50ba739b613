"""Whether a text is a sentence, and whether it is negated, in each language."""

import pytest

from quiz.items.sentences import is_sentence, negation, sentences_of
from quiz.words import words_for


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Das ist Kahlschlag mit Ansage"),
        ("de", "Rechnen können wir alle"),
        ("de", "Der Befund spricht für ein drehbares Vorderrad."),
        ("de", "Ich gehe."),
        ("en", "We are past that point"),
        ("en", "The mountain sends letters before it sends rocks"),
        ("en", "The slope held the whole night.”"),
        ("fr", "C’est un mauvais signal"),
        ("fr", "La pente a tenu"),
    ],
)
def test_a_verb_a_subject_or_its_end_makes_a_sentence(language: str, text: str) -> None:
    assert is_sentence(text, words_for(language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Kahlschlag mit Ansage"),
        ("de", "Kahlschlag mit Ansage."),
        ("de", "Per E-Mail, um halb acht, von einer Assistentin"),
        ("de", "Digitalpolitik aus dem vorigen Jahrhundert"),
        ("en", "Five years of broken promises"),
        ("en", "Pure theatre."),
        ("fr", "Cinq ans de promesses perdues"),
        ("fr", ""),
    ],
)
def test_a_noun_with_what_belongs_to_it_is_none(language: str, text: str) -> None:
    assert not is_sentence(text, words_for(language))


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("de", "Niemand hat gern die Hand gehoben", "niemand"),
        ("de", "Wir verbieten nichts", "nichts"),
        ("de", "Der Nichtraucher raucht", None),
        ("en", "You don't open champagne", "don’t"),
        ("en", "Nobody will lose a desk", "nobody"),
        ("en", "Don won the race", None),
        ("fr", "Il n’y a rien à faire", "n"),
        ("fr", "La personne est venue", None),
    ],
)
def test_a_negation_is_found_by_whole_words(language: str, text: str, word: str | None) -> None:
    assert negation(text, words_for(language)) == word


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The men said: ‘Wait. Do not cross.’|I did not.|And you?"),
        ("en", "Dr. Poe met Prof. Day on Dec. 5 at noon.|We looked at the sky.|Nothing."),
        ("de", "Es geht um das Geld.|Und am Ende.|Wir hatten bzw. haben keins."),
        ("en", "Dr. King, St. Paul and the U.S. Supreme Court say so."),
        ("en", "The dogs’ owners left.|We don’t know why."),
        ("de", "Er rief: ‚Halt! Wer da?‘|Wir standen.|Am 3. Mai kam z. B. niemand."),
        ("fr", "Quand il a crié ‹\u00a0Freine\u00a0!\u00a0› devant nous, j’ai freiné."),
        ("fr", "Il a crié\u00a0: ‹\u00a0Freine\u00a0! Vite\u00a0!\u00a0›|J’ai freiné."),
    ],
)
def test_a_text_is_cut_between_sentences_and_never_inside_marks(language: str, text: str) -> None:
    whole = text.replace("|", " ")
    spans = sentences_of(whole, words_for(language))
    assert [whole[start:end].rstrip() for start, end in spans] == text.split("|")
