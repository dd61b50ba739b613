"""What stands on a form in the making, as far as it is decided."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from quiz.items.numbers import Shown
from quiz.sheet.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quiz.items.model import Distractor
    from quiz.items.pool import Pool
    from quiz.paper.draft import Draft
    from quiz.sheet.kinds import FactRef
    from quiz.sheet.shapes import Shape


@dataclass(frozen=True)
class Planned:
    """What a form asks, and in which shapes; `unbanked` are the drafts that share no bank.

    `spare` are the people, by the shape that asks for a speaker, who were next to be asked for. Nothing tells them from
    those who are right in it, so they are the wrong ones there. `unprinted` are the people whose roles no question
    offers, as far as the form gets full without (`roles.py`).
    """

    pool: Pool
    seed: int
    drafts: Sequence[Draft]
    unbanked: Sequence[Draft]
    spare: Mapping[Shape, Sequence[str]] = field(default_factory=dict)
    unprinted: frozenset[str] = frozenset()


class Asked(Protocol):
    """The questions of a form, as what is printed beside them has to know them (`quiz.paper.cues`)."""

    def gives_away(self, text: str) -> bool:
        """Return True if a text tells the answer of one of them."""

    def prints(self, text: str, of: FactRef) -> bool:
        """Return True if one of them prints all words of a text, other than the one that is asked `of` a fact."""


@dataclass
class OnForm:
    """What a form asks, and what it shows so far.

    `exchanged` are the wrong people that were chosen for a draft about people, by the id of its item.
    """

    pool: Pool
    seed: int
    asked: Asked
    shown: Shown
    exchanged: Mapping[str, Sequence[Distractor]]

    def show(self, options: Sequence[Distractor]) -> None:
        """Remember the facts and the numbers that the options of one more question show."""
        facts = {option.of for option in options if option.of}
        numbers = numbers_in(*(option.text for option in options))
        self.shown = Shown(self.shown.facts | facts, self.shown.numbers | numbers)


def numbers_in(*texts: str) -> set[str]:
    """Return the words of texts that hold digits."""
    return {word for text in texts for word in tokens(text) if any(sign.isdigit() for sign in word)}
