"""What the index page tells of a sheet and of the files that were made from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from quiz.sheet.model import Source  # noqa: TC001 - the manifest resolves the hints
from quiz.sheet.papers import Paper


class Section(StrEnum):
    """A part of a sheet's entry in the index; the values are the names of its label in `OnIndex`."""

    IMPORTING = "importing"
    PRINTING = "printing"
    PRACTISING = "practising"
    TEACHING = "teaching"
    REVIEWING = "reviewing"


@dataclass(frozen=True, slots=True)
class File:
    """A file beside the index page: what it is for, its name, and its link: in which section, and what it is called.

    `printed` says that it is a page of which there may be a PDF.
    """

    role: str
    path: str
    """seen from the index page"""
    label: str
    section: Section
    printed: bool = False

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
class Held:
    """How many of all things of a kind (quotations, people, figures) that the source has a sheet holds."""

    kind: str
    held: int
    all: int


@dataclass(frozen=True, slots=True)
class Contents:
    """A sheet in short: what it holds, how many cards its deck has, how many forms its quiz and how many questions
    each of them, on how many pages of which paper, and its files.

    `news` are its last releases, the newest first; a sheet without any was not released before. `held` is what it holds
    of its source text, where that is there. `hints` says how often its forms help a reader who has not read the source.
    `card_pages` is on how many pages the cards to cut out are; `one_column` says that two columns were asked for, and
    some questions do not fit into them. Of a resit, `new` says how many questions ask facts that no sitting before it
    asked, and `again` how many ask the same as one did.
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
    forms: int
    questions: int
    retired: int
    files: tuple[File, ...]
    quoted: tuple[Bar, ...] = ()
    scales: tuple[Scale, ...] = ()
    cover: Cover | None = None
    news: tuple[Release, ...] = ()
    held: tuple[Held, ...] = ()
    pages: tuple[int, ...] = ()
    paper: Paper = Paper.A4
    card_pages: int = 0
    one_column: bool = False
    hints: int = 0
    new: int | None = None
    again: int = 0
