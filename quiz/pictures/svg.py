"""Drawings without words that are not seen and without anything that acts.

A drawing is read as XML and written anew: its shapes stay; titles, descriptions, comments, what drawing programs note
for themselves, scripts and addresses of other files go.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from quiz.pictures.damage import DamagedError, TooLargeError

if TYPE_CHECKING:
    from collections.abc import Mapping

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
LEFT_OUT = frozenset(("title", "desc", "metadata", "script", "foreignobject", "handler", "listener", "iframe"))
UNSEEN = ("on", "aria-", "data-")
MOST_GROWTH = 8
"""How many times as long as its file a drawing may become: entities of a document type could fill any memory."""
LENGTH = re.compile(r"\s*(\d{1,9}(?:\.\d{1,9})?|\.\d{1,9})(?!\s*%)\s*(?:[a-z]+\s*)?$")
OWN_PICTURES = ("#", "data:image/png", "data:image/jpeg", "data:image/gif", "data:image/webp")


def redrawn(data: bytes) -> bytes:
    """Return an SVG, in UTF-8, with what is seen of it. Raises DamagedError or TooLargeError. Linear in its length."""
    writer = _Writer(MOST_GROWTH * len(data) + 4096)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = writer.start
    parser.EndElementHandler = writer.end
    parser.CharacterDataHandler = writer.text
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise DamagedError(f"it is no XML: {expat.errors.messages.get(error.code, 'broken')}") from error
    return "".join(writer.parts).encode()


def proportion(data: bytes) -> float:
    """Return how high a drawing is in terms of its width, by its view box or else its size; 1 where neither says it."""
    found: list[Mapping[str, str]] = []
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda _, attributes: found.append(attributes)
    parser.Parse(data, True)
    root = found[0]
    box = [*map(_number, root.get("viewBox", "").replace(",", " ").split()[2:4])]
    width, height = box if len(box) == 2 else (_number(root.get("width", "")), _number(root.get("height", "")))
    return height / width if width and height else 1.0


def _number(length: str) -> float:
    """Return the number of a length in any unit; 0 where there is none, or only a share."""
    written = LENGTH.match(length)
    return float(written[1]) if written else 0.0


class _Writer:
    """Writes what a parser reads, but for what is left out with all that stands in it."""

    def __init__(self, most: int) -> None:
        self.parts: list[str] = []
        self.left = most
        self.prefix: str | None = None
        self.skipped = 0
        self.in_style = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Write the start of an element."""
        prefix, _, local = name.rpartition(":")
        if self.prefix is None:
            self.prefix = prefix
            given = f"xmlns:{prefix}" if prefix else "xmlns"
            attributes = {given: SVG, **attributes}
        if self.skipped or prefix != self.prefix or local.lower() in LEFT_OUT:
            self.skipped += 1
            return
        self.in_style = local == "style"
        kept = "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items() if _is_seen(key, value))
        self._write(f"<{name}{kept}>")

    def end(self, name: str) -> None:
        """Write the end of an element."""
        if self.skipped:
            self.skipped -= 1
            return
        self.in_style = False
        self._write(f"</{name}>")

    def text(self, text: str) -> None:
        """Write text; of a style without its comments."""
        if not self.skipped:
            self._write(escape(_without_comments(text) if self.in_style else text))

    def _write(self, part: str) -> None:
        self.left -= len(part)
        if self.left < 0:
            raise TooLargeError("its entities make it many times as long as its file")
        self.parts.append(part)


def _is_seen(key: str, value: str) -> bool:
    """Return True if an attribute can be seen in the drawing."""
    prefix, _, local = key.rpartition(":")
    if key == "xmlns" or prefix == "xmlns":
        return value in (SVG, XLINK)
    if prefix not in ("", "xlink", "xml") or local.lower().startswith(UNSEEN) or local in ("role", "title"):
        return False
    return local.lower() != "href" or value.strip().lower().startswith(OWN_PICTURES)


def _without_comments(style: str) -> str:
    kept, *others = style.split("/*")
    return kept + "".join(other.partition("*/")[2] for other in others)
