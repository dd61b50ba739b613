"""No-break spaces before signs, and inside quotation marks, for the languages that have them there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.words.model import Words

SPACE = "[ \u00a0\u2009\u202f]"
BEFORE_SIGN = re.compile(
    rf"(?<=[^\s;:!?(\[{{«‹“‘„/])(?P<space>{SPACE}*)(?P<sign>[;:!?])(?=[;:!?]*(?:[\s»›”’\"')\]…,.<]|$))"
)
"""Before the first sign of some, where they end something: not in 10:30, nor in an address of the web."""
IN_NAME = re.compile(r"! [a-zà-ÿ]")
"""The sentence goes on behind it: the sign belongs to a name, such as Yahoo!."""
INSIDE = re.compile(rf"(?<=[«‹]){SPACE}(?=\S)|(?<=\S){SPACE}(?=[»›])")


def spaced(text: str, words: Words) -> str:
    """Return a text with the spaces of a language before its signs and inside its quotation marks, and no line ends at
    any of them; the text itself where the language has none.
    """
    if not words.spaces_of_territories:
        return text

    def before(found: re.Match[str]) -> str:
        if not found["space"] and IN_NAME.match(text, found.start("sign")):
            return found[0]
        return words.spaces_before.get(found["sign"], "") + found["sign"]

    return BEFORE_SIGN.sub(before, INSIDE.sub(words.quotation_marks[0][1:], text))
