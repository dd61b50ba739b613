"""The language that a sheet is written in, told from its small words, where it is not the one it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.messages import say
from quiz.sheet.problems import Problem
from quiz.sheet.tokens import tokens
from quiz.words import LANGUAGES, words_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.sheet.model import Sheet

USUAL = 0.06
"""Of a text, the part that articles and prepositions of its own language have at least; mostly they have a fifth."""
FEWEST = 6
"""How many small words of another language are no accident."""
SHARED = frozenset({"in", "an", "des"})
"""Small words of several languages."""
NAMES = {"de": say("German"), "en": say("English"), "fr": say("French")}


def language(sheet: Sheet) -> Iterator[Problem]:
    """Find a sheet whose questions are in another language than it names: its numbers and dates are read wrong."""
    if not sheet.language:
        return
    written = [word for text in _own_texts(sheet) for word in tokens(text)]
    if _share(written, sheet.language) >= USUAL:
        return
    found = {other: _share(written, other) for other in LANGUAGES if other != sheet.language}
    likely = max(found, key=lambda other: found[other])
    if found[likely] >= 2 * USUAL and found[likely] * len(written) >= FEWEST:
        yield Problem(
            "other-language",
            ("language",),
            say(
                "the questions look {likely}, so that numbers and dates in them are read wrong",
                likely=NAMES.get(likely, likely),
            ),
            say("write `language: {likely}`, if that is so", likely=likely),
        )


def _own_texts(sheet: Sheet) -> Iterator[str]:
    """Give the texts that are in the language of a sheet, whatever that of its article."""
    yield sheet.title
    for quote in sheet.quotes.values():
        yield from (text for text in (quote.about, quote.occasion, quote.paraphrase) if text)
    yield from (figure.ask for figure in sheet.figures.values())
    for fact in sheet.facts.values():
        yield f"{fact.question} {fact.answer} {fact.claim or ''}"


def _share(written: list[str], of_language: str) -> float:
    """Return the part of some words that are articles and prepositions of a language, and of no other."""
    small = frozenset(words_for(of_language).lists.leading) - SHARED
    return sum(word in small for word in written) / max(1, len(written))
