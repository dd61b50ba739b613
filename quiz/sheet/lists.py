"""Lists that a person wrote as a text, with commas or bullets."""

from __future__ import annotations

import re

BETWEEN_ITEMS = re.compile(r"[,;•]|(?:^|(?<=\s))(?:[-*·–]|\d{1,2}[.)])\s")
"""What stands between the items of a list that is no list of YAML's: commas, bullets, numbers."""
PLAIN_LIST = re.compile(r"[^\s\[\]{}:#&*!|>%@`'\"-][^\[\]{}:#]*")
"""Texts between commas that stand in a list as they are."""


def items_of(text: str) -> list[str]:
    """Return the items of a list that is written as a text."""
    return [*filter(None, (part.strip() for part in BETWEEN_ITEMS.split(text)))]


def list_of(text: str) -> str | None:
    """Return a list of YAML's with the items of a text; None where one of them can't stand in it as it is."""
    listed = ", ".join(items_of(text))
    return f"[ {listed} ]" if PLAIN_LIST.fullmatch(listed) else None
