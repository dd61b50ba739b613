"""What the source does not prove of a figure: its value, what it measures, and the word before it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from quiz.messages import say
from quiz.sheet.findings import Cited
from quiz.sheet.problems import Problem, path_of
from quiz.sheet.special import Moment
from quiz.sheet.tokens import normalised
from quiz.source.citing import cited
from quiz.source.measures import is_always_told, is_bare, is_near, measure_at, measure_of
from quiz.source.qualifiers import is_beside, known_qualifiers, qualifier_at
from quiz.source.stated import stated

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.messages import Said
    from quiz.sheet.model import Figure, Sheet
    from quiz.source.found import Found
    from quiz.source.text import Place


def unproved_figures(sheet: Sheet, found: Found) -> Iterator[Problem]:
    """Give what neither the evidence of figures nor the source proves of them.

    A figure is proved by its evidence, if it has one, and else anywhere in the source.
    """
    for key, figure in sheet.figures.items():
        if figure.value.written:
            text = " ".join(figure.evidence.split()) if figure.evidence else found.source.text
            places = stated(figure.value, text, sheet, found.source.text)
            yield from _Stated(key, figure, sheet, found, text, places).unproved()


@dataclass(frozen=True, slots=True)
class _Stated:
    """A figure, and where the text that is to prove it (the evidence, or the source) states its value."""

    key: str
    figure: Figure
    sheet: Sheet
    found: Found
    text: str
    places: Sequence[Place]

    def unproved(self) -> Iterator[Problem]:
        """Give what the text does not prove."""
        if not self.places:
            yield self._absent()
        else:
            yield from self._other_unit()
            yield from self._other_qualifier()

    def _problem(self, code: str, message: Said, remedy: Said, citation: Cited | None) -> Problem:
        return Problem(code, path_of(self.figure, self.key, "value"), message, remedy, citation)

    def _absent(self) -> Problem:
        """Say that a value is not in the source, or where it is, if the evidence does not have it."""
        value, source = self.figure.value, self.found.source
        elsewhere = stated(value, source.text, self.sheet, source.text) if self.figure.evidence else []
        if elsewhere:
            return self._problem(
                "number-not-in-evidence",
                say("its evidence does not say {written}: the source says that elsewhere", written=value.written),
                say("write the value as the evidence has it, or take the evidence that says it"),
                Cited(source.name, source.line(elsewhere[0][0]), source.around(*elsewhere[0])),
            )
        if isinstance(value, Moment) and value.year and (value.month or value.quarter):
            without = stated(replace(value, year=None), source.text, self.sheet, source.text)
            if without:
                return self._problem(
                    "number-not-in-source",
                    say("the source has {written} without its year, {year}", written=value.written, year=value.year),
                    say("leave out the year, or write under `published` when the source came out"),
                    Cited(source.name, source.line(without[0][0]), source.around(*without[0])),
                )
        return self._problem(
            "number-not-in-source",
            say("the source does not have {written}, in digits or in words", written=value.written),
            say("write the value as the source has it"),
            self._evidence(),
        )

    def _other_unit(self) -> Iterator[Problem]:
        """Find a number that measures something else in the source, wherever it stands there."""
        own = measure_of(self.figure, self.sheet.language)
        told = [measure_at(place, self.text, self.sheet.language) for place in self.places]
        untold = [place for place, each in zip(self.places, told, strict=True) if not each]
        if is_always_told(own):
            language = self.sheet.language
            untold = [
                place
                for place in untold
                if is_bare(place, self.text, language) or is_near(own, place, self.text, language)
            ]
        if own and not untold and not any(each & own for each in told):
            yield self._problem(
                "other-unit",
                say("the source has another unit with this number than `{unit}`", unit=self.figure.unit or "%"),
                say("write the unit as the source has it"),
                self._cited(),
            )

    def _other_qualifier(self) -> Iterator[Problem]:
        """Find a word before a number that is another one in the source, or is not there at all."""
        if not self.figure.qualifier:
            return
        own = normalised(self.figure.qualifier)
        told = [qualifier_at(place, self.text, self.sheet.language) for place in self.places]
        if own in map(normalised, filter(None, told)):
            return
        bounding = own in known_qualifiers(self.sheet.language)
        beside = any(is_beside(self.figure.qualifier, place, self.text) for place in self.places)
        if beside and not (bounding and all(told)):
            return
        other = next(filter(None, told), None) if bounding else None
        yield self._problem(
            "other-qualifier",
            say("the source says `{other}`, not `{own}`", other=other, own=self.figure.qualifier)
            if other
            else say("the source does not say `{own}` of this number", own=self.figure.qualifier),
            say("write the word as the source has it, or leave it out"),
            self._cited(),
        )

    def _evidence(self) -> Cited | None:
        there = self.found.evidence.get(path_of(self.figure, self.key, "evidence"))
        return cited(there.places, self.found.source) if there and there.found else None

    def _cited(self) -> Cited | None:
        """Cite what has the value: the evidence, or else the source."""
        source = self.found.source
        if self.figure.evidence:
            return self._evidence()
        return Cited(source.name, source.line(self.places[0][0]), source.around(*self.places[0]))
