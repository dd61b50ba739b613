"""Gap: the telling word of a quote is left out, and written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.items.model import Direction
from quiz.paper.shapes.model import PaperShape, Way, Wording
from quiz.sheet.kinds import FactKind
from quiz.sheet.model import Quote
from quiz.sheet.shapes import Shape
from quiz.sheet.speakers import opening
from quiz.words.phrase import in_languages

if TYPE_CHECKING:
    from quiz.items.model import Item
    from quiz.items.pool import Pool
    from quiz.paper.draft import Draft


class Blank(PaperShape):
    """Write the missing word into the gap, without help."""

    shape = Shape.BLANK
    heading = "gaps"
    instruction = in_languages(
        de="Das Fehlende in die Lücke schreiben.",
        en="Write the missing part into the gap.",
        fr="Complétez.",
    )
    ways = (Way(FactKind.QUOTE, Direction.BLANK, rank=10),)
    effort = 0.55
    written = True

    def printed_beside(self, item: Item, pool: Pool) -> str:
        """Return the speaker, and the topic, which may stand there for the sake of other rows."""
        return " ".join(filter(None, [super().printed_beside(item, pool), item.cue]))

    def wording(self, draft: Draft, pool: Pool) -> Wording:
        """Print the speaker before the text with its gap: the head of the section asks."""
        item = draft.item
        speaker = opening(pool.sheet.people[item.fact.speaker].name) if isinstance(item.fact, Quote) else None
        accepted, topic = self.accepted(draft), self.topic(item)
        return Wording(item.key, cue=topic, speaker=speaker, material=item.material, accepted=accepted)

    def topic(self, item: Item) -> str | None:
        """Return the topic: without words to choose from, it helps to know which sentence it is."""
        return item.cue

    def accepted(self, draft: Draft) -> tuple[str, ...]:
        """Return what else counts as right."""
        return draft.item.fact.accept


SHAPE = Blank()
