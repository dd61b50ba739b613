"""Packages of the output folder go into a running Anki, each only if it is not what went there last."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.anki.unpack import NotOurPackageError, unpack
from quiz.errors import WrongUseError
from quiz.project import files
from quiz.project.manifest import digest
from quiz.project.releases import compare

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
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
    last_digest, last_deck = remembered.get(profile, {}).get(checked.package.name, ("", ""))
    renamed_from = last_deck if last_deck not in ("", package.deck) else ""
    if package.digest == last_digest and not again:
        return Pushed(path, checked.package, deck=package.deck)
    before = anki.count(package.tags)
    anki.import_package(checked.package)
    after = anki.count(package.tags)
    sent = {**remembered.get(profile, {}), checked.package.name: (package.digest, package.deck)}
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


def _remembered(out: Path) -> dict[str, dict[str, tuple[str, str]]]:
    """Return what was sent last: the digest and the deck of each package, by profile. A broken file is as good as none:
    then a package is sent once more, which changes nothing in Anki.
    """
    try:
        found = json.loads(files.content(out / FILE) or b"")
        if found["version"] != VERSION:
            return {}
        return {
            str(profile): {str(name): (str(sent["digest"]), str(sent["deck"])) for name, sent in sent_there.items()}
            for profile, sent_there in found["profiles"].items()
        }
    except (ValueError, KeyError, TypeError, AttributeError):
        return {}


def _dumped(profiles: Mapping[str, Mapping[str, tuple[str, str]]]) -> bytes:
    listed = {
        profile: {name: {"digest": of, "deck": deck} for name, (of, deck) in sent.items()}
        for profile, sent in profiles.items()
    }
    text = json.dumps({"version": VERSION, "profiles": listed}, ensure_ascii=False, indent=1, sort_keys=True)
    return text.encode() + b"\n"
