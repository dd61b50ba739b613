"""Who speaks: a person, an organisation, a document, or somebody whose name the source does not give.

Mostly a name tells it: a party has an article, a report the word for one, an official nobody names begins with a small
letter. Where it does not, the sheet says `type` and `plural`. What is asked, and in which words, follows from it.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from quiz.sheet.tokens import WORD, tokens
from quiz.words import words_for
from quiz.words.first_names import is_first_name
from quiz.words.model import listed

if TYPE_CHECKING:
    from quiz.sheet.model import Person, Quote
    from quiz.words.model import Agreeing, Naming, Words

PARTICLES = frozenset(
    listed(
        "af, al, av, bin, d, da, das, de, del, della, den, der, di, do, dos, du, el, ibn, la, le, ten, ter, van, von"
    )
)
"""Small words that a person's name may begin with: von der Leyen, bin Salman."""
INITIALS = re.compile(r"(?=(?:.*[^\W\d_]){2})[^\W_a-z][^\Wa-z]*(?:[ &/-][^\W_a-z][^\Wa-z]*)*")
"""A name in capitals alone: RT, CNN, BBC NEWS."""
A_WORD = 40
"""How many characters before a name are looked at."""
ENDING, OPENING = ".!?:;…–—", "\"'„“”«»‚‘’(["
"""Signs that end a sentence, or open one."""


SHORT_NAMES = 4
"""Two names of how many words, with the word between them, are not those of two persons with first and last names."""


class Voice(StrEnum):
    """Who speaks. The values are those of `type` in a sheet."""

    PERSON = "person"
    ORGANISATION = "organisation"
    """a party, a ministry, a company, an agency, a team"""
    DOCUMENT = "document"
    """a report, a law, a letter: it says something, and nobody in particular does"""
    UNNAMED = "unnamed"
    """somebody whose name the source does not give: it can't be asked who it was"""


def voice(person: Person, words: Words) -> Voice:
    """Return who speaks: what the sheet says, or else what the name tells."""
    if person.type:
        return Voice(person.type)
    if person.role and _is_body(person.name, person.role, words.language):
        return Voice.ORGANISATION
    return _told(person.name, words.language, held=bool(person.role))


def is_plural(person: Person, words: Words) -> bool:
    """Return True if a verb beside the name stands in the plural: the Greens say."""
    if person.plural is not None:
        return person.plural
    if _joined(person.name, words.language):
        return True
    return voice(person, words) is not Voice.PERSON and _many(person.name, words.language)


def alike(person: Person, other: Person, words: Words) -> bool:
    """Return True if two can be offered for one another: of one kind, and both with a name."""
    return voice(person, words) is voice(other, words) is not Voice.UNNAMED


def agreeing(forms: Agreeing, person: Person, words: Words) -> str:
    """Return the form that agrees with a name."""
    if _is_written(person, words):
        return forms.documents if is_plural(person, words) else forms.document
    return forms.several if is_plural(person, words) else forms.one


def _is_written(person: Person, words: Words) -> bool:
    """Return True for a document, and for one that nobody names: a report."""
    who = voice(person, words)
    if who is not Voice.UNNAMED or person.type:
        return who is Voice.DOCUMENT
    return bool(re.search(words.naming.documents, " ".join(_head(tokens(person.name), words.language))))


def saying(quote: Quote, person: Person, speaker: Person, words: Words) -> str:
    """Return the verb of a quote as it stands behind the name of somebody who is said to have said it.

    It is the sheet's own, unless that agrees with the speaker and not with this one.
    """
    if quote.verb and is_plural(person, words) == is_plural(speaker, words):
        return quote.verb
    return agreeing(words.asking.said, person, words)


def names(person: Person, text: str, language: str) -> bool:
    """Return True if a text names somebody: a person by the last name, anybody else by the whole name, short or long.

    Capitals count: Weil is a name and weil is not. One common word of a long name (Bank) names nobody.
    """
    words = WORD.findall(person.name)
    if not words:
        return False
    if voice(person, words_for(language)) is Voice.PERSON:
        if words[-1].casefold().replace("ß", "ss") in words_for(language).naming.common:
            return _named_surely(words[-1], text, words_for(language).naming)
        words = words[-1:]
    elif len(words) > 1 and words[0].casefold() in words_for(language).naming.definite:
        words = words[1:]
    return f" {' '.join(words)} " in f" {' '.join(WORD.findall(text))} "


def _named_surely(name: str, text: str, naming: Naming) -> bool:
    """Return True if a last name that is a word, too, stands where a word would have no capital and no article."""
    for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
        before = text[max(0, found.start() - A_WORD) : found.start()].rstrip()
        sentence = before.rstrip(OPENING)
        begins = not sentence or sentence != before or sentence[-1] in ENDING
        if not begins and sentence.split()[-1].casefold() not in (*naming.definite, *naming.indefinite):
            return True
    return False


def opening(text: str) -> str:
    """Return a text as it begins a sentence: Die Grünen, The Treasury."""
    return text[:1].upper() + text[1:]


@lru_cache(maxsize=4096)  # names are looked at for every question they could stand in
def _told(name: str, language: str, *, held: bool) -> Voice:
    naming, parts = words_for(language).naming, tokens(name)
    if not parts:
        return Voice.PERSON
    definite = parts[0] in naming.definite and len(parts) > 1
    small = name[0].islower() and parts[0] not in PARTICLES
    if parts[0] in naming.indefinite or (small and not definite):
        return Voice.UNNAMED
    if re.search(naming.unnamed, parts[-1]) or (len(parts) > 1 and re.search(naming.unnamed, parts[0])):
        return Voice.UNNAMED
    body = bool(re.search(naming.bodies, " ".join(parts)))
    alone = len(parts) == 1 and not held and not is_first_name(name, language)  # Valtex; whoever is a person has a role
    if re.search(naming.documents, " ".join(_head(parts, language))) and not held:
        return Voice.DOCUMENT
    if _joined(name, language) and len(parts) <= SHORT_NAMES and not held:
        return Voice.ORGANISATION  # SPD und Grüne, but not Ada Berg und Bo Lind
    return Voice.ORGANISATION if body or alone or (definite and not held) or INITIALS.fullmatch(name) else Voice.PERSON


@lru_cache(maxsize=4096)
def _is_body(name: str, role: str, language: str) -> bool:
    """Return True if a role says what an organisation is (carmaker), and the name is not that of a person."""
    naming, parts = words_for(language).naming, name.split()
    head = _head(tokens(role.partition(",")[0]), language)
    noun = (head[0] if naming.noun_first else head[-1]) if head else ""
    if not (re.search(naming.bodies, noun) or re.search(naming.firms, noun)):
        return False
    return len(parts) == 1 or not is_first_name(parts[0], language)


@lru_cache(maxsize=4096)
def _many(name: str, language: str) -> bool:
    return bool(re.search(words_for(language).naming.plural, " ".join(_head(tokens(name), language))))


@lru_cache(maxsize=4096)
def _joined(name: str, language: str) -> bool:
    """Return True if a name is that of two: SPD und Grüne, but not the ministry of education and science."""
    parts, words = tokens(name), words_for(language)
    end = len(_head(parts, language))
    return end < len(parts) - 1 and parts[end] == words.and_


def _head(parts: tuple[str, ...], language: str) -> tuple[str, ...]:
    """Return the words of a name before the first that begins an addition: of Finance, für Klimaschutz."""
    linking = words_for(language).naming.linking
    end = next((place for place, part in enumerate(parts) if place and part in linking), len(parts))
    return parts[:end]
