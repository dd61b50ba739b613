"""`quiz build` and `quiz watch`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quiz.build import Built, build, find_sheets
from quiz.cli.app import FINDINGS, Quiet, Sheets, app, counted, print_findings
from quiz.page.paper import Paper
from quiz.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterable

WORTH_A_BAR = 20

Out = Annotated[Path, typer.Option(help="The folder to write to.", file_okay=False)]
Forms = Annotated[int, typer.Option(min=1, max=6, help="How many forms of the quiz: A, B, …")]
Seed = Annotated[int, typer.Option(min=0, help="Another number gives another quiz; the same number the same.")]
Questions = Annotated[int, typer.Option(min=1, help="How many questions a form asks, at most.")]
OnPaper = Annotated[Paper, typer.Option(help="The paper to print on.")]


@app.command("build")
def build_command(
    sheets: Sheets = None,
    out: Out = Path("build"),
    forms: Forms = Settings.forms,
    seed: Seed = Settings.seed,
    questions: Questions = Settings.questions,
    paper: OnPaper = Settings.paper,
    force: Annotated[bool, typer.Option("--force", help="Build what is up to date, too.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be written, and write nothing.")] = False,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit with 1 if anything is not as the sheets give it.")
    ] = False,
    quiet: Quiet = False,
) -> None:
    """Build decks and quizzes.

    Each sheet gives an Anki deck (ID.apkg), the forms of a quiz (ID-quiz-a.html, ID-quiz-b.html) and their answer key
    (ID-key.html); index.html leads to all of them. A sheet with errors keeps the files it had. A sheet that is up to
    date is not built again. The lock beside a sheet is written too: keep it in version control.

    \b
    Examples:
      quiz build                                  everything in decks/ into build/
      quiz build decks/ki-wettlauf.yaml           one sheet
      quiz build --seed 2 --questions 12          another, shorter quiz
      quiz build --forms 3 --paper letter         forms A, B and C on US paper
      quiz build --check                          for a git hook: is everything up to date?
      quiz build - --out /tmp/try < sheet.yaml    a sheet from standard input
    """
    write = not (dry_run or check)
    settings = Settings(forms, seed, questions, paper)
    paths = find_sheets(sheets or [])
    stopped = pending = False
    for built in _with_bar(build(paths, out, settings, write=write, force=force), len(paths), quiet=quiet):
        print_findings(finding for finding in built.findings if finding.severity == "error")
        stopped |= built.stopped
        pending |= bool(built.written)
        if not quiet and (line := _line(built, out, write=write)):
            typer.echo(line, err=built.stopped)
    if stopped or (check and pending):
        raise typer.Exit(FINDINGS)


@app.command("watch")
def watch_command(
    sheets: Sheets = None,
    out: Out = Path("build"),
    forms: Forms = Settings.forms,
    seed: Seed = Settings.seed,
    questions: Questions = Settings.questions,
    paper: OnPaper = Settings.paper,
) -> None:
    """Build whenever a sheet, its lock or an image is saved, until Ctrl-C.

    \b
    Examples:
      quiz watch                                  everything in decks/ into build/
      quiz watch decks/ki-wettlauf.yaml           one sheet
    """
    from quiz.watch import builds

    settings = Settings(forms, seed, questions, paper)
    typer.echo("watching; Ctrl-C ends it", err=True)
    for built in builds(sheets or [], out, settings):
        print_findings(finding for finding in built.findings if finding.severity == "error")
        if line := _line(built, out, write=True):
            typer.echo(line, err=built.stopped)


def _with_bar(results: Iterable[Built], total: int, *, quiet: bool) -> Iterable[Built]:
    """Show a bar while many sheets are built, if somebody is there to see it."""
    import sys

    if quiet or total < WORTH_A_BAR or not sys.stderr.isatty():
        return results
    from rich.console import Console
    from rich.progress import track

    return track(results, "building", total=total, console=Console(stderr=True), transient=True)


def _line(built: Built, out: Path, *, write: bool) -> str | None:
    """Say of a sheet what it holds and what was written; of the index only what would be."""
    contents = built.contents
    wrote = "wrote" if write else "would write"
    if built.stopped:
        errors = sum(finding.severity == "error" for finding in built.findings)
        return f"{built.path}: not built, {counted(errors, 'error')}; the files it had stay as they were"
    if contents is None:
        return None if write else f"{built.path}: {wrote} it"
    held = [
        counted(contents.people, "person", "people"),
        counted(contents.quotes, "quote"),
        counted(contents.figures, "figure"),
        counted(contents.facts, "fact"),
    ]
    forms, questions = counted(contents.forms, "form"), counted(contents.questions, "question")
    made = f"{counted(contents.cards, 'card')}, {forms} of {questions}"
    written = f"{wrote} {', '.join(built.written)} ({out.as_posix()}/)" if built.written else "up to date"
    notes = [
        f"{counted(built.warnings, 'warning')}: see `quiz check`" if built.warnings else "",
        f"{counted(contents.retired, 'retired fact')} still sent: see `quiz forget -h`" if contents.retired else "",
        "first release: keep its lock in version control; if learners have this deck, see `quiz lock -h`"
        if built.first
        else "",
    ]
    return "; ".join(filter(None, [f"{built.path}: {', '.join(held)} → {made}", written, *notes]))
