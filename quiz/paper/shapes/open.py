"""Own words: what somebody said is written on a few lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.items.model import Direction
from quiz.items.quotes import has_other_answers
from quiz.paper.shapes.model import PaperShape, Way, Wording
from quiz.phrasing.marks import nested
from quiz.sheet.kinds import FactKind
from quiz.sheet.model import Quote
from quiz.sheet.shapes import Shape
from quiz.sheet.speakers import agreeing
from quiz.words.phrase import in_languages

if TYPE_CHECKING:
    from quiz.items.model import Item
    from quiz.items.pool import Pool
    from quiz.paper.draft import Draft

SHORT_STATEMENT = 8
"""How many words a statement has at least, to be given in other words."""
LINES_FOR_A_POINT, LINES_FOR_TWO = 2, 3


class Open(PaperShape):
    """Write a statement in one's own words on the lines."""

    shape = Shape.OPEN
    heading = "open"
    instruction = in_languages(
        de="Kurz auf den Linien antworten.",
        en="Answer briefly on the lines.",
        fr="Répondez brièvement sur les lignes.",
    )
    ways = (Way(FactKind.QUOTE, Direction.STATEMENT, rank=9, turns=(11,)),)
    points = 2
    effort = 0.75
    written = True

    def can_ask(self, item: Item, pool: Pool) -> bool:
        """Return True if the statement is long enough to be given in other words, and nothing else is right."""
        return len(item.key.text.split()) >= SHORT_STATEMENT and not has_other_answers(item, pool)

    def wording(self, draft: Draft, pool: Pool) -> Wording:
        """Print the stem with the topic of the quote in it."""
        item = draft.item
        if not isinstance(item.fact, Quote) or not item.material:
            return super().wording(draft, pool)
        asking, speaker = pool.words.asking, pool.sheet.people[item.fact.speaker]
        topic, verb = nested(item.material.text, pool.words), agreeing(asking.asks, speaker, pool.words)
        return Wording(item.key, asking.what_said_on.format(name=speaker.name, verb=verb, topic=topic), item.cue)

    def points_for(self, item: Item) -> int:
        """Return one for each thing that the key says to look for, 2 at most; one where it says nothing."""
        expected = item.fact.look_for if isinstance(item.fact, Quote) else ()
        return min(max(len(expected), 1), self.points)

    def lines(self, item: Item) -> int:
        """Return more lines for what somebody said than for anything else, and more where there is more to tell."""
        if item.direction is not Direction.STATEMENT:
            return 1
        return LINES_FOR_TWO if self.points_for(item) > 1 else LINES_FOR_A_POINT


SHAPE = Open()
