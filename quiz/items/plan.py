"""Which facts a quiz asks, and how each is asked: balanced by kind, and none that gives another away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial
from itertools import cycle, groupby
from typing import TYPE_CHECKING

from quiz.items.chance import shuffled
from quiz.items.cues import Form, Visible
from quiz.items.form import BANKED, Shape
from quiz.items.ordering import ordered
from quiz.items.pool import measure
from quiz.items.ways import LEAST_ROWS, MOST_ROWS, TURNS, ways
from quiz.sheet.model import Figure, Person, Quote

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from quiz.items.form import Row
    from quiz.items.model import Distractor, Item
    from quiz.items.pool import Pool
    from quiz.items.ways import Way

BALANCE = ("quote", "figure", "quote", "fact", "person", "quote", "fact")
"""The turn in which kinds of fact are taken, until there are enough: who said what and who is who are about half."""
A_SPEAKER = 2
"""How often one person is quoted on a form, where there are enough others; in rows once, if there are enough."""
NEXT = 40
"""How many facts are looked at for one more row of a set."""
QUOTES = 2
"""Every how many-th question is a quote."""
ROOM_FOR_ORDER = 10
"""From how many questions on one of them is about the order of several facts."""
ALONE = {Shape.MATCHING: (Shape.CHOICE, Shape.SHORT), Shape.BANK: (Shape.BLANK, Shape.CHOICE)}
"""What becomes of questions of a set that is too small."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An item that is asked, before it has its place on a form.

    `wrong` are the wrong options it is printed with, `bank` the options of the bank it shares with others, those
    without a reason being right in some row; of a claim, a wrong option makes it a false one. `rows` are those of an
    order, in the right one.
    """

    item: Item
    shape: Shape
    wrong: tuple[Distractor, ...] = ()
    bank: tuple[Distractor, ...] = ()
    rows: tuple[Row, ...] = ()


Drawn = tuple[Draft, Visible]
Ways = Iterable[tuple["Item", Shape]]


def plan(items: Iterable[Item], pool: Pool, *, seed: int, questions: int, kinds: Collection[Shape]) -> list[Draft]:
    """Choose facts in turn by kind, each asked in one way of `kinds`; no two of which one gives the other away."""
    drafts: list[Draft] = []
    form = Form()
    if Shape.ORDER in kinds and questions >= ROOM_FOR_ORDER and (found := ordered(pool, seed)):
        drafts.append(Draft(found[0], Shape.ORDER, rows=found[1]))
        for item in found[2]:
            form.add(Visible(item, Shape.ORDER, pool))
    waiting = _facts_by_kind(items, pool, seed)
    turns = {kind: list(TURNS[kind]) for kind in waiting}
    most = max(A_SPEAKER, -(-questions // (QUOTES * max(1, len(pool.quoted)))))
    balance = cycle(BALANCE)
    while len(drafts) < questions and waiting:
        room = partial(_first_fitting, drafts=drafts, form=form, pool=pool, most=most)
        drawn = None
        if begun := _set_to_complete(drafts, questions - len(drafts)):
            drawn = _next_row(waiting.get(begun.item.fact.kind, []), begun, kinds, pool, room)
        if drawn is None:
            kind = next(balance)
            facts = waiting.get(kind, [])
            while facts and drawn is None:
                drawn = room(ways(facts.pop(0), turns[kind], kinds, pool))
            if drawn is None:
                waiting.pop(kind, None)
                continue
            _to_the_end(turns[kind], (drawn[0].item.direction, drawn[0].shape))
        drafts.append(drawn[0])
        form.add(drawn[1])
    return list(_sets(drafts, kinds))


def _set_to_complete(drafts: list[Draft], left: int) -> Draft | None:
    """Return a question of a set that is begun but too small, when there is no room but to complete such sets."""
    counts = Counter(set_of(draft) for draft in drafts if draft.shape in BANKED)
    small = {of: LEAST_ROWS[of[0]] - count for of, count in counts.items() if count < LEAST_ROWS[of[0]]}
    if sum(small.values()) < left or not small:
        return None
    nearest = min(small, key=lambda of: (small[of], of))
    return next(draft for draft in drafts if set_of(draft) == nearest)


def _next_row(
    facts: list[list[Item]], begun: Draft, kinds: Collection[Shape], pool: Pool, room: Callable[[Ways], Drawn | None]
) -> Drawn | None:
    """Take one of the next facts, out of their list, as a row of a set that is begun."""
    row = (begun.item.direction, begun.shape)
    for place, fact in enumerate(facts[:NEXT]):
        if drawn := room(way for way in ways(fact, [row], kinds, pool) if (way[0].direction, way[1]) == row):
            facts.pop(place)
            return drawn
    return None


def _to_the_end(turns: list[Way], way: Way) -> None:
    """Move a way that was taken behind all that wait."""
    if way in turns:
        turns.remove(way)
        turns.append(way)


def _first_fitting(found: Ways, drafts: list[Draft], form: Form, pool: Pool, most: int) -> Drawn | None:
    for item, shape in found:
        draft = Draft(item, shape)
        if _has_room(draft, drafts, pool, most):
            visible = Visible(item, shape, pool)
            if not form.clashes(visible):
                return draft, visible
    return None


def _has_room(draft: Draft, drafts: list[Draft], pool: Pool, most: int) -> bool:
    """Say whether a set is not full yet, and a person not quoted too often, `most` times on the form."""
    if draft.shape in BANKED and sum(set_of(other) == set_of(draft) for other in drafts) >= MOST_ROWS:
        return False
    fact = draft.item.fact
    if not isinstance(fact, Quote):
        return True
    said = [other for other in drafts if isinstance(other.item.fact, Quote) and other.item.fact.speaker == fact.speaker]
    in_rows = sum(other.shape is Shape.MATCHING for other in said)
    once = draft.shape is Shape.MATCHING and len(pool.quoted) >= LEAST_ROWS[Shape.MATCHING]
    return len(said) < most and not (once and in_rows)


def _facts_by_kind(items: Iterable[Item], pool: Pool, seed: int) -> dict[str, list[list[Item]]]:
    """The items of each fact, facts by kind and in a drawn order: the important ones first, speakers in turn."""
    kinds: dict[str, list[list[Item]]] = {}
    for (kind, _), group in groupby(items, key=lambda item: (item.fact.kind, item.key_of)):
        kinds.setdefault(kind, []).append(list(group))
    return {kind: _in_turn(shuffled(facts, _name, seed, pool.sheet.id, kind)) for kind, facts in kinds.items()}


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


def _name(fact: list[Item]) -> str:
    return fact[0].key_of


def set_of(draft: Draft) -> tuple[Shape, str]:
    """Return which set of a form a question of a banked shape belongs to: there is one for each kind of fact."""
    return (draft.shape, draft.item.fact.kind)


def _likeness(draft: Draft) -> object:
    """Return what the questions of a set must share, so that no option stands out: measure, what is known of people."""
    fact = draft.item.fact
    if isinstance(fact, Figure):
        return measure(fact)
    return (bool(fact.role), bool(fact.organisation)) if isinstance(fact, Person) else None


def _sets(drafts: list[Draft], kinds: Collection[Shape]) -> Iterator[Draft]:
    """Keep of each set the questions that are alike, if they are enough; ask the others each for itself."""
    counts = Counter((set_of(draft), _likeness(draft)) for draft in drafts if draft.shape in BANKED)
    kept: dict[object, object] = {}
    for (of, likeness), count in counts.most_common():
        if count >= LEAST_ROWS[of[0]]:
            kept.setdefault(of, likeness)
    for draft in drafts:
        of = set_of(draft)
        if draft.shape not in BANKED or (of in kept and kept[of] == _likeness(draft)):
            yield draft
        elif single := alone(draft, kinds):
            yield single


def alone(draft: Draft, kinds: Collection[Shape]) -> Draft | None:
    """Return a draft of a set as a question of its own; None where `kinds` has no shape for it."""
    for shape in ALONE[draft.shape]:
        if shape in kinds and (shape is not Shape.CHOICE or draft.item.distractors):
            return replace(draft, shape=shape)
    return None
