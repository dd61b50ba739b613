"""Items become a quiz: which facts are asked, how each is asked, and the forms that ask them."""

from __future__ import annotations

from collections import Counter
from itertools import cycle, groupby
from typing import TYPE_CHECKING

from quiz.items.chance import draw, shuffled
from quiz.items.choose import options
from quiz.items.cues import Visible, gives_away
from quiz.items.form import LETTERS, Form, Question, Quiz, Section, Shape, Theme
from quiz.items.model import Direction, Item

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quiz.sheet.model import Sheet

BALANCE = ("quote", "figure", "quote", "person", "quote", "fact")
"""The turn in which kinds of fact are taken, until there are enough: half of a quiz is who said what."""
WAYS = {
    "quote": (Direction.SPEAKER, Direction.BLANK, Direction.SPEAKER, Direction.STATEMENT, Direction.BLANK),
    "person": (Direction.ROLE, Direction.HOLDER),
    "figure": (Direction.VALUE,),
    "fact": (Direction.ANSWER,),
}
"""How a kind of fact may be asked on paper; one that stands there twice is drawn twice as often."""
THEMES = {
    Direction.SPEAKER: Theme.QUOTES,
    Direction.BLANK: Theme.BLANKS,
    Direction.STATEMENT: Theme.STATEMENTS,
    Direction.ROLE: Theme.PEOPLE,
    Direction.HOLDER: Theme.PEOPLE,
    Direction.VALUE: Theme.FIGURES,
    Direction.MEANING: Theme.FIGURES,
    Direction.ANSWER: Theme.FACTS,
}
TRIES = 20
MOST_AT_ONE_LETTER = 0.6
LONGEST_RUN = 4


def compose(sheet: Sheet, items: Iterable[Item], *, forms: int = 2, seed: int = 1, questions: int = 20) -> Quiz:
    """Make a quiz of up to `questions` of the sheet's items, the same facts on each of `forms` forms (1 to 6).

    The same sheet, seed and numbers give the same quiz. There are fewer questions where the sheet has fewer facts, or
    where one would give another away.
    """
    chosen = _chosen(sheet, items, seed, questions)
    return Quiz(sheet, tuple(_form(letter, chosen, sheet, seed) for letter in LETTERS[:forms]))


def _chosen(sheet: Sheet, items: Iterable[Item], seed: int, questions: int) -> list[Item]:
    """Choose facts in turn by kind, each asked one way, none that gives away another or is given away."""
    kinds = _facts_by_kind(sheet, items, seed)
    waiting = {kind: _ways(facts, sheet, seed) for kind, facts in kinds.items()}
    chosen: list[Visible] = []
    for kind in cycle(BALANCE):
        if len(chosen) >= questions or not waiting:
            break
        for candidates in waiting.get(kind, ()):
            fitting = (Visible(item) for item in candidates)
            found = next((new for new in fitting if not _hinged(new, chosen)), None)
            if found:
                chosen.append(found)
                break
        else:
            waiting.pop(kind, None)
    return [visible.item for visible in chosen]


def _hinged(new: Visible, chosen: list[Visible]) -> bool:
    return any(gives_away(new, old) or gives_away(old, new) for old in chosen)


def _facts_by_kind(sheet: Sheet, items: Iterable[Item], seed: int) -> dict[str, list[list[Item]]]:
    """The items of each fact, facts by kind and in a drawn order."""
    kinds: dict[str, list[list[Item]]] = {}
    for (kind, _), group in groupby(items, key=lambda item: (item.fact.kind, item.key_of)):
        kinds.setdefault(kind, []).append(list(group))
    return {kind: shuffled(facts, lambda fact: fact[0].key_of, seed, sheet.id, kind) for kind, facts in kinds.items()}


def _ways(facts: Iterable[list[Item]], sheet: Sheet, seed: int) -> Iterator[list[Item]]:
    """Give for each fact the ways it can be asked on paper, the drawn one first."""
    for items in facts:
        ways = WAYS[items[0].fact.kind]
        first = draw(seed, sheet.id, items[0].key_of, "way") % len(ways)
        wanted = dict.fromkeys([*ways[first:], *ways[:first]])
        by_direction = {item.direction: item for item in items}
        yield [by_direction[way] for way in wanted if way in by_direction]


def _form(letter: str, items: list[Item], sheet: Sheet, seed: int) -> Form:
    """Arrange the items: by section, in an order of the form's own, with the right letters spread fairly."""
    order = shuffled(items, lambda item: item.id, seed, sheet.id, letter)
    order.sort(key=lambda item: (list(Theme).index(THEMES[item.direction]), list(Shape).index(_shape(item))))
    for turn in range(TRIES):
        offered = [options(item, seed, sheet.id, letter, turn) for item in order]
        letters = [next(o.letter for o in line if o.distractor is None) for line in offered if line]
        if _fair(letters):
            break
    questions = [
        Question(number, item, _shape(item), line, _points(item))
        for number, (item, line) in enumerate(zip(order, offered, strict=True), 1)
    ]
    sections = groupby(questions, key=lambda question: (THEMES[question.item.direction], question.shape))
    return Form(letter, tuple(Section(theme, shape, tuple(group)) for (theme, shape), group in sections))


def _fair(letters: list[str]) -> bool:
    """Say whether right letters look drawn: no long run, none far ahead (forced balance could be exploited instead)."""
    longest = max((len(list(run)) for _, run in groupby(letters)), default=0)
    most = max(Counter(letters).values(), default=0)
    return longest <= LONGEST_RUN and (len(letters) < 5 or most <= MOST_AT_ONE_LETTER * len(letters))


def _shape(item: Item) -> Shape:
    if item.direction is Direction.BLANK:
        return Shape.BLANK
    return Shape.CHOICE if item.distractors else Shape.OPEN


def _points(item: Item) -> int:
    """A point for a name, a word, a value; two for a statement in one's own words."""
    return 2 if item.direction is Direction.STATEMENT else 1
