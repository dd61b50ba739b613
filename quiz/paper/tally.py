"""What stands on a form in the making, counted as it grows: how often whom, which sets, at which ranks."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from quiz.items.model import Direction
from quiz.paper.draft import set_of
from quiz.paper.shapes import SHAPES
from quiz.sheet.model import Figure, Quote

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.paper.draft import Draft, SetOf
    from quiz.sheet.shapes import Shape


class Tally:
    """The drafts of a form, and what their number decides."""

    def __init__(self, drafts: Iterable[Draft] = ()) -> None:
        self.drafts: list[Draft] = []
        self.rows: Counter[SetOf] = Counter()
        """How many rows each set has whose questions share a bank."""
        self.begun: dict[SetOf, Draft] = {}
        """The first row of each set."""
        self.quoted: defaultdict[str, Counter[Shape | None]] = defaultdict(Counter)
        """How often each speaker is quoted in each place (`place`)."""
        self.ranks: Counter[int] = Counter()
        """At which ranks the right values of choices stand (`rank`)."""
        self.statements = 0
        """How many questions ask what somebody said."""
        for draft in drafts:
            self.add(draft)

    def add(self, draft: Draft) -> None:
        """Count one draft more."""
        self.drafts.append(draft)
        fact, direction = draft.item.fact, draft.item.direction
        self.statements += direction is Direction.STATEMENT
        if SHAPES[draft.shape].banked:
            self.rows[set_of(draft)] += 1
            self.begun.setdefault(set_of(draft), draft)
        if isinstance(fact, Quote):
            self.quoted[fact.speaker][place(direction, draft.shape)] += 1
        if isinstance(fact, Figure) and (found := rank(draft)) is not None:
            self.ranks[found] += 1


def rank(draft: Draft) -> int | None:
    """Return how many wrong values of a choice are less than the right one; None where nothing is chosen."""
    if not SHAPES[draft.shape].own_options:
        return None
    return sum(distractor.rank < 0 for distractor in draft.item.distractors)


def place(direction: Direction, shape: Shape) -> Shape | None:
    """Return the shape that asks for a speaker; None where one is told."""
    return shape if direction is Direction.SPEAKER else None
