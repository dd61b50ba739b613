"""Whom the source names by a surname of the sheet: with other accents, or with another first name.

A word before a surname is a first name if it is known as one. Others are, too (Ayşe), unless they can be a title, an
office, or a word that only begins its sentence: those are told by lists, by their ends, and by the text itself.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.source.clues import clues_of
from quiz.source.names import words_of
from quiz.source.plain import plain_word
from quiz.words.first_names import is_first_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.sheet.model import Person
    from quiz.source.text import Place, SourceText

BEFORE = re.compile(r"(?:(?P<lead>[^\W\d_][\w’'-]{0,40}\.?|,)\s)?(?P<first>[^\W\d_][\w’'-]{1,40})\s$")
LONGEST = 60
"""Characters before a surname in which the first name stands, and the word before it."""


def namesakes(person: Person, others: Sequence[str], source: SourceText, language: str) -> list[Place]:
    """Return where the source has the surname of somebody with a first name that is none of this person's.

    `others` are the names of other people, who may bear the same surname.
    """
    last = person.name.split()[-1]
    surname = [word.casefold() for word in words_of(last)]
    if not surname:
        return []
    found = []
    known = {plain_word(word) for word in words_of(person.name)}
    namesake = {words_of(other)[:1] for other in others if other.split()[-1:] == [last]}
    for number in source.occurrences.get(surname[-1], ()):
        words = source.folded_words[number + 1 - len(surname) : number + 1]
        if [source.folded.text[slice(*word)].casefold() for word in words] != surname:
            continue
        start, end = source.folded.unfolded(words[0][0], words[-1][1])
        before = BEFORE.search(source.text, max(0, start - LONGEST), start)
        if not before or source.text[start].islower():
            continue
        first = before["first"]
        if plain_word(first) in known or (first,) in namesake:
            continue
        if _is_first_name(before, person, source, language):
            found.append((before.start("first"), end))
    return found


def _is_first_name(before: re.Match[str], person: Person, source: SourceText, language: str) -> bool:
    """Return True if a word before a surname is a first name, by all that can be told."""
    first, lead = before["first"], before["lead"] or ""
    clues = clues_of(language)
    if all(is_first_name(part, language) for part in first.split("-")):
        return True
    small = first.casefold()
    if not first[0].isupper() or small in clues.titles or re.search(clues.offices, small):
        return False
    if any(small in words_of((text or "").casefold()) for text in (person.role, person.organisation)):
        return False
    starts = (source.folded_words[at][0] for at in source.occurrences.get(small, ()))
    if any(source.folded.text[start].islower() for start in starts):
        return False
    return clues.nouns_are_small or lead == "," or lead[:1].isupper()
