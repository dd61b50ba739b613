"""Questions get their places on a form: from easy to hard, mixed anew for each, the right letters spread fairly."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quiz.items.chance import shuffled
from quiz.paper.form import Form, Section
from quiz.paper.shapes import HEADINGS, SHAPES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quiz.paper.form import Question
    from quiz.sheet.shapes import Shape

TRIES = 12
MOST_ALIKE = 0.15
"""Which part of the answers may stand at the same number on the form before, for an order to be good enough."""


def arrange(letter: str, asked: Sequence[Question], before: Form | None, drawn: tuple[object, ...]) -> Form:
    """Return the form of a letter: the same questions as on the others, in an order of its own.

    Of a few orders, drawn by `drawn`, the one is taken that has fewest neighbours with the same answer, and whose
    answers are least like those of the form `before` it: pupils see the sheets of their neighbours. They are not
    unlike those of all forms, for then the last one would be what the others leave over.
    """
    taken = [_answer(question) for question in before.questions] if before else []
    tried: list[tuple[tuple[int, int, int], list[Section]]] = []
    for turn in range(TRIES):
        names = (*drawn, letter, turn)
        mixed = [SHAPES[question.shape].mixed(question, names) for question in asked]
        sections = _unlike(_sections(shuffled(mixed, lambda question: question.item.id, *names)), taken)
        unfair = sum(not SHAPES[section.shape].is_fair(section.questions) for section in sections)
        twins = sum(SHAPES[section.shape].same_answers(section.questions) for section in sections)
        alike = _alike(sections, taken)
        tried.append(((unfair, twins, alike), sections))
        if not (unfair or twins or alike > MOST_ALIKE * len(asked)):
            break
    _, best = min(tried, key=lambda each: each[0])
    return Form(letter, _numbered(best))


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


def _alike(sections: Iterable[Section], taken: Sequence[str]) -> int:
    """Return how many answers stand at the same number on another form."""
    questions = [question for section in sections for question in section.questions]
    return sum(_answer(question) == answer for question, answer in zip(questions, taken, strict=False))


def _unlike(sections: Sequence[Section], taken: Sequence[str]) -> list[Section]:
    """Exchange questions of a section that are as hard as one another, such that fewer answers are alike."""
    if not taken:
        return list(sections)
    start, exchanged = 0, []
    for section in sections:
        questions = list(section.questions)
        answers = [_answer(question) for question in questions]
        others = taken[start : start + len(questions)]
        start += len(questions)
        for place, question in enumerate(questions):
            if answers[place] != others[place] or not SHAPES[section.shape].changes_places:
                continue
            for other, candidate in enumerate(questions):
                as_hard = question.difficulty == candidate.difficulty
                if as_hard and answers[other] != others[place] and answers[place] != others[other]:
                    questions[place], questions[other] = candidate, question
                    answers[place], answers[other] = answers[other], answers[place]
                    break
        exchanged.append(replace(section, questions=tuple(questions)))
    return exchanged


def _answer(question: Question) -> str:
    """Return what a neighbour could copy: a letter, else what is written."""
    return question.letter or question.key.text
