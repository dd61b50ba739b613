"""An article as it comes: its text, and what is known of it beside its text."""

from __future__ import annotations

from dataclasses import dataclass

from quiz.source.paragraphs import headline


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

    @classmethod
    def of_text(cls, stem: str, text: str) -> Source:
        """Return the source of a plain text: its first line is the title if it is a headline."""
        return cls(stem, text, title=headline(text))
