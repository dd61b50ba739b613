"""Short answer: a word or a few are written on a line."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from quiz.items.model import Direction
from quiz.items.people import has_several_roles
from quiz.paper.shapes.model import PaperShape, Way, Wording
from quiz.phrasing.amounts import behind_line
from quiz.phrasing.spelling import also_spelled
from quiz.sheet.kinds import FactKind
from quiz.sheet.model import Fact, Figure, Person, Quote
from quiz.sheet.shapes import Shape
from quiz.sheet.speakers import without_addition
from quiz.words.phrase import in_languages

if TYPE_CHECKING:
    from quiz.items.model import Item
    from quiz.items.pool import Pool
    from quiz.paper.draft import Draft
    from quiz.words.model import Words

SHORT_ANSWER = 4
"""How many words somebody is asked to write, where there is a choice to tick instead."""


DIGITS = re.compile(r"\d+(?:[.,'’ \u00a0\u202f]\d+)*")


class Short(PaperShape):
    """Write a word or a few on a line."""

    shape = Shape.SHORT
    heading = "brief"
    instruction = in_languages(
        de="Mit einem Wort oder wenigen Wörtern antworten.",
        en="Answer in a word or a few.",
        fr="Répondez en un mot ou en quelques mots.",
    )
    ways = (
        Way(FactKind.QUOTE, Direction.SPEAKER, rank=8),
        Way(FactKind.PERSON, Direction.ROLE, rank=4),
        Way(FactKind.PERSON, Direction.HOLDER, rank=5),
        Way(FactKind.FACT, Direction.ANSWER, rank=2, turns=(4,)),
        Way(FactKind.FIGURE, Direction.VALUE, rank=5),
    )
    effort = 0.55
    written = True
    narrow = True

    def can_ask(self, item: Item, pool: Pool) -> bool:
        """Return True if the answer of a plain fact is short, or there is nothing to tick instead.

        Of figures, those are asked so whose value is no single number; of roles, none of several parts for one point.
        """
        fact = item.fact
        if isinstance(fact, Person):
            return item.direction is not Direction.ROLE or not has_several_roles(fact, pool.words)
        if isinstance(fact, Figure):
            return not fact.is_number
        return not isinstance(fact, Fact) or len(fact.answer.split()) <= SHORT_ANSWER or not item.distractors

    def wording(self, draft: Draft, pool: Pool) -> Wording:
        """Print the stem; right are other answers of the sheet, who said it as well, and dates as others write them.

        What else is right for a quote with a gap is right in the gap, and nobody's name. Of a role, that alone is
        right, and of a body with a long name what it is (the department), if nobody else of the sheet is that.
        """
        fact = draft.item.fact
        others = () if isinstance(fact, Quote) and fact.blank else fact.accept
        spelled = also_spelled(fact.value, pool.words) if isinstance(fact, Figure) else ()
        more = [each for each in spelled if each != draft.item.key.text]
        if isinstance(fact, Quote):
            more += [pool.sheet.people[key].name for key in fact.together]
            more += filter(None, [without_addition(pool.sheet.people[fact.speaker], pool.sheet, pool.words)])
        if isinstance(fact, Person) and draft.item.direction is Direction.ROLE and fact.role != draft.item.key.text:
            alone = [each.role for each in pool.sheet.people.values()].count(fact.role) == 1
            more += [fact.role] if fact.role and alone else []
        behind = (
            behind_line(fact, pool.words) if isinstance(fact, Figure) else _percent(draft.item.key.text, pool.words)
        )
        frame = ("", behind) if behind and draft.item.key.text.endswith(behind) else None
        return replace(super().wording(draft, pool), accepted=(*others, *more), frame=frame)

    def lines(self, item: Item) -> int:
        """Return one line."""
        return 1


def _percent(answer: str, words: Words) -> str:
    """Return the sign or the word for percent that an answer in digits ends in; empty if there is none."""
    match = DIGITS.match(answer)
    behind = answer[match.end() :].strip() if match else ""
    return behind if behind in words.numerals.percent else ""


SHAPE = Short()
