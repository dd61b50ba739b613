"""The banks of a form: what several questions choose from, printed once above them."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from decimal import Decimal
from itertools import chain, zip_longest
from typing import TYPE_CHECKING

from quiz.items.chance import picked, shuffled
from quiz.items.model import Distractor
from quiz.items.numbers import unrelated
from quiz.items.pool import look
from quiz.items.quotes import why_not
from quiz.items.reasons import Reason, ReasonKind
from quiz.paper.form import BANKED, Shape
from quiz.paper.sets import Banked, alone, set_of
from quiz.sheet.model import Figure, Quote
from quiz.sheet.tokens import normalised, tokens

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from quiz.items.pool import Pool
    from quiz.paper.sets import Draft

EXTRA = 2
"""How many options of a bank fit nowhere, at least (Penn State: unequal lists)."""
MOST_IN_BANK = 8
A_GAP, MOST_WORDS = 2, 10
"""How many words of a word bank fit nowhere, for each gap; and how many there are at most."""
TOO_NEAR = Decimal("0.05")
"""By which part of the greater one two values of a bank must differ at least: no rough value is that far off."""
LOOKED_AT = 200
"""In how many quotes a word for a bank is looked for, of however many there are."""


def banked(drafts: Sequence[Draft], pool: Pool, seed: int, kinds: Collection[Shape]) -> Iterator[Draft]:
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


def _bank(rows: list[Draft], drafts: Sequence[Draft], pool: Pool, seed: int) -> tuple[Banked, ...]:
    """Return the options of a bank: all that is right in a row and some that are in none; never as many as rows.

    Empty where the sheet has too few of those. As large a share of them is right elsewhere on the form as of the
    others, so that tells nothing. A word bank has another word for each gap, if the sheet has them: of words that are
    right somewhere, grammar alone often tells which.

    Names stand in the order of the family names, values in that of size; the rest in that of the alphabet.
    """
    if isinstance(rows[0].item.fact, Figure):
        return _amounts(rows, pool)
    bank = {normalised(row.item.key.text): Banked(row.item.key.text) for row in rows}
    extra, most = (A_GAP * len(rows), MOST_WORDS) if rows[0].shape is Shape.BANK else (EXTRA, MOST_IN_BANK)
    wanted = min(max(len(bank) + extra, len(rows) + 1), most) - len(bank)
    drawn = shuffled(drafts, lambda draft: draft.item.id, seed, pool.sheet.id, "bank")
    counts = Counter(draft.item.key.text for draft in drawn if draft.shape not in BANKED)
    beside = [text for text, _ in counts.most_common()]
    share = sum(each.text in beside for each in bank.values()) / len(bank)
    others: dict[str, Banked] = {}
    for each in _others(rows, drafts, pool, seed):
        if normalised(each.text) not in bank:
            others.setdefault(normalised(each.text), Banked(each.text, each.reason, each.amount))
    known = [others[name] for text in beside if (name := normalised(text)) in others]
    new = [each for each in others.values() if each.text not in beside]
    known = known[: max(round(share * wanted), wanted - len(new))]
    bank |= {normalised(each.text): each for each in [*known, *new[: wanted - len(known)]]}
    if len(bank) == len(rows):
        return ()
    if rows[0].shape is Shape.MATCHING and isinstance(rows[0].item.fact, Quote):
        return tuple(sorted(bank.values(), key=lambda each: (tokens(each.text)[-1:], each.text)))
    return tuple(sorted(bank.values(), key=lambda each: (tokens(each.text), each.text)))


def _amounts(rows: list[Draft], pool: Pool) -> tuple[Banked, ...]:
    """Return a bank of values, in the order of size: those of the rows, and some that are near to none of them."""
    figures = [(row.item, row.item.fact) for row in rows if isinstance(row.item.fact, Figure)]
    right = {fact.value.mantissa: Banked(item.key.text, amount=fact.value) for item, fact in figures}
    bank, wanted = dict(right), min(max(len(right) + EXTRA, len(rows) + 1), MOST_IN_BANK)
    drawn = zip_longest(*(unrelated(item.ref, fact, pool) for item, fact in figures))
    for each in filter(None, chain(*drawn)):
        value = each.amount.mantissa if each.amount else Decimal(0)
        if len(bank) < wanted and all(abs(value - other) > TOO_NEAR * max(abs(value), abs(other)) for other in bank):
            bank[value] = Banked(each.text, each.reason, each.amount)
    return tuple(each for _, each in sorted(bank.items())) if len(bank) != len(rows) else ()


def _others(rows: list[Draft], drafts: Sequence[Draft], pool: Pool, seed: int) -> Iterator[Distractor]:
    """Give options that are right in no row: words, names that no quote of the set holds, or roles."""
    if rows[0].shape is Shape.BANK:
        yield from _words(rows, drafts, pool, seed)
    elif isinstance(rows[0].item.fact, Quote):
        yield from _names(rows, pool, seed)
    else:
        yield from _in_turn(rows)


def _words(rows: list[Draft], drafts: Sequence[Draft], pool: Pool, seed: int) -> Iterator[Distractor]:
    """Give words for gaps: those that the sheet offers for them, one a gap in turn; then those of other quotes."""
    said = _said(drafts)
    asked = {draft.item.ref.key for draft in drafts if isinstance(draft.item.fact, Quote)}
    others = (
        Distractor(blank, Reason(ReasonKind.OTHER_GAP))
        for key in shuffled(list(pool.sheet.quotes)[:LOOKED_AT], str, seed, pool.sheet.id, "bank")
        if key not in asked and (blank := pool.sheet.quotes[key].blank)
    )
    for each in chain(_in_turn(rows), others):
        if look(each.text) == pool.common_look and not set(tokens(each.text)) <= said:
            yield each


def _in_turn(rows: list[Draft]) -> Iterator[Distractor]:
    """Give the wrong options of rows, the best one of each row first."""
    return filter(None, chain(*zip_longest(*(row.item.distractors for row in rows))))


def _names(rows: list[Draft], pool: Pool, seed: int) -> Iterator[Distractor]:
    said = _said(rows)
    for group in (pool.quoted, pool.unquoted):
        for key in picked(group, seed, pool.sheet.id, "names"):
            name = pool.sheet.people[key].name
            if not said & set(tokens(name)[-1:]):
                yield Distractor(name, why_not(key, pool))


def _said(drafts: Sequence[Draft]) -> set[str]:
    """Return the words of all that is asked about."""
    return {word for draft in drafts if draft.item.material for word in tokens(draft.item.material.text)}
