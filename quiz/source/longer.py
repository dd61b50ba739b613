"""Names that are only the end of a longer one: the Competition Authority of a Markets and Competition Authority."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.words import words_for

if TYPE_CHECKING:
    from quiz.source.text import Place


def longer_name(name: str, text: str, language: str) -> Place | None:
    """Return where a text has the longer name that a body's name is the end of wherever it stands; None if it does not.

    What is joined to it is no body of its own: the Treasury and Competition Authority are two.
    """
    naming, and_ = words_for(language).naming, words_for(language).and_
    parts = name.split()
    if parts[0].casefold() in naming.definite:
        parts = parts[1:]
    if len(parts) < 2 or not re.search(naming.bodies, parts[-1].casefold()):
        return None
    own = r"\s+".join(map(re.escape, parts))
    everywhere = [match.start() for match in re.finditer(rf"(?<!\w){own}(?!\w)", text)]
    articles = "|".join(naming.definite)
    longer = re.compile(rf"(?<!\w)(?i:{articles})\s+((?P<first>[^\W\d_a-z]\w+)\s+(?:{and_}|&)\s+{own})(?!\w)")
    found = {match.end(1) - len(match[1]): match for match in longer.finditer(text)}
    if not found or len(found) != len(everywhere):
        return None
    match = next(iter(found.values()))
    return None if re.search(naming.bodies, match["first"].casefold()) else match.span(1)
