"""Whether grammar tells of which gender somebody is: then those of the other gender can be ruled out.

A reader who has not seen the article strikes every woman among the options where the topic is “his own future”, and
every „Ministerin“ where the question names a man.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from quiz.sheet.tokens import WORD, tokens
from quiz.words.first_names import gender_of

if TYPE_CHECKING:
    from quiz.sheet.model import Person, Quote
    from quiz.words.first_names import Gender
    from quiz.words.model import Words

TITLES = 2
"""How many words of a name are looked at for a first name: Dr. Frauke Hahn."""


@lru_cache(maxsize=4096)  # each name is held against many others
def gender(name: str, words: Words, role: str | None = None) -> Gender:
    """Return the gender that the first name of somebody tells, or else the role: Juristin."""
    parts = WORD.findall(name)
    known = (gender_of(part, words.language) for part in parts[: min(TITLES, max(len(parts) - 1, 1))])
    by_role: Gender = "f" if re.search(words.naming.women, role or "", re.IGNORECASE) else "?"
    return next((each for each in known if each != "?"), by_role)


def opposite(one: Gender, other: Gender) -> bool:
    """Return True if two genders are known, and differ."""
    return {one, other} == {"m", "f"}


def told(quote: Quote, speaker: Person, words: Words) -> Gender:
    """Return the gender of the speaker that a topic or a paraphrase tells by its pronouns.

    What is quoted word for word speaks of others, and so does a pronoun that the speaker's own name does not fit.
    """
    said = set(tokens(f"{quote.about or ''} {'' if quote.verbatim else quote.words}"))
    naming = words.naming
    he, she = bool(said.intersection(naming.masculine)), bool(said.intersection(naming.feminine))
    found: Gender = "?" if he is she else "m" if he else "f"
    return "?" if opposite(found, gender(speaker.name, words, speaker.role)) else found


def told_apart(person: Person, other: Person, words: Words) -> bool:
    """Return True if the role of one of two can't be the other's by its gender: Ministerin, spokesman."""
    roles = (each.role or "" for each in (person, other))
    gendered = any(re.search(words.naming.gendered, role, re.IGNORECASE) for role in roles)
    one, another = (gender(each.name, words, each.role) for each in (person, other))
    return gendered and opposite(one, another)
