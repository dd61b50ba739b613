"""The words that carry a text, as comparing makes them: without endings, so that they are found in other forms."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from quiz.sheet.tokens import telling, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

ENDING = re.compile(r"(?<=\w{4})(?:en|er|es|em|e|n|s)$")


def stems(text: str, numbers: Sequence[str] = ()) -> frozenset[str]:
    """Return the words that carry a text, without their endings; the words of `numbers`, from two on, as digits."""
    values = _values(tuple(numbers))
    found = {ENDING.sub("", word) for word in telling(text)}
    return frozenset(found | {values[word] for word in tokens(text) if word in values})


def last_name(name: str) -> frozenset[str]:
    """Return what a name is recognised by."""
    return frozenset(ENDING.sub("", word) for word in tokens(name)[-1:])


@lru_cache(maxsize=8)
def _values(numbers: tuple[str, ...]) -> dict[str, str]:
    return {word: str(value) for value, word in enumerate(numbers) if value > 1}
