"""Which question type of Moodle asks as a shape does, and the parts that this type has."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from html import escape
from typing import TYPE_CHECKING

from babel.numbers import get_group_symbol

from quiz.export.moodle_html import GAP, as_html, passage_html, portrayed, question_html, why_html
from quiz.export.xml import element, html, text, value
from quiz.items.options import stand_in_order
from quiz.paper.shapes import SHAPES
from quiz.sheet.model import Figure
from quiz.sheet.shapes import Shape
from quiz.sheet.tokens import ways_to_type

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from quiz.items.options import Option
    from quiz.paper.form import Question
    from quiz.words.model import Words

THOUSAND = 1000
ESSAY_LINES = 5


@dataclass(frozen=True, slots=True)
class Asked:
    """Questions that become one question of Moodle: one, or a set that shares a bank. `images` are by their file."""

    questions: tuple[Question, ...]
    language: str
    words: Words
    images: Mapping[str, bytes]

    @property
    def first(self) -> Question:
        """The first question, or the only one."""
        return self.questions[0]


@dataclass(frozen=True, slots=True)
class Made:
    """A question of Moodle: its type, what to call it, what it asks as HTML, and the parts that its type has."""

    type: str
    title: str
    html: str
    parts: tuple[str, ...]


def _choice(asked: Asked) -> Made:
    options = asked.first.options
    mixed = not stand_in_order(options)
    answers = [_option(option, asked.words) for option in options]
    return Made(
        "multichoice",
        _title(asked.first),
        question_html(asked.first, asked.words),
        (
            value("single", "true"),
            value("shuffleanswers", str(mixed).lower()),
            value("answernumbering", "ABCD"),
            *answers,
        ),
    )


def _option(option: Option, words: Words) -> str:
    shown = as_html(option.text, option.manner, words)
    return html(
        "answer",
        f"<p>{shown}</p>",
        html("feedback", why_html(option, words)),
        fraction="100" if option.right else "0",
    )


def _truth(asked: Asked) -> Made:
    """The texts of the answers are English words in every language: Moodle shows its own."""
    right = asked.first.options[0].right
    why = next((why_html(option, asked.words) for option in asked.first.options if option.reason), "")
    answers = [
        element(
            "answer",
            text(str(verdict).lower()),
            html("feedback", "" if verdict == right else why),
            fraction="100" if verdict == right else "0",
        )
        for verdict in (True, False)
    ]
    return Made("truefalse", _title(asked.first), question_html(asked.first, asked.words), tuple(answers))


def _matching(asked: Asked) -> Made:
    """Options that no row takes are rows without a text."""
    rows = []
    for question in asked.questions:
        image, files = portrayed(question, asked.images)
        answer = element("answer", text(question.key.text))
        rows.append(html("subquestion", image + question_html(question, asked.words), *files, answer))
    used = {question.key.text for question in asked.questions}
    surplus = [
        html("subquestion", "", element("answer", text(option.text)))
        for option in asked.first.options
        if option.text not in used
    ]
    return Made(
        "matching",
        _title_of_set(asked),
        f"<p>{escape(_heading(asked))}</p>",
        (value("shuffleanswers", "true"), *rows, *surplus),
    )


def _bank(asked: Asked) -> Made:
    """Each gap names a box by its number; a box may be used more than once. What stands in a box is HTML."""
    places = {option.text: number for number, option in enumerate(asked.first.options, 1)}
    rows = [
        question_html(question, asked.words, gap=f"[[{places[question.key.text]}]]", brackets=False)
        for question in asked.questions
    ]
    boxes = [
        element("dragbox", text(escape(option.text, quote=False)), value("group", 1), "<infinite/>")
        for option in asked.first.options
    ]
    return Made(
        "ddwtos",
        _title_of_set(asked),
        "\n".join([f"<p>{escape(_heading(asked))}</p>", *rows]),
        (value("shuffleanswers", 1), *_combined(asked.words), *boxes),
    )


def _short(asked: Asked) -> Made:
    right = (asked.first.key.text, *asked.first.accepted)
    accepted = dict.fromkeys(typed for each in right for typed in ways_to_type(each))
    answers = [
        element("answer", text(each.replace("*", "\\*")), html("feedback", ""), fraction="100") for each in accepted
    ]
    return Made(
        "shortanswer", _title(asked.first), question_html(asked.first, asked.words), (value("usecase", 0), *answers)
    )


def _number(asked: Asked) -> Made:
    """What stands before and behind the number is part of the question: only the digits are written.

    Moodle reads `1.920` by its own language, not by the sheet's: where the sheet groups by points, a thousandth of a
    whole number from 1,000 on counts, too, and all four spellings are right.
    """
    question = asked.first
    figure = question.item.fact
    number = figure.number.mantissa if isinstance(figure, Figure) else Decimal(question.key.text)
    accepted = [number]
    whole = number == number.to_integral_value()
    if whole and abs(number) >= THOUSAND and get_group_symbol(asked.language) == ".":
        accepted.append(number / THOUSAND)
    answers = [
        element(
            "answer",
            text(_plain(each)),
            html("feedback", ""),
            value("tolerance", 0),
            fraction="100",
        )
        for each in accepted
    ]
    before, behind = question.frame or ("", "")
    frame = " ".join(filter(None, [escape(before), GAP, escape(behind)]))
    return Made(
        "numerical",
        _title(question),
        f"{question_html(question, asked.words)}\n<p>{frame}</p>",
        (
            *answers,
            value("unitgradingtype", 0),
            value("unitpenalty", "0.1"),
            value("showunits", 3),
            value("unitsleft", 0),
        ),
    )


def _order(asked: Asked) -> Made:
    rows = sorted(asked.first.rows, key=lambda row: row.place)
    answers = [
        html("answer", f"<p>{passage_html(row.passage, asked.words, speaker=row.speaker)}</p>", fraction=str(row.place))
        for row in rows
    ]
    return Made(
        "ordering",
        _title(asked.first),
        question_html(asked.first, asked.words),
        (
            value("layouttype", "VERTICAL"),
            value("selecttype", "ALL"),
            value("selectcount", 0),
            value("gradingtype", "ABSOLUTE_POSITION"),
            value("showgrading", "SHOW"),
            value("numberingstyle", "none"),
            *_combined(asked.words),
            *answers,
        ),
    )


def _open(asked: Asked) -> Made:
    """The right answer is for who grades."""
    key = passage_html(asked.first.key, asked.words)
    return Made(
        "essay",
        _title(asked.first),
        question_html(asked.first, asked.words),
        (
            value("responseformat", "editor"),
            value("responserequired", 1),
            value("responsefieldlines", ESSAY_LINES),
            value("attachments", 0),
            value("attachmentsrequired", 0),
            html("graderinfo", f"<p>{key}</p>"),
            html("responsetemplate", ""),
        ),
    )


TYPES: dict[Shape, Callable[[Asked], Made]] = {
    Shape.TRUTH: _truth,
    Shape.MATCHING: _matching,
    Shape.BANK: _bank,
    Shape.NUMBER: _number,
    Shape.ORDER: _order,
    Shape.OPEN: _open,
}
"""Those that Moodle asks in a type of their own; of all others, one with options is a choice, one without is short."""


def type_of(shape: Shape) -> Callable[[Asked], Made]:
    """Return what makes a question of Moodle of those of a shape."""
    return TYPES.get(shape, _choice if SHAPES[shape].own_options else _short)


def _title(question: Question) -> str:
    """Return what a question is called in the list of a question bank."""
    said = question.material.before + " …" * bool(question.material.gap) if question.material else ""
    return " ".join(" ".join(filter(None, [question.stem or question.item.stem, said])).split())


def _title_of_set(asked: Asked) -> str:
    """Return what a set is called: by its part of the form, and its first question."""
    return f"{_heading(asked)} – {_title(asked.first)}"


def _heading(asked: Asked) -> str:
    return asked.words.paper.headings[SHAPES[asked.first.shape].heading]


def _combined(words: Words) -> tuple[str, ...]:
    """Return the feedback that these types have for all answers; without the last line an import of orderings dies."""
    practice = words.practice
    return (
        html("correctfeedback", f"<p>{escape(practice.right)}</p>"),
        html("partiallycorrectfeedback", ""),
        html("incorrectfeedback", f"<p>{escape(practice.wrong)}</p>"),
        value("shownumcorrect", 1),
    )


def _plain(number: Decimal) -> str:
    """Write a number with digits and a point only, without zeros behind it."""
    shown = f"{number:f}"
    return shown.rstrip("0").rstrip(".") if "." in shown else shown
