"""What the program says to the people who write sheets, in their language.

A message stands in English where it is raised: `say("there is no person `{key}`", key=key)`. The other languages have a
catalogue each, by the English text (`de.py`, `fr.py`), and a message is put into one only when it is shown: so every
finding can be read in any language, whatever the sheet's is.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Mapping

ENGLISH = "en"
QUOTATION = re.compile("`([^`]*)`")
MOST_QUOTED = 60
"""How many characters of a quotation are shown."""

Part = tuple[str, "dict[str, object]"]
"""A text with placeholders, and what stands in their place."""


class Said(str):
    """A message: its text in English, and the parts of which it can be said in another language."""

    __slots__ = ("parts",)
    parts: tuple[Part, ...]

    def __new__(cls, *parts: Part, short: bool = False) -> Self:
        """Join parts, each a text with its values; `short` puts the text on one line and cuts long quotations."""
        text = "".join(_filled(text, values) for text, values in parts)
        said = super().__new__(cls, _on_one_line(text) if short else text)
        said.parts = parts
        return said

    def __getnewargs__(self) -> tuple[Part, ...]:  # type: ignore[override]
        """Give what a copy in another process is made of."""
        return self.parts

    def __add__(self, other: str) -> Said:
        """Join another message; a plain text stays as it is in every language."""
        return Said(*self.parts, *(other.parts if isinstance(other, Said) else (("{text}", {"text": other}),)))


def say(text: str, /, **values: object) -> Said:
    """Return the message of an English text; `{name}` in it stands for the value of that name."""
    return Said((text, values))


def in_language(message: str, language: str) -> str:
    """Return a message in a language, on one line, with long quotations cut; in English where it has no translation."""
    if not isinstance(message, Said) or language == ENGLISH:
        return message
    catalogue = catalogue_of(language)
    parts = (
        _filled(catalogue.get(text, text), {name: _value(value, language) for name, value in values.items()})
        for text, values in message.parts
    )
    return _on_one_line("".join(parts))


def shortened(message: str) -> str:
    """Return a message on one line, with what it quotes too long cut: a finding is read line by line."""
    return Said(*message.parts, short=True) if isinstance(message, Said) else _on_one_line(message)


@lru_cache(maxsize=8)
def catalogue_of(language: str) -> Mapping[str, str]:
    """Return the messages of a language by their English text; of English, and of a language without any, none."""
    try:
        found: Mapping[str, str] = import_module(f"quiz.messages.{language}").CATALOGUE
    except ModuleNotFoundError:
        return {}
    return found


def _on_one_line(text: str) -> str:
    return QUOTATION.sub(_not_too_long, " ".join(text.split()))


def _not_too_long(quotation: re.Match[str]) -> str:
    return f"`{quotation[1][:MOST_QUOTED]}…`" if len(quotation[1]) > MOST_QUOTED else quotation[0]


def _filled(text: str, values: dict[str, object]) -> str:
    return text.format(**values) if values else text


def _value(value: object, language: str) -> object:
    return in_language(value, language) if isinstance(value, Said) else value
