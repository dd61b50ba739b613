"""`quiz draft`: from an article to a sheet."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from quiz.cli.app import app


class DraftFormat(StrEnum):
    """How a draft is written."""

    JSON = "json"


@app.command("draft")
def draft_command(
    articles: Annotated[
        list[str], typer.Argument(metavar="ARTICLE...", help="Articles: .txt, .md or .html files; - is standard input.")
    ],
    language: Annotated[
        str | None, typer.Option(help="The language of the articles; found in the text, if it is not given.")
    ] = None,
    form: Annotated[
        DraftFormat, typer.Option("--format", help="How to write the draft: one JSON object a line.")
    ] = DraftFormat.JSON,
) -> None:
    """Draft a sheet from an article.

    It finds the quotations with their speakers, the people, the figures and the indirect speech.

    \b
    Examples:
      quiz draft --format json *.txt > found.jsonl
    """
    from quiz.draft.as_json import as_json
    from quiz.draft.draft import draft
    from quiz.draft.language import words_of
    from quiz.draft.source import read_source
    from quiz.draft.tongue import language_of

    writers = {DraftFormat.JSON: as_json}
    for name in articles:
        source = read_source(name)
        code = language or language_of(source.text, name)
        typer.echo(writers[form](source.stem, draft(source.text, words_of(code))))
