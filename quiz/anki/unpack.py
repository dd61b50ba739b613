"""What a package of ours holds: read again to compare a release with it, or to restore a lock from it."""

from __future__ import annotations

import io
import json
import sqlite3
import zipfile
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.anki.notes import Note
from quiz.anki.notetypes import NOTE_TYPES
from quiz.sheet.kinds import FactRef

if TYPE_CHECKING:
    from collections.abc import Mapping

COLLECTION = "collection.anki2"
FIELD_END = "\x1f"
DEFAULT_DECK = "1"
"""The id of the deck that each collection has."""


MOST_BYTES = 256 * 1024 * 1024
"""How large the database of a package may be; 10,000 notes of ours have 20 MiB."""
STEPS, MOST_TURNS = 100_000, 1000
"""After how many steps SQLite asks whether to go on, and how often it may."""


class NotOurPackageError(ValueError):
    """A file that is no package, or none that quiz made."""


@dataclass(frozen=True, slots=True)
class Unpacked:
    """The notes of a package with their `mod`, by GUID; when its note types last changed, by kind; its deck's name."""

    notes: Mapping[str, tuple[Note, int]]
    looks: Mapping[str, int]
    deck: str


class _Patience:
    """Says when to give up on a database: what it calls a table could go on for ever."""

    def __init__(self) -> None:
        self.turns = 0

    def __call__(self) -> bool:
        self.turns += 1
        return self.turns > MOST_TURNS


def unpack(data: bytes) -> Unpacked:
    """Read a package that quiz made; the names of its notes are kind/first key. Raises NotOurPackageError."""
    try:
        return _read(_database(data))
    except Exception as error:  # a file from elsewhere can break in zip, SQLite and JSON alike
        raise NotOurPackageError("this is no package that quiz made") from error


def _database(data: bytes) -> bytes:
    """Return the database of a package, of the size and the packing that ours have."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        entry = package.getinfo(COLLECTION)
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise NotOurPackageError
        with package.open(entry) as file:  # what the entry says of its size need not be true
            database = file.read(MOST_BYTES + 1)
    if len(database) > MOST_BYTES:
        raise NotOurPackageError
    return database


def _read(database: bytes) -> Unpacked:
    """Read the database of a package; one that is not ours breaks somewhere on the way."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(database)
        connection.execute("pragma trusted_schema = off")
        connection.set_progress_handler(_Patience(), STEPS)
        tables = connection.execute("select sql from sqlite_master where type = 'table' and name in ('col', 'notes')")
        if [sql.split(None, 2)[:2] for (sql,) in tables] != [["CREATE", "TABLE"]] * 2:  # a view can go on for ever
            raise NotOurPackageError
        models, decks = connection.execute("select models, decks from col").fetchone()
        rows = connection.execute("select guid, mid, mod, tags, flds from notes order by id").fetchall()
        cards = connection.execute("select guid, ord from notes join cards on nid = notes.id order by ord").fetchall()
    places: dict[str, str] = {}
    for guid, number in cards:
        places[guid] = places.get(guid, "") + str(number + 1)
    types = {each.id: each for each in NOTE_TYPES}
    notes = {}
    for due, (guid, type_id, mod, tags, joined) in enumerate(rows, 1):
        of_kind = types[type_id]
        fields = dict(zip(of_kind.field_names, joined.split(FIELD_END), strict=True))
        ref = FactRef.parse(fields["Key"])
        note = Note(guid, ref, tuple(fields.values()), tuple(tags.split()), due, places[guid])
        notes[guid] = (note, int(mod))
    changed = {int(type_id): int(model["mod"]) for type_id, model in json.loads(models).items()}
    looks: dict[str, int] = {types[type_id].kind: mod for type_id, mod in changed.items() if type_id in types}
    (deck,) = (str(each["name"]) for deck_id, each in json.loads(decks).items() if deck_id != DEFAULT_DECK)
    return Unpacked(notes, looks, deck)
