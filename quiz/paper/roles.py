"""Of whom a form prints the role: of nobody who is quoted in the sheet, and of nobody in two questions.

A role that stands on a form tells that somebody has it, whether it is right there or wrong: who reads of a farmer among
the options of one question knows whose words sound like a farmer's in another. And roles that several questions offer
are dealt out to the names: who knows one of them knows more of the others (Haladyna, Downing, Rodriguez 2002, rule 4:
keep the content of each item independent). So a role is asked in writing, which prints a name alone; and with options
only among people who are not quoted, for no question asks who said what with one of them for an answer.

Where kinds of questions were chosen of which none is written, the roles of all others are not asked: fewer questions
are better than some that answer one another.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from quiz.items.model import Direction
from quiz.items.options import OPTIONS
from quiz.items.people import comparable
from quiz.paper.shapes import SHAPES
from quiz.phrasing.sources import role
from quiz.sheet.model import Person, Quote
from quiz.sheet.shapes import Shape
from quiz.sheet.tokens import normalised

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.items.model import Item
    from quiz.items.pool import Pool
    from quiz.paper.form import Question


def can_print(item: Item, shape: Shape, pool: Pool) -> bool:
    """Return True if a question prints no role, or can print those of people alone who are not quoted."""
    person, rules = item.fact, SHAPES[shape]
    if not isinstance(person, Person) or not _prints(item.direction, shape):
        return True
    if item.ref.key not in pool.silent:
        return False
    if rules.banked:
        return len(pool.silent) > rules.least_rows
    least = OPTIONS - 1 if rules.own_options else 0
    others = (key for key in pool.silent if comparable(person, pool.sheet.people[key], pool.words))
    return len(list(islice(others, least))) == least


def printed(question: Question, pool: Pool) -> frozenset[str]:
    """Return the keys of the people whose roles a question prints."""
    if not _prints(question.item.direction, question.shape):
        return frozenset()
    if question.item.direction is Direction.HOLDER:
        return frozenset({question.item.ref.key})
    return holders((option.text for option in question.options), pool)


def asked_for(question: Question) -> str | None:
    """Return the key of whom a question asks for among others, or for whose role."""
    fact = question.item.fact
    if isinstance(fact, Quote):
        asks = question.item.direction is Direction.SPEAKER and question.shape is not Shape.TRUTH
        return fact.speaker if asks else None
    return question.item.ref.key if isinstance(fact, Person) else None


def holders(roles: Iterable[str], pool: Pool) -> frozenset[str]:
    """Return the keys of the people who have one of some roles."""
    texts = set(map(normalised, roles))
    return frozenset(key for key, person in pool.named.items() if normalised(role(person) or "") in texts)


def _prints(direction: Direction, shape: Shape) -> bool:
    rules = SHAPES[shape]
    return direction is Direction.HOLDER or (direction is Direction.ROLE and (rules.own_options or rules.banked))
