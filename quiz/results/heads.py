"""The first line of a table of answers: what each column holds."""

from __future__ import annotations

import re
from base64 import b32encode
from collections import Counter
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import cache
from hashlib import blake2b
from typing import TYPE_CHECKING

from quiz.messages import say
from quiz.results.cells import NOTHING
from quiz.sheet.findings import Finding, Span, did_you_mean
from quiz.words import LANGUAGES, words_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from quiz.messages import Said
    from quiz.paper.asked import AskedQuiz
    from quiz.results.table import Cell, Table

CODED = re.compile(r"\A(?P<head>.*) \((?P<code>[a-z0-9]{5})\)")
"""The first head of a template, with the code of the forms that it was made for."""
NUMBERED = re.compile(r"\A(?:(?P<word>[^\W\d_]+)[ .:]*)?(?P<number>[0-9]{1,3})[ .)]*(?:\(.*\))?")
"""A question by its number: 7, 7., Frage 7, Q7, 7 (A–C)."""


class Holds(Enum):
    """What a column holds. Several columns of names, as the first and the last one, are one name."""

    NAME = auto()
    FORM = auto()
    QUESTION = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `head` is its cell in the first line, `items` the question that it has by the letter of the form."""

    holds: Holds
    head: Cell
    items: Mapping[str, str]


def code(quiz: AskedQuiz) -> str:
    """Return five letters and digits that tell forms from others of the same sheet: what they ask, in which order."""
    asked = [
        "\x1f".join([letter, number, each.item, *(f"{option.letter}{option.text}" for option in each.options)])
        for letter, form in quiz.forms.items()
        for number, each in form.items()
    ]
    return b32encode(blake2b("\x1e".join(asked).encode(), digest_size=4).digest()).decode().casefold()[:5]


@cache
def _known(what: str) -> frozenset[str]:
    """Return the words of all languages for something in a table: whoever teaches French may have a German Excel."""
    return frozenset(word for language in LANGUAGES for word in getattr(words_for(language).results.table, what))


def read_heads(table: Table, quiz: AskedQuiz) -> tuple[list[Column], list[Finding]]:
    """Return what the columns of a table hold, and what is wrong with its first line.

    A column without a head plays no part as long as nothing stands in it.
    """
    heads = list(table.rows[0]) if table.rows else []
    coded = CODED.fullmatch(heads[0].text) if heads else None
    if coded and coded["code"] != code(quiz):
        message = say("this table was made for other forms of the quiz: their questions or their order differ")
        remedy = say("name the file that was written with those forms, `--quiz ID-quiz.json`")
        return [], [table.finding("results-head", heads[0], message, remedy)]
    if coded:
        heads[0] = replace(heads[0], text=coded["head"])
    columns = [_column(head, quiz) for head in heads]
    places = [place for place, column in enumerate(columns) if column.holds is Holds.QUESTION]
    unknown = [place for place in places if not columns[place].items]
    findings = [
        table.finding("results-head", heads[place], *_trouble(heads[place].text, quiz))
        for place in unknown
        if heads[place].text or _filled(table, place)
    ]
    if findings:
        return columns, findings
    known = [Column(Holds.OTHER, each.head, {}) if place in unknown else each for place, each in enumerate(columns)]
    return known, [*_lacking(table, known, quiz), *_empty(table, known)]


def _filled(table: Table, place: int) -> bool:
    return any(place < len(row) and row[place].text not in NOTHING for row in table.rows[1:])


def _empty(table: Table, columns: Sequence[Column]) -> Iterator[Finding]:
    """Give the questions that nobody has answered, or whose answers nobody has typed."""
    places = (place for place, column in enumerate(columns) if column.holds is Holds.QUESTION)
    empty = [columns[place].head for place in places if not _filled(table, place)]
    if empty and len(table.rows) > 1:
        message = say("nobody has an answer to {heads}", heads=", ".join(head.text for head in empty))
        yield table.finding("results-left-out", empty[0], message, say("fill it in, if somebody did answer"))


def _column(head: Cell, quiz: AskedQuiz) -> Column:
    """Read one head; a question that is not on the forms has no items."""
    text = head.text.casefold()
    for holds, what in ((Holds.NAME, "name"), (Holds.FORM, "form"), (Holds.OTHER, "other")):
        if text in _known(what):
            return Column(holds, head, {})
    by_id = {letter: text for letter, asked in quiz.forms.items() if any(each.item == text for each in asked.values())}
    if by_id:
        return Column(Holds.QUESTION, head, by_id)
    match = NUMBERED.fullmatch(text)
    number = str(int(match["number"])) if match and (not match["word"] or match["word"] in _known("question")) else ""
    by_number = {letter: asked[number].item for letter, asked in quiz.forms.items() if number in asked}
    return Column(Holds.QUESTION, head, by_number)


def _trouble(text: str, quiz: AskedQuiz) -> tuple[Said, Said]:
    """Say why a head is none, and what to write."""
    count = max(map(len, quiz.forms.values()))
    if not text:
        return say("this column has no head"), say("write above it which question it is, or delete it")
    if NUMBERED.fullmatch(text):
        message = say("there is no question `{head}`: the forms have {count}", head=text, count=count)
        return message, say("write a number from 1 to {count}, as on the form", count=count)
    ids = {each.item for asked in quiz.forms.values() for each in asked.values()}
    words = ids | _known("name") | _known("form") | _known("other")
    message = say("`{head}` is not a head of a column that quiz knows", head=text)
    return message, did_you_mean(text.casefold(), sorted(words)) + say(
        "write the number of a question, or its short name in the key; delete a column that holds something else"
    )


def _lacking(table: Table, columns: Sequence[Column], quiz: AskedQuiz) -> Iterator[Finding]:
    """Give what a first line lacks as a whole, or has twice."""
    questions = [column for column in columns if column.holds is Holds.QUESTION]
    forms = [column for column in columns if column.holds is Holds.FORM]
    if not questions:
        yield table.text.finding(
            "results-head",
            table.rows[0][0].span if table.rows else Span(1, 1),
            say("no column holds the answers to a question"),
            say("write a first line such as `name;form;1;2;3`; `quiz results FILE --template` writes such a table"),
        )
        return
    for again in forms[1:]:
        yield table.finding("results-head", again.head, say("there are two columns with the form"), say("delete one"))
    for letter in quiz.forms:
        seen = Counter[str]()
        for column in questions:
            item = column.items.get(letter, "")
            if item and seen[item]:
                message = say("`{head}` is a question that another column has already", head=column.head.text)
                yield table.finding("results-head", column.head, message, say("delete one of the two"))
            seen[item] += 1
        if seen.total() > len(seen):
            return
    if not forms and len(quiz.forms) > 1 and any(len(set(column.items.values())) > 1 for column in questions):
        message = say("no column says which form somebody had, and the forms ask in another order")
        yield table.finding("results-head", table.rows[0][0], message, say("add a column `form`, with A, B, …"))
        return
    yield from _left_out(table, questions, quiz)


def _left_out(table: Table, questions: Sequence[Column], quiz: AskedQuiz) -> Iterator[Finding]:
    """Give the questions that have no column, if there are any."""
    asked = {letter: {each.item for each in form.values()} for letter, form in quiz.forms.items()}
    there = {letter: {column.items.get(letter) for column in questions} for letter in quiz.forms}
    lacking = {letter: asked[letter] - there[letter] for letter in quiz.forms}
    if not any(lacking.values()):
        return
    letter, items = next((letter, items) for letter, items in lacking.items() if items)
    numbers = [number for number, each in quiz.forms[letter].items() if each.item in items]
    message = say("no column has answers to {numbers} of form {letter}", numbers=", ".join(numbers), letter=letter)
    if len(set(map(frozenset, lacking.values()))) == 1:
        remedy = say("they count as not asked; add the columns if they were")
        yield table.finding("results-left-out", table.rows[0][0], message, remedy)
        return
    remedy = say("add them: a number is another question on each form, so none can be left out")
    yield table.finding("results-head", table.rows[0][0], message, remedy)
