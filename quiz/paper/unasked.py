"""Quotes that no question can ask, so that they would vanish in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.items.pool import Pool
from quiz.items.quotes import ask, says_too_little
from quiz.messages import say
from quiz.sheet.kinds import FactKind, FactRef
from quiz.sheet.problems import Problem, path_of
from quiz.sheet.shapes import Shape
from quiz.sheet.speakers import Voice, voice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.sheet.model import Sheet
    from quiz.words.model import Words


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
        if not items or not any(ways(items, (), tuple(Shape), pool)):
            message = (
                say("its speaker has no name, so no question can ask it")
                if unnamed
                else say("it is cut out of a sentence, so nobody can tell from it who said it")
            )
            remedy = (
                say("add `blank`, with two words under `wrong`")
                if quote.about
                else say("add `about`, or `blank` with two words under `wrong`")
            )
            yield Problem("never-asked", path_of(quote, key), message, remedy)
