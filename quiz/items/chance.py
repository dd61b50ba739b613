"""Chance that repeats: every draw depends on its names alone, never on what was drawn before.

So a sheet that gains a fact keeps the draws of all others, and no version of Python's `random` plays a part.
"""

from __future__ import annotations

from bisect import bisect
from functools import cached_property
from hashlib import blake2b
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

T = TypeVar("T")
SMALL = 32


def draw(*names: object) -> int:
    """Return a number from 0 to 2**64 - 1 that is the same for the same names, on any machine."""
    text = "\x1f".join(map(str, names))
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest())


def shuffled(things: Iterable[T], name: Callable[[T], str], *names: object) -> list[T]:
    """Return the things in an order drawn by `names`; `name` tells the things apart."""
    return sorted(things, key=lambda thing: (draw(*names, name(thing)), name(thing)))


class Ring(list[str]):
    """Keys to pick from, each with a place of its own on a ring of numbers, whatever the others are."""

    @cached_property
    def places(self) -> list[tuple[int, str]]:
        """The keys with their places, in the order of these."""
        return sorted((draw("ring", key), key) for key in self)


def picked(keys: Ring, *names: object) -> Iterator[str]:
    """Give keys in a drawn order, each at most once; from a long list only a few, without looking at all of it.

    A key more leaves the order of the others as it was; from a long list, where the next one on the ring is taken, it
    comes into one of so many draws as there are keys. Only where a list grows from short to long are all drawn anew.
    """
    if len(keys) <= SMALL:
        yield from shuffled(keys, str, *names)
        return
    seen = set()
    for turn in range(SMALL):
        key = keys.places[bisect(keys.places, (draw(*names, turn),)) % len(keys)][1]
        if key not in seen:
            seen.add(key)
            yield key
