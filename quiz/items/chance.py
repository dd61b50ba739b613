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
DRAWN = 8
"""How many bytes are drawn."""
SHORT_LIST = 32
"""Up to how many keys all are drawn; of more keys so many are drawn at most."""


def draw(*names: object) -> int:
    """Return a number from 0 to 2**64 - 1 that is the same for the same names, on any machine."""
    text = "\x1f".join(map(str, names))
    return int.from_bytes(blake2b(text.encode(), digest_size=DRAWN).digest())


def shuffled(things: Iterable[T], name: Callable[[T], str], *names: object) -> list[T]:
    """Return the things in an order drawn by `names`; `name` tells the things apart.

    It is the order of `draw(*names, name(thing))`; what those texts begin with is read once.
    """
    begun = blake2b("".join(f"{each}\x1f" for each in names).encode(), digest_size=DRAWN)

    def place(thing: T) -> tuple[bytes, str]:
        drawn, own = begun.copy(), name(thing)
        drawn.update(own.encode())
        return drawn.digest(), own

    return sorted(things, key=place)


class Ring(list[str]):
    """Keys to pick from. Each has a place on a ring of numbers that depends on the key alone."""

    @cached_property
    def places(self) -> list[tuple[int, str]]:
        """The keys with their places, sorted by place."""
        return sorted((draw("ring", key), key) for key in self)


def picked(keys: Ring, *names: object) -> Iterator[str]:
    """Give keys in an order drawn by `names`, each at most once; from a long list only some, without reading all of it.

    In a short list, another key leaves the order of the others as it was. In a long list, draws point at places on the
    ring, and the key next to each is taken: another key changes about one draw in as many as there are keys. All draws
    change only when a short list grows to a long one.
    """
    if len(keys) <= SHORT_LIST:
        yield from shuffled(keys, str, *names)
        return
    seen = set()
    for turn in range(SHORT_LIST):
        key = keys.places[bisect(keys.places, (draw(*names, turn),)) % len(keys)][1]
        if key not in seen:
            seen.add(key)
            yield key
