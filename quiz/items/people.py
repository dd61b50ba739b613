"""People become items: from the person to the role, and from the role to the person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.items.chance import picked
from quiz.items.model import Direction, Distractor, Item, Passage
from quiz.sheet.tokens import normalised
from quiz.words.phrasing import role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.items.pool import Pool
    from quiz.sheet.model import Person

OPTIONS = 3


def ask(key: str, person: Person, pool: Pool) -> Iterator[Item]:
    """Give the items of a person: none without a role; not who has it where several people do."""
    held = role(person)
    if not held:
        return
    asking = pool.words.asking
    others = list(_others(key, person, pool))
    yield Item(
        key,
        person,
        Direction.ROLE,
        asking.who_is.format(name=person.name),
        Passage(held),
        distractors=tuple(Distractor(role(other) or "", asking.other_role.format(name=other.name)) for other in others),
    )
    if pool.holders[normalised(held)] == 1:
        yield Item(
            key,
            person,
            Direction.HOLDER,
            asking.who_has_role,
            Passage(person.name),
            Passage(held),
            distractors=tuple(Distractor(other.name, role(other) or "") for other in others),
        )


def _others(key: str, person: Person, pool: Pool) -> Iterator[Person]:
    """Give people of whom the same is known, so that no option stands out by its form."""
    seen = {normalised(role(person) or "")}
    for other in picked(pool.same_form[bool(person.role), bool(person.organisation)], pool.sheet.id, key, "role"):
        candidate = pool.sheet.people[other]
        held = normalised(role(candidate) or "")
        if len(seen) < OPTIONS and held not in seen:
            seen.add(held)
            yield candidate
