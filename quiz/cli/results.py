"""`quiz results`: which questions failed, and what pupils earned."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quiz.cli.app import FINDINGS, Quiet, app, counted, print_changed
from quiz.cli.language import Lang, spoken
from quiz.sheet.papers import Paper  # noqa: TC001 - Typer resolves the hints

if TYPE_CHECKING:
    from quiz.results.report import Report
    from quiz.sheet.findings import Finding

MOST_FINDINGS = 100
"""How many findings of a table are shown: more come from one cause."""


@app.command("results")
def results_command(
    table: Annotated[Path, typer.Argument(metavar="FILE.csv", help="A table with the answers of a class.")],
    out: Annotated[
        Path, typer.Option(help="The folder to write to, in which the quiz is looked for.", file_okay=False)
    ] = Path("build"),
    quiz: Annotated[
        Path | None,
        typer.Option(metavar="ID-quiz.json", help="The questions.", show_default="found in --out", dir_okay=False),
    ] = None,
    add: Annotated[
        list[Path] | None,
        typer.Option(metavar="FILE", help="Earlier results: ID-results.json, or a table. May be given again."),
    ] = None,
    date: Annotated[
        str | None, typer.Option(help="The day or month of the quiz: 2026-05.", show_default="today")
    ] = None,
    names: Annotated[bool, typer.Option("--names/--no-names", help="Name pupils, or number them.")] = True,
    note: Annotated[
        str | None,
        typer.Option(metavar="SHEET", help="Tell this sheet which of its questions failed: `quiz check` shows it."),
    ] = None,
    template: Annotated[
        bool, typer.Option("--template", help="Write an empty table of that name, to fill in.")
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Write over results that were changed since they were written.")
    ] = False,
    paper: Annotated[
        Paper | None, typer.Option(envvar="QUIZ_PAPER", help="The paper to print on.", show_default="that of the forms")
    ] = None,
    lang: Lang = None,
    quiet: Quiet = False,
) -> None:
    """Show which questions failed, and what each pupil earned.

    A table has a line for each pupil: `name;form;1;2;…`, with the letters that were ticked, 1 and 0, or points; the
    short names of questions may stand in the place of their numbers. A spreadsheet saves it as CSV, in any language.
    What comes of it: a page (ID-results.html), tables (ID-questions.csv, ID-marks.csv), and data without names to
    keep for the next class (ID-results.json). What you changed in one of them is not written over. Exit code: 1 if the
    table has errors or nothing could be written for that, else 0.

    \b
    Examples:
      quiz results harbour-9b.csv --template           writes an empty table to fill in
      quiz results harbour-9b.csv                      for the quiz in build/harbour-quiz.json
      quiz results 9b.csv --quiz 2026/harbour-quiz.json --date 2026-05
      quiz results harbour-9c.csv --add 2026/harbour-results.json
      quiz results harbour-9b.csv --no-names           to show to others
      quiz results harbour-9b.csv --note decks/harbour.yaml
    """
    from quiz.page.look import Look
    from quiz.project import evaluation

    if template:
        evaluation.write_template(table, evaluation.read_quiz(quiz or evaluation.find_quiz(table, out)))
        typer.echo(f"wrote {table}: a line for each pupil, then run `quiz results {table}`")
        return
    wanted = evaluation.Wanted(table, out, _day(date), quiz, add or (), names)
    results = evaluation.evaluate(wanted)
    _print(results.findings, lang)
    if results.report is None:
        raise typer.Exit(FINDINGS)
    look = Look(paper=paper or results.quiz.paper)
    made = evaluation.pages_and_tables(results, results.report, look, named=names)
    if changed := evaluation.write(made, wanted, force=force):
        print_changed(str(table), out, changed)
        raise typer.Exit(FINDINGS)
    noted = evaluation.note(results, note) if note else 0
    if not quiet:
        typer.echo(f"{table}: {_summary(results.report)}; wrote {', '.join(made)} ({out.as_posix()}/)")
        if note:
            typer.echo(f"{note}: told of {counted(noted, 'question')} that failed; see `quiz check {note}`")


def _day(chosen: str | None) -> str:
    """Return the day of the quiz as it was typed, else today."""
    from datetime import date

    from quiz.project.build import second
    from quiz.sheet.values import PartialDate

    if chosen is None:
        return date.fromtimestamp(second()).isoformat()  # noqa: DTZ012 - the day where the person is
    try:
        return PartialDate.parse(chosen).isoformat()
    except ValueError:
        raise typer.BadParameter("write 2026, 2026-05 or 2026-05-26", param_hint="--date") from None


def _print(findings: tuple[Finding, ...], lang: Lang) -> None:
    from quiz.cli.report import as_text

    if findings:
        typer.echo(as_text(findings[:MOST_FINDINGS], spoken(lang)), err=True)
    if (more := len(findings) - MOST_FINDINGS) > 0:
        typer.echo(f"… and {counted(more, 'finding')} more", err=True)


def _summary(shown: Report) -> str:
    earlier = f", {shown.earlier} of earlier classes" if shown.earlier else ""
    look = f"{counted(len(shown.bad), 'question')} worth a look" if shown.bad else "no question stands out"
    return f"{counted(shown.whole.count, 'pupil')}{earlier}; {look}"
