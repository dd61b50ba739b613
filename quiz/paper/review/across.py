"""How questions of a form can be answered by reading the others, or by counting.

Each trick takes all questions of a form and gives what it finds. Rules and their sources: `quiz/rules/forms.py`.
"""

from __future__ import annotations

from itertools import combinations
from math import sqrt
from typing import TYPE_CHECKING

from quiz.items.model import Direction
from quiz.messages import say
from quiz.paper.clues import Clues
from quiz.paper.cues import gives_away, tells_role
from quiz.paper.mirrors import each_once, mirrored
from quiz.paper.review.model import Hint, place
from quiz.paper.roles import asked_for, printed
from quiz.paper.shapes import SHAPES
from quiz.paper.shapes.truth import SEVERAL
from quiz.paper.stems import LETTERS_OF_A_WORD, stems
from quiz.sheet.kinds import FactKind
from quiz.sheet.model import Quote
from quiz.sheet.problems import Problem
from quiz.sheet.shapes import Shape
from quiz.sheet.tokens import normalised

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.items.pool import Pool
    from quiz.paper.form import Question
    from quiz.paper.review.model import Named
    from quiz.sheet.kinds import FactRef

ENOUGH_CHOICES = 5
"""From how many choices on it tells something how often the right answer is the longest."""
DEVIATIONS = 2
"""By how many standard deviations it has to be so more often than chance."""
LENGTH_TELLS = (Direction.ROLE, Direction.ANSWER, Direction.STATEMENT)
"""Directions in which options may be worded; names and numbers are as long as they are."""


def told(questions: Sequence[Question], pool: Pool, named: Named) -> Iterator[Hint]:
    """Give the questions whose answer another one tells, together with what they ask about."""
    clues = [
        (question, Clues(question.item, question.shape, pool))
        for question in questions
        if question.item.direction is not Direction.ORDER
    ]
    for (one, tells), (other, asks) in _pairs(clues):
        if gives_away(tells, asks):
            message = say("the first tells the answer of the second: `{answer}`", answer=other.item.key.text)
            ref = named(other.item.ref)
            remedy = (
                say("give its `about` another word, or keep the two apart: `apart: [{other}]`", other=ref)
                if _by_topic(one, tells, asks, pool)
                else say("word one of them without it, or keep the two apart: `apart: [{other}]`", other=ref)
            )
            yield Hint(Problem("told-on-form", place(one), message, remedy), one, other)
        elif tells_role(tells, asks):
            name = pool.sheet.people[other.item.ref.key].name
            message = say(
                "the first names {name}, and what is said there tells the role that the second asks", name=name
            )
            remedy = say("keep the two apart: `apart: [{other}]`", other=named(other.item.ref))
            yield Hint(Problem("told-on-form", place(one), message, remedy), one, other)


def roles_told(questions: Sequence[Question], pool: Pool, named: Named) -> Iterator[Hint]:
    """Give the questions that ask for somebody, or for her role, while another one prints it; once each.

    A set prints the roles of all its rows once, as it has to.
    """
    printing: dict[str, list[Question]] = {}
    for question in questions:
        for key in printed(question, pool):
            printing.setdefault(key, []).append(question)
    for asking in questions:
        who = asked_for(asking)
        for one in printing.get(who or "", ()):
            one_set = SHAPES[one.shape].banked and one.options == asking.options
            if who and one.item.ref != asking.item.ref and not one_set:
                name = pool.sheet.people[who].name
                message = say("the first prints the role of {name}, for whom the second asks", name=name)
                remedy = say("keep the two apart: `apart: [{other}]`", other=named(asking.item.ref))
                yield Hint(Problem("told-on-form", place(one), message, remedy), one, asking)
                break


def one_utterance(questions: Sequence[Question], pool: Pool, named: Named) -> Iterator[Hint]:
    """Give pairs of questions about parts of what somebody said in one breath, or on one topic."""
    seen: dict[str, Question] = {}
    found: set[tuple[FactRef, FactRef]] = set()
    for question in questions:
        for utterance in sorted(pool.utterances.get(question.item.ref.key, ())) if _asks_a_quote(question) else ():
            one = seen.setdefault(utterance, question)
            pair = one.item.ref, question.item.ref
            if one.item.ref != question.item.ref and pair not in found:
                found.add(pair)
                message = say("both are parts of what one person said: who knows one knows the other")
                remedy = say(
                    "give them topics of their own, or keep them apart: `apart: [{other}]`", other=named(pair[1])
                )
                yield Hint(Problem("one-utterance", place(one), message, remedy), one, question)


def _asks_a_quote(question: Question) -> bool:
    return isinstance(question.item.fact, Quote) and question.item.direction is not Direction.ORDER


def _pairs(clues: list[tuple[Question, Clues]]) -> Iterator[tuple[tuple[Question, Clues], tuple[Question, Clues]]]:
    """Give the pairs of which one tells something that is right, or wrong, in the other: few of all pairs do."""
    telling: dict[str, list[int]] = {}
    for number, (_, each) in enumerate(clues):
        for word in frozenset().union(*each.tells, *each.offers):
            telling.setdefault(word, []).append(number)
    for number, (_, each) in enumerate(clues):
        words = {min(wanted) for wanted in each.wanted if wanted} | each.known_by
        near = {one for word in words for one in telling.get(word, ())}
        yield from ((clues[one], clues[number]) for one in sorted(near - {number}))


def _by_topic(one: Question, tells: Clues, asks: Clues, pool: Pool) -> bool:
    """Return True if it is the topic beside a quote that tells."""
    topic = stems(one.cue or "", pool.words, numbers=True)
    return any(wanted & topic and wanted <= tells.tells[0] for wanted in asks.wanted)


def same_options(questions: Sequence[Question], pool: Pool, named: Named) -> Iterator[Hint]:
    """Give pairs of questions that offer the same answers, of which each is right in one of them at most."""
    choices = [
        (question, frozenset(normalised(option.text) for option in question.options))
        for question in questions
        if question.shape is Shape.CHOICE and question.item.direction in (Direction.VALUE, Direction.ANSWER)
    ]
    alike = [
        (one, other)
        for (one, offered), (other, its) in combinations(choices, 2)
        if offered == its and one.item.key != other.item.key
    ]
    people = (pair for pair in mirrored(questions, pool.sheet) if pair[0].item.ref != pair[1].item.ref)
    for one, other in (*alike, *people, *each_once(questions)):
        message = say("both offer the same answers, and what is right in one is wrong in the other")
        apart = named(other.item.ref)
        remedy = (
            say("give one of them other wrong answers")
            if apart.kind is FactKind.FACT
            else say("add more of their kind, or keep the two apart: `apart: [{other}]`", other=apart)
        )
        yield Hint(Problem("same-options", place(one), message, remedy), one, other)


def verdicts(questions: Sequence[Question], _pool: Pool, _named: Named) -> Iterator[Hint]:
    """Give the first of several claims that are all true, or all false."""
    claims = [question for question in questions if question.shape is Shape.TRUTH]
    if len(claims) >= SEVERAL and len({claim.key for claim in claims}) == 1:
        message = say("all {count} claims are `{verdict}`", count=len(claims), verdict=claims[0].key.text)
        remedy = say("add facts with a `claim` and `wrong` answers, or take another `--seed`")
        yield Hint(Problem("verdicts-alike", place(claims[0]), message, remedy), claims[0])


def longest(questions: Sequence[Question], _pool: Pool, _named: Named) -> Iterator[Hint]:
    """Give the first of several choices whose right answer is the longest, where that is so more often than by chance.

    Judged over a form: one answer alone may be the longest, and shortening each would make them worse.
    """
    choices = [
        question
        for question in questions
        if question.shape is Shape.CHOICE
        and question.item.direction in LENGTH_TELLS
        and not all(_is_name(option.text) for option in question.options)
    ]
    found = [question for question in choices if _is_longest(question)]
    expected = sum(1 / len(question.options) for question in choices)
    spread = sqrt(sum((len(question.options) - 1) / len(question.options) ** 2 for question in choices))
    if len(choices) >= ENOUGH_CHOICES and len(found) > expected + DEVIATIONS * spread:
        message = say("the right answer is the longest in {count} of {all} choices", count=len(found), all=len(choices))
        remedy = say("shorten some, or make wrong ones as long")
        yield Hint(Problem("key-longest", place(found[0]), message, remedy), found[0])


def _is_name(text: str) -> bool:
    """Return True if each word begins with a capital or a digit, but for short ones (of, der, les)."""
    return all(not word[:1].islower() or len(word) < LETTERS_OF_A_WORD for word in text.split())


def _is_longest(question: Question) -> bool:
    lengths = [len(option.text) for option in question.options if not option.right]
    return len(question.key.text) > max(lengths, default=0)


ACROSS = (told, roles_told, one_utterance, same_options, verdicts, longest)
