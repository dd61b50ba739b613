"""Items become notes: the items of one fact are the cards of one note."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b
from itertools import groupby
from typing import TYPE_CHECKING

from quiz.anki.fields import fact_fields, item_fields, manner, sheet_fields
from quiz.anki.identity import first_key, guid
from quiz.anki.notetypes import note_type
from quiz.sheet.model import Quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from quiz.items.model import Item
    from quiz.sheet.model import Sheet
    from quiz.words.model import Words

TAGS = {"person": "people", "quote": "quotes", "figure": "figures", "fact": "facts"}
"""The third part of a tag, by kind of fact: quiz::SHEET::quotes::verbatim"""


class DoubledNoteError(ValueError):
    """Two facts have the same identity; Anki would add both notes and never tell them apart again."""


@dataclass(frozen=True, slots=True)
class Note:
    """A note as Anki gets it: `fields` are HTML in the order of its note type, `due` its place among new cards."""

    guid: str
    kind: str
    fields: tuple[str, ...]
    tags: tuple[str, ...]
    due: int


def notes(sheet: Sheet, items: Iterable[Item], words: Words, pictures: Mapping[str, str]) -> Iterator[Note]:
    """Make one note of all items of a fact, for each fact that has items, in the order of the items.

    The items of a fact stand together. `pictures` names the media file of each image file of the sheet
    (`media_name`). Raises DoubledNoteError where two facts have one identity.
    """
    shared = sheet_fields(sheet, words)
    seen: dict[str, str] = {}
    for due, (key, asked) in enumerate(groupby(items, key=lambda item: (item.fact.kind, item.key_of)), start=1):
        note = _note(list(asked), shared, sheet, words, pictures, due)
        if note.guid in seen:
            raise DoubledNoteError(f"{'/'.join(key)} and {seen[note.guid]} have the same first key")
        seen[note.guid] = "/".join(key)
        yield note


def content_hash(note: Note) -> str:
    """Return a hash of what Anki would see of the note; a change of it is an update.

    Media count as well: their names, which stand in the fields, are made from their content.
    """
    digest = blake2b(digest_size=16)
    for part in (*note.fields, "", *note.tags):
        data = part.encode()
        digest.update(b"%d:" % len(data) + data)
    return digest.hexdigest()


def media_name(file: str, content: bytes) -> str:
    """Return the name of an image in Anki's one folder for the media of all decks.

    It is made from the content, since Anki never replaces a file: a changed image is another file.
    """
    suffix = file.rpartition(".")[2].lower()
    return f"quiz-{blake2b(content, digest_size=10).hexdigest()}.{suffix}"


def _note(
    items: list[Item],
    shared: dict[str, str],
    sheet: Sheet,
    words: Words,
    pictures: Mapping[str, str],
    due: int,
) -> Note:
    fact = items[0].fact
    of_kind = note_type(fact.kind)
    names = {template.direction: template.name for template in of_kind.templates}
    filled = shared | fact_fields(fact, sheet, words, pictures)
    for item in items:
        filled |= item_fields(item, names[item.direction], sheet, words, pictures)
    tag = ["quiz", sheet.id, TAGS[fact.kind], *([manner(fact)] if isinstance(fact, Quote) else [])]
    return Note(
        guid=guid(sheet.id, fact.kind, first_key(items[0].key_of, fact)),
        kind=fact.kind,
        fields=tuple(filled.get(field.name, "") for field in of_kind.fields),
        tags=("::".join(tag),),
        due=due,
    )
