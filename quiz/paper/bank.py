"""The banks of a form: what several questions choose from, printed once above them."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import chain, zip_longest
from typing import TYPE_CHECKING

from quiz.items.chance import shuffled
from quiz.paper.draft import Banked, set_of
from quiz.sheet.tokens import alphabetical, normalised, tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from quiz.items.model import Distractor
    from quiz.paper.draft import Draft
    from quiz.paper.onform import Planned


def with_banks(drafts: Sequence[Draft], make: Callable[[Sequence[Draft]], Sequence[Banked]]) -> list[Draft | None]:
    """Return drafts of one shape with the banks of their sets, made of the rows; None where a set has no bank."""
    banks = {
        of: tuple(make([draft for draft in drafts if set_of(draft) == of])) for of in dict.fromkeys(map(set_of, drafts))
    }
    return [replace(draft, bank=bank) if (bank := banks[set_of(draft)]) else None for draft in drafts]


def bank_of(
    rows: Sequence[Draft], wrong: Iterable[Distractor], planned: Planned, extra: int, most: int
) -> list[Banked]:
    """Return the options of a bank: all that is right in a row, and `extra` of those that are `wrong` in each.

    There are `most` at most, but always more or fewer than rows: else who knows all but one gets the last for nothing.
    Empty where there are too few wrong ones. As large a share of them is right elsewhere on the form as of the others,
    so that tells nothing.
    """
    bank = {normalised(row.item.key.text): Banked(row.item.key.text) for row in rows}
    wanted = min(max(len(bank) + extra, len(rows) + 1), most) - len(bank)
    drawn = shuffled(planned.unbanked, lambda draft: draft.item.id, planned.seed, planned.pool.sheet.id, "bank")
    beside = [text for text, _ in Counter(draft.item.key.text for draft in drawn).most_common()]
    share = sum(each.text in beside for each in bank.values()) / len(bank)
    others: dict[str, Banked] = {}
    for each in wrong:
        if normalised(each.text) not in bank:
            others.setdefault(normalised(each.text), Banked(each.text, each.reason))
    known = [others[name] for text in beside if (name := normalised(text)) in others]
    new = [each for each in others.values() if each.text not in beside]
    known = known[: max(round(share * wanted), wanted - len(new))]
    bank |= {normalised(each.text): each for each in [*known, *new[: wanted - len(known)]]}
    return [] if len(bank) == len(rows) else list(bank.values())


def by_alphabet(bank: Iterable[Banked]) -> list[Banked]:
    """Return options in the order of the alphabet."""
    return sorted(bank, key=lambda option: (alphabetical(option.text), option.text))


def best_of_each(rows: Sequence[Draft]) -> Iterator[Distractor]:
    """Give the wrong options of rows, the best one of each row first."""
    return filter(None, chain(*zip_longest(*(row.item.distractors for row in rows))))


def said_in(drafts: Sequence[Draft]) -> set[str]:
    """Return the words of all that is asked about, and of its topics."""
    texts = (f"{draft.item.material.text} {draft.item.cue or ''}" for draft in drafts if draft.item.material)
    return {word for text in texts for word in tokens(text)}
