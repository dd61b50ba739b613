"""Which facts a quiz asks, and how each is asked: balanced by kind, and none that gives another away."""

from __future__ import annotations

from collections import Counter
from itertools import cycle, groupby
from math import ceil
from typing import TYPE_CHECKING

from quiz.items.chance import shuffled
from quiz.paper.cues import Clues, CluesByWord
from quiz.paper.draft import Draft, set_of
from quiz.paper.sets import set_to_complete, whole_sets
from quiz.paper.shapes import SHAPES
from quiz.paper.stems import stems
from quiz.paper.ways import TURNS, ways
from quiz.sheet.kinds import FactKind
from quiz.sheet.model import Quote

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from quiz.items.model import Item
    from quiz.items.pool import Pool
    from quiz.paper.ways import DirectionAndShape
    from quiz.sheet.model import Sheet
    from quiz.sheet.shapes import Shape

    Facts = dict[FactKind, list[list[Item]]]

BALANCE = (
    FactKind.QUOTE,
    FactKind.FIGURE,
    FactKind.QUOTE,
    FactKind.FACT,
    FactKind.QUOTE,
    FactKind.FIGURE,
    FactKind.QUOTE,
    FactKind.PERSON,
)
"""In which order kinds of fact are asked, again and again: who said what is half of a form, figures are a quarter."""
QUOTES_OF_A_SPEAKER = 2
"""How many quotes of one person a form asks, unless it would be too short without more."""
MOST_ROWS = 6
"""A set stands on one page, and a reader keeps it in view."""
FACTS_TRIED = 40
"""How many facts are tried to complete a set by one more row."""


def plan(items: Iterable[Item], pool: Pool, *, seed: int, questions: int, shapes: Collection[Shape]) -> list[Draft]:
    """Choose facts in turn by kind, each asked in one of the `shapes`; no two of which one gives the other away."""
    planning = _Planning(pool, questions, shapes)
    for shape, rules in SHAPES.items():
        if shape in shapes and (found := rules.from_several(pool, seed, questions)):
            draft, items_of_draft = found
            planning.drafts.append(draft)
            for item in items_of_draft:
                planning.asked.add(Clues(item, shape, pool))
    quotes = questions * BALANCE.count(FactKind.QUOTE) / len(BALANCE)
    left = planning.fill(
        _facts_by_kind(items, pool, seed), max(QUOTES_OF_A_SPEAKER, ceil(quotes / max(1, len(pool.quoted))))
    )
    planning.fill(left, questions)
    return list(whole_sets(planning.drafts, shapes, pool))


class _Planning:
    """A form in the making: what is asked so far, and of what there is room for more."""

    def __init__(self, pool: Pool, questions: int, shapes: Collection[Shape]) -> None:
        self.pool = pool
        self.questions = questions
        self.shapes = shapes
        self.drafts: list[Draft] = []
        self.asked = CluesByWord(pool.words)
        self.head = stems(head(pool.sheet), pool.words, numbers=True)

    def fill(self, waiting: Facts, most: int) -> Facts:
        """Ask facts in turn by kind until there are enough, at most so many of one speaker; return those not asked."""
        turns = {kind: [self._wanted(way) for way in TURNS[kind]] for kind in waiting}
        refused: Facts = {}
        balance = cycle(BALANCE)
        while len(self.drafts) < self.questions and waiting:
            if self._completes_a_set(waiting, most):
                continue
            kind = next(balance)
            facts = waiting.get(kind, [])
            while facts:
                fact = facts.pop(0)
                if draft := self._ask(fact, turns[kind], most):
                    _to_the_end(turns[kind], (draft.item.direction, draft.shape))
                    break
                refused.setdefault(kind, []).append(fact)
            else:
                waiting.pop(kind, None)
        return refused

    def _wanted(self, way: DirectionAndShape) -> DirectionAndShape:
        """Return a way with the shape that takes the place of one that is not wanted: a gap of its own, not a bank."""
        direction, shape = way
        replacing = (other for other in SHAPES[shape].alone if other in self.shapes)
        return way if shape in self.shapes else (direction, next(replacing, shape))

    def _completes_a_set(self, waiting: Facts, most: int) -> bool:
        """Add a row to a set that is begun, if there is only room for such rows; return True if one was added."""
        begun = set_to_complete(self.drafts, self.questions - len(self.drafts))
        if begun is None:
            return False
        facts = waiting.get(begun.item.ref.kind, [])
        for place, fact in enumerate(facts[:FACTS_TRIED]):
            if self._ask(fact, [(begun.item.direction, begun.shape)], most, only=True):
                facts.pop(place)
                return True
        return False

    def _ask(self, fact: list[Item], turns: list[DirectionAndShape], most: int, *, only: bool = False) -> Draft | None:
        """Ask a fact in the first way there is room for, and return its draft; None if there is no way.

        The ways of `turns` are tried first, or are the `only` ones that are tried.
        """
        for item, shape in ways(fact, turns, self.shapes, self.pool):
            draft = Draft(item, shape)
            if (only and (item.direction, shape) not in turns) or not self._has_room(draft, most):
                continue
            clues = Clues(item, shape, self.pool)
            if not (self.asked.clashes(clues) or clues.told_by(self.head)):
                self.drafts.append(draft)
                self.asked.add(clues)
                return draft
        return None

    def _has_room(self, draft: Draft, most: int) -> bool:
        """Return True if a draft's set is not full yet, and its speaker not quoted too often."""
        rules = SHAPES[draft.shape]
        if rules.banked and sum(set_of(other) == set_of(draft) for other in self.drafts) >= MOST_ROWS:
            return False
        fact = draft.item.fact
        if not isinstance(fact, Quote):
            return True
        said = [
            other.shape
            for other in self.drafts
            if isinstance(other.item.fact, Quote) and other.item.fact.speaker == fact.speaker
        ]
        once = rules.once_a_speaker and len(self.pool.quoted) >= rules.least_rows
        return len(said) < most and not (once and draft.shape in said)


def head(sheet: Sheet) -> str:
    """Return what stands in the head of each form, whatever it asks."""
    source = sheet.source
    parts = (sheet.quiz.title or sheet.title, sheet.quiz.school, source.title, source.publisher, source.author)
    return " ".join(filter(None, parts))


def _to_the_end(turns: list[DirectionAndShape], way: DirectionAndShape) -> None:
    """Move a way that was taken behind all that wait."""
    if way in turns:
        turns.remove(way)
        turns.append(way)


def _facts_by_kind(items: Iterable[Item], pool: Pool, seed: int) -> Facts:
    """Return the items of each fact, facts by kind and in a drawn order: the important ones first, speakers in turn."""
    kinds: Facts = {}
    for ref, group in groupby(items, key=lambda item: item.ref):
        kinds.setdefault(ref.kind, []).append(list(group))
    return {
        kind: _in_turn(shuffled(facts, lambda items: items[0].ref.key, seed, pool.sheet.id, kind))
        for kind, facts in kinds.items()
    }


def _in_turn(facts: list[list[Item]]) -> list[list[Item]]:
    """Put the important facts first, and no speaker's second quote before all others' first ones."""
    turns: Counter[str] = Counter()
    order: list[tuple[bool, int, list[Item]]] = []
    for items in sorted(facts, key=lambda items: not items[0].fact.important):
        fact = items[0].fact
        turn = 0
        if isinstance(fact, Quote):
            turns[fact.speaker] += 1
            turn = turns[fact.speaker]
        order.append((not fact.important, turn, items))
    return [items for _, _, items in sorted(order, key=lambda each: each[:2])]
