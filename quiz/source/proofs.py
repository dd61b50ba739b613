"""What a sheet says and its source text does not: quotations, evidence, names and numbers without a proof."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.messages import say
from quiz.sheet.problems import Problem, path_of
from quiz.sheet.speakers import voice
from quiz.sheet.tokens import contains, telling
from quiz.sheet.voices import Voice
from quiz.source.citing import absent, cited
from quiz.source.clues import clues_of
from quiz.source.figures import unproved_figures
from quiz.source.names import akin, describes, is_called, names, speaks_of, words_of
from quiz.source.people import unproved_names
from quiz.source.quoted import Quoted
from quiz.source.sentences import sentence_around
from quiz.source.split import split_quotes
from quiz.words import words_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quiz.sheet.model import Person, Quote, Sheet
    from quiz.source.found import Found

ENOUGH = 4
"""Telling words of a quotation of which its evidence has half where it repeats what was said; in long ones, no more."""


def unproved(sheet: Sheet, found: Found) -> Iterator[Problem]:
    """Give what the source text does not prove of a sheet that was found in it."""
    yield from unproved_names(sheet, found)
    clues = clues_of(sheet.language)
    for key, quote in sheet.quotes.items():
        path = path_of(quote, key, "text")
        if path in found.texts:
            yield from Quoted(path, quote, sheet, found.source, found.texts[path], clues).unproved()
    yield from split_quotes(sheet, found)
    yield from _evidence(sheet, found)
    yield from _wrong_words(sheet, found)
    yield from _speakers(sheet, found)
    yield from unproved_figures(sheet, found)


def _evidence(sheet: Sheet, found: Found) -> Iterator[Problem]:
    for key, entry in sheet.entries():
        there = found.evidence.get(path_of(entry, key, "evidence"))
        if there and not there.found:
            yield absent(path_of(entry, key, "evidence"), entry.evidence or "", there, found.source)


def _wrong_words(sheet: Sheet, found: Found) -> Iterator[Problem]:
    """Find wrong words for a gap that the source has in the same sentence, beside the words that are quoted."""
    clues = clues_of(sheet.language)
    for key, quote in sheet.quotes.items():
        there = found.texts.get(path_of(quote, key, "text"))
        if not quote.blank or not there or not there.found:
            continue
        sentence = found.source.words(*sentence_around(there.extent, found.source, clues))
        for index, wrong in enumerate(quote.wrong):
            if wrong and contains(sentence, wrong) and not contains(quote.words, wrong):
                yield Problem(
                    "wrong-in-source",
                    path_of(quote, key, "wrong", str(index)),
                    say("`{wrong}` stands in the same sentence of the source", wrong=wrong),
                    say("take a word that it does not have: who read it takes its words for right"),
                )


def _speakers(sheet: Sheet, found: Found) -> Iterator[Problem]:
    """Find evidence of quotes that does not say who said them: by name, by a noun, or by a pronoun with their words."""
    clues = clues_of(sheet.language)
    for key, quote in sheet.quotes.items():
        speaker, path = sheet.people.get(quote.speaker), path_of(quote, key, "evidence")
        there = found.evidence.get(path)
        if not speaker or not there:
            continue
        body = voice(speaker, words_for(sheet.language)) is not Voice.PERSON
        others = [person for person in sheet.people.values() if person is not speaker]
        evidence = quote.evidence or ""
        called = is_called(speaker, evidence, body=body) or describes(evidence, others, clues)
        spoken = called or speaks_of(speaker, evidence, clues, body=body)
        if not spoken or _names_another(evidence, speaker, others):
            yield Problem(
                "evidence-without-speaker",
                path,
                say("nothing in it says that it was {name}: no name, no role, no pronoun", name=speaker.name),
                say("take in the words of the source that say who said it, with … where you leave some out"),
                cited(there.places, found.source) if there.found else None,
            )
        elif not (called or _has_words_of(quote, evidence)):
            yield Problem(
                "evidence-without-speaker",
                path,
                say("it says no more than `{words}`: not who that was", words=evidence),
                say(
                    "take in the name before it, with … between: `{name} … {words}`", name=speaker.name, words=evidence
                ),
                cited(there.places, found.source) if there.found else None,
            )


def _has_words_of(quote: Quote, evidence: str) -> bool:
    """Return True if evidence has what was said in it as well: half of its telling words, or two of them."""
    said, there = telling(quote.words), telling(evidence)
    shared = sum(any(akin(word, other) for other in there) for word in said)
    return bool(shared) and 2 * shared >= min(len(said), ENOUGH)


def _names_another(evidence: str, speaker: Person, others: Iterable[Person]) -> bool:
    """Return True if evidence begins with nothing but the name of somebody else: Johnson … he said."""
    head, gap, _ = evidence.partition("…")
    told = set(words_of(head))
    if not gap or not told or names(speaker, evidence):
        return False
    return any(told <= set(words_of(other.name)) for other in others)
