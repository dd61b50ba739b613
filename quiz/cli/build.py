"""`quiz build` and `quiz watch`."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Annotated

import typer

from quiz.cli.app import FINDINGS, Quiet, Sheets, app, counted, print_errors
from quiz.cli.options import BuildOptions, with_build_options
from quiz.cli.terminal import nobody_reads, raw
from quiz.project.build import build, find_sheets
from quiz.project.build_results import (
    BuildResult,
    Built,
    Gone,
    IndexWritten,
    NotPrinted,
    PagesPrinted,
    Stopped,
    Waiting,
)
from quiz.project.folder import INDEX

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

WORTH_A_BAR = 20


@app.command("build")
@with_build_options
def build_command(
    sheets: Sheets = None,
    *,
    options: BuildOptions,
    force: Annotated[bool, typer.Option("--force", help="Build what is up to date, too.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be written, and write nothing.")] = False,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit with 1 if anything is not as the sheets give it.")
    ] = False,
    quiet: Quiet = False,
) -> None:
    """Build decks and quizzes.

    Each sheet gives an Anki deck (ID.apkg), the forms of a quiz (ID-quiz-a.html, ID-quiz-b.html) and their answer key
    (ID-key.html), cards to print and cut out (ID-cards.html), a page that asks and checks (ID-practice.html), and the
    questions with their key as data (ID-quiz.json); index.html leads to all of them. A sheet with errors keeps the
    files it had. A sheet that is up to date is not built again. The lock beside a sheet is written too: keep it in
    version control.

    \b
    Examples:
      quiz build                                  everything in decks/ into build/
      quiz build decks/ki-wettlauf.yaml           one sheet
      quiz build --seed 2 --questions 12          another, shorter quiz
      quiz build --forms 3 --paper letter         forms A, B and C on US paper
      quiz build --large-print --out build/large  copies for pupils with low vision
      quiz build --pdf                            PDFs beside the pages
      quiz build --back-offset 1.5,-2             cards for a printer that shifts the backs
      quiz build --check                          for a git hook: is everything up to date?
      quiz build - --out /tmp/try < sheet.yaml    a sheet from standard input
    """
    write = not (dry_run or check)
    settings, paths = options.settings(), find_sheets(sheets or [])
    results = build(paths, options.out, settings, write=write, force=force)
    stopped = pending = False
    for result in _with_bar(results, len(paths), quiet=quiet):
        stopped |= isinstance(result, Stopped)
        pending |= _wrote(result)
        tell(result, options.out, write=write, quiet=quiet)
    if stopped or (check and pending):
        raise typer.Exit(FINDINGS)


@app.command("watch")
@with_build_options
def watch_command(sheets: Sheets = None, *, options: BuildOptions) -> None:
    """Build whenever something is saved.

    Sheets, their locks and their images are watched until Ctrl-C.

    \b
    Examples:
      quiz watch                                  everything in decks/ into build/
      quiz watch decks/ki-wettlauf.yaml           one sheet
    """
    from quiz.project.watch import builds

    settings = options.settings()
    typer.echo("watching; Ctrl-C ends it", err=True)
    with suppress(KeyboardInterrupt):
        for result in builds(sheets or [], options.out, settings):
            tell(result, options.out, write=True)
            if nobody_reads():
                break


def _with_bar(results: Iterable[BuildResult], total: int, *, quiet: bool) -> Iterable[BuildResult]:
    """Show a bar while many sheets are built, if somebody is there to see it."""
    import sys

    if quiet or total < WORTH_A_BAR or not sys.stderr.isatty():
        return results
    from rich.console import Console
    from rich.progress import track

    return track(results, "building", total=total, console=Console(file=raw(sys.stderr)), transient=True)


def _wrote(result: BuildResult) -> bool:
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


def tell(result: BuildResult, out: Path, *, write: bool, quiet: bool = False) -> None:
    """Print what became of a sheet, the index or the PDFs; if `quiet`, only the errors of sheets."""
    if isinstance(result, (Built, Stopped)):
        print_errors(result.findings)
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
            return f"{result.folder}: {wrote} {', '.join(result.written)}"
        case NotPrinted():
            return f"{result.folder}: {result.reason}"


def _line_of_sheet(built: Built, out: Path, wrote: str, removed: str) -> str:
    """Say what a sheet holds, what was written and what was removed."""
    contents = built.contents
    held = [
        counted(contents.people, "person", "people"),
        counted(contents.quotes, "quote"),
        counted(contents.figures, "figure"),
        counted(contents.facts, "fact"),
    ]
    forms, questions = counted(contents.forms, "form"), counted(contents.questions, "question")
    sheets = counted(-(-contents.pages // 2), "sheet of paper", "sheets of paper")
    on_paper = f" on {counted(contents.pages, 'page')} ({sheets})" if contents.questions else ""
    made = f"{counted(contents.cards, 'card')}, {forms} of {questions}{on_paper}"
    written = f"{wrote} {', '.join(built.written)} ({out.as_posix()}/)" if built.written else "up to date"
    notes = [
        f"{removed} {', '.join(built.removed)}" if built.removed else "",
        "" if contents.questions else "its forms are empty: ask for other `--kinds`, or see `quiz check`",
        f"{counted(built.warnings, 'warning')}: see `quiz check`" if built.warnings else "",
        f"{counted(contents.retired, 'retired fact')} still sent: see `quiz forget -h`" if contents.retired else "",
        "first release: keep its lock in version control; if learners have this deck, see `quiz lock -h`"
        if built.first
        else "",
    ]
    return "; ".join(filter(None, [f"{built.path}: {', '.join(held)} → {made}", written, *notes]))
