"""A sheet's facts and items as tables for the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from quiz.items.ask import ask
from quiz.items.model import Manner
from quiz.sheet.model import Figure, Person, Quote
from quiz.words import words_for
from quiz.words.phrasing import amount, quoted, role, setting

if TYPE_CHECKING:
    from quiz.items.model import Passage
    from quiz.sheet.model import AnyEntry, Sheet
    from quiz.words.model import Words

PIPED_WIDTH = 160
GAP = "____"


def show(sheet: Sheet) -> None:
    """Print the facts of a sheet without errors, and the items made from them."""
    words = words_for(sheet.language)
    console = Console()
    if not console.is_terminal:
        console = Console(width=PIPED_WIDTH)
    facts = _table(f"{sheet.title}: facts", "key", "fact", "more", "evidence")
    for key, entry in sheet.entries():
        facts.add_row(*_cells(f"{entry.kind}/{key}", *_fact(entry, sheet, words), entry.evidence or ""))
    items = _table(f"{sheet.title}: items", "item", "question", "answer", "wrong options")
    for item in ask(sheet):
        shown = [item.ask, _passage(item.material, words) if item.material else ""]
        wrong = "\n".join(f"{distractor.text} ({distractor.reason})" for distractor in item.distractors)
        items.add_row(*_cells(item.id, "\n".join(filter(None, shown)), _passage(item.key, words), wrong))
    console.print(facts, items, sep="\n")


def _table(title: str, *columns: str) -> Table:
    table = Table(title=Text(title), title_justify="left", show_lines=True)
    for column in columns:
        table.add_column(column, overflow="fold")
    return table


def _cells(*texts: str) -> list[Text]:
    """Make cells of texts, so that Rich takes none of them for markup."""
    return [Text(text) for text in texts]


def _fact(entry: AnyEntry, sheet: Sheet, words: Words) -> tuple[str, str]:
    """Return what an entry says, and what goes with it."""
    if isinstance(entry, Person):
        return entry.name, role(entry) or ""
    if isinstance(entry, Quote):
        said = quoted(entry.words, words) if entry.verbatim else entry.words
        return said, "\n".join(filter(None, [sheet.people[entry.speaker].name, entry.about, setting(entry, words)]))
    if isinstance(entry, Figure):
        return amount(entry.value, entry, words), entry.measures or entry.ask
    return entry.answer, entry.question


def _passage(passage: Passage, words: Words) -> str:
    text = f"{passage.before}{GAP}{passage.after}" if passage.gap else passage.text
    return quoted(text, words) if passage.manner is Manner.VERBATIM else text
