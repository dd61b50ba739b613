"""`quiz show`, `quiz new`, `quiz schema`: commands about sheets that build nothing."""

from __future__ import annotations

from typing import Annotated

import typer

from quiz.cli.app import FINDINGS, app, print_errors
from quiz.cli.language import Lang, Tongue, of_sheet, spoken


@app.command("show")
def show_command(
    sheet: Annotated[str, typer.Argument(metavar="SHEET", help="A sheet; - reads it from standard input.")],
    items: Annotated[
        bool, typer.Option("--items", help="Show only the items, with options, reasons, difficulty and cards.")
    ] = False,
    lang: Lang = None,
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
    print_errors(loaded.findings, lang)
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
        str | None,
        typer.Option(
            metavar="LANGUAGE",
            help="The language of the sheet and of what is made from it: de, en, fr, or that of a territory, as en-US.",
            show_default="that of your locale",
            callback=lambda typed: None if typed is None else of_sheet(typed),
            autocompletion=lambda: list(Tongue),
        ),
    ] = None,
) -> None:
    """Write a starter sheet, decks/ID.yaml, that builds as it is.

    Beside it stands sheet.schema.json, with which an editor completes and checks the sheet while you type.

    \b
    Examples:
      quiz new hafen
      quiz new harbour --language en-GB
    """
    from quiz.project.new_sheet import start_sheet

    path = start_sheet(sheet_id, language or spoken())
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
    lang: Annotated[
        Tongue | None, typer.Option(help="The language to explain them in.", show_default="that of your locale")
    ] = None,
) -> None:
    """Show every field of a sheet with an example.

    \b
    Examples:
      quiz fields
      quiz fields blank
      quiz fields --lang de
      quiz fields --lang en > decks/FIELDS.md
    """
    from quiz.cli.fields_text import explained, page

    language = spoken(lang)
    typer.echo(explained(name, language) if name else page(language), nl=bool(name))
