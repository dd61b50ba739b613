"""A passage of the source as it is copied into a sheet."""

from __future__ import annotations

import re
import unicodedata

from quiz.source.folding import LIGATURES, UNSEEN


def plain(text: str) -> str:
    """Return a text without what nobody sees in it: soft hyphens, ligatures, accents that stand for themselves."""
    text = re.sub(f"[{UNSEEN}]", "", text)
    for ligature, letters in LIGATURES.items():
        text = text.replace(ligature, letters)
    return unicodedata.normalize("NFC", text)
