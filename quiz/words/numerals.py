"""The shape of a language, continued: how its people write numbers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Scale:
    """A word that multiplies a number by a power of ten; `one` and `other` as the number before it asks.

    `shown` is the `other` of the one that is written for it where it is only typed so: £3m becomes £3 million.
    """

    power: int
    one: str
    other: str
    shown: str = ""


def is_form(written: str, form: str) -> bool:
    """Return True if a word is a form of a scale word, whatever its case; M alone keeps it, for m is a metre."""
    if len(form) == 1 and form.isupper():
        return written == form
    return written.casefold().rstrip(".") == form.casefold().rstrip(".")


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Linking:
    """What links a word to the one before it: `usual`, or `before_vowel` if it begins with one of `vowels`."""

    usual: str
    before_vowel: str = ""
    vowels: str = ""

    def with_word(self, word: str) -> str:
        """Return a word with what links it."""
        return (self.before_vowel if word[:1].casefold() in tuple(self.vowels) else self.usual) + word


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Numerals:
    """How people write numbers, beyond what the locale data know. Separators come from Babel."""

    scales: tuple[Scale, ...]
    percent: tuple[str, ...]
    """Signs and words for percent, the sign first."""
    percent_pattern: str
    """How a percentage is shown; `{}` is the number."""
    of: Linking
    """What stands between a word from a million up and a unit."""
    example: str
    """Numbers as people write them, for messages about one that can't be read."""
    examples_elsewhere: Mapping[str, str]
    """The same by territory, where it has other signs."""
    years: Mapping[str, bool]
    """The words for a year, in small letters, and whether each is a singular."""
    falls: str
    """A pattern of questions for how much something fell, or how great a loss is: they say the minus themselves."""
    currencies: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """What news calls one and several of a currency, by its code, where the locale data have another name."""
    adjective: str = ""
    """A pattern of how names of currencies begin with an adjective, whose capital they have only by themselves."""
    close_units: tuple[str, ...] = ()
    """Units that stand behind a number without a space: 61p."""
