"""Who a quotation is given to, and how that was found."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from quiz.draft.people import Mention, Person
    from quiz.draft.sentences import Sentence

How = Literal["full", "surname", "role", "pronoun", "carried", "described", "none"]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Words of the text that say who speaks, from `start` to `end`, and the person they mean, if that is known.

    `how`: a full name or a surname at the quotation; a role or a pronoun that means a person; carried over from a
    sentence that is not the quotation's; only described, without a name; none.
    """

    how: How
    start: int = -1
    end: int = -1
    person: Person | None = None
    plural: bool = False
    rule: str = ""
    """The name of the rule that found it."""

    @property
    def named(self) -> bool:
        """Whether the person is known."""
        return self.person is not None

    @property
    def certain(self) -> bool:
        """Whether a name stands at the quotation, so that a reader has nothing to check."""
        return self.how in {"full", "surname"}

    def by(self, rule: str) -> Speaker:
        """Return the speaker with the name of the rule that found it."""
        return self if self.rule else replace(self, rule=rule)

    def carried(self, rule: str) -> Speaker:
        """Return the speaker as one that is taken over from elsewhere."""
        how: How = self.how if self.how in {"described", "none"} else "carried"
        return replace(self, how=how, rule=rule)


NOBODY = Speaker("none")


def mentioned(sentence: Sentence, mention: Mention) -> Speaker:
    """Return whom a mention names."""
    start, end = sentence.tokens[mention.start].start, sentence.tokens[mention.end - 1].end
    how: How = "described" if mention.how == "first" else mention.how
    return Speaker(how, start, end, mention.person)


def described(sentence: Sentence, start: int, end: int, *, plural: bool = False) -> Speaker:
    """Return who tokens of a sentence describe without a name."""
    return Speaker("described", sentence.tokens[start].start, sentence.tokens[end - 1].end, plural=plural)
