"""Items become cards of paper: what stands on both sides, cut to the room there is.

A card of paper is turned both ways: who asks it from its back learns the name that belongs to a role, too. So each fact
is one card, where a deck has several. What a learner says of a topic, and the missing word, are on it as well.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.items.model import Direction, Manner, Passage
from quiz.page.cutting import LARGE, SAFE, USUAL
from quiz.page.fitting import POINT, Room, fitted, height
from quiz.page.handout import portrait
from quiz.sheet.model import Figure, Quote
from quiz.words.phrasing import day, role, setting, source_line

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

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
    """Type sizes in points: of what is to be read, the largest first; of a question above it; of the small print.

    A portrait is so many mm wide.
    """

    read: tuple[float, ...]
    ask: float
    small: float
    portrait: float


TYPES = Types((15, 13, 11.5, 10, 9, 8), 8.5, 7, 20)
LARGE_TYPES = Types((28, 24, 21, 18), 18, 18, 45)


@dataclass(frozen=True, slots=True)
class Face:
    """What is to be read on a side, how it relates to the source, and its type size in points."""

    text: str
    manner: Manner
    size: float


@dataclass(frozen=True, slots=True)
class Flashcard:
    """A card. `ask` is None where the front's text is the question itself.

    `holder` says below the answer what the person is; `proof` are lines of small print with their labels, which may be
    empty.
    """

    number: int
    ask: str | None
    front: Face
    topic: str
    portrait: Portrait | None
    back: Face
    holder: str
    proof: tuple[tuple[str, str], ...]
    title: str


@dataclass(frozen=True, slots=True)
class Setting:
    """How the cards of a sheet are set: words, type sizes, and the room inside a card, in mm."""

    words: Words
    types: Types
    width: float
    height: float
    leading: float
    spread: float

    @classmethod
    def of(cls, look: Look, words: Words) -> Setting:
        """Take from a look what concerns cards. For readers with dyslexia letters, words and lines stand apart."""
        card = LARGE if look.large_print else USUAL
        return cls(
            words,
            LARGE_TYPES if look.large_print else TYPES,
            card.width - 2 * SAFE,
            card.height - 2 * SAFE,
            leading=1.4 if look.dyslexia else 1.25,
            spread=1.25 if look.dyslexia else 1,
        )

    def face(self, passage: Passage, taken: float, *, beside: float = 0) -> Face:
        """Set a text as large as it fits, where other things take some of the height and of the width."""
        marks = {Manner.VERBATIM: self.words.quotation_marks[0], Manner.PARAPHRASE: f"{self.words.paper.paraphrase}: "}
        lead = marks.get(passage.manner, "")
        room = Room(self.width - beside, self.height - taken, self.leading, self.spread)
        fit = fitted(lead + passage.text, room, self.types.read)
        return Face(fit.text[len(lead) :], passage.manner, fit.size)

    def small(self, label: str, text: str, lines: int, *, beside: float = 0) -> tuple[str, str]:
        """Cut a text to so many lines of small print, its label included."""
        lead = f"{label}: " if label else ""
        high = (lines + 0.5) * self.types.small * POINT * self.leading
        fit = fitted(lead + text, Room(self.width - beside, high, self.leading, self.spread), (self.types.small,))
        return label, fit.text[len(lead) :]

    def high(self, text: str, size: float, *, beside: float = 0) -> float:
        """Return how high a text stands, with the gap below it; nothing where there is no text."""
        room = Room(self.width - beside, self.height, self.leading, self.spread)
        return height(text, room, size) + GAP if text else 0


def flashcards(
    sheet: Sheet, items: Iterable[Item], words: Words, look: Look, images: Collection[str]
) -> list[Flashcard]:
    """Return the cards of a sheet in the order of its items; `images` are the image files that are at hand."""
    how = Setting.of(look, words)
    _, title = how.small("", look.title or sheet.title, 1, beside=NUMBER_LENGTH)
    source = how.small(words.cards.source, source_line(sheet.source, words), 2)
    asked = [item for item in items if item.direction in ON_PAPER]
    return [_card(number, item, sheet, how, (title, source), images) for number, item in enumerate(asked, 1)]


def _card(
    number: int, item: Item, sheet: Sheet, how: Setting, foot: tuple[str, tuple[str, str]], images: Collection[str]
) -> Flashcard:
    types, (title, source) = how.types, foot
    shown = item.excerpt or item.material
    _, topic = how.small(how.words.cards.topic, item.topic or "", 2, beside=NUMBER_LENGTH)
    picture = portrait(item, images)
    beside = types.portrait + GAP if picture else 0
    below = how.high(f"{how.words.cards.topic}: {topic}" if topic else title, types.small, beside=NUMBER_LENGTH)
    above = how.high(item.ask, types.ask) if shown else 0
    holder = role(sheet.people[item.fact.speaker]) if isinstance(item.fact, Quote) else None
    _, held = how.small("", holder or "", 2)
    proof = (*(how.small(label, text, lines) for label, text, lines in _proof(item.fact, how.words)), source)
    taken = sum(how.high(f"{label}: {text}", types.small) for label, text in proof) + how.high(held, types.small)
    return Flashcard(
        number=number,
        ask=item.ask if shown else None,
        front=how.face(shown or Passage(item.ask), above + below + GAP, beside=beside),
        topic=topic,
        portrait=picture,
        back=how.face(item.key, taken + how.high(title, types.small) + GAP),
        holder=held,
        proof=proof,
        title=title,
    )


def _proof(fact: AnyEntry, words: Words) -> Iterator[tuple[str, str, int]]:
    """Give what stands in small print below an answer: label, text, and how many lines it may take.

    A quote is its own evidence; where and when it was said tells where to look for it.
    """
    labels = words.cards
    if isinstance(fact, Quote) and (said := setting(fact, words)):
        yield "", said, 2
    if isinstance(fact, Figure) and fact.as_of:
        yield labels.as_of, day(fact.as_of, words), 1
    if fact.evidence and not isinstance(fact, Quote):
        yield labels.evidence, fact.evidence, 3
    if fact.note:
        yield labels.note, fact.note, 2
    if fact.image and fact.image.credit:
        yield "", labels.image.format(credit=fact.image.credit), 1
