"""What stands beside the quotations of a set: the speakers of all gaps or of none, the topics of all rows or of none.

A sentence with a name on it shows what somebody does and how he talks: so a reader without the article knows who said,
or who is, something else (cross-item cueing: Haladyna, Downing and Rodriguez 2002, rule 4). Gaps name who said them
where the form asks for none of these people elsewhere. Were some named and others not, readers would seek a reason.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quiz.items.model import OF_PEOPLE, Direction
from quiz.phrasing.sources import attribution, role
from quiz.sheet.model import Person, Quote
from quiz.sheet.shapes import Shape
from quiz.sheet.tokens import normalised

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.items.pool import Pool
    from quiz.paper.form import Question

IN_SETS = frozenset({Shape.BANK, Shape.BLANK, Shape.MATCHING})
"""Shapes that ask quotations one below the other, without a word between them."""


def with_names(questions: Sequence[Question], pool: Pool) -> list[Question]:
    """Return the questions of a form; gaps of a shape without names if one of them is asked for, or offered, elsewhere.

    A word that is missing can be found without; and to print no name is what tells least.
    """
    about = [question for question in questions if question.item.direction in OF_PEOPLE]
    printed = {normalised(text) for question in about for text in _answers(question)}
    known = {key for key, person in pool.sheet.people.items() if printed & _ways_to_say(person)}
    known |= {fact.speaker for question in about if isinstance(fact := question.item.fact, Quote)}
    nameless = {question.shape for question in questions if _speaker(question) in known}
    return [
        _nameless(question, pool) if _speaker(question) and question.shape in nameless else question
        for question in questions
    ]


def with_topics(questions: Sequence[Question]) -> list[Question]:
    """Return the questions of a form; quotations of a set with their topics if one needs it and all have one.

    What is cut out of a sentence needs it. The others have it as well, that nobody takes it for a sign.
    """
    sets: dict[Shape, list[Question]] = {}
    for question in questions:
        if question.shape in IN_SETS and isinstance(question.item.fact, Quote):
            sets.setdefault(question.shape, []).append(question)
    told = {shape for shape, rows in sets.items() if any(row.cue for row in rows) and all(row.item.cue for row in rows)}
    return [
        replace(question, cue=question.item.cue)
        if question.shape in told and isinstance(question.item.fact, Quote)
        else question
        for question in questions
    ]


def _answers(question: Question) -> list[str]:
    """Return the people and roles among which a question is answered; who is asked for the role is among them."""
    fact = question.item.fact
    asked = [fact.name] if isinstance(fact, Person) else []
    return [*asked, question.key.text, *(option.text for option in question.options)]


def _ways_to_say(person: Person) -> set[str]:
    return {normalised(person.name), normalised(role(person) or person.name)}


def _speaker(question: Question) -> str | None:
    """Return the key of the speaker that a gap names, if it is one."""
    fact = question.item.fact
    return fact.speaker if question.item.direction is Direction.BLANK and isinstance(fact, Quote) else None


def _nameless(question: Question, pool: Pool) -> Question:
    """Return a gap that names nobody; where its stem did, it asks for the missing word."""
    fact = question.item.fact
    said = attribution(fact, pool.sheet, pool.words, named=False) if isinstance(fact, Quote) else None
    return replace(question, speaker=None, stem=question.stem and question.item.stem, passed_on=said)
