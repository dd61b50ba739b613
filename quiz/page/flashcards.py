"""Items become cards of paper: what stands on both sides, cut to the room there is.

A card of paper can be asked from its back, too: who has seen the role knows the name that belongs to it. So each fact
is one card here, where a deck has several.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from math import ceil
from typing import TYPE_CHECKING

from quiz.items.model import Direction, Manner, Passage
from quiz.page.cutting import SAFE, grid
from quiz.page.faces import BOLD, DISTINCT, DISTINCT_BOLD, ITALIC, SANS, SERIF, Font
from quiz.page.fitting import CUT, POINT, Fitted, Room, TextStyle, fitted
from quiz.page.hyphens import softened
from quiz.page.lines import Type
from quiz.page.typesetting import portrait
from quiz.phrasing.dates import day
from quiz.phrasing.marks import nested
from quiz.phrasing.sources import setting, source_line, speaker_detail
from quiz.settings import Printing
from quiz.sheet.model import Figure, Quote

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from quiz.items.model import Item
    from quiz.page.cutting import Grid
    from quiz.page.handout import Portrait
    from quiz.page.look import Look
    from quiz.sheet.model import AnyEntry, Sheet
    from quiz.words.model import Words

ON_PAPER = (Direction.SPEAKER, Direction.ROLE, Direction.VALUE, Direction.ANSWER)
"""The directions that are a card; the others ask the same facts from the back."""
ROUNDING = 0.4
"""What browsers add by rounding the heights of lines, in mm."""
GAP = 2.0
"""Between what stands one below the other, in mm."""
LETTERS_APART, WORDS_APART = 0.05, 0.18
"""For readers with dyslexia: how much further apart letters and words stand, in em."""


@dataclass(frozen=True, slots=True)
class Types:
    """Type sizes in points: of what is to be read, the largest first; the one an answer may shrink to for the sake of
    the small print; of a question above it; of the small print; of a label before a text to be read, in terms of that
    text.

    A portrait is so many mm wide, and a card's number has so many mm of room.
    """

    read: tuple[float, ...]
    fair: float
    ask: float
    small: float
    label: float
    portrait: float
    number: float


TYPES = Types((15, 13, 11.5, 10, 9, 8), 11.5, 8.5, 7, 0.72, 20, 8)
LARGE_TYPES = Types((28, 24, 21, 18), 21, 18, 18, 1, 45, 16)
LINES = ((9, 2), (9, 1), (4, 1), (3, 1), (2, 1), (1, 1))
"""How many lines each text may take that proves an answer, and how many the source, which is the same on all cards."""


@dataclass(frozen=True, slots=True)
class Face:
    """What is to be read on a side, how it relates to the source, and its type size in points."""

    text: str
    manner: Manner
    size: float


@dataclass(frozen=True, slots=True)
class Small:
    """Small print: its label with a colon, if it has one, its manner, its text, and how high it stands in mm."""

    label: str
    manner: Manner
    text: str
    height: float


@dataclass(frozen=True, slots=True)
class Flashcard:
    """A card. `ask` is None where the front's text is the question itself; `holder` says below the answer what the
    person is.
    """

    number: int
    ask: str | None
    front: Face
    topic: Small | None
    portrait: Portrait | None
    back: Face
    holder: Small | None
    proof: tuple[Small, ...]


class _Styles:
    """How texts are set on the cards of a sheet: in few ways, each found out once; letters and words may be `apart`."""

    def __init__(self, words: Words, *, apart: bool) -> None:
        self._words, self._apart = words, apart
        self._known: dict[tuple[Manner, Font, float, str], TextStyle] = {}

    def of(self, manner: Manner, font: Font = SANS, size: float = 1.0, label: str = "") -> TextStyle:
        """Return how a text of a manner is set: with the marks around it, or its manner in another size before it.

        A label stands before that.
        """
        wanted = manner, font, size, label
        if wanted not in self._known:
            style = self._style(manner, self._type(font), size)
            before = self._type(SANS).width(f"{label} ") if label else 0.0
            self._known[wanted] = replace(style, before=style.before + before)
        return self._known[wanted]

    def _style(self, manner: Manner, sans: Type, size: float) -> TextStyle:
        if manner is Manner.VERBATIM:
            serif = self._type(SERIF)
            return TextStyle(serif, *map(serif.width, self._words.quotation_marks))
        if manner is Manner.PARAPHRASE:
            told = self._type(ITALIC).width(f"{self._words.paper.paraphrase}{self._words.colon}")
            return TextStyle(sans, size * told + sans.width(" "))
        return TextStyle(sans)

    def _type(self, font: Font) -> Type:
        if self._apart:
            return Type(DISTINCT_BOLD if font is BOLD else DISTINCT, LETTERS_APART, WORDS_APART)
        return Type(font)


@dataclass(frozen=True)
class Setting:
    """The cards of a sheet: of which of its items they are, how they are set, and the room inside a card, in mm."""

    sheet: Sheet
    items: Sequence[Item]
    words: Words
    look: Look
    images: Mapping[str, bytes]
    printing: Printing = field(default_factory=Printing)

    @cached_property
    def types(self) -> Types:
        """The type sizes."""
        return LARGE_TYPES if self.look.large_print else TYPES

    @cached_property
    def asked(self) -> list[Item]:
        """The items that are a card each, in their order."""
        return [item for item in self.items if item.direction in ON_PAPER]

    @cached_property
    def card(self) -> Grid:
        """The size of a card, and how many are cut from a sheet of paper."""
        large, fold = self.look.large_print, self.printing.fold
        return grid(self.look.paper, large=large, fold=fold, cards=len(self.asked))

    @property
    def pages(self) -> int:
        """On how many pages the cards are printed: fronts and backs on two, or both on one that is folded."""
        on_page = self.card.columns * self.card.rows // (2 if self.printing.fold else 1)
        return ceil(len(self.asked) / on_page) * (1 if self.printing.fold else 2)

    @cached_property
    def room(self) -> Room:
        """The room inside a card. For readers with dyslexia letters, words and lines stand apart."""
        return Room(self.card.width - 2 * SAFE, self.card.height - 2 * SAFE, 1.4 if self.look.dyslexia else 1.25)

    @cached_property
    def styles(self) -> _Styles:
        """How texts are set."""
        return _Styles(self.words, apart=self.look.dyslexia)

    @cached_property
    def title(self) -> Small:
        """What stands in the foot of the backs."""
        return self.small("", Passage(self.look.title or self.sheet.title), 1, beside=self.types.number)

    def source(self, lines: int) -> Small:
        """Return the source, cut to so many lines: it is the same on all cards."""
        if lines not in self._sources:
            source = Passage(source_line(self.sheet.source, self.words))
            self._sources[lines] = self.small(self.words.cards.source, source, lines)
        return self._sources[lines]

    @cached_property
    def _sources(self) -> dict[int, Small]:
        return {}

    def face(self, passage: Passage, taken: float, *, bold: bool, beside: float = 0) -> Face:
        """Set a text as large as it fits, where other things take some of the height and of the width."""
        room = self._part(self.room.height - taken - ROUNDING, beside)
        style = self.styles.of(passage.manner, BOLD if bold else SANS, self.types.label)
        fit = fitted(self._softened(passage.text), room, self.types.read, style)
        return Face(fit.text, passage.manner, fit.size)

    def small(self, label: str, passage: Passage, lines: int, *, beside: float = 0, size: float = 0) -> Small:
        """Set a text in small print or the size that is given, cut to so many lines, its label included."""
        label = f"{label}{self.words.colon}" if label else ""
        style, size = self.styles.of(passage.manner, label=label), size or self.types.small
        high = (lines + 0.5) * size * POINT * self.room.leading
        fit = fitted(self._softened(passage.text), self._part(high, beside), (size,), style)
        return Small(label, passage.manner, fit.text, fit.height)

    def asking(self, text: str) -> Fitted:
        """Set a question that is not to be cut."""
        return fitted(self._softened(text), self.room, (self.types.ask,), self.styles.of(Manner.PLAIN))

    def _softened(self, text: str) -> str:
        return softened(text, self.words.hyphenation)

    def _part(self, height: float, beside: float) -> Room:
        return Room(self.room.width - beside, height, self.room.leading)


def flashcards(how: Setting) -> list[Flashcard]:
    """Return the cards of a sheet in the order of its items."""
    return [_card(number, item, how) for number, item in enumerate(how.asked, 1)]


def _card(number: int, item: Item, how: Setting) -> Flashcard:
    shown, fact, labels = item.excerpt or item.material, item.fact, how.words.cards
    topic = how.small(labels.topic, Passage(item.cue), 2, beside=how.types.number) if item.cue else None
    picture = portrait(item, how.images)
    held = speaker_detail(fact, how.sheet, how.words) if isinstance(fact, Quote) else None
    holder = how.small("", Passage(held), 3, size=how.types.ask) if held else None
    asking = how.asking(item.stem) if shown else None
    front = (asking.height + GAP if asking else 0) + (topic or how.title).height + GAP
    back, proof = _back(item, holder, how)
    return Flashcard(
        number=number,
        ask=asking.text if asking else None,
        front=how.face(
            shown or Passage(item.stem), front, bold=not shown, beside=how.types.portrait + GAP if picture else 0
        ),
        topic=topic,
        portrait=picture,
        back=back,
        holder=holder,
        proof=proof,
    )


def _back(item: Item, holder: Small | None, how: Setting) -> tuple[Face, tuple[Small, ...]]:
    """Set the answer and what proves it.

    Small print is cut only where the answer would be too small above all of it, and then only as far as that helps.
    """
    taken = how.title.height + 2 * GAP + (holder.height + GAP if holder else 0)
    proofs = list(_proof(item.fact, how.words))
    tried = []
    for lines, of_source in LINES:
        proof = (
            *(how.small(label, passage, lines) for label, passage in proofs),
            how.source(of_source),
        )
        face = how.face(item.key, taken + sum(line.height for line in proof), bold=True)
        tried.append((face, proof))
        if CUT not in face.text and face.size >= how.types.fair:
            return face, proof
    best = tried[-1][0]
    return next((face, proof) for face, proof in tried if face == best)


def _proof(fact: AnyEntry, words: Words) -> Iterator[tuple[str, Passage]]:
    """Give what stands in small print below an answer, with its label."""
    labels = words.cards
    if isinstance(fact, Quote) and (said := setting(fact, words)):
        yield "", Passage(said)
    if isinstance(fact, Figure) and fact.as_of:
        yield labels.as_of, Passage(day(fact.as_of, words))
    if fact.evidence:
        yield labels.evidence, Passage(nested(fact.evidence, words), Manner.VERBATIM)
    if fact.note:
        yield labels.note, Passage(fact.note)
    if fact.image and fact.image.credit:
        yield "", Passage(labels.image.format(credit=fact.image.credit))
