"""Which sheets there are, which of them are stale, and the writing of all files.

Whatever is not needed to find out that nothing is to be done is imported late: a build with nothing to do is the most
frequent one, and should be over at once.
"""

from __future__ import annotations

import os
import time
from contextlib import nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.errors import WrongUseError
from quiz.project import files, manifest
from quiz.project.files import STANDARD_INPUT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from quiz.page.contents import Contents
    from quiz.project.load import Loaded
    from quiz.project.product import Product
    from quiz.settings import Settings
    from quiz.sheet.findings import Finding

PROGRAM = Path(__file__).parents[1]
DECKS = Path("decks")
SCHEMA = "sheet.schema.json"
INDEX = "index.html"
LONGEST_TIME = 12  # digits, as in the lock
WORTH_PROCESSES = 8  # fewer stale sheets are built sooner than processes start


@dataclass(frozen=True, slots=True)
class Built:
    """What became of one sheet.

    `contents` is None where an error stopped it, and for the index and PDFs; `written` are the files that were not as
    they should be; `findings` those of this run, `warnings` how many a sheet had that was built, now or before; `first`
    says that there was no lock; `trouble` is what could not be done, and what to do.
    """

    path: str
    contents: Contents | None
    written: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    warnings: int = 0
    first: bool = False
    trouble: str = ""

    @property
    def stopped(self) -> bool:
        """Whether errors stopped it."""
        return self.contents is None and bool(self.findings)


def find_sheets(arguments: Sequence[str]) -> list[str]:
    """Return the paths of the sheets that are meant: those given, those of a folder given, or all of `decks/`.

    Raises WrongUseError where there is none.
    """
    if not arguments and not DECKS.is_dir():
        raise WrongUseError(f"there is no folder {DECKS}/ here: name a sheet, or start one with `quiz new ID`")
    paths: list[str] = []
    for argument in arguments or [str(DECKS)]:
        if argument != STANDARD_INPUT and Path(argument).is_dir():
            found = sorted(entry.as_posix() for entry in Path(argument).glob("*.yaml"))
            if not found:
                raise WrongUseError(f"there is no sheet in {argument}: start one with `quiz new ID`")
            paths += found
        else:
            paths.append(argument)
    return list(dict.fromkeys(paths))


def build(
    paths: Sequence[str], out: Path, settings: Settings, *, write: bool = True, force: bool = False
) -> Iterator[Built]:
    """Build sheets into a folder, and the index over all that stands there; give what became of each, in order.

    A sheet whose inputs and files are as they were is left alone, unless `force`. One with errors leaves its files as
    they are and does not stop the others. Without `write`, it is only said what would be written. Raises OSError where
    a folder can't be written.
    """
    if write:
        out.mkdir(parents=True, exist_ok=True)
    folders = {out, *(Path(path).parent for path in paths if path != STANDARD_INPUT)}
    with files.held(folder for folder in folders if folder.is_dir()) if write else nullcontext():
        run = _Run(paths, out, settings, write=write)
        if write:
            for folder in folders:
                files.clean(folder)
        yield from run.sheets(force=force)
        yield from run.finish()


class _Run:
    """One build: what is known of the folder, and what has changed of it so far."""

    def __init__(self, paths: Sequence[str], out: Path, settings: Settings, *, write: bool) -> None:
        self.paths = paths
        self.out = out
        self.settings = settings
        self.write = write
        self.manifest = files.content(out / manifest.FILE)
        self.known, self.index = manifest.parse(self.manifest or b"")
        self.by_path = {entry.sheet: sheet_id for sheet_id, entry in self.known.items()}
        self.program = manifest.digest(b"".join(_program()))
        self.owners: dict[str, str] = {}  # the sheets of this run by their ids

    def sheets(self, *, force: bool) -> Iterator[Built]:
        """Build the stale ones of the sheets."""
        fresh = {path: sheet_id for path in self.paths if not force and (sheet_id := self.fresh(path))}
        made = _made([path for path in self.paths if path not in fresh], self.settings, _now())
        self.owners |= {sheet_id: path for path, sheet_id in fresh.items()}
        for path in self.paths:
            if path in fresh:
                entry = self.known[fresh[path]]
                yield Built(path, entry.contents, warnings=entry.warnings)
                continue
            loaded, product = next(made)
            twin = self.owners.setdefault(loaded.sheet_id, path) if loaded.sheet_id else path
            if twin == path and loaded.sheet_id:
                twin = self.owner_elsewhere(loaded.sheet_id, path) or path
            if twin != path:
                from quiz.project.load import with_same_id

                loaded, product = with_same_id(loaded, twin), None
            yield self.take(loaded, product)

    def fresh(self, path: str) -> str | None:
        """Return the id of a sheet that need not be built: all inputs and all files are as the manifest has them."""
        sheet_id, lock_file = self.by_path.get(self.seen(path)), files.lock_path(path)
        if sheet_id is None or lock_file is None:
            return None
        entry = self.known[sheet_id]
        sheet, locked = files.content(Path(path)), files.content(lock_file)
        if sheet is None or locked is None:
            return None
        others: dict[str, bytes | None] = {}
        if entry.images:
            from quiz.project.images import content_of

            others = {file: content_of(path, file) for file in entry.images}
        others |= files.sheets_beside(path) if entry.borrows else {}
        if entry.inputs != self.inputs(sheet, locked, others):
            return None
        whole = all(manifest.digest(files.content(self.out / name) or b"") == of for name, of in entry.files.items())
        return sheet_id if whole else None

    def inputs(self, sheet: bytes, locked: bytes, others: Mapping[str, bytes | None]) -> str:
        """Return a digest of all that a sheet's files are made from: `others` are images and the sheets beside it."""
        of_others = [part for file, content in others.items() for part in (file.encode(), content or b"")]
        chosen = repr((self.settings.plan, self.settings.printing))
        return manifest.digest_of_inputs(self.program.encode(), chosen.encode(), sheet, locked, *of_others)

    def owner_elsewhere(self, sheet_id: str, path: str) -> str | None:
        """Return another sheet, not part of this run, whose files stand under this id."""
        entry = self.known.get(sheet_id)
        if entry is None or entry.sheet in {self.seen(each) for each in self.paths} or not self.is_there(entry):
            return None
        return None if entry.sheet == self.seen(path) else os.path.normpath(self.out / entry.sheet)

    def is_there(self, entry: manifest.Entry) -> bool:
        """Say whether the sheet of an entry still exists; one from standard input always does."""
        return entry.sheet == STANDARD_INPUT or (self.out / entry.sheet).exists()

    def seen(self, path: str) -> str:
        """Return a sheet's path as the folder sees it, so that the folder holds no machine's paths."""
        return path if path == STANDARD_INPUT else Path(os.path.relpath(path, self.out)).as_posix()

    def take(self, loaded: Loaded, product: Product | None) -> Built:
        """Put a sheet's files in their place: first the lock, so that a build that is killed here repeats itself."""
        if product is None or loaded.sheet_id is None:
            return Built(loaded.path, None, findings=loaded.findings)
        from quiz.anki import lock

        locked, lock_file, written = lock.dump(product.lock).encode(), files.lock_path(loaded.path), []
        if lock_file and self.put(lock_file, locked):
            written.append(lock_file.name)
        written += [name for name, data in product.files.items() if self.put(self.out / name, data)]
        before = self.known.get(self.by_path.get(self.seen(loaded.path), ""))
        if before and before.sheet != self.seen(loaded.path):
            before = None  # a sheet that was built just now has taken its id
        entry = manifest.Entry(
            sheet=self.seen(loaded.path),
            inputs=self.inputs(loaded.data, locked, {**loaded.image_contents, **(loaded.beside or {})}),
            borrows=loaded.beside is not None,
            images=tuple(loaded.images),
            files={name: manifest.digest(data) for name, data in product.files.items()},
            warnings=len(loaded.findings),
            contents=product.contents,
        )
        if before:
            entry = replace(entry, pdfs=entry.printed(before.pdfs))
            self.remove(before, keep=entry.written)
            self.known.pop(self.by_path[entry.sheet])
        self.known[loaded.sheet_id] = entry
        first = lock_file is not None and not loaded.locked
        return Built(loaded.path, product.contents, tuple(written), loaded.findings, entry.warnings, first)

    def put(self, path: Path, data: bytes) -> bool:
        """Write a file unless it is as it should be already; say whether it was not."""
        if files.content(path) == data:
            return False
        if self.write:
            files.replace(path, data)
        return True

    def remove(self, entry: manifest.Entry, keep: Mapping[str, str]) -> None:
        """Remove files that a sheet has no longer, if they are still as they were written."""
        for name, of in entry.written.items():
            path = self.out / name
            if self.write and name not in keep and manifest.digest(files.content(path) or b"") == of:
                path.unlink()

    def finish(self) -> Iterator[Built]:
        """Forget sheets that are gone, with their files, and write the index and the manifest if need be."""
        for sheet_id, entry in list(self.known.items()):
            if sheet_id not in self.owners and not self.is_there(entry):
                self.remove(entry, keep={})
                del self.known[sheet_id]
        if self.settings.pdf:
            yield from self.print_pages()
        there = manifest.digest(files.content(self.out / INDEX) or b"")
        if there == self.index and self.manifest == manifest.dump(self.known, there):
            return
        from quiz.page.look import Look
        from quiz.page.render import index_page

        contents = [entry.contents for _, entry in sorted(self.known.items())]
        pdfs = {name for entry in self.known.values() for name in entry.pdfs}
        page = index_page(contents, Look.of(self.settings.plan), self.covers(), pdfs).encode()
        if self.put(self.out / INDEX, page):
            yield Built((self.out / INDEX).as_posix(), None, (INDEX,))
        self.put(self.out / manifest.FILE, manifest.dump(self.known, manifest.digest(page)))

    def print_pages(self) -> Iterator[Built]:
        """Print the pages of this run that have no PDF, or a lost one; a browser that lacks or fails stops nothing."""
        from quiz.project.pdf import print_pages

        run = {self.seen(path) for path in self.paths}
        owners: dict[Path, str] = {}
        for sheet_id, entry in self.known.items():
            if entry.sheet in run:
                there = {name: pdf for name, pdf in entry.pdfs.items() if (self.out / name).exists()}
                self.known[sheet_id] = replace(entry, pdfs=there)
                owners |= {self.out / page: sheet_id for page in self.known[sheet_id].unprinted()}
        printed, troubles = print_pages(list(owners)) if self.write else (list(owners), [])
        for page in printed:
            entry, pdf = self.known[owners[page]], page.with_suffix(".pdf")
            digests = manifest.Pdf(entry.files[page.name], manifest.digest(files.content(pdf) or b""))
            self.known[owners[page]] = replace(entry, pdfs={**entry.pdfs, pdf.name: digests})
        if printed:
            yield Built(self.out.as_posix(), None, tuple(page.with_suffix(".pdf").name for page in printed))
        yield from (Built(self.out.as_posix(), None, trouble=trouble) for trouble in troubles)

    def covers(self) -> dict[str, bytes]:
        """Return the images of the index by the id of their sheet, as far as they can be used."""
        from quiz.project.images import image_file

        found: dict[str, bytes] = {}
        for sheet_id, entry in self.known.items():
            if entry.contents.cover and entry.sheet != STANDARD_INPUT:
                image = image_file(str(self.out / entry.sheet), entry.contents.cover.file)
                found |= {sheet_id: image.picture.data} if image.picture else {}
        return found


def _now() -> int:
    """Return the second since 1970 that changes are dated with; reproducible builds set it."""
    given = os.environ.get("SOURCE_DATE_EPOCH") or str(int(time.time()))
    if not (given.isascii() and given.isdigit() and len(given) <= LONGEST_TIME):
        raise WrongUseError(f"SOURCE_DATE_EPOCH is `{given}`: set it to seconds since 1970, such as 1741000000")
    return int(given)


def _program() -> Iterator[bytes]:
    """Give the program's own files: with another program, everything is stale."""
    for folder, folders, names in os.walk(PROGRAM):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(names):
            yield (Path(folder) / name).read_bytes()


def _made(paths: Sequence[str], settings: Settings, now: int) -> Iterator[tuple[Loaded, Product | None]]:
    """Load and make sheets, in order; many of them in as many processes as there are processors."""
    if not paths:
        return
    from quiz.project.worker import follow, make_sheet

    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if len(paths) < WORTH_PROCESSES or processors == 1 or STANDARD_INPUT in paths:
        for path in paths:
            yield make_sheet(path, settings, now)
        return
    from concurrent.futures import ProcessPoolExecutor
    from functools import partial

    with ProcessPoolExecutor(processors, initializer=follow) as pool:
        yield from pool.map(partial(make_sheet, settings=settings, now=now), paths, chunksize=4)
