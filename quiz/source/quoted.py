"""What a quotation says and the source does not: its words, its marks, and the sense they have there."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from quiz.messages import say
from quiz.sheet.findings import Cited
from quiz.sheet.problems import Problem
from quiz.source import gaps
from quiz.source.align import How
from quiz.source.attribution import Attribution
from quiz.source.citing import absent, cited
from quiz.source.quotations import is_marked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.sheet.findings import Path
    from quiz.sheet.model import Quote, Sheet
    from quiz.source.align import Alignment
    from quiz.source.clues import Clues
    from quiz.source.text import Place, SourceText


@dataclass(frozen=True, slots=True)
class Quoted:
    """A verbatim quote of a sheet, and where it stands in the source. `path` is that of its text."""

    path: Path
    quote: Quote
    sheet: Sheet
    source: SourceText
    there: Alignment
    clues: Clues

    def unproved(self) -> Iterator[Problem]:
        """Give what the source does not prove of it."""
        if not self.there.found:
            yield absent(self.path, self.quote.words, self.there, self.source)
        elif self.there.how is How.SPLIT and not all(gaps.interrupts(gap, self.source) for gap in self._gaps):
            yield Problem(
                "text-not-in-source",
                self.path,
                say("the source has sentences of its own between the parts of this quotation"),
                say("write … where you leave something out, or make two quotes of it"),
                cited(self.there.places, self.source),
            )
        else:
            yield from self._not_quoted()
            yield from self._said_by_another()
            yield from self._turned()
            yield from self._cut()

    @property
    def _gaps(self) -> Sequence[Place]:
        """What the source has between its parts."""
        return [(one[1], other[0]) for one, other in pairwise(self.there.places) if one[1] < other[0]]

    def _not_quoted(self) -> Iterator[Problem]:
        if not all(is_marked(place, self.source) for place in self.there.places):
            yield Problem(
                "not-quoted",
                self.path,
                say("the source has these words, but not as a quotation between its marks"),
                say("give their sense as a `paraphrase`, or quote what stands between the marks"),
                cited(self.there.places, self.source),
            )

    def _said_by_another(self) -> Iterator[Problem]:
        """Find a quotation that the source gives to somebody else."""
        speaker, start = self.sheet.people.get(self.quote.speaker), self.there.extent[0]
        mark = self.source.quotation_at(start)
        if not speaker or not mark:
            return
        if other := Attribution(mark, speaker, self.sheet, self.source, self.clues).other():
            yield Problem(
                "other-speaker",
                (*self.path[:-1], "speaker"),
                say("the source gives this to `{other}`, not to {name}", name=speaker.name, other=other),
                say("name the speaker of the source"),
                Cited(self.source.name, self.source.line(start), self.source.around(mark.outer_start, mark.outer_end)),
            )

    def _turned(self) -> Iterator[Problem]:
        """Find what was left out and turns the sense: words of another person, or a negation."""
        for gap in self._gaps:
            if other := self._other_speaker(gap):
                message = say("{name} speaks there, too: so this may be what nobody said", name=other)
            elif word := gaps.denied_between(gap, self.source, self.clues):
                message = say("what is left out says `{word}`: so this may be what nobody said", word=word)
            else:
                continue
            yield Problem(
                "turning-gap",
                self.path,
                message,
                say("quote what stands together, or make two quotes of it"),
                Cited(self.source.name, self.source.line(gap[0]), self.source.words(*self.there.extent)),
            )
            return

    def _other_speaker(self, gap: Place) -> str | None:
        speaker = self.sheet.people.get(self.quote.speaker)
        return gaps.other_speaker(gap, self.source, speaker, self.sheet, self.clues) if speaker else None

    def _cut(self) -> Iterator[Problem]:
        start, end = self.there.extent
        if word := gaps.denied_beside((start, end), self.source, self.clues):
            yield Problem(
                "cut-negation",
                self.path,
                say("the quotation breaks off beside `{word}`, and says the opposite without it", word=word),
                say("quote the whole clause"),
                Cited(self.source.name, self.source.line(start), self.source.around(start, end)),
            )
