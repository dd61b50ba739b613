"""XML as text: elements, texts that may hold anything, files."""

from __future__ import annotations

import re
from base64 import b64encode
from xml.sax.saxutils import quoteattr

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 can't hold in any way of writing."""


def held(content: str) -> str:
    """Return a text without the few signs that XML can't hold."""
    return CONTROL.sub("", content)


def element(name: str, *content: str, **attributes: str) -> str:
    """Write an element with its content on lines of their own."""
    start = "".join([name, *(f" {key}={quoteattr(value)}" for key, value in attributes.items())])
    return f"<{start}>\n" + "".join(f"{part}\n" for part in content if part) + f"</{name}>"


def value(name: str, content: object) -> str:
    """Write an element that holds a plain value: a number, or a word of the format."""
    return f"<{name}>{content}</{name}>"


def text(content: str) -> str:
    """Write a text, whatever it holds, as it is."""
    return f"<text><![CDATA[{held(content).replace(']]>', ']]]]><![CDATA[>')}]]></text>"


def html(name: str, content: str, *files: str, **attributes: str) -> str:
    """Write an element that holds HTML, with the files that it shows."""
    return element(name, text(content), *files, format="html", **attributes)


def file(name: str, content: bytes) -> str:
    """Write a file that HTML refers to as `@@PLUGINFILE@@/NAME`."""
    return f'<file name={quoteattr(name)} path="/" encoding="base64">{b64encode(content).decode()}</file>'
