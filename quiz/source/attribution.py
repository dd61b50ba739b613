"""Who says a quotation in the source, as far as its own words tell: whether that is not whom the sheet gives it to.

Only what is safe counts: a name at the verb of saying; a pronoun of the other gender; or, where neither is there, that
the paragraph speaks of other people of the sheet up to the quotation, and in no way of this one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.sheet.genders import gender, opposite
from quiz.sheet.speakers import voice
from quiz.sheet.tokens import telling
from quiz.sheet.voices import Voice
from quiz.source.antecedents import spoken_of, told_by
from quiz.source.beside import beside
from quiz.source.gaps import outside
from quiz.source.names import describes, kindred, names
from quiz.source.sentences import sentence_around
from quiz.words import words_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.sheet.model import Person, Sheet
    from quiz.source.clues import Clues
    from quiz.source.marks import Marked
    from quiz.source.text import SourceText
    from quiz.words.first_names import Gender

WORD = re.compile(r"\w+(?:[-’']\w+)*|[,;:.()–—]")
NAME = 6
"""Words behind a verb of saying, or before it, in which its subject stands: said Marit Solbakken."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """A quotation of the source, and the person of the sheet who is said to have said it."""

    mark: Marked
    speaker: Person
    sheet: Sheet
    source: SourceText
    clues: Clues

    def other(self) -> str | None:
        """Return who says it instead: a name of the sheet, or the pronoun that tells another gender; None if nobody."""
        if voice(self.speaker, words_for(self.sheet.language)) is Voice.UNNAMED:
            return None
        places = list(beside(self.mark, self.source, self.clues))
        tags = [self.source.text[slice(*place)] for place in places]
        if places and places[0][0] == self.mark.outer_end and (found := self._behind(tags[0])):
            return found
        if any(names(self.speaker, tag) for tag in tags):
            return None
        pronouns: list[str] = []
        for tag in tags:
            subjects = list(self._subjects(tag))
            if found := next(filter(None, (self._pronoun(each) or self._named(each) for each in subjects)), None):
                return found
            pronouns += filter(self._is_pronoun, subjects)
            if not pronouns and describes(tag, self._others, self.clues):
                return None  # said the 58-year-old: whoever that is
        return self._spoken_of(pronouns)

    def _behind(self, text: str) -> str | None:
        """Return who else is the subject of the verb of saying with which words right behind a quotation begin.

        That is certain even where they name the speaker further on: “…,” said Cha, who served under Bush.
        """
        words = self._words(text)
        start = next((at for at, word in enumerate(words) if word[0].isalnum()), len(words))
        verb = next((at for at in range(start, min(start + NAME, len(words))) if self._says(words[at])), None)
        if verb is None or any(not word[0].isalnum() for word in words[start:verb]):
            return None
        inverts = not self.clues.inverting or words[verb].casefold() in self.clues.inverting
        if verb > start and self.clues.inverting:
            subject = " ".join(words[start:verb])
        elif verb == start and inverts:
            subject = _clause(words[verb + 1 : verb + 1 + NAME])
        else:
            return None  # „müde“, die CDU forderte: a clause of its own
        alone = not any(self._is_pronoun(word) for word in subject.split())
        return self._named(subject) if alone and not names(self.speaker, subject) else None

    def _words(self, text: str) -> list[str]:
        """Return words and signs, without the full stop of a title or an abbreviation: Rep. Jim Clyburn."""
        words = WORD.findall(text)
        short = self.clues.titles | {word.casefold() for word in self.clues.abbreviations}
        return [
            word
            for at, word in enumerate(words)
            if word != "." or not at or (words[at - 1].casefold() not in short and len(words[at - 1]) > 1)
        ]

    def _says(self, word: str) -> bool:
        return word.casefold() in self.clues.said or word in self.clues.so

    def _subjects(self, text: str) -> Iterator[str]:
        """Give the words at each verb of saying that can be its subject: a pronoun right beside it, or a clause."""
        words = self._words(text)
        for at, word in enumerate(words):
            if not self._says(word):
                continue
            pronoun = next((each for each in words[max(0, at - 1) : at + 2] if self._is_pronoun(each)), None)
            if pronoun:
                yield pronoun
            else:
                if not self.clues.inverting or word.casefold() in self.clues.inverting:
                    yield _clause(words[at + 1 : at + 1 + NAME])
                yield _clause(words[max(0, at - NAME) : at][::-1], turned=True)

    def _is_pronoun(self, words: str) -> bool:
        return words.casefold() in self.clues.pronouns

    def _pronoun(self, subject: str) -> str | None:
        """Return a pronoun that can't be the speaker's."""
        own = gender(self.speaker.name, words_for(self.sheet.language), self.speaker.role)
        return subject if opposite(told_by(subject, self.clues), own) else None

    def _named(self, subject: str) -> str | None:
        return next((each.name for each in self._others if names(each, subject)), None)

    @property
    def _others(self) -> list[Person]:
        return [person for person in self.sheet.people.values() if person is not self.speaker]

    def _spoken_of(self, pronouns: Sequence[str]) -> str | None:
        """Return the last one of whom the text speaks up to the quotation, if it never speaks of the speaker there.

        A pronoun can stand for somebody of the paragraph before, and for nobody of the other gender.
        """
        words = words_for(self.sheet.language)
        told = {told_by(pronoun, self.clues) for pronoun in pronouns}
        if len(told) == 1 and (nearest := self._nearest(*told)):
            return nearest
        start = self.source.line_start(self.mark.outer_start, back=1 if pronouns else 0)
        end = sentence_around((self.mark.outer_start, self.mark.outer_end), self.source, self.clues)[1]
        own = " ".join(outside((start, end), self.source))
        if self._mentions(self.speaker, own):
            return None
        fitting = [
            each
            for each in self._others
            if not any(opposite(each_told, gender(each.name, words, each.role)) for each_told in told)
        ]
        last = [(own.rfind(each.name.split()[-1]), each.name) for each in fitting if names(each, own)]
        return max(last)[1] if last else None

    def _nearest(self, told: Gender) -> str | None:
        """Return for whom a pronoun stands that tells a gender, where the words before it in the paragraph tell.

        That is who is said to speak in the sentence before (Berg contradicts. “No,” she says.), or with whom the
        paragraph begins, if it speaks of nobody else of that gender, nor in any way of the speaker.
        """
        start = self.source.line_start(self.mark.outer_start)
        own = sentence_around((self.mark.outer_start, self.mark.outer_end), self.source, self.clues)[0]
        everybody = self.sheet.people.values()
        if own > start:
            end = start + len(self.source.text[start:own].rstrip())
            before = sentence_around((end - 1, end), self.source, self.clues)[0]
            text = " ".join(outside((before, end), self.source))
            spoken = spoken_of(everybody, text, told, self.sheet.language)
            if len(spoken) == 1 and spoken[0] is not self.speaker and not self._mentions(self.speaker, text):
                subjects = (words for words in self._subjects(text) if not self._is_pronoun(words))
                if any(names(spoken[0], words) for words in subjects):
                    return spoken[0].name
        text = " ".join(outside((start, self.mark.outer_start), self.source))
        begins = " ".join(text.split()[:NAME])
        spoken = spoken_of(everybody, text, told, self.sheet.language)
        first = spoken_of(spoken, begins, told, self.sheet.language)
        return first[0].name if first == spoken and len(first) == 1 and not self._mentions(self.speaker, text) else None

    def _mentions(self, person: Person, text: str) -> bool:
        """Return True if a text speaks of somebody in any way: by name, role, organisation, or a word of these."""
        if names(person, text):
            return True
        own = telling(f"{person.name} {person.role or ''} {person.organisation or ''}")
        return bool(kindred(own, telling(text)))


def _clause(words: Sequence[str], *, turned: bool = False) -> str:
    """Return words up to the first sign between clauses."""
    end = next((at for at, word in enumerate(words) if not word[0].isalnum()), len(words))
    return " ".join(words[:end][::-1] if turned else words[:end])
