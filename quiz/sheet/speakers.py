"""Who speaks: a person, an organisation, a document, or somebody whose name the source does not give.

Mostly a name tells it: a party has an article, a report the word for one, an official nobody names begins with a small
letter. Where it does not, the sheet says `type` and `plural`. What is asked, and in which words, follows from it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING
from unicodedata import normalize

from quiz.sheet.callings import Calling, calling, head_of
from quiz.sheet.tokens import WORD, tokens
from quiz.sheet.voices import Told, Voice, is_cause, is_group, is_joined, told
from quiz.words import words_for
from quiz.words.model import listed
from quiz.words.plurals import Number, number_of

if TYPE_CHECKING:
    from quiz.sheet.model import Person, Quote, Sheet
    from quiz.words.model import Agreeing, Words
    from quiz.words.naming import Naming

OF_SURNAMES = frozenset({"l", "la", "le"})
"""Articles, in small letters, that are part of names of people and firms as well: La Toya, Le Corbusier, L’Oréal."""
A_WORD = 40
"""How many characters before a name are looked at."""
ENDING, OPENING = ".!?:;…–—", "\"'„“”«»‚‘’(["
"""Signs that end a sentence, or open one."""
JOINED = re.compile(r"(?<=\b[A-Z])&(?=[A-Z]\b)")
SECOND_PART = re.compile(r"(?<=[A-Za-z]{3}[bcdfghjklmnpqrstvwxz])([bcdfghjklmnpqrstvwxz])(?=[aeiou][a-z]{2})")
"""Where the second part of a long word may begin: Volks-wagen."""
CLUBS = frozenset(listed("FC, AFC, CFC, CF, SC, SV, TSV, TSG, FSV, VfL, VfB, VfR, RB, AS, AC, RC, OGC, AJ"))
"""Words that tell a club, and hardly anybody says."""
SHORTEST_OF_A_PERSON = 3
"""From how many initials on they tell who is a person: JFK, but not AB."""


def voice(person: Person, words: Words) -> Voice:
    """Return who speaks: what the sheet says, or else what the name tells."""
    return who(person, words).voice


def who(person: Person, words: Words) -> Told:
    """Return who speaks, and whether the sheet, its role or the name itself proves it."""
    if person.type:
        return Told(Voice(person.type))
    return told(person.name, person.role or "", person.organisation or "", words.language)


def in_sentences(person: Person, words: Words) -> Person:
    """Return who speaks by the name that stands within a sentence: the Red Cross, although The Red Cross was typed.

    A person keeps the article of a name. One that surnames begin with (Le Corbusier) is made small only where the sheet
    or the rest of the name tells an organisation or a document.
    """
    article = re.match(r"(\w+)(?:\s+|['’])(?=\w)", person.name)
    typed = article[1].casefold() if article and article[1][0].isupper() else ""
    if not article or typed not in words.naming.definite or voice(person, words) is Voice.PERSON:
        return person
    if typed in OF_SURNAMES and not person.type:
        rest = told(person.name[article.end() :], person.role or "", person.organisation or "", words.language)
        if rest.voice is Voice.PERSON or not rest.sure:
            return person
    return replace(person, name=person.name[0].lower() + person.name[1:])


def is_plural(person: Person, words: Words) -> bool:
    """Return True if a verb beside the name stands in the plural: the Greens say."""
    if person.plural is not None:
        return person.plural
    joined = is_joined(person.name, words.language) and calling(person.role or "", words.language) is not Calling.BODY
    if joined or is_group(person.name, words.language):
        return True
    return voice(person, words) is not Voice.PERSON and _many(person.name, words.language)


def alike(person: Person, other: Person, words: Words) -> bool:
    """Return True if two can be offered for one another: of one kind, as far as that is sure, and both with a name."""
    one, another = who(person, words), who(other, words)
    return one == another and one.sure and one.voice is not Voice.UNNAMED


def agreeing(forms: Agreeing, person: Person, words: Words) -> str:
    """Return the form that agrees with a name."""
    if voice(person, words) is Voice.DOCUMENT:
        return forms.documents if is_plural(person, words) else forms.document
    return forms.several if is_plural(person, words) else forms.one


def saying(quote: Quote, person: Person, speaker: Person, words: Words) -> str:
    """Return the verb of a quote as it stands behind the name of somebody who is said to have said it.

    It is the sheet's own, unless that agrees with the speaker and not with this one.
    """
    if quote.verb and is_plural(person, words) == is_plural(speaker, words):
        return quote.verb
    return agreeing(words.asking.said, person, words)


def names(person: Person, text: str, language: str) -> bool:
    """Return True if a text names somebody: a person by the last name, anybody else by the whole name, short or long.

    Capitals count: Weil is a name and weil is not. One common word of a long name (Bank) names nobody; initials do, and
    so does a genitive or a plural: Weils.
    """
    words = WORD.findall(person.name)
    if not words:
        return False
    if short_names(person, words_for(language)).intersection(words_of(text)):
        return True
    if voice(person, words_for(language)) is Voice.PERSON:
        if words[-1].casefold().replace("ß", "ss") in words_for(language).naming.common:
            return _named_surely(words[-1], text, words_for(language).naming)
        return not {words[-1], f"{words[-1]}s"}.isdisjoint(WORD.findall(text))
    if len(words) > 1 and words[0].casefold() in words_for(language).naming.definite:
        words = words[1:]
    return f" {' '.join(words)} " in f" {' '.join(WORD.findall(text))} "


def short_names(person: Person, words: Words) -> frozenset[str]:
    """Return what somebody is called for short: by initials, and an organisation by one word that the sheet accepts.

    Initials are those of neighbouring words with a capital, whatever stands between them, or of all words: RBS, BfV,
    P&G, which `words_of` a text has as PG. Of an organisation they are written in capitals also where its words have
    none, with the small words between them or without (OMS, EDF); of a name of one long word, they are the first
    letter and that of its second part: VW. A club is called by any other word of its name: Bayern.
    """
    if voice(person, words) is Voice.PERSON:
        return frozenset(each for each in _initials(person.name) if len(each) >= SHORTEST_OF_A_PERSON)
    accepted = (each for each in person.accept if WORD.fullmatch(each))
    return _initials_of_body(person.name, words.language).union(accepted, _of_club(person.name))


@lru_cache(maxsize=4096)  # a question is compared again and again while a form is made
def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text as they are written; initials that & joins are one: P&G is PG."""
    return tuple(WORD.findall(JOINED.sub("", text) if "&" in text else text))


def _named_surely(name: str, text: str, naming: Naming) -> bool:
    """Return True if a last name that is a word, too, stands where a word would have no capital and no article."""
    for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
        before = text[max(0, found.start() - A_WORD) : found.start()].rstrip()
        sentence = before.rstrip(OPENING)
        begins = not sentence or sentence != before or sentence[-1] in ENDING
        if not begins and sentence.split()[-1].casefold() not in (*naming.definite, *naming.indefinite):
            return True
    return False


def without_addition(person: Person, sheet: Sheet, words: Words) -> str | None:
    """Return what a body with a long name is called in second mentions, if no other is in a sheet: the Department."""
    parts = person.name.split()
    if voice(person, words) is not Voice.ORGANISATION or parts[0].casefold() not in words.naming.definite:
        return None
    end = next((at for at, part in enumerate(parts) if part.casefold() in words.naming.linking), 0)
    own = set(tokens(" ".join(parts[1:end])))
    others = (other.name for other in sheet.people.values() if other is not person)
    is_own = own and not any(own & set(tokens(name)) for name in others)
    return " ".join(parts[:end]) if is_own else None


def opening(text: str) -> str:
    """Return a text as it begins a sentence: Die Grünen, The Treasury."""
    return text[:1].upper() + text[1:]


@lru_cache(maxsize=4096)
def _initials(name: str) -> frozenset[str]:
    words = WORD.findall(name)
    capitals = "".join(word[0] for word in words if word[0].isupper())
    return _runs(capitals) | {"".join(word[0] for word in words)} if len(capitals) > 1 else frozenset()


@lru_cache(maxsize=4096)
def _initials_of_body(name: str, language: str) -> frozenset[str]:
    naming = words_for(language).naming
    first = [(word, normalize("NFD", word)[0].upper()) for word in WORD.findall(name)]
    bare = [letter for word, letter in first if word.casefold() not in (*naming.definite, *naming.linking)]
    parts = {name[0] + part[1].upper() for part in SECOND_PART.finditer(name)} if len(first) == 1 else set()
    return _initials(name) | _runs("".join(letter for _, letter in first)) | _runs("".join(bare)) | parts


@lru_cache(maxsize=4096)
def _of_club(name: str) -> frozenset[str]:
    words = WORD.findall(name)
    if CLUBS.isdisjoint(words):
        return frozenset()
    return frozenset(
        word for word in words if word not in CLUBS and word[0].isupper() and len(word) > SHORTEST_OF_A_PERSON
    )


def _runs(letters: str) -> frozenset[str]:
    return frozenset(letters[start:end] for start, end in combinations(range(len(letters) + 1), 2) if end - start > 1)


@lru_cache(maxsize=4096)
def _many(name: str, language: str) -> bool:
    naming, parts = words_for(language).naming, tokens(name)
    if is_cause(parts, language):
        return False
    if language == "de" and number_of(name) is Number.SEVERAL:
        return True
    return bool(re.search(naming.plural, " ".join(head_of(parts, language))))
