"""First names and the gender that they tell, from `first-names.txt` beside this module."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Literal

Gender = Literal["m", "f", "?"]
GENDERS: dict[str, Gender] = {"m": "m", "f": "f", "?": "?"}
FIRST_NAMES = Path(__file__).parent / "first-names.txt"


@lru_cache(maxsize=4)
def first_names(language: str) -> dict[str, Gender]:
    """Return first names with their gender in a language: m, f, or ? where both bear the name."""
    return {name: gender for gender, names in reversed(_lists(language)) for name in names.split()}


@lru_cache(maxsize=1024)
def gender_of(name: str, language: str) -> Gender:
    """Return the gender that a first name tells in a language; ? where it tells none, or is not known.

    It is searched in the lists as they are: to part them takes longer than to look for the few names of a sheet.
    """
    return next((gender for gender, names in _lists(language) if f" {name} " in names), "?")


@lru_cache(maxsize=1024)
def is_first_name(name: str, language: str) -> bool:
    """Return True if a name is known as a first name."""
    return any(f" {name} " in names for _, names in _lists(language))


@lru_cache(maxsize=4)
def _lists(language: str) -> list[tuple[Gender, str]]:
    """Return lists of names, parted by spaces, with their gender: those that decide for the language first."""
    own, general = [], []
    for part in FIRST_NAMES.read_text(encoding="utf-8").split("[")[1:]:
        head, names = part.split("]")
        *named, last = head.split()
        found = (GENDERS[last], names.replace("\n", " "))
        if named == [language]:
            own.append(found)
        elif not named:
            general.append(found)
    return own + general
