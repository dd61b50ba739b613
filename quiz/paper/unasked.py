"""Quotes that no question can ask, so that they would vanish in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.items.pool import Pool
from quiz.items.quotes import ask, says_too_little
from quiz.messages import say
from quiz.sheet.kinds import FactKind, FactRef
from quiz.sheet.problems import Problem, path_of
from quiz.sheet.shapes import Shape
from quiz.sheet.speakers import voice
from quiz.sheet.tokens import tokens
from quiz.sheet.voices import Voice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.sheet.model import Sheet
    from quiz.words.model import Words


A_GAP = 2
"""Of so few words none can be left out."""


def unasked(sheet: Sheet, words: Words) -> Iterator[Problem]:
    """Give the quotes of a sheet without errors that no form can ask, in whatever kinds of questions.

    Of all others it can be asked who said them; but nobody can be asked for who has no name, or who may have been
    anybody.
    """
    for key, quote in sheet.quotes.items():
        unnamed = voice(sheet.people[quote.speaker], words) is Voice.UNNAMED
        if not unnamed and not says_too_little(quote):
            continue
        from quiz.paper.ways import ways  # a sheet without such a quote is checked sooner without

        pool = Pool(sheet, words)
        items = [*ask(FactRef(FactKind.QUOTE, key), quote, pool)]
        if not items or not any(ways(items, tuple(Shape), pool)):
            message = (
                say("its speaker has no name, so no question can ask it")
                if unnamed
                else say("it is cut out of a sentence, so no question on paper can ask who said it")
            )
            gap = say("add `blank`, with two words under `wrong`")
            more = say("take more of the sentence into it")
            topic = say("add `about`, or `blank` with two words under `wrong`")
            remedy = more if len(quote.words.split()) <= A_GAP else gap if quote.about else topic
            if unnamed and not says_too_little(quote) and _may_be_a_body(sheet.people[quote.speaker].name, words):
                remedy = say(
                    "{remedy}; or `type: organisation` under `people: {speaker}`, if a body speaks",
                    remedy=remedy,
                    speaker=quote.speaker,
                )
            yield Problem("never-asked", path_of(quote, key), message, remedy)


def _may_be_a_body(name: str, words: Words) -> bool:
    """Return True if a name without one of its own has a definite article: the inspectors, but not an official."""
    return tokens(name)[0] in words.naming.definite
