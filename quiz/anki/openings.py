"""How statements that are asked in the same words are told apart: by their first words, behind the topic.

What somebody said twice on one topic, with neither an occasion nor a date, would be two cards of one front. First words
help only where they are not the answer: where a gist is asked for, and they have no word of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.items.model import Direction, Manner
from quiz.phrasing import quoted
from quiz.sheet.tokens import normalised, telling

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from quiz.items.model import Item
    from quiz.words.model import Words

FEWEST, MOST = 3, 6
"""How many words of a statement tell it from another one; what is alike beyond them stays so."""


def alike(items: Iterable[Item]) -> list[list[Item]]:
    """Return the statements that are asked in the same words and have different answers, put together."""
    groups: dict[str, list[Item]] = {}
    for item in items:
        if item.direction is Direction.STATEMENT and item.material:
            groups.setdefault(normalised(f"{item.stem} {item.material.text}"), []).append(item)
    return [group for group in groups.values() if len({normalised(_answer(item)) for item in group}) > 1]


def can_begin(item: Item) -> bool:
    """Return True if a statement may show its first words, since they hold nothing of its answer."""
    first = " ".join(item.key.text.split()[:MOST])
    return item.gist is not None and telling(item.gist.text).isdisjoint(telling(first))


def openings(items: Iterable[Item], words: Words) -> Mapping[str, str]:
    """Return the first words of statements, with …, by the id of the item; of those that no other is like, none."""
    found: dict[str, str] = {}
    for group in alike(items):
        found |= _told_apart([item for item in group if can_begin(item)], words)
    return found


def _answer(item: Item) -> str:
    return (item.gist or item.key).text


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
