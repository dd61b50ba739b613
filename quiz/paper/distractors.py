"""Which wrong options the questions of a form are printed with, so that nothing but knowledge tells the right one.

What is chosen here holds for all forms of a quiz: they are as hard as one another, and who sees two of them learns
nothing. Names and roles are exchanged among the questions of a form: whoever is right in one is wrong in others, as
often as chance wants it, so that how often a name is printed tells nothing.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from heapq import nlargest
from typing import TYPE_CHECKING

from quiz.items import people, quotes
from quiz.items.chance import draw, shuffled
from quiz.items.model import Direction, Distractor
from quiz.items.numbers import Shown, neighbours
from quiz.items.options import OPTIONS
from quiz.paper.bank import banked
from quiz.paper.cues import Asked, Beside, Visible, printed
from quiz.paper.form import Shape
from quiz.paper.statements import statements
from quiz.sheet.model import Figure, Person, Quote
from quiz.sheet.tokens import normalised, tokens

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from quiz.items.pool import Pool
    from quiz.paper.sets import Draft

MOST_DUE = 12
"""How many of the people of a long form are looked at for each of its questions: a form with more has too many."""
SEVERAL = 3
"""From how many claims on some are true and some false; of two, each would tell the other."""
EXCHANGED = (Direction.SPEAKER, Direction.ROLE, Direction.HOLDER)


def settle(drafts: Sequence[Draft], pool: Pool, seed: int, kinds: Collection[Shape]) -> list[Draft]:
    """Give each draft its wrong options or its bank; one that finds none is asked without, if `kinds` has that."""
    drafts = list(banked(drafts, pool, seed, kinds))
    beside = Beside(_shown(drafts), Asked())
    visible = [Visible(draft.item, draft.shape, pool) for draft in drafts]
    for question in visible:
        beside.asked.add(question)
    exchanged = _exchange(drafts, visible, beside.asked, pool, seed)
    false = _false(drafts, pool, seed)
    settled: list[Draft] = []
    for place, draft in enumerate(drafts):
        if draft.shape is Shape.CHOICE:
            settled.append(_choice(draft, exchanged.get(place), beside, pool, seed))
            beside.shown = _more_shown(beside.shown, settled[-1].wrong)
        elif draft.shape is Shape.TRUTH:
            settled.append(_claim(draft, exchanged.get(place), beside, pool, seed) if place in false else draft)
        else:
            settled.append(draft)
    return [draft for draft in settled if draft.shape in kinds]


def _choice(draft: Draft, exchanged: list[Distractor] | None, beside: Beside, pool: Pool, seed: int) -> Draft:
    """Give a draft its two wrong options, in the order of size where they have one."""
    item = draft.item
    if exchanged is not None:
        wrong = exchanged
    elif isinstance(item.fact, Figure):
        wrong = neighbours(item.ref, item.fact, pool, beside.shown)
    elif item.direction is Direction.STATEMENT:
        wrong = statements(item, pool, beside, seed)
    else:
        wrong = shuffled(item.distractors, lambda distractor: distractor.text, seed, pool.sheet.id, item.id)[
            : OPTIONS - 1
        ]
    if wrong:
        return replace(draft, wrong=tuple(wrong))
    instead = {Direction.VALUE: Shape.NUMBER, Direction.STATEMENT: Shape.OPEN}.get(item.direction, Shape.SHORT)
    return replace(draft, shape=instead)


def _claim(draft: Draft, exchanged: list[Distractor] | None, beside: Beside, pool: Pool, seed: int) -> Draft:
    """Make a claim false by one of its nearest wrong answers."""
    item = draft.item
    wrong = exchanged or list(item.distractors)
    if isinstance(item.fact, Figure):
        wrong = neighbours(item.ref, item.fact, pool, beside.shown) or wrong
    return replace(draft, wrong=(wrong[draw(seed, pool.sheet.id, item.id, "claim") % min(len(wrong), OPTIONS - 1)],))


def _false(drafts: Sequence[Draft], pool: Pool, seed: int) -> set[int]:
    """Return the places of the claims that are false: a coin decides on each, but not all of several are alike."""
    places = [place for place, draft in enumerate(drafts) if draft.shape is Shape.TRUTH]
    coins = {place: draw(seed, pool.sheet.id, drafts[place].item.id, "truth") for place in places}
    false = {place for place in places if not coins[place] % 2}
    if len(places) >= SEVERAL and len(false) in (0, len(places)):
        false ^= {min(places, key=coins.__getitem__)}
    return false


def _exchange(
    drafts: Sequence[Draft], visible: Sequence[Visible], asked: Asked, pool: Pool, seed: int
) -> dict[int, list[Distractor]]:
    """Give wrong people to each draft about people, by its place: first those that are right elsewhere on the form."""
    chosen: dict[int, list[Distractor]] = {}
    for direction in EXCHANGED:
        places = [
            place
            for place, draft in enumerate(drafts)
            if draft.item.direction is direction and draft.shape in (Shape.CHOICE, Shape.TRUTH)
        ]
        rights = [_person(drafts[place]) for place in places]
        due = Counter({person: (OPTIONS - 1) * count for person, count in Counter(rights).items()})
        for place in shuffled(places, lambda place: drafts[place].item.id, seed, pool.sheet.id, "exchange"):
            offered = {_key(d): d for d in drafts[place].item.distractors}
            most_due = nlargest(MOST_DUE, due, key=due.__getitem__)
            offered |= {person: d for person in most_due if (d := _instead(drafts[place], person, pool))}
            ranked = shuffled(offered, str, seed, pool.sheet.id, drafts[place].item.id)
            told = {person for person in ranked if asked.says(offered[person].text, visible[place])}
            ranked.sort(key=lambda person: (person in told, -due[person]))
            wrong: list[Distractor] = []
            texts = {normalised(drafts[place].item.key.text)}
            for person in ranked:
                if len(wrong) < OPTIONS - 1 and normalised(offered[person].text) not in texts:
                    texts.add(normalised(offered[person].text))
                    wrong.append(offered[person])
                    if person in due:
                        due[person] -= 1
            chosen[place] = wrong
    return chosen


def _key(distractor: Distractor) -> str:
    """Return the key of the person who is offered; of somebody of another sheet, the whole name of the option."""
    return distractor.of.key if distractor.of else f"stranger/{normalised(distractor.text)}"


def _person(draft: Draft) -> str:
    """Return the key of the person who is the answer, or whose role is."""
    return draft.item.fact.speaker if isinstance(draft.item.fact, Quote) else draft.item.ref.key


def _instead(draft: Draft, other: str, pool: Pool) -> Distractor | None:
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
        numbers |= _numbers(printed(draft.item, draft.shape), material, key)
    return Shown(frozenset(draft.item.ref for draft in drafts), frozenset(numbers))


def _more_shown(shown: Shown, options: Iterable[Distractor]) -> Shown:
    """Add what the options of one more question show."""
    options = list(options)
    facts = {option.of for option in options if option.of}
    return Shown(shown.facts | facts, shown.numbers | _numbers(*(option.text for option in options)))


def _numbers(*texts: str) -> set[str]:
    return {word for text in texts for word in tokens(text) if any(sign.isdigit() for sign in word)}
