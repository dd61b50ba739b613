"""Whether what a sheet offers beside a right answer can be offered: wrong answers, and claims to put them in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.messages import say
from quiz.sheet.problems import Problem, path_of
from quiz.sheet.tokens import normalised

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.sheet.model import Fact, Quote, Sheet


def wrong_answers(sheet: Sheet) -> Iterator[Problem]:
    """Find wrong answers that are right, or stand there twice."""
    asked: list[tuple[str, Fact | Quote, str]] = [(key, fact, fact.answer) for key, fact in sheet.facts.items()]
    asked += [(key, quote, quote.blank or "") for key, quote in sheet.quotes.items()]
    for key, entry, answer in asked:
        right = {normalised(text) for text in (answer, *entry.accept)}
        seen: set[str] = set()
        for index, wrong in enumerate(entry.wrong):
            path = path_of(entry, key, "wrong", str(index))
            if normalised(wrong) in right:
                yield Problem(
                    "wrong-is-right",
                    path,
                    say("the wrong answer `{wrong}` is the right one", wrong=wrong),
                    say("write another wrong answer"),
                )
            elif normalised(wrong) in seen:
                yield Problem(
                    "wrong-twice",
                    path,
                    say("the wrong answer `{wrong}` stands here twice", wrong=wrong),
                    say("write another one, or delete it"),
                )
            seen.add(normalised(wrong))


def claims(sheet: Sheet) -> Iterator[Problem]:
    """Find claims that do not hold their answer, so that no wrong one can take its place."""
    for key, fact in sheet.facts.items():
        if fact.claim and fact.answer and not fact.place_in_claim:
            yield Problem(
                "claim-without-answer",
                path_of(fact, key, "claim"),
                say("the answer `{answer}` must be in the claim exactly once, word for word", answer=fact.answer),
                say("use the same words in both: a wrong answer takes their place in a false claim"),
            )
