"""Questions get their places on a form: from easy to hard, mixed anew for each, the right letters spread fairly."""

from __future__ import annotations

from dataclasses import replace
from math import ceil
from typing import TYPE_CHECKING

from quiz.items.chance import shuffled
from quiz.paper.form import Form, Section
from quiz.paper.places import order_of_sections, placed
from quiz.paper.shapes import HEADINGS, SHAPES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quiz.paper.form import Question
    from quiz.sheet.shapes import Shape

TRIES = 12
REDRAWS = 12
"""How often the options of a question are drawn anew, until they stand in an order that no earlier form has."""


def arrange(letter: str, asked: Sequence[Question], before: Sequence[Form], drawn: tuple[object, ...]) -> Form:
    """Return the form of a letter: the same questions as on the others, in an order of its own.

    Pupils see the sheets of their neighbours. So no number asks what it asks on a form `before` this one, and options
    stand in another order, as far as there are any. Of a few orders, drawn by `drawn`, the one is taken that has fewest
    neighbours with the same answer, and no more answers at the same number than chance has it; were there none, who
    sees a letter on another sheet would know that it is wrong on his own.
    """
    taken = [
        {question.item.id for question in there} for there in zip(*(form.questions for form in before), strict=True)
    ]
    printed: dict[str, list[Question]] = {}
    for question in (each for form in before for each in form.questions):
        printed.setdefault(question.item.id, []).append(question)
    order: list[int] = []
    by_chance = ceil(sum(1 / len(question.options) for question in asked if question.options))
    tried: list[tuple[tuple[int, int, int], list[Section]]] = []
    for turn in range(TRIES):
        names = (*drawn, letter, turn)
        mixed = [_mixed(question, printed.get(question.item.id, ()), names) for question in asked]
        easy_first = _sections(shuffled(mixed, lambda question: question.item.id, *names))
        order = order or order_of_sections(easy_first, taken)
        sections = placed([easy_first[place] for place in order], taken)
        unfair = sum(not SHAPES[section.shape].is_fair(section.questions) for section in sections)
        twins = sum(SHAPES[section.shape].same_answers(section.questions) for section in sections)
        alike = max((same_answers(sections, form) - by_chance for form in before), default=0)
        score = unfair, twins, max(alike, 0)
        tried.append((score, sections))
        if not any(score):
            break
    _, best = min(tried, key=lambda each: each[0])
    return Form(letter, _numbered(best))


def _mixed(question: Question, printed: Sequence[Question], names: tuple[object, ...]) -> Question:
    """Return a question with its options in another order than they are `printed` in, if they have several."""
    mixed = SHAPES[question.shape].mixed(question, names)
    for redraw in range(REDRAWS):
        if mixed is question or all((mixed.options, mixed.rows) != (each.options, each.rows) for each in printed):
            break
        mixed = SHAPES[question.shape].mixed(question, (*names, redraw))
    return mixed


def _sections(questions: list[Question]) -> list[Section]:
    """Part questions by how they are answered; the easier headings, sections and questions come first."""
    groups: dict[tuple[Shape, tuple[str, ...]], list[Question]] = {}
    headed: dict[str, list[Question]] = {}
    for question in questions:
        bank = tuple(option.text for option in question.options) if SHAPES[question.shape].banked else ()
        groups.setdefault((question.shape, bank), []).append(question)
        headed.setdefault(SHAPES[question.shape].heading, []).append(question)
    sections = [
        Section(
            shape,
            tuple(sorted(group, key=lambda question: question.difficulty)),
            group[0].options if SHAPES[shape].banked else (),
        )
        for (shape, _), group in groups.items()
    ]
    return sorted(sections, key=lambda section: _place(section, headed[SHAPES[section.shape].heading]))


def _place(section: Section, headed: Sequence[Question]) -> tuple[float, int, float, str, str, str]:
    """Return what a section is sorted by: how hard all questions of its heading are, then how hard its own are."""
    bank = section.bank[0].text if section.bank else ""
    return (
        _mean(headed),
        HEADINGS.index(SHAPES[section.shape].heading),
        _mean(section.questions),
        section.shape,
        section.kind,
        bank,
    )


def _mean(questions: Sequence[Question]) -> float:
    return sum(question.difficulty for question in questions) / len(questions)


def _numbered(sections: list[Section]) -> tuple[Section, ...]:
    """Number the questions through all sections."""
    number, numbered = 0, []
    for section in sections:
        questions = []
        for question in section.questions:
            number += 1
            questions.append(replace(question, number=number))
        numbered.append(replace(section, questions=tuple(questions)))
    return tuple(numbered)


def same_answers(sections: Iterable[Section], other: Form) -> int:
    """Return how many answers stand at the same number on another form."""
    questions = (question for section in sections for question in section.questions)
    return sum(_answer(one) == _answer(two) for one, two in zip(questions, other.questions, strict=True))


def _answer(question: Question) -> str:
    """Return what a neighbour could copy: a letter, else what is written."""
    return question.letter or question.key.text
