"""Wrong people: who is right in one question of a form is offered in others (`ring.py`)."""

from __future__ import annotations

from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from quiz.items import people, quotes
from quiz.items.chance import draw, picked, shuffled
from quiz.items.model import Direction, Distractor
from quiz.items.options import OPTIONS
from quiz.items.pool import circle
from quiz.paper.clues import printed_words
from quiz.paper.planning import head
from quiz.paper.ring import CANT, ring
from quiz.paper.roles import holders
from quiz.paper.shapes import SHAPES
from quiz.paper.stems import last_name
from quiz.sheet.kinds import FactKind
from quiz.sheet.model import Person, Quote
from quiz.sheet.shapes import Shape
from quiz.sheet.speakers import who
from quiz.sheet.tokens import normalised

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from quiz.items.pool import Pool
    from quiz.paper.clues import Clues
    from quiz.paper.cues import CluesByWord
    from quiz.paper.draft import Draft
    from quiz.paper.onform import Planned

    Known = tuple[CluesByWord, Mapping[str, Clues]]
    """What the form asks, and the clues of each question by the id of its item."""

EXCHANGED = (Direction.SPEAKER, Direction.ROLE, Direction.HOLDER)
A_LONG_RING = 7
"""From how many people on no two questions share more than one of their options."""
A_SHORT_RING = 4
"""From how many people on no two questions share all of them."""
FEW = 4
"""Up to how many questions others stand on the ring as well; more keep to the people who are right in one."""


def exchanged(planned: Planned, known: Known, shapes: Collection[Shape]) -> dict[str, list[Distractor]]:
    """Return the wrong people of each draft about people, by the id of its item; of a claim, who it is to name.

    A claim prints one name, so it has nobody to exchange. Roles for which there are too few people whom nothing else on
    the form asks for are exchanged with those of others, unless one of the `shapes` asks them in writing.
    """
    chosen = _apart(planned, known)
    for direction in EXCHANGED:
        about = [d for d in planned.drafts if d.item.direction is direction and SHAPES[d.shape].own_options]
        if direction is not Direction.SPEAKER:
            about = [d for d in about if len(chosen[d.item.id]) < OPTIONS - 1 and Shape.SHORT not in shapes]
        for draft in about:
            if draft.shape is Shape.TRUTH:
                chosen |= _Exchange([draft], planned, known).chosen()
        groups = _groups([draft for draft in about if draft.shape is not Shape.TRUTH], planned.pool)
        offered = {normalised(draft.item.key.text) for group in groups for draft in group}
        for group in sorted(groups, key=len):
            found = _Exchange(group, planned, known, frozenset(offered)).chosen()
            offered |= {normalised(distractor.text) for wrong in found.values() for distractor in wrong}
            chosen |= found
    return chosen


def _apart(planned: Planned, known: Known) -> dict[str, list[Distractor]]:
    """Return wrong people for each choice about a role: nobody's role, and nobody's name, for two of them.

    None who is quoted, or whose role is asked elsewhere on the form.
    """
    asked = [draft for draft in planned.drafts if draft.item.ref.kind is FactKind.PERSON]
    taken = planned.unprinted | {draft.item.ref.key for draft in asked}
    taken |= holders((each.text for draft in asked for each in draft.bank), planned.pool)
    chosen: dict[str, list[Distractor]] = {}
    for draft in asked:
        if SHAPES[draft.shape].own_options:
            chosen[draft.item.id] = found = _Exchange([draft], planned, known, taken=taken).chosen()[draft.item.id]
            taken |= {_key(wrong) for wrong in found} | holders((wrong.text for wrong in found), planned.pool)
    return chosen


def _groups(about: Sequence[Draft], pool: Pool) -> list[list[Draft]]:
    """Part drafts into those whose people can stand in for one another.

    They are surely of one kind, and the sheet says the same of who could have said it. Of roles, each can be offered in
    place of each other one: were there two that can't, the few orders of a ring that keep them apart would tell who is
    right.
    """
    groups: dict[object, list[list[Draft]]] = {}
    for draft in about:
        fact = draft.item.fact
        among = circle(fact) if isinstance(fact, Quote) else None
        told = who(pool.sheet.people[_person(draft)], pool.words)
        alike = groups.setdefault((told if told.sure else draft.item.ref, among), [])
        for group in alike:
            if all(_can_stand_in(draft, other, pool) for other in group):
                group.append(draft)
                break
        else:
            alike.append([draft])
    return [group for alike in groups.values() for group in alike]


def _can_stand_in(one: Draft, other: Draft, pool: Pool) -> bool:
    """Return True if the people of two drafts can be offered for one another, as far as that depends on them alone."""
    first, second = one.item.fact, other.item.fact
    if isinstance(first, Person) and isinstance(second, Person):
        return people.comparable(first, second, pool.words)
    return True


class _Exchange:
    """Questions about people of a kind, who are offered in those of others."""

    def __init__(
        self,
        drafts: Sequence[Draft],
        planned: Planned,
        known: Known,
        offered: Collection[str] = (),
        taken: Collection[str] = (),
    ) -> None:
        self.drafts, self.pool, self.known = drafts, planned.pool, known
        first = min(drafts, key=lambda draft: draft.item.id)
        self.names = (planned.seed, planned.pool.sheet.id, first.item.id, "exchange")
        self.offers = [{_key(distractor): distractor for distractor in draft.item.distractors} for draft in drafts]
        self.rights = [_person(draft) for draft in drafts]
        asks = drafts[0].item.direction is Direction.SPEAKER
        self.spare = planned.spare.get(drafts[0].shape, ()) if asks else ()
        self.likely = set(planned.pool.quoted)
        self.elsewhere, self.taken = offered, taken
        self.told = {_person(draft) for draft in planned.drafts if self._tells(draft)}
        self.head = printed_words(head(self.pool.sheet), self.pool)
        self.costs: dict[tuple[int, str], int] = {}

    def chosen(self) -> dict[str, list[Distractor]]:
        """Return the wrong people of each draft, by the id of its item; fewer than two where there are no more."""
        beside = [*self.rights, *self._beside()]
        found = ring(len(self.drafts), beside, self._cost, self.names) if len(beside) >= OPTIONS else []
        return {
            draft.item.id: self._offered(place, found[place] if found else ())
            for place, draft in enumerate(self.drafts)
        }

    def _tells(self, draft: Draft) -> bool:
        """Return True if a question tells of somebody what she said or, of every other one, that she has a role.

        Were all or none of those behind others whose roles are asked, they would be wrong less often, or more often,
        than they are right (measured by `tests/paper/solver.py`).
        """
        if isinstance(draft.item.fact, Quote):
            return draft.item.direction is not Direction.SPEAKER
        return draft.item.direction is Direction.ROLE and bool(draw(*self.names, draft.item.id, "told") % 2)

    def _standing(self, key: str) -> tuple[bool, bool, bool, bool, int]:
        """Return how far behind others somebody stands.

        First come those who might have been right as well, last the unquoted. Of those who could not, many are asked
        for or told elsewhere: who is told comes behind those who are not, as does who is offered or mentioned there.
        """
        offer = self._offer(0, key)
        elsewhere = offer is not None and normalised(offer.text) in self.elsewhere
        asks = self.drafts[0].item.direction is Direction.SPEAKER
        return (
            asks and key not in self.likely,
            asks and key not in self.spare,
            asks and key not in self.spare and key in self.told,
            elsewhere,
            sum(self._cost(place, key) for place in range(len(self.drafts))),
        )

    def _beside(self) -> Sequence[str]:
        """Return the others who stand on the ring, so that two questions share few options.

        Of those who might have been right as well, as many as make it long; of all others only as many as it needs.
        """
        count = len(self.drafts)
        if count > FEW:
            return ()
        if count == 1:
            return self.others[: OPTIONS - 1]
        as_likely = sum(key in self.spare for key in self.others)
        return self.others[: max(A_SHORT_RING - count, min(A_LONG_RING - count, as_likely))]

    @cached_property
    def others(self) -> list[str]:
        """Others who can be offered in each question, those first who are offered best."""
        return sorted(self._others(), key=self._standing)

    def _others(self) -> Iterator[str]:
        """Give others who can be offered in each question: who might have been right first, then who is quoted."""
        groups = [self.spare]
        if self.drafts[0].item.direction is Direction.SPEAKER:
            groups += [list(picked(keys, *self.names)) for keys in (self.pool.quoted, self.pool.unquoted)]
        groups.append(shuffled({key for offers in self.offers for key in offers}, str, *self.names))
        if self.taken:
            groups.append(list(picked(self.pool.unquoted, *self.names)))
        for key in dict.fromkeys(key for group in groups for key in group):
            able = all(self._cost(place, key) < CANT for place in range(len(self.drafts)))
            if able and key not in self.rights:
                yield key

    def _cost(self, place: int, key: str) -> int:
        """Return how bad it is to offer somebody in a question.

        Who is mentioned elsewhere together with what it asks about can be ruled out: the right one never is.
        """
        if (place, key) not in self.costs:
            asked, clues = self.known
            draft, offer = self.drafts[place], self._offer(place, key)
            alike = offer is not None and normalised(offer.text) == normalised(draft.item.key.text)
            if offer is None or alike or key in self.taken:
                cost = CANT
            else:
                name = self.pool.sheet.people[key].name if key in self.pool.sheet.people else offer.text
                cost = int(asked.mentions(name, clues[draft.item.id])) + self._suits_less(place, key)
            self.costs[place, key] = cost
        return self.costs[place, key]

    def _suits_less(self, place: int, key: str) -> bool:
        """Return True if somebody is named in the head, who is never right where somebody speaks of herself."""
        person = self.pool.sheet.people.get(key)
        of_oneself = person is not None and self.known[1][self.drafts[place].item.id].of_oneself
        return bool(of_oneself and person and last_name(person.name, self.pool.words) <= self.head)

    def _offer(self, place: int, key: str) -> Distractor | None:
        """Return somebody as an option of a question; None if she can't be one."""
        offers = self.offers[place]
        if key not in offers and key in self.pool.sheet.people:
            found = _offered(self.drafts[place], key, self.pool)
            if found is None:
                return None
            offers[key] = found
        return offers.get(key)

    def _offered(self, place: int, first: Sequence[str]) -> list[Distractor]:
        """Return the `first` two who can be offered in a question, or else two of all who can; no text twice."""
        draft, offers = self.drafts[place], self.offers[place]
        texts = {normalised(draft.item.key.text)}
        found: list[Distractor] = []
        for key in chain(first, self._rest(place)):
            if len(found) == OPTIONS - 1:
                break
            if self._cost(place, key) < CANT and normalised(offers[key].text) not in texts:
                texts.add(normalised(offers[key].text))
                found.append(offers[key])
        return found

    def _rest(self, place: int) -> Iterator[str]:
        """Give all who could be offered in a question."""
        yield from self.others
        offers = shuffled(self.offers[place], str, *self.names, place)
        yield from sorted(offers, key=lambda key: self._cost(place, key))


def _key(distractor: Distractor) -> str:
    """Return the key of the person who is offered; of somebody of another sheet, a name that no key can be."""
    return distractor.of.key if distractor.of else f"stranger/{normalised(distractor.text)}"


def _person(draft: Draft) -> str:
    """Return the key of the person who is the answer, or whose role is."""
    return draft.item.fact.speaker if isinstance(draft.item.fact, Quote) else draft.item.ref.key


def _offered(draft: Draft, other: str, pool: Pool) -> Distractor | None:
    """Offer another person in a draft about people, if she can be offered there."""
    fact = draft.item.fact
    if isinstance(fact, Quote):
        return quotes.offered(fact, other, pool)
    if (
        isinstance(fact, Person)
        and other in pool.named
        and people.comparable(fact, pool.sheet.people[other], pool.words)
    ):
        return people.offered(draft.item.direction, fact, other, pool)
    return None
