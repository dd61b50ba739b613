"""Whether a text names somebody."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING
from unicodedata import normalize

from quiz.sheet.tokens import WORD, telling
from quiz.source.plain import plain_word
from quiz.words.model import listed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from quiz.sheet.model import Person
    from quiz.source.clues import Clues
    from quiz.source.text import Place, SourceText

BESIDE = 4
"""Words beside a verb of saying among which a description of who speaks begins."""
BETWEEN = 3
"""How many words may stand between two names of a person: middle names, initials, particles."""
ARTICLES = frozenset(listed("der, die, das, den, dem, des, ein, eine, einer, the, an, le, la, les, un, une"))
STEM = 5
"""Letters that a word of a role and one of the text have in common: Technologiechef, Technologiechefs."""


class Naming(StrEnum):
    """How much of a name a text has."""

    FULL = "full"
    ACCENTS = "accents"
    """but for accents: Lucia Etxeberria"""
    SURNAME = "surname"
    NOTHING = "nothing"


def naming(name: str, source: SourceText) -> tuple[Naming, Place | None]:
    """Return how much of a name a source has, and where it has it first."""
    for variant in _variants(name):
        if (place := _place(variant, source)) is not None:
            return Naming.FULL, place
    if (place := accented(name, source)) is not None:
        return Naming.ACCENTS, place
    words = _folded(name)
    if len(words) > 1 and (place := _place(words[-1:], source)) is not None:
        return Naming.SURNAME, place
    return Naming.NOTHING, None


def accented(name: str, source: SourceText) -> Place | None:
    """Return where the source has a name that differs in nothing but accents: Lucia and Lucía, Mueller and Müller."""
    wanted = [plain_word(word) for word in words_of(name)]
    words = source.plain_words
    for at in range(len(words) - len(wanted) + 1) if wanted else ():
        if words[at] == wanted[0] and list(words[at : at + len(wanted)]) == wanted:
            return source.folded.unfolded(source.folded_words[at][0], source.folded_words[at + len(wanted) - 1][1])
    return None


def surnames(person: Person, source: SourceText) -> Iterator[Place]:
    """Give where the source has the surname of somebody, in large or small letters."""
    last = words_of(person.name)[-1:]
    for number in source.occurrences.get(last[0].casefold(), ()) if last else ():
        yield source.folded.unfolded(*source.folded_words[number])


def names(person: Person, text: str) -> bool:
    """Return True if a text names somebody by a part of the name: Trump, Trumps, Trump’s; Weil, and not weil."""
    return not _forms_of(person.name).isdisjoint(_forms_in(text))


@lru_cache(maxsize=512)
def _forms_of(name: str) -> frozenset[str]:
    """Return the words of a name as a text may write them."""
    own = {word for word in words_of(name) if len(word) > 1 and word.casefold() not in ARTICLES}
    return frozenset(own | {word.upper() for word in own} | {word.capitalize() for word in own})


@lru_cache(maxsize=512)
def _forms_in(text: str) -> frozenset[str]:
    """Return the words of a text, and what they are without the s of a genitive."""
    return frozenset(form for word in words_of(text) for form in (word, word.removesuffix("s"), word.removesuffix("S")))


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a name, or of a text that may have it."""
    return tuple(WORD.findall(normalize("NFKC", text)))


def _folded(text: str) -> tuple[str, ...]:
    return tuple(word.casefold() for word in words_of(text))


def speaks_of(person: Person, text: str, clues: Clues, *, body: bool = False) -> bool:
    """Return True if a text speaks of somebody: by the name, by the role or organisation, or by a pronoun.

    `body` says that it is no person, but a body or a document: its name is a description, and `it` is its pronoun.
    """
    pronouns = clues.pronouns | clues.it if body else clues.pronouns
    return not pronouns.isdisjoint(_folded(text)) or is_called(person, text, body=body)


def is_called(person: Person, text: str, *, body: bool = False) -> bool:
    """Return True if a text calls somebody by the name, or by a noun of the role or organisation, as `speaks_of`."""
    own = _descriptions(person, body=body)
    return names(person, text) or bool(kindred(own, _folded(text)))


def describes(text: str, others: Iterable[Person], clues: Clues) -> bool:
    """Return True if a text describes somebody at a verb of saying who is none of others: the 44-year-old said.

    So does her father said; but she told her father, or he told reporters at the port, says no more than a pronoun.
    """
    words = _folded(text)
    if not any(_is_subject(words, at, clues) for at, word in enumerate(words) if word in clues.said):
        return False
    return not any(names(other, text) or kindred(_descriptions(other), words) for other in others)


def _is_subject(words: tuple[str, ...], at: int, clues: Clues) -> bool:
    """Return True if a description begins beside the verb at a place, and no pronoun is its subject in its stead."""
    begun, before = clues.the | clues.possessives, words[max(0, at - BESIDE) : at]
    stands = clues.he | clues.she | clues.it
    if not stands.isdisjoint((*before[-1:], *words[at + 1 : at + 2])):
        return False
    return not begun.isdisjoint(before) or not begun.isdisjoint(words[at : at + BESIDE])


def _descriptions(person: Person, *, body: bool = False) -> frozenset[str]:
    return telling(person.role or "") | telling(person.organisation or "") | (telling(person.name) if body else set())


def akin(role: str, word: str) -> bool:
    """Return True if two words are forms of one, or one of them ends with the other: Ministerin, Bundesministerin."""
    short, long = sorted((role, word), key=len)
    if len(short) < STEM:
        return short == long
    return long.startswith(short[: max(STEM, len(short) - 2)]) or short in long


def kindred(own: Iterable[str], there: Collection[str]) -> frozenset[str]:
    """Return those of some words that are akin to one of others."""
    return frozenset(word for word in own if any(akin(word, other) for other in there))


def _variants(name: str) -> list[tuple[str, ...]]:
    """Return a name as it may be written: JD Vance, J. D. Vance, J.D. Vance."""
    words = _folded(name)
    initials = re.findall(r"(?<!\w)([A-Z]{2})(?!\w)", name)
    parted = [part for word in words for part in (word if word.upper() in initials else (word,))]
    joined = re.sub(
        r"(?<!\w)((?:\w ){1,8})(?=\w\w)", lambda found: found.group().replace(" ", "") + " ", " ".join(words)
    )
    return list(dict.fromkeys((words, tuple(parted), tuple(joined.split()))))


def _place(name: Sequence[str], source: SourceText) -> Place | None:
    """Return where a name stands: its words one behind the other, with few between them, the last one with an s."""
    if not name:
        return None
    found = source.occurrences
    ends = [
        *(found.get(word, ()) for word in name[:-1]),
        sorted({*found.get(name[-1], ()), *found.get(f"{name[-1]}s", ())}),
    ]
    for first in ends[0]:
        chain = [first]
        for numbers in ends[1:]:
            following = next((number for number in numbers if chain[-1] < number <= chain[-1] + BETWEEN), None)
            if following is None:
                break
            chain.append(following)
        if len(chain) == len(name):
            words = source.folded_words
            return source.folded.unfolded(words[chain[0]][0], words[chain[-1]][1])
    return None
