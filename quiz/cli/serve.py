"""`quiz serve`: save in the editor, see the page."""

from __future__ import annotations

from contextlib import suppress
from typing import Annotated

import typer

from quiz.cli.app import Sheets, app
from quiz.cli.language import Lang, spoken
from quiz.cli.options import BuildOptions, with_build_options
from quiz.errors import WrongUseError

PORT = 8370


@app.command("serve")
@with_build_options
def serve_command(
    sheets: Sheets = None,
    *,
    options: BuildOptions,
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="The port of this machine to listen on; 0 takes any free one.")
    ] = PORT,
    show: Annotated[bool, typer.Option("--open/--no-open", help="Open the window in a browser.")] = True,
    lang: Lang = None,
) -> None:
    """Show pages in a browser, anew whenever something is saved.

    The window shows any page of the output folder where you were reading it, what is to be mended, and how the page
    is printed on A4 and Letter. Nobody but this machine can call it. Ctrl-C ends it.

    \b
    Examples:
      quiz serve                                  everything in decks/
      quiz serve decks/ki-wettlauf.yaml           one sheet
      quiz serve --seed 2 --questions 12          another quiz
    """
    from quiz.cli.report import as_text
    from quiz.cli.told import tell
    from quiz.project.build_results import Built, Gone, Stopped
    from quiz.project.watch import builds
    from quiz.serve.hub import Hub
    from quiz.serve.papers import Papers
    from quiz.serve.server import Server

    settings = options.settings()
    hub, papers = Hub(options.out), Papers(sheets or [], settings)
    try:
        server = Server(options.out, hub, papers, port)
    except OSError as error:
        raise WrongUseError(f"port {port} can't be used ({error.strerror}): name another with --port") from None
    server.start()
    with suppress(KeyboardInterrupt):
        typer.echo(f"showing {server.address}; Ctrl-C ends it", err=True)
        if show:
            typer.launch(server.address)
        for result in builds(sheets or [], options.out, settings):
            tell(result, options.out, write=True, lang=lang)
            if isinstance(result, Stopped):
                hub.stopped(result.path, as_text(result.findings, spoken(lang)))
            elif isinstance(result, Built):
                hub.built(result.path, result.warnings)
            elif isinstance(result, Gone):
                hub.gone(result.path)
            else:
                hub.changed()
    server.stop()
