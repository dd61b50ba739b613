"""People become items: from the person to the role, and from the role to the person."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from quiz.items.chance import picked
from quiz.items.model import Direction, Distractor, Item, Passage
from quiz.items.reasons import Reason, ReasonKind
from quiz.phrasing.sources import role
from quiz.sheet.callings import Calling, calling
from quiz.sheet.genders import told_apart
from quiz.sheet.kinds import FactKind, FactRef
from quiz.sheet.speakers import agreeing
from quiz.sheet.tokens import normalised, tokens
from quiz.sheet.voices import is_group

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.items.pool import Pool
    from quiz.sheet.model import Person
    from quiz.words.model import Words

MOST_CANDIDATES = 4
"""How many wrong people an item has; those beyond the two that are offered stand in for them on a form."""


def ask(ref: FactRef, person: Person, pool: Pool) -> Iterator[Item]:
    """Give the items of a person: none without a role; not who has it where several people do.

    Of a person of whom only the organisation is known, that is asked, and not who belongs to it. An organisation, a
    document or somebody unnamed has no role; what the sheet says of them stands on the back.
    """
    held = role(person)
    if not held or ref.key not in pool.named:
        return
    asking = pool.words.asking
    others = list(_others(ref, person, pool))
    yield Item(
        ref,
        person,
        Direction.ROLE,
        (asking.who_is if person.role else asking.whose).format(
            name=person.name, verb=agreeing(asking.being, person, pool.words)
        ),
        Passage(held),
        distractors=tuple(offered(Direction.ROLE, person, other, pool) for other in others),
    )
    if person.role and pool.holders[normalised(held)] == 1:
        yield Item(
            ref,
            person,
            Direction.HOLDER,
            asking.who_has_role,
            Passage(person.name),
            Passage(held),
            distractors=tuple(offered(Direction.HOLDER, person, other, pool) for other in others),
        )


def offered(direction: Direction, person: Person, other: str, pool: Pool) -> Distractor:
    """Offer another person's role, or the other person, instead of the right one."""
    candidate, of = pool.sheet.people[other], FactRef(FactKind.PERSON, other)
    held = role(candidate) or ""
    closeness = 0.8 if _similar(person, candidate, pool) else 0.5
    if direction is Direction.ROLE:
        reason = Reason(ReasonKind.OTHER_ROLE, candidate.name)
        return Distractor(held, reason, closeness=closeness, of=of)
    return Distractor(candidate.name, Reason(ReasonKind.OWN_ROLE, held), closeness=closeness, of=of)


def comparable(person: Person, other: Person, words: Words) -> bool:
    """Return True if two people can be offered for one another: the same is known of both, and their roles differ.

    So no option stands out by its form, none can be ruled out by the gender that a role tells, and none is true as
    well: whoever is minister of finance is a minister, too.
    """
    alike = (bool(person.role), bool(person.organisation)) == (bool(other.role), bool(other.organisation))
    own, theirs = told_by_role(person, words), told_by_role(other, words)
    return alike and not (own <= theirs or theirs <= own) and not told_apart(person, other, words)


def told_by_role(person: Person, words: Words) -> frozenset[str]:
    """Return the words of a role, without those that may stand in any: somebody else with all of them has it, too."""
    return _carrying(role(person) or "", words)


def has_several_roles(person: Person, words: Words) -> bool:
    """Return True if a role has parts of which each says what somebody is: mayor and farmer.

    Who writes one of them has it half right. Minister of trade and industry is one.
    """
    parts = parts_of_role(person, words)
    callings = [calling(part, words.language) for part in parts if not is_group(part, words.language)]
    return callings.count(Calling.PERSON) > 1


def parts_of_role(person: Person, words: Words) -> list[str]:
    """Return the parts of a role, between which commas or “and” stand."""
    return re.split(rf"[,;/]|\s{re.escape(words.and_)}\s", person.role or "")


def _others(ref: FactRef, person: Person, pool: Pool) -> Iterator[str]:
    """Give people who could be taken for this one: those with a similar role first."""
    seen = {normalised(role(person) or "")}
    known = picked(pool.by_what_is_known[bool(person.role), bool(person.organisation)], pool.sheet.id, ref.key, "role")
    for other in sorted(known, key=lambda other: not _similar(person, pool.sheet.people[other], pool)):
        candidate = pool.sheet.people[other]
        held = normalised(role(candidate) or "")
        if len(seen) <= MOST_CANDIDATES and held not in seen and comparable(person, candidate, pool.words):
            seen.add(held)
            yield other


def _similar(person: Person, other: Person, pool: Pool) -> bool:
    """Return True if two people are of one house, or share a word of their roles: two CEOs, two presidents."""
    house = normalised(person.organisation or "")
    same_house = bool(house) and house == normalised(other.organisation or "")
    return same_house or not _carrying(person.role or "", pool.words).isdisjoint(
        _carrying(other.role or "", pool.words)
    )


@lru_cache(maxsize=4096)  # each person is held against many others
def _carrying(role: str, words: Words) -> frozenset[str]:
    """Return the words of a role without those that may stand in any."""
    return frozenset(tokens(role)) - frozenset(words.lists.leading)
