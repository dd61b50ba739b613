"""The deck of a sheet as a learner meets it in Anki's list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.anki.text import as_html
from quiz.phrasing.sources import source_line

if TYPE_CHECKING:
    from quiz.sheet.model import Sheet
    from quiz.words.model import Words


def deck_name(sheet: Sheet) -> str:
    """Return the deck's name: the sheet's `deck`, where `::` makes parents, or its title, where it does not."""
    return sheet.deck or sheet.title.replace("::", ":")


def description(sheet: Sheet, words: Words) -> str:
    """Return the HTML below the deck's name: what it holds, its source and date, how to update it."""
    source = source_line(sheet.source, words)
    about = words.cards.about_deck.format(title=sheet.title, source=source)
    return "".join(f"<p>{as_html(text)}</p>" for text in (about, words.cards.update_deck, words.cards.siblings))
