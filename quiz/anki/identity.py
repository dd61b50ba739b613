"""Who is who for Anki: the names by which it knows a note or a deck again, in every later package."""

from __future__ import annotations

from base64 import b32encode
from hashlib import blake2b

from quiz.items.chance import draw

GUID_BYTES = 10
DECK_IDS = 1 << 40


def guid(sheet_id: str, kind: str, first_key: str) -> str:
    """Return the GUID of a fact's note: 16 small letters and digits.

    It depends on nothing but the sheet's id, the fact's kind and the first key the fact ever had, and must never
    come out otherwise: a note with a new GUID is a new note, without its reviews. Each part is written with its
    length before it, so that no two facts can be written alike.
    """
    written = "".join(f"{len(part)}:{part}" for part in (sheet_id, kind, first_key))
    return b32encode(blake2b(written.encode(), digest_size=GUID_BYTES).digest()).decode().lower()


def deck_id(deck_name: str) -> int:
    """Return the id of a deck within its package. Anki finds decks by name and throws the id away on import."""
    return DECK_IDS + draw("deck", deck_name) % DECK_IDS
