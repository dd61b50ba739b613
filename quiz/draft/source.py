"""An article as it comes: from a text file, a page, or standard input."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from quiz.errors import WrongUseError
from quiz.project import reader
from quiz.project.files import STANDARD_INPUT
from quiz.source.paragraphs import headline
from quiz.source.text import SourceTextError, decode

PAGES = (".html", ".htm", ".xhtml")


@dataclass(frozen=True, slots=True)
class Source:
    """The text of an article and what is known of it beside its text."""

    stem: str
    """The name of its file without folder and ending."""
    text: str
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    """The language that a page says it has, if it is one that can be drafted."""


def read_source(name: str) -> Source:
    """Read an article. Raises WrongUseError for a file that is no text, or that can't be read."""
    try:
        most = reader.Most.TEXT
        data = reader.standard_input(most) if name == STANDARD_INPUT else reader.there(Path(name), most)
    except OSError as error:
        raise WrongUseError(f"{name}: {(error.strerror or str(error)).lower()}") from None
    try:
        text = decode(name, data).text
    except SourceTextError as error:
        raise WrongUseError(f"{name}:{error.line}: {error}: {error.remedy}") from None
    stem = "article" if name == STANDARD_INPUT else Path(name).stem
    if not text.strip():
        raise WrongUseError(f"{name}: there is no text in it")
    if Path(name).suffix.lower() in PAGES or text.lstrip()[:200].lower().startswith(("<!doctype html", "<html")):
        from quiz.draft.page import read_page

        return read_page(name, stem, text)
    return Source(stem, text, title=headline(text))
