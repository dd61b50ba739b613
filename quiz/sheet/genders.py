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
    """Return the gender that the title or the first name of somebody tells, or else the role: Dame, Juristin."""
    parts, naming = WORD.findall(name), words.naming
    if len(parts) > 1 and (title := parts[0].casefold()) in (*naming.titles_of_women, *naming.titles_of_men):
        return "f" if title in naming.titles_of_women else "m"
    known = (gender_of(part, words.language) for part in parts[: min(TITLES, max(len(parts) - 1, 1))])
    return next((each for each in known if each != "?"), _matching(role or "", naming.women, naming.men))


def opposite(one: Gender, other: Gender) -> bool:
    """Return True if two genders are known, and differ."""
    return {one, other} == {"m", "f"}


def told(quote: Quote, speaker: Person, words: Words) -> Gender:
    """Return the gender of the speaker that a topic or a paraphrase tells by pronouns, or any words by “as a mother”.

    “My husband” is mostly said by a woman, so that a reader strikes the men.

    Pronouns in what is quoted word for word speak of others, and so does one that the speaker's own name does not fit.
    """
    about = quote.about or ""
    found = _told(f"{about} {'' if quote.verbatim else quote.words}", f"{quote.words} / {about}", words)
    return "?" if opposite(found, gender(speaker.name, words, speaker.role)) else found


@lru_cache(maxsize=4096)  # each quote is held against many people
def _told(about: str, said: str, words: Words) -> Gender:
    """Return the gender that the pronouns tell in a text about somebody, or else what she says of herself."""
    used, naming = set(tokens(about)), words.naming
    he, she = bool(used.intersection(naming.masculine)), bool(used.intersection(naming.feminine))
    if he is she:
        return _matching(said, naming.as_woman, naming.as_man)
    return "m" if he else "f"


def _matching(text: str, women: str, men: str) -> Gender:
    """Return the gender of the only one of two patterns that a text matches."""
    she, he = (bool(re.search(pattern, text, re.IGNORECASE)) for pattern in (women, men))
    return "?" if he is she else "m" if he else "f"


def told_apart(person: Person, other: Person, words: Words) -> bool:
    """Return True if the role of one of two can't be the other's by its gender: Ministerin, spokesman."""
    roles = (each.role or "" for each in (person, other))
    gendered = any(re.search(words.naming.gendered, role, re.IGNORECASE) for role in roles)
    one, another = (gender(each.name, words, each.role) for each in (person, other))
    return gendered and opposite(one, another)
