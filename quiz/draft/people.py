"""The people of an article as the rules know them, and the places where they are named."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from quiz.draft.sentences import Sentence
    from quiz.words.first_names import Gender

How = Literal["full", "surname", "first"]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom the article names. `roles` are stretches of text; `full` says whether a first name is known."""

    number: int
    name: str
    parts: tuple[str, ...]
    gender: Gender
    roles: tuple[tuple[int, int], ...]
    first: int
    full: bool


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a person is named: which tokens of the sentence, and by which part of the name."""

    start: int
    end: int
    person: Person
    how: How


@dataclass(frozen=True, slots=True)
class Register:
    """The people of an article, in the order in which they were found, and the mentions of each sentence."""

    people: tuple[Person, ...]
    mentions: tuple[tuple[Mention, ...], ...]

    def at(self, sentence: Sentence, token: int) -> Mention | None:
        """Return the mention that has a token of a sentence in it."""
        return next((each for each in self.mentions[sentence.number] if each.start <= token < each.end), None)
