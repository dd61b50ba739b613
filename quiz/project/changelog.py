"""What the last releases of a deck changed, told by the lock alone: the same lock, the same news, on any day."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from quiz.page.contents import Release
from quiz.sheet.kinds import FactRef
from quiz.sheet.model import Fact, Figure, Person, Quote

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.anki.lock import Released
    from quiz.sheet.model import AnyEntry, Sheet

RELEASES = 5
LONGEST_TITLE = 80


def news(sheet: Sheet, lock: Mapping[str, Released]) -> tuple[Release, ...]:
    """Give the releases of a sheet after its first one, by day (UTC), the newest first."""
    titles = {str(FactRef(entry.kind, key)): _title(entry) for key, entry in sheet.entries()}
    first = min((note.since for note in lock.values()), default=0)
    days: dict[str, list[Released]] = {}
    for note in sorted(lock.values(), key=lambda note: note.name):
        if note.mod > first:
            days.setdefault(datetime.fromtimestamp(note.mod, UTC).date().isoformat(), []).append(note)
    return tuple(_release(day, days[day], titles) for day in sorted(days, reverse=True)[:RELEASES])


def _release(day: str, notes: list[Released], titles: Mapping[str, str]) -> Release:
    kept = [note for note in notes if not note.retired]
    return Release(
        day,
        new=tuple(titles.get(note.name, note.name) for note in kept if note.since == note.mod),
        changed=tuple(titles.get(note.name, note.name) for note in kept if note.since != note.mod),
        retired=tuple(note.name for note in notes if note.retired),
    )


def _title(entry: AnyEntry) -> str:
    """Return what to call a fact in a list, on one line."""
    match entry:
        case Person():
            title = entry.name
        case Quote():
            title = entry.words
        case Figure():
            title = entry.measures or entry.ask
        case Fact():
            title = entry.question
    title = " ".join(title.split())
    return title if len(title) <= LONGEST_TITLE else title[: LONGEST_TITLE - 1].rsplit(" ", 1)[0] + " …"
