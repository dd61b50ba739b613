"""A form in the making: facts are asked in turn, where there is room and nothing is given away."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import cycle
from math import ceil
from typing import TYPE_CHECKING

from quiz.items.chance import draw
from quiz.items.model import Direction
from quiz.items.options import OPTIONS
from quiz.items.pool import circle
from quiz.paper.clues import printed_words
from quiz.paper.cues import CluesByWord
from quiz.paper.draft import set_of
from quiz.paper.sets import set_to_complete
from quiz.paper.shapes import SHAPES
from quiz.paper.tally import Tally, place, rank
from quiz.paper.ways import TURNS, WAYS, wants_any_gap
from quiz.sheet.kinds import FactKind
from quiz.sheet.model import Figure, Quote
from quiz.sheet.shapes import Shape

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from quiz.items.pool import Pool
    from quiz.paper.askable import Askable, Candidate
    from quiz.paper.clues import Clues
    from quiz.paper.draft import Draft
    from quiz.paper.waiting import Waiting
    from quiz.paper.ways import DirectionAndShape
    from quiz.sheet.model import Sheet

    Fair = tuple[Mapping[Shape | None, int], int]

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
STATEMENTS = 0.15
"""Which share of a form asks what somebody said, unless a person chose the kinds of questions: mostly it is answered in
own words, and marked by reading."""
MORE_THAN_OTHERS = 1.5
TWICE = 2
"""How many times as often as all are on average one speaker is quoted at most, or else twice; more often only where the
form would be too short. Once at most would be a cue: who is asked for or told here would be right nowhere else."""
MOST_RIGHT = 3
"""How often one speaker is right among options printed with a question, unless the form would be too short."""
LEFT_TO_CHANCE = 4
"""One in how many values to be chosen is asked whether it is the lowest of three or not."""
MOST_ROWS = 6
"""A set stands on one page, and a reader keeps it in view."""
GAP_TO_CHOOSE = (Direction.BLANK, Shape.CHOICE)
"""How a gap is asked for which the sheet names other words, if choices are wanted: they fit a free gap as well."""
FACTS_TRIED = 40
"""How many facts are tried for the way whose turn it is."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a form is to be: drawn by a `seed`, of so many `questions` at most, in these `shapes`.

    The shapes are `chosen` by a person, or all there are. Items whose ids are among the `written` are asked without
    options of their own, or not at all.
    """

    seed: int
    questions: int
    shapes: frozenset[Shape]
    written: frozenset[str] = frozenset()
    chosen: bool = False


class Planning:
    """A form in the making: what is asked so far, and of what there is room for more."""

    def __init__(self, pool: Pool, wanted: Wanted, rooms: Mapping[FactKind, float]) -> None:
        self.pool, self.rooms, self.names = pool, rooms, (wanted.seed, pool.sheet.id)
        self.questions, self.shapes, self.written = wanted.questions, wanted.shapes, wanted.written
        self.chosen, self.anyhow = wanted.chosen, False
        self.any_gap = wants_any_gap(wanted.shapes)
        self.tally = Tally()
        self.clues: list[Clues] = []
        """What the questions tell, those of an order each for itself."""
        self.asked = CluesByWord(pool.words)
        self.known: dict[tuple[str, Shape], Clues] = {}
        """What each question tells that was asked at some time."""
        self.refused: set[Candidate] = set()
        """What would give something away; as a form only grows, it still would later."""
        self.head = printed_words(head(pool.sheet), pool)

    @property
    def drafts(self) -> Sequence[Draft]:
        """What is asked so far."""
        return self.tally.drafts

    def begin_with(self, drafts: Iterable[Draft], clues: Iterable[Clues]) -> None:
        """Forget what is asked but for some drafts, and what they tell."""
        self.tally, self.clues, self.asked = Tally(drafts), [], CluesByWord(self.pool.words)
        for each in clues:
            self.note(each)

    def put(self, candidate: Candidate) -> None:
        """Ask a fact in a way now."""
        self.tally.add(candidate.draft)
        self.known[candidate.id, candidate.draft.shape] = candidate.clues
        self.note(candidate.clues)

    def note(self, clues: Clues) -> None:
        """Remember what a question tells that is asked now."""
        self.clues.append(clues)
        self.asked.add(clues)

    def gives_away(self, clues: Clues) -> bool:
        """Return True if a question would tell an answer that is asked, or be told by one of them or by the head."""
        return self.asked.clashes(clues) or clues.told_by(self.head)

    def fill(self, waiting: Mapping[FactKind, Waiting], *, fairly: bool, anyhow: bool = False) -> None:
        """Ask facts in turn by kind until there are enough; if `fairly`, no speaker more often than others.

        Only if it may be `anyhow`, one is right more than a few times among the same kind of options.
        """
        self.anyhow = anyhow
        turns = {kind: self.turns(kind) for kind in waiting}
        most = self.fair(turns.get(FactKind.QUOTE, [])) if fairly else None
        left = dict(waiting)
        balance = cycle(BALANCE)
        while len(self.drafts) < self.questions and left:
            if self._completes_a_set(left, most):
                continue
            kind = next(balance)
            if kind in left and not self._in_turn(left[kind], turns[kind], most):
                del left[kind]

    def fair(self, turns: Sequence[DirectionAndShape]) -> Fair:
        """Return how often each speaker may be asked for or told in each place, such that the form gets full."""
        quotes = self.questions * BALANCE.count(FactKind.QUOTE) / len(BALANCE)
        speakers = max(1, len(self.pool.quoted))
        places = Counter(place(*way) for way in turns if way[1] in self.shapes)
        here = {there: ceil(quotes * count / places.total() / speakers) for there, count in places.items()}
        return here, max(TWICE, ceil(MORE_THAN_OTHERS * quotes / speakers))

    def turns(self, kind: FactKind) -> list[DirectionAndShape]:
        """Return how facts of a kind are asked in turn; turns of shapes that are not wanted go to those with fewest.

        So few kinds of questions are a mix as well: choices and gaps, not choices and a gap.
        """
        turns = [self._wanted(way) for way in TURNS[kind]]
        able = [way for way in dict.fromkeys(turns) if way[1] in self.shapes]
        counts = Counter(shape for _, shape in TURNS[kind] if shape in self.shapes)
        for at, (_, shape) in enumerate(TURNS[kind]):
            if able and shape not in self.shapes:
                turns[at] = min(able, key=lambda way: (counts[way[1]], way != turns[at]))
                counts[turns[at][1]] += 1
        return turns

    def _wanted(self, way: DirectionAndShape) -> DirectionAndShape:
        """Return a way with the shape that takes the place of one that is not wanted: a gap of its own, not a bank."""
        direction, shape = way
        replacing = (other for other in SHAPES[shape].instead if other in self.shapes)
        return way if shape in self.shapes else (direction, next(replacing, shape))

    def _in_turn(self, waiting: Waiting, turns: list[DirectionAndShape], most: Fair | None) -> bool:
        """Ask a fact in the way whose turn it is, or the next that some fact can be asked in; False if there is none.

        While facts that are important wait, one of them is asked in whatever way it can be. A gap is a choice where the
        sheet names words for it. The way that was taken goes behind all that wait.
        """
        for way in [way for way in dict.fromkeys(turns) if way[1] in self.shapes]:
            either = [way, GAP_TO_CHOOSE] if way[1] is Shape.BLANK and Shape.CHOICE in self.shapes else [way]
            for fact in waiting.first(FACTS_TRIED, way):
                if self._ask(fact, either, most):
                    waiting.take(fact)
                    _to_the_end(turns, way)
                    return True
        in_turn: list[DirectionAndShape] = []
        for fact in waiting.all():
            in_turn = in_turn or [way for way in dict.fromkeys((*turns, *WAYS[fact.ref.kind])) if way[1] in self.shapes]
            if draft := self._ask(fact, in_turn, most):
                waiting.take(fact)
                _to_the_end(turns, (draft.item.direction, draft.shape))
                return True
        return False

    def _completes_a_set(self, waiting: Mapping[FactKind, Waiting], most: Fair | None) -> bool:
        """Add a row to a set that is begun, if there is only room for such rows; return True if one was added."""
        begun = set_to_complete(self.tally.rows, self.questions - len(self.drafts))
        if begun is None or begun[1] not in waiting:
            return False
        facts, way = waiting[begun[1]], (self.tally.begun[begun].item.direction, begun[0])
        for fact in facts.first(FACTS_TRIED, way):
            if self._ask(fact, [way], most):
                facts.take(fact)
                return True
        return False

    def _ask(self, fact: Askable, in_turn: Sequence[DirectionAndShape], most: Fair | None) -> Draft | None:
        """Ask a fact in the first way of some that there is room for, and return its draft; None if there is no way."""
        for found in fact.ways(in_turn, any_gap=self.any_gap):
            draft, rules = found.draft, SHAPES[found.draft.shape]
            if found.id in self.written and (rules.own_options or rules.banked):
                continue
            if found in self.refused or not self._has_room(draft, most):
                continue
            if found.repeats_the_question and Shape.SHORT in self.shapes:
                continue
            if not found.keeps_roles or (found.hides_words and Shape.CHOICE in self.shapes):
                continue
            if self.gives_away(found.clues):
                self.refused.add(found)
                continue
            self.put(found)
            return draft
        return None

    def _has_room(self, draft: Draft, most: Fair | None) -> bool:
        """Return True if there is room for a draft: in its set, for its kind of question, and for its speaker."""
        if draft.item.direction is Direction.STATEMENT and not self._has_room_for_a_statement():
            return False
        if SHAPES[draft.shape].banked and not self._has_room_in_a_set(draft):
            return False
        return self.is_fair(draft, most)

    def is_fair(self, draft: Draft, most: Fair | None) -> bool:
        """Return True if the speaker of a draft is not quoted too often, and its right value at no common rank."""
        fact = draft.item.fact
        if isinstance(fact, Figure):
            return most is None or self._balances(draft)
        if not isinstance(fact, Quote):
            return True
        rules, said = SHAPES[draft.shape], self.tally.quoted[fact.speaker]
        once = rules.once_a_speaker and len(self.pool.quoted) >= rules.least_rows
        there = place(draft.item.direction, draft.shape)
        often = said[there]
        if once and often:
            return False
        if most and there and rules.own_options and circle(fact) != self.pool.common_circle:
            return False
        if most is None:
            return self.anyhow or not (there and rules.own_options) or often < MOST_RIGHT
        return (fact.important or often < most[0].get(there, 1)) and said.total() < most[1]

    def _balances(self, draft: Draft) -> bool:
        """Return True if the right value of a choice stands at a rank where fewest do: lowest, in the middle, highest.

        Small numbers are more common than great ones (Benford 1938), so without it the lowest would be right most
        often. Some are asked at whatever rank, so that nobody can count which is left.
        """
        own, ranks = rank(draft), self.tally.ranks
        if own is None or not draft.item.distractors:
            return True
        by_chance = not draw(*self.names, ranks.total(), "rank") % LEFT_TO_CHANCE
        return by_chance or ranks[own] == min(ranks[each] for each in range(OPTIONS))

    def _has_room_for_a_statement(self) -> bool:
        """Return True if few questions ask what somebody said, or a person chose the kinds of questions."""
        return self.chosen or self.tally.statements < ceil(STATEMENTS * self.questions)

    def _has_room_in_a_set(self, draft: Draft) -> bool:
        """Return True if a draft's set is not full yet, or can be begun: there is room for as many rows as it needs.

        Where questions of their own can't take its place, it is begun in any case.
        """
        rows = self.tally.rows
        if set_of(draft) in rows:
            return rows[set_of(draft)] < MOST_ROWS
        kind, rules = draft.item.ref.kind, SHAPES[draft.shape]
        begun = sum(max(count, SHAPES[of[0]].least_rows) for of, count in rows.items() if of[1] is kind)
        alone = any(shape in self.shapes for shape in rules.alone)
        return not alone or begun + rules.least_rows <= self.rooms[kind]


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
