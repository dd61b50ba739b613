"""What a test-writer would object to in the questions of a sheet. Rules and their sources: `quiz/rules/items.py`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.items.pool import measure
from quiz.items.quotes import names_speaker
from quiz.messages import say
from quiz.paper.questions import WORDINGS
from quiz.paper.stems import repeated, stems
from quiz.paper.unasked import unasked
from quiz.sheet.problems import Problem, path_of
from quiz.sheet.tokens import contains, normalised, telling, tokens
from quiz.words import words_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.messages import Said
    from quiz.sheet.findings import Path
    from quiz.sheet.model import Person, Sheet
    from quiz.words.model import Words

PEOPLE = 3
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")

Options = tuple[str, str, tuple[str, ...], "Path", "Path"]
"""A question, its answer, its wrong answers; where the answer and where the wrong ones stand in the sheet."""


def lint(sheet: Sheet) -> Iterator[Problem]:
    """Give the problems of the questions that are made of a sheet without errors, in one pass over it."""
    words = words_for(sheet.language, sheet.territory)
    for rule in SHEET_RULES:
        yield from rule(sheet, words)
    for options in _options(sheet):
        for check in OPTION_RULES:
            yield from check(options, words)


def _options(sheet: Sheet) -> Iterator[Options]:
    """Give every choice whose wrong answers a person wrote."""
    for key, fact in sheet.facts.items():
        if fact.wrong:
            yield fact.question, fact.answer, fact.wrong, path_of(fact, key, "answer"), path_of(fact, key, "wrong")
    for key, quote in sheet.quotes.items():
        if quote.wrong and quote.blank:
            yield "", quote.blank, quote.wrong, path_of(quote, key, "blank"), path_of(quote, key, "wrong")


def odd_one_out(options: Options, words: Words) -> Iterator[Problem]:
    """Give what tells the right answer from all wrong ones by its form."""
    _, answer, wrong, path, _ = options
    leading = set(words.lists.leading)
    for what, has in (
        (say("begins with an article or a preposition"), lambda text: bool(leading & set(tokens(text)[:1]))),
        (say("begins with a capital"), lambda text: text[:1].isupper()),
        (say("contains a number"), lambda text: bool(NUMBER.search(text))),
    ):
        others = {has(text) for text in wrong}
        if len(wrong) > 1 and has(answer) not in others and len(others) == 1:
            state = say("only the right answer") if has(answer) else say("every answer but the right one")
            yield Problem(
                "odd-one-out",
                path,
                say("{state} {what}", state=state, what=what),
                say("give all answers the same form"),
            )
            return


def repeated_word(options: Options, words: Words) -> Iterator[Problem]:
    """Give a word of the question that stands in the right answer, and in no wrong one."""
    question, answer, wrong, path, _ = options
    again = repeated(question, answer, wrong, words)
    if again:
        word = min((each for each in telling(answer) if stems(each, words) & again), default=min(again))
        yield Problem(
            "repeated-word",
            path,
            say("`{word}` is in the question and in the right answer only", word=word),
            say("word one of them without it, or put it into a wrong answer too"),
        )


def _middle(options: Options, _words: Words) -> Iterator[Problem]:
    _, answer, wrong, path, _ = options
    found = [NUMBER.findall(text) for text in (answer, *wrong)]
    varying = [column for column in zip(*found, strict=False) if len(set(column)) > 1]
    comparable = len({NUMBER.sub("#", text) for text in (answer, *wrong)}) == 1  # a month in words is not
    if len(wrong) == 2 and all(found) and comparable and len(varying) == 1:
        values = [float(re.sub(r"[.,]", "", number)) for number in varying[0]]
        if sorted(values)[1] == values[0]:
            yield Problem(
                "key-in-the-middle",
                path,
                say("the right answer lies between the wrong ones"),
                say("take wrong answers that are both greater, or both smaller"),
            )


def _wordings(options: Options, words: Words) -> Iterator[Problem]:
    _, answer, wrong, _, path = options
    for index, text in enumerate(wrong):
        absolute = set(tokens(text)) & set(words.lists.absolute) - set(tokens(answer))
        if absolute and normalised(text) not in words.lists.catch_all:
            message = say("`{word}` makes it easy to drop this answer", word=min(absolute))
            yield Problem("absolute-word", (*path, str(index)), message, say("word it less absolutely"))
    for index, text in enumerate((answer, *wrong)):
        if normalised(text) in words.lists.catch_all:
            place = (*path, str(index - 1)) if index else path
            yield Problem(
                "catch-all",
                place,
                say("`{answer}` is about the other answers", answer=text),
                say("write an answer of its own"),
            )
    if len(wrong) == 1:
        yield Problem(
            "one-wrong-answer",
            path,
            say("there is only one wrong answer"),
            say("add another, or let it be answered in writing"),
        )


def _answers(sheet: Sheet, words: Words) -> Iterator[Problem]:
    for key, fact in sheet.facts.items():
        parts = re.split(rf",\s|\s{re.escape(words.and_)}\s", fact.answer)
        if len(parts) > 2:
            message = say("the answer is a list of {count}", count=len(parts))
            yield Problem("list-answer", path_of(fact, key, "answer"), message, say("make a fact of each part"))
    for key, figure in sheet.figures.items():
        if not figure.is_number:
            continue
        value, numbers = figure.number.value, words.lists.numbers
        if 1 < value < len(numbers) and value == int(value) and contains(figure.ask, numbers[int(value)]):
            message = say("the answer, `{word}`, is in the question", word=numbers[int(value)])
            yield Problem(
                "answer-in-question", path_of(figure, key, "ask"), message, say("word the question without it")
            )


def _where(word: str, person: Person) -> Said:
    """Return in which field of a person a word stands; in the name, too, if it is short for that: by initials."""
    if contains(person.role or "", word):
        return say("in the role")
    if contains(person.organisation or "", word) and not contains(person.name, word):
        return say("in the organisation")
    return say("in the name")


def _quotes(sheet: Sheet, words: Words) -> Iterator[Problem]:
    for key, quote in sheet.quotes.items():
        person = sheet.people[quote.speaker]
        held = names_speaker(quote, sheet)
        if held:
            said = {word for word in held if contains(quote.words, word)}
            field = ("text" if quote.verbatim else "paraphrase") if said else "about"
            word = min(said or held)
            message = say(
                "`{word}` stands {where} of {name}, too: it tells who spoke, so nobody is asked who said this",
                word=word,
                where=_where(word, person),
                name=person.name,
            )
            remedy = say(
                "word `{field}` without it, or allow it if others could have said so too",
                field="paraphrase" if said else "about",
            )
            yield Problem("speaker-in-quote", path_of(quote, key, field), message, remedy)
        if len(set(quote.could_be) - {quote.speaker}) == 1:
            message = say("only one other person could have said it, so the choice is a coin that is tossed")
            yield Problem(
                "one-wrong-answer",
                path_of(quote, key, "could_be"),
                message,
                say("name another, or leave `could_be` out"),
            )
        if quote.verb and normalised(quote.verb) in words.lists.judging and not _says(quote.evidence or "", quote.verb):
            message = say("`{verb}` judges what was said", verb=quote.verb)
            yield Problem(
                "judging-verb",
                path_of(quote, key, "verb"),
                message,
                say("write `{said}` or the like", said=words.asking.said.one),
            )
    if sheet.quotes and len(sheet.people) < PEOPLE:
        message = say("there are too few people to choose a speaker from")
        yield Problem("few-people", ("quotes",), message, say("add those the source names, quoted or not"))


def _says(evidence: str, verb: str) -> bool:
    """Return True if the source itself has a verb, in whatever form: räumte ein, where it says „räumt sie ein“."""
    told = tokens(evidence)
    return all(any(word.startswith(part[: max(len(part) - 2, 3)]) for word in told) for part in tokens(verb))


def _figures(sheet: Sheet, _words: Words) -> Iterator[Problem]:
    if len(sheet.figures) == 1:
        message = say("one figure alone has nothing to be told from")
        yield Problem("lone-figure", ("figures",), message, say("add another figure of the source"))
    seen: dict[object, str] = {}
    for key, figure in sheet.figures.items():
        if not figure.is_number:
            continue
        number = figure.number
        twin = seen.setdefault((measure(figure), number.value), key)
        if twin != key:
            message = say("`{twin}` has the same value", twin=twin)
            yield Problem("same-value", path_of(figure, key, "value"), message, say("tell their units apart"))
        if number.value == 1 and figure.unit and not figure.singular and not _is_currency(figure.unit):
            message = say("after 1 comes `{unit}`", unit=figure.unit)
            yield Problem(
                "unit-for-one", path_of(figure, key, "unit"), message, say("add `singular`, and `unit` for two")
            )


def _is_currency(unit: str) -> bool:
    return len(unit) == 3 and unit.isascii() and unit.isupper()


OPTION_RULES = (odd_one_out, repeated_word, _middle, _wordings)
SHEET_RULES = (*WORDINGS, _answers, _quotes, _figures, unasked)
