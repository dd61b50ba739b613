"""How one question can be answered without the article: by what it prints beside the right answer.

Each trick takes a question as it is printed and gives what it finds. Rules and their sources: `quiz/rules/forms.py`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.items.gaps import can_follow, word_before
from quiz.items.model import Direction
from quiz.messages import say
from quiz.paper.lint import odd_one_out, repeated_word
from quiz.paper.review.model import place
from quiz.sheet.model import Fact, Person, Quote
from quiz.sheet.problems import Problem
from quiz.sheet.shapes import Shape
from quiz.sheet.speakers import names, who
from quiz.sheet.voices import Voice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.items.pool import Pool
    from quiz.paper.form import Question
    from quiz.sheet.voices import Told

YEAR = re.compile(r"(?<![\d.,])(?:1[5-9]|20)\d\d(?![.,]?\d)")
KINDS = {
    Voice.PERSON: say("a person"),
    Voice.ORGANISATION: say("an organisation"),
    Voice.DOCUMENT: say("a document"),
}


def named(question: Question, pool: Pool) -> Iterator[Problem]:
    """Give whom a quote or its topic names: hardly anybody names himself, so it is not its speaker; or surely is."""
    quote = question.item.fact
    if (
        not isinstance(quote, Quote)
        or question.item.direction is not Direction.SPEAKER
        or question.shape is Shape.TRUTH
    ):
        return
    offered = {option.text: option.right for option in question.options}
    for person in pool.sheet.people.values():
        if person.name in offered and names(person, f"{quote.words} {quote.about or ''}", pool.words.language):
            message = (
                say("the quote or its topic names its speaker, {name}", name=person.name)
                if offered[person.name]
                else say("the quote or its topic names {name}, who stands among the answers", name=person.name)
            )
            remedy = say("paraphrase it without the name, or give `about` another word")
            yield Problem("named-in-question", place(question), message, remedy)


def odd_role(question: Question, pool: Pool) -> Iterator[Problem]:
    """Give what tells the right role from the wrong ones: its form, or a word of the question in it."""
    if question.shape is not Shape.CHOICE or question.item.direction is not Direction.ROLE:
        return
    path = place(question, "role")
    wrong = tuple(_small(option.text) for option in question.options if not option.right)
    options = (question.stem or "", _small(question.key.text), wrong, path, path)
    yield from odd_one_out(options, pool.words)
    yield from repeated_word(options, pool.words)


def _small(text: str) -> str:
    """Return a role without its capital, which may be that of a name: British champion."""
    return text[:1].lower() + text[1:]


def lone_kind(question: Question, pool: Pool) -> Iterator[Problem]:
    """Give an answer that is of another kind than all wrong ones: the only organisation among persons."""
    if not isinstance(question.item.fact, Fact) or question.shape is not Shape.CHOICE:
        return
    if not all(option.text[:1].isupper() for option in question.options):
        return
    told = [(option.right, _told(option.text, pool)) for option in question.options]
    if not all(each.sure for _, each in told):
        return
    kinds = [(right, each.voice) for right, each in told]
    own = next(kind for right, kind in kinds if right)
    others = {kind for right, kind in kinds if not right}
    if len(others) == 1 and own not in others and own in KINDS:
        message = say("only the right answer is {kind}", kind=KINDS[own])
        yield Problem("lone-kind", place(question, "wrong"), message, say("write wrong answers of its kind"))


def _told(answer: str, pool: Pool) -> Told:
    """Return who an answer names, if it is somebody."""
    return who(Person(name=answer), pool.words)


def late(question: Question, pool: Pool) -> Iterator[Problem]:
    """Give a wrong answer with a year after that of the source, which stands in the head of the form."""
    published, fact = pool.sheet.source.published, question.item.fact
    if published is None or not isinstance(fact, Fact) or question.shape is not Shape.CHOICE:
        return
    years = [int(year) for year in YEAR.findall(question.key.text)]
    if not years or max(years) > published.year:
        return
    for option in question.options:
        if any(int(year) > published.year for year in YEAR.findall(option.text)):
            message = say("`{answer}` is later than the source, so it can't be right", answer=option.text)
            remedy = say("take a time before {year} ended", year=published.year)
            yield Problem("after-source", place(question, "wrong"), message, remedy)


def grammar(question: Question, pool: Pool) -> Iterator[Problem]:
    """Give a word before a gap that the right word alone can follow: a, an."""
    material = question.material
    if question.shape not in (Shape.CHOICE, Shape.BANK) or not (material and material.gap):
        return
    before = word_before(material)
    fits = [option.right for option in question.options if can_follow(before, option.text, pool.words)]
    if fits == [True] and len(question.options) > 1:
        message = say("after `{word}`, only the right word can come", word=before)
        remedy = say("take the word before the gap into `blank`, or write wrong words that can stand there")
        yield Problem("grammar-fits-one", place(question, "blank"), message, remedy)


ALONE = (named, odd_role, lone_kind, late, grammar)
