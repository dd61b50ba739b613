"""A passage of the source as it is copied into a sheet."""

from __future__ import annotations

import re
import unicodedata

from quiz.source.folding import LIGATURES, UNSEEN

ACCENTED = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe"})
"""Small letters with an accent that Unicode does not part from them."""
SPELLED_OUT = re.compile(r"(?<=[aou])e")


def plain(text: str) -> str:
    """Return a text without what nobody sees in it: soft hyphens, ligatures, accents that stand for themselves."""
    text = re.sub(f"[{UNSEEN}]", "", text)
    for ligature, letters in LIGATURES.items():
        text = text.replace(ligature, letters)
    return unicodedata.normalize("NFC", text)


def plain_word(word: str) -> str:
    """Return a word in small letters without accents; ae, oe and ue stand for umlauts."""
    if not word.isascii():
        word = "".join(sign for sign in unicodedata.normalize("NFKD", word) if not unicodedata.combining(sign))
    return SPELLED_OUT.sub("", word.casefold().translate(ACCENTED))
