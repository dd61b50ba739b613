"""Items become cards of paper: what stands on both sides, cut to the room there is.

A card of paper can be asked from its back, too: who has seen the role knows the name that belongs to it. So each fact
is one card here, where a deck has several.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from quiz.items.model import Direction, Manner, Passage
from quiz.page.cutting import LARGE, SAFE, USUAL
from quiz.page.fitting import POINT, Room, fitted
from quiz.page.handout import portrait
from quiz.phrasing import day, nested, setting, source_line, speaker_detail
from quiz.sheet.model import Figure, Quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from quiz.items.model import Item
    from quiz.page.handout import Portrait
    from quiz.page.look import Look
    from quiz.sheet.model import AnyEntry, Sheet
    from quiz.words.model import Words

ON_PAPER = (Direction.SPEAKER, Direction.ROLE, Direction.VALUE, Direction.ANSWER)
"""The directions that are a card; the others ask the same facts from the back."""
GAP = 2.0
"""Between what stands one below the other, in mm."""
NUMBER_LENGTH = 8.0
"""The room of a card's number, in mm."""


@dataclass(frozen=True, slots=True)
class Types:
    """Type sizes in points: of what is to be read, the largest first; the one an answer may shrink to for the sake of
    the small print; of a question above it; of the small print.

    A portrait is so many mm wide.
    """

    read: tuple[float, ...]
    fair: float
    ask: float
    small: float
    portrait: float


TYPES = Types((15, 13, 11.5, 10, 9, 8), 11.5, 8.5, 7, 20)
LARGE_TYPES = Types((28, 24, 21, 18), 21, 18, 18, 45)
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


@dataclass(frozen=True)
class Setting:
    """How the cards of a sheet are set: what is the same on all of them, and the room inside a card, in mm."""

    sheet: Sheet
    words: Words
    look: Look
    images: Mapping[str, bytes]

    @cached_property
    def types(self) -> Types:
        """The type sizes."""
        return LARGE_TYPES if self.look.large_print else TYPES

    @cached_property
    def room(self) -> Room:
        """The room inside a card. For readers with dyslexia letters, words and lines stand apart."""
        card = LARGE if self.look.large_print else USUAL
        leading, spread = (1.4, 1.25) if self.look.dyslexia else (1.25, 1)
        return Room(card.width - 2 * SAFE, card.height - 2 * SAFE, leading, spread)

    @cached_property
    def title(self) -> Small:
        """What stands in the foot of the backs."""
        return self.small("", Passage(self.look.title or self.sheet.title), 1, beside=NUMBER_LENGTH)

    @cached_property
    def source(self) -> Passage:
        """The source on one line."""
        return Passage(source_line(self.sheet.source, self.words))

    @cached_property
    def leads(self) -> dict[Manner, str]:
        """What stands before a text that is not plain, on its first line."""
        return {
            Manner.VERBATIM: self.words.quotation_marks[0],
            Manner.PARAPHRASE: f"{self.words.paper.paraphrase}{self.words.colon} ",
        }

    def face(self, passage: Passage, taken: float, *, beside: float = 0) -> Face:
        """Set a text as large as it fits, where other things take some of the height and of the width."""
        lead = self.leads.get(passage.manner, "")
        fit = fitted(lead + passage.text, self._part(self.room.height - taken, beside), self.types.read)
        return Face(fit.text[len(lead) :], passage.manner, fit.size)

    def small(self, label: str, passage: Passage, lines: int, *, beside: float = 0, size: float = 0) -> Small:
        """Set a text in small print or the size that is given, cut to so many lines, its label included."""
        label = f"{label}{self.words.colon}" if label else ""
        lead, size = f"{label} {self.leads.get(passage.manner, '')}".lstrip(), size or self.types.small
        high = (lines + 0.5) * size * POINT * self.room.leading
        fit = fitted(lead + passage.text, self._part(high, beside), (size,))
        return Small(label, passage.manner, fit.text[len(lead) :], fit.height)

    def asking(self, text: str) -> float:
        """Return how high a question stands that is not to be cut."""
        return fitted(text, self.room, (self.types.ask,)).height

    def _part(self, height: float, beside: float) -> Room:
        return Room(self.room.width - beside, height, self.room.leading, self.room.spread)


def flashcards(how: Setting, items: Iterable[Item]) -> list[Flashcard]:
    """Return the cards of a sheet in the order of its items."""
    asked = [item for item in items if item.direction in ON_PAPER]
    return [_card(number, item, how) for number, item in enumerate(asked, 1)]


def _card(number: int, item: Item, how: Setting) -> Flashcard:
    shown, fact, labels = item.excerpt or item.material, item.fact, how.words.cards
    topic = how.small(labels.topic, Passage(item.cue), 2, beside=NUMBER_LENGTH) if item.cue else None
    picture = portrait(item, how.images)
    held = speaker_detail(fact, how.sheet, how.words) if isinstance(fact, Quote) else None
    holder = how.small("", Passage(held), 3, size=how.types.ask) if held else None
    front = (how.asking(item.stem) + GAP if shown else 0) + (topic or how.title).height + GAP
    back, proof = _back(item, holder, how)
    return Flashcard(
        number=number,
        ask=item.stem if shown else None,
        front=how.face(shown or Passage(item.stem), front, beside=how.types.portrait + GAP if picture else 0),
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
            how.small(how.words.cards.source, how.source, of_source),
        )
        face = how.face(item.key, taken + sum(line.height for line in proof))
        tried.append((face, proof))
        if face.text == item.key.text and face.size >= how.types.fair:
            return face, proof
    best = tried[-1][0]
    return next((face, proof) for face, proof in tried if face == best)


def _proof(fact: AnyEntry, words: Words) -> Iterator[tuple[str, Passage]]:
    """Give what stands in small print below an answer, with its label.

    A quote is its own evidence; where and when it was said tells where to look for it.
    """
    labels = words.cards
    if isinstance(fact, Quote) and (said := setting(fact, words)):
        yield "", Passage(said)
    if isinstance(fact, Figure) and fact.as_of:
        yield labels.as_of, Passage(day(fact.as_of, words))
    if fact.evidence and not isinstance(fact, Quote):
        yield labels.evidence, Passage(nested(fact.evidence, words), Manner.VERBATIM)
    if fact.note:
        yield labels.note, Passage(fact.note)
    if fact.image and fact.image.credit:
        yield "", Passage(labels.image.format(credit=fact.image.credit))
