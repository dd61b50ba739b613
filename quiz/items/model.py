"""An item: one question made from one fact, not yet on paper and not yet a card."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from quiz.sheet.kinds import FactRef

if TYPE_CHECKING:
    from quiz.items.reasons import Reason
    from quiz.sheet.model import AnyEntry
    from quiz.sheet.values import Number


class Direction(StrEnum):
    """Which way a fact is asked. The values are part of item ids: they never change."""

    SPEAKER = "speaker"
    """quote → who said it"""
    STATEMENT = "statement"
    """person and topic → what they said"""
    BLANK = "blank"
    """quote with its telling word left out → the word"""
    ROLE = "role"
    """person → role"""
    HOLDER = "holder"
    """role → person"""
    VALUE = "value"
    """figure → its value"""
    MEANING = "meaning"
    """value → what it measures"""
    ANSWER = "answer"
    """question → answer"""
    ORDER = "order"
    """several facts → their order; on paper only"""


OF_PEOPLE = frozenset({Direction.SPEAKER, Direction.ROLE, Direction.HOLDER})
"""What is asked with people, or their roles, for options."""


class Manner(StrEnum):
    """How a text relates to the source. The three never look alike in any output."""

    VERBATIM = "verbatim"
    """the speaker's own words, inside quotation marks"""
    PARAPHRASE = "paraphrase"
    """indirect speech: the sense, without quotation marks and labelled so"""
    PLAIN = "plain"
    """a name, a topic, a figure, an answer"""


@dataclass(frozen=True, slots=True)
class Passage:
    """A text a learner reads, and how it relates to the source.

    `text` is plain text as it was written, without the quotation marks of a verbatim quote; where a word is left
    out, `gap` is its (start, end) in `text`.
    """

    text: str
    manner: Manner = Manner.PLAIN
    gap: tuple[int, int] | None = None

    @property
    def before(self) -> str:
        """What stands before the gap."""
        return self.text[: self.gap[0]] if self.gap else self.text

    @property
    def after(self) -> str:
        """What stands behind the gap."""
        return self.text[self.gap[1] :] if self.gap else ""


@dataclass(frozen=True, slots=True)
class Distractor:
    """A wrong option and why somebody could take it for right.

    Options of size stand in order of size: there `rank` counts from the key, -1 for the next smaller one, 1 for the
    next greater one; elsewhere it is 0. `closeness`, from 0 to 1, estimates how hard it is to tell from the key. `of`
    is the fact it is taken from, if it is taken from one. `amount` is the number that `text` is written from, of an
    option that is an amount.
    """

    text: str
    reason: Reason
    rank: int = 0
    closeness: float = 0.5
    of: FactRef | None = None
    amount: Number | None = None


@dataclass(frozen=True, slots=True)
class ItemId:
    """What an item is known by within its sheet: a fact and the direction in which it is asked.

    It is written kind/key/direction: fact/texas/answer.
    """

    ref: FactRef
    direction: Direction

    @classmethod
    def parse(cls, text: str) -> ItemId:
        """Read an id as it is written. Raises ValueError for a text that is no id."""
        ref, _, direction = text.rpartition("/")
        return cls(FactRef.parse(ref), Direction(direction))

    def __str__(self) -> str:
        return f"{self.ref}/{self.direction}"


@dataclass(frozen=True, slots=True)
class Item:
    """One question.

    `stem` is the sentence that asks; `material` what it asks about (a quote, a name, a figure), if it is not in the
    sentence itself; `cue` a topic that may stand beside the question without giving the answer away; `key` the right
    answer; `distractors` the wrong options, best first (empty where no choice can be offered). `excerpt` is the telling
    sentence of a long material, for the front of a card; `gist` the key in a few words, for its back.
    """

    ref: FactRef
    """the fact that is asked"""
    fact: AnyEntry
    direction: Direction
    stem: str
    key: Passage
    material: Passage | None = None
    cue: str | None = None
    distractors: tuple[Distractor, ...] = ()
    excerpt: Passage | None = None
    gist: Passage | None = None

    @property
    def id(self) -> str:
        """Stable name of the item within its sheet, see `ItemId`."""
        return str(ItemId(self.ref, self.direction))

    @property
    def in_brief(self) -> Passage:
        """The right answer in a few words, where it has some; else as it is."""
        return self.gist or self.key
