"""Texts inside style sheets, and the style sheets inside pages."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.words.model import Words

STYLES = Path(__file__).parent / "css"


def string(text: str) -> str:
    """Write any text as a CSS string that can end neither the string nor the style element around it.

    Letters, digits and spaces stand as they are, everything else as its code point.
    """
    return '"' + "".join(c if c.isalnum() or c == " " else f"\\{ord(c):x} " for c in text) + '"'


def page_count(words: Words) -> str:
    """Write “page x of y” as the value of `content`, with the counters that the browser fills in."""
    before, _, rest = words.paper.page_of.partition("{page}")
    between, _, after = rest.partition("{pages}")
    return f"{string(before)} counter(page) {string(between)} counter(pages) {string(after)}"


@lru_cache(maxsize=16)
def style(name: str) -> str:
    """Return the style sheet of a name."""
    return (STYLES / f"{name}.css").read_text(encoding="utf-8")
