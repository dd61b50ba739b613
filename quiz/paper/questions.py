"""What a test-writer would object to in how the questions of a sheet are worded.

Rules and their sources: `quiz/rules/items.py`.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from quiz.items.sentences import negation
from quiz.messages import say
from quiz.sheet.money import NAMED
from quiz.sheet.problems import Problem, path_of
from quiz.sheet.special import Range
from quiz.sheet.tokens import tokens
from quiz.sheet.values import Number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.messages import Said
    from quiz.sheet.findings import Path
    from quiz.sheet.model import Figure, Sheet
    from quiz.words.model import Words

MOST_WORDS = 25
ALIKE = 0.8
NEAR = 3
"""How many questions with one rare word are compared; how many words behind `how many` say what is counted."""


def _questions(sheet: Sheet, words: Words) -> Iterator[Problem]:
    for question, path in _asked(sheet):
        parts = question.split()
        if len(parts) > MOST_WORDS:
            message = say("the question has {count} words", count=len(parts))
            yield Problem("long-question", path, message, say("say it in {most} at most", most=MOST_WORDS))
        if word := hanging(question, words):
            message = say("nothing before `{word}` says what or whom it means", word=word)
            yield Problem("hanging-question", path, message, say("name it: learners meet each question alone"))
        if negative := turned_round(question, words):
            message = say("`{word}` turns the question round", word=negative)
            yield Problem("negative-question", path, message, say("ask for what is so, not for what is not"))


def turned_round(question: str, words: Words) -> str | None:
    """Return the word by which a question asks for what is not; None where it has none in its main clause."""
    return negation(re.sub(words.naming.attributed, "", question), words)


def hanging(question: str, words: Words) -> str | None:
    """Return the word by which a question hangs on another one: it, that, his, and; None if it stands alone."""
    found = (re.match(pattern, question) for pattern in words.naming.hanging)
    return next((match["word"] for match in found if match), None)


def _counting(sheet: Sheet, words: Words) -> Iterator[Problem]:
    """Find questions for how many of which the answer is a percentage, money or a measure."""
    for key, figure in sheet.figures.items():
        asks = re.match(words.naming.counting, figure.ask, re.IGNORECASE)
        measured = _measured(figure, words)
        if not (asks and measured):
            continue
        counted = tokens(figure.ask[asks.end() :])[:NEAR]
        if not any(re.match(words.naming.measured, word) for word in counted):
            yield Problem(
                "not-a-count",
                path_of(figure, key, "ask"),
                *measured,
            )


def _measured(figure: Figure, words: Words) -> tuple[Said, Said] | None:
    """Say of a value that counts nothing what it is, and how a question for it begins; None of one that counts."""
    value, unit = figure.value.high if isinstance(figure.value, Range) else figure.value, figure.unit or ""
    if isinstance(value, Number) and value.percent:
        message = say("this asks for a count, and the answer is a percentage")
        return message, say("begin it with `{share}`", share=words.naming.asks_share)
    if isinstance(value, Number) and (unit in NAMED or re.match(words.naming.measured, unit.casefold())):
        message = say("this asks for a count, and the answer is an amount of `{unit}`", unit=unit)
        return message, say("begin it with `{much}`, or put the unit into it", much=words.naming.asks_amount)
    return None


def _alike(sheet: Sheet, _words: Words) -> Iterator[Problem]:
    """Compare only questions that share one of their rarest words: two that are alike enough do."""
    asked = [(frozenset(tokens(question)), path) for question, path in _asked(sheet)]
    counts = Counter(word for parts, _ in asked for word in parts)
    by_word: dict[str, list[int]] = {}
    for number, (parts, path) in enumerate(asked):
        rarest = sorted(parts, key=lambda word: (counts[word], word))[: len(parts) - int(ALIKE * len(parts)) + 1]
        near = {other for word in rarest for other in by_word.get(word, ())[-NEAR:]}
        for other in sorted(near):
            parts_of_other, place = asked[other]
            if len(parts & parts_of_other) >= ALIKE * len(parts | parts_of_other):
                message = say("the question is nearly the same as that of `{twin}`", twin=place[1])
                yield Problem("alike-questions", path, message, say("add what tells them apart: place, date, measure"))
                break
        for word in rarest:
            by_word.setdefault(word, []).append(number)


def _asked(sheet: Sheet) -> Iterator[tuple[str, Path]]:
    """Give each question that a person wrote, and where it stands."""
    for key, figure in sheet.figures.items():
        yield figure.ask, path_of(figure, key, "ask")
    for key, fact in sheet.facts.items():
        yield fact.question, path_of(fact, key, "question")


WORDINGS = (_questions, _counting, _alike)
