"""The kinds of facts that a sheet holds, and how one fact is referred to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

KEY = re.compile(r"[a-z0-9][a-z0-9-]{0,79}")
"""What a fact may be called by in its sheet."""


class FactKind(StrEnum):
    """A kind of fact. The values are part of GUIDs, of item ids and of `apart`: they never change."""

    PERSON = "person"
    QUOTE = "quote"
    FIGURE = "figure"
    FACT = "fact"

    @property
    def section(self) -> str:
        """The key under which a sheet lists the facts of this kind; Anki's tags are named after it."""
        return _SECTIONS[self]


_SECTIONS = {
    FactKind.PERSON: "people",
    FactKind.QUOTE: "quotes",
    FactKind.FIGURE: "figures",
    FactKind.FACT: "facts",
}


@dataclass(frozen=True, slots=True, order=True)
class FactRef:
    """A reference to one fact of a sheet: its kind and its key. It is written kind/key: fact/texas."""

    kind: FactKind
    key: str

    @classmethod
    def parse(cls, text: str) -> FactRef:
        """Read a reference as it is written. Raises ValueError for a text that is none."""
        kind, _, key = text.partition("/")
        if not KEY.fullmatch(key):
            raise ValueError(text)
        return cls(FactKind(kind), key)

    def __str__(self) -> str:
        return f"{self.kind}/{self.key}"
