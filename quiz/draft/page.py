"""An article on a web page: its main text, and what the page says about it."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Any

from quiz.draft.language import languages
from quiz.draft.source import Source
from quiz.errors import WrongUseError
from quiz.sheet.text import is_text

ENDINGS = (".html", ".htm", ".xhtml")
CHARSET = re.compile(rb"<meta\b[^>]*\bcharset=[\"']?([\w-]+)", re.IGNORECASE)
CHARSET_WITHIN = 2048
LANGUAGE = re.compile(r"<html\b[^>]*\slang=[\"']?([a-z]{2})", re.IGNORECASE)


def is_page(name: str, text: str) -> bool:
    """Return True if a file is a web page: by its ending, or by how its text begins."""
    begins = text.lstrip()[:200].lower()
    return PurePath(name).suffix.lower() in ENDINGS or begins.startswith(("<!doctype html", "<html"))


def decoded(page: bytes) -> str | None:
    """Return the text of a page in the encoding that it names; None if it names none, or is in another."""
    named = CHARSET.search(page[:CHARSET_WITHIN])
    try:
        text = page.decode(named[1].decode()) if named else None
    except (LookupError, UnicodeError):  # Python knows encodings that never succeed
        return None
    return text if text and is_text(text) else None


def read_page(name: str, stem: str, page: str) -> Source:
    """Return the article of a page, without menus and advertisements.

    Raises WrongUseError where trafilatura, which finds it, is not installed, or finds no article.
    """
    try:
        import trafilatura
    except ImportError:
        raise WrongUseError(
            f"{name}: pages need one more library: pip install 'factquiz[web]'; or save the article as text"
        ) from None
    found: Any = trafilatura.bare_extraction(page, with_metadata=True, include_comments=False, include_tables=False)
    text = (getattr(found, "text", None) or "").strip()
    if not text:
        raise WrongUseError(f"{name}: no article can be found on this page; save its text as a .txt file")
    named = LANGUAGE.search(page)
    return Source(
        stem,
        text + "\n",
        title=found.title or None,
        author=found.author or None,
        publisher=found.sitename or found.hostname or None,
        published=(found.date or "")[:10] or None,
        url=found.url if (found.url or "").startswith(("https://", "http://")) else None,
        language=named.group(1) if named and named.group(1) in languages() else None,
    )
