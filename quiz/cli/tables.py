"""A sheet's facts and items as tables for the terminal."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from quiz.anki.notetypes import note_type
from quiz.cli.terminal import raw, shown
from quiz.items.passages import in_plain_text
from quiz.items.pool import Pool
from quiz.items.reasons import written
from quiz.paper.difficulty import difficulty, dots
from quiz.paper.identity import short_id
from quiz.paper.ways import ways
from quiz.phrasing.amounts import amount
from quiz.phrasing.marks import quoted
from quiz.phrasing.sources import role, setting
from quiz.sheet.kinds import FactRef
from quiz.sheet.model import Figure, Person, Quote
from quiz.sheet.shapes import Shape
from quiz.words import words_for

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.items.model import Item
    from quiz.sheet.model import AnyEntry, Sheet
    from quiz.words.model import Words

PIPED_WIDTH = 180


def show(sheet: Sheet, items: Iterable[Item], *, facts: bool) -> None:
    """Print the facts of a sheet without errors, if they are wanted, and the items made from them."""
    words = words_for(sheet.language, sheet.territory)
    console = Console(file=raw(sys.stdout))
    if not console.is_terminal:
        console = Console(file=raw(sys.stdout), width=PIPED_WIDTH)
    if facts:
        table = _table(f"{sheet.title}: facts", "key", "fact", "more", "evidence")
        for key, entry in sheet.entries():
            table.add_row(*_cells(str(FactRef(entry.kind, key)), *_fact(entry, sheet, words), entry.evidence or ""))
        console.print(table)
    table = _table(
        f"{sheet.title}: items", "item", "question", "answer", "wrong options", "difficulty", "on paper", "card"
    )
    pool = Pool(sheet, words)
    for item in items:
        table.add_row(*_cells(*_item(item, pool)))
    console.print(table)


def _table(title: str, *columns: str) -> Table:
    table = Table(title=Text(shown(title)), title_justify="left", show_lines=True)
    for column in columns:
        table.add_column(column, overflow="fold")
    return table


def _cells(*texts: str) -> list[Text]:
    """Make cells of texts, so that neither Rich nor the terminal takes any of them for more."""
    return [Text(shown(text)) for text in texts]


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


def _item(item: Item, pool: Pool) -> tuple[str, ...]:
    """Return what is made of an item: how hard it is with its options, its ways on paper with their ids, its card."""
    cue = f"[{item.cue}]" if item.cue else ""
    shown = [item.stem, cue, in_plain_text(item.material, pool.words) if item.material else ""]
    wrong = [f"{distractor.text} ({written(distractor.reason, pool.words)})" for distractor in item.distractors]
    level = difficulty(item, Shape.CHOICE if wrong else Shape.SHORT, item.distractors)
    on_paper = [f"{shape} {short_id(pool.sheet.id, item, shape)}" for _, shape in ways([item], frozenset(Shape), pool)]
    of_kind = note_type(item.ref.kind)
    card = next(template.name for template in of_kind.templates if template.direction is item.direction)
    return (
        item.id,
        "\n".join(filter(None, shown)),
        in_plain_text(item.key, pool.words),
        "\n".join(wrong),
        dots(level),
        "\n".join(on_paper),
        f"{of_kind.name}, {card}",
    )
