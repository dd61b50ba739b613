"""Whether one question on a form gives another away (item-writing rule: no hinged items)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.paper.clues import MOST_SHARED_WORDS
from quiz.paper.stems import last_name, stems
from quiz.sheet.kinds import FactKind
from quiz.source.meanings import meanings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.paper.clues import Clues
    from quiz.sheet.kinds import FactRef
    from quiz.words.model import Words


def hinged(one: Clues, other: Clues) -> bool:
    """Return True if two questions can't stand on one form: one tells the answer of the other, or both are of one fact.

    Haladyna, Downing, Rodriguez 2002, rule 4: keep the content of each item independent.
    """
    if one.ref == other.ref or one.ref in other.kept_apart or other.ref in one.kept_apart:
        return True
    if one.proof and one.proof == other.proof:
        return True
    if not one.utterances.isdisjoint(other.utterances):
        return True
    return tells_role(one, other) or tells_role(other, one) or gives_away(one, other) or gives_away(other, one)


class CluesByWord:
    """The questions that stand on a form so far, found by their words, so that a long form is searched quickly."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._found: dict[str, list[Clues]] = {}

    def add(self, question: Clues) -> None:
        """Add a question that stands on the form."""
        for name in set(_found_by(question)):
            self._found.setdefault(name, []).append(question)

    def gives_away(self, text: str) -> bool:
        """Return True if a text that is to be printed on the form gives the answer of a question away."""
        told = stems(text, self._words, numbers=True) | meanings(text, self._words.language)
        near = (other for word in told for other in self._found.get(f"wanted {word}", ()))
        return any(
            wanted and wanted <= told and len((other.subject - wanted) & told) >= other.needed
            for other in near
            for wanted in other.wanted
        )

    def mentions(self, name: str, question: Clues) -> bool:
        """Return True if another question holds a person's last name together with what this question asks about.

        The right person's never stands there, so wrong people whose names do could be ruled out. Of a question about
        a role, who has it is named nowhere else at all; so it is better if nobody is whose role is offered.
        """
        words, by_role = last_name(name, self._words), bool(question.known_by)
        near = (other for word in words for other in self._found.get(f"told {word}", ()))
        return any(
            other.ref != question.ref
            and ((by_role and not other.known_by and words <= other.tells[0]) or _tells(other, words, question))
            for other in near
        )

    def prints(self, text: str, of: FactRef) -> bool:
        """Return True if a question prints all words of a text, other than the one that is asked `of` a fact."""
        words = stems(text, self._words, numbers=True)
        near = self._found.get(f"told {min(words)}", ()) if words else ()
        return any(other.ref != of and any(words <= told for told in other.tells) for other in near)

    def clashes(self, question: Clues) -> bool:
        """Return True if a question can't stand on the form beside those that do (`hinged`)."""
        return any(hinged(question, other) for name in _searched_by(question) for other in self._found.get(name, ()))


def _found_by(question: Clues) -> Iterator[str]:
    """Give the names under which a question is found: its fact, its proof, the words it tells, one of each answer."""
    yield from (f"fact {question.ref}", f"proof {question.proof}")
    yield from (f"apart {ref}" for ref in question.kept_apart)
    yield from (f"told {word}" for told in _told(question) for word in told)
    yield from (f"utterance {name}" for name in question.utterances)
    yield from (f"wanted {min(wanted)}" for wanted in question.wanted if wanted)
    yield from (f"wanted {word}" for word in question.known_by)


def _searched_by(question: Clues) -> set[str]:
    """Return the names under which every question is found that could be hinged with this one."""
    names = {f"fact {question.ref}", f"apart {question.ref}", *(f"fact {ref}" for ref in question.kept_apart)}
    names |= {f"proof {question.proof}"} if question.proof else set()
    names |= {f"utterance {name}" for name in question.utterances}
    names |= {f"told {min(wanted)}" for wanted in question.wanted if wanted}
    names |= {f"told {word}" for word in question.known_by}
    return names | {f"wanted {word}" for told in _told(question) for word in told}


def _told(question: Clues) -> Iterator[frozenset[str]]:
    """Give all groups of words that a question tells in one way or another."""
    yield from (*question.tells, *question.offers, question.knows - question.tells[0])


def tells_role(one: Clues, other: Clues) -> bool:
    """Return True if `one` prints the name of somebody whose role `other` asks for: what she says tells what she is."""
    return not one.known_by and not other.known_by.isdisjoint(one.tells[0])


def gives_away(one: Clues, other: Clues) -> bool:
    """Return True if `one` tells an answer of `other` together with what `other` asks about."""
    if other.by_roles and any(wanted and wanted <= offer for offer in one.offers for wanted in other.wanted):
        return True
    return any(wanted and (_tells(one, wanted, other) or _knows(one, wanted, other)) for wanted in other.wanted)


def _knows(one: Clues, words: frozenset[str], other: Clues) -> bool:
    """Return True if readers of `one` have to know all of `words`, together with what `other` asks about."""
    if not (other.asks_for_a_fact and words <= one.knows):
        return False
    least = other.needed if one.has_to_write else max(other.needed, MOST_SHARED_WORDS)
    return len((other.subject - words) & one.knows) >= least


def _tells(one: Clues, words: frozenset[str], other: Clues) -> bool:
    """Return True if `one` holds all of `words`, and enough of what `other` asks about.

    A value is told by what means the same, whatever is said there: two facts of a source seldom share one.
    """
    said, *options = (words <= told for told in one.tells)
    if not (said or any(options)):
        return False
    shared = len((other.subject - words) & one.tells[0])
    if said and min(words, default="").startswith("="):
        return True
    if said and other.asks_for_a_name and one.ref.kind is not FactKind.QUOTE:
        return shared > 0
    return shared >= (other.needed if said else other.needed_in_options)
