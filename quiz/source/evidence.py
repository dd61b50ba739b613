"""Evidence that the source gives for a quote or a figure: its own words that say who said it, or how much it was."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.source.align import align
from quiz.source.clues import clues_of
from quiz.source.names import names, speaks_of
from quiz.source.numbers import numbers_in
from quiz.source.plain import plain
from quiz.source.sentences import sentence_around

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.sheet.model import Figure, Person
    from quiz.source.align import Alignment
    from quiz.source.clues import Clues
    from quiz.source.marks import Marked
    from quiz.source.text import Place, SourceText

LONG = 160
"""Characters from which on a clause is evidence enough, and the whole sentence too much."""
CLAUSE = re.compile(r"[,;:]\s|\s[–—-]\s")
TRIMMED = " ,;:–—-\t\r\n"


def of_quotation(there: Alignment, speaker: Person, source: SourceText, clues: Clues) -> str | None:
    """Return the source's own words beside a quotation that say that somebody said it; None if they don't.

    Where they have no more than a pronoun, the sentence before it is taken in, if that one names the speaker.
    """
    if not there.found:
        return None
    start = there.extent[0]
    for mark in (mark for mark in source.marked if mark.start <= start < mark.end):
        for place in _beside(mark, source, clues):
            words = plain(source.words(*place)).strip(TRIMMED + ".")
            said = clues.said.intersection(word.casefold() for word in re.findall(r"\w+", words))
            if not said or not speaks_of(speaker, words, clues):
                continue
            if clues.pronouns.intersection(re.findall(r"\w+", words.casefold())) and not names(speaker, words):
                before = _sentence_before(mark, source, clues)
                if not names(speaker, before):
                    continue
                words = f"{before} … {words}"
            if align(words, source).found:
                return words
    return None


def of_figure(figure: Figure, language: str, source: SourceText) -> str | None:
    """Return the sentence or clause with the number of a figure, if the number stands in the source once."""
    if not figure.is_number:
        return None
    value = abs(figure.number.value)
    mentions = [mention for mention in numbers_in(source.text, language) if mention.value == value]
    if len(mentions) != 1:
        return None
    place = mentions[0].start, mentions[0].end
    start, end = sentence_around(place, source, clues_of(language))
    if end - start > LONG:
        start, end = _clause(place, (start, end), source)
    words = plain(source.words(start, end)).strip(TRIMMED)
    return words if align(words, source).found else None


def _beside(mark: Marked, source: SourceText, clues: Clues) -> Iterator[Place]:
    """Give what the source says behind a quotation and before it, as far as the sentence goes and no other begins."""
    others = [each for each in source.marked if each != mark]
    stop = sentence_around((mark.outer_end, min(mark.outer_end + 1, len(source.text))), source, clues)[1]
    yield mark.outer_end, min([stop, *(each.outer_start for each in others if each.outer_start >= mark.outer_end)])
    start = sentence_around((mark.outer_start, mark.outer_end), source, clues)[0]
    yield max([start, *(each.outer_end for each in others if each.outer_end <= mark.outer_start)]), mark.outer_start


def _sentence_before(mark: Marked, source: SourceText, clues: Clues) -> str:
    """Return the sentence of the same paragraph before the one that holds a quotation, without its full stop."""
    start = sentence_around((mark.outer_start, mark.outer_end), source, clues)[0]
    head = source.text[:start].rstrip(" ")
    if not head or head[-1] in "\r\n":
        return ""
    before = sentence_around((len(head) - 1, len(head)), source, clues)
    return plain(source.words(*before)).strip(TRIMMED + ".")


def _clause(place: Place, sentence: Place, source: SourceText) -> Place:
    """Return the part of a sentence, between its commas, in which a place lies."""
    start, end = sentence
    for match in CLAUSE.finditer(source.text, start, end):
        if match.end() <= place[0]:
            start = match.end()
        elif match.start() >= place[1]:
            return start, match.start()
    return start, end
