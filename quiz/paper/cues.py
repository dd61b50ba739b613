"""Whether one question on a form gives another away (item-writing rule: no hinged items)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.items.model import Direction
from quiz.paper.shapes import SHAPES
from quiz.paper.stems import last_name, stems
from quiz.sheet.model import Quote
from quiz.sheet.tokens import normalised

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.items.model import Item
    from quiz.items.pool import Pool
    from quiz.sheet.shapes import Shape

NAMES = {Direction.SPEAKER, Direction.HOLDER}
SHARED = {Direction.BLANK: 0, Direction.VALUE: 1, Direction.ANSWER: 1}
"""How many telling words of a question another one must share, to be about the same thing: where the answer can be
copied, few or none; elsewhere two."""
A_SENTENCE = 4


class Visible:
    """What the readers of a question see of it, whatever the form, and what they have to find."""

    __slots__ = ("apart", "fact", "gives", "needed", "proof", "subject", "wanted")

    def __init__(self, item: Item, shape: Shape, pool: Pool) -> None:
        material, numbers, rules = item.material, pool.words.lists.numbers, SHAPES[shape]
        stem, beside = rules.printed(item), rules.printed_beside(item, pool)
        shown = f"{material.before} … {material.after}" if material else ""
        options = [distractor.text for distractor in item.distractors] + [item.key.text]
        options = options if rules.own_options else []
        self.fact = item.ref
        self.apart = item.fact.kept_apart
        self.proof = "" if isinstance(item.fact, Quote) else _sentence(item.fact.evidence or "")
        """what proves it: two facts in one sentence of the source are too near to one another"""
        self.needed = SHARED.get(item.direction, 2)
        self.subject = stems(f"{stem} {shown}", numbers)
        """what the question is about"""
        self.gives = [stems(f"{stem} {shown} {beside}", numbers)]
        """what it says, and what each of its options says, to the reader of another question"""
        if item.direction is Direction.ANSWER:
            self.gives += [stems(option, numbers) for option in options]
        self.wanted = [_wanted(item, numbers)]
        """what the reader must find; and what he finds wrong if it does not stand elsewhere, since the right one never
        does"""
        if item.direction is Direction.ANSWER:
            self.wanted += [stems(option, numbers) for option in options]


def _sentence(evidence: str) -> str:
    """Return the words of a proof, if it is more than a name."""
    return normalised(evidence) if len(evidence.split()) >= A_SENTENCE else ""


def hinged(one: Visible, other: Visible) -> bool:
    """Say whether two questions can't stand on one form: one asks what the other tells, or both are of one fact."""
    if one.fact == other.fact or one.fact in other.apart or other.fact in one.apart:
        return True
    if one.proof and one.proof == other.proof:
        return True
    return _tells(one, other) or _tells(other, one)


class Asked:
    """The questions that stand on a form so far, found by their words: so a long form is looked through in no time."""

    def __init__(self) -> None:
        self._by_name: dict[str, list[Visible]] = {}

    def add(self, question: Visible) -> None:
        """Put a question on the form."""
        for name in set(_names(question)):
            self._by_name.setdefault(name, []).append(question)

    def tells(self, text: str) -> bool:
        """Say whether a text that is to be printed on the form gives the answer of a question away."""
        given = stems(text)
        near = (other for word in given for other in self._by_name.get(f"wants {word}", ()))
        return any(
            wanted and wanted <= given and len((other.subject - wanted) & given) >= other.needed
            for other in near
            for wanted in other.wanted
        )

    def says(self, name: str, question: Visible) -> bool:
        """Say whether another question holds somebody's last name together with what this one asks about.

        The right one's never stands there; if wrong ones' did, they could be told by it.
        """
        words = last_name(name)
        near = (other for word in words for other in self._by_name.get(f"gives {word}", ()))
        return any(other.fact != question.fact and _says(other, words, question) for other in near)

    def clashes(self, question: Visible) -> bool:
        """Say whether a question can't stand beside one of these."""
        return any(hinged(question, other) for name in _sought(question) for other in self._by_name.get(name, ()))


def _names(question: Visible) -> Iterator[str]:
    """Give what a question is found by: its fact, its proof, each word it gives, and a word of all that it wants."""
    yield from (f"fact {question.fact}", f"proof {question.proof}")
    yield from (f"apart {fact}" for fact in question.apart)
    yield from (f"gives {word}" for given in question.gives for word in given)
    yield from (f"wants {min(wanted)}" for wanted in question.wanted if wanted)


def _sought(question: Visible) -> set[str]:
    """Return by what to find every question that could be hinged with this one."""
    found = {f"fact {question.fact}", f"apart {question.fact}", *(f"fact {fact}" for fact in question.apart)}
    found |= {f"proof {question.proof}"} if question.proof else set()
    found |= {f"gives {min(wanted)}" for wanted in question.wanted if wanted}
    return found | {f"wants {word}" for given in question.gives for word in given}


def _tells(one: Visible, other: Visible) -> bool:
    """Say whether `one` holds the answer of `other` together with what `other` asks about."""
    return any(wanted and _says(one, wanted, other) for wanted in other.wanted)


def _says(one: Visible, words: frozenset[str], other: Visible) -> bool:
    """Say whether `one` holds words together with what `other` asks about."""
    return any(words <= given for given in one.gives) and len((other.subject - words) & one.gives[0]) >= other.needed


def _wanted(item: Item, numbers: Sequence[str]) -> frozenset[str]:
    """Return what gives the answer away: the digits of a value, the last name of a person, the words of the rest."""
    found = stems(item.key.text, numbers)
    if item.direction in NAMES:
        return last_name(item.key.text)
    if item.direction is Direction.VALUE:
        return frozenset(word for word in found if any(sign.isdigit() for sign in word))
    return found
