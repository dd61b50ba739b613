"""Plain facts become items: the question, its answer, and the wrong answers the sheet gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.items.model import Direction, Distractor, Item, Passage
from quiz.items.reasons import Reason, ReasonKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.sheet.kinds import FactRef
    from quiz.sheet.model import Fact


def ask(ref: FactRef, fact: Fact) -> Iterator[Item]:
    """Give the item of a plain fact."""
    distractors = tuple(Distractor(text, Reason(ReasonKind.WRONG_ANSWER)) for text in fact.wrong)
    yield Item(ref, fact, Direction.ANSWER, fact.question, Passage(fact.answer), distractors=distractors)
