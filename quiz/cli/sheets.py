"""`quiz check`, `quiz show`, `quiz new`, `quiz schema`: commands about sheets that build nothing."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from quiz.cli.app import FINDINGS, Quiet, Sheets, app, counted, print_errors
from quiz.cli.language import Tongue, spoken
from quiz.project.paths import find_sheets

if TYPE_CHECKING:
    from quiz.project.proof import Proof
    from quiz.sheet.findings import Finding


class Format(StrEnum):
    """How findings are written."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


@app.command("check")
def check_command(
    sheets: Sheets = None,
    form: Annotated[Format, typer.Option("--format", help="How to write the findings.")] = Format.TEXT,
    fix: Annotated[
        bool,
        typer.Option(
            "--fix",
            help="Write dates like 2025-03-26; take over what the source text is certain of: words, missing evidence.",
        ),
    ] = False,
    lang: Annotated[
        Tongue | None, typer.Option(help="The language of the findings.", show_default="that of your locale")
    ] = None,
    quiet: Quiet = False,
) -> None:
    """Check sheets, and prove them against their source text.

    Every finding has an address, the line, what is wrong and how to mend it. Where `source: {text: FILE}` names the
    article itself, quotations, evidence, names and numbers are proved against it. Without `--fix` nothing is written;
    with it, nothing but the values it names is changed. Exit code: 0 without findings, else 1.

    \b
    Examples:
      quiz check                                  everything in decks/
      quiz check decks/ki-wettlauf.yaml           one sheet
      quiz check --fix decks/ki-wettlauf.yaml     take over the source's words first
      quiz check --lang de                        with findings in German
      quiz check --format github                  as annotations of a pull request
      cat sheet.yaml | quiz check -               a sheet from standard input
    """
    from quiz.cli.report import FORMATS
    from quiz.project.load import load_all
    from quiz.sheet.open_marks import open_marks

    paths = find_sheets(sheets or [])
    for path in paths if fix else []:
        _mend(path, quiet=quiet)
    loaded = load_all(paths)
    findings = [finding for each in loaded for finding in each.findings]
    if findings or form is not Format.TEXT:
        typer.echo(FORMATS[form.value](findings, spoken(lang)))
    if form is Format.TEXT and not quiet:
        for each in loaded:
            if each.proof and (line := _proved(each.path, each.proof)):
                typer.echo(line, err=True)
        marks = sum(open_marks(each.data.decode(errors="replace")) for each in loaded)
        left = f"; {counted(marks, 'mark')} of a draft left" if marks else ""
        typer.echo(_summary(findings, len(loaded)) + left, err=True)
    if findings:
        raise typer.Exit(FINDINGS)


@app.command("show")
def show_command(
    sheet: Annotated[str, typer.Argument(metavar="SHEET", help="A sheet; - reads it from standard input.")],
    items: Annotated[
        bool, typer.Option("--items", help="Show only the items, with options, reasons, difficulty and cards.")
    ] = False,
) -> None:
    """Show the facts of a sheet and the items made from them.

    \b
    Examples:
      quiz show decks/ki-wettlauf.yaml
      quiz show --items decks/ki-wettlauf.yaml
      quiz show decks/ki-wettlauf.yaml | less -S
    """
    from quiz.cli.tables import show
    from quiz.project.load import load

    loaded = load(sheet)
    print_errors(loaded.findings)
    if loaded.prepared is None:
        raise typer.Exit(FINDINGS)
    show(loaded.prepared.sheet, loaded.prepared.items, facts=not items)


@app.command("rules")
def rules_command(
    code: Annotated[str | None, typer.Argument(metavar="[CODE]", help="The code of a rule.")] = None,
    lang: Annotated[
        Tongue | None, typer.Option(help="The language of the rules.", show_default="that of your locale")
    ] = None,
) -> None:
    """List the rules for sheets, or explain one.

    A rule is explained with a bad and a good example, and with its source.

    A sheet can allow a warning for one fact, with the reason: `allow: {CODE: why}`.

    \b
    Examples:
      quiz rules
      quiz rules key-longest
      quiz rules --lang de
    """
    from quiz.cli.rules_text import explained, listed

    typer.echo(explained(code, spoken(lang)) if code else listed(spoken(lang)))


@app.command("new")
def new_command(
    sheet_id: Annotated[
        str, typer.Argument(metavar="ID", help="The new sheet's id: small letters, digits and hyphens.")
    ],
    language: Annotated[
        Tongue | None,
        typer.Option(help="The language of the sheet and of what is made from it.", show_default="that of your locale"),
    ] = None,
) -> None:
    """Write a starter sheet, decks/ID.yaml, that builds as it is.

    Beside it stands sheet.schema.json, with which an editor completes and checks the sheet while you type.

    \b
    Examples:
      quiz new hafen
      quiz new harbour --language en
    """
    from quiz.project.new_sheet import start_sheet

    path = start_sheet(sheet_id, spoken(language))
    typer.echo(f"wrote {path}: put your facts in it, then run `quiz build`")


@app.command("schema")
def schema_command() -> None:
    """Print the JSON Schema of a sheet.

    \b
    Examples:
      quiz schema > decks/sheet.schema.json
    """
    from quiz.sheet.schema import schema

    typer.echo(schema(), nl=False)


@app.command("fields")
def fields_command(
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="The name of a field, such as blank.")] = None,
) -> None:
    """Show every field of a sheet with an example.

    \b
    Examples:
      quiz fields
      quiz fields blank
      quiz fields > decks/FIELDS.md
    """
    from quiz.cli.fields_text import explained, page

    typer.echo(explained(name) if name else page(), nl=bool(name))


def _proved(path: str, proof: Proof) -> str | None:
    """Say how much of its source text a sheet holds, or that the text is not there."""
    if proof.missing:
        return f"{proof.file} is not there: nothing was proved"
    if proof.review is None:
        return None
    from quiz.page.source import held
    from quiz.words import words_for

    words = words_for("en").review
    shares = [getattr(words, each.kind).format(held=each.held, all=each.all) for each in held(proof.review)]
    surnames = proof.review.surnames
    alone = [f"by the surname alone: {', '.join(surnames)}"] if surnames else []
    return f"{path}: {'; '.join([', '.join(shares), *alone])}" if shares or alone else None


def _mend(path: str, *, quiet: bool) -> None:
    """Mend a sheet by its source text, and say what was changed."""
    from quiz.difference import marked
    from quiz.project.mend import mend

    for span, (place, old, new) in mend(path):
        if not quiet:
            what = marked(old, new) if old is not None else f"{{+{new}+}}"
            typer.echo(f"{path}:{span.line}:{span.column}: changed {'/'.join(place)}: {what}", err=True)


def _summary(findings: list[Finding], sheets: int) -> str:
    errors = sum(finding.severity == "error" for finding in findings)
    warnings = len(findings) - errors
    found = [counted(number, what) for number, what in ((errors, "error"), (warnings, "warning")) if number]
    return f"{counted(sheets, 'sheet')} checked: {' and '.join(found) or 'nothing to mend'}"
