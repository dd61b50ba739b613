"""A sheet from the disk: read, checked, and its notes held against the lock. Writes nothing."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.anki import lock, topics
from quiz.anki.fronts import fronts, same_fronts
from quiz.anki.history import problems
from quiz.anki.notes import notes, refs
from quiz.items.ask import ask
from quiz.items.options import OPTIONS
from quiz.items.pool import Stranger
from quiz.messages import say
from quiz.paper.lint import lint
from quiz.project import files, reader
from quiz.project.files import STANDARD_INPUT
from quiz.project.proof import Proof, prove
from quiz.sheet.checks import check
from quiz.sheet.findings import Finding, Span, has_errors
from quiz.sheet.first_keys import by_first_keys
from quiz.sheet.read import Reading, read
from quiz.sheet.speakers import voice, who
from quiz.sheet.text import SheetText, is_text, turns
from quiz.typography import as_shown, typeset
from quiz.words import words_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from quiz.anki.fronts import Front, Seen
    from quiz.anki.notes import Note
    from quiz.items.model import Item
    from quiz.project.images import ImageFile
    from quiz.sheet.model import Sheet
    from quiz.sheet.problems import Problem
    from quiz.source.coverage import Review


@dataclass(frozen=True, slots=True)
class Prepared:
    """A sheet without errors, and what is made from it before any output: items, notes, its images.

    Its texts are as they are shown (`quiz/typography/`), and its facts go by their first keys; only the notes are
    named as a person names the facts now. `fronts` are those of the notes' cards. `images` are by their file in the
    sheet's folder, `media` the same ones by their name in Anki. `review` holds the sheet against its source text,
    where that is there.
    """

    sheet: Sheet
    items: list[Item]
    notes: list[Note]
    fronts: list[Front]
    images: Mapping[str, bytes]
    media: Mapping[str, bytes]
    lock: lock.Lock
    review: Review | None = None


@dataclass(frozen=True, slots=True)
class Loaded:
    """A sheet as it was found; `prepared` is None where an error stops it.

    `data` are the bytes of the sheet, `locked` those of its lock, `images` the image files it names, `beside` the bytes
    of the sheets beside it, by file, if it borrows people from them. `in_class` is what it was told of its questions in
    class. `proof` says what its source text proves, where it names one.
    """

    path: str
    data: bytes
    locked: bytes
    images: Mapping[str, ImageFile]
    findings: tuple[Finding, ...]
    reading: Reading
    prepared: Prepared | None
    beside: Mapping[str, bytes] | None = None
    in_class: Mapping[str, bytes] = field(default_factory=dict)
    proof: Proof | None = None

    @property
    def others(self) -> dict[str, bytes | None]:
        """The contents of all other files that the sheet is made from, as they are on the disk, by file."""
        others = {file: image.content for file, image in self.images.items()}
        if self.reading.sheet and self.reading.sheet.source.text:
            others[self.reading.sheet.source.text] = self.proof.data if self.proof else None
        return others | dict(self.beside or {}) | dict(self.in_class)

    @property
    def sheet_id(self) -> str | None:
        """The id of the sheet, as far as it could be read."""
        return (self.reading.sheet.id or None) if self.reading.sheet else None


def load(path: str) -> Loaded:
    """Read a sheet (`-` is standard input) with its images and its lock, and check all of it."""
    try:
        most = reader.Most.SHEET
        data = reader.standard_input(most) if path == STANDARD_INPUT else reader.there(Path(path), most)
    except OSError as error:
        return _unreadable(path, (error.strerror or str(error)).lower(), say("check the path and its rights"))
    if not is_text(path):
        return _unreadable(path, say("its name is not UTF-8"), say("give the file another name"))
    reading = read(path, data)
    images = _images(path, reading)
    proof = prove(path, reading)
    troubles = {file: image.trouble for file, image in images.items()}
    in_class = files.results_beside(path)
    judge, broken = _judge(path, in_class)
    findings = check(
        reading,
        troubles,
        judge,
        proof.problems if proof and proof.review else None,
    )
    findings += broken
    findings += [proof.finding] if proof and proof.finding else []
    lock_file = files.lock_path(path)
    locked, before, lock_findings = _lock(lock_file)
    prepared, beside = None, None
    if reading.sheet and not has_errors(findings):
        if reading.sheet.quotes and len(reading.sheet.people) < OPTIONS:
            beside = files.sheets_beside(path)
        prepared = _prepare(reading.sheet, images, before, _strangers(beside or {}, reading.sheet.language))
        lock_findings += [
            reading.text.finding(each.code, reading.place(each.path), each.message, each.remedy)
            for each in (
                *problems(reading.sheet.id, prepared.notes, before),
                *same_fronts(prepared.fronts, {}),
                *topics.problems(reading.sheet, words_for(reading.sheet.language, reading.sheet.territory)),
            )
        ]
        if lock_file and locked is None and (stray := _stray_lock(lock_file, prepared.notes)):
            message = say(
                "{stray} is the lock of this sheet: without it, all notes would count as changed", stray=stray
            )
            place = reading.place(("id",))
            lock_findings.append(
                reading.text.finding(
                    "stray-lock", place, message, say("rename it to {name}, as the sheet was", name=lock_file.name)
                )
            )
    findings += lock_findings
    review = proof.review if proof else None
    whole = None if has_errors(findings) or prepared is None else replace(prepared, review=review)
    return Loaded(path, data, locked or b"", images, tuple(findings), reading, whole, beside, in_class, proof)


def _unreadable(path: str, reason: str, remedy: str) -> Loaded:
    text = SheetText.of(path, "")
    message = say("the sheet can't be read: {reason}", reason=reason)
    finding = text.finding("unreadable", Span(1, 1), message, remedy)
    return Loaded(path, b"", b"", {}, (finding,), Reading(text, None, {}, ()), None)


def load_all(paths: Iterable[str]) -> list[Loaded]:
    """Load sheets, and hold them against one another.

    One that has the id of another before it gets a finding, for their files would be the same; so does one with a card
    that looks like a card of another and has another answer.
    """
    loaded: list[Loaded] = []
    seen: Seen = {}
    owners: dict[str, str] = {}
    for path in paths:
        each = load(path)
        twin = owners.setdefault(each.sheet_id, each.path) if each.sheet_id else each.path
        each = each if twin == each.path else with_same_id(each, twin)
        loaded.append(with_same_fronts(each, seen))
    return loaded


def with_same_fronts(loaded: Loaded, seen: Seen) -> Loaded:
    """Return a sheet with a finding for each card that looks like one `seen` before; its own are added to these."""
    if loaded.prepared is None:
        return loaded
    own = {finding.span for finding in loaded.findings if finding.code == "same-front"}
    found = [
        loaded.reading.text.finding(each.code, loaded.reading.place(each.path), each.message, each.remedy)
        for each in same_fronts(loaded.prepared.fronts, seen, loaded.path)
    ]
    return replace(loaded, findings=(*loaded.findings, *(each for each in found if each.span not in own)))


def with_same_id(loaded: Loaded, twin: str) -> Loaded:
    """Return a sheet with the finding that `twin` has the same id, which stops it."""
    message, remedy = (
        say("{twin} has the same id `{sheet_id}`", twin=twin, sheet_id=loaded.sheet_id),
        say("give each sheet an id of its own"),
    )
    finding = loaded.reading.text.finding("duplicate-id", loaded.reading.place(("id",)), message, remedy)
    return replace(loaded, findings=(finding, *loaded.findings), prepared=None)


def _strangers(beside: Mapping[str, bytes], language: str) -> tuple[Stranger, ...]:
    """Return the people of other sheets in the same language; of sheets and names that are as they should be.

    Nobody of whom it is not sure what kind of speaker that is.
    """
    readings, words = (read(file, data) for file, data in beside.items()), words_for(language)
    return tuple(
        Stranger(typeset(person.name, words), typeset(reading.sheet.title, words), voice(person, words))
        for reading in readings
        if reading.sheet and reading.sheet.language == language and not has_errors(reading.findings)
        for person in reading.sheet.people.values()
        if person.name and who(person, words).sure and not (turns(person.name) or turns(reading.sheet.title))
    )


def _images(path: str, reading: Reading) -> dict[str, ImageFile]:
    """Return the image files that a sheet names, as they are there."""
    entries = reading.sheet.entries() if reading.sheet else []
    files_named = dict.fromkeys(entry.image.file for _, entry in entries if entry.image and entry.image.file)
    if not files_named:
        return {}
    from quiz.project.images import image_file

    return {file: image_file(path, file) for file in files_named}


def _prepare(
    sheet: Sheet, images: Mapping[str, ImageFile], before: lock.Lock, strangers: tuple[Stranger, ...]
) -> Prepared:
    stable, current = as_shown(by_first_keys(sheet), words_for(sheet.language, sheet.territory)), refs(sheet)
    items = list(ask(stable))
    found = {file: image.picture for file, image in images.items() if image.picture}
    in_anki = {file: picture.media_name for file, picture in found.items()}
    held = {note.guid: note.cards for note in before.values()}
    made = [replace(note, ref=current[note.guid]) for note in notes(stable, items, in_anki, held)]
    if strangers:  # on pages only: the cards of a deck depend on no other sheet
        items = list(ask(stable, strangers))
    shown = {file: picture.data for file, picture in found.items()}
    media = {each.media_name: each.data for each in found.values()}
    return Prepared(stable, items, made, list(fronts(made)), shown, media, before)


def _stray_lock(lock_file: Path, made: Sequence[Note]) -> Path | None:
    """Return the lock that has notes of a sheet and no sheet beside it: the sheet was renamed, its lock was not."""
    there = {entry.name for entry in os.scandir(lock_file.parent)}
    for name in sorted(there):
        stem, _, suffix = name.rpartition(".")
        if suffix == "lock" and f"{stem}.yaml" not in there:
            guids = {line.partition(b" ")[0] for line in (files.content(lock_file.with_name(name)) or b"").splitlines()}
            if any(note.guid.encode() in guids for note in made):
                return lock_file.with_name(name)
    return None


def _judge(path: str, in_class: Mapping[str, bytes]) -> tuple[Callable[[Sheet], Iterable[Problem]], list[Finding]]:
    """Return what judges the questions of a sheet, and what is wrong with the file that tells of them in class."""
    if not in_class:
        return lint, []
    from quiz.paper import failed

    ((name, data),) = in_class.items()
    text = SheetText.of(str(Path(path).with_name(name)), data.decode(errors="replace"))
    try:
        known = failed.parse(text.text)
    except failed.BrokenError as error:
        remedy = say("write it anew with `quiz results … --note`, or delete it")
        return lint, [text.finding("bad-results", Span(error.line, 1), error.message, remedy)]
    return lambda sheet: [*lint(sheet), *failed.problems(known, sheet)], []


def _lock(path: Path | None) -> tuple[bytes | None, lock.Lock, list[Finding]]:
    """Return the bytes of a lock, what it holds, and what is wrong with it; None only where there is no lock at all."""
    if path is None:
        return None, lock.Lock(), []
    try:
        data = reader.content(path, reader.Most.LOCK)
    except OSError as error:
        text = SheetText.of(str(path), "")
        message = say("the lock can't be read: {reason}", reason=(error.strerror or str(error)).lower())
        remedy = say("mend that first: without its lock, a sheet builds as if for the first time")
        return b"", lock.Lock(), [text.finding("bad-lock", Span(1, 1), message, remedy)]
    if data is None:
        return None, lock.Lock(), []
    text = SheetText.of(str(path), data.decode(errors="replace"))
    try:
        return data, lock.parse(text.text), []
    except lock.LockError as error:
        return data, lock.Lock(), [text.finding("bad-lock", Span(error.line, 1), str(error), error.remedy)]
