"""What became of a build, in lines for the terminal."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

import typer

from quiz.cli.app import counted, print_errors
from quiz.project.build_results import (
    Built,
    Gone,
    IndexWritten,
    NotPrinted,
    PagesPrinted,
    Stopped,
    Waiting,
)
from quiz.project.folder import INDEX
from quiz.sheet.papers import sheets_of_paper

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from quiz.cli.language import Lang
    from quiz.page.contents import Contents
    from quiz.project.build_results import BuildResult


def wrote(result: BuildResult) -> bool:
    """Return True if something was not as the sheets give it."""
    match result:
        case Built():
            return bool(result.written or result.removed)
        case PagesPrinted():
            return bool(result.written)
        case Gone() | IndexWritten():
            return True
        case Stopped() | NotPrinted() | Waiting():
            return False


def tell(result: BuildResult, out: Path, *, write: bool, quiet: bool = False, lang: Lang = None) -> None:
    """Print what became of a sheet, the index or the PDFs; if `quiet`, only the errors of sheets.

    These are in the language of the locale, or in `lang`.
    """
    if isinstance(result, (Built, Stopped)):
        print_errors(result.findings, lang)
    if not quiet and (line := _line(result, out, write=write)):
        typer.echo(line, err=isinstance(result, (Stopped, NotPrinted, Waiting)))


def _line(result: BuildResult, out: Path, *, write: bool) -> str | None:
    """Say what became of something in a line; of the index only that it would be written."""
    wrote, removed = ("wrote", "removed") if write else ("would write", "would remove")
    match result:
        case Built():
            return _line_of_sheet(result, out, wrote, removed)
        case Gone():
            files = f"; {removed} {', '.join(result.removed)} ({out.as_posix()}/)" if result.removed else ""
            return f"{result.path}: no longer there{files}"
        case Waiting():
            return f"{result.reason}: waiting until that is over" if result.reason else "going on"
        case Stopped():
            errors = sum(finding.severity == "error" for finding in result.findings)
            return f"{result.path}: not built, {counted(errors, 'error')}; the files it had stay as they were"
        case IndexWritten():
            return None if write else f"{result.path}: {wrote} {INDEX}"
        case PagesPrinted():
            return f"{result.folder}: {wrote} {', '.join(_with_pages(result))}"
        case NotPrinted():
            return f"{result.folder}: {result.reason}"


def _of_a_resit(contents: Contents) -> str:
    """Say how many questions of a resit are new."""
    if contents.new is None:
        return ""
    again = f", {contents.again} are asked again" if contents.again else ""
    return f"{contents.new} of {counted(contents.questions, 'question')} ask new facts{again}"


def _line_of_sheet(built: Built, out: Path, wrote: str, removed: str) -> str:
    """Say what a sheet holds; below that, what was written and what was removed."""
    contents = built.contents
    held = [
        counted(contents.people, "person", "people"),
        counted(contents.quotes, "quote"),
        counted(contents.figures, "figure"),
        counted(contents.facts, "fact"),
    ]
    forms, questions = counted(contents.forms, "form"), counted(contents.questions, "question")
    made = f"{counted(contents.cards, 'card')}, {forms} of {questions}{_on_paper(contents)}"
    if contents.card_pages:
        made += f", cards to cut out on {counted(contents.card_pages, 'page')}"
    notes = [
        "" if built.written else "up to date",
        "some questions are too wide for two columns" if contents.one_column else "",
        "" if contents.questions else "its forms are empty: ask for other `--kinds`, or see `quiz check`",
        _of_a_resit(contents),
        f"{counted(built.warnings, 'warning')}: see `quiz check`" if built.warnings else "",
        f"its forms give {counted(contents.hints, 'thing')} away: see `quiz check --forms`" if contents.hints else "",
        f"{counted(contents.retired, 'retired fact')} still sent: see `quiz forget -h`" if contents.retired else "",
    ]
    below = [
        f"{wrote} {', '.join(built.written)} ({out.as_posix()}/)" if built.written else "",
        f"{removed} {', '.join(built.removed)}" if built.removed else "",
        f"first release: {contents.id}.lock, beside the sheet, knows what learners have: keep both in version control; "
        "if learners have this deck already, see `quiz lock -h`; as long as nobody has it, the lock may be deleted"
        if built.first
        else "",
    ]
    line = "; ".join(filter(None, [f"{built.path}: {', '.join(held)} → {made}", *notes]))
    return "\n  ".join(filter(None, [line, *below]))


def _with_pages(result: PagesPrinted) -> Iterator[str]:
    """Give the names of PDFs with their numbers of pages, where they are known."""
    for name, pages in zip_longest(result.written, result.pages):
        yield f"{name} ({counted(pages, 'page')})" if pages else name


def _on_paper(contents: Contents) -> str:
    """Say on how many pages the forms are, and how many sheets of paper each takes; each by itself if they differ."""
    if not contents.questions:
        return ""
    pages = sorted(set(contents.pages))
    sheets = sorted({sheets_of_paper(each) for each in pages})
    return (
        f" on {' or '.join(map(str, pages))} {'page' if pages == [1] else 'pages'}"
        f" ({' or '.join(map(str, sheets))} {'sheet' if sheets == [1] else 'sheets'} of paper)"
    )
