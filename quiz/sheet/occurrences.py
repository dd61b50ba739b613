"""Where words stand in a text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

UNSPACED = (
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
    "\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]"
)
"""Letters of Thai, Lao, Burmese, Khmer, Japanese, Chinese and Korean, where no space parts a word from the next."""


def places_of(text: str, words: str) -> Iterator[tuple[int, int]]:
    """Give every place (start, end) where words stand in a text as whole words.

    That is, as far as their letters are of a script with spaces. A regex would have to be made for each.
    """
    before, behind = map(_is_spaced, (words[0], words[-1]))
    start = text.find(words)
    while start >= 0:
        end = start + len(words)
        cut = (before and _in_word(text[max(0, start - 1) : start])) or (behind and _in_word(text[end : end + 1]))
        if not cut:
            yield start, end
        start = text.find(words, start + 1 if cut else end)


def _is_spaced(sign: str) -> bool:
    """Return True for a letter of a script with spaces."""
    return sign.isalnum() and (sign.isascii() or not re.match(UNSPACED, sign))


def _in_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"
