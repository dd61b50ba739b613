"""Who is asked for, and who stands beside her: drawn at the same time, of the same quotes, in the same way.

So whoever is told or offered elsewhere on a form, or is quoted only once in the sheet, is as likely to be right as
others are. It is done when all else stands: were the right ones taken first, as a form is filled, most of those who are
quoted once would be right or nowhere, and who is told in many places would mostly be wrong.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from quiz.items.model import Direction
from quiz.paper.planning import FACTS_TRIED
from quiz.paper.shapes import SHAPES
from quiz.paper.tally import Tally
from quiz.sheet.kinds import FactKind
from quiz.sheet.model import Quote

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.paper.askable import Askable, Candidate
    from quiz.paper.draft import Draft
    from quiz.paper.planning import Fair, Planning
    from quiz.paper.waiting import Waiting
    from quiz.paper.ways import DirectionAndShape
    from quiz.sheet.kinds import FactRef
    from quiz.sheet.shapes import Shape

BESIDE = 6
"""How many others there are at most: with one who is right they make a ring in which questions share few options."""
BESIDE_IN_A_BANK = 3
"""The same for those who share a bank, in which few fit nowhere."""
SHARES = (1.0, 0.5, 0.0)
"""Which shares of them are tried: a small sheet has too few quotes for all."""


def draw_speakers(planning: Planning, waiting: Waiting) -> dict[Shape, list[str]]:
    """Draw anew which quotes ask for their speakers; return the speakers of those drawn beside them, by shape.

    Each quote stands in one place, whether its speaker is right or wrong there. Among those who are asked for none
    gives another away. Where too few can be drawn, fewer stand beside them, or all stays as it was.
    """
    drafts, clues = planning.drafts, planning.clues
    had = {draft.item.ref: draft.shape for draft in drafts if draft.item.direction is Direction.SPEAKER}
    kept = [draft for draft in drafts if draft.item.ref not in had]
    for share in SHARES:
        planning.begin_with(kept, [each for each in clues if each.ref not in had])
        waiting.release(had)
        found = _drawn_for_all(planning, waiting, Counter(had.values()), share)
        if found is not None:
            asked, beside = found
            planning.tally = Tally([*kept, *asked])
            return beside
    planning.begin_with(drafts, clues)
    return {shape: [] for shape in had.values()}


def _drawn_for_all(
    planning: Planning, waiting: Waiting, counts: Mapping[Shape, int], share: float
) -> tuple[list[Draft], dict[Shape, list[str]]] | None:
    """Draw the questions of each shape, and a share of those wanted beside them; None if there are too few."""
    most = planning.fair(planning.turns(FactKind.QUOTE))
    asked: list[Draft] = []
    drawn: list[FactRef] = []
    beside: dict[Shape, list[str]] = {}
    for shape, count in counts.items():
        others = int(share * (BESIDE_IN_A_BANK if SHAPES[shape].banked else BESIDE))
        new: list[Draft] = []
        while len(new) < count + others and (found := _next(planning, waiting, (Direction.SPEAKER, shape), most)):
            fact, candidate = found
            waiting.take(fact)
            if len(new) < count:
                planning.put(candidate)
            else:
                planning.tally.add(candidate.draft)
            new.append(candidate.draft)
            drawn.append(fact.ref)
        if len(new) < count:
            waiting.release(drawn)
            return None
        asked += new[:count]
        beside[shape] = [_speaker(draft) for draft in new[count:]]
    return asked, beside


def _next(planning: Planning, waiting: Waiting, way: DirectionAndShape, most: Fair) -> tuple[Askable, Candidate] | None:
    """Return the next quote that can be asked for its speaker, and how."""
    for fact in waiting.first(FACTS_TRIED, way):
        for found in fact.ways([way], any_gap=planning.any_gap):
            fair = planning.is_fair(found.draft, most) and found.id not in planning.written
            if fair and not planning.gives_away(found.clues):
                return fact, found
    return None


def _speaker(draft: Draft) -> str:
    return draft.item.fact.speaker if isinstance(draft.item.fact, Quote) else ""
