"""Results as data to keep: what classes answered, without names, for the years to come and for other programs."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from quiz.errors import WrongUseError
from quiz.items.model import ItemId
from quiz.paper.asked import FORMAT as QUIZ_FORMAT
from quiz.paper.asked import AskedQuiz
from quiz.records import RecordError, record
from quiz.results.model import Sitting  # noqa: TC001 - `record` resolves the hints
from quiz.sheet.head import is_id
from quiz.words import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.paper.asked import Asked
    from quiz.results.analysis import Figures
    from quiz.results.model import AskedItem

FORMAT = 1
HOLDS = "answer key, and answers without names: for teachers only"
DIGITS = 4
MOST_POINTS = 1000
NUMBER = re.compile(r"[1-9][0-9]{0,3}")
"""What a question of a form is numbered by."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The sittings of a quiz, the latest first, by the id of its sheet."""

    id: str
    title: str
    language: str
    sittings: tuple[Sitting, ...]


def dump(kept: Kept, figures: Mapping[str, Figures]) -> str:
    """Write results, with the figures of the latest questions for other programs."""
    questions = {name: _figures(found) for name, found in figures.items()}
    return (
        json.dumps({"holds": HOLDS, "format": FORMAT, **asdict(kept), "questions": questions}, ensure_ascii=False)
        + "\n"
    )


def _figures(found: Figures) -> dict[str, object]:
    told = found.discrimination
    return {
        "fact": found.item.fact,
        "answers": found.count,
        "right": found.right,
        "difficulty": round(found.share, DIGITS),
        "discrimination": None if told is None else round(told, DIGITS),
        "options": [{"text": each.option.text, "chosen": each.count} for each in found.choices],
        "nothing": found.nothing,
        "several": found.several,
        "flags": list(found.flags),
    }


def parse(name: str, data: bytes) -> Kept:
    """Read results that `dump` wrote. Raises WrongUseError for anything else."""
    found = _object(name, data, FORMAT)
    try:
        kept = record(Kept, {each: found.get(each) for each in ("id", "title", "language", "sittings")})
    except RecordError as error:
        raise WrongUseError(f"{name}: these are no results that quiz wrote ({error})") from None
    if not all(map(_is_whole, kept.sittings)) or kept.language not in LANGUAGES:
        raise WrongUseError(f"{name}: these are no results that quiz wrote (answers and questions don't match)")
    return kept


def parse_quiz(name: str, data: bytes) -> AskedQuiz:
    """Read the questions of a quiz, as `quiz build` writes them. Raises WrongUseError for anything else."""
    found = _object(name, data, QUIZ_FORMAT)
    try:
        quiz = record(AskedQuiz, found)
    except RecordError as error:
        raise WrongUseError(f"{name}: this is no quiz that `quiz build` wrote ({error})") from None
    if not _is_possible(quiz):
        raise WrongUseError(
            f"{name}: this is no quiz that `quiz build` wrote (no sheet has such an id, or such questions)"
        )
    return quiz


def _is_possible(quiz: AskedQuiz) -> bool:
    """Return True if there can be such a quiz: files are named after its id, and its numbers are reckoned with."""
    asked = [each for questions in quiz.forms.values() for each in questions.values()]
    return (
        is_id(quiz.id)
        and quiz.language in LANGUAGES
        and all(quiz.forms.values())
        and all(NUMBER.fullmatch(number) for questions in quiz.forms.values() for number in questions)
        and all(_can_be_asked(each) for each in asked)
        and all(0 <= grade.percent <= 100 for grade in quiz.grades)
        and bool(asked)
    )


def _can_be_asked(each: Asked | AskedItem) -> bool:
    """Return True if there can be a question that asks for this, and brings so many points."""
    try:
        ItemId.parse(each.fact)
    except ValueError:
        return False
    return 0 < each.points <= MOST_POINTS


def _object(name: str, data: bytes, newest: int) -> dict[str, object]:
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        raise WrongUseError(f"{name}: this is no JSON") from None
    version = found.get("format") if isinstance(found, dict) else None
    if not isinstance(version, int):
        raise WrongUseError(f"{name}: this is no file that quiz wrote")
    if version > newest:
        raise WrongUseError(f"{name}: a later version of quiz wrote this: update quiz")
    return dict(found)


def _is_whole(sitting: Sitting) -> bool:
    """Return True if every paper has an answer to every question, as there can be one."""
    if not sitting.papers or not all(map(_can_be_asked, sitting.items.values())):
        return False
    return all(
        paper.answers.keys() == sitting.items.keys()
        and all(
            0 <= answer.points <= sitting.items[name].points
            and (answer.option is None or 0 <= answer.option < len(sitting.items[name].options))
            for name, answer in paper.answers.items()
        )
        for paper in sitting.papers
    )
