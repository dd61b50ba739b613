"""Items become a quiz: what was planned gets its place on each form."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import chain, groupby
from typing import TYPE_CHECKING

from quiz.items.chance import shuffled
from quiz.items.choose import lettered
from quiz.items.difficulty import difficulty
from quiz.items.form import BANKED, LETTERS, Form, Option, Question, Quiz, Row, Section, Shape
from quiz.items.identity import short_id
from quiz.items.model import Distractor
from quiz.items.options import settle
from quiz.items.plan import plan
from quiz.items.pool import Pool
from quiz.items.ways import theme_of
from quiz.items.wording import accepted, frame, worded
from quiz.settings import USUAL, over
from quiz.words import words_for

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.items.model import Item
    from quiz.items.plan import Draft
    from quiz.sheet.model import Sheet

TRIES = 20
MOST_AT_ONE_LETTER = 0.6
LONGEST_RUN = 4
POINTS = {Shape.OPEN: 2, Shape.ORDER: 2}
"""A point for a name, a word, a value; two for a statement in one's own words, and for an order."""


def compose(sheet: Sheet, items: Iterable[Item]) -> Quiz:
    """Make the quiz that the sheet's plan asks for, of its items: the same questions on each form.

    What the plan leaves open is as usual. The same sheet gives the same quiz. There are fewer questions than wanted
    where the sheet has fewer facts, where one would give another away, or where the wanted kinds leave none.
    """
    wanted = over(sheet.quiz, USUAL)
    seed, questions = wanted.seed or 0, wanted.questions or 0
    kinds = {Shape(kind) for kind in wanted.kinds or Shape}
    pool = Pool(sheet, words_for(sheet.language))
    drafts = settle(plan(items, pool, seed=seed, questions=questions, kinds=kinds), pool, seed, kinds)
    return Quiz(sheet, tuple(_form(letter, drafts, pool, seed) for letter in LETTERS[: wanted.forms]))


def _form(letter: str, drafts: list[Draft], pool: Pool, seed: int) -> Form:
    """Arrange the questions from easy to hard, in an order of the form's own, with the right letters spread fairly."""
    for turn in range(TRIES):
        names = (seed, pool.sheet.id, letter, turn)
        order = shuffled(drafts, lambda draft: draft.item.id, *names)
        sections = _sections([_question(draft, pool, names) for draft in order])
        if all(_fair(section) for section in sections):
            break
    return Form(letter, _numbered(sections))


def _question(draft: Draft, pool: Pool, names: tuple[object, ...]) -> Question:
    item, shape = draft.item, draft.shape
    return Question(
        number=0,
        item=worded(draft, pool),
        shape=shape,
        options=_options(draft, pool, names),
        points=POINTS.get(shape, 1),
        id=short_id(pool.sheet.id, item, shape),
        difficulty=difficulty(item, shape, draft.wrong),
        frame=frame(draft, pool),
        accepted=accepted(draft, pool),
        rows=_rows(draft, names),
    )


def _options(draft: Draft, pool: Pool, names: tuple[object, ...]) -> tuple[Option, ...]:
    """Put options in the order they are printed in: of size where they have one, else as drawn by `names`."""
    item, key = draft.item, draft.item.key.text
    if draft.shape is Shape.TRUTH:
        verdicts, right = pool.words.asking.verdicts, bool(draft.wrong)
        reason = pool.words.asking.right_is.format(key=key) if draft.wrong else ""
        return tuple(
            Option("", verdict, None if place == right else Distractor(verdict, reason))
            for place, verdict in enumerate(verdicts)
        )
    if draft.shape in BANKED:
        letters = LETTERS if draft.shape is Shape.MATCHING else [""] * len(draft.bank)
        return tuple(
            Option(letter, text, None if text == key else Distractor(text, ""))
            for letter, text in zip(letters, draft.bank, strict=False)
        )
    return lettered(item, draft.wrong, *names) if draft.shape is Shape.CHOICE else ()


def _rows(draft: Draft, names: tuple[object, ...]) -> tuple[Row, ...]:
    """Mix the rows of an order; never into the right one."""
    mixed = shuffled(draft.rows, lambda row: row.passage.text, *names)
    if len(mixed) > 1 and mixed == list(draft.rows):
        mixed = mixed[1:] + mixed[:1]
    return tuple(Row(letter, row.passage, row.place, row.reason) for letter, row in zip(LETTERS, mixed, strict=False))


def _sections(questions: list[Question]) -> list[Section]:
    """Part questions by theme and shape; the easier themes, shapes and questions come first."""
    themes: dict[str, dict[Shape, list[Question]]] = {}
    for question in questions:
        themes.setdefault(theme_of(question.item, question.shape), {}).setdefault(question.shape, []).append(question)
    return [
        Section(theme_of(group[0].item, shape), shape, tuple(sorted(group, key=lambda question: question.difficulty)))
        for _, shapes in sorted(themes.items(), key=lambda theme: (_mean(chain(*theme[1].values())), theme[0]))
        for shape, group in sorted(shapes.items(), key=lambda each: (_mean(each[1]), each[0]))
    ]


def _mean(questions: Iterable[Question]) -> float:
    levels = [question.difficulty for question in questions]
    return sum(levels) / len(levels)


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


def _fair(section: Section) -> bool:
    """Say whether right letters look drawn: no long run, none far ahead (forced balance could be exploited instead).

    The rows of a set are in no order, neither that of the letters nor the other way round.
    """
    letters = [question.letter or "" for question in section.questions]
    if section.shape is Shape.MATCHING:
        return sorted(letters) not in (letters, letters[::-1])
    if section.shape is not Shape.CHOICE:
        return True
    longest = max(len(list(run)) for _, run in groupby(letters))
    most = max(Counter(letters).values())
    return longest <= LONGEST_RUN and (len(letters) < 5 or most <= MOST_AT_ONE_LETTER * len(letters))
