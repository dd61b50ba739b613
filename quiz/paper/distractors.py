"""Which wrong options the questions of a form are printed with, so that nothing but knowledge tells the right one.

What is chosen here holds for all forms of a quiz: they are as hard as one another, and who sees two of them learns
nothing. Names and roles are exchanged among the questions of a form: whoever is right in one is wrong in others, as
often as chance wants it, so that how often a name is printed tells nothing.
"""

from __future__ import annotations

from collections import Counter
from heapq import nlargest
from typing import TYPE_CHECKING

from quiz.items import people, quotes
from quiz.items.chance import shuffled
from quiz.items.model import Direction, Distractor
from quiz.items.numbers import Shown
from quiz.items.options import OPTIONS
from quiz.paper.cues import Clues, CluesByWord
from quiz.paper.onform import OnForm, Planned, numbers_in
from quiz.paper.sets import alone
from quiz.paper.shapes import SHAPES
from quiz.sheet.model import Figure, Person, Quote
from quiz.sheet.tokens import normalised

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from quiz.items.pool import Pool
    from quiz.paper.draft import Draft
    from quiz.sheet.shapes import Shape

MOST_DUE = 12
"""How many of the people who are still due are tried for each question; a long form may have many more."""
EXCHANGED = (Direction.SPEAKER, Direction.ROLE, Direction.HOLDER)


def settle(drafts: Sequence[Draft], pool: Pool, seed: int, shapes: Collection[Shape]) -> list[Draft]:
    """Give each draft its wrong options or its bank; one that finds none is asked without, if `shapes` has a way."""
    drafts = list(_prepared(drafts, pool, seed, shapes))
    asked = CluesByWord(pool.words)
    clues = {draft.item.id: Clues(draft.item, draft.shape, pool) for draft in drafts}
    for question in clues.values():
        asked.add(question)
    form = OnForm(pool, seed, asked, _shown(drafts), _exchanged(drafts, clues, asked, pool, seed))
    settled = [SHAPES[draft.shape].settled(draft, form) for draft in drafts]
    return [draft for draft in settled if draft.shape in shapes]


def _prepared(drafts: Sequence[Draft], pool: Pool, seed: int, shapes: Collection[Shape]) -> Iterator[Draft]:
    """Give the drafts as those of each shape decide together; one that can't be asked so is asked alone."""
    unbanked = [draft for draft in drafts if not SHAPES[draft.shape].banked]
    planned = Planned(pool, seed, drafts, unbanked)
    prepared: dict[str, Draft | None] = {}
    for shape, rules in SHAPES.items():
        same = [draft for draft in drafts if draft.shape is shape]
        prepared |= zip((draft.item.id for draft in same), rules.prepared(same, planned), strict=True)
    for draft in drafts:
        if found := prepared[draft.item.id] or alone(draft, shapes, pool):
            yield found


def _exchanged(
    drafts: Sequence[Draft], clues: Mapping[str, Clues], asked: CluesByWord, pool: Pool, seed: int
) -> dict[str, list[Distractor]]:
    """Return the wrong people of each draft about people, by the id of its item.

    Whoever is right in one question is due as often as a wrong option of others as chance would have it: those most due
    come first. Who is mentioned elsewhere together with what a question asks about comes last.
    """
    chosen: dict[str, list[Distractor]] = {}
    for direction in EXCHANGED:
        about = [d for d in drafts if d.item.direction is direction and SHAPES[d.shape].own_options]
        rights = Counter(_person(draft) for draft in about)
        due = Counter({person: (OPTIONS - 1) * count for person, count in rights.items()})
        for draft in shuffled(about, lambda draft: draft.item.id, seed, pool.sheet.id, "exchange"):
            name = draft.item.id
            offered = {_key(distractor): distractor for distractor in draft.item.distractors}
            most_due = nlargest(MOST_DUE, due, key=due.__getitem__)
            offered |= {person: found for person in most_due if (found := _offered(draft, person, pool))}
            ranked = shuffled(offered, str, seed, pool.sheet.id, name)
            mentioned = {person for person in ranked if asked.mentions(offered[person].text, clues[name])}
            ranked.sort(key=lambda person: (person in mentioned, -due[person]))
            wrong: list[Distractor] = []
            texts = {normalised(draft.item.key.text)}
            for person in ranked:
                if len(wrong) < OPTIONS - 1 and normalised(offered[person].text) not in texts:
                    texts.add(normalised(offered[person].text))
                    wrong.append(offered[person])
                    if person in due:
                        due[person] -= 1
            chosen[name] = wrong
    return chosen


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
    if isinstance(fact, Person) and people.comparable(fact, pool.sheet.people[other]):
        return people.offered(draft.item.direction, fact, other, pool)
    return None


def _shown(drafts: Sequence[Draft]) -> Shown:
    """Return the facts and the numbers that stand on the form whatever the options are."""
    numbers: set[str] = set()
    for draft in drafts:
        material = draft.item.material.text if draft.item.material else ""
        key = draft.item.key.text if isinstance(draft.item.fact, Figure) else ""
        numbers |= numbers_in(SHAPES[draft.shape].printed(draft.item), material, key)
    return Shown(frozenset(draft.item.ref for draft in drafts), frozenset(numbers))
