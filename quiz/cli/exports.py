"""`quiz export`: quizzes for other programs."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path  # noqa: TC003 - Typer resolves the hints
from typing import TYPE_CHECKING, Annotated

import typer

from quiz.cli.app import FINDINGS, Quiet, Sheets, app, print_changed, print_errors
from quiz.cli.language import Lang  # noqa: TC001 - Typer resolves the hints
from quiz.cli.options import BuildOptions, with_build_options
from quiz.export import EXPORTS
from quiz.project.paths import find_sheets

if TYPE_CHECKING:
    from quiz.export import Wishes
    from quiz.project.load import Loaded

Program = StrEnum("Program", {name.upper(): name for name in EXPORTS})  # type: ignore[misc] # names come from the table
EARLIER = "--changed-since"


@app.command("export")
@with_build_options
def export_command(
    program: Annotated[Program, typer.Argument(help="For which program.")],
    sheets: Sheets = None,
    *,
    options: BuildOptions,
    every: Annotated[
        bool, typer.Option("--all", help="Ask all that the sheet gives, not only one quiz: for Moodle, every item.")
    ] = False,
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
    force: Annotated[
        bool, typer.Option("--force", help="Write over files that were changed since they were exported.")
    ] = False,
    lang: Lang = None,
    quiet: Quiet = False,
) -> None:
    """Write quizzes for other programs.

    `moodle` writes the questions of a quiz for the question bank of Moodle 4.5 and later (ID-moodle.xml). Each import
    makes new questions: after a change, `--changed-since` writes only those that changed and names those to delete.

    `docx` writes each form and the key as a Word file (ID-quiz-a.docx, ID-key.docx), for changing a line before they
    are copied. A file that you changed is not written over.

    \b
    Examples:
      quiz export docx                            all of decks/
      quiz export docx decks/ki-wettlauf.yaml --forms 3 --large-print
      quiz export moodle decks/ki-wettlauf.yaml --all
      quiz export moodle decks/ki-wettlauf.yaml --changed-since old/ki-wettlauf-moodle.xml
    """
    from quiz.export import Wishes
    from quiz.project import reader
    from quiz.project.load import load_all

    paths = find_sheets(sheets or [])
    if changed_since and len(paths) > 1:
        raise typer.BadParameter("name the one sheet that this export is of", param_hint=EARLIER)
    earlier = reader.there(changed_since, reader.Most.OUTPUT) if changed_since else None
    wishes = Wishes(edition, earlier, every)
    done = []
    for each in load_all(paths):
        print_errors(each.findings, lang)
        done.append(_export(each, program.value, options, wishes, force=force, quiet=quiet))
    if not all(done):
        raise typer.Exit(FINDINGS)


def _export(loaded: Loaded, program: str, options: BuildOptions, wishes: Wishes, *, force: bool, quiet: bool) -> bool:
    """Export a sheet; return False if errors of its own, or files that a person changed, stopped it."""
    from dataclasses import replace

    from quiz.export import exporter
    from quiz.pictures.damage import DamagedError
    from quiz.project.exports import write
    from quiz.project.product import material

    if loaded.prepared is None:
        return False
    settings, out = options.settings(), options.out
    if wishes.every:
        questions = max(1, len(loaded.prepared.items))
        settings = replace(settings, plan=replace(settings.plan, questions=questions))
    try:
        made = exporter(program)(material(loaded.prepared, settings, 0)[0], wishes)
    except DamagedError as error:  # browsers show some pictures that no other program can
        typer.echo(f"{loaded.path}: nothing written, for {error}; save it anew, or take another file", err=True)
        return False
    if changed := write(out, made.files, force=force):
        print_changed(loaded.path, out, changed)
        return False
    if not quiet:
        typer.echo(f"{loaded.path}: wrote {', '.join(made.files)} ({out.as_posix()}/)")
        for note in made.notes:
            typer.echo(f"  {note}")
    return True
