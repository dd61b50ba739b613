"""Whom a pronoun can stand for: people of a sheet that the words before it speak of, and whom its gender fits."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from quiz.sheet.genders import gender
from quiz.sheet.speakers import voice
from quiz.sheet.tokens import telling, tokens
from quiz.sheet.voices import Voice
from quiz.source.names import kindred, names
from quiz.words import words_for

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.sheet.model import Person
    from quiz.source.clues import Clues
    from quiz.words.first_names import Gender


def told_by(pronoun: str, clues: Clues) -> Gender:
    """Return the gender that a pronoun tells at a verb of saying."""
    word = pronoun.casefold()
    return "m" if word in clues.he else "f" if word in clues.she else "?"


def told_in(text: str, clues: Clues) -> Gender:
    """Return the gender that the pronouns of a text tell of who speaks in it: sagt sie, selon lui."""
    words = tokens(text)
    pronouns = {told_by(word, clues) for word in words} - {"?"}
    beside = pairwise(words)
    if not pronouns and any({one, other} & clues.him and {one, other} & clues.said for one, other in beside):
        return "m"
    return pronouns.pop() if len(pronouns) == 1 else "?"


def gender_of(person: Person, language: str) -> Gender:
    """Return the gender of somebody; of somebody unnamed, what the description tells: eine Mitarbeiterin."""
    words = words_for(language)
    if voice(person, words) is Voice.UNNAMED:
        return gender("", words, f"{person.name} {person.role or ''}")
    return gender(person.name, words, person.role)


def spoken_of(people: Iterable[Person], text: str, told: Gender, language: str) -> list[Person]:
    """Return those of some people whom a text speaks of and who surely have the gender that a pronoun tells.

    Nobody, where it tells none. Bodies and documents are left out: their grammatical gender is not known.
    """
    if told == "?":
        return []
    return [each for each in people if _is_spoken_of(each, text, language) and gender_of(each, language) == told]


def _is_spoken_of(person: Person, text: str, language: str) -> bool:
    kind = voice(person, words_for(language))
    if kind is Voice.UNNAMED:
        own = telling(person.name)
        return bool(own) and kindred(own, telling(text)) == own
    return kind is Voice.PERSON and names(person, text)
