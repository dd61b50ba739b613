"""What a person types. No logic: it wires the arguments to the work, and the results to the terminal."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quiz import __version__
from quiz.build import build, find_sheets, load, load_all
from quiz.page.paper import Paper
from quiz.sheet.report import FORMATS, as_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.build import Built
    from quiz.sheet.findings import Finding

FINDINGS = 1

app = typer.Typer(
    name="quiz",
    help="Make Anki decks and printable quizzes from the fact sheet of a news article.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class Format(StrEnum):
    """How findings are written."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


class Tongue(StrEnum):
    """The language of a new sheet."""

    GERMAN = "de"
    ENGLISH = "en"


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
def main(
    version: Annotated[
        bool, typer.Option("--version", "-V", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Make Anki decks and printable quizzes from the fact sheet of a news article.

    Start with `quiz new`, write down who said what and the key figures, then `quiz build`.
    """


@app.command("build")
def build_command(
    sheets: Sheets = None,
    out: Annotated[Path, typer.Option(help="The folder to write to.", file_okay=False)] = Path("build"),
    forms: Annotated[int, typer.Option(min=1, max=6, help="How many forms of the quiz: A, B, …")] = 2,
    seed: Annotated[int, typer.Option(min=0, help="Another number gives another quiz; the same number the same.")] = 1,
    questions: Annotated[int, typer.Option(min=1, help="How many questions a form asks, at most.")] = 20,
    paper: Annotated[Paper, typer.Option(help="The paper to print on.")] = Paper.A4,
    quiet: Quiet = False,
) -> None:
    """Build decks and quizzes.

    Each sheet gives an Anki deck (ID.apkg), the forms of a quiz (ID-quiz-a.html, ID-quiz-b.html) and their answer key
    (ID-key.html); index.html leads to all of them. A sheet with errors keeps the files it had.

    \b
    Examples:
      quiz build                                  everything in decks/ into build/
      quiz build decks/ki-wettlauf.yaml           one sheet
      quiz build --seed 2 --questions 12          another, shorter quiz
      quiz build --forms 3 --paper letter         forms A, B and C on US paper
      quiz build - --out /tmp/try < sheet.yaml    a sheet from standard input
    """
    from quiz.make import Settings  # noqa: PLC0415 - `quiz --help` must not wait for Jinja and genanki

    settings = Settings(forms, seed, questions, paper)
    stopped = False
    for built in build(find_sheets(sheets or []), out, settings):
        errors = [finding for finding in built.findings if finding.severity == "error"]
        _print_findings(errors)
        stopped = stopped or built.contents is None
        if not quiet:
            typer.echo(_line(built, out), err=built.contents is None)
    if stopped:
        raise typer.Exit(FINDINGS)


@app.command("check")
def check_command(
    sheets: Sheets = None,
    form: Annotated[Format, typer.Option("--format", help="How to write the findings.")] = Format.TEXT,
    quiet: Quiet = False,
) -> None:
    """Check sheets and write nothing.

    Every finding has an address, the line, what is wrong and how to mend it. Exit code: 0 without findings, else 1.

    \b
    Examples:
      quiz check                                  everything in decks/
      quiz check decks/ki-wettlauf.yaml           one sheet
      quiz check --format github                  as annotations of a pull request
      cat sheet.yaml | quiz check -               a sheet from standard input
    """
    checked = load_all(find_sheets(sheets or []))
    findings = [finding for each in checked for finding in each.findings]
    if findings or form is not Format.TEXT:
        typer.echo(FORMATS[form.value](findings))
    if form is Format.TEXT and not quiet:
        typer.echo(_summary(findings, len(checked)), err=True)
    if findings:
        raise typer.Exit(FINDINGS)


@app.command("show")
def show_command(
    sheet: Annotated[str, typer.Argument(help="A sheet; - reads it from standard input.")],
) -> None:
    """Show the facts of a sheet and the items made from them.

    \b
    Examples:
      quiz show decks/ki-wettlauf.yaml
      quiz show decks/ki-wettlauf.yaml | less -S
    """
    from quiz.show import show  # noqa: PLC0415 - only here Rich is needed

    checked = load(sheet)
    _print_findings([finding for finding in checked.findings if finding.severity == "error"])
    if checked.sheet is None:
        raise typer.Exit(FINDINGS)
    show(checked.sheet)


@app.command("new")
def new_command(
    sheet_id: Annotated[
        str, typer.Argument(metavar="ID", help="The new sheet's id: small letters, digits and hyphens.")
    ],
    language: Annotated[
        Tongue, typer.Option(help="The language of the sheet and of what is made from it.")
    ] = Tongue.GERMAN,
) -> None:
    """Write a starter sheet, decks/ID.yaml, that builds as it is.

    Beside it stands sheet.schema.json, with which an editor completes and checks the sheet while you type.

    \b
    Examples:
      quiz new hafen
      quiz new harbour --language en
    """
    from quiz.build import start_sheet  # noqa: PLC0415 - as above

    path = start_sheet(sheet_id, language.value)
    typer.echo(f"wrote {path}: put your facts in it, then run `quiz build`")


@app.command("schema")
def schema_command() -> None:
    """Print the JSON Schema of a sheet.

    \b
    Examples:
      quiz schema > decks/sheet.schema.json
    """
    from quiz.sheet.schema import schema  # noqa: PLC0415 - only here pydantic is needed

    typer.echo(schema(), nl=False)


def _line(built: Built, out: Path) -> str:
    """Say of a sheet what it holds and what was written."""
    contents = built.contents
    if contents is None:
        count = sum(finding.severity == "error" for finding in built.findings)
        return f"{built.path}: not built, {_counted(count, 'error')}; the files it had stay as they were"
    held = [
        _counted(contents.people, "person", "people"),
        _counted(contents.quotes, "quote"),
        _counted(contents.figures, "figure"),
        _counted(contents.facts, "fact"),
    ]
    forms, questions = _counted(contents.forms, "form"), _counted(contents.questions, "question")
    made = f"{_counted(contents.cards, 'card')}, {forms} of {questions}"
    written = f"wrote {', '.join(built.written)} to {out.as_posix()}/" if built.written else "nothing to write"
    warnings = f" ({_counted(len(built.findings), 'warning')}: see `quiz check`)" if built.findings else ""
    return f"{built.path}: {', '.join(held)} → {made}; {written}{warnings}"


def _summary(findings: list[Finding], sheets: int) -> str:
    errors = sum(finding.severity == "error" for finding in findings)
    parts = [_counted(errors, "error")] * bool(errors) + [_counted(len(findings) - errors, "warning")] * (
        errors < len(findings)
    )
    return f"{_counted(sheets, 'sheet')} checked: {' and '.join(parts) or 'nothing to mend'}"


def _counted(number: int, one: str, many: str | None = None) -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def _print_findings(findings: Iterable[Finding]) -> None:
    text = as_text(findings)
    if text:
        typer.echo(text, err=True)
