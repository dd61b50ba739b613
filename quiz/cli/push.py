"""`quiz push`: decks go straight into a running Anki."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quiz.cli.app import FINDINGS, Quiet, Sheets, app, counted, print_errors
from quiz.cli.language import Lang  # noqa: TC001 - Typer resolves the hints
from quiz.errors import WrongUseError
from quiz.project.paths import find_sheets

if TYPE_CHECKING:
    from quiz.project.push import Pushed

ADD_ON = "2055492159"
"""The number by which Anki installs AnkiConnect."""


@app.command("push")
def push_command(
    sheets: Sheets = None,
    out: Annotated[Path, typer.Option(help="The folder with the built decks.", file_okay=False)] = Path("build"),
    again: Annotated[bool, typer.Option("--again", help="Send decks that Anki has already, too.")] = False,
    port: Annotated[int, typer.Option(min=1, max=65535, help="The port of AnkiConnect.")] = 8765,
    key: Annotated[
        str | None, typer.Option(envvar="QUIZ_ANKI_KEY", help="The key that AnkiConnect asks for, if it does.")
    ] = None,
    lang: Lang = None,
    quiet: Quiet = False,
) -> None:
    """Send built decks straight into a running Anki.

    Anki imports each deck as it would a file: corrections arrive, reviews stay. A deck that is as it was at the last
    push is left alone. This needs the add-on AnkiConnect (number 2055492159 in Tools > Add-ons); without it, the decks
    are opened with the program that the system has for them.

    \b
    Examples:
      quiz push                                   all decks of decks/, as they stand in build/
      quiz push decks/ki-wettlauf.yaml            one
      quiz push --again                           even if Anki has them already
    """
    from quiz.anki.connect import Anki, NotRunningError, RefusedError
    from quiz.project.push import packages, push

    paths = find_sheets(sheets or [])
    stopped = False
    try:
        for pushed in push(paths, out, Anki(port, key), again=again):
            stopped |= pushed.stopped
            _say(pushed, lang, quiet=quiet)
    except RefusedError as error:
        raise WrongUseError(str(error)) from None
    except NotRunningError as error:
        typer.echo(f"{error}: start Anki, with its add-on AnkiConnect ({ADD_ON})", err=True)
        for pushed in packages(paths, out):
            stopped |= pushed.stopped
            if pushed.stopped:
                _say(pushed, lang, quiet=quiet)
            else:
                _open(pushed.package)
    if stopped:
        raise typer.Exit(FINDINGS)


def _open(package: Path) -> None:
    """Open a package with what the system has for it."""
    if typer.launch(str(package.resolve())) != 0:
        raise WrongUseError(f"no program opens {package}: import it in Anki with File > Import")
    typer.echo(f"{package}: opened with the system's program for it")


def _say(pushed: Pushed, lang: Lang, *, quiet: bool) -> None:
    """Say what became of a deck."""
    print_errors(pushed.findings, lang)
    if pushed.findings:
        typer.echo(f"{pushed.path}: not sent; mend it first (`quiz check`)", err=True)
    elif pushed.unbuilt:
        changes = counted(pushed.unbuilt, "change")
        typer.echo(f"{pushed.path}: not sent; {changes} of it not built yet: run `quiz build` first", err=True)
    elif not quiet:
        typer.echo(f"{pushed.package}: {_arrived(pushed)}")
        if pushed.renamed_from:
            typer.echo(
                f"  the deck was called “{pushed.renamed_from}” at the last push and is now “{pushed.deck}”: cards that"
                " learners have stay in the old deck, and AnkiWeb keeps a shared deck only under the same name"
            )


def _arrived(pushed: Pushed) -> str:
    """Write how many notes there are now, by tag, and how many came."""
    if pushed.before is None or pushed.after is None:
        return "Anki has it already"
    came = sum(pushed.after.values()) - sum(pushed.before.values())
    changed = [
        f"{tag} {pushed.before[tag]} → {count}" if pushed.before[tag] != count else f"{tag} {count}"
        for tag, count in pushed.after.items()
    ]
    return f"sent to “{pushed.deck}”, {counted(came, 'new note')} ({', '.join(changed)})"
