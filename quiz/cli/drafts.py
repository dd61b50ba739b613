"""`quiz draft`: from an article to a sheet."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from quiz.cli.app import app, counted

if TYPE_CHECKING:
    from quiz.draft.draft import Draft
    from quiz.draft.entry import Entry


class DraftFormat(StrEnum):
    """How a draft is written."""

    SHEET = "sheet"
    JSON = "json"


@app.command("draft")
def draft_command(
    articles: Annotated[
        list[str], typer.Argument(metavar="ARTICLE...", help="Articles: .txt, .md or .html files; - is standard input.")
    ],
    language: Annotated[
        str | None, typer.Option(help="The language of the articles; found in the text, if it is not given.")
    ] = None,
    into: Annotated[
        str | None, typer.Option(metavar="SHEET", help="Add what this sheet does not have yet, and write no other.")
    ] = None,
    guest: Annotated[
        str | None,
        typer.Option("--with", metavar="COMMAND", help="Ask a command, such as a language model, for more."),
    ] = None,
    form: Annotated[
        DraftFormat, typer.Option("--format", help="Write sheets, or print one line of JSON for each article.")
    ] = DraftFormat.SHEET,
) -> None:
    """Draft a sheet from an article.

    It writes decks/ID.yaml with the quotations and their speakers, the people and the figures of the article, to be
    reviewed by you, and the article's text beside it, against which `quiz check` proves the sheet. Nothing that is
    there is written over.

    With --with, a command is given the article and the draft as one JSON object on its standard input, and answers with
    more, in the same shape. Only what stands in the article is taken.

    \b
    Examples:
      quiz draft article.txt                      writes decks/article.yaml and decks/article.txt
      quiz draft --language en -                  from standard input
      quiz draft article.txt --into decks/mine.yaml
      quiz draft --format json *.txt > found.jsonl
    """
    from quiz.draft.as_json import as_json
    from quiz.draft.ask import ask
    from quiz.draft.draft import draft
    from quiz.draft.language import known_language, words_of
    from quiz.draft.tongue import language_of
    from quiz.errors import WrongUseError
    from quiz.project.drafts import add_into, read_source, write_sheet

    if language:
        known_language(language)
    if guest and form is DraftFormat.JSON:
        raise WrongUseError("`--format json` prints what the rules found: leave out `--with`")
    for name in articles:
        source = read_source(name)
        drafted = draft(source.text, words_of(language or source.language or language_of(source.text, name)))
        if form is DraftFormat.JSON:
            typer.echo(as_json(source.stem, drafted))
        elif into:
            added = add_into(into, drafted, ask(guest, drafted) if guest else None)
            typer.echo(f"added to {into}: {_added(added)}")
        else:
            entries, proved = _proposed(guest, drafted)
            written = write_sheet(source, drafted, entries)
            typer.echo(f"wrote {written.sheet}, and the article beside it: {_found(drafted, entries)}{proved}")
            typer.echo("review it, add what only you know, then run `quiz check` and `quiz build`", err=True)


def _proposed(command: str | None, drafted: Draft) -> tuple[list[Entry], str]:
    """Return the entries of a draft with what a command proposes and the article proves, and what became of it."""
    from quiz.draft.entries import entries

    found = entries(drafted)
    if not command:
        return found, ""
    from quiz.draft.ask import ask
    from quiz.draft.guest import prove

    proved = prove(ask(command, drafted), drafted, found)
    return (
        proved.entries,
        f"; of what the command proposed, {proved.taken} taken, {proved.dropped} unproved and dropped",
    )


def _added(added: list[Entry]) -> str:
    """Say what was added to a sheet: 1 person, 3 quotes (1 to take over)."""
    parts = []
    for kind, one, many in (("people", "person", "people"), ("quotes", "quote", None), ("figures", "figure", None)):
        number = sum(entry.kind == kind for entry in added)
        offered = sum(entry.kind == kind and entry.offered for entry in added)
        if number:
            parts.append(counted(number, one, many) + (f" ({offered} to take over)" if offered else ""))
    return ", ".join(parts) or "nothing, it has all of it"


def _found(drafted: Draft, entries: list[Entry]) -> str:
    """Say what was found: 17 quotations (12 certain, 5 to check), 8 people, 6 figures, 11 indirect statements.

    Figures and statements are those that stand in the sheet: nobody asks for two countries or three days, and a
    sentence that tells who speaks is no answer to who it was.
    """
    said = drafted.said
    certain = sum(each.speaker.certain and each.marked.closed for each in said)
    parts = [
        f"{counted(len(said), 'quotation')} ({certain} certain, {len(said) - certain} to check)",
        counted(sum(each.matters for each in drafted.people), "person", "people"),
        counted(sum(entry.kind == "figures" for entry in entries), "figure"),
        counted(sum("paraphrase" in dict(entry.fields) for entry in entries), "indirect statement"),
    ]
    return ", ".join(parts)
