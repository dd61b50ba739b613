"""What a name tells of who speaks, with the role that the sheet has for it, and whether that is proved or guessed.

A person is told by a first name that people bear, by a title, by what the role calls somebody (captain). A body is told
by a word that bodies are called by or by its legal form, by capitals, figures and signs that names of people lack, by
small words within (Rassemblement national), by an article. A few well-known names that none of it tells are listed.
Of what is left, two words are mostly a person, and one is mostly a body: that is a guess.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from quiz.sheet.callings import Calling, calling, head_of
from quiz.sheet.tokens import WORD, tokens
from quiz.words import words_for
from quiz.words.first_names import is_first_name
from quiz.words.model import listed
from quiz.words.organisations import organisations

if TYPE_CHECKING:
    from collections.abc import Sequence

PARTICLES = frozenset(
    listed(
        "af, al, av, bin, d, da, das, de, del, della, den, der, di, do, dos, du, el, ibn, la, le, ten, ter, van, von"
    )
)
"""Small words that a person's name may begin with: von der Leyen, bin Salman."""
WITHIN = frozenset(listed("bin, ibn, ten, ter, van, von, zu"))
"""Those of them that tell a person's name where they stand within it."""
CAPITALS = re.compile(r"[^\W\d_]{2,}")
"""What may be an acronym, if it is in capitals."""
INITIALS = re.compile(r"(?:[A-Z]\.){1,3}|[A-Z]|[A-Z]J|J[A-Z]")
"""First names as initials: F., J. K., JD; of two capitals, one is mostly a J."""
AFTER_NAMES = frozenset(
    listed("II, III, IV, VI, VII, VIII, IX, XI, XII, XIII, XIV, XVI, XXIII, CBE, KBE, MBE, OBE, MP, MD")
)
"""Capitals that stand behind the name of a person."""
CAMEL = re.compile(r"\b(?!(?:D[aei]|L[ae]|Le|Ma?c|Van|Von|Fitz|Du|De[ln])[A-Z])\w*[a-zß-ÿ][A-Z]\w*")
"""A capital within a word: OpenAI, but not McDonald or DeSantis."""
SHOP = re.compile(r"\S+['’]s|.*&.*")
"""Sainsbury’s; Marks & Spencer."""
BUSINESS = re.compile(
    r".*(?:\s&\s|\s(?:and|und|et)\s(?:sons?|daughters?|brothers|bros|partners?|co|company|associates|söhne|sohn|töchter"
    r"|tochter|gebrüder|cie|fils|filles?|frères|associés|compagnie)\b).*",
    re.IGNORECASE,
)
"""Barton & Pryce; Hartley and Sons; Moreau et Fils."""
ARTICLE = re.compile(r"(?:D(?:er|ie|as)|The|L(?:e|a|es|os|as)|El|Il)\s(?=\S)|L['’](?=\S)")
"""Articles of languages of which the papers are quoted everywhere."""
OF_BODIES = re.compile(r"(?:D(?:er|ie|as)|The|L[eo]s)\s")
"""Those of them that no person's name begins with."""
FIGURE = re.compile(r"(?<![\w(])(?<!, )\d")
"""Channel 4; but Ada Berg (45)."""
SHORT = 2
"""How many words the names of most persons have."""
ARTICLE_AND_NOUN = 2
"""How many words tell what somebody does, and no name: der Fahrer."""
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


class Told(NamedTuple):
    """Who speaks, and whether anything proves it."""

    voice: Voice
    sure: bool = True


PERSON, BODY, DOCUMENT, UNNAMED = map(Told, (Voice.PERSON, Voice.ORGANISATION, Voice.DOCUMENT, Voice.UNNAMED))


@lru_cache(maxsize=4096)  # names are looked at for every question they could stand in
def told(name: str, role: str, house: str, language: str) -> Told:
    """Return what a name tells, with the role and the organisation that the sheet has for it (empty if none)."""
    parts = tokens(name)
    if not parts:
        return PERSON
    return (
        _by_list(name, parts, role, language)
        or _by_articles(name, parts, role, language)
        or _by_words(name, parts, role, house, language)
    )


def is_group(name: str, language: str) -> bool:
    """Return True if a name is a word for people in the plural: residents, die Forscher, les riverains, MPs."""
    naming = words_for(language).naming
    words = WORD.findall(name)
    if not words or words[0].casefold() in naming.indefinite:
        return False
    article = words[0].casefold() if words[0].casefold() in naming.definite and len(words) > 1 else ""
    rest = words[1:] if article else words
    head = head_of(rest, language)
    if article and not re.match(naming.several_of, article):
        return False
    noun = head[0] if naming.noun_first else head[-1]
    if re.fullmatch(naming.abbreviated, noun) and not (naming.noun_first and any(map(str.istitle, head[1:]))):
        return True  # but ONG Terre Bleue is one
    if is_cause(tokens(name), language) and name[0].isupper():
        return False
    if article and re.search(naming.parties, " ".join(rest).casefold()):
        return False  # les socialistes
    if " ".join(tokens(name)) in organisations(language).names:
        return False  # Médecins du monde
    small = noun.islower() and (bool(article) or not head[0][0].isupper() or len(head) > 1)
    declined = language == "de" and article and noun.endswith("n")  # die Beschäftigten
    if any(re.fullmatch(naming.groups, each) for each in (tokens(noun)[0], tokens(noun[:-1] if declined else noun)[0])):
        return small or len(head) == 1 or naming.plurals == "(?!)"
    plural = article and re.fullmatch(naming.plurals, noun)
    return bool(plural) and small and not any(is_body_word(each, language) for each in (noun, noun.removesuffix("s")))


def is_joined(name: str, language: str) -> bool:
    """Return True if a name is that of two: SPD und Grüne, but not Meyer und Söhne, nor Fire and Rescue Service."""
    parts, words = tokens(name), words_for(language)
    if BUSINESS.fullmatch(name) or " ".join(parts) in organisations(language).names:
        return False
    end = len(head_of(parts, language))
    if end >= len(parts) - 1 or parts[end] != words.and_:
        return False
    one, other = parts[:end], parts[end + 1 :]
    alone = (
        re.search(words.naming.bodies, one[-1])
        or WORD.findall(name)[end - 1].isupper()
        or one[0] in words.naming.definite
    )
    return bool(alone) or not is_body_word(other[-1], language)


def _by_list(name: str, parts: tuple[str, ...], role: str, language: str) -> Told | None:
    """Return what a well-known name tells: Greenpeace. With a person's role, nothing proves it."""
    if " ".join(parts) not in organisations(language).names:
        return None
    if calling(role, language) is not Calling.PERSON:
        return BODY
    return None if is_first_name(name, language) else Told(Voice.ORGANISATION, sure=False)  # Meta can be a singer


def _by_articles(name: str, parts: tuple[str, ...], role: str, language: str) -> Told | None:
    """Return what is told by articles and small letters, or by a word for documents or for people without a name."""
    naming, head = words_for(language).naming, head_of(parts, language)
    definite, indefinite = parts[0] in naming.definite and len(parts) > 1, parts[0] in naming.indefinite
    if definite and any(re.fullmatch(naming.titles, part) for part in head[1:]):
        return PERSON
    if not role and not _is_led(name, language) and re.search(naming.documents, " ".join(head)):
        return DOCUMENT
    small = name[0].islower() and not definite and parts[0] not in PARTICLES
    if naming.noun_first and small and is_body_word(parts[0], language):
        return BODY  # ministère de l’Industrie, of which a finding says that its article is missing
    if definite and calling(role, language) is Calling.BODY:
        return BODY  # die Ärzte, a band
    if is_group(name, language) or indefinite or small:
        return UNNAMED
    if is_cause(parts, language):
        return BODY
    named = [parts[-1], *(parts[:1] if len(parts) > 1 else ())]
    if any(re.search(naming.unnamed, part) for part in named) or _does_something(name, head, language):
        return UNNAMED
    return BODY if definite and not role else None


def _does_something(name: str, head: Sequence[str], language: str) -> bool:
    """Return True if somebody is called by an occupation alone: the owner, Ghana’s trader, der Forscher."""
    naming = words_for(language).naming
    definite = head[0] in naming.definite
    noun = head[int(definite and len(head) > 1)] if naming.noun_first else head[-1]
    if definite and re.fullmatch(naming.groups, noun) and (language == "de" or noun in name.split()):
        return True
    if language == "de" and head[0] in {"der", "die"} and len(head) == ARTICLE_AND_NOUN:
        known = is_body_word(noun, language) or organisations(language).plurals.has(noun)
        return calling(noun, language) is Calling.PERSON and not known
    return noun in name.split()[1:] and noun.islower() and calling(noun, language) is Calling.PERSON


def _by_words(name: str, parts: tuple[str, ...], role: str, house: str, language: str) -> Told:
    """Return what is told by the words of a name and by its role."""
    known, kind = organisations(language), calling(role, language)
    led, holds = _is_led(name, language), kind in {Calling.PERSON, Calling.OTHER}
    two, opened = _are_two_persons(name, language), led and len(parts) > 1 and kind is Calling.OPEN
    if (kind is Calling.BODY and not two) or _is_written_as_body(name, kind):
        return BODY
    if kind is Calling.OPEN and not opened:
        common = role.islower()  # a party; but for the Labour Party somebody works
        return Told(Voice.ORGANISATION, sure=common or _has_body_word(parts, language, personal=False))
    if parts[-1] in known.surnames and len(parts) > 1 and (holds or _are_first_names(name, language)):
        return Told(Voice.PERSON, sure=kind is not Calling.NONE)  # Anna Bank
    if is_joined(name, language) and len(parts) <= SHORT_NAMES and not role and not two:
        return BODY  # SPD und Grüne, but not Ada Berg und Bo Lind
    if not led and re.search(words_for(language).naming.parties, " ".join(parts)):
        return BODY
    if _has_body_word(parts, language, personal=(led or holds) and len(parts) <= SHORT):
        return Told(Voice.ORGANISATION, sure=kind is not Calling.PERSON)
    if led or (holds and len(parts) > 1):
        return Told(Voice.PERSON, sure=not opened)
    return _by_look(name, parts, role, house, language)


def _by_look(name: str, parts: tuple[str, ...], role: str, house: str, language: str) -> Told:
    """Return what is told by how a name looks, or else by what its first word means elsewhere: Greenpeace France."""
    known, kind = organisations(language).names, calling(role, language)
    if _looks_like_body(name, role):
        return BODY
    if WITHIN.intersection(WORD.findall(name)[:-1]) or (house and len(parts) > 1) or name[0].islower():
        return PERSON
    if kind is not Calling.PERSON and parts[0] in known and len(parts) > 1:
        return Told(Voice.ORGANISATION, sure=parts[-1] in known)
    if len(parts) > 1 or kind in {Calling.PERSON, Calling.OTHER}:
        return Told(Voice.PERSON, sure=kind is Calling.PERSON)
    return Told(Voice.ORGANISATION, sure=False)


def _is_written_as_body(name: str, kind: Calling) -> bool:
    """Return True if a name is that of a firm with partners, or has an article or a figure, and no person's role."""
    figured = OF_BODIES.match(name) or FIGURE.search(name)
    return bool(BUSINESS.fullmatch(name) or (figured and kind is not Calling.PERSON))


def _is_led(name: str, language: str) -> bool:
    """Return True if a name begins as that of a person: with a first name, with initials, or with a title."""
    words, naming = name.split(), words_for(language).naming
    if ARTICLE.match(name):
        return False
    titled = re.fullmatch(naming.titles, words[0].casefold()) or INITIALS.fullmatch(words[0])
    if re.match(naming.office, name) or (titled and len(words) > 1):
        return True
    return is_first_name(words[0], language) or is_first_name(words[0].partition("-")[0], language)


def _are_two_persons(name: str, language: str) -> bool:
    """Return True if a name is that of two persons: Ada and Bo Lind."""
    first, _, second = name.partition(f" {words_for(language).and_} ")
    return bool(second) and all(is_first_name(each.split()[0], language) for each in (first, second))


def _are_first_names(name: str, language: str) -> bool:
    """Return True if all words but the last are first names."""
    return all(is_first_name(word, language) for word in name.split()[:-1])


def _looks_like_body(name: str, role: str) -> bool:
    """Return True if a name has what those of people lack: capitals, figures, small words that are no particles."""
    words = WORD.findall(name)
    capitals = [word for word in words if CAPITALS.fullmatch(word) and word.isupper() and word not in AFTER_NAMES]
    small = [word for word in name.split()[1:] if word.islower() and word not in PARTICLES and len(word) > 1]
    return bool(
        capitals
        or (small and not role)
        or FIGURE.search(name)
        or SHOP.fullmatch(name)
        or any(map(CAMEL.fullmatch, words))
    )


def _has_body_word(parts: tuple[str, ...], language: str, *, personal: bool) -> bool:
    """Return True if organisations are called by a word; where much tells a person, not by how a word ends: Althaus."""
    naming, known = words_for(language).naming, organisations(language)
    if parts[-1] in known.forms:
        return True
    if personal:
        return any(re.fullmatch(naming.bodies, part) or part in known.words.words for part in parts)
    return any(is_body_word(part, language) for part in parts)


def is_body_word(word: str, language: str) -> bool:
    """Return True if organisations are called by a word: bank, Landesbank."""
    return bool(re.search(words_for(language).naming.bodies, word)) or organisations(language).words.has(word)


def is_cause(parts: tuple[str, ...], language: str) -> bool:
    """Return True if a name says what somebody stands for or against: Ärzte ohne Grenzen, Mothers Against Guns."""
    return any(part in words_for(language).naming.causes for part in parts[1:-1])
