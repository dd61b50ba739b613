"""A quotation whose speaker is looked for: what every rule is given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from quiz.draft import tokens as kinds
from quiz.draft.speaker import NOBODY

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from quiz.draft.article import Article
    from quiz.draft.sentences import Sentence
    from quiz.draft.speaker import Speaker
    from quiz.source.marks import Marked


class Clauses(Protocol):
    """What a grammar can tell of a sentence. Whom it finds is not yet resolved: a pronoun stays one."""

    @property
    def words(self) -> Mapping[str, frozenset[str]]:
        """The words that only grammars ask for."""

    def subject(self, sentence: Sentence, verb: int, *, inverted: bool = False) -> Speaker | None:
        """Return the subject of a verb; `inverted` says that it is likely to stand behind it."""

    def before(self, sentence: Sentence, start: int, verb: int) -> Speaker | None:
        """Return whom the noun phrase or pronoun at the start of a clause names."""

    def behind(self, sentence: Sentence, start: int, stop: int) -> Speaker | None:
        """Return the subject behind a verb."""

    def first(self, sentence: Sentence, start: int, stop: int) -> Speaker | None:
        """Return whom the first noun phrase or pronoun names that stands behind no preposition."""

    def at(self, sentence: Sentence, start: int, stop: int | None = None) -> Speaker | None:
        """Return whom the noun phrase at a token names."""

    def standing_free(self, sentence: Sentence, start: int, stop: int) -> Speaker | None:
        """Return the first person who is named behind no preposition, else whom a pronoun means."""

    def pronoun(self, sentence: Sentence, i: int) -> Speaker:
        """Return the speaker whom a pronoun means."""


@dataclass(frozen=True, slots=True)
class Reported:
    """Who speaks in a sentence as a whole, and whether a verb of saying says so."""

    speaker: Speaker | None
    sure: bool


@dataclass(frozen=True, slots=True)
class Case:
    """A quotation in its sentence, and what was found before it."""

    article: Article
    clauses: Clauses
    sentence: Sentence
    marked: Marked
    place: int
    """Which token of the sentence it is."""
    last: Speaker = NOBODY
    """Who said the quotation before, in this paragraph."""
    last_sentence: int | None = None
    """The number of the sentence in which that was."""
    reported: Callable[[int], Reported] = lambda _: Reported(None, sure=False)
    """Who speaks in a sentence, by its number."""

    @property
    def behind(self) -> int:
        """The token behind the quotation, commas and further quotations joined to it left out."""
        tokens = self.sentence.tokens
        end, at = len(tokens), self.place + 1
        joining = self.article.words.grammar_words["joining"]
        while at + 1 < end and tokens[at].text in joining and tokens[at + 1].kind == kinds.QUOTATION:
            at += 2
        while at < end and (tokens[at].kind in ",-" or tokens[at].text in {'"', ")"}):
            at += 1
        return at

    @property
    def colon(self) -> int | None:
        """The token of a colon right before the quotation, if there is one."""
        tokens = self.sentence.tokens
        at = self.place - 1
        while at >= 0 and tokens[at].text in {"(", "[", "-", "–"}:
            at -= 1
        return at if at >= 0 and tokens[at].kind == kinds.COLON else None

    @property
    def comma_behind(self) -> bool:
        """Whether a comma stands right behind the quotation, outside its marks."""
        tokens = self.sentence.tokens
        return self.place + 1 < len(tokens) and tokens[self.place + 1].kind == kinds.COMMA


class Rule(Protocol):
    """Says who said a quotation, if it can tell. Rules are functions, and go by their names."""

    __name__: str

    def __call__(self, case: Case) -> Speaker | None:
        """Return who said the quotation of a case."""
