"""What a fact is called for ever: whatever is drawn for it or known by it goes by the first key it had.

A person may rename a fact (`formerly`), and nothing that a learner sees may change by that alone: no option, no order,
no identity. So what is made from a sheet is made as if every fact still had its first key.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from quiz.sheet.kinds import FactRef
from quiz.sheet.model import Entry

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.sheet.model import Sheet

E = TypeVar("E", bound=Entry)


def first_key(key: str, entry: Entry) -> str:
    """Return the first key of a fact that now has this one."""
    return entry.formerly[0] if entry.formerly else key


def by_first_keys(sheet: Sheet) -> Sheet:
    """Return a sheet without errors with all facts under their first keys, in the same order."""
    if not any(entry.formerly for _, entry in sheet.entries()):
        return sheet
    firsts = {
        str(FactRef(entry.kind, key)): str(FactRef(entry.kind, first_key(key, entry))) for key, entry in sheet.entries()
    }
    speakers = {key: first_key(key, person) for key, person in sheet.people.items()}
    quotes = {
        key: replace(
            quote,
            speaker=speakers[quote.speaker],
            could_be=tuple(speakers[person] for person in quote.could_be),
            together=tuple(speakers[person] for person in quote.together),
        )
        for key, quote in sheet.quotes.items()
    }
    return replace(
        sheet,
        people=_renamed(sheet.people, firsts),
        quotes=_renamed(quotes, firsts),
        figures=_renamed(sheet.figures, firsts),
        facts=_renamed(sheet.facts, firsts),
    )


def _renamed(entries: Mapping[str, E], firsts: Mapping[str, str]) -> dict[str, E]:
    return {
        first_key(key, entry): replace(entry, apart=tuple(firsts[fact] for fact in entry.apart))
        for key, entry in entries.items()
    }
