"""Keys of drafted entries: short, of small letters, and each of its own."""

from __future__ import annotations

from quiz.sheet.slugs import slug


class Keys:
    """Gives keys that no entry of a kind has yet."""

    def __init__(self, taken: frozenset[str] = frozenset()) -> None:
        self.taken = set(taken)

    def new(self, wanted: str, otherwise: str) -> str:
        """Return a key like the wanted one; `otherwise` where nothing is left of it."""
        base = slug(wanted) or slug(otherwise) or "entry"
        key, number = base, 2
        while key in self.taken:
            key, number = f"{base}-{number}", number + 1
        self.taken.add(key)
        return key
