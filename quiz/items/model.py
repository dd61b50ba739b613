"""An item: one question made from one fact, not yet on paper and not yet a card."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.sheet.model import AnyEntry


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
    """A wrong option and why somebody could take it for right (words in the sheet's language).

    Options of size stand in order of size: there `rank` counts from the key, -1 for the next smaller one, 1 for the
    next greater one; elsewhere it is 0. `closeness`, from 0 to 1, estimates how hard it is to tell from the key. `of`
    is the fact it is taken from, as kind/key; empty where it is from none.
    """

    text: str
    reason: str
    rank: int = 0
    closeness: float = 0.5
    of: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One question.

    `ask` is the sentence that asks; `material` what it asks about (a quote, a name, a figure), if it is not in the
    sentence itself; `topic` a cue that may stand beside the question without giving the answer away; `key` the right
    answer; `distractors` the wrong options, best first (empty where no choice can be offered). `excerpt` is the telling
    sentence of a long material, for the front of a card.
    """

    key_of: str
    """the fact's key in the sheet"""
    fact: AnyEntry
    direction: Direction
    ask: str
    key: Passage
    material: Passage | None = None
    topic: str | None = None
    distractors: tuple[Distractor, ...] = ()
    excerpt: Passage | None = None

    @property
    def id(self) -> str:
        """Stable name of the item within its sheet: kind/key/direction."""
        return f"{self.fact.kind}/{self.key_of}/{self.direction}"
