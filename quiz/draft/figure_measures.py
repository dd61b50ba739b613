"""What a figure of an article measures, told by the words right behind it or before it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from quiz.draft.figure_grammar import Grammar, Kind
    from quiz.source.text import Place


def what_is_measured(text: str, place: Place, clause: Place, kind: Kind, grammar: Grammar) -> str:
    """Return what a figure measures, in the words beside it, as far as their form tells."""
    data = grammar.data
    behind = text[place[1] : clause[1]]
    for name, pattern in data["behind_measures"].items():
        unfit = (
            (name == "part" and kind != "percent" and data["share"])  # 1.200 Stellen des Landes
            or (name == "time" and kind != "time")
            or (name == "next" and kind == "count")  # 4.8 million jobs depend on it
        )
        if unfit:
            continue
        match = re.match(pattern, behind)
        if match:
            words = " ".join(match.group(1).split())
            if _is_cut(words, behind[match.end(1) :], data) or _is_place(match, kind, data):
                return ""
            if name == "next" and kind in ("time", "measure"):
                words = words.split()[0]  # the 88-page report finds no …: a verb looks like a noun
            share = kind == "percent" and words.split()[0] in data["share_of"].split()
            return (data["share"] if share else "") + words
    for pattern in data["before_measures"].values():
        match = re.search(pattern, text[clause[0] : place[0]])
        if match:
            return " ".join(match.group(1).split())
    return ""


def _is_place(match: re.Match[str], kind: Kind, data: dict[str, Any]) -> bool:
    """Return True if words tell where or among what something was counted, or how old somebody is: no measure."""
    leading = match.group().strip().split()[0]
    if leading in data["of_age"].split():
        return True
    first = match.group(1).split()[0]
    inside = leading in data["within"].split()
    number = first.lower() in data["units_of_number"] | data["numbers"]
    return inside and (kind == "count" or first[0].isupper() or number)


def _is_cut(words: str, behind: str, data: dict[str, Any]) -> bool:
    """Return True if words are only the beginning of what a number measures: of the world's cocoa, unless the …"""
    unfit = data["no_measures"].split()
    each = words.lower().split()
    if any(sign.isdigit() for sign in words):
        return True  # of 2001, since 2012
    return behind.startswith(("'s", "’s")) or each[0] in unfit or each[-1] in unfit
