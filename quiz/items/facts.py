"""Plain facts become items: the question, its answer, and the wrong answers the sheet gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.items.model import Direction, Distractor, Item, Passage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.items.pool import Pool
    from quiz.sheet.model import Fact


def ask(key: str, fact: Fact, pool: Pool) -> Iterator[Item]:
    """Give the item of a plain fact."""
    reason = pool.words.asking.wrong_answer
    distractors = tuple(Distractor(text, reason) for text in fact.wrong)
    yield Item(key, fact, Direction.ANSWER, fact.question, Passage(fact.answer), distractors=distractors)
