"""Which wrong options the questions of a form are printed with, so that nothing but knowledge tells the right one.

What is chosen here holds for all forms of a quiz: they are as hard as one another, and who sees two of them learns
nothing. Names and roles are exchanged among the questions of a form: whoever is right in one is wrong in others, as
often as chance wants it, so that how often a name is printed tells nothing.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from quiz.items import people, quotes
from quiz.items.chance import draw, picked, shuffled
from quiz.items.choose import OPTIONS
from quiz.items.form import BANKED, Shape
from quiz.items.model import Direction, Distractor
from quiz.items.numbers import neighbours
from quiz.items.plan import alone, set_of
from quiz.items.pool import look
from quiz.items.statements import statements
from quiz.sheet.model import Figure, Person, Quote
from quiz.sheet.tokens import normalised, tokens

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from quiz.items.plan import Draft
    from quiz.items.pool import Pool

EXTRA = 2
"""How many options of a bank fit nowhere, at least (Penn State: unequal lists)."""
MOST_IN_BANK = 8
EXCHANGED = (Direction.SPEAKER, Direction.ROLE, Direction.HOLDER)


def settle(drafts: Sequence[Draft], pool: Pool, seed: int, kinds: Collection[Shape]) -> list[Draft]:
    """Give each draft its wrong options or its bank; one that finds none is asked without, if `kinds` has that."""
    drafts = list(_banked(drafts, pool, seed, kinds))
    exchanged = _exchange(drafts, pool, seed)
    shown = _shown(drafts)
    settled: list[Draft] = []
    for place, draft in enumerate(drafts):
        if draft.shape is Shape.CHOICE:
            settled.append(_choice(draft, exchanged.get(place), shown, pool, seed))
            shown |= _numbers(*(wrong.text for wrong in settled[-1].wrong))
        elif draft.shape is Shape.TRUTH:
            settled.append(_claim(draft, exchanged.get(place), shown, pool, seed))
        else:
            settled.append(draft)
    return [draft for draft in settled if draft.shape in kinds]


def _banked(drafts: Sequence[Draft], pool: Pool, seed: int, kinds: Collection[Shape]) -> Iterator[Draft]:
    """Give the drafts of a set their bank; where the sheet has too little for one, each stands for itself."""
    sets = dict.fromkeys(set_of(draft) for draft in drafts if draft.shape in BANKED)
    banks = {of: _bank([draft for draft in drafts if set_of(draft) == of], drafts, pool, seed) for of in sets}
    for draft in drafts:
        if draft.shape not in BANKED:
            yield draft
        elif bank := banks[set_of(draft)]:
            yield replace(draft, bank=bank)
        elif single := alone(draft, kinds):
            yield single


def _choice(draft: Draft, exchanged: list[Distractor] | None, shown: frozenset[str], pool: Pool, seed: int) -> Draft:
    """Give a draft its two wrong options, in the order of size where they have one."""
    item = draft.item
    if exchanged is not None:
        wrong = exchanged
    elif isinstance(item.fact, Figure):
        wrong = sorted(
            _ranked(neighbours(item.key_of, item.fact, pool, shown), seed, pool.sheet.id, item.id), key=lambda d: d.rank
        )
    elif item.direction is Direction.STATEMENT:
        wrong = statements(item, pool, shown, seed)
    else:
        wrong = shuffled(item.distractors, lambda distractor: distractor.text, seed, pool.sheet.id, item.id)[
            : OPTIONS - 1
        ]
    if wrong:
        return replace(draft, wrong=tuple(wrong))
    instead = {Direction.VALUE: Shape.NUMBER, Direction.STATEMENT: Shape.OPEN}.get(item.direction, Shape.SHORT)
    return replace(draft, shape=instead)


def _ranked(distractors: list[Distractor], *names: object) -> list[Distractor]:
    """Take the neighbours of a figure such that each rank of the key is as likely."""
    below = draw(*names, "rank") % OPTIONS
    return [d for d in distractors if -below <= d.rank <= OPTIONS - 1 - below]


def _claim(draft: Draft, exchanged: list[Distractor] | None, shown: frozenset[str], pool: Pool, seed: int) -> Draft:
    """Make a claim false by its nearest wrong answer, or leave it true: a coin decides."""
    item = draft.item
    if draw(seed, pool.sheet.id, item.id, "truth") % 2:
        return draft
    wrong = exchanged or list(item.distractors)
    if isinstance(item.fact, Figure):
        wrong = neighbours(item.key_of, item.fact, pool, shown) or wrong
    return replace(draft, wrong=(wrong[draw(seed, pool.sheet.id, item.id, "claim") % min(len(wrong), OPTIONS - 1)],))


def _exchange(drafts: Sequence[Draft], pool: Pool, seed: int) -> dict[int, list[Distractor]]:
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
            offered = {d.of.partition("/")[2]: d for d in drafts[place].item.distractors}
            offered |= {person: d for person in dict.fromkeys(rights) if (d := _instead(drafts[place], person, pool))}
            ranked = shuffled(offered, str, seed, pool.sheet.id, drafts[place].item.id)
            ranked.sort(key=lambda person: -due[person])
            wrong: list[Distractor] = []
            texts = {normalised(drafts[place].item.key.text)}
            for person in ranked:
                if len(wrong) < OPTIONS - 1 and normalised(offered[person].text) not in texts:
                    texts.add(normalised(offered[person].text))
                    wrong.append(offered[person])
                    due[person] -= 1
            chosen[place] = wrong
    return chosen


def _person(draft: Draft) -> str:
    """Return the key of the person who is the answer, or whose role is."""
    return draft.item.fact.speaker if isinstance(draft.item.fact, Quote) else draft.item.key_of


def _instead(draft: Draft, other: str, pool: Pool) -> Distractor | None:
    """Offer another person in a draft about people, if she can be offered there."""
    fact = draft.item.fact
    if isinstance(fact, Quote):
        return quotes.instead(fact, other, pool)
    if isinstance(fact, Person) and people.comparable(fact, pool.sheet.people[other]):
        return people.instead(draft.item.direction, fact, other, pool)
    return None


def _bank(rows: list[Draft], drafts: Sequence[Draft], pool: Pool, seed: int) -> tuple[str, ...]:
    """Return the texts of a bank: all that is right in a row and some that are in none; never as many as rows.

    Empty where the sheet has too few of those. As large a share of them is right elsewhere on the form as of the
    others, so that tells nothing.
    """
    bank = {normalised(row.item.key.text): row.item.key.text for row in rows}
    wanted = min(max(len(bank) + EXTRA, len(rows) + 1), MOST_IN_BANK) - len(bank)
    drawn = shuffled(drafts, lambda draft: draft.item.id, seed, pool.sheet.id, "bank")
    counts = Counter(draft.item.key.text for draft in drawn if draft.shape not in BANKED)
    beside = [text for text, _ in counts.most_common()]
    share = sum(text in beside for text in bank.values()) / len(bank)
    others = {normalised(text): text for text in _others(rows, drafts, pool, seed)}
    known = [text for text in beside if (name := normalised(text)) in others and name not in bank]
    new = [text for name, text in others.items() if name not in bank and text not in beside]
    known = known[: max(round(share * wanted), wanted - len(new))]
    bank |= {normalised(text): text for text in [*known, *new[: wanted - len(known)]]}
    if len(bank) == len(rows):
        return ()
    if isinstance(rows[0].item.fact, Figure):
        return tuple(sorted(bank.values(), key=_by_digits))
    return tuple(sorted(bank.values(), key=lambda text: (tokens(text)[-1:], text)))


def _by_digits(amount: str) -> tuple[int, str]:
    """Sort amounts of one measure by size: they have the same signs around their digits."""
    return (len(amount), amount)


def _others(rows: list[Draft], drafts: Sequence[Draft], pool: Pool, seed: int) -> Iterator[str]:
    """Give texts that are right in no row: names that no quote of the set holds, words and roles like the others."""
    first = rows[0].item.fact
    beside = drafts if rows[0].shape is Shape.BANK else rows
    said = {word for draft in beside if draft.item.material for word in tokens(draft.item.material.text)}
    if rows[0].shape is Shape.BANK:
        asked = {draft.item.key_of for draft in drafts if isinstance(draft.item.fact, Quote)}
        for key in shuffled(list(pool.sheet.quotes)[:200], str, seed, pool.sheet.id, "bank"):
            blank = pool.sheet.quotes[key].blank
            if blank and key not in asked and look(blank) == pool.common_look and not said & set(tokens(blank)):
                yield blank
        return
    if not isinstance(first, Quote):
        yield from (distractor.text for row in rows for distractor in row.item.distractors)
        return
    for group in (pool.quoted, pool.unquoted):
        for key in picked(group, seed, pool.sheet.id, "names"):
            name = pool.sheet.people[key].name
            if not said & set(tokens(name)[-1:]):
                yield name


def _shown(drafts: Sequence[Draft]) -> frozenset[str]:
    """Return the facts and the numbers that stand on the form whatever the options are."""
    shown = {f"{draft.item.fact.kind}/{draft.item.key_of}" for draft in drafts}
    for draft in drafts:
        material = draft.item.material.text if draft.item.material else ""
        key = draft.item.key.text if isinstance(draft.item.fact, Figure) else ""
        shown |= _numbers(draft.item.ask, material, key)
    return frozenset(shown)


def _numbers(*texts: str) -> set[str]:
    return {word for text in texts for word in tokens(text) if any(sign.isdigit() for sign in word)}
