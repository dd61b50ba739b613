"""From release to release: what a note was, what it is now, and what becomes of it when its fact is taken out."""

from __future__ import annotations

from dataclasses import replace
from hashlib import blake2b
from textwrap import shorten
from typing import TYPE_CHECKING

from quiz.anki import lock
from quiz.anki.identity import guid
from quiz.anki.lock import Lock, Released
from quiz.anki.notes import Note, content_hash
from quiz.anki.notetypes import note_type
from quiz.anki.origin import ORIGIN, Hidden, origin
from quiz.anki.text import as_html, as_text
from quiz.messages import say
from quiz.sheet.problems import Problem
from quiz.words import words_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from quiz.sheet.model import Sheet

LONGEST_TITLE = 60


def released(note: Note) -> Released:
    """Return what the lock keeps of a note, without its times."""
    of_kind = note_type(note.kind)
    fields = dict(zip(of_kind.field_names, note.fields, strict=True))
    cards = "".join(str(place) for place, each in enumerate(of_kind.templates, 1) if fields[each.required])
    return Released(
        note.guid, note.ref, content_hash(note), _hash_of_words(note), cards, since=0, mod=0, title=title(note)
    )


def release(sheet: Sheet, made: Sequence[Note], before: Lock, now: int) -> tuple[list[Note], Lock]:
    """Return all notes that a release of a sheet sends, and the lock after it.

    A note that was released and has no fact any more is retired: it is sent on, marked as such, until it is forgotten.
    """
    kept = {note.guid for note in made}
    gone = sorted((each for each in before.values() if each.guid not in kept), key=lambda each: each.name)
    farewells = [_farewell(each, sheet, due) for due, each in enumerate(gone, len(made) + 1)]
    states = [
        replace(each, content=content_hash(note), retired=True) for each, note in zip(gone, farewells, strict=True)
    ]
    return [*made, *farewells], lock.advance(before, [*map(released, made), *states], now)


def title(note: Note) -> str:
    """Return the first field of a note as plain text on one line, cut between words where it is long.

    It is empty for a retired note that has nothing but its name there: its lock knew no title.
    """
    written = shorten(as_text(note.fields[0]), LONGEST_TITLE, placeholder=" …")
    return "" if written == note.name else written


def search_for_retired(sheet_id: str) -> str:
    """Return the search by which a learner finds the retired notes of a sheet in Anki."""
    return f"tag:{_retired_tag(sheet_id)}"


def problems(sheet_id: str, made: Sequence[Note], before: Mapping[str, Released]) -> Iterator[Problem]:
    """Give what would cost learners reviews.

    That is: a sheet with another id, a fact renamed without `formerly`, a retired key for another fact.
    """
    kept = {note.guid for note in made}
    gone = [each for each in before.values() if each.guid not in kept]
    if gone and len(gone) == len(before) and not any(_has_first_key(each, sheet_id) for each in gone):
        yield Problem(
            "id-changed",
            ("id",),
            say("the lock is that of a sheet with another id: learners would get every card a second time"),
            say("give the sheet the id it had; if it is a new one that began as a copy, delete its lock"),
        )
        return
    missing = {(each.ref.kind, each.words): each for each in sorted(gone, key=lambda each: not each.retired)}
    for note in made:
        then = before.get(note.guid)
        if then is None and missing and (old := missing.get((note.kind, _hash_of_words(note)))):
            yield _likely_rename(note, old, sheet_id)
        if then is not None and then.retired and then.words != _hash_of_words(note):
            yield _retired_key(note, sheet_id)


def _likely_rename(note: Note, old: Released, sheet_id: str) -> Problem:
    key = old.ref.key
    if _has_first_key(old, sheet_id):
        remedy = say("delete `formerly`") if key == note.ref.key else say("add `formerly: [{key}]`", key=key)
    else:
        last = "" if key == note.ref.key else say(" and `{key}` last", key=key)
        remedy = say("list under `formerly` all keys it had before, the first one first{last}", last=last)
    return Problem(
        "likely-rename",
        (note.kind.section, note.ref.key),
        say(
            "this looks like `{key}`, which is gone: as a new {kind} it would lose its reviews", key=key, kind=note.kind
        ),
        remedy,
    )


def _retired_key(note: Note, sheet_id: str) -> Problem:
    another = (
        say("take another key") if _has_first_key(note, sheet_id) else say("delete `formerly` and take another key")
    )
    return Problem(
        "retired-key",
        (note.kind.section, note.ref.key),
        say("this key belonged to another fact, which was retired; its cards would turn into this one's"),
        say(
            "{another}; to take the old fact up again, give it the words it had, and change them later", another=another
        ),
    )


def _hash_of_words(note: Note) -> str:
    return blake2b(note.fields[0].encode(), digest_size=4).hexdigest()


def _has_first_key(note: Note | Released, sheet_id: str) -> bool:
    """Return True if a note is of this sheet, and its fact was never renamed."""
    return guid(sheet_id, note.ref.kind, note.ref.key) == note.guid


def is_farewell(note: Note, sheet_id: str) -> bool:
    """Return True if a note was sent to say that its fact is gone."""
    return _retired_tag(sheet_id) in note.tags


def _retired_tag(sheet_id: str) -> str:
    return f"quiz::{sheet_id}::retired"


def _farewell(gone: Released, sheet: Sheet, due: int) -> Note:
    """Make what is sent for a note whose fact is gone: on each of its cards, and on no other, that it is not kept.

    Its words are not in the sheet any more; and what was wrong should not be learned on. Only its title is kept, so
    that the learner knows which fact it was. Who has none of its cards gets one of them, for a note has to have one.
    """
    of_language = words_for(sheet.language, sheet.territory)
    of_kind, words = note_type(gone.ref.kind), of_language.cards
    filled = {
        ORIGIN: origin((), Hidden(), sheet, of_language),
        of_kind.field_names[0]: as_html(gone.title or gone.name),
        "Retired": as_html(words.how_to_delete.format(search=search_for_retired(sheet.id))),
        "Language": sheet.language,
        "Key": as_html(gone.name),
    }
    for place in gone.cards:
        template = of_kind.templates[int(place) - 1]
        filled[template.required] = as_html(words.no_longer_kept)
        filled[f"{template.name} material"] = as_html(gone.title)
    fields = tuple(filled.get(name, "") for name in of_kind.field_names)
    return Note(gone.guid, gone.ref, fields, (_retired_tag(sheet.id),), due, gone.cards[:1])
