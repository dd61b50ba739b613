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
    CARDS = "cards"
    CARDS_TEST = "cards-test"
    PRACTICE = "practice"


@dataclass(frozen=True, slots=True)
class File:
    """A file beside the index page; `letter` is that of a form."""

    role: Role
    path: str
    """seen from the index page"""
    letter: str | None = None

    @property
    def pdf(self) -> str:
        """The name of the PDF of a page, if there is one."""
        return self.path.removesuffix(".html") + ".pdf"


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of a chart: what it stands for, its value as written, and its length in thousandths of the longest."""

    label: str
    written: str
    length: int


@dataclass(frozen=True, slots=True)
class Scale:
    """Figures that share a unit."""

    unit: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Cover:
    """The image of a sheet's entry: its file, seen from the sheet's folder."""

    file: str
    alt: str
    credit: str | None


@dataclass(frozen=True, slots=True)
class Release:
    """What one release of a deck changed for learners: the day, as 2025-03-26, and the titles of the facts."""

    date: str
    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    retired: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Contents:
    """A sheet in short: what it holds, how many cards its deck has, how many questions a form asks, and its files.

    `news` are its last releases, the newest first; a sheet without any was not released before.
    """

    id: str
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
    quoted: tuple[Bar, ...] = ()
    scales: tuple[Scale, ...] = ()
    cover: Cover | None = None
    news: tuple[Release, ...] = ()

    @property
    def forms(self) -> int:
        """How many forms the quiz has."""
        return sum(file.role is Role.FORM for file in self.files)


def file_of_test_sheet(sheet_id: str) -> str:
    """Return the name of the page that tests a printer for the cards of a sheet; the page of the cards leads there."""
    return f"{sheet_id}-cards-test.html"
