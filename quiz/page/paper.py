"""The papers that pages are set for."""

from enum import StrEnum


class Paper(StrEnum):
    """A paper size; the values are the names CSS has for them."""

    A4 = "a4"
    LETTER = "letter"
