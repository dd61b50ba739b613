"""The papers to print on: one table, which sheets, the command line and all pages read."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

MARGIN = 18.0
"""How far what is printed stays from the left and the right edge of a paper, in mm."""


ON_LETTER = frozenset(["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"])
"""The territories where Letter is the usual paper, as Unicode's locale data list them; it is A4 in all others."""


def sheets_of_paper(pages: int) -> int:
    """Return how many sheets of paper so many pages take, printed on both sides."""
    return -(-pages // 2)


class Paper(StrEnum):
    """A paper by its name in a sheet, with what the layout of all pages follows from."""

    width: float
    """in mm, as the height"""
    height: float
    margin: float
    """the room to the left and to the right of what is printed"""

    def __new__(cls, name: str, width: float, height: float, margin: float = MARGIN) -> Self:
        """Make a paper from a line of the table; one that is narrow has a margin of its own."""
        paper = str.__new__(cls, name)
        paper._value_, paper.width, paper.height, paper.margin = name, width, height, margin
        return paper

    A4 = "a4", 210.0, 297.0
    LETTER = "letter", 215.9, 279.4
    LEGAL = "legal", 215.9, 355.6
    A5 = "a5", 148.0, 210.0, 11.0

    @classmethod
    def of(cls, territory: str) -> Paper:
        """Return the usual paper of a territory, given by its two letters."""
        return cls.LETTER if territory in ON_LETTER else cls.A4

    @property
    def narrow(self) -> bool:
        """Whether things that stand side by side on other papers stand one below the other."""
        return self.margin < MARGIN
