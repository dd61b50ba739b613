"""How a planned question is worded on paper: its claim, what is printed around a number, what else counts as right."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from quiz import phrasing
from quiz.items.model import Direction, Passage
from quiz.paper.form import Shape
from quiz.sheet.model import Fact, Figure, Person, Quote
from quiz.sheet.tokens import normalised
from quiz.sheet.values import Number

if TYPE_CHECKING:
    from quiz.items.pool import Pool
    from quiz.paper.sets import Draft

HALF = Decimal("0.5")
MOST_TOLERANCE = Decimal("0.05")


@dataclass(frozen=True, slots=True)
class Wording:
    """What a learner reads of a question, and the right answer to it; the fields are those of `Question`."""

    key: Passage
    stem: str | None = None
    cue: str | None = None
    speaker: str | None = None
    material: Passage | None = None


def worded(draft: Draft, pool: Pool) -> Wording:
    """Return how an item is printed in its shape."""
    item, asking = draft.item, pool.words.asking
    if draft.shape is Shape.TRUTH:
        verdict = Passage(asking.verdicts[bool(draft.wrong)])
        return Wording(verdict, _claim(draft, pool), material=item.material)
    if item.direction is Direction.BLANK and isinstance(item.fact, Quote):
        name = pool.sheet.people[item.fact.speaker].name
        if draft.shape in (Shape.BANK, Shape.BLANK):
            return Wording(item.key, speaker=name, material=item.material)
        return Wording(item.key, asking.missing_of.format(name=name), material=item.material)
    if draft.shape is Shape.OPEN and isinstance(item.fact, Quote) and item.material:
        name = pool.sheet.people[item.fact.speaker].name
        topic = phrasing.nested(item.material.text, pool.words)
        return Wording(item.key, asking.what_said_on.format(name=name, topic=topic), item.cue)
    if draft.shape is Shape.CHOICE and item.direction is Direction.STATEMENT and isinstance(item.fact, Quote):
        name = pool.sheet.people[item.fact.speaker].name
        return Wording(item.key, asking.which_was_said.format(name=name), item.cue)
    if draft.shape is Shape.MATCHING and isinstance(item.fact, Figure):
        return Wording(item.key, item.fact.measures or item.stem)
    if draft.shape is Shape.MATCHING and isinstance(item.fact, Person):
        return Wording(item.key, item.fact.name)
    if draft.shape is Shape.MATCHING:
        return Wording(item.key, material=item.material)
    return Wording(item.key, item.stem, item.cue, material=item.material)


def frame(draft: Draft, pool: Pool) -> tuple[str, str]:
    """Return what is printed before and behind the line for a number."""
    if draft.shape is Shape.NUMBER and isinstance(draft.item.fact, Figure):
        return phrasing.frame(draft.item.fact, pool.words)
    return ("", "")


def accepted(draft: Draft) -> tuple[str, ...]:
    """Return other answers that count as right, where words are written."""
    return draft.item.fact.accept if draft.shape in (Shape.SHORT, Shape.BLANK) else ()


def tolerance(draft: Draft, pool: Pool) -> tuple[Number, Number] | None:
    """Return the least and the greatest number that count as right, where a number is written that has a tolerance."""
    if draft.shape is not Shape.NUMBER or not isinstance(draft.item.fact, Figure):
        return None
    low, high = bounds(draft.item.fact, pool)
    return (low, high) if low != high else None


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
        margin = min(step * HALF, abs(number.mantissa) * MOST_TOLERANCE)
    elif exponent < 0 or number.scale:
        margin = Decimal(1).scaleb(exponent) * HALF
    else:
        margin = Decimal(0)
    margin = margin.normalize()
    low, high = (
        Number("", _plain(number.mantissa + sign * margin), number.scale, number.percent, number.grouped)
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
    measures = item.fact.measures if isinstance(item.fact, Figure) else item.stem
    return asking.claim_value.format(measures=measures, value=answer)
