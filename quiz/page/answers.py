"""What the answer key tells: the answers of each form for marking, and once for all forms what proves them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from quiz.items.model import Direction
from quiz.items.reasons import ReasonKind, parts, written
from quiz.phrasing.sources import attribution
from quiz.sheet.first_keys import first_key
from quiz.sheet.kinds import FactRef
from quiz.sheet.model import Quote
from quiz.sheet.shapes import Shape
from quiz.typography import typeset
from quiz.words import words_for

if TYPE_CHECKING:
    from quiz.items.options import Option
    from quiz.paper.form import Question, Quiz, Row
    from quiz.source.coverage import Review
    from quiz.words.model import Words

FULL_STOP = re.compile(r"(?<!\.\w)\.$")
"""What ends a sentence: not the last stop of p.m."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """A question with its number on each form, in the order of the forms.

    The answer to an order is another one on each: `sequences` has the letters of the forms with it. `said` tells how a
    quotation was passed on, and who said it as well; it is empty where there is nothing to tell. `evidence` is what the
    sheet gives, or else what was found in its article; empty where there is none.
    """

    question: Question
    numbers: tuple[int, ...]
    sequences: tuple[tuple[str, str], ...]
    said: str = ""
    evidence: str = ""


def explanations(quiz: Quiz, review: Review | None = None) -> list[Explanation]:
    """Return the questions of a quiz in the order of its first form; all forms ask the same.

    Of those that share a bank only the first one keeps it, so that its wrong options are explained once; but a word for
    a gap is explained at that gap. A `review` of the sheet finds evidence in its article where the sheet gives none.
    """
    found = _evidence_found(review) if review else {}
    words = words_for(quiz.sheet.language, quiz.sheet.territory)
    on_forms = [(form.letter, {question.id: question for question in form.questions}) for form in quiz.forms]
    return [
        Explanation(
            replace(question, options=_explained(question, first=not place)) if section.bank else question,
            tuple(asked[question.id].number for _, asked in on_forms),
            tuple((letter, sequence(asked[question.id])) for letter, asked in on_forms if question.rows),
            _said(question, quiz),
            question.item.fact.evidence or typeset(found.get(question.item.ref, ""), words),
        )
        for section in quiz.forms[0].sections
        for place, question in enumerate(section.questions)
    ]


def _evidence_found(review: Review) -> dict[FactRef, str]:
    from quiz.source.mend import missing_evidence  # nobody without an article needs it

    sheet, found = review.sheet, {}
    for (section, key, _), _, words in missing_evidence(sheet, review.found):
        entry = getattr(sheet, section)[key]
        found[FactRef(entry.kind, first_key(key, entry))] = words
    return found


def _explained(question: Question, *, first: bool) -> tuple[Option, ...]:
    """Return the options of a bank that are explained at one of its questions."""
    own = {distractor.text for distractor in question.item.distractors}
    return tuple(
        option
        for option in question.options
        if (option.text in own if option.reason and option.reason.kind is ReasonKind.OTHER_WORD else first)
    )


def _said(question: Question, quiz: Quiz) -> str:
    fact, sheet = question.item.fact, quiz.sheet
    if not isinstance(fact, Quote) or question.rows:
        return ""
    return attribution(fact, sheet, words_for(sheet.language, sheet.territory)) or ""


def sequence(question: Question) -> str:
    """Return the numbers that belong beside the rows of an order, from the top to the bottom."""
    return " – ".join(str(row.place) for row in question.rows)


def in_order(question: Question) -> list[Row]:
    """Return the rows of an order in the right one."""
    return sorted(question.rows, key=lambda row: row.place)


def remark(question: Question, words: Words) -> str:
    """Return what a marker has to know beside the answer: what is right instead of a false claim."""
    reason = next((option.reason for option in question.options if option.reason), None)
    return written(reason, words) if reason and reason.kind is ReasonKind.RIGHT_IS else ""


def accepted(question: Question, words: Words) -> str:
    """Return what else counts as right beside the answer: points to look for, or other answers.

    Of a statement in own words without points, it is the gist that counts.
    """
    fact = question.item.fact
    if question.shape is Shape.OPEN and isinstance(fact, Quote):
        expected = fact.look_for or ((fact.gist,) if fact.gist else ())
        return words.paper.marking.format(points=f"{words.semicolon} ".join(expected)) if expected else ""
    answers = f"{words.semicolon} ".join(question.accepted)
    return words.paper.accepted.format(answers=answers) if answers else ""


def notes(quiz: Quiz, words: Words) -> list[str]:
    """Return what holds for the marking of several questions, so that the key says it once.

    What the source has of the same speaker on a topic is as right in own words, where the key names no points: the
    sheet need not hold all of it. Nor need it hold all that somebody is.
    """
    form, paper = quiz.forms[0], words.paper
    free = any(
        question.shape is Shape.OPEN and isinstance(question.item.fact, Quote) and not accepted(question, words)
        for question in form.questions
    )
    roles = any(
        question.shape is Shape.SHORT and question.item.direction is Direction.ROLE for question in form.questions
    )
    return [paper.partly] * form.weighs + [paper.other_statements] * free + [paper.other_roles] * roles


def reasons(question: Question, words: Words) -> list[tuple[str, list[str]]]:
    """Return why the wrong options are wrong: each phrase once, with the options it is true of.

    What a reason is about stands behind the option: `other topic: X (the chips), Y (the cost)`. Options that are right
    in another row have no reason; what is right instead of a false claim stands beside the answer (`remark`).
    """
    grouped: dict[str, list[str]] = {}
    for option in question.options:
        if option.reason and option.reason.kind is not ReasonKind.RIGHT_IS:
            phrase, about = parts(option.reason, words)
            text = FULL_STOP.sub("", option.text)
            grouped.setdefault(phrase, []).append(f"{text} ({about})" if about else text)
    return list(grouped.items())
