"""Whether one question on a form gives another away (item-writing rule: no hinged items)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.items.form import Shape
from quiz.items.model import Direction
from quiz.sheet.tokens import telling, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.items.model import Item

ENDING = re.compile(r"(?<=\w{4})(?:en|er|es|em|e|n|s)$")
NAMES = {Direction.SPEAKER, Direction.HOLDER}
SHARED = {Direction.BLANK: 0, Direction.VALUE: 1, Direction.ANSWER: 1}
"""How many telling words of a question another one must share, to be about the same thing: where the answer can be
copied, few or none; elsewhere two."""


def stems(text: str, numbers: Sequence[str] = ()) -> frozenset[str]:
    """Return the words that carry a text, without their endings; the words of `numbers`, from two on, as digits."""
    values = {word: str(value) for value, word in enumerate(numbers) if value > 1}
    found = {ENDING.sub("", word) for word in telling(text)}
    return frozenset(found | {values[word] for word in tokens(text) if word in values})


class Visible:
    """What the readers of a question see of it, whatever the form, and what they have to find."""

    __slots__ = ("apart", "fact", "gives", "needed", "subject", "wanted")

    def __init__(self, item: Item, shape: Shape, numbers: Sequence[str]) -> None:
        material = item.material
        shown = f"{material.before} … {material.after}" if material else ""
        options = [distractor.text for distractor in item.distractors] + [item.key.text]
        options = options if shape in (Shape.CHOICE, Shape.TRUTH) else []
        self.fact = f"{item.fact.kind}/{item.key_of}"
        self.apart = set(item.fact.apart)
        self.needed = SHARED.get(item.direction, 2)
        self.subject = stems(f"{item.ask} {shown}", numbers)
        """what the question is about"""
        self.gives = [stems(f"{item.ask} {shown} {item.topic or ''}", numbers)]
        """what it says, and what each of its options says, to the reader of another question"""
        if item.direction is Direction.ANSWER:
            self.gives += [stems(option, numbers) for option in options]
        self.wanted = [_wanted(item, numbers)]
        """what the reader must find; and what he finds wrong if it does not stand elsewhere, since the right one never
        does"""
        if item.direction is Direction.ANSWER:
            self.wanted += [stems(option, numbers) for option in options]


def hinged(one: Visible, other: Visible) -> bool:
    """Say whether two questions can't stand on one form: one asks what the other tells, or both are of one fact."""
    if one.fact == other.fact or one.fact in other.apart or other.fact in one.apart:
        return True
    return _tells(one, other) or _tells(other, one)


def _tells(one: Visible, other: Visible) -> bool:
    """Say whether `one` holds the answer of `other` together with what `other` asks about."""
    return any(
        wanted
        and any(wanted <= given for given in one.gives)
        and len((other.subject - wanted) & one.gives[0]) >= other.needed
        for wanted in other.wanted
    )


def _wanted(item: Item, numbers: Sequence[str]) -> frozenset[str]:
    """Return what gives the answer away: the digits of a value, the last name of a person, the words of the rest."""
    found = stems(item.key.text, numbers)
    if item.direction in NAMES:
        return frozenset(ENDING.sub("", word) for word in tokens(item.key.text)[-1:])
    if item.direction is Direction.VALUE:
        return frozenset(word for word in found if any(sign.isdigit() for sign in word))
    return found
