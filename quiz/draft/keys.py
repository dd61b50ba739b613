"""Keys of drafted entries: short, of small letters, and each of its own."""

from __future__ import annotations

import re
import unicodedata

SPELLED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "ae", "Ö": "oe", "Ü": "ue", "ß": "ss", "’": "", "'": ""})
LONGEST = 40


def slug(text: str) -> str:
    """Return a text in small letters, digits and hyphens: Rüstung’s Weg → ruestungs-weg."""
    spelled = unicodedata.normalize("NFKD", text.translate(SPELLED)).encode("ascii", "ignore").decode().lower()
    key = re.sub(r"[^a-z0-9]+", "-", spelled).strip("-")
    return key if len(key) <= LONGEST else key[: LONGEST + 1].rpartition("-")[0] or key[:LONGEST]


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
