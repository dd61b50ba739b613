"""What the program says as the schools of a territory spell and call it: gross, neighbors, grades."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.words.model import Words


def respelt(text: str, words: Words) -> str:
    """Return a phrase of the program as it is said where the usages of a territory hold."""
    for pattern, other in words.spellings.get(words.territory or "", ()):
        text = re.sub(pattern, other, text)
    return text
