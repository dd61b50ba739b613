"""How statements that are asked in the same words are told apart: by their first words, behind the topic.

What somebody said twice on one topic, with neither an occasion nor a date, would be two cards of one front.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.items.model import Direction, Manner
from quiz.phrasing import quoted
from quiz.sheet.tokens import normalised

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from quiz.items.model import Item
    from quiz.words.model import Words

FEWEST, MOST = 3, 6
"""How many words of a statement tell it from another one; what is alike beyond them stays so."""


def openings(items: Iterable[Item], words: Words) -> Mapping[str, str]:
    """Return the first words of statements, with …, by the id of the item; of those that no other is like, none."""
    groups: dict[str, list[Item]] = {}
    for item in items:
        if item.direction is Direction.STATEMENT and item.material:
            groups.setdefault(normalised(f"{item.stem} {item.material.text}"), []).append(item)
    found: dict[str, str] = {}
    for group in groups.values():
        if len({normalised((item.gist or item.key).text) for item in group}) > 1:
            found |= _told_apart(group, words)
    return found


def _told_apart(group: Iterable[Item], words: Words) -> dict[str, str]:
    keys = {item.id: item.key for item in group}
    said = {name: key.text.split() for name, key in keys.items()}
    for count in range(FEWEST, MOST + 1):
        begun = {name: " ".join(parts[:count]).rstrip(".,;:–— ") for name, parts in said.items()}
        if len(set(begun.values())) == len(begun):
            return {
                name: quoted(f"{start} …", words) if keys[name].manner is Manner.VERBATIM else f"{start} …"
                for name, start in begun.items()
            }
    return {}
