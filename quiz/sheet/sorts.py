"""Of which sort an organisation is: a party beside a ministry and a company is known without the article.

Words in its name tell it, or in what the sheet says of it; a name alone is mostly that of a company.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from quiz.sheet.tokens import tokens
from quiz.words import words_for

if TYPE_CHECKING:
    from quiz.sheet.model import Person
    from quiz.words.model import Words


class Sort(StrEnum):
    """The sorts of organisations that readers tell apart at a glance."""

    PARTY = "party"
    """a party, its group in a parliament, the opposition"""
    OFFICE = "office"
    """a ministry, an authority, a court, a government"""
    ASSOCIATION = "association"
    """a union, an association, a club, a team"""
    OTHER = "other"
    """a company, a newspaper, a network, and whatever no word tells"""


def sort(person: Person, words: Words) -> Sort:
    """Return of which sort an organisation is, as far as its name, its role and its own organisation tell it."""
    return _told(f"{person.name} {person.role or ''} {person.organisation or ''}", words.language)


@lru_cache(maxsize=4096)
def _told(described: str, language: str) -> Sort:
    naming, text = words_for(language).naming, " ".join(tokens(described))
    patterns = ((Sort.PARTY, naming.parties), (Sort.OFFICE, naming.offices), (Sort.ASSOCIATION, naming.associations))
    return next((found for found, pattern in patterns if re.search(pattern, text)), Sort.OTHER)
