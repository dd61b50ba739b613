"""What a picture is, told by its first bytes; a file's name has no say."""

from __future__ import annotations

from enum import StrEnum

SVG_WITHIN = 64 * 1024
"""How far into a text its first element is looked for: drawing programs begin with long comments."""
BYTE_ORDER_MARKS = {b"\xef\xbb\xbf": "utf-8", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
WIDE = {b"<\0": "utf-16-le", b"\0<": "utf-16-be"}


class Kind(StrEnum):
    """The kinds of pictures that cards and browsers show; the values are file endings."""

    PNG = "png"
    JPEG = "jpg"
    GIF = "gif"
    WEBP = "webp"
    SVG = "svg"


MEDIA_TYPES = {
    Kind.PNG: "image/png",
    Kind.JPEG: "image/jpeg",
    Kind.GIF: "image/gif",
    Kind.WEBP: "image/webp",
    Kind.SVG: "image/svg+xml",
}


def kind_of(data: bytes) -> Kind | None:
    """Return which kind of picture a file's content is, None if it is none of them. Linear in its first 64 KiB."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return Kind.PNG
    if data.startswith(b"\xff\xd8\xff"):
        return Kind.JPEG
    if data.startswith((b"GIF87a", b"GIF89a")):
        return Kind.GIF
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return Kind.WEBP
    return Kind.SVG if _first_element(_start(data)) == "svg" else None


def _start(data: bytes) -> str:
    """Return the beginning of a file as text, in the encoding that its first bytes tell."""
    mark = next((mark for mark in BYTE_ORDER_MARKS if data.startswith(mark)), b"")
    encoding = BYTE_ORDER_MARKS.get(mark) or WIDE.get(data[:2], "utf-8")
    return data[:SVG_WITHIN].decode(encoding, errors="replace").removeprefix("\ufeff")


def _first_element(text: str) -> str:
    """Return the name of the first element of an XML text, without its prefix; empty if there is none.

    Declarations, comments and a document type, with declarations of its own, may stand before it.
    """
    place = 0
    while True:
        while place < len(text) and text[place].isspace():
            place += 1
        if text.startswith("<!--", place):
            end = text.find("-->", place + 4)
            place = end + 3
        elif text.startswith("<?", place):
            end = text.find("?>", place)
            place = end + 2
        elif text.startswith("<!", place):
            end = _end_of_doctype(text, place)
            place = end + 1
        elif text.startswith("<", place):
            start = end = place + 1
            while end < len(text) and (text[end].isalnum() or text[end] in ":_-."):
                end += 1
            return text[start:end].rpartition(":")[2]
        else:
            return ""
        if end < 0:
            return ""


def _end_of_doctype(text: str, place: int) -> int:
    """Return where a document type ends, -1 if it does not: behind its own declarations, and not inside quotes."""
    inside, quote = False, ""
    for at in range(place, len(text)):
        sign = text[at]
        if quote:
            quote = "" if sign == quote else quote
        elif sign in "\"'":
            quote = sign
        elif sign in "[]":
            inside = sign == "["
        elif sign == ">" and not inside:
            return at
    return -1
