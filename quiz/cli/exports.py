"""`quiz export`: quizzes for other programs."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path  # noqa: TC003 - Typer resolves the hints
from typing import TYPE_CHECKING, Annotated

import typer

from quiz.cli.app import FINDINGS, Quiet, Sheets, app, print_errors
from quiz.cli.options import BuildOptions, with_build_options
from quiz.export import EXPORTS
from quiz.project.build import find_sheets

if TYPE_CHECKING:
    from quiz.export import Wishes

Program = StrEnum("Program", {name.upper(): name for name in EXPORTS})  # type: ignore[misc] # names come from the table
EARLIER = "--changed-since"


@app.command("export")
@with_build_options
def export_command(
    program: Annotated[Program, typer.Argument(help="For which program.")],
    sheets: Sheets = None,
    *,
    options: BuildOptions,
    every: Annotated[bool, typer.Option("--all", help="Ask all that the sheet gives, not only one quiz.")] = False,
    edition: Annotated[str, typer.Option(help="Moodle: name this edition in the category.", show_default=False)] = "",
    changed_since: Annotated[
        Path | None,
        typer.Option(
            EARLIER,
            help="Moodle: write only what is new or changed since this earlier export, and say what to delete.",
            exists=True,
            dir_okay=False,
        ),
    ] = None,
    quiet: Quiet = False,
) -> None:
    """Write quizzes for other programs.

    `moodle` writes the questions of a quiz for the question bank of Moodle 4.5 and later (ID-moodle.xml). Each import
    makes new questions: after a change, `--changed-since` writes only those that changed and names those to delete.

    `docx` writes each form and the key as a Word file (ID-quiz-a.docx, ID-key.docx), for changing a line before they
    are copied.

    \b
    Examples:
      quiz export docx                            all of decks/
      quiz export docx decks/ki-wettlauf.yaml --forms 3 --large-print
      quiz export moodle decks/ki-wettlauf.yaml --all
      quiz export moodle decks/ki-wettlauf.yaml --changed-since old/ki-wettlauf-moodle.xml
    """
    from quiz.export import Wishes

    paths = find_sheets(sheets or [])
    if changed_since and len(paths) > 1:
        raise typer.BadParameter("name the one sheet that this export is of", param_hint=EARLIER)
    earlier = changed_since.read_bytes() if changed_since else None
    if not _export(program.value, paths, options, Wishes(edition, earlier), every=every, quiet=quiet):
        raise typer.Exit(FINDINGS)


def _export(program: str, paths: list[str], options: BuildOptions, wishes: Wishes, *, every: bool, quiet: bool) -> bool:
    """Export sheets one by one; return False if errors stopped one of them."""
    from dataclasses import replace

    from quiz.export import exporter
    from quiz.project import files
    from quiz.project.load import load_all
    from quiz.project.product import material

    settings = options.settings()
    export = exporter(program)
    options.out.mkdir(parents=True, exist_ok=True)
    whole = True
    for loaded in load_all(paths):
        print_errors(loaded.findings)
        if loaded.prepared is None:
            whole = False
            continue
        of_sheet = settings
        if every:
            of_sheet = replace(settings, plan=replace(settings.plan, questions=max(1, len(loaded.prepared.items))))
        made = export(material(loaded.prepared, of_sheet, 0)[0], wishes)
        for name, content in made.files.items():
            files.replace(options.out / name, content)
        if not quiet:
            typer.echo(f"{loaded.path}: wrote {', '.join(made.files)} ({options.out.as_posix()}/)")
            for note in made.notes:
                typer.echo(f"  {note}")
    return whole
