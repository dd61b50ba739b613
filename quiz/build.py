"""Which sheets there are, which of them are stale, and the writing of files: all effects but those of the terminal."""

from __future__ import annotations

import os
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from quiz import __version__, manifest
from quiz.anki import lock
from quiz.sheet.checks import check, is_id
from quiz.sheet.findings import Finding, Span, has_errors
from quiz.sheet.read import Reading, read
from quiz.sheet.text import SheetText

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from quiz.make import Settings
    from quiz.page.contents import Contents
    from quiz.sheet.model import Sheet

DECKS = Path("decks")
STARTERS = Path(__file__).parent / "sheet" / "starters"
SCHEMA = "sheet.schema.json"
STANDARD_INPUT = "-"
TEMPORARY = ".quiz-"


class WrongUseError(Exception):
    """The command can't be carried out as it was typed; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A sheet that was read and checked; `sheet` is None where an error stops it."""

    path: str
    data: bytes
    sheet: Sheet | None
    images: Mapping[str, bytes]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Built:
    """What became of one sheet: `contents` is None where an error stopped it, `written` the files that are new."""

    path: str
    findings: tuple[Finding, ...]
    contents: Contents | None = None
    written: tuple[str, ...] = ()


def find_sheets(arguments: Sequence[str]) -> list[str]:
    """Return the paths of the sheets that are meant: those given, those of a folder given, or all of `decks/`.

    Raises WrongUseError where there is none.
    """
    if not arguments and not DECKS.is_dir():
        raise WrongUseError(f"there is no folder {DECKS}/ here: name a sheet, or start one with `quiz new ID`")
    paths: list[str] = []
    for argument in arguments or [str(DECKS)]:
        if Path(argument).is_dir():
            found = sorted(entry.as_posix() for entry in Path(argument).glob("*.yaml"))
            if not found:
                raise WrongUseError(f"there is no sheet in {argument}: start one with `quiz new ID`")
            paths += found
        else:
            paths.append(argument)
    return list(dict.fromkeys(paths))


def start_sheet(sheet_id: str, language: str) -> Path:
    """Write a starter sheet into `decks/`, and beside it the schema for editors; return the sheet's path.

    Raises WrongUseError for an id that can't be one, or where the sheet is there already.
    """
    from quiz.sheet.schema import schema  # noqa: PLC0415 - pydantic is slow to import

    if not is_id(sheet_id):
        raise WrongUseError(f"`{sheet_id}` can't be an id: use small letters, digits and hyphens, such as ki-wettlauf")
    path = DECKS / f"{sheet_id}.yaml"
    DECKS.mkdir(exist_ok=True)
    starter = (STARTERS / f"{language}.yaml").read_text(encoding="utf-8").replace("{id}", sheet_id)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(starter)
    except FileExistsError:
        raise WrongUseError(f"{path} is there already: take another id, or delete it first") from None
    _write(DECKS / SCHEMA, schema().encode())
    return path


def load(path: str) -> Checked:
    """Read a sheet and check it; a file that can't be read gives a finding."""
    try:
        data = sys.stdin.buffer.read() if path == STANDARD_INPUT else Path(path).read_bytes()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        text = SheetText.of(path, "")
        finding = text.finding(
            "unreadable", Span(1, 1), f"the sheet can't be read: {reason}", "check the path and its rights"
        )
        return Checked(path, b"", None, {}, (finding,))
    reading = read(path, data)
    named = _image_files(reading)
    images = {file: _image(path, file) for file in named}
    findings = check(reading, images)
    sheet = None if has_errors(findings) else reading.sheet
    return Checked(path, data, sheet, {file: content for file, content in images.items() if content}, tuple(findings))


def load_all(paths: Iterable[str]) -> list[Checked]:
    """Read and check sheets; two with the same id get a finding each, for their files would be the same."""
    loaded = [load(path) for path in paths]
    first: dict[str, str] = {}
    for index, checked in enumerate(loaded):
        if checked.sheet is None:
            continue
        twin = first.setdefault(checked.sheet.id, checked.path)
        if twin != checked.path:
            reading = read(checked.path, checked.data)
            message = f"{twin} has the same id `{checked.sheet.id}`"
            finding = reading.text.finding(
                "duplicate-id", reading.place(("id",)), message, "give each sheet an id of its own"
            )
            loaded[index] = Checked(checked.path, checked.data, None, {}, (finding, *checked.findings))
    return loaded


def build(paths: Sequence[str], out: Path, settings: Settings) -> Iterator[Built]:
    """Build sheets into a folder, one after the other, and the index over all that stands there.

    A sheet with errors leaves its files as they are and does not stop the others. Files that are as they should be are
    not written again. Raises OSError where the folder can't be written.
    """
    out.mkdir(parents=True, exist_ok=True)
    _clean(out)
    known = manifest.parse(_content(out / manifest.FILE) or b"")
    now = int(os.environ.get("SOURCE_DATE_EPOCH") or time.time())
    for checked in load_all(paths):
        built, entry = _build(checked, out, settings, now)
        if entry and checked.sheet:
            known[checked.sheet.id] = entry
        yield built
    _write(out / manifest.FILE, manifest.dump(known))
    _write_index(out, known, settings)


def _build(checked: Checked, out: Path, settings: Settings, now: int) -> tuple[Built, manifest.Entry | None]:
    from quiz.make import make  # noqa: PLC0415 - a folder that needs no work must not wait for Jinja and genanki

    if checked.sheet is None:
        return Built(checked.path, checked.findings), None
    lock_file = _lock_file(checked.path)
    locked = (lock_file and _content(lock_file)) or b""
    try:
        before = lock.parse(locked.decode(errors="replace")) if locked else {}
    except lock.LockError as error:
        text = SheetText.of(str(lock_file), locked.decode(errors="replace"))
        finding = text.finding("bad-lock", Span(error.line, 1), str(error), error.remedy)
        return Built(checked.path, (*checked.findings, finding)), None
    product = make(checked.sheet, checked.images, before, settings, now)
    if lock_file:  # before the outputs: if this is as far as we get, the next build makes the very same package
        _write(lock_file, lock.dump(product.lock).encode())
    written = tuple(name for name, data in product.files.items() if _write(out / name, data))
    entry = manifest.Entry(
        sheet=checked.path,
        inputs=manifest.digest_of_inputs(__version__.encode(), repr(settings).encode(), checked.data),
        images=tuple(checked.images),
        files={name: manifest.digest(data) for name, data in product.files.items()},
        warnings=len(checked.findings),
        contents=product.contents,
    )
    return Built(checked.path, checked.findings, product.contents, written), entry


def _write_index(out: Path, known: manifest.Manifest, settings: Settings) -> None:
    from quiz.page.render import index_page  # noqa: PLC0415 - as above

    contents = [entry.contents for _, entry in sorted(known.items())]
    _write(out / "index.html", index_page(contents, settings.paper).encode())


def _lock_file(path: str) -> Path | None:
    return None if path == STANDARD_INPUT else Path(path).with_suffix(".lock")


def _image_files(reading: Reading) -> list[str]:
    entries = reading.sheet.entries() if reading.sheet else []
    return list(dict.fromkeys(entry.image.file for _, entry in entries if entry.image and entry.image.file))


def _image(sheet: str, file: str) -> bytes | None:
    """Return the content of an image in the sheet's folder or below it; nothing elsewhere is ever read."""
    path = PurePosixPath(file)
    if path.is_absolute() or ".." in path.parts:
        return None
    folder = Path() if sheet == STANDARD_INPUT else Path(sheet).parent
    return _content(folder / path)


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _write(path: Path, data: bytes) -> bool:
    """Put a file in its place at once, whole; say whether it had to be."""
    if _content(path) == data:
        return False
    temporary = path.with_name(f"{TEMPORARY}{os.getpid()}-{path.name}")
    try:
        temporary.write_bytes(data)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    return True


def _clean(folder: Path) -> None:
    """Remove what a build that was killed left behind."""
    for left in folder.glob(f"{TEMPORARY}*"):
        with suppress(OSError):
            left.unlink()
