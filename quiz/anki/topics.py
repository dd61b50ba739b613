"""What somebody said on a topic, where the sheet quotes it twice: no card can ask for one of the two.

An occasion or a date tells two apart. First words would, too, but give the answer away, or a part of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.items.model import Direction
from quiz.messages import say
from quiz.phrasing.sources import setting
from quiz.sheet.kinds import FactKind, FactRef
from quiz.sheet.problems import Problem
from quiz.sheet.tokens import normalised

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from quiz.sheet.model import Quote, Sheet
    from quiz.words.model import Words


def untold(sheet: Sheet, words: Words) -> Mapping[str, str]:
    """Return the quotes of which it can't be asked what was said, each with the first other that is as right."""
    on_topic: dict[tuple[str, str], list[str]] = {}
    for key, quote in sheet.quotes.items():
        if quote.about:
            on_topic.setdefault((quote.speaker, normalised(quote.about)), []).append(key)
    found: dict[str, str] = {}
    for keys in on_topic.values():
        told = {key: setting(sheet.quotes[key], words) for key in keys} if len(keys) > 1 else {}
        for key, own in told.items():
            as_right = (
                other
                for other in keys
                if own in (None, told[other]) and _answer(sheet.quotes[other]) != _answer(sheet.quotes[key])
            )
            if other := next(as_right, None):
                found[key] = other
    return found


def problems(sheet: Sheet, words: Words) -> Iterator[Problem]:
    """Give a problem for each quote that lacks the card which asks for its gist, or which the sheet wants."""
    lacking = untold(sheet, words)
    for key, other in lacking.items():
        quote = sheet.quotes[key]
        wanted = quote.cards or sheet.cards
        asked = Direction.STATEMENT in wanted if wanted else quote.gist and quote.verbatim
        if asked and (lacking.get(other) != key or [*lacking].index(other) < [*lacking].index(key)):
            yield Problem(
                "same-front",
                (FactKind.QUOTE.section, key),
                say(
                    "no card asks what was said on its topic: `{other}` would be as right",
                    other=FactRef(FactKind.QUOTE, other),
                ),
                say("tell them apart: another topic, an occasion, a date"),
            )


def _answer(quote: Quote) -> str:
    return normalised(quote.gist or quote.words)
