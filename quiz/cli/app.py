"""The program as a command line: what all commands share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from quiz import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from quiz.cli.language import Lang
    from quiz.sheet.findings import Finding

FINDINGS = 1
"""The exit code for findings in a sheet."""

app = typer.Typer(
    name="quiz",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Sheets = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[SHEETS]...", help="Sheets, or folders of sheets; - reads one from standard input. Default: decks/"
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but findings.")]


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"quiz {__version__}")
        raise typer.Exit


@app.callback()
def quiz(
    version: Annotated[
        bool, typer.Option("--version", "-V", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Make Anki decks and printable quizzes from the fact sheet of a news article.

    Start with `quiz new`, write down who said what and the key figures, then `quiz build`.
    """


def counted(number: int, one: str, many: str | None = None) -> str:
    """Write a number of things: 1 card, 2 cards, 2 people."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def print_errors(findings: Iterable[Finding], lang: Lang) -> None:
    """Print the errors among findings as talk, beside the results of a command; in the locale's language, or `lang`."""
    if errors := [finding for finding in findings if finding.severity == "error"]:
        from quiz.cli.language import spoken
        from quiz.cli.report import as_text

        typer.echo(as_text(errors, spoken(lang)), err=True)


def print_changed(source: str, out: Path, changed: Iterable[str]) -> None:
    """Say that nothing was written, for files in a folder are not as they were written, and how to go on."""
    there = ", ".join((out / name).as_posix() for name in changed)
    remedy = "move it away, or write over it with --force"
    typer.echo(f"{source}: nothing written, for this was changed since: {there}; {remedy}", err=True)
