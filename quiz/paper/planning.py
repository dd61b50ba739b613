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
from quiz.paper.cues import Clues, CluesByWord, printed_words
from quiz.paper.draft import Draft, set_of
from quiz.paper.sets import set_to_complete
from quiz.paper.shapes import SHAPES
from quiz.paper.sittings import NOTHING
from quiz.paper.ways import TURNS, ways
from quiz.sheet.kinds import FactKind
from quiz.sheet.model import Figure, Quote

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quiz.items.model import Item
    from quiz.items.pool import Pool
    from quiz.paper.sittings import Before
    from quiz.paper.waiting import Waiting
    from quiz.paper.ways import DirectionAndShape
    from quiz.sheet.model import Sheet
    from quiz.sheet.shapes import Shape

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
LEFT_TO_CHANCE = 4
"""One in how many values to be chosen is asked whether it is the lowest of three or not."""
MOST_ROWS = 6
"""A set stands on one page, and a reader keeps it in view."""
FACTS_TRIED = 40
"""How many facts are tried for the way whose turn it is."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a form is to be: drawn by a `seed`, of so many `questions` at most, in these `shapes`.

    The shapes are `chosen` by a person, or all there are. What was asked `before` is asked only where there is nothing
    else. Items whose ids are among the `written` are asked without options, or not at all.
    """

    seed: int
    questions: int
    shapes: frozenset[Shape]
    before: Before = NOTHING
    written: frozenset[str] = frozenset()
    chosen: bool = False


class Planning:
    """A form in the making: what is asked so far, and of what there is room for more."""

    def __init__(self, pool: Pool, wanted: Wanted, rooms: Mapping[FactKind, float]) -> None:
        self.pool, self.rooms, self.names = pool, rooms, (wanted.seed, pool.sheet.id)
        self.questions, self.shapes, self.written = wanted.questions, wanted.shapes, wanted.written
        self.chosen = wanted.chosen
        self.drafts: list[Draft] = []
        self.clues: list[Clues] = []
        """What the questions tell, those of an order each for itself."""
        self.asked = CluesByWord(pool.words)
        self.refused: set[tuple[str, Shape]] = set()
        """What would give something away; as a form only grows, it still would later."""
        self.head = printed_words(head(pool.sheet), pool)

    def begin_with(self, drafts: list[Draft], clues: list[Clues]) -> None:
        """Forget what is asked but for some drafts, and what they tell."""
        self.drafts, self.clues, self.asked = list(drafts), [], CluesByWord(self.pool.words)
        for each in clues:
            self.note(each)

    def note(self, clues: Clues) -> None:
        """Remember what a question tells that is asked now."""
        self.clues.append(clues)
        self.asked.add(clues)

    def gives_away(self, clues: Clues) -> bool:
        """Return True if a question would tell an answer that is asked, or be told by one of them or by the head."""
        return self.asked.clashes(clues) or clues.told_by(self.head)

    def fill(self, waiting: Mapping[FactKind, Waiting], *, fairly: bool) -> None:
        """Ask facts in turn by kind until there are enough; if `fairly`, no speaker more often than others."""
        turns = {kind: self.turns(kind) for kind in waiting}
        most = self.fair(turns.get(FactKind.QUOTE, [])) if fairly else None
        left = dict(waiting)
        balance = cycle(BALANCE)
        while len(self.drafts) < self.questions and left:
            if self._completes_a_set(left, most):
                continue
            kind = next(balance)
            if kind in left:
                if draft := self._in_turn(left[kind], turns[kind], most):
                    _to_the_end(turns[kind], (draft.item.direction, draft.shape))
                else:
                    del left[kind]

    def fair(self, turns: Sequence[DirectionAndShape]) -> Fair:
        """Return how often each speaker may be asked for or told in each place, such that the form gets full."""
        quotes = self.questions * BALANCE.count(FactKind.QUOTE) / len(BALANCE)
        speakers = max(1, len(self.pool.quoted))
        places = Counter(_place(*way) for way in turns if way[1] in self.shapes)
        here = {place: ceil(quotes * count / places.total() / speakers) for place, count in places.items()}
        return here, max(TWICE, ceil(MORE_THAN_OTHERS * quotes / speakers))

    def turns(self, kind: FactKind) -> list[DirectionAndShape]:
        """Return how facts of a kind are asked in turn; turns of shapes that are not wanted go to those with fewest.

        So few kinds of questions are a mix as well: choices and gaps, not choices and a gap.
        """
        turns = [self._wanted(way) for way in TURNS[kind]]
        able = [way for way in dict.fromkeys(turns) if way[1] in self.shapes]
        counts = Counter(shape for _, shape in TURNS[kind] if shape in self.shapes)
        for place, (_, shape) in enumerate(TURNS[kind]):
            if able and shape not in self.shapes:
                turns[place] = min(able, key=lambda way: (counts[way[1]], way != turns[place]))
                counts[turns[place][1]] += 1
        return turns

    def _wanted(self, way: DirectionAndShape) -> DirectionAndShape:
        """Return a way with the shape that takes the place of one that is not wanted: a gap of its own, not a bank."""
        direction, shape = way
        replacing = (other for other in SHAPES[shape].instead if other in self.shapes)
        return way if shape in self.shapes else (direction, next(replacing, shape))

    def _in_turn(self, waiting: Waiting, turns: Sequence[DirectionAndShape], most: Fair | None) -> Draft | None:
        """Ask a fact in the way whose turn it is, or the next that some fact can be asked in; None if there is none.

        While facts that are important wait, one of them is asked in whatever way it can be.
        """
        for way in dict.fromkeys(turns):
            for fact in waiting.first(FACTS_TRIED, way):
                if draft := self._ask(fact, [way], most, only=True):
                    waiting.take(fact[0].ref)
                    return draft
        for fact in waiting.all():
            if draft := self._ask(fact, turns, most):
                waiting.take(fact[0].ref)
                return draft
        return None

    def _completes_a_set(self, waiting: Mapping[FactKind, Waiting], most: Fair | None) -> bool:
        """Add a row to a set that is begun, if there is only room for such rows; return True if one was added."""
        begun = set_to_complete(self.drafts, self.questions - len(self.drafts))
        if begun is None or begun.item.ref.kind not in waiting:
            return False
        facts, way = waiting[begun.item.ref.kind], (begun.item.direction, begun.shape)
        for fact in facts.first(FACTS_TRIED, way):
            if self._ask(fact, [way], most, only=True):
                facts.take(fact[0].ref)
                return True
        return False

    def _ask(
        self, fact: list[Item], turns: Sequence[DirectionAndShape], most: Fair | None, *, only: bool = False
    ) -> Draft | None:
        """Ask a fact in the first way there is room for, and return its draft; None if there is no way.

        The ways of `turns` are tried first, or are the `only` ones that are tried.
        """
        for item, shape in ways(fact, turns, self.shapes, self.pool, only=only):
            draft = Draft(item, shape)
            if item.id in self.written and (SHAPES[shape].own_options or SHAPES[shape].banked):
                continue
            if (item.id, shape) in self.refused or not self._has_room(draft, most):
                continue
            clues = Clues(item, shape, self.pool)
            if self.gives_away(clues):
                self.refused.add((item.id, shape))
                continue
            self.drafts.append(draft)
            self.note(clues)
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
        said = [
            _place(other.item.direction, other.shape)
            for other in self.drafts
            if isinstance(other.item.fact, Quote) and other.item.fact.speaker == fact.speaker
        ]
        rules = SHAPES[draft.shape]
        once = rules.once_a_speaker and len(self.pool.quoted) >= rules.least_rows
        place = _place(draft.item.direction, draft.shape)
        here = said.count(place)
        if once and here:
            return False
        if most and place and rules.own_options and circle(fact) != self.pool.common_circle:
            return False
        return most is None or ((fact.important or here < most[0].get(place, 1)) and len(said) < most[1])

    def _balances(self, draft: Draft) -> bool:
        """Return True if the right value of a choice stands at a rank where fewest do: lowest, in the middle, highest.

        Small numbers are more common than great ones (Benford 1938), so without it the lowest would be right most
        often. Some are asked at whatever rank, so that nobody can count which is left.
        """
        rank = _rank(draft)
        if rank is None or not draft.item.distractors:
            return True
        found = (_rank(other) for other in self.drafts if isinstance(other.item.fact, Figure))
        ranks = Counter(each for each in found if each is not None)
        by_chance = not draw(*self.names, ranks.total(), "rank") % LEFT_TO_CHANCE
        return by_chance or ranks[rank] == min(ranks[each] for each in range(OPTIONS))

    def _has_room_for_a_statement(self) -> bool:
        """Return True if few questions ask what somebody said, or a person chose the kinds of questions."""
        asked = sum(other.item.direction is Direction.STATEMENT for other in self.drafts)
        return self.chosen or asked < ceil(STATEMENTS * self.questions)

    def _has_room_in_a_set(self, draft: Draft) -> bool:
        """Return True if a draft's set is not full yet, or can be begun: there is room for as many rows as it needs.

        Where questions of their own can't take its place, it is begun in any case.
        """
        rows = Counter(set_of(other) for other in self.drafts if SHAPES[other.shape].banked)
        if set_of(draft) in rows:
            return rows[set_of(draft)] < MOST_ROWS
        kind, rules = draft.item.ref.kind, SHAPES[draft.shape]
        begun = sum(max(count, SHAPES[of[0]].least_rows) for of, count in rows.items() if of[1] is kind)
        alone = any(shape in self.shapes for shape in rules.alone)
        return not alone or begun + rules.least_rows <= self.rooms[kind]


def _rank(draft: Draft) -> int | None:
    """Return how many wrong values of a choice are less than the right one; None where nothing is chosen."""
    if not SHAPES[draft.shape].own_options:
        return None
    return sum(distractor.rank < 0 for distractor in draft.item.distractors)


def _place(direction: Direction, shape: Shape) -> Shape | None:
    """Return the shape that asks for a speaker; None where one is told."""
    return shape if direction is Direction.SPEAKER else None


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
