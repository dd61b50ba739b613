"""A form that asks everything in disregard of everything else: what composing never prints, and reviews must notice."""

from dataclasses import replace

from quiz.items.ask import ask
from quiz.items.pool import Pool
from quiz.paper.form import Form, Quiz, Section
from quiz.paper.rest import one_by_one
from quiz.sheet.model import Sheet
from quiz.words import words_for


def careless(sheet: Sheet) -> Quiz:
    """The items of a sheet, each as a question of its own, in the kinds that its plan names."""
    questions = one_by_one(ask(sheet), Pool(sheet, words_for(sheet.language, sheet.territory)))
    numbered = (replace(question, number=number) for number, question in enumerate(questions, 1))
    return Quiz(sheet, (Form("A", tuple(Section(question.shape, (question,)) for question in numbered)),))
