"""What a text is as a sentence: whether it is one, or cut out of one, or negated; and of which ones it is made."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.sheet.tokens import contains, tokens

if TYPE_CHECKING:
    from quiz.sheet.model import Quote
    from quiz.words.model import Words

ENDS, CLOSING = ".!?…", "\"'’”»“"
"""What ends a sentence, and what may stand behind that."""
OMISSIONS = ("…", "...", "[")
"""What a quotation begins with that is cut out of a sentence."""
END = re.compile(
    r"(?P<end>[.!?…](?:['’”“‘»«›\")\]]|[\u00a0\u202f][»›])*)[^\S\u00a0\u202f]+(?:(?<=\.\s)|(?![a-zß-öø-ÿœ]))(?=\S)"
)
"""Where a sentence ends, and the next one begins behind spaces that a line may break at; behind marks and other signs
than a full stop it goes on with a small letter."""
ABBREVIATED = re.compile(
    r"(?<![^\W_])(?:\d{1,2}|[^\W\d_]|[B-DF-HJ-NP-TV-XZb-df-hj-np-tv-xz][b-df-hj-np-tv-xz]{1,3}|Prof|Sen|Gov|Gen|Rep|Col|Art"
    r"|Abs|Inc|Corp|Co|Jan|Feb|Apr|Aug|Sept?|O[ck]t|Nov|De[cz]|ca|etc|env|evtl|inkl|approx|usw)\.$"
)
"""What may end with a full stop and no sentence in any language: 26., z. B., U. S., what has no vowel (Dr., bzw.), and
a few more."""
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


def sentences_of(text: str, words: Words) -> list[tuple[int, int]]:
    """Return where the sentences of a text begin and end, of which none ends inside quotation marks."""
    found = (match for match in END.finditer(text) if not ABBREVIATED.search(text, 0, match.end("end")))
    starts = [0, *(match.end() for match in found if not _is_open(text[: match.end("end")], words))]
    return list(zip(starts, [*starts[1:], len(text)], strict=True))


def _is_open(text: str, words: Words) -> bool:
    """Return True if a quotation begins in a text and does not end in it. An apostrophe has a letter behind it."""
    marks = (words.quotation_marks, words.inner_quotation_marks)
    closings = {opening[0]: closing[-1] for opening, closing in marks}
    awaited: list[str] = []
    for at, sign in enumerate(text):
        if awaited and sign == awaited[-1] and not text[at + 1 : at + 2].isalpha():
            awaited.pop()
        elif sign in closings:
            awaited.append(closings[sign])
    return bool(awaited)


def is_fragment(quote: Quote) -> bool:
    """Return True if a quotation is cut out of a sentence: it begins small, or with what was left out."""
    return quote.verbatim and (quote.words[:1].islower() or quote.words.startswith(OMISSIONS))


def negation(text: str, words: Words) -> str | None:
    """Return the first word of the language's list that negates a text; None where none stands in it."""
    return next((word for word in words.lists.negative if contains(text, word)), None)
