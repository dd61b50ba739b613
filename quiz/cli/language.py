"""The language in which the program speaks to the person at the terminal."""

from __future__ import annotations

import os
from enum import StrEnum

from quiz.messages import ENGLISH


class Tongue(StrEnum):
    """The languages that there are words for."""

    GERMAN = "de"
    ENGLISH = "en"
    FRENCH = "fr"


def spoken(chosen: Tongue | None = None) -> str:
    """Return the code of the language to write findings in: the one that was chosen, else that of the person's locale.

    The locale is told by the variables that POSIX names, the first of them that is set. English where it is none of
    the languages that there are words for.
    """
    if chosen:
        return chosen.value
    named = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    code = named[:2].lower()
    return code if code in tuple(Tongue) else ENGLISH
