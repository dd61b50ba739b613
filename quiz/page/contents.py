"""What the index page tells of a sheet and of the files that were made from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.sheet.model import Source


class Role(StrEnum):
    """What a file is for."""

    DECK = "deck"
    FORM = "form"
    KEY = "key"


@dataclass(frozen=True, slots=True)
class File:
    """A file beside the index page; `letter` is that of a form."""

    role: Role
    path: str
    """seen from the index page"""
    letter: str | None = None


@dataclass(frozen=True, slots=True)
class Contents:
    """A sheet in short: what it holds, how many cards its deck has, how many questions a form asks, and its files."""

    title: str
    language: str
    source: Source
    people: int
    quotes: int
    figures: int
    facts: int
    cards: int
    questions: int
    retired: int
    files: tuple[File, ...]

    @property
    def forms(self) -> int:
        """How many forms the quiz has."""
        return sum(file.role is Role.FORM for file in self.files)
