"""The text of a sheet: bytes to characters, and lines as YAML counts them."""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from quiz.messages import say, shortened
from quiz.sheet.findings import Finding, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_BYTES = 32 * 1024 * 1024
LINE_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
MOST_LINES = 20
"""In how many lines control characters are pointed at."""
# What YAML does not let through, and DEL and the C1 controls, which nobody means. Tabs are YAML's own affair.
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Signs that turn the direction in which what stands around them is read."""
TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Those of them that turn whatever follows, as no script needs it."""


@dataclass(frozen=True, slots=True)
class SheetText:
    """A sheet's name (as the person gave it), its characters, and its lines."""

    name: str
    text: str
    lines: list[str] = field(repr=False)

    @classmethod
    def of(cls, name: str, text: str) -> SheetText:
        """Split a text into lines as YAML counts them."""
        return cls(name, text, LINE_BREAK.split(text))

    def finding(self, code: str, span: Span, message: str, remedy: str) -> Finding:
        """Make a finding with the line it points at; what it quotes of the sheet is kept short."""
        line = self.lines[span.line - 1] if span.line <= len(self.lines) else ""
        return Finding(code, self.name, span, line, shortened(message), shortened(remedy))

    def span(self, offset: int, length: int = 1) -> Span:
        """Turn an offset in the text into a line and a column."""
        head = LINE_BREAK.split(self.text[:offset])
        return Span(len(head), len(head[-1]) + 1, length)


def is_text(name: str) -> bool:
    """Return True if a name from outside, of a file or an option, is text that can be written as UTF-8."""
    return not any("\ud800" <= sign <= "\udfff" for sign in name)


def turns(text: str) -> bool:
    """Return True if a text turns the direction of what stands around it."""
    return bool(DIRECTION.search(text))


def straight(text: str) -> str:
    """Return a text without signs that turn the direction of what follows, for where nothing else would end them."""
    return TURNING.sub("", text)


def visible(text: str) -> str:
    """Return a text with the sign for a lost character in the place of each control character."""
    return CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)


def decode(name: str, data: bytes) -> tuple[SheetText, list[Finding]]:
    """Decode a sheet: UTF-8, with or without a byte order mark.

    Another encoding or a forbidden character gives findings with an address, and as much of the text as is readable.
    """
    if len(data) > MAX_BYTES:
        text = SheetText.of(name, "")
        remedy = say("split it into several sheets")
        return text, [
            text.finding(
                "too-large", Span(1, 1), say("the sheet is larger than {limit} MiB", limit=MAX_BYTES >> 20), remedy
            )
        ]
    if (encoding := _wide_encoding(data)) is not None:
        text = SheetText.of(name, "")
        return text, [
            text.finding(
                "encoding", Span(1, 1), say("the sheet is {encoding}", encoding=encoding), say("save it as UTF-8")
            )
        ]
    data = data.removeprefix(BOM_UTF8)
    try:
        text = SheetText.of(name, data.decode())
    except UnicodeDecodeError as error:
        text = SheetText.of(name, data.decode(errors="replace"))
        span = text.span(len(data[: error.start].decode(errors="replace")))
        message = say("the byte 0x{byte:02x} is not UTF-8", byte=data[error.start])
        return text, [text.finding("encoding", span, message, say("save the sheet as UTF-8"))]
    return text, list(_controls(text))


def _wide_encoding(data: bytes) -> str | None:
    """Tell UTF-16 and UTF-32 by their byte order mark or, as YAML does, by the zeros around the first character."""
    if data.startswith((BOM_UTF32_LE, BOM_UTF32_BE)) or re.match(rb"\0\0\0[^\0]|[^\0]\0\0\0", data):
        return "UTF-32"
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) or re.match(rb"\0[^\0]|[^\0]\0", data):
        return "UTF-16"
    return None


def _controls(text: SheetText) -> Iterator[Finding]:
    """Give the first control character of a line, of so many lines: a file that is no text has them by the million."""
    if not CONTROL.search(text.text):
        return
    lines = ((number, line) for number, line in enumerate(text.lines, 1) if CONTROL.search(line))
    for number, line in islice(lines, MOST_LINES):
        found = CONTROL.findall(line)
        place = line.index(found[0]) + 1
        more = f" (this line has {len(found)} of them)" if len(found) > 1 else ""
        message = say("the control character U+{code:04X} can't be in a sheet{more}", code=ord(found[0]), more=more)
        yield text.finding(
            "control-character", Span(number, place), message, say("delete it (your editor may not show it)")
        )
