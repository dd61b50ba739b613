"""What the forms of a quiz ask, as data to keep: with it, results can be read for years without the sheet.

The file is plain JSON, for this program and for any other: form → number → question. It holds the answer key.
"""

from __future__ import annotations

import json
from collections.abc import Mapping  # noqa: TC003 - `record` resolves the hints
from dataclasses import dataclass, fields
from hashlib import blake2b
from typing import TYPE_CHECKING

from quiz.items.passages import in_plain_text, introduced
from quiz.items.reasons import written
from quiz.paper.grading import grades
from quiz.phrasing.sources import source_line
from quiz.sheet.papers import Paper
from quiz.sheet.shapes import Shape
from quiz.sheet.values import PartialDate, Value
from quiz.words import words_for
from quiz.words.grade import Grade  # noqa: TC001 - `record` resolves the hints

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    from quiz.items.options import Option
    from quiz.paper.form import Question, Quiz, Row
    from quiz.sheet.model import AnyEntry
    from quiz.words.model import Words

FORMAT = 1
"""The version of the file. A reader of a later one has to read this one, too."""
HOLDS = "answer key: for teachers only"
NOT_ASKED = frozenset({"evidence", "note", "image", "formerly", "apart", "cards", "important", "allow"})
"""Fields of a fact that no question prints, and that make no answer right."""


@dataclass(frozen=True, slots=True)
class AskedOption:
    """An option: `letter` is empty where none is printed, `reason` where it is right or nothing makes it tempting."""

    letter: str
    text: str
    right: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as a form asks it.

    `item` is its short name in the key, the same on all forms and in later builds; `fact` what it asks: kind of fact,
    first key and direction; `edition` a digest of the fact's own words, which tells whether it was changed since. `key`
    is what the answer key says, mostly a letter, and `answer` what is right in words.
    """

    item: str
    fact: str
    edition: str
    kind: str
    question: str
    key: str
    answer: str
    points: int
    options: tuple[AskedOption, ...]


@dataclass(frozen=True, slots=True)
class AskedQuiz:
    """All forms of a quiz: by the letter of the form and the number on it, what is asked there.

    `grades` are the marks with the percent of the points that earn them, none where percents are usual; `paper` is what
    the forms were printed on.
    """

    holds: str
    format: int
    id: str
    title: str
    language: str
    source: str
    paper: Paper
    grades: tuple[Grade, ...]
    forms: Mapping[str, Mapping[str, Asked]]


def asked(quiz: Quiz) -> AskedQuiz:
    """Return what the forms of a quiz ask."""
    sheet = quiz.sheet
    words = words_for(sheet.language, sheet.territory)
    return AskedQuiz(
        holds=HOLDS,
        format=FORMAT,
        id=sheet.id,
        title=sheet.quiz.title or sheet.title,
        language=sheet.language,
        source=source_line(sheet.source, words),
        paper=sheet.quiz.paper or Paper.A4,
        grades=grades(sheet),
        forms={
            form.letter: {str(question.number): _asked(question, words) for question in form.questions}
            for form in quiz.forms
        },
    )


def dump(quiz: AskedQuiz) -> str:
    """Write the file, with a line for each question."""
    head = "".join(f" {_json(each.name)}: {_json(getattr(quiz, each.name))},\n" for each in fields(quiz)[:-1])
    forms = ",\n".join(
        f"  {_json(letter)}: {{\n"
        + ",\n".join(f"   {_json(number)}: {_json(each)}" for number, each in questions.items())
        + "\n  }"
        for letter, questions in quiz.forms.items()
    )
    return f'{{\n{head} "forms": {{\n{forms}\n }}\n}}\n'


def edition(fact: AnyEntry) -> str:
    """Return a digest of a fact's own words, as far as questions print them or an answer depends on them.

    Fields that are not filled play no part, so that a later version of this program, with more of them, gives the same.
    """
    said = ((each.name, getattr(fact, each.name)) for each in fields(fact) if each.name not in NOT_ASKED)
    texts = [f"{name}\x1f{_text(value)}" for name, value in said if value not in (None, (), False)]
    return blake2b("\x1e".join(sorted(texts)).encode(), digest_size=6).hexdigest()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=_parts)


def _parts(value: DataclassInstance) -> dict[str, object]:
    return {each.name: getattr(value, each.name) for each in fields(value)}


def _text(value: object) -> str:
    if isinstance(value, Value):
        return value.written
    if isinstance(value, PartialDate):
        return value.isoformat()
    return "\x1f".join(value) if isinstance(value, tuple) else str(value)


def _asked(question: Question, words: Words) -> Asked:
    item = question.item
    answer = in_plain_text(question.key, words)
    return Asked(
        item=question.id,
        fact=item.id,
        edition=edition(item.fact),
        kind=question.shape,
        question=_text_of(question, words),
        key=question.letter or answer,
        answer=answer,
        points=question.points,
        options=tuple(_option(option, words) for option in question.options),
    )


def _text_of(question: Question, words: Words) -> str:
    """Return on one line what a learner reads of a question, without its options.

    Where rows are matched, the head of their section asks: here the whole question stands instead.
    """
    rows = "; ".join(_text_of_row(row, words) for row in question.rows)
    material = in_plain_text(question.material, words) if question.material else ""
    parts = [
        question.item.stem if question.shape is Shape.MATCHING else question.stem or question.item.stem,
        question.speaker,
        material,
        question.cue and f"[{question.cue}]",
        question.passed_on and f"({question.passed_on})",
        rows,
    ]
    return " ".join(" ".join(filter(None, parts)).split())


def _text_of_row(row: Row, words: Words) -> str:
    said = in_plain_text(row.passage, words)
    return f"{introduced(row.speaker, row.passage.manner, words)} {said}" if row.speaker else said


def _option(option: Option, words: Words) -> AskedOption:
    reason = written(option.reason, words) if option.reason else ""
    return AskedOption(option.letter, option.text, option.right, reason)
