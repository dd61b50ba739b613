r"""Text of a sheet as Anki shows it: a field is HTML, and Anki acts on more than HTML.

Escaping alone is not enough: `[sound:x.mp3]`, `[latex]` and `{{c1::x}}` are found in the HTML by Anki, and `\(x\)`
by MathJax in the text that a browser makes of it, entities decoded. An element around the opening sign stops both,
for MathJax does not look across elements, and it also outlives Anki's editor, which decodes entities.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape

_SIGNS = re.compile(r"[&<>\n\\\[{]")
_IN_TEXT = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\n": "<br>"} | {sign: f"<span>{sign}</span>" for sign in "\\[{"}
_SIGNS_IN_ATTRIBUTES = re.compile(r"[&<>\"'\\\[{]")
_SIGNS_IN_ADDRESSES = re.compile(r"[\s\"'<>\\\[\]{}]")


def as_html(text: str) -> str:
    """Return the text as the HTML of a field, which shows it as it was written.

    Quotation marks stay as they are, so that Anki's search finds `Investor's`.
    """
    return _SIGNS.sub(lambda sign: _IN_TEXT[sign[0]], text)


@lru_cache(maxsize=8192)  # the fronts of cards are held against one another in a sheet, and in all sheets
def as_text(html: str) -> str:
    """Return what a field reads like: its images as their files in brackets, its lines apart."""
    if "<" not in html:
        return unescape(html)
    html = re.sub(r"<br>|</li>(?=<li)", "\n", html)
    html = re.sub(r'<img src="([^"]*)"[^>]*>', r"(\1)", html)
    return unescape(re.sub(r"<[^>]*>", "", html))


def as_attribute(text: str) -> str:
    """Return the text as the value of an attribute in double quotation marks."""
    return _SIGNS_IN_ATTRIBUTES.sub(lambda sign: f"&#{ord(sign[0])};", text)


def as_link(address: str) -> str | None:
    """Return a web address as the value of `href`, or None for what is no `http` or `https` address."""
    if not re.match(r"https?://", address, re.IGNORECASE):
        return None
    return _SIGNS_IN_ADDRESSES.sub(_percent, address).replace("&", "&amp;")


def _percent(sign: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in sign[0].encode())
