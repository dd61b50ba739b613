"""Packages of the output folder go into a running Anki, each only if it is not what went there last."""

from __future__ import annotations

import json
from collections.abc import Mapping  # noqa: TC003 - `record` resolves the hints
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from quiz.anki.unpack import NotOurPackageError, unpack
from quiz.errors import WrongUseError
from quiz.project import files
from quiz.project.manifest import digest
from quiz.project.releases import compare
from quiz.records import record

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from quiz.anki.connect import Anki
    from quiz.sheet.findings import Finding

FILE = ".quiz-push.json"
VERSION = 1


@dataclass(frozen=True, slots=True)
class Pushed:
    """What became of one sheet's package.

    `findings` are errors that stop the sheet; `unbuilt` says how many notes would change with a build, which comes
    before a push; `deck` is the name of the deck, `renamed_from` the one it had at the push before, if it was another
    one. `before` and `after` count the notes of each of its tags; both are empty where Anki has it already.
    """

    path: str
    package: Path
    findings: tuple[Finding, ...] = ()
    unbuilt: int = 0
    deck: str = ""
    renamed_from: str = ""
    before: Mapping[str, int] | None = None
    after: Mapping[str, int] | None = None

    @property
    def stopped(self) -> bool:
        """Whether it was not pushed although it should be."""
        return bool(self.findings or self.unbuilt)


@dataclass(frozen=True, slots=True)
class _Sent:
    """A package that was sent: its digest, and the name that its deck had."""

    digest: str
    deck: str


@dataclass(frozen=True, slots=True)
class _Memory:
    """What was sent last, by the profile and the name of the package."""

    version: int
    profiles: Mapping[str, Mapping[str, _Sent]]


@dataclass(frozen=True, slots=True)
class _Package:
    """What is to be known of a package before it is sent."""

    digest: str
    deck: str
    tags: tuple[str, ...]


def push(paths: Sequence[str], out: Path, anki: Anki, *, again: bool = False) -> Iterator[Pushed]:
    """Import the packages of sheets into Anki; give what became of each, in order.

    A package that is byte for byte what went into the same profile last is left alone, unless `again`. Nothing is
    built. Raises WrongUseError for a sheet without a package, NotRunningError where no Anki answers, and RefusedError
    where it refuses.
    """
    profile = anki.profile()
    for path in paths:
        yield _push(path, out, anki, profile, again=again)


def packages(paths: Sequence[str], out: Path) -> list[Pushed]:
    """Return the packages of sheets, unsent: for who has no add-on and opens them with the system.

    Raises WrongUseError for a sheet without a package.
    """
    return [_checked(path, out) for path in paths]


def _push(path: str, out: Path, anki: Anki, profile: str, *, again: bool) -> Pushed:
    checked = _checked(path, out)
    if checked.stopped:
        return checked
    package, remembered = _read(checked.package), _remembered(out)
    last = remembered.get(profile, {}).get(checked.package.name, _Sent("", ""))
    renamed_from = last.deck if last.deck not in ("", package.deck) else ""
    if package.digest == last.digest and not again:
        return Pushed(path, checked.package, deck=package.deck)
    before = anki.count(package.tags)
    anki.import_package(checked.package)
    after = anki.count(package.tags)
    sent = {**remembered.get(profile, {}), checked.package.name: _Sent(package.digest, package.deck)}
    files.replace(out / FILE, _dumped({**remembered, profile: sent}))
    return Pushed(path, checked.package, deck=package.deck, renamed_from=renamed_from, before=before, after=after)


def _checked(path: str, out: Path) -> Pushed:
    """Return the package of a sheet, with what stands against sending it."""
    compared = compare(path, out)
    package = out / f"{compared.sheet_id}.apkg"
    if compared.changes is None:
        return Pushed(path, package, findings=compared.findings)
    if not package.is_file():
        raise WrongUseError(f"{package} is not there: build {path} first (`quiz build`)")
    return Pushed(path, package, unbuilt=len(compared.changes))


def _read(package: Path) -> _Package:
    data = files.content(package) or b""
    try:
        found = unpack(data)
    except NotOurPackageError as error:
        raise WrongUseError(f"{package}: {error}; build its sheet again (`quiz build --force`)") from None
    tags = sorted({tag for note, _ in found.notes.values() for tag in note.tags})
    return _Package(digest(data), found.deck, tuple(tags))


def _remembered(out: Path) -> Mapping[str, Mapping[str, _Sent]]:
    """Return what was sent last: the digest and the deck of each package, by profile. A broken file is as good as none:
    then a package is sent once more, which changes nothing in Anki.
    """
    try:
        memory = record(_Memory, json.loads(files.content(out / FILE) or b""))
    except (ValueError, RecursionError):  # no JSON, not in UTF-8, or a RecordError
        return {}
    return memory.profiles if memory.version == VERSION else {}


def _dumped(profiles: Mapping[str, Mapping[str, _Sent]]) -> bytes:
    text = json.dumps(asdict(_Memory(VERSION, profiles)), ensure_ascii=False, indent=1, sort_keys=True)
    return text.encode() + b"\n"
