"""The lock: what `quiz` remembers of every note it ever released, so that updates arrive, and only updates.

Anki takes a note over only if its `mod` is later than that of the note it has. So a note's `mod` must rise when its
content changes, or the learner never sees the correction, and must not rise otherwise, or the learner's own edits are
overwritten for nothing. Only the lock knows which of the two is the case. It stands beside the sheet, one line a note,
and belongs into version control with it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

HEAD = "quiz lock 1"
ADVICE = "# Keep this file beside its sheet and in version control; quiz writes it. It lets corrections reach learners."
LINE = re.compile(r"([a-z2-7]{16}) ([a-z]+/\S+) ([0-9a-f]{32}) ([0-9]{1,12})")


class LockError(ValueError):
    """A lock that can't be used; `line` counts from 1, `remedy` says how to mend it."""

    def __init__(self, line: int, message: str, remedy: str) -> None:
        super().__init__(message)
        self.line = line
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Locked:
    """A note as it was last released: `name` is kind/first key, `mod` the second when its content last changed."""

    guid: str
    name: str
    content: str
    mod: int


Lock = dict[str, Locked]
"""Locked notes by GUID."""


def parse(text: str) -> Lock:
    """Read a lock. Raises LockError for one that is broken, of a later version, or has marks of a merge conflict."""
    lines = text.splitlines()
    restore = "restore the file from version control; without it, learners' own edits are overwritten once"
    if not lines or lines[0] != HEAD:
        if lines and re.fullmatch(r"quiz lock [0-9]+", lines[0]):
            raise LockError(1, "this lock was written by a later version of quiz", "update quiz")
        raise LockError(1, "this is no lock of quiz", restore)
    lock: Lock = {}
    for number, line in enumerate(lines[1:], 2):
        if line.startswith(("<<<<<<<", "=======", ">>>>>>>", "|||||||")):
            raise LockError(
                number,
                "a merge left its conflict marks here",
                "of each note keep the line with the greatest last number, and delete the marks",
            )
        if not line or line.startswith("#"):
            continue
        match = LINE.fullmatch(line)
        if not match:
            raise LockError(number, "this line is broken", restore)
        guid, name, content, mod = match.groups()
        if guid in lock:
            raise LockError(number, f"{name} stands here twice", "keep the line with the greater last number")
        lock[guid] = Locked(guid, name, content, int(mod))
    return lock


def advance(lock: Mapping[str, Locked], notes: Iterable[tuple[str, str, str]], now: int) -> Lock:
    """Return the lock after a release of notes, given as (guid, name, content hash), at the second `now`.

    A note whose content is as it was keeps its `mod`; another one gets a later `mod`, even if the clock runs backwards.
    """
    after = dict(lock)
    for guid, name, content in notes:
        before = lock.get(guid)
        if before is None or before.content != content:
            after[guid] = Locked(guid, name, content, max(now, before.mod + 1) if before else now)
    return after


def dump(lock: Mapping[str, Locked]) -> str:
    """Write a lock, sorted by the names of the notes."""
    lines = [
        f"{note.guid} {note.name} {note.content} {note.mod}"
        for note in sorted(lock.values(), key=lambda note: note.name)
    ]
    return "\n".join([HEAD, ADVICE, *lines]) + "\n"
