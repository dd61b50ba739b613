"""How many a German name with the article „die“ means: it stands before one (die Stadt) and several (die Jusos).

An adjective behind it tells (die Deutsche Bank, die Vereinten Nationen); or else the noun does by how it ends, with
lists in `organisations.txt` of those that end otherwise. Of a noun in -e that no list has, nothing tells it.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import lru_cache

from quiz.words import words_for
from quiz.words.organisations import organisations

ADJECTIVE = re.compile(
    r"[a-zäöüß]\w*e[rsn]?|(?:Allgemein|Alt|Blau|Deutsch|Erst|Frei|Gelb|Gemeinsam|Groß|Grün|International|Jung|Klein"
    r"|Kommunal|Letzt|National|Neu|Rot|Schwarz|Sozial|Tot|Vereinigt|Vereint|Weiß)e[rsn]?"
    r"|[A-ZÄÖÜ]\w*(?:isch|lich|ig)e[rsn]?"
)
"""What is declined between an article and its noun; with a capital, only what is no noun: die Grüne Jugend."""
OF_ONE = re.compile(r"\w*(?:heit|keit|ung|schaft|tion|tät|ei|ie|ik|ur|enz|anz|wehr|wacht|ss|[aiu]s|ette)")
"""How feminine nouns end."""
OF_SEVERAL = re.compile(r"\w*(?:er?n|eln|er|[^\W\d_]s)")
OF_A_PLACE = re.compile(r"[A-ZÄÖÜ]\w+er")
"""An adjective that is made of the name of a place: Berliner."""
FOREIGN = re.compile(r"[A-Z][a-z]+[^aius]s")
"""A name in the plural that is mostly English: Lakers."""


class Number(Enum):
    """How many a name means."""

    ONE = auto()
    SEVERAL = auto()
    OPEN = auto()
    """nothing tells it"""


@lru_cache(maxsize=1024)
def number_of(name: str) -> Number:
    """Return how many a German name of no person means, with its article or without one."""
    words = re.findall(r"[\w-]+", name)
    article = words[0].casefold() if len(words) > 1 else ""
    if not words or article in {"der", "das", "ein", "eine"}:
        return Number.ONE
    rest, ending = words[int(article == "die") :], ""
    while len(rest) > 1 and (ADJECTIVE.fullmatch(rest[0]) or is_of_a_place(rest[0])):
        ending = ending if is_of_a_place(rest[0]) else rest[0][-2:]
        rest = rest[1:]
    if article == "die":
        return _behind_article(rest, ending)
    listed = _is_plural(rest[0]) and not (rest[1:] and _is_of_one(rest[1]))  # Malteser Hilfsdienst
    listed = listed or _ends_in_plural(rest)
    several = listed or (ending.endswith("e") and _by_noun(rest[0]) is Number.SEVERAL)
    return Number.SEVERAL if several else Number.ONE


def is_of_a_place(word: str) -> bool:
    """Return True for an adjective that is made of a place, and is never declined: Berliner."""
    return bool(OF_A_PLACE.fullmatch(word)) and not _is_plural(word) and not _is_of_one(word)


def _behind_article(words: list[str], ending: str) -> Number:
    """Return how many a noun with what follows it means behind „die“ and adjectives that end as given."""
    if ending:
        return Number.SEVERAL if ending == "en" else Number.ONE
    several = FOREIGN.fullmatch(words[-1]) and not _is_of_one(words[-1])
    if (words[1:] and several and not _is_of_one(words[0])) or _ends_in_plural(words):
        return Number.SEVERAL  # die Rolling Stones
    return _by_noun(words[0])


def _ends_in_plural(words: list[str]) -> bool:
    """Return True if a noun for several ends a name that no noun for one begins: Asklepios Kliniken, SRH Kliniken."""
    begins = not _is_of_one(words[0]) or words[0].isupper()
    return len(words) == len(("SRH", "Kliniken")) and begins and _is_plural(words[-1])


def _by_noun(noun: str) -> Number:
    if _is_plural(noun):
        return Number.SEVERAL
    if _is_of_one(noun):
        return Number.ONE
    if OF_SEVERAL.fullmatch(noun):
        return Number.SEVERAL
    return Number.OPEN if noun.endswith("e") else Number.ONE


def _is_of_one(noun: str) -> bool:
    """Return True if a feminine noun is known by how it ends, or is an acronym."""
    if _is_plural(noun):
        return False
    known, small = organisations("de"), _small(noun)
    return (
        noun.isupper()
        or known.singulars.has(small)
        or small.endswith(known.words.endings)
        or bool(OF_ONE.fullmatch(small) or re.search(words_for("de").naming.bodies, small))
    )


def _is_plural(noun: str) -> bool:
    return organisations("de").plurals.has(_small(noun))


def _small(word: str) -> str:
    return word.casefold().replace("ß", "ss")
