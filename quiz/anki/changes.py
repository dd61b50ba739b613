"""What a learner would see change: two releases held against each other, note by note."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from quiz.anki.notetypes import note_type
from quiz.anki.text import as_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from quiz.anki.lock import Released
    from quiz.anki.notes import Note


class What(StrEnum):
    """What happened to a note."""

    NEW = "new"
    CHANGED = "changed"
    RENAMED = "renamed"
    RETIRED = "retired"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field that reads otherwise, as plain text."""

    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Change:
    """What happened to a note; `formerly` is the name it had before, where it was renamed.

    `fields` are the fields that read otherwise, as far as it is known how they read before.
    """

    what: What
    name: str
    formerly: str | None = None
    fields: tuple[FieldChange, ...] = ()


def changes(
    before: Mapping[str, Released], after: Mapping[str, Released], sent: Sequence[Note], had: Mapping[str, Note]
) -> list[Change]:
    """Give what changes between two locks, in the order of the notes sent.

    `had` are the notes that learners have, as far as they are known: of those it is said how they read before.
    """
    found = []
    for note in sent:
        old, new = before.get(note.guid), after[note.guid]
        what = _what(old, new)
        if what is None:
            continue
        formerly = old.name if old and old.name != new.name else None
        rewritten = () if what is What.RETIRED else tuple(_fields(had.get(note.guid), note))
        found.append(Change(what, new.name, formerly, rewritten))
    return found


def _what(old: Released | None, new: Released) -> What | None:
    if old is None:
        return What.NEW
    if old.retired != new.retired:
        return What.RETIRED if new.retired else What.RETURNED
    if old.name != new.name:
        return What.RENAMED
    return What.CHANGED if old.content != new.content else None


def _fields(had: Note | None, note: Note) -> Iterator[FieldChange]:
    """Give the fields that read otherwise, those left out that hold the program's own words."""
    if had is None:
        return
    for field, old, new in zip(note_type(note.kind).fields, had.fields, note.fields, strict=True):
        if old != new and not field.quiet:
            yield FieldChange(field.name, as_text(old), as_text(new))
