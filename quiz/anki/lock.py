"""The lock: what `quiz` remembers of every note it ever released, so that updates arrive, and only updates.

Anki takes a note over only if its `mod` is later than that of the note it has. So a note's `mod` must rise when its
content changes, or the learner never sees the correction, and must not rise otherwise, or the learner's own edits are
overwritten for nothing. Only the lock knows which of the two is the case. It stands beside the sheet, one line a note,
and belongs into version control with it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from typing import TYPE_CHECKING

from quiz.anki.notetypes import NOTE_TYPES
from quiz.sheet.kinds import FactKind, FactRef

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

HEAD = "quiz lock 3"
HEADS = ("quiz lock 1", "quiz lock 2", HEAD)
"""The first lines of locks that can be read; those of the first version have no titles, only the third has an end."""
ADVICE = (
    "# quiz remembers here what it released, so that corrections reach learners. Keep it in version control.",
    "# guid, kind/key, content, words, cards, first released, last changed, title",
)
RETIRED = "retired"
END = re.compile(r"# end (?P<digest>[0-9a-f]{16})")
"""The last line, with a digest of all notes: without it a lock that was cut would retire notes, or send them anew."""
GIVEN = re.compile(r"# given (?P<guid>[a-z2-7]{16}) (?P<mod>[0-9]{1,12})")
"""A line below the end, for each note that was handed out: when it had last changed then."""
ABOUT_GIVEN = "# given: guid and last change of what was handed out (`quiz release`); `quiz diff` compares with it."
FORGOTTEN = re.compile(r"# forgotten (?P<mod>[0-9]{1,12})")
"""A line above the end, once notes were forgotten: the latest time at which one of them had last changed."""
LATEST = 253_402_300_799
"""The last second of the year 9999; later ones are no dates."""
CONFLICT = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")
MOST_CARDS: dict[str, int] = {each.kind: len(each.templates) for each in NOTE_TYPES}
LINE = re.compile(
    r"(?P<guid>[a-z2-7]{16}) (?P<kind>[a-z]+)/(?P<key>\S+) (?P<content>[0-9a-f]{16}) (?P<words>[0-9a-f]{8})"
    r" (?P<cards>[1-9]+) (?P<since>[0-9]{1,12}) (?P<mod>[0-9]{1,12})(?P<retired> retired)?(?: \"(?P<title>.{0,200})\")?"
)
RESTORE = "restore the file from version control, or from a released deck: `quiz lock SHEET --rebuild-from FILE.apkg`"


class LockError(ValueError):
    """A lock that can't be used; `line` counts from 1, `remedy` says how to mend it."""

    def __init__(self, line: int, message: str, remedy: str) -> None:
        super().__init__(message)
        self.line = line
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Released:
    """A note as it was last released.

    `ref` is the fact that it asks; `content` a hash of all that Anki sees of it; `words` a hash of its first field, by
    which a renamed fact is known again; `cards` the places of its cards' templates, from 1; `since` and `mod` the
    seconds since 1970 when it was first released and when it last changed; `given` the `mod` it had when it was last
    handed out to learners, 0 if it never was; `title` its first field on one short line, so that a note whose fact is
    gone can still say which it was.
    """

    guid: str
    ref: FactRef
    content: str
    words: str
    cards: str
    since: int
    mod: int
    retired: bool = False
    title: str = ""
    given: int = 0

    @property
    def name(self) -> str:
        """What a person knows the note by: kind/key."""
        return str(self.ref)


@dataclass(frozen=True, slots=True)
class Lock(Mapping[str, Released]):
    """Released notes by GUID, and the latest `mod` that a note had which was forgotten since, 0 if none was.

    Learners keep what is forgotten here. If its fact is ever taken up again, its note needs a later `mod` than theirs.
    """

    notes: Mapping[str, Released] = field(default_factory=dict)
    forgotten: int = 0

    def __getitem__(self, guid: str) -> Released:
        return self.notes[guid]

    def __iter__(self) -> Iterator[str]:
        return iter(self.notes)

    def __len__(self) -> int:
        return len(self.notes)


def parse(text: str) -> Lock:
    """Read a lock; of two lines for one note, as a merge of two branches leaves them, the later counts.

    Raises LockError for a lock that is broken, of a later version, or holds the marks of a merge conflict.
    """
    lines = [line.removesuffix("\r") for line in text.split("\n")]
    for number, line in enumerate(lines, 1):
        if line.startswith(CONFLICT):
            remedy = "delete the lines with marks and keep all others: of two lines for one note the later counts"
            raise LockError(number, "a merge left its conflict marks here", remedy)
    if lines[0] not in HEADS:
        if re.fullmatch(r"quiz lock [0-9]+", lines[0]):
            raise LockError(1, "this lock was written by a later version of quiz", "update quiz")
        raise LockError(1, "this is no lock of quiz", RESTORE)
    notes: dict[str, Released] = {}
    for number, line in enumerate(lines[1:], 2):
        if not line or line.startswith("#") or line in HEADS:
            continue
        match = LINE.fullmatch(line)
        if not match or not _possible(match) or (match["title"] is None and HEADS[0] not in lines):
            raise LockError(number, "this line is broken", RESTORE)
        _add(notes, _released(match))
    if HEADS[0] not in lines and HEADS[1] not in lines and not _is_whole(lines):
        raise LockError(len(lines), "the end of this lock is missing, or lines of it", RESTORE)
    given, forgotten = _marks(lines)
    return Lock({guid: replace(note, given=given.get(guid, 0)) for guid, note in notes.items()}, forgotten)


def _marks(lines: Iterable[str]) -> tuple[Mapping[str, int], int]:
    """Return when what was handed out had last changed, by GUID, and when what was forgotten had; the later count."""
    given: dict[str, int] = {}
    forgotten = 0
    for line in lines:
        if mark := GIVEN.fullmatch(line):
            given[mark["guid"]] = max(given.get(mark["guid"], 0), int(mark["mod"]))
        elif mark := FORGOTTEN.fullmatch(line):
            forgotten = max(forgotten, int(mark["mod"]))
    return given, forgotten


def _is_whole(lines: Sequence[str]) -> bool:
    """Return True if no line is missing. A merge of two branches leaves an end of each: then nobody can say."""
    ends = [match["digest"] for line in lines if (match := END.fullmatch(line))]
    return len(ends) > 1 or ends == [_digest(line for line in lines if LINE.fullmatch(line))]


def _digest(lines: Iterable[str]) -> str:
    return blake2b("\n".join(lines).encode(), digest_size=8).hexdigest()


def advance(lock: Lock, notes: Iterable[Released], now: int) -> Lock:
    """Return the lock after a release of notes at the second `now`; their own `since` and `mod` don't count.

    A note whose content is as it was keeps its `mod`; another one gets a later `mod`, even if the clock runs
    backwards. So does a new one: nobody knows whether it was forgotten. Notes that are not released any more stay as
    they are.
    """
    after = dict(lock)
    first = min(max(now, lock.forgotten + 1), LATEST)
    for note in notes:
        before = lock.get(note.guid)
        if before is None:
            after[note.guid] = replace(note, since=first, mod=first)
        elif (before.content, before.retired) == (note.content, note.retired):
            after[note.guid] = replace(note, since=before.since, mod=before.mod, given=before.given)
        else:
            mod = min(max(now, before.mod + 1), LATEST)
            after[note.guid] = replace(note, since=before.since, mod=mod, given=before.given)
    return replace(lock, notes=after)


def without(lock: Lock, guids: Collection[str]) -> Lock:
    """Return the lock after notes were forgotten."""
    forgotten = max((lock[guid].mod for guid in guids), default=0)
    return Lock({guid: note for guid, note in lock.items() if guid not in guids}, max(lock.forgotten, forgotten))


def handed_out(lock: Lock) -> dict[str, Released]:
    """Return what was last handed out to learners; of a note that changed since then, nobody knows the content."""
    return {
        guid: note if note.given >= note.mod else replace(note, mod=note.given, content="", retired=False)
        for guid, note in lock.items()
        if note.given
    }


def dump(lock: Lock) -> str:
    """Write a lock, sorted by the names of the notes."""
    notes = sorted(lock.values(), key=lambda note: (note.name, note.guid))
    lines = [
        f"{note.guid} {note.name} {note.content} {note.words} {note.cards} {note.since} {note.mod}"
        + f" {RETIRED}" * note.retired
        + f' "{note.title}"'
        for note in notes
    ]
    given = [f"# given {note.guid} {note.given}" for note in notes if note.given]
    marks = [ABOUT_GIVEN, *given] if given else []
    forgotten = [f"# forgotten {lock.forgotten}"] if lock.forgotten else []
    return "\n".join([HEAD, *ADVICE, *lines, *forgotten, f"# end {_digest(lines)}", *marks]) + "\n"


def _possible(match: re.Match[str]) -> bool:
    """Return True if there can be such a note: of a kind of fact, with cards that its note type has, and with dates."""
    most = MOST_CARDS.get(match["kind"], 0)
    dated = int(match["since"]) <= LATEST and int(match["mod"]) <= LATEST
    return dated and all(int(place) <= most for place in match["cards"])


def _released(match: re.Match[str]) -> Released:
    found = match.groupdict()
    return Released(
        guid=found["guid"],
        ref=FactRef(FactKind(found["kind"]), found["key"]),
        content=found["content"],
        words=found["words"],
        cards=found["cards"],
        since=int(found["since"]),
        mod=int(found["mod"]),
        retired=found["retired"] is not None,
        title=found["title"] or "",
    )


def _add(notes: dict[str, Released], note: Released) -> None:
    """Put a note to those of a lock; of two states of it, as two branches released them, the later one counts.

    Where both are of the same second, neither can: a content that no note has makes the next release a later one.
    """
    other = notes.get(note.guid)
    if other is None:
        notes[note.guid] = note
        return
    later = max(other, note, key=lambda each: (each.mod, each.content))
    tie = other.mod == note.mod and other.content != note.content
    notes[note.guid] = replace(
        later, since=min(other.since, note.since), content="0" * len(later.content) if tie else later.content
    )
