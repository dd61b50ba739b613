"""Passages of the source as findings cite them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.difference import marked
from quiz.messages import say
from quiz.sheet.findings import Cited
from quiz.sheet.problems import Problem
from quiz.source.align import How
from quiz.source.folding import fold
from quiz.source.parts import LAST
from quiz.source.replacing import replacement

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.sheet.findings import Path
    from quiz.source.align import Alignment
    from quiz.source.text import Place, SourceText

COPY = say("copy it word for word")
WORTH_SHOWING = 0.4
"""How alike a passage must be for somebody to see why it is shown."""


def cited(places: Sequence[Place], source: SourceText) -> Cited | None:
    """Return what stands at some places of the source, and where; None without a place."""
    if not places:
        return None
    return Cited(source.name, source.line(min(start for start, _ in places)), passage(places, source))


def passage(places: Sequence[Place], source: SourceText) -> str:
    """Return what stands at some places of the source, with an ellipsis between them."""
    return " … ".join(source.words(*place) for place in places)


def absent(path: Path, words: str, there: Alignment, source: SourceText) -> Problem:
    """Say of words of a sheet, a `text` or an `evidence`, how far the source has them."""
    text = path[-1] == "text"
    code = "text-not-in-source" if text else "evidence-not-in-source"
    citation = cited(there.places if there.score >= WORTH_SHOWING else (), source)
    if there.how is How.DISORDERED:
        message = say("the source has the parts of `{field}` in another order", field=path[-1])
        return Problem(code, path, message, say("give them in the order of the source"), citation)
    if there.how is How.NEAR:
        message = say("the source has this `{field}` in other words", field=path[-1])
        remedy = (
            say("take over its words (`quiz check --fix` does), or mark what you left out or changed with … or […]")
            if replacement(path, " ".join(words.split()), there, source) is not None
            else say("take over its words, or mark what you left out or changed with … or […]")
        )
    else:
        message = say("the source does not have this `{field}`", field=path[-1])
        remedy = say("copy it word for word, or give its sense as a `paraphrase`") if text else COPY
    if citation:
        difference = _difference(words, citation.passage)
        citation = Cited(citation.file, citation.line, citation.passage, difference)
    return Problem(code, path, message, remedy, citation)


def _difference(words: str, there: str) -> str:
    """Write how a passage of the source differs from words of the sheet: [-theirs-]{+its own+}."""
    one, other = " ".join(words.split()), there
    if not other.endswith(("?", "!")):  # a comma or full stop at the end may differ
        one, other = one.rstrip(LAST), other.rstrip(LAST)
    return marked(one, other, alike=lambda word: fold(word).text)
