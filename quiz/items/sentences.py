"""What a text is as a sentence: whether it is one, or cut out of one, and whether a negation turns it round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.sheet.tokens import contains, tokens

if TYPE_CHECKING:
    from quiz.sheet.model import Quote
    from quiz.words.model import Words

ENDS, CLOSING = ".!?…", "\"'’”»“"
"""What ends a sentence, and what may stand behind that."""
OMISSIONS = ("…", "...", "[")
"""What a quotation begins with that is cut out of a sentence."""
WORDS_OF_A_SENTENCE = 5
"""From how many words on a text that ends as a sentence does is one; a shorter one may be a name: Clear-cutting."""


def is_sentence(text: str, words: Words) -> bool:
    """Return True if a text is a sentence: by a word that only sentences have, or by its end.

    Quotations are often cut out of one with the capital of a noun or of the first word kept: Kahlschlag mit Ansage.
    """
    found = tokens(text)
    if not words.lists.clausal.isdisjoint(found):
        return True
    return len(found) >= WORDS_OF_A_SENTENCE and text.rstrip(CLOSING)[-1:] in ENDS


def is_fragment(quote: Quote) -> bool:
    """Return True if a quotation is cut out of a sentence: it begins small, or with what was left out."""
    return quote.verbatim and (quote.words[:1].islower() or quote.words.startswith(OMISSIONS))


def negation(text: str, words: Words) -> str | None:
    """Return the first word of the language's list that negates a text; None where none stands in it."""
    return next((word for word in words.lists.negative if contains(text, word)), None)
