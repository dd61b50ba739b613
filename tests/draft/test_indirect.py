"""Indirect speech: what is offered as the paraphrase of what somebody said."""

from __future__ import annotations

import pytest

from quiz.draft.draft import draft
from quiz.draft.entries import entries
from quiz.draft.language import words_of

INTRODUCED = {
    "de": "Direktor Emil Tanner kam.",
    "en": "Alan Prewett, the director, arrived.",
    "fr": "La directrice Inès Duval est venue.",
}
DISOWNED = {
    "de": """
        Emil Tanner bestritt, dass Warnungen überhört worden seien.
        Tanner wies zurück, dass Warnungen überhört worden seien.
        Tanner wies Vorwürfe zurück, er habe Warnungen überhört.
        Er dementierte Berichte, er habe Warnungen überhört.
        Tanner leugnete, dass Warnungen überhört worden seien.
        Tanner bezweifelte, dass Warnungen überhört worden seien.
        Tanner schloss am Montag aus, dass Warnungen überhört worden seien.
        Tanner lehnte es ab, dass Warnungen überhört worden seien.
        Tanner sagte, es stimme nicht, dass Warnungen überhört worden seien.
        Tanner hat nie behauptet, dass Warnungen überhört worden seien.
        Tanner nannte den Vorwurf, dass Warnungen überhört worden seien, absurd.
    """,
    "en": """
        Dr Prewett denied that warnings had been ignored.
        Prewett dismissed claims that warnings had been ignored.
        Prewett rejected suggestions that warnings had been ignored.
        Prewett called reports that warnings had been ignored nonsense.
        Prewett said he doubted that warnings had been ignored.
        He did not say that warnings had been ignored.
        Prewett never claimed that warnings had been ignored.
    """,
    "fr": """
        Inès Duval conteste que les alertes aient été ignorées.
        Mme Duval a nié que les alertes aient été ignorées.
        Inès Duval a démenti que les alertes aient été ignorées.
        Inès Duval réfute l’idée que les alertes aient été ignorées.
        Inès Duval dit douter que les alertes aient été ignorées.
        Inès Duval n’a pas dit que les alertes avaient été ignorées.
        Elle n’affirme pas que les alertes avaient été ignorées.
    """,
}
"""What nobody may be said to have said as it stands in the clause: it is denied, doubted, or claimed by others."""
OWNED = {
    "de": """
        Tanner führte aus, dass Warnungen überhört worden seien.
        Tanner sagte, dass Warnungen überhört worden seien.
        Tanner sagte, dass Warnungen nicht überhört worden seien.
    """,
    "en": """
        Dr Prewett said that warnings had been ignored.
        Prewett told reporters that warnings had been ignored.
        Prewett said that warnings had not been ignored.
    """,
    "fr": """
        Inès Duval explique que les alertes avaient été ignorées.
        Inès Duval explique que les alertes n’avaient pas été ignorées.
    """,
}
CLAUSE_BEGINS = ("Warnungen", "er habe", "warnings", "les alertes")


def sentences(of: dict[str, str]) -> list[tuple[str, str]]:
    """Return sentences with their language."""
    return [(code, line.strip()) for code, text in of.items() for line in text.strip().splitlines()]


def reported(code: str, sentence: str) -> list[str]:
    """Return what the sentence of an article reports, in the words from which on it does."""
    found = draft(f"{INTRODUCED[code]}\n\n{sentence}\n", words_of(code))
    return [found.article.text[each.content : each.end] for each in found.indirect]


@pytest.mark.parametrize(("code", "sentence"), sentences(DISOWNED))
def test_a_clause_that_is_denied_is_not_what_somebody_said(code: str, sentence: str) -> None:
    assert [each for each in reported(code, sentence) if each.startswith(CLAUSE_BEGINS)] == []


@pytest.mark.parametrize(("code", "sentence"), sentences(OWNED))
def test_a_clause_that_is_said_is_what_somebody_said(code: str, sentence: str) -> None:
    start = min(at for each in CLAUSE_BEGINS if (at := sentence.find(each)) >= 0)
    assert reported(code, sentence) == [sentence[start:]]


NO_CLAUSE = {
    "de": """
        Emil Tanner lobte die Abwehr.
        In Kiel warnt der Direktor, Dr. Emil Tanner, vor Stürmen.
        Nach Angaben von Emil Tanner fehlten 400 Bäume.
        Tanner wies Vorwürfe zurück, er habe Warnungen überhört.
        „Sie bleibt stehen“, sagte Tanner und bekam so lauten Beifall, dass die Sitzung unterbrochen werden musste.
    """,
    "en": """
        In Westminster the health minister, Helen Strangways, urged both sides to return to the table.
        The shadow health secretary, Marcus Fenwick, accused ministers of hiding.
        Dr Prewett denied that warnings had been ignored.
    """,
    "fr": """
        À Lyon, la ministre, Inès Duval, a critiqué le conseil.
        Elle dénonce une attente trop longue.
        Inès Duval conteste que les alertes aient été ignorées.
    """,
}
"""Sentences that tell of a speaker without a clause that is what he said: as a paraphrase, they would name him."""


@pytest.mark.parametrize(("code", "sentence"), sentences(NO_CLAUSE))
def test_a_sentence_about_the_speaker_is_no_paraphrase(code: str, sentence: str) -> None:
    assert paraphrases(code, sentence) == []


@pytest.mark.parametrize(
    ("code", "sentence", "clause"),
    [
        ("de", "Tanner betonte, die Lage sei ernst.", "Die Lage sei ernst."),
        ("de", "Tanner warnte, dass die Lage ernst ist.", "Die Lage ernst ist."),
        ("en", "Prewett warned that the talks could fail.", "The talks could fail."),
        ("fr", "Inès Duval regrette que le conseil se taise.", "Le conseil se taise."),
    ],
)
def test_the_clause_alone_is_offered_as_a_paraphrase(code: str, sentence: str, clause: str) -> None:
    assert paraphrases(code, sentence) == [clause]


def paraphrases(code: str, sentence: str) -> list[str]:
    """Return the paraphrases that a draft of an article with a sentence offers."""
    found = draft(f"{INTRODUCED[code]}\n\n{sentence}\n", words_of(code))
    return [dict(each.fields)["paraphrase"] for each in entries(found) if "paraphrase" in dict(each.fields)]
