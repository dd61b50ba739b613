"""Evidence of a quote that does not say who said it, and words of the source that do: proved before they are shown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from textwrap import shorten
from typing import TYPE_CHECKING

from quiz.messages import MOST_QUOTED
from quiz.sheet.speakers import voice
from quiz.sheet.tokens import telling
from quiz.sheet.voices import Voice
from quiz.source import evidence as own_words
from quiz.source.align import align_evidence
from quiz.source.antecedents import spoken_of, told_in
from quiz.source.attribution import Attribution
from quiz.source.gaps import SENTENCE_END, outside
from quiz.source.names import ARTICLES, describes, is_called, kindred, names, speaks_of, words_of
from quiz.source.plain import plain
from quiz.source.sentences import sentence_around
from quiz.words import words_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.sheet.model import Person, Quote, Sheet
    from quiz.source.align import Alignment
    from quiz.source.clues import Clues
    from quiz.source.text import Place, SourceText

ENOUGH = 4
"""Telling words of a quotation of which its evidence has half where it repeats what was said; in long ones, no more."""
BACK = 2
"""Lines before that of the evidence in which its speaker is looked for."""
ATTRIBUTES = 4
"""Words between an article and the noun that it belongs to: In der 41 Seiten langen Urteilsbegründung."""
WORD = re.compile(r"\w+(?:[-’']\w+)*")
CLAUSE_END = re.compile(r"[,;:–—]")
GAP = " … "


class Lack(Enum):
    """What evidence lacks that says who said something."""

    SPEAKER = "speaker"
    """it does not speak of the speaker, or of somebody else"""
    NAME = "name"
    """it speaks of somebody whom a pronoun stands for"""
    NEAREST = "nearest"
    """its pronoun may stand for somebody else, of whom the source speaks nearer to it"""


@dataclass(frozen=True)
class Voiced:
    """A quote with its speaker in a sheet, and the source that proves them.

    `there` is where its `text` stands; None of one that stands nowhere.
    """

    quote: Quote
    speaker: Person
    sheet: Sheet
    source: SourceText
    clues: Clues
    there: Alignment | None = None

    def lack(self, evidence: str) -> Lack | None:
        """Return what evidence lacks; None where it says who said it."""
        called = is_called(self.speaker, evidence, body=self._body) or describes(evidence, self._others, self.clues)
        spoken = called or speaks_of(self.speaker, evidence, self.clues, body=self._body)
        if not spoken or self._names_another(evidence):
            return Lack.SPEAKER
        if self.nearer(evidence):
            return Lack.NEAREST
        return None if called or self._has_words_said(evidence) else Lack.NAME

    def nearer(self, evidence: str) -> Person | None:
        """Return who else stands nearer to the pronoun of evidence than the speaker, in it or in what it leaves out.

        Only people count who surely have the gender that the pronoun tells, and in what is left out those of the first
        clause of a sentence: who is named further on seldom is whom the next one goes on with. None if there is nobody.
        """
        parts = align_evidence(evidence, self.source)
        if not parts.found or (told := told_in(self.source.words(*parts.places[-1]), self.clues)) == "?":
            return None
        for text, clause in self._back_from(parts.places):
            if is_called(self.speaker, text, body=self._body):
                return None
            if others := spoken_of(self._others, clause, told, self.sheet.language):
                return others[-1]
        return None

    def _back_from(self, places: Sequence[Place]) -> Iterator[tuple[str, str]]:
        """Give the words of evidence and, in between, the sentences that it leaves out, the last ones first.

        Each comes with what of it counts: all of the evidence, and the first clause of a sentence. The rest of one with
        which evidence begins is passed over: a pronoun rather stands for whom a sentence begins with.
        """
        for at in range(len(places) - 1, -1, -1):
            words = plain(self.source.words(*places[at]))
            yield words, words
            start = sentence_around(places[at - 1], self.source, self.clues)[1] if at else places[at][0]
            left_out = "\n".join(outside((start, places[at][0]), self.source)) if start < places[at][0] else ""
            for sentence in reversed(SENTENCE_END.split(left_out)):
                yield sentence, CLAUSE_END.split(sentence.strip())[0]

    def better(self, place: Place) -> str | None:
        """Return evidence in the source's own words that says who said it, given where the evidence of now stands.

        The speaker is taken from before or behind it, or else what stands beside the quotation. None where nothing is
        proved: a remedy that would be refused helps nobody. Messages cut what is longer than `MOST_QUOTED`.
        """
        if self.there and (mark := self.source.quotation_at(self.there.extent[0])):
            attribution = Attribution(mark, self.speaker, self.sheet, self.source, self.clues)
            if attribution.other():
                return None
        proved = filter(self._is_proved, self._candidates(place))
        shown = (shorten(words, MOST_QUOTED, placeholder=" …") for words in proved)
        return next((words for words in shown if self._is_proved(words)), None)

    def _is_proved(self, words: str) -> bool:
        return self.lack(words) is None and align_evidence(words, self.source).found

    def _candidates(self, place: Place) -> Iterator[str]:
        words = plain(self.source.words(*place))
        pronoun = self.lack(words) is Lack.NAME
        start, end = self.source.line_start(place[0], back=BACK), self.source.line_end(place[1])
        for name in reversed(self._named_in(start, place[0]) if pronoun else ()):
            if not self._speaks_of_others((name[1], place[0])):
                yield f"{self._phrase(name)}{self._between(name[1], place[0])}{words}"
        if self.there and (beside := own_words.of_quotation(self.there, self.speaker, self.sheet, self.source)):
            yield beside
        sentence = sentence_around(place, self.source, self.clues)
        for name in self._named_in(place[1], min(end, sentence[1])) if pronoun else ():
            yield f"{words}{self._between(place[1], name[0])}{self._phrase(name)}"

    def _speaks_of_others(self, place: Place) -> bool:
        """Return True if a stretch names somebody else, whom a pronoun behind it may stand for."""
        own = " ".join(outside(place, self.source))
        return any(names(other, own) for other in self._others)

    def _between(self, start: int, end: int) -> str:
        """Return what parts two stretches: an ellipsis, where the source has words between them."""
        return GAP if WORD.search(self.source.text, start, end) else self.source.text[start:end]

    def _named_in(self, start: int, end: int) -> list[Place]:
        """Return where a stretch outside of quotations names the speaker; words that stand together are one place."""
        found: list[Place] = []
        own = telling(self.speaker.name) if self._body else frozenset()
        for match in WORD.finditer(self.source.text, start, end):
            word = match.group()
            named = names(self.speaker, word) or kindred(own, [word.casefold()])
            if not named or self.source.quotation_at(match.start()):
                continue
            joins = found and not self.source.text[found[-1][1] : match.start()].strip(" ")
            found[-1:] = [(found[-1][0], match.end())] if joins else [*found[-1:], match.span()]
        return found

    def _phrase(self, name: Place) -> str:
        """Return a name; before that of a body or a document, with its article and what stands between them."""
        start, end = name
        sentence = sentence_around(name, self.source, self.clues)[0]
        before = list(WORD.finditer(self.source.text, sentence, start)) if self._body else []
        for match in reversed(before[-ATTRIBUTES - 1 :]):
            if re.search(r"[,;:.!?]", self.source.text[match.end() : start]):
                break
            if match.group().casefold() in ARTICLES | self.clues.the:
                start = match.start()
                break
        return plain(self.source.words(start, end))

    def _has_words_said(self, evidence: str) -> bool:
        """Return True if evidence has what was said in it as well: half of its telling words, or two of them."""
        said = telling(self.quote.words)
        shared = len(kindred(said, telling(evidence)))
        return bool(shared) and 2 * shared >= min(len(said), ENOUGH)

    def _names_another(self, evidence: str) -> bool:
        """Return True if evidence begins with nothing but the name of somebody else: Johnson … he said."""
        head, gap, _ = evidence.partition("…")
        told = set(words_of(head))
        if not gap or not told or names(self.speaker, evidence):
            return False
        return any(told <= set(words_of(other.name)) for other in self._others)

    @cached_property
    def _body(self) -> bool:
        return voice(self.speaker, words_for(self.sheet.language)) is not Voice.PERSON

    @cached_property
    def _others(self) -> Sequence[Person]:
        return [person for person in self.sheet.people.values() if person is not self.speaker]
