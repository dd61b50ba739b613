"""Building: which sheets there are, which of them are stale, and the writing of all files.

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
from quiz.project import files, folder, manifest, reader, stale
from quiz.project.build_results import Built, Gone, IndexWritten, NotPrinted, PagesPrinted, Stopped
from quiz.project.files import STANDARD_INPUT
from quiz.project.folder import INDEX, Folder

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence

    from quiz.project.build_results import BuildResult
    from quiz.project.folder import Step
    from quiz.project.load import Loaded
    from quiz.project.product import Product
    from quiz.settings import Settings

LONGEST_TIME = 11  # digits: up to the year 5138, so that a lock never runs out of dates
WORTH_PROCESSES = 8  # fewer stale sheets are built sooner than processes start


def build(
    paths: Sequence[str], out: Path, settings: Settings, *, write: bool = True, force: bool = False
) -> Iterator[BuildResult]:
    """Build sheets into a folder, and the index over all that stands there; give what became of each, in order.

    A sheet whose inputs and files are as they were is left alone, unless `force`. One with errors leaves its files as
    they are and does not stop the others. Without `write`, it is only said what would be written. Raises OSError where
    a folder can't be written.
    """
    if write:
        out.mkdir(parents=True, exist_ok=True)
    folders = {out, *(Path(path).parent for path in paths if path != STANDARD_INPUT)}
    with files.held(folder for folder in folders if folder.is_dir()) if write else nullcontext():
        found = _known_or_none(out / manifest.FILE)
        remembered = manifest.parse(found)
        before = Folder(out, remembered.sheets, remembered.index)
        if write:
            for each in folders:
                files.clean(each)
        task = _Task(paths, settings, write=write)
        known, owners = yield from _build_sheets(task, before, force=force)
        known = yield from _forget_gone(task, known, owners)
        known = (yield from _print_pages(task, known)) if settings.pdf else known
        there = manifest.digest(files.content(out / INDEX) or b"")
        if there != known.index or found != manifest.dump(known.manifest):
            yield from _write_index(task, known)


def _known_or_none(path: Path) -> bytes:
    """Return what a file says that can be made anew; nothing where there is no file.

    Raises OSError where it can't be read now: to take it for none would lose what it says for ever.
    """
    try:
        return reader.content(path, reader.Most.OUTPUT) or b""
    except (reader.UnreadableError, IsADirectoryError):  # somebody put something else there
        return b""


@dataclass(frozen=True, slots=True)
class _Task:
    """What a build was called with."""

    paths: Sequence[str]
    settings: Settings
    write: bool


def _build_sheets(
    task: _Task, known: Folder, *, force: bool
) -> Generator[BuildResult, None, tuple[Folder, dict[str, str]]]:
    """Build the stale ones of the sheets; return the folder afterwards, and the paths of the sheets by their ids."""
    common, ids = stale.common_inputs(task.settings), known.ids()
    fresh: dict[str, str] = {}
    for path in task.paths:
        sheet_id = None if force else ids.get(known.relative(path))
        if sheet_id and stale.up_to_date(known, sheet_id, path, common):
            fresh[path] = sheet_id
    before, owners = known, {sheet_id: path for path, sheet_id in fresh.items()}
    paths = sorted(task.paths, key=lambda path: _claim(known, path))
    made = _made([path for path in paths if path not in fresh], task.settings, second())
    for path in paths:
        if path in fresh:
            entry = before.entries[fresh[path]]
            yield Built(path, entry.contents, warnings=entry.warnings)
            continue
        loaded, product = next(made)
        if loaded.sheet_id and (twin := _twin(task, known, owners, loaded.sheet_id, path)):
            from quiz.project.load import with_same_id

            loaded, product = with_same_id(loaded, twin), None
        if product is None or loaded.sheet_id is None:
            yield Stopped(path, loaded.findings)
            continue
        step = _place(known, loaded, product, loaded.sheet_id, common)
        written, removed = _carry_out(step, write=task.write)
        known = step.after
        first = files.lock_path(path) is not None and not loaded.locked
        yield Built(path, product.contents, written, loaded.findings, len(loaded.findings), first, removed)
    return known, owners


def _forget_gone(task: _Task, known: Folder, owners: dict[str, str]) -> Generator[BuildResult, None, Folder]:
    """Remove the files of sheets that are gone; return the folder afterwards.

    One that this run was asked to build is not gone but missing: it is an error, and its files stay.
    """
    asked = {known.relative(path) for path in task.paths}
    for sheet_id, entry in list(known.entries.items()):
        if sheet_id not in owners and entry.sheet not in asked and _gone(known, entry):
            step = folder.forget(known, [sheet_id])
            _, removed = _carry_out(step, write=task.write)
            yield Gone(str(known.path_of(entry)), removed)
            known = step.after
    return known


def _claim(known: Folder, path: str) -> int:
    """Return what sheets are built by: those that were built here before, those that have a lock, then all others.

    Of two with the same id the first one is built: a copy beside a sheet (`harbour (1).yaml`) has no claim to it.
    """
    lock_file = files.lock_path(path)
    if known.relative(path) in known.ids():
        return 0
    return 1 if lock_file and os.path.lexists(lock_file) else 2


def _twin(task: _Task, known: Folder, owners: dict[str, str], sheet_id: str, path: str) -> str | None:
    """Return another sheet with the same id: of this run, or one that is no part of it and whose files stand here.

    Where there is none, the id is the sheet's from now on.
    """
    if (owner := owners.setdefault(sheet_id, path)) != path:
        return owner
    entry = known.entries.get(sheet_id)
    if entry is None or entry.sheet in {known.relative(each) for each in task.paths} or _gone(known, entry):
        return None
    return str(known.path_of(entry) or STANDARD_INPUT)


def _gone(known: Folder, entry: manifest.Entry) -> bool:
    """Return True if the sheet of an entry no longer exists in a folder that does; standard input always exists.

    A folder that is missing as a whole is on a drive that is not there, or on another branch: its sheets will be back.
    Neither is one gone whose folder may not be looked into.
    """
    path = known.path_of(entry)
    if path is None or not path.parent.is_dir():
        return False
    try:
        path.lstat()
    except OSError as error:
        return isinstance(error, FileNotFoundError)
    return False


def _place(known: Folder, loaded: Loaded, product: Product, sheet_id: str, common: bytes) -> Step:
    """Plan the files of a sheet that was built, and its lock."""
    from quiz.anki import lock
    from quiz.project.outline import outline

    locked, lock_file = lock.dump(product.lock).encode(), files.lock_path(loaded.path)
    review = loaded.proof.review if loaded.proof else None
    entry = manifest.Entry(
        sheet=known.relative(loaded.path),
        inputs=stale.inputs(common, loaded.data, locked, loaded.others),
        borrows=loaded.beside is not None,
        images=tuple(loaded.images),
        text=loaded.reading.sheet.source.text if loaded.reading.sheet else None,
        outline=outline(review) if review else None,
        files={name: manifest.digest(data) for name, data in product.files.items()},
        warnings=len(loaded.findings),
        contents=product.contents,
    )
    return folder.place(known, sheet_id, entry, product.files, {lock_file: locked} if lock_file else {})


def _carry_out(step: Step, *, write: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Write and remove what a step says, if `write`; return the names of the files that were, or would be."""
    stale_files = {path: content for path, content in step.writes.items() if files.content(path) != content}
    own = [path for path, written in step.removals.items() if manifest.digest(_known_or_none(path)) == written]
    if write:
        files.replace_all(stale_files)
        for path in own:
            path.unlink(missing_ok=True)
    return tuple(path.name for path in stale_files), tuple(path.name for path in own)


def _print_pages(task: _Task, known: Folder) -> Generator[BuildResult, None, Folder]:
    """Print the pages of this run that have no PDF, or a lost one; a browser that lacks or fails stops nothing.

    Return the folder with the PDFs that stand in it.
    """
    from quiz.project.pdf import pages_of, print_pages

    run, ids = {known.relative(path) for path in task.paths}, known.ids()
    there = {
        sheet_id: {name: pdf for name, pdf in known.entries[sheet_id].pdfs.items() if (known.out / name).exists()}
        for sheet, sheet_id in ids.items()
        if sheet in run
    }
    known = folder.with_pdfs(known, there)
    owners = {known.out / page: sheet_id for sheet_id in there for page in known.entries[sheet_id].unprinted()}
    printed, troubles = print_pages(list(owners)) if task.write else (list(owners), [])
    pages: dict[str, int] = {}
    for page in printed:
        pdf = page.with_suffix(".pdf")
        content = files.content(pdf) or b""
        made = manifest.Pdf(known.entries[owners[page]].files[page.name], manifest.digest(content))
        there[owners[page]][pdf.name] = made
        pages[pdf.name] = pages_of(content)
    if pages:
        yield PagesPrinted(known.out.as_posix(), tuple(pages), tuple(pages.values()))
    yield from (NotPrinted(known.out.as_posix(), trouble) for trouble in troubles)
    return folder.with_pdfs(known, there)


def _write_index(task: _Task, known: Folder) -> Iterator[BuildResult]:
    """Write the index page over all sheets of the folder, and what is known of the folder."""
    from quiz.page.look import Look
    from quiz.page.render import index_page

    contents = [entry.contents for _, entry in sorted(known.entries.items())]
    pdfs = {name for entry in known.entries.values() for name in entry.pdfs}
    look, papers = Look.of(task.settings.plan), {each.paper for each in contents}
    if not task.settings.plan.paper and len(papers) == 1:
        look = replace(look, paper=papers.pop())
    page = index_page(contents, look, _covers(known), pdfs).encode()
    written, _ = _carry_out(folder.finish(known, page), write=task.write)
    if INDEX in written:
        yield IndexWritten((known.out / INDEX).as_posix())


def _covers(known: Folder) -> dict[str, bytes]:
    """Return the images of the index by the id of their sheet, as far as they can be used.

    Raises OSError for one that can't be read now, or the index would lack it until its sheet changes.
    """
    from quiz.project.images import image_file

    found: dict[str, bytes] = {}
    for sheet_id, entry in known.entries.items():
        sheet = known.path_of(entry)
        if entry.contents.cover and sheet:
            image = image_file(str(sheet), entry.contents.cover.file)
            if image.fault:
                raise image.fault
            found |= {sheet_id: image.picture.data} if image.picture else {}
    return found


def second() -> int:
    """Return the second since 1970 that changes are dated with; reproducible builds set it.

    Raises WrongUseError where they set it to something else.
    """
    given = os.environ.get("SOURCE_DATE_EPOCH") or str(int(time.time()))
    if not (given.isascii() and given.isdigit() and len(given) <= LONGEST_TIME):
        raise WrongUseError(f"SOURCE_DATE_EPOCH is `{given}`: set it to seconds since 1970, such as 1741000000")
    return int(given)


def _made(paths: Sequence[str], settings: Settings, now: int) -> Iterator[tuple[Loaded, Product | None]]:
    """Load and make sheets, in order; many of them in as many processes as there are processors."""
    if not paths:
        return
    from quiz.project.worker import end_with_the_build, make_sheet

    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if len(paths) < WORTH_PROCESSES or processors == 1 or STANDARD_INPUT in paths:
        for path in paths:
            yield make_sheet(path, settings, now)
        return
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from functools import partial

    done = 0
    try:
        with ProcessPoolExecutor(processors, initializer=end_with_the_build) as pool:
            for made in pool.map(partial(make_sheet, settings=settings, now=now), paths, chunksize=4):
                yield made
                done += 1
    except BrokenProcessPool:  # somebody ended a process, or the memory was full: the rest is made here
        for path in paths[done:]:
            yield make_sheet(path, settings, now)
