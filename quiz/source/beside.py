"""What the source says beside a quotation: where it tells who said it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.source.sentences import sentence_around

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.source.clues import Clues
    from quiz.source.marks import Marked
    from quiz.source.text import Place, SourceText

ENDED = re.compile(r"[.!?…]\s*$")
CAPITAL = re.compile(r"\s+[^\W\d_a-zß-öø-ÿ]|\s*$")
INSIDE = re.compile(r"[.!?…]\s")
LONG = 160
"""Characters between two quotations that are more than the end of the sentence of the first one."""


def beside(mark: Marked, source: SourceText, clues: Clues) -> Iterator[Place]:
    """Give what the source says behind a quotation and before it, as far as the sentence goes and no other begins.

    At last comes what stands behind the quotation before it, if the two go on: “A,” he said. “B.”
    """
    text = source.text
    earlier, later = source.quotations_beside(mark.outer_start, mark.outer_end)
    if not (ENDED.search(text[mark.start : mark.end]) and CAPITAL.match(text, mark.outer_end)):
        stop = sentence_around((mark.outer_end, min(mark.outer_end + 1, len(text))), source, clues)[1]
        yield mark.outer_end, min(stop, later.outer_start) if later else stop
    start = sentence_around((mark.outer_start, mark.outer_end), source, clues)[0]
    yield max(start, earlier.outer_end) if earlier else start, mark.outer_start
    if earlier and not _is_apart(text[earlier.outer_end : mark.outer_start]):
        yield earlier.outer_end, mark.outer_start


def _is_apart(between: str) -> bool:
    """Return True if more stands between two quotations than the end of the sentence of the first one."""
    own = between.strip(" ")
    return len(own) > LONG or not own.endswith((".", ":")) or "\n" in own or bool(INSIDE.search(own))
