"""What a sheet says and its source text does not: quotations, evidence, names and numbers without a proof."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.messages import say
from quiz.sheet.problems import Problem, path_of
from quiz.sheet.tokens import contains
from quiz.source.circumstances import other_days, other_organisations
from quiz.source.citing import absent, cited
from quiz.source.clues import clues_of
from quiz.source.figures import unproved_figures
from quiz.source.people import unproved_names
from quiz.source.quoted import Quoted
from quiz.source.sentences import sentence_around
from quiz.source.split import split_quotes
from quiz.source.voiced import Lack, Voiced

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.sheet.model import Sheet
    from quiz.source.found import Found


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
    yield from other_days(sheet, found)
    yield from other_organisations(sheet, found)
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
        there, evidence = found.evidence.get(path), quote.evidence or ""
        if not speaker or not there:
            continue
        text = found.texts.get(path_of(quote, key, "text"))
        voiced = Voiced(quote, speaker, sheet, found.source, clues, text if text and text.places else None)
        lack = voiced.lack(evidence)
        if lack is None:
            continue
        better = voiced.better(there.extent) if there.found else None
        remedy = (
            say("take in the words of the source that say who said it: `{words}`", words=better)
            if better
            else say("take in the words of the source that say who said it, with … where you leave some out")
        )
        if lack is Lack.NAME:
            message = say("it says no more than `{words}`: not who that was", words=evidence)
        elif other := voiced.nearer(evidence):
            message = say("its pronoun may stand for {other}, who is nearer to it in the source", other=other.name)
            if not better:
                remedy = say("name the speaker of the source, or take in the words between that say whom it means")
        else:
            message = say("nothing in it says that it was {name}: no name, no role, no pronoun", name=speaker.name)
        citation = cited(there.places, found.source) if there.found else None
        yield Problem("evidence-without-speaker", path, message, remedy, citation)
