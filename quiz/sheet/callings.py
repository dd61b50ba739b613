"""What a role says of who has it: a captain is a person, a carmaker an organisation, a sponsor either."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from quiz.sheet.tokens import tokens
from quiz.words import words_for
from quiz.words.organisations import organisations

if TYPE_CHECKING:
    from collections.abc import Sequence


class Calling(StrEnum):
    """What a role says of who has it."""

    NONE = "none"
    """there is no role"""
    PERSON = "person"
    """an occupation or an office: captain"""
    OTHER = "other"
    """nothing that tells it; a name of two words with it is mostly a person's"""
    BODY = "body"
    """what an organisation is, and no person: newspaper; or several people by one name: campaigners"""
    OPEN = "open"
    """what an organisation is, or where a person works: police"""
    EITHER = "either"
    """what persons and firms can be: sponsor"""


@lru_cache(maxsize=4096)
def calling(role: str, language: str) -> Calling:
    """Return what a role says, by its noun. One behind a capital, as a name has it (Labour Party), is where one works.

    What is listed comes before what its ending tells: a film-maker is no carmaker, nor the Zeitung like a Vertretung.
    """
    naming, known = words_for(language).naming, organisations(language)
    head = head_of(tokens(role.partition(",")[0]), language)
    if not head:
        return Calling.NONE
    noun = head[0] if naming.noun_first else head[-1]
    if known.functions.has(noun):
        return Calling.PERSON
    if known.either.has(noun) or (language == "de" and known.either.has(noun.removesuffix("in"))):
        return Calling.EITHER
    if re.fullmatch(naming.several, noun):
        return Calling.BODY
    body = Calling.OPEN if _is_named(role, noun) and language != "de" else Calling.BODY
    if known.roles.has(noun):
        return body
    if known.open.has(noun):
        return Calling.OPEN
    if re.search(naming.bodies, noun):
        return body
    return Calling.PERSON if re.search(naming.occupations, noun) else Calling.OTHER


def head_of(parts: Sequence[str], language: str) -> Sequence[str]:
    """Return the words of a name before the first that begins an addition: of Finance, für Klimaschutz."""
    linking = words_for(language).naming.linking
    return parts[: next((at for at, part in enumerate(parts) if at and part.casefold() in linking), len(parts))]


def _is_named(role: str, noun: str) -> bool:
    """Return True if the noun of a role stands with a capital behind another word: Labour Party."""
    return bool(re.search(rf"\w\s+{re.escape(noun[:1].upper())}{re.escape(noun[1:])}\b", role))
