"""`quiz build` and `quiz watch`."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Annotated

import typer

from quiz.cli.app import FINDINGS, Quiet, Sheets, app
from quiz.cli.language import Lang  # noqa: TC001 - Typer resolves the hints
from quiz.cli.options import BuildOptions, with_build_options
from quiz.cli.terminal import nobody_reads, raw
from quiz.project.paths import find_sheets

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.project.build_results import BuildResult

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
    lang: Lang = None,
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
      quiz build --resit 1 --out build/resit      forms that ask what the first ones did not
      quiz build --forms 3 --paper letter         forms A, B and C on US paper
      quiz build --large-print --out build/large  copies for pupils with low vision
      quiz build --pdf                            PDFs beside the pages
      quiz build --back-offset 1.5,-2             cards for a printer that shifts the backs
      quiz build --check                          for a git hook: is everything up to date?
      quiz build - --out /tmp/try < sheet.yaml    a sheet from standard input
    """
    from quiz.cli.told import tell, wrote
    from quiz.project.build import build
    from quiz.project.build_results import Stopped

    write = not (dry_run or check)
    settings, paths = options.settings(), find_sheets(sheets or [])
    results = build(paths, options.out, settings, write=write, force=force)
    stopped = pending = False
    for result in _with_bar(results, len(paths), quiet=quiet):
        stopped |= isinstance(result, Stopped)
        pending |= wrote(result)
        tell(result, options.out, write=write, quiet=quiet, lang=lang)
    if stopped or (check and pending):
        raise typer.Exit(FINDINGS)


@app.command("watch")
@with_build_options
def watch_command(sheets: Sheets = None, *, options: BuildOptions, lang: Lang = None) -> None:
    """Build whenever something is saved.

    Sheets, their locks and their images are watched until Ctrl-C.

    \b
    Examples:
      quiz watch                                  everything in decks/ into build/
      quiz watch decks/ki-wettlauf.yaml           one sheet
    """
    from quiz.cli.told import tell
    from quiz.project.watch import builds

    settings = options.settings()
    typer.echo("watching; Ctrl-C ends it", err=True)
    with suppress(KeyboardInterrupt):
        for result in builds(sheets or [], options.out, settings):
            tell(result, options.out, write=True, lang=lang)
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
