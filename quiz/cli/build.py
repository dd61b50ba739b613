"""`quiz build` and `quiz watch`."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quiz.cli.app import FINDINGS, Quiet, Sheets, app, counted, print_errors
from quiz.page.cutting import Flip, Printing
from quiz.page.paper import Paper
from quiz.project.build import INDEX, Built, build, find_sheets
from quiz.settings import USUAL, Settings
from quiz.sheet.model import QuizPlan
from quiz.sheet.shapes import Shape

if TYPE_CHECKING:
    from collections.abc import Iterable

WORTH_A_BAR = 20
FARTHEST = 15
"""How many mm the backs of cards may be moved; more is no fault of a printer."""

Out = Annotated[Path, typer.Option(help="The folder to write to.", file_okay=False)]
Forms = Annotated[
    int | None, typer.Option(min=1, max=6, help="How many forms of the quiz: A, B, …", show_default=str(USUAL.forms))
]
Seed = Annotated[
    int | None,
    typer.Option(
        min=0, help="Another number gives another quiz; the same number the same.", show_default=str(USUAL.seed)
    ),
]
Questions = Annotated[
    int | None,
    typer.Option(min=1, help="How many questions a form asks, at most.", show_default=str(USUAL.questions)),
]
Kinds = Annotated[
    str | None,
    typer.Option(
        metavar="KIND,…", help=f"The kinds of questions: {', '.join(Shape)}.", show_default="all that the sheet gives"
    ),
]
OnPaper = Annotated[Paper | None, typer.Option(help="The paper to print on.", show_default=str(USUAL.paper))]
Title = Annotated[str | None, typer.Option(help="What stands above the pages.", show_default="the sheet's title")]
School = Annotated[str | None, typer.Option(help="The school or course, for the head of the pages.")]
Columns = Annotated[
    int | None,
    typer.Option(
        min=1, max=2, help="In how many columns the questions of a form stand.", show_default="what fits each part"
    ),
]
LargePrint = Annotated[
    bool | None, typer.Option("--large-print/--no-large-print", help="Set pages in 18 point.", show_default="no")
]
Dyslexia = Annotated[
    bool | None,
    typer.Option(
        "--dyslexia/--no-dyslexia",
        help="Set pages in a font of distinct letters, with more space between letters, words and lines.",
        show_default="no",
    ),
]
Pdf = Annotated[bool, typer.Option("--pdf", help="Write PDFs beside the pages, with a browser that is installed.")]
OnFlip = Annotated[Flip, typer.Option("--flip", help="Over which edge the printer flips the paper, for cards to cut.")]
Fold = Annotated[
    bool, typer.Option("--fold", help="Set front and back of a card side by side, for printers that print one side.")
]
BackOffset = Annotated[
    str,
    typer.Option(
        metavar="X,Y",
        help="Move the backs of cards X mm to the right and Y mm down; the test sheet of the cards tells how far.",
    ),
]


@app.command("build")
def build_command(
    sheets: Sheets = None,
    out: Out = Path("build"),
    forms: Forms = None,
    seed: Seed = None,
    questions: Questions = None,
    kinds: Kinds = None,
    paper: OnPaper = None,
    columns: Columns = None,
    large_print: LargePrint = None,
    dyslexia: Dyslexia = None,
    title: Title = None,
    school: School = None,
    pdf: Pdf = False,
    flip: OnFlip = Flip.LONG,
    fold: Fold = False,
    back_offset: BackOffset = "0,0",
    force: Annotated[bool, typer.Option("--force", help="Build what is up to date, too.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be written, and write nothing.")] = False,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit with 1 if anything is not as the sheets give it.")
    ] = False,
    quiet: Quiet = False,
) -> None:
    """Build decks and quizzes.

    Each sheet gives an Anki deck (ID.apkg), the forms of a quiz (ID-quiz-a.html, ID-quiz-b.html) and their answer key
    (ID-key.html), cards to print and cut out (ID-cards.html), and a page that asks and checks (ID-practice.html);
    index.html leads to all of them. A sheet with errors keeps the files it had. A sheet that is up to date is not
    built again. The lock beside a sheet is written too: keep it in version control.

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
    plan = _plan(forms, seed, questions, kinds, paper, columns, large_print, dyslexia, title, school)
    settings = Settings(plan, pdf, _printing(flip, back_offset, fold=fold))
    paths = find_sheets(sheets or [])
    stopped = pending = False
    for built in _with_bar(build(paths, out, settings, write=write, force=force), len(paths), quiet=quiet):
        print_errors(built.findings)
        stopped |= built.stopped
        pending |= bool(built.written)
        if not quiet and (line := _line(built, out, write=write)):
            typer.echo(line, err=built.stopped or bool(built.trouble))
    if stopped or (check and pending):
        raise typer.Exit(FINDINGS)


@app.command("watch")
def watch_command(
    sheets: Sheets = None,
    out: Out = Path("build"),
    forms: Forms = None,
    seed: Seed = None,
    questions: Questions = None,
    kinds: Kinds = None,
    paper: OnPaper = None,
    columns: Columns = None,
    large_print: LargePrint = None,
    dyslexia: Dyslexia = None,
    title: Title = None,
    school: School = None,
    pdf: Pdf = False,
    flip: OnFlip = Flip.LONG,
    fold: Fold = False,
    back_offset: BackOffset = "0,0",
) -> None:
    """Build whenever something is saved.

    Sheets, their locks and their images are watched until Ctrl-C.

    \b
    Examples:
      quiz watch                                  everything in decks/ into build/
      quiz watch decks/ki-wettlauf.yaml           one sheet
    """
    from quiz.project.watch import builds

    plan = _plan(forms, seed, questions, kinds, paper, columns, large_print, dyslexia, title, school)
    settings = Settings(plan, pdf, _printing(flip, back_offset, fold=fold))
    typer.echo("watching; Ctrl-C ends it", err=True)
    with suppress(KeyboardInterrupt):
        for built in builds(sheets or [], out, settings):
            print_errors(built.findings)
            if line := _line(built, out, write=True):
                typer.echo(line, err=built.stopped or bool(built.trouble))


def _plan(
    forms: int | None,
    seed: int | None,
    questions: int | None,
    kinds: str | None,
    paper: Paper | None,
    columns: int | None,
    large_print: bool | None,
    dyslexia: bool | None,
    title: str | None,
    school: str | None,
) -> QuizPlan:
    """Put what was typed into the words of a sheet, over whose own it goes."""
    named = tuple(filter(None, map(str.strip, (kinds or "").split(","))))
    if unknown := [kind for kind in named if kind not in tuple(Shape)]:
        raise typer.BadParameter(
            f"there is no kind `{unknown[0]}`: write some of {', '.join(Shape)}", param_hint="--kinds"
        )
    return QuizPlan(
        kinds=tuple(map(Shape, named)),
        forms=forms,
        seed=seed,
        questions=questions,
        paper=paper.value if paper else None,
        columns="2" if columns == 2 else "1" if columns else None,
        large_print=large_print,
        dyslexia=dyslexia,
        title=title,
        school=school,
    )


def _printing(flip: Flip, back_offset: str, *, fold: bool) -> Printing:
    """Read what the printer at hand needs."""
    try:
        x, y = (float(part) for part in back_offset.split(","))
    except ValueError:
        x = y = FARTHEST + 1
    if not (abs(x) <= FARTHEST and abs(y) <= FARTHEST):
        raise typer.BadParameter(
            f"`{back_offset}` is no offset: write two numbers of at most {FARTHEST} mm, such as 1.5,-2",
            param_hint="--back-offset",
        )
    return Printing(flip, fold, (x, y))


def _with_bar(results: Iterable[Built], total: int, *, quiet: bool) -> Iterable[Built]:
    """Show a bar while many sheets are built, if somebody is there to see it."""
    import sys

    if quiet or total < WORTH_A_BAR or not sys.stderr.isatty():
        return results
    from rich.console import Console
    from rich.progress import track

    return track(results, "building", total=total, console=Console(stderr=True), transient=True)


def _line(built: Built, out: Path, *, write: bool) -> str | None:
    """Say of a sheet what it holds and what was written; of the index only that it would be."""
    contents = built.contents
    wrote = "wrote" if write else "would write"
    if built.stopped:
        errors = sum(finding.severity == "error" for finding in built.findings)
        return f"{built.path}: not built, {counted(errors, 'error')}; the files it had stay as they were"
    if built.trouble:
        return f"{built.path}: {built.trouble}"
    if contents is None:
        return None if write and built.path.endswith(INDEX) else f"{built.path}: {wrote} {', '.join(built.written)}"
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
        "" if contents.questions else "its forms are empty: ask for other `--kinds`, or see `quiz check`",
        f"{counted(built.warnings, 'warning')}: see `quiz check`" if built.warnings else "",
        f"{counted(contents.retired, 'retired fact')} still sent: see `quiz forget -h`" if contents.retired else "",
        "first release: keep its lock in version control; if learners have this deck, see `quiz lock -h`"
        if built.first
        else "",
    ]
    return "; ".join(filter(None, [f"{built.path}: {', '.join(held)} → {made}", written, *notes]))
