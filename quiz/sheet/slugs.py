"""Keys and ids made of other texts."""

from __future__ import annotations

import re
import unicodedata

SPELLED = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "ae", "Ö": "oe", "Ü": "ue", "ß": "ss", "’": "", "'": ""}
    | {"ı": "i", "ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "æ": "ae", "œ": "oe"}
)
"""Letters that Unicode does not take apart, and umlauts, as they are spelled without."""
LONGEST = 40


def slug(text: str) -> str:
    """Return a text in small letters, digits and hyphens: Rüstung’s Weg → ruestungs-weg; empty where none are left."""
    spelled = unicodedata.normalize("NFKD", text.translate(SPELLED)).encode("ascii", "ignore").decode().lower()
    key = re.sub(r"[^a-z0-9]+", "-", spelled).strip("-")
    return key if len(key) <= LONGEST else key[: LONGEST + 1].rpartition("-")[0] or key[:LONGEST]
