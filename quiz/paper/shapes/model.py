"""The signature of a shape: all that a form, its key and its pages have to know of a way of answering."""

from __future__ import annotations

from abc import ABC
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from quiz.items.model import Direction
from quiz.items.sentences import is_fragment
from quiz.phrasing.sources import attribution
from quiz.sheet.model import Quote

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from quiz.items.model import Item, Passage
    from quiz.items.options import Option
    from quiz.items.pool import Pool
    from quiz.paper.draft import Draft
    from quiz.paper.form import Question
    from quiz.paper.onform import OnForm, Planned
    from quiz.sheet.kinds import FactKind, FactRef
    from quiz.sheet.shapes import Shape
    from quiz.words.phrase import Phrase


@dataclass(frozen=True, slots=True)
class Way:
    """A way to ask the facts of a kind: in which direction, in the shape that lists it.

    Facts of a kind are asked in turn, so that a form mixes ways and sets come about: `turns` are the places of this way
    in that round. Where the way whose turn it is can't be taken, others are tried in the order of their `rank`.
    """

    kind: FactKind
    direction: Direction
    rank: int
    turns: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Wording:
    """What a learner reads of a question, and what is right; the fields are those of `Question`."""

    key: Passage
    stem: str | None = None
    cue: str | None = None
    speaker: str | None = None
    material: Passage | None = None
    frame: tuple[str, str] | None = None
    accepted: tuple[str, ...] = ()


def passed_on(item: Item, pool: Pool) -> str | None:
    """Return how a quotation was passed on; with those who said it as well, where the question names its speaker."""
    if not isinstance(item.fact, Quote) or item.direction is Direction.ORDER:
        return None
    return attribution(item.fact, pool.sheet, pool.words, named=item.direction is not Direction.SPEAKER)


def topic_of_piece(item: Item) -> str | None:
    """Return the topic of an item about what is cut out of a sentence: a whole one says itself what it is about."""
    return item.cue if isinstance(item.fact, Quote) and is_fragment(item.fact) else None


def fits_in_set(item: Item, pool: Pool) -> bool:
    """Return True if a quotation can stand in a set of which all rows have a topic, or none, as the sheet has them."""
    if not isinstance(item.fact, Quote):
        return True
    return bool(item.cue) if pool.prints_topics else not is_fragment(item.fact)


class PaperShape(ABC):
    """A way of answering. A shape overrides what is not as usual: one answer, written or ticked, for a point."""

    shape: ClassVar[Shape]
    heading: ClassVar[str]
    """Questions are grouped by headings, each explained once: a name of the language's `paper.headings`."""
    instruction: ClassVar[Phrase]
    """How to answer: it stands above the questions."""
    ways: ClassVar[tuple[Way, ...]] = ()
    """What it can ask."""
    points: ClassVar[int] = 1
    """What a question brings at most."""
    effort: ClassVar[float]
    """From 0 to 1: recognising is easier than recalling, a word is easier than a statement."""
    written: ClassVar[bool] = False
    """Whether the answer is written, so that a long one is harder."""
    own_options: ClassVar[bool] = False
    """Whether options are printed with each question."""
    letter_slot: ClassVar[bool] = False
    """Whether a letter is written into a slot beside the question."""
    narrow: ClassVar[bool] = False
    """Whether questions without a long text to read may stand in two columns."""
    least_rows: ClassVar[int] = 0
    """Of a shape whose questions share a bank: how many rows make a set."""
    alone: ClassVar[tuple[Shape, ...]] = ()
    """Of a shape whose questions share a bank: what becomes of those of a set that is too small."""
    instead: ClassVar[tuple[Shape, ...]] = ()
    """Of the same: which shapes take its turns where it is not wanted."""
    fewest: ClassVar[int] = 1
    """How many questions of it a form has at least, where other kinds can take the place of fewer."""
    once_a_speaker: ClassVar[bool] = False
    """Whether one person is quoted once in it, if there are enough people for a set."""

    @property
    def banked(self) -> bool:
        """Whether options are printed once, above all questions of a section."""
        return self.least_rows > 0

    def can_ask(self, item: Item, pool: Pool) -> bool:
        """Return True if an item, in one of the `ways` of this shape, can be asked so."""
        return True

    def from_several(
        self, pool: Pool, seed: int, questions: int, before: Collection[FactRef] = ()
    ) -> tuple[Draft, list[Item]] | None:
        """Return a question about several facts, and an item for each of them; None where there is none.

        It is made before single facts are taken, for a form of so many questions; of no facts that were asked `before`.
        """
        return None

    def printed(self, item: Item) -> str:
        """Return what the question says, without its answer, whatever its wrong options are."""
        return item.stem

    def printed_beside(self, item: Item, pool: Pool) -> str:
        """Return what is printed beside the question: the cue, a gap's speaker, and how a quote was passed on."""
        beside, fact = item.cue or "", item.fact
        if not isinstance(fact, Quote):
            return beside
        if item.direction is Direction.BLANK:
            beside = " ".join(filter(None, [pool.sheet.people[fact.speaker].name, topic_of_piece(item)]))
        return " ".join(filter(None, [beside, passed_on(item, pool)]))

    def prepared(self, drafts: Sequence[Draft], planned: Planned) -> list[Draft | None]:
        """Decide what the drafts of this shape decide together: their bank, which claims are false.

        Return a draft for each; None for one that can't be asked so, and is asked `alone`.
        """
        return list(drafts)

    def settled(self, draft: Draft, form: OnForm) -> Draft | None:
        """Return a draft with its wrong options, or in another shape where there are none; None if it has none."""
        return draft

    def wording(self, draft: Draft, pool: Pool) -> Wording:
        """Return how a settled draft is printed."""
        item = draft.item
        return Wording(item.key, item.stem, item.cue, material=item.material)

    def options(self, draft: Draft, pool: Pool) -> tuple[Option, ...]:
        """Return the options of a settled draft: its own, or those of its bank."""
        return ()

    def mixed(self, question: Question, names: Collection[object]) -> Question:
        """Return a question with what stands in another order on each form put in an order drawn by `names`."""
        return question

    def is_fair(self, questions: Sequence[Question]) -> bool:
        """Return True if the right letters of a section look drawn."""
        return True

    def same_answers(self, questions: Sequence[Question]) -> int:
        """Return how many neighbours of a section have the same answer, where that tells something."""
        return 0

    def instruction_for(self, kind: FactKind) -> Phrase:
        """Return the phrase that says how to answer about facts of a kind."""
        return self.instruction

    def points_for(self, item: Item) -> int:
        """Return how many points a question about an item brings."""
        return self.points

    def lines(self, item: Item) -> int:
        """Return how many lines to write on are printed: as many as what is asked for needs."""
        return 0
