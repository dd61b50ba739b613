"""Word bank: gaps that are filled with words of one bank."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from quiz.items.chance import shuffled
from quiz.items.gaps import has_rivals
from quiz.items.model import Direction, Distractor
from quiz.items.options import Option
from quiz.items.pool import word_pattern
from quiz.items.reasons import Reason, ReasonKind
from quiz.paper.bank import bank_of, best_of_each, by_alphabet, said_in, with_banks
from quiz.paper.shapes.blank import Blank
from quiz.paper.shapes.model import Way, fits_in_set, topic_of_piece
from quiz.sheet.kinds import FactKind
from quiz.sheet.model import Quote
from quiz.sheet.shapes import Shape
from quiz.sheet.tokens import normalised, tokens
from quiz.words.phrase import in_languages

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.items.model import Item
    from quiz.items.pool import Pool
    from quiz.paper.draft import Banked, Draft
    from quiz.paper.onform import Planned

EXTRA_FOR_A_GAP = 2
"""How many words of a word bank fit nowhere, for each gap."""
MOST_IN_BANK = 12
MOST_QUOTES = 200
"""In how many quotes a word for a bank is looked for, of however many there are."""


class Bank(Blank):
    """Write the missing word into the gap; it stands in the section's bank, with words that fit nowhere."""

    shape = Shape.BANK
    instruction = in_languages(
        de="Jede Lücke aus dem Kasten füllen. Nicht alles darin wird gebraucht.",
        en="Fill each gap from the box. Not everything in it is needed.",
        fr="Complétez à l’aide de l’encadré. Tous les mots n’y servent pas.",
    )
    ways = (Way(FactKind.QUOTE, Direction.BLANK, rank=3, turns=(1, 4, 7)),)
    effort = 0.4
    written = False
    least_rows = 3
    alone = (Shape.CHOICE, Shape.BLANK)
    instead = (Shape.BLANK, Shape.CHOICE)

    def can_ask(self, item: Item, pool: Pool) -> bool:
        """Return True if others could stand in the gap, and look as most missing words of the sheet do.

        So none stands out in a bank, and at least two of its words fit each gap.
        """
        alike = [
            word_pattern(text) == pool.common_pattern for text in (item.key.text, *(d.text for d in item.distractors))
        ]
        return fits_in_set(item, pool) and has_rivals(item, pool) and alike[0] and any(alike[1:])

    def prepared(self, drafts: Sequence[Draft], planned: Planned) -> list[Draft | None]:
        """Give the set its bank, where the sheet has enough words for one.

        It has another word for each gap: of words that are right somewhere, grammar alone often tells which.
        """
        return with_banks(drafts, lambda rows: self._bank(rows, planned))

    def _bank(self, rows: Sequence[Draft], planned: Planned) -> Sequence[Banked]:
        extra = EXTRA_FOR_A_GAP * len(rows)
        return by_alphabet(bank_of(rows, _words(rows, planned), planned, extra, MOST_IN_BANK))

    def topic(self, item: Item) -> str | None:
        """Return the topic of what is cut out of a sentence."""
        return topic_of_piece(item)

    def accepted(self, draft: Draft) -> tuple[str, ...]:
        """Return no other answers: the word stands in the bank."""
        return ()

    def options(self, draft: Draft, pool: Pool) -> tuple[Option, ...]:
        """Return the words of the bank."""
        key = normalised(draft.item.key.text)
        return tuple(Option("", each.text, normalised(each.text) == key, each.reason) for each in draft.bank)


def _words(rows: Sequence[Draft], planned: Planned) -> Iterator[Distractor]:
    """Give words for gaps: those that the sheet offers for them, one a gap in turn; then those of other quotes."""
    pool = planned.pool
    said = said_in(planned.drafts)
    asked = {draft.item.ref.key for draft in planned.drafts if isinstance(draft.item.fact, Quote)}
    others = (
        Distractor(blank, Reason(ReasonKind.OTHER_GAP))
        for key in shuffled(list(pool.sheet.quotes)[:MOST_QUOTES], str, planned.seed, pool.sheet.id, "bank")
        if key not in asked and (blank := pool.sheet.quotes[key].blank)
    )
    for each in chain(best_of_each(rows), others):
        if word_pattern(each.text) == pool.common_pattern and not set(tokens(each.text)) <= said:
            yield each


SHAPE = Bank()
