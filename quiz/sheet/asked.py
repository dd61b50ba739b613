"""What is wrong with what a sheet asks: its gaps, its figures without a unit, its questions and their answers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.messages import say
from quiz.sheet.problems import Problem, path_of
from quiz.sheet.speakers import names
from quiz.sheet.tokens import contains, normalised
from quiz.words import LANGUAGES, words_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.sheet.model import AnyEntry, Figure, Sheet

MOST_WORDS = 8


def blanks(sheet: Sheet) -> Iterator[Problem]:
    """Find gaps that are not in their quote, are there twice, or leave nothing around them."""
    for key, quote in sheet.quotes.items():
        if quote.blank and quote.words:
            path, count = path_of(quote, key, "blank"), len(quote.gaps())
            if normalised(quote.blank) == normalised(quote.words):
                yield Problem(
                    "blank-is-all",
                    path,
                    say("`{blank}` is the whole quote, so nothing is left around the gap", blank=quote.blank),
                    say("leave out a part of it, or take more of the sentence into the quote"),
                )
            elif not count:
                yield Problem(
                    "blank-not-found",
                    path,
                    say("`{blank}` is not in the quote", blank=quote.blank),
                    say("copy the word exactly as it stands there"),
                )
            elif count > 1:
                yield Problem(
                    "blank-not-unique",
                    path,
                    say("`{blank}` is in the quote {count} times", blank=quote.blank, count=count),
                    say("take a word that stands there once, or add its neighbours"),
                )


def _asks_how_many(question: str, language: str) -> bool:
    """Return True if a question says what is counted: How many days."""
    return language in LANGUAGES and bool(re.match(words_for(language).naming.how_many, question, re.IGNORECASE))


def _is_without_unit(figure: Figure, language: str) -> bool:
    """Return True if a figure says that it is told by a number alone: the magnitude of an earthquake, a grade."""
    said = f"{figure.ask} {figure.measures or ''}".casefold()
    return language in LANGUAGES and bool(re.search(words_for(language).naming.without_unit, said))


def units(sheet: Sheet) -> Iterator[Problem]:
    """Find numbers of which nothing says what they count."""
    for key, figure in sheet.figures.items():
        counts = figure.is_number and not (figure.number.percent or figure.is_year)
        if figure.unit or not figure.value.written or not counts:
            continue
        if not (_asks_how_many(figure.ask, sheet.language) or _is_without_unit(figure, sheet.language)):
            yield Problem(
                "no-unit",
                path_of(figure, key, "value"),
                say("nothing says what `{written}` counts", written=figure.value.written),
                say("add a line `unit: …`, or write the unit after the value"),
            )


def alike(sheet: Sheet) -> Iterator[Problem]:
    """Find questions that ask the same."""
    first: dict[str, str] = {}
    for key, entry, field, question, _ in _asked(sheet):
        twin = first.setdefault(normalised(question), key)
        if question and twin != key:
            yield Problem(
                "same-question",
                path_of(entry, key, field),
                say("`{twin}` asks the same", twin=twin),
                say("tell the two questions apart, or delete one: two answers to one question can't both be learned"),
            )


def answers(sheet: Sheet) -> Iterator[Problem]:
    """Find answers that are in their question, and those too long to be remembered."""
    for key, entry, field, question, answer in _asked(sheet):
        if answer and contains(question, answer):
            yield Problem(
                "answer-in-question",
                path_of(entry, key, field),
                say("the answer `{answer}` is in the question", answer=answer),
                say("word the question without it"),
            )
    for key, fact in sheet.facts.items():
        if len(fact.answer.split()) > MOST_WORDS:
            yield Problem(
                "long-answer",
                path_of(fact, key, "answer"),
                say("the answer has more than {most} words", most=MOST_WORDS),
                say("shorten it, or make several facts of it: what is short is remembered"),
            )
    for key, quote in sheet.quotes.items():
        if quote.gist and len(quote.gist.split()) > MOST_WORDS:
            yield Problem(
                "long-gist",
                path_of(quote, key, "gist"),
                say("the gist has more than {words} words", words=MOST_WORDS),
                say("say it in a few: who learns it should not have to recite"),
            )
        speaker = sheet.people.get(quote.speaker)
        for field in ("text", "paraphrase", "about"):
            shown = getattr(quote, field)
            if speaker and shown and sheet.language and names(speaker, shown, sheet.language):
                yield Problem(
                    "answer-in-question",
                    path_of(quote, key, field),
                    say("the name of the speaker, {name}, is in `{field}`", name=speaker.name, field=field),
                    say("word it without the name: it stands on the front of the card that asks who said it"),
                )


def _asked(sheet: Sheet) -> Iterator[tuple[str, AnyEntry, str, str, str]]:
    """Give each question a person wrote: key, entry, field, question, answer."""
    for key, figure in sheet.figures.items():
        yield key, figure, "ask", figure.ask, figure.value.written
    for key, fact in sheet.facts.items():
        yield key, fact, "question", fact.question, fact.answer
