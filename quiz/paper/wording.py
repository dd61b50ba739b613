"""How a planned question is worded on paper: its claim, what is printed around a number, what else counts as right."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from quiz import phrasing
from quiz.items.model import Direction, Passage
from quiz.paper.form import Shape
from quiz.sheet.model import Fact, Figure, Person, Quote
from quiz.sheet.tokens import normalised
from quiz.sheet.values import Number

if TYPE_CHECKING:
    from quiz.items.model import Item
    from quiz.items.pool import Pool
    from quiz.paper.sets import Draft

HALF = Decimal("0.5")
MOST_TOLERANCE = Decimal("0.05")


def worded(draft: Draft, pool: Pool) -> Item:
    """Return the item as it is printed in its shape."""
    item, asking = draft.item, pool.words.asking
    if draft.shape is Shape.TRUTH:
        verdict = asking.verdicts[bool(draft.wrong)]
        return replace(item, ask=_claim(draft, pool), key=Passage(verdict), topic=None)
    if item.direction is Direction.BLANK and isinstance(item.fact, Quote):
        name = pool.sheet.people[item.fact.speaker].name
        ask = name if draft.shape in (Shape.BANK, Shape.BLANK) else asking.missing_of.format(name=name)
        return replace(item, ask=ask, topic=None)
    if draft.shape is Shape.OPEN and isinstance(item.fact, Quote) and item.material:
        name = pool.sheet.people[item.fact.speaker].name
        return replace(
            item,
            ask=asking.what_said_on.format(name=name, topic=phrasing.nested(item.material.text, pool.words)),
            material=None,
        )
    if draft.shape is Shape.CHOICE and item.direction is Direction.STATEMENT and isinstance(item.fact, Quote):
        name = pool.sheet.people[item.fact.speaker].name
        return replace(item, ask=asking.which_was_said.format(name=name), material=None)
    if draft.shape is Shape.MATCHING and isinstance(item.fact, Figure):
        return replace(item, ask=item.fact.measures or item.ask)
    if draft.shape is Shape.MATCHING and isinstance(item.fact, Person):
        return replace(item, ask=item.fact.name)
    if draft.shape is Shape.MATCHING:
        return replace(item, topic=None)
    return item


def frame(draft: Draft, pool: Pool) -> tuple[str, str]:
    """Return what is printed before and behind the line for a number."""
    if draft.shape is Shape.NUMBER and isinstance(draft.item.fact, Figure):
        return phrasing.frame(draft.item.fact, pool.words)
    return ("", "")


def accepted(draft: Draft, pool: Pool) -> tuple[str, ...]:
    """Return other answers that count as right, where something is written: variants, or the range of a number."""
    fact = draft.item.fact
    if draft.shape is Shape.NUMBER and isinstance(fact, Figure):
        low, high = bounds(fact, pool)
        if low == high:
            return ()
        texts = [phrasing.number(value, pool.words) for value in (low, high)]
        return (pool.words.asking.tolerance.format(low=texts[0], high=texts[1]),)
    return fact.accept if draft.shape in (Shape.SHORT, Shape.BLANK) else ()


def bounds(figure: Figure, pool: Pool) -> tuple[Number, Number]:
    """Return the least and the greatest number that count as right, from the precision the value was given with.

    Half of the last digit that was written, where it is a fraction or stands before a scale word; where the qualifier
    says that it was rounded, half of its last digit that is not zero, but no more than a twentieth. A plain whole
    number is exact, and so is a year.
    """
    number = figure.value
    exponent = number.exponent
    if normalised(figure.qualifier or "") in pool.words.lists.rough and number.mantissa:
        digits = str(abs(int(number.mantissa.scaleb(-exponent))))
        step = Decimal(1).scaleb(exponent + len(digits) - len(digits.rstrip("0")))
        tolerance = min(step * HALF, abs(number.mantissa) * MOST_TOLERANCE)
    elif exponent < 0 or number.scale:
        tolerance = Decimal(1).scaleb(exponent) * HALF
    else:
        tolerance = Decimal(0)
    tolerance = tolerance.normalize()
    low, high = (
        Number("", _plain(number.mantissa + sign * tolerance), number.scale, number.percent, number.grouped)
        for sign in (-1, 1)
    )
    return low, high


def _plain(value: Decimal) -> Decimal:
    """Return a value without an exponent above zero and without zeros behind the point."""
    value = value.normalize()
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value


def _claim(draft: Draft, pool: Pool) -> str:
    """Word a claim: with the right answer, or with the wrong one the draft holds."""
    item, asking = draft.item, pool.words.asking
    answer = draft.wrong[0].text if draft.wrong else item.key.text
    if isinstance(item.fact, Quote):
        return asking.claim_said.format(name=answer, verb=item.fact.verb or asking.said)
    if isinstance(item.fact, Fact) and item.fact.claim and item.fact.place_in_claim:
        start, end = item.fact.place_in_claim
        if not draft.wrong:
            return item.fact.claim
        if item.fact.claim[start] != item.key.text[0]:  # at the start of a sentence, or no longer there
            first = answer[0].upper() if item.fact.claim[start].isupper() else answer[0].lower()
            answer = first + answer[1:]
        return item.fact.claim[:start] + answer + item.fact.claim[end:]
    measures = item.fact.measures if isinstance(item.fact, Figure) else item.ask
    return asking.claim_value.format(measures=measures, value=answer)
