"""Words that tell a proof who speaks, what is denied and what is counted: one file a language in `words/`."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

WORDS = Path(__file__).parent / "words"


@dataclass(frozen=True, slots=True)
class Clues:
    """The words of a language, in small letters, and how its number words are joined."""

    pronouns: frozenset[str]
    """Words that stand for a person who was named before."""
    he: frozenset[str]
    """Those that stand for one man at a verb of saying."""
    she: frozenset[str]
    """Those that stand for one woman."""
    him: frozenset[str]
    """Those that stand for one man beside a preposition that tells who says so: selon lui."""
    it: frozenset[str]
    """Those that stand for a body or a document, beside the pronouns for people."""
    the: frozenset[str]
    """Words that begin what describes somebody known: the 44-year-old said."""
    possessives: frozenset[str]
    """Words that begin what describes somebody by another: her father said."""
    negations: frozenset[str]
    """Words that turn round what is said; without one, a quotation says the opposite."""
    said: frozenset[str]
    """Verbs that tell that somebody said something, and prepositions that do."""
    so: frozenset[str]
    """Words that stand for a verb of saying before a name: German `so Berg`."""
    inverting: frozenset[str]
    """Those that may stand before their subject (said Berg); all of them, if this is empty."""
    abbreviations: frozenset[str]
    """Words whose full stop ends no sentence, without it."""
    titles: frozenset[str]
    """Words before a surname that are no first name."""
    offices: str
    """A pattern for the ends of offices that stand before a surname."""
    nouns_are_small: bool
    """Whether only names have a capital inside a sentence."""
    numbers: Mapping[str, float]
    """Number words, and parts of them."""
    multiplying: frozenset[str]
    """Number words that multiply what stands before them: dreihundert, two dozen."""
    after_four: frozenset[str]
    """Number words that do so behind a four: quatre-vingts."""
    joined_by: str
    """What stands between number words that are one word: fünfundzwanzig."""
    parted_by: str
    """What stands between number words that are several: one hundred and twenty."""
    times: Mapping[str, int]
    """Patterns of times of day that what is around them tells, as those in `quiz/spoken/` are written: um #."""
    named_times: Mapping[str, int]
    """Hours that have a name: noon."""
    other_years: str
    """A pattern of words that mean the year before publication, or the one behind it: next year."""
    articles: frozenset[str]
    """Articles before a part of a whole: a third."""
    before_numbers: frozenset[str]
    """Small words between a number and the word that bounds it: an estimated third."""
    signed_scales: Mapping[str, int]
    """Letters glued to an amount of money behind its sign, and the power of ten that they stand for: $1B."""
    half_days: frozenset[str]
    """Words behind a time that say in which half of the day it is."""
    among: str
    """A pattern for what stands between the two numbers of a share that is counted: three out of four."""
    against: str
    """A pattern for what stands between the two numbers of a score or a vote: 3-2, 25 zu 22."""
    opposed: frozenset[str]
    """Words that make a vote of two numbers: 25 dafür und 22 dagegen."""
    units: Mapping[str, str]
    """Units as they are written, in small letters, and the measure that each of them is a name of."""

    def denies(self, word: str) -> bool:
        """Return True if a word turns round what is said: nicht, never, don’t, n’est."""
        word = word.casefold().replace("'", "’")
        return word in self.negations or bool(re.search(r"n’t$|^n’", word))


@lru_cache(maxsize=8)
def clues_of(language: str) -> Clues:
    """Return the clues of a language, which may have its territory: de_CH. Raises FileNotFoundError if it has none."""
    data = tomllib.loads((WORDS / f"{language.partition('_')[0]}.toml").read_text(encoding="utf-8"))
    return Clues(
        pronouns=frozenset(data["pronouns"].split()),
        he=frozenset(data["he"].split()),
        she=frozenset(data["she"].split()),
        him=frozenset(data["him"].split()),
        it=frozenset(data["it"].split()),
        the=frozenset(data["the"].split()),
        possessives=frozenset(data["possessives"].split()),
        negations=frozenset(data["negations"].split()),
        said=frozenset(data["said"].split()),
        so=frozenset(data["so"].split()),
        inverting=frozenset(data["inverting"].split()),
        abbreviations=frozenset(data["abbreviations"].split()),
        titles=frozenset(data["titles"].split()),
        offices=data["offices"],
        nouns_are_small=data["nouns_are_small"],
        numbers={word: float(value) for word, value in (each.split("=") for each in data["numbers"].split())},
        multiplying=frozenset(data["multiplying"].split()),
        after_four=frozenset(data["after_four"].split()),
        joined_by=data["joined_by"],
        parted_by=data["parted_by"],
        times=data["times"],
        named_times=data["named_times"],
        other_years=data["other_years"],
        articles=frozenset(data["articles"].split()),
        before_numbers=frozenset(data["before_numbers"].split()),
        signed_scales={
            letter: int(power) for letter, power in (each.split("=") for each in data["signed_scales"].split())
        },
        half_days=frozenset(data["half_days"].split()),
        among=data["among"],
        against=data["against"],
        opposed=frozenset(data["opposed"].split()),
        units={form.strip(): name for name, forms in data["units"].items() for form in forms.split(",")},
    )


@lru_cache(maxsize=8)
def is_told(language: str) -> bool:
    """Return True if there are clues in a language."""
    return (WORDS / f"{language}.toml").exists()


def any_of(forms: Iterable[str]) -> str:
    """Return a pattern of some words, the longest first; of none, one that nothing matches."""
    return "|".join(sorted(map(re.escape, forms), key=len, reverse=True)) or "(?!)"
