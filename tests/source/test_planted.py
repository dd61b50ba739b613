"""A thousand changes of a word are found, all of them, and a thousand copies without one are not flagged."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from quiz.sheet.model import Fact, Person, Quote, Sheet, Source
from quiz.source.found import find
from quiz.source.proofs import unproved
from quiz.source.text import SourceText
from tests.source.planted import article, changed, excerpt

if TYPE_CHECKING:
    from tests.source.planted import Article

ARTICLES = 50
OF_EACH = 10
"""Quotations and pieces of evidence of an article: a thousand together."""


def sheet_of(texts: list[str], evidence: list[str]) -> Sheet:
    """A sheet that quotes some texts, and proves facts by some evidence."""
    return Sheet(
        format="1",
        id="probe",
        title="Probe",
        language="de",
        source=Source(title="Probe", text="probe.txt"),
        people={"berg": Person(name="Anna Berg")},
        quotes={f"q{at}": Quote(speaker="berg", text=text) for at, text in enumerate(texts)},
        facts={f"f{at}": Fact(question="?", answer="!", evidence=words) for at, words in enumerate(evidence)},
    )


def flagged(written: Article, texts: list[str], evidence: list[str]) -> set[str]:
    """The keys of those that the article does not prove."""
    sheet = sheet_of(texts, evidence)
    return {problem.path[1] for problem in unproved(sheet, find(sheet, SourceText("probe.txt", written.text)))}


def test_a_thousand_copies_are_proved() -> None:
    random = Random(1)
    for _ in range(ARTICLES):
        written = article(random)
        texts = random.choices(written.quotations, k=OF_EACH)
        evidence = [excerpt(random.choice(written.sentences), random) for _ in range(OF_EACH)]
        assert flagged(written, texts, evidence) == set()


def test_a_thousand_changes_of_a_word_are_found() -> None:
    random = Random(2)
    for _ in range(ARTICLES):
        written = article(random)
        texts = [changed(text, random) for text in random.choices(written.quotations, k=OF_EACH)]
        evidence = [changed(excerpt(random.choice(written.sentences), random), random) for _ in range(OF_EACH)]
        missed = {f"q{at}" for at in range(OF_EACH)} | {f"f{at}" for at in range(OF_EACH)}
        missed -= flagged(written, texts, evidence)
        assert not missed, [texts[int(key[1:])] if key[0] == "q" else evidence[int(key[1:])] for key in missed]
