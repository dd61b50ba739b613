"""What a sheet holds of its article: quotations whose sense it gives, and numbers of what somebody said."""

from __future__ import annotations

from decimal import Decimal

from quiz.sheet.read import read
from quiz.source.coverage import Amount, Coverage, Matter, coverage
from quiz.source.found import find
from quiz.source.text import SourceText
from tests.source.test_proofs import with_head

TEXT = "Anna Berg sprach. „Wir zahlen 300 Euro“, sagte Berg. Der Kai sei „viel zu flach für Tanker“, sagte sie später."


def covered(quotes: str) -> Coverage:
    """Hold quotes of Anna Berg against the article."""
    sheet = read("a.yaml", with_head(f"people: {{ berg: {{ name: Anna Berg }} }}\nquotes:\n{quotes}").encode()).sheet
    assert sheet
    source = SourceText("a.txt", TEXT)
    at = TEXT.index("300")
    matter = Matter([(mark.start, mark.end) for mark in source.marked], [], [Amount(Decimal(300), (at, at + 3))])
    return coverage(sheet, find(sheet, source), matter)


def test_a_quotation_whose_sense_is_given_is_held_and_so_is_the_number_in_one_that_is_quoted() -> None:
    quoted = "  a: { speaker: berg, text: Wir zahlen 300 Euro }"
    sense = "  b: { speaker: berg, paraphrase: Der Kai ist für Tanker zu flach., evidence: Der Kai sei … sagte sie }"
    both = covered(f"{quoted}\n{sense}")
    assert (both.quotations.held, both.quotations.all, both.figures and both.figures.held) == (2, 2, 1)


def test_a_paraphrase_of_something_else_holds_no_quotation() -> None:
    other = covered("  b: { speaker: berg, paraphrase: Die Mole wird im Herbst verlegt., evidence: sagte sie später }")
    assert (other.quotations.held, other.figures and other.figures.held) == (0, 0)
