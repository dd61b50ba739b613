"""The fact sheet as data: what a person wrote, read and typed, with nothing decided yet.

Every class here is also the shape of the YAML (the reader builds them from their type hints) and of the
JSON Schema (`schema.py` derives it from the same hints and from the text under each field). Texts are kept as
they were written.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from quiz.sheet.grades import Scale  # noqa: TC001 - the reader resolves the hints
from quiz.sheet.kinds import FactKind, FactRef
from quiz.sheet.occurrences import places_of
from quiz.sheet.papers import Paper  # noqa: TC001 - as above
from quiz.sheet.shapes import Shape  # noqa: TC001 - as above
from quiz.sheet.tokens import normalised
from quiz.sheet.values import Number, PartialDate, Value
from quiz.words import Language  # noqa: TC001 - as above

Card = Literal["speaker", "statement", "blank", "role", "holder", "value", "meaning", "answer", "none"]
"""A kind of card: who said it, what was said, the missing word; a person's role, who has it; a figure's value, what it
measures; a plain answer; or none at all."""
Speaker = Literal["person", "organisation", "document", "unnamed"]
"""Who speaks; quiz/speakers.py says what each is, and how a name tells it."""


DERIVED = {"derived": True}
"""Marks a field that no sheet has as a key: reading fills it in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where the facts come from."""

    title: str
    """Headline of the article, or what to call the source where it has none."""
    publisher: str | None = None
    """Newspaper, agency, institution."""
    author: str | None = None
    """Who wrote it."""
    published: PartialDate | None = None
    """When it was published: 2025, 2025-03, 2025-03-26, or as people write it: March 26, 2025."""
    url: str | None = None
    """Where to read it."""
    text: str | None = None
    """The file with the article's own text, seen from the sheet's folder: UTF-8, to prove the sheet against. It may be
    missing, for often it may not be passed on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture of a person or of a fact."""

    file: str
    """The image file, seen from the sheet's folder. PNG, JPEG, GIF, WebP or SVG."""
    credit: str | None = None
    """Who made it, and under which licence it may be used."""
    alt: str | None = None
    """What it shows, for those who can't see it. It must not give an answer away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What every fact may carry, whatever its kind."""

    evidence: str | None = None
    """The source's own words that prove the fact."""
    note: str | None = None
    """A remark for the learner; it stands on the back of the cards."""
    image: Image | None = None
    """A picture."""
    formerly: tuple[str, ...] = ()
    """Keys this fact had before, the first one first: so it keeps its cards and their reviews."""
    accept: tuple[str, ...] = ()
    """Other answers that count as right: another spelling, a short form, a synonym."""
    apart: tuple[str, ...] = ()
    """Facts that give this one away, as kind/key (fact/texas): the two never stand on one form."""
    cards: tuple[Card, ...] = ()
    """The kinds of cards this fact gets in Anki, where they are not to be the usual ones; `none` for no card."""
    important: bool = False
    """Whether a quiz asks this before other facts of its kind."""
    allow: dict[str, str] = field(default_factory=dict, hash=False)
    """Findings to be silent about here: the code of a rule, and the reason. `quiz rules` lists the codes."""

    @property
    def kept_apart(self) -> frozenset[FactRef]:
        """The facts named by `apart`, in a sheet without errors."""
        return frozenset(map(FactRef.parse, self.apart))


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Entry):
    """Somebody who matters in the source: mostly a person, but a party, a ministry or a report can speak as well."""

    kind: ClassVar[FactKind] = FactKind.PERSON
    name: str
    """The name as the source gives it, without titles or roles; of a party or the like with its article: the Greens."""
    role: str | None = None
    """Office or profession: vice president, chief technology officer."""
    organisation: str | None = None
    """What the person belongs to: a company, a country, an institute."""
    type: Speaker | None = None
    """Who this is, where the name does not tell: a person, an organisation, a document, or somebody unnamed."""
    plural: bool | None = None
    """Whether a verb beside the name stands in the plural (the Greens say), where the name does not tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Entry):
    """Something a person said: word for word (`text`), or in the source's words (`paraphrase`); never both."""

    kind: ClassVar[FactKind] = FactKind.QUOTE
    speaker: str
    """The key of the person who said it."""
    text: str | None = None
    """The words as they were said, without quotation marks. A quote has these, or a `paraphrase`."""
    paraphrase: str | None = None
    """The sense of what was said (indirect speech), as a sentence of its own."""
    occasion: str | None = None
    """Where or when it was said: in an interview, at a summit."""
    date: PartialDate | None = None
    """When it was said: 2025, 2025-02, 2025-02-26, or as people write it."""
    about: str | None = None
    """The topic, in a few words, as a heading would name it."""
    gist: str | None = None
    """What was said, in eight words at most: the answer to what this speaker said on the topic."""
    look_for: tuple[str, ...] = ()
    """What to look for in an answer that gives the quote in own words; it stands in the key, and else the gist does."""
    blank: str | None = None
    """The telling word (or words) of the quote, to be left out as a gap."""
    wrong: tuple[str, ...] = ()
    """Words that could stand in the gap instead and would change what was said; two make a choice of three."""
    could_be: tuple[str, ...] = ()
    """Keys of people who could have said it as well, where not everybody could: wrong options are taken from them."""
    verb: str | None = None
    """The verb that fits what was said, in the past tense, after the name: warned, promised."""
    together: tuple[str, ...] = ()
    """Keys of people who said it together with the speaker: in one statement, one letter."""
    via: str | None = None
    """Who passed it on, as it stands behind `according to`: Reuters, the ministry."""
    translated: bool = False
    """Whether the words were spoken in another language."""

    @property
    def verbatim(self) -> bool:
        """Whether these are the speaker's own words."""
        return self.text is not None

    @property
    def words(self) -> str:
        """The text or the paraphrase, whichever the quote has."""
        return self.text if self.text is not None else self.paraphrase or ""

    def gaps(self) -> list[tuple[int, int]]:
        """Every place (start, end) where `blank` stands in the words as whole words; none where it is all of them."""
        if not self.blank or normalised(self.blank) == normalised(self.words):
            return []
        return [*places_of(self.words, self.blank)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Entry):
    """A number of the source, and the question it answers."""

    kind: ClassVar[FactKind] = FactKind.FIGURE
    ask: str
    """The question that the figure answers."""
    value: Value
    """The figure, as people write it in the sheet's language, with its unit or without: 1,920 metres, $1.5 billion,
    50%, 10 to 12, a third, 51:49, August 19, Q3 2016, 2:27:09."""
    unit: str | None = None
    """What is counted or measured, as it stands behind most numbers (years); a currency as its code (USD, EUR)."""
    singular: str | None = None
    """The unit as it stands behind the number 1 (year)."""
    qualifier: str | None = None
    """The word before the number, as the source has it: nearly, over, about."""
    as_of: PartialDate | None = None
    """The time the figure holds for: 2024, 2025-01, 2025-01-27, or as people write it."""
    measures: str | None = None
    """What the figure is, in a few words, for the card that asks what it stands for."""

    @property
    def is_number(self) -> bool:
        """Whether the value is a single number, and not a range, a share, a score, a date or the like."""
        return isinstance(self.value, Number)

    @property
    def number(self) -> Number:
        """The value as a single number; raises TypeError where it is none."""
        if isinstance(self.value, Number):
            return self.value
        raise TypeError(f"{self.value.written} is no single number")

    @property
    def is_year(self) -> bool:
        """Whether the figure is a year: four digits that count nothing, such as 2024."""
        if not self.is_number:
            return False
        number = self.number
        bare = not (self.unit or number.scale or number.percent or number.grouped)
        return bare and number.exponent == 0 and 1000 <= number.mantissa < 2200


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact(Entry):
    """A plain fact: a question and its answer."""

    kind: ClassVar[FactKind] = FactKind.FACT
    question: str
    """The question."""
    answer: str
    """The right answer, short."""
    wrong: tuple[str, ...] = ()
    """Wrong answers that are plausible to somebody who does not know; two make a choice of three."""
    claim: str | None = None
    """The answer inside a sentence that says it: with a wrong answer in its place it is asked as true or false."""

    @property
    def place_in_claim(self) -> tuple[int, int] | None:
        """Where (start, end) the answer stands in the claim, once: as it is written, else in other letters; or None."""
        claim, answer = self.claim or "", self.answer
        for text, words in ((claim, answer), (claim.lower(), answer.lower())) if answer else ():
            found = [*places_of(text, words)] if len(text) == len(claim) else []
            if found:
                return found[0] if len(found) == 1 else None
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuizPlan:
    """What the printed quiz is to be. The command line wins over it."""

    kinds: tuple[Shape, ...] = ()
    """The kinds of questions; all that the sheet supports, if there are none here."""
    questions: int | None = None
    """How many questions a form asks, at most."""
    forms: int | None = None
    """How many forms there are, from 1 to 6."""
    seed: int | None = None
    """Another number gives another quiz."""
    resit: int | None = None
    """Which sitting of the quiz: 1 asks nothing that 0 asked, 2 nothing that either did, while the sheet has more."""
    title: str | None = None
    """What stands above the pages, where it is not the sheet's title."""
    school: str | None = None
    """The school or course, for the head of the pages."""
    grades: Scale | None = None
    """The scale that points become marks by, where it is not that of the language: 1-6, 15-0 (Oberstufe), 1-5, 6-1,
    A-F, 20-0 or percent; or a school's own, each mark with the percent that it begins at: "pass 50, fail 0"."""
    paper: Paper | None = None
    """The paper to print on."""
    columns: Literal["1", "2"] | None = None
    """In how many columns the questions of a form stand; as fits them best, if it is not said here."""
    large_print: bool | None = None
    """Whether pages are set in 18 point, for readers with low vision."""
    dyslexia: bool | None = None
    """Whether pages are set for readers with dyslexia: a font of distinct letters, and more space."""


AnyEntry = Person | Quote | Figure | Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One fact sheet: a source, its people, quotes, figures and other facts, in the order they were written."""

    format: Literal["1"]
    """The version of this format."""
    id: str
    """The sheet's name for ever: small letters, digits and hyphens. Files and cards are named after it."""
    title: str
    """What the quiz and its deck are called."""
    language: Language
    """The language of the sheet and of what is made from it; with a territory (en-GB), its paper, dates and times."""
    source: Source
    """Where the facts come from."""
    deck: str | None = None
    """The deck's name in Anki, where it is not the title; `::` puts it below another deck."""
    cards: tuple[Card, ...] = ()
    """The kinds of cards that facts get in Anki, where they are not to be the usual ones."""
    quiz: QuizPlan = field(default_factory=QuizPlan)
    """What the printed quiz is to be, where it is not to be as usual."""
    people: dict[str, Person] = field(default_factory=dict)
    """The people, each under a key that never changes."""
    quotes: dict[str, Quote] = field(default_factory=dict)
    """Who said what, each under a key that never changes."""
    figures: dict[str, Figure] = field(default_factory=dict)
    """The numbers, each under a key that never changes."""
    facts: dict[str, Fact] = field(default_factory=dict)
    """Other facts, each under a key that never changes."""
    territory: str | None = field(default=None, metadata=DERIVED)
    """Whose usages hold, as two letters, where `language` says it: GB, US."""

    @property
    def tag(self) -> str:
        """The language, with the territory if there is one, as sheets and pages name it: en, en-GB."""
        return f"{self.language}-{self.territory}" if self.territory else self.language

    def entries(self) -> list[tuple[str, AnyEntry]]:
        """Every fact with its key: people, quotes, figures, plain facts, each in the sheet's order."""
        return [*self.people.items(), *self.quotes.items(), *self.figures.items(), *self.facts.items()]
