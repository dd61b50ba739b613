"""Facts become items, in the order of the sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.items import facts, figures, people, quotes
from quiz.items.pool import Pool
from quiz.sheet.kinds import FactKind, FactRef
from quiz.words import words_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.items.model import Item
    from quiz.items.pool import Stranger
    from quiz.sheet.model import Sheet


def ask(sheet: Sheet, strangers: tuple[Stranger, ...] = ()) -> Iterator[Item]:
    """Give every item of a sheet without errors; the items of one fact follow one another.

    `strangers` are people of other sheets, wrong speakers for a sheet that has too few of its own.
    """
    pool = Pool(sheet, words_for(sheet.language, sheet.territory), strangers)
    for key, person in sheet.people.items():
        yield from people.ask(FactRef(FactKind.PERSON, key), person, pool)
    for key, quote in sheet.quotes.items():
        yield from quotes.ask(FactRef(FactKind.QUOTE, key), quote, pool)
    for key, figure in sheet.figures.items():
        yield from figures.ask(FactRef(FactKind.FIGURE, key), figure, pool)
    for key, fact in sheet.facts.items():
        yield from facts.ask(FactRef(FactKind.FACT, key), fact)
