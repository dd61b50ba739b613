"""`quiz diff`, `quiz forget`, `quiz lock`: what learners have, and what they will see."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quiz.cli.app import FINDINGS, Sheets, app, counted, print_errors
from quiz.cli.language import Lang  # noqa: TC001 - Typer resolves the hints
from quiz.cli.terminal import raw, shown
from quiz.project.paths import find_sheets

if TYPE_CHECKING:
    from quiz.anki.changes import Change, FieldChange
    from quiz.project.releases import Comparison

COLORS = {"old": "red", "new": "green"}

Sheet = Annotated[str, typer.Argument(metavar="SHEET", help="A sheet.")]


class DiffFormat(StrEnum):
    """How changes are written."""

    TEXT = "text"
    JSON = "json"


@app.command("diff")
def diff_command(
    sheets: Sheets = None,
    out: Annotated[Path, typer.Option(help="The folder with the released decks.", file_okay=False)] = Path("build"),
    form: Annotated[DiffFormat, typer.Option("--format", help="How to write the changes.")] = DiffFormat.TEXT,
    lang: Lang = None,
) -> None:
    """Show what learners would see change with the next build.

    It is compared with what `quiz release` marked as handed out, or with the last build where nothing was marked. The
    lock beside a sheet tells which notes are new, changed, renamed or retired; the deck that learners have, if it is at
    hand, how they read before: [-what goes-]{+what comes+}.

    \b
    Examples:
      quiz diff                                   every sheet in decks/
      quiz diff decks/ki-wettlauf.yaml
      quiz diff --out handed-out                  with the words of the decks kept there
      quiz diff --format json
    """
    from quiz.project.releases import compare

    compared = [compare(path, out) for path in find_sheets(sheets or [])]
    for each in compared:
        print_errors(each.findings, lang)
    if form is DiffFormat.JSON:
        typer.echo(json.dumps([_as_object(each) for each in compared], ensure_ascii=False, indent=2))
    else:
        for each in compared:
            _print(each)
    if any(each.changes is None for each in compared):
        raise typer.Exit(FINDINGS)


@app.command("release")
def release_command(
    sheets: Sheets = None,
    out: Annotated[Path, typer.Option(help="The folder with the decks that are handed out.", file_okay=False)] = Path(
        "build"
    ),
) -> None:
    """Mark decks as handed out to learners.

    The lock beside a sheet then says what learners have, so that `quiz diff` can tell what they would see change, even
    after more builds or a merge of two branches. Call it whenever you share the decks in build/. Nothing is sent.

    \b
    Examples:
      quiz release                                every sheet in decks/
      quiz release decks/ki-wettlauf.yaml
    """
    from quiz.project.releases import hand_out

    for path in find_sheets(sheets or []):
        typer.echo(f"{path}: {counted(hand_out(path, out), 'note')} handed out")


@app.command("forget")
def forget_command(
    sheet: Sheet,
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="[NAMES]...", help="Facts that are gone, as kind/key. Default: all that are retired."),
    ] = None,
) -> None:
    """Stop sending facts that were taken out of a sheet.

    A fact that is gone from a sheet is retired: its note is sent on, marked as no longer kept, so that every learner
    gets to know. Once all have had the time to import a newer deck, drop it from the lock. From then on nothing knows
    that its key was in use: never give the key to another fact.

    If nobody has the deck yet, since you built a draft only to look at it, delete the lock instead: then nothing was
    released, and keys may change freely.

    \b
    Examples:
      quiz forget decks/ki-wettlauf.yaml                    all retired facts
      quiz forget decks/ki-wettlauf.yaml quote/old-key      one of them
    """
    from quiz.project.releases import forget

    forgotten = forget(sheet, names or [])
    for name in forgotten:
        typer.echo(f"forgot {name}: never use this key again")
    if not forgotten:
        typer.echo(f"{sheet}: nothing is retired", err=True)


@app.command("lock")
def lock_command(
    sheet: Sheet,
    rebuild_from: Annotated[Path, typer.Option("--rebuild-from", help="A deck of this sheet that was released.")],
) -> None:
    """Restore a lost or broken lock from a released deck.

    Without its lock, a sheet builds as if for the first time: every note counts as changed today, so that what
    learners edited themselves is overwritten once. No review is lost.

    \b
    Examples:
      quiz lock decks/ki-wettlauf.yaml --rebuild-from Downloads/ki-wettlauf.apkg
    """
    from quiz.project.releases import rebuild_lock

    typer.echo(f"wrote {rebuild_lock(sheet, rebuild_from)}")


def _print(compared: Comparison) -> None:
    """Print the changes of a sheet, each with the words that change."""
    if compared.changes is None:
        return
    if compared.first:
        typer.echo(f"{compared.path}: first release, all of {counted(len(compared.changes), 'note')} would be new")
        return
    since = " since it was handed out" if compared.handed_out else ""
    looks = ", and all cards look new" if compared.looks else ""
    typer.echo(f"{compared.path}: {counted(len(compared.changes), 'change')} for learners{since}{looks}")
    if compared.changes and not compared.known:
        typer.echo("  (the last deck is not at hand, so how notes read before is not known)", err=True)
    for change in compared.changes:
        typer.echo(f"  {change.what:8} {change.name}" + (f", formerly {change.formerly}" if change.formerly else ""))
        for field in change.fields:
            typer.echo(f"    {field.field}: {_marked(field)}", file=raw(sys.stdout))


def _marked(field: FieldChange) -> str:
    from quiz.difference import SIGNS, words_changed

    pieces = []
    for what, text in words_changed(field.old, field.new):
        opening, closing = SIGNS[what]
        piece = shown(f"{opening}{text}{closing}")
        pieces.append(typer.style(piece, fg=COLORS[what]) if what in COLORS else piece)
    return "".join(pieces).replace("\n", "\n      ")


def _as_object(compared: Comparison) -> dict[str, object]:
    listed: list[Change] = compared.changes or []
    return {
        "sheet": compared.path,
        "errors": compared.changes is None,
        "first": compared.first,
        "handed_out": compared.handed_out,
        "looks": compared.looks,
        "changes": [asdict(change) for change in listed],
    }
