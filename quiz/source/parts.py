"""The parts that words of a sheet have between the ellipses and brackets of its author."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from quiz.source.folding import EDGE

GAP = re.compile(r"(?<!\s)\s*(?:\(\s*\.\.\.\s*\)|\[[^\[\]]*\]|\.\.\.)\s*")
"""What stands for words that were left out, or in the place of others: `…`, `[…]`, `(…)`, `[die Firma]`, `[D]ie`."""
LAST = ".,"
"""What may stand at the end of a quotation in the sheet and not in the source: it belongs to the sentence around it."""


class Part(NamedTuple):
    """A stretch of folded words; one that is glued to a bracket may start or end inside a word: [D]ie, sag[t]en."""

    text: str
    starts_inside: bool = False
    ends_inside: bool = False


def parts_of(folded: str) -> list[Part]:
    """Return the stretches of folded words between gaps."""
    gaps = [match.span() for match in GAP.finditer(folded)]
    parts = []
    for (_, start), (end, _) in pairwise([(0, 0), *gaps, (len(folded), len(folded))]):
        text = folded[start:end].strip(EDGE)
        if text.strip(LAST + EDGE):
            parts.append(
                Part(
                    text,
                    starts_inside=folded[:start].endswith("]") and folded[start].isalnum(),
                    ends_inside=folded[end:].startswith("[") and folded[end - 1].isalnum(),
                )
            )
    return parts
