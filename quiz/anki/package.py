"""Notes become the bytes of an .apkg file. The only module that knows genanki, and so the one to import last.

Same in, same out: genanki takes times from the clock, ids from the time and the zip from a temporary file; here all
of them come from what is given.
"""

from __future__ import annotations

import io
import itertools
import json
import sqlite3
import zipfile
from typing import TYPE_CHECKING

from quiz.anki.identity import deck_id
from quiz.anki.library import genanki
from quiz.anki.notetypes import LOOKS_CHANGED, note_type, style

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from quiz.anki.notes import Note
    from quiz.anki.notetypes import NoteType

FIRST_IDS = 1_700_000_000_000
"""Ids of notes and cards are times in milliseconds: Anki shows when a note was made."""

SPREAD = 10_000_000_000
"""Where the ids of decks start apart, Anki need not look for free ones when it imports them side by side."""

ZIP_DATE = (1980, 1, 1, 0, 0, 0)
SQLITE_VERSION = slice(96, 100)


class NoCardError(ValueError):
    """A note without any card would lie in Anki unseen."""


def package(deck_name: str, description: str, notes: Iterable[tuple[Note, int]], media: Mapping[str, bytes]) -> bytes:
    """Return the .apkg of one deck.

    Each note comes with its `mod`, the second since 1970 when its content last changed: Anki takes a note over only
    if its `mod` is later than that of the note it has. `media` are files by name, as the fields refer to them. Raises
    NoCardError for a note that has none.
    """
    deck = genanki.Deck(deck_id(deck_name), deck_name, description)
    models: dict[str, _Model] = {}
    notes = list(notes)
    for note, mod in notes:
        if note.kind not in models:
            models[note.kind] = _Model(note_type(note.kind))
        deck.add_note(_Note(models[note.kind], note, mod, len(notes)))
    files = dict(sorted(media.items()))
    listed = json.dumps({str(number): name for number, name in enumerate(files)})
    return _zipped(
        {"collection.anki2": _collection(deck), "media": listed.encode()}
        | {str(number): content for number, content in enumerate(files.values())}
    )


class _Model(genanki.Model):  # type: ignore[misc]
    """A note type that knows which field each card needs; genanki would render every card to find out."""

    def __init__(self, of: NoteType) -> None:
        super().__init__(
            of.id,
            of.name,
            fields=[
                {"id": field.id, "name": field.name, "collapsed": field.quiet, "excludeFromSearch": field.quiet}
                for field in of.fields
            ],
            templates=[
                {"id": template.id, "name": template.name, "qfmt": template.front, "afmt": template.back}
                for template in of.templates
            ],
            css=style(),
        )
        self.required = [of.field_names.index(template.required) for template in of.templates]
        self._req = [[number, "all", [field]] for number, field in enumerate(self.required)]


class _Card(genanki.Card):  # type: ignore[misc]
    """A card with a place of its own among the new ones: the second card of a fact comes after the first of all facts,
    so that the two are not met on one day.
    """

    def __init__(self, number: int, due: int) -> None:
        super().__init__(number)
        self.due = due

    def write_to_db(self, cursor: sqlite3.Cursor, timestamp: float, *ids: object, **_: object) -> None:
        deck_id, note_id, id_gen, _due = ids
        super().write_to_db(cursor, timestamp, deck_id, note_id, id_gen, self.due)


class _Note(genanki.Note):  # type: ignore[misc]
    """A note with a `mod` of its own; `in_deck` is how many notes the deck has."""

    def __init__(self, model: _Model, note: Note, mod: int, in_deck: int) -> None:
        super().__init__(model, note.fields, tags=note.tags, guid=note.guid, due=note.due)
        self.mod = mod
        self.cards = [_Card(int(place) - 1, note.due + turn * in_deck) for turn, place in enumerate(note.cards)]
        if not any(note.fields[model.required[card.ord]] for card in self.cards):
            raise NoCardError(f"the note of {note.fields[0]!r} has no card")

    def write_to_db(self, cursor: sqlite3.Cursor, _timestamp: float, deck_id: int, id_gen: Iterator[int]) -> None:
        super().write_to_db(cursor, self.mod, deck_id, id_gen)

    def _check_invalid_html_tags_in_fields(self) -> None:
        """Fields are escaped where they are made; genanki's search for stray `<` costs more than all the rest."""


def _collection(deck: genanki.Deck) -> bytes:
    """Write the deck into a database in memory."""
    first_id = FIRST_IDS + deck.deck_id % SPREAD
    connection = sqlite3.connect(":memory:")
    try:
        genanki.Package(deck).write_to_db(connection.cursor(), LOOKS_CHANGED, itertools.count(first_id))
        connection.commit()
        database = bytearray(connection.serialize())
    finally:
        connection.close()
    database[SQLITE_VERSION] = bytes(4)  # which SQLite wrote the file; it differs between machines
    return bytes(database)


def _zipped(files: Mapping[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, ZIP_DATE)
            entry.create_system = 3  # the system that runs this is not to be seen
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return buffer.getvalue()
