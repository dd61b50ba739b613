"""An article taken apart: its sentences, its people and what it says of them, its verbs of saying."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from quiz.draft import tokens as kinds

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.draft.language import Words
    from quiz.draft.people import Mention, Register
    from quiz.draft.sentences import Sentence
    from quiz.source.marks import Marked, Paragraph


class Role(NamedTuple):
    """A role and an organisation as a place of the text gives them, either of them perhaps empty.

    `evidence` is where the words stand; `weight` says how telling the place is.
    """

    role: str
    organisation: str
    evidence: tuple[int, int]
    weight: int


@dataclass(frozen=True)
class Article:
    """A text, taken apart. `odd` are the numbers of paragraphs in which a quotation mark is odd."""

    text: str
    words: Words
    paragraphs: tuple[Paragraph, ...]
    odd: tuple[int, ...]
    marked: tuple[Marked, ...]
    sentences: tuple[Sentence, ...]
    register: Register
    verbs: tuple[tuple[int, ...], ...]
    """For each sentence, which of its tokens are verbs of saying."""
    introduced: Mapping[int, list[Role]] = field(default_factory=dict)
    """What it says of each person, by the person's number, the most telling first."""

    def mentions(self, sentence: Sentence) -> tuple[Mention, ...]:
        """Return who is named in a sentence."""
        return self.register.mentions[sentence.number]

    def said(self, sentence: Sentence) -> tuple[int, ...]:
        """Return which tokens of a sentence are verbs of saying."""
        return self.verbs[sentence.number]

    def behind_preposition(self, sentence: Sentence, mention: Mention, low: int = 0) -> bool:
        """Return True if a mention stands behind a preposition, alone or in a list: it is no subject then."""
        tokens = sentence.tokens
        i = mention.start - 1
        while i >= low and (
            tokens[i].kind in kinds.ADJECTIVE + kinds.NAMING
            or (
                i > low
                and tokens[i].kind in kinds.CONJUNCTION + kinds.COMMA
                and tokens[i - 1].kind in kinds.NAMING
                and (tokens[i].kind == kinds.CONJUNCTION or tokens[i + 1].kind in kinds.NAMING)
            )
        ):
            i -= 1
        return i >= low and tokens[i].kind in kinds.PREPOSITION + kinds.OBLIQUE
