"""Items become notes: the items of one fact are the cards of one note."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b
from itertools import groupby
from typing import TYPE_CHECKING

from quiz.anki.fields import Context, fact_fields, item_fields, manner, sheet_fields
from quiz.anki.identity import guid
from quiz.anki.notetypes import note_type
from quiz.anki.text import as_html
from quiz.sheet.first_keys import first_key
from quiz.sheet.kinds import FactRef
from quiz.sheet.model import Quote
from quiz.words import words_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from quiz.items.model import Item
    from quiz.sheet.kinds import FactKind
    from quiz.sheet.model import Sheet


class DoubledNoteError(ValueError):
    """Two facts have the same identity; Anki would add both notes and never tell them apart again."""


@dataclass(frozen=True, slots=True)
class Note:
    """A note as Anki gets it: `fields` are HTML in the order of its note type, `due` its place among new cards.

    `name` is kind/key, by which a person knows the note.
    """

    guid: str
    name: str
    kind: FactKind
    fields: tuple[str, ...]
    tags: tuple[str, ...]
    due: int


def notes(sheet: Sheet, items: Iterable[Item], pictures: Mapping[str, str]) -> Iterator[Note]:
    """Make one note of all items of a fact, for each fact that has items, in the order of the items.

    The items of a fact stand together, and facts go by their first keys (`by_first_keys`). `pictures` names the media
    file of each image file of the sheet. Raises DoubledNoteError where two notes would be one.
    """
    context = Context(sheet, words_for(sheet.language), pictures)
    shared = sheet_fields(context)
    seen: set[str] = set()
    for due, (_, asked) in enumerate(groupby(items, key=lambda item: item.ref), start=1):
        note = _note(list(asked), shared, context, due)
        if note.guid in seen:
            raise DoubledNoteError(f"two facts are or were called {note.name}")
        seen.add(note.guid)
        yield note


def names(sheet: Sheet) -> dict[str, str]:
    """Return the name of each fact's note, kind/key, by its GUID; a key is here the one a fact has now."""
    return {
        guid(sheet.id, fact.kind, first_key(key, fact)): str(FactRef(fact.kind, key)) for key, fact in sheet.entries()
    }


def content_hash(note: Note) -> str:
    """Return a hash of what Anki would see of the note; a change of it is an update.

    Media count as well: their names, which stand in the fields, are made from their content.
    """
    digest = blake2b(digest_size=8)
    for part in (*note.fields, "", *note.tags):
        data = part.encode()
        digest.update(b"%d:" % len(data) + data)
    return digest.hexdigest()


def _note(items: list[Item], shared: dict[str, str], context: Context, due: int) -> Note:
    ref, fact = items[0].ref, items[0].fact
    of_kind = note_type(fact.kind)
    names = {template.direction: template.name for template in of_kind.templates}
    filled = shared | fact_fields(fact, context) | {"Key": as_html(str(ref))}
    for item in items:
        filled |= item_fields(item, names[item.direction], context)
    tag = ["quiz", context.sheet.id, fact.kind.section, *([manner(fact)] if isinstance(fact, Quote) else [])]
    return Note(
        guid=guid(context.sheet.id, ref.kind, ref.key),
        name=str(ref),
        kind=ref.kind,
        fields=tuple(filled.get(field.name, "") for field in of_kind.fields),
        tags=("::".join(tag),),
        due=due,
    )
