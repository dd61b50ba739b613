"""Sets a form into pages at one density: greedily, or such that pages end where that ends a form best."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from functools import cached_property
from itertools import takewhile
from operator import itemgetter
from typing import TYPE_CHECKING

from quiz.page.fills import ALONE, Pages, lack, tears
from quiz.page.heights import Heights, growing
from quiz.page.pieces import joined, parted
from quiz.page.spreading import MOST_SPREAD

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from quiz.page.handout import Handout, Part, Task
    from quiz.page.measures import Density
    from quiz.sheet.model import Source

    _Place = tuple[Part, int]
    """A task, or a piece of one, by its part and its place in it."""
    _Id = tuple[int, int]
    """The number of a task, and of the piece of it."""

RESERVE = 0.015
"""Which part of a page is left free, since printers and browsers round."""
LEAST_OF_SET, LEAST_IN_LARGE_PRINT = 2, 1
"""How many tasks that share a bank stand together on a page at least."""
BELOW_FEET = 0.2
"""Which part of a line is empty below the feet of its letters."""
PARTING, PARTING_OPTIONS = 3.0, 4.0
"""What it costs to end a page within a task: as much as three hundredths of a page that is too empty where it ends
before the options, which are compared with one another, and more where it ends between them."""
TEARING = 1e-6
"""What it costs to tear a part: less than any page that is too empty."""
HEAD_ALONE = 100.0
"""What it costs to leave the head alone on its page: as much as a page that is empty."""
HEAD = -1
"""The place of a form's head among its tasks."""


def _id(task: Task) -> _Id:
    return task.number, task.piece


class Setter:
    """Sets a form at a density."""

    def __init__(self, form: Handout, heights: Heights, title: str, source: Source, high: float = 0.0) -> None:
        """Where a task is higher than a part of a page, `high`, a page may end within it, unless that is 0."""
        self.form, self.title, self.source, self.high = form, title, source, high
        self.heights = heights
        self.least_of_set = LEAST_IN_LARGE_PRINT if heights.measures.look.large_print else LEAST_OF_SET
        self.height = heights.measures.height
        self.full = self.height * (1 - RESERVE)
        self.below = heights.density.tasks * heights.measures.rem + BELOW_FEET * heights.line
        self.head = heights.head(form, title, source) - heights.measures.higher
        self.used = 0.0
        self.fills: list[float] = []
        self.forced: Collection[_Id] = ()
        self.torn = False
        self.known: dict[tuple[_Id, _Id], tuple[float, float]] = {}

    def at(self, density: Density) -> Setter:
        """Return one that sets the same form at another density."""
        heights = Heights(self.heights.measures, density, self.form.gap, self.form.number)
        return Setter(self.form, heights, self.title, self.source, self.high)

    def parting(self, high: float) -> Setter:
        """Return one that lets pages end within tasks that are higher than this part of a page."""
        return Setter(self.form, self.heights, self.title, self.source, high)

    def pages(self, ends: Collection[_Id] = ()) -> Pages:
        """Set all parts; a page ends before each task, or piece of one, among `ends`, however much room is left."""
        self.used, self.fills, self.forced, self.torn = self.head, [], ends, False
        parts: list[Part] = []
        for part in self._parts:
            parts += self._set(part)
        return Pages(
            replace(self.form, parts=tuple(parts), density=self.heights.density), (*self.fills, self._filled(self.used))
        )

    @cached_property
    def _parts(self) -> tuple[Part, ...]:
        """The parts, with the heading that several of them share above the first one."""
        above = (None, *(part.heading for part in self.form.parts))
        headed = [
            replace(part, heading=None) if part.heading == heading else part
            for heading, part in zip(above, self.form.parts, strict=False)
        ]
        return tuple(self._in_pieces(part) if self.high else part for part in headed)

    def _in_pieces(self, part: Part) -> Part:
        """Return a part with its tasks in pieces that are too high to stand whole wherever a page ends. Rows to put in
        order stay together if a page holds them.
        """
        rest = self.full - self.heights.part_head(replace(part, heading=None))
        high = [
            task.number
            for task in part.tasks
            if self.heights.tasks(part, (task,)) > (rest if task.rows else self.high * self.full)
        ]
        return parted(part, high) if high and not part.bank else part

    def ends(self, count: int) -> frozenset[_Id]:
        """Return before which tasks, or pieces of them, pages end if a form on so many pages is to end as well as it
        can; none if it can't have so many.

        These are the cheapest ways on from each task, reckoned from the last page to the first.
        """
        tasks = self._tasks
        behind = {len(tasks): (0.0, frozenset[int]())}
        for left in range(count):
            cheapest = {}
            for first, pages in self._pages_from.items():
                ways = [
                    (
                        self._cost(fill, grows, ends=not left)
                        + (100 * ALONE if not left and end - first == 1 and lack(fill) else 0.0)
                        + (self._torn(end) if end else HEAD_ALONE)
                        + behind[end][0],
                        frozenset({first}) | behind[end][1],
                    )
                    for end, fill, grows in pages
                    if end in behind
                ]
                if ways:
                    cheapest[first] = min(ways, key=itemgetter(0))
            behind = cheapest
        _, starts = behind.get(HEAD, (0.0, frozenset[int]()))
        return frozenset(_id(tasks[start][0].tasks[tasks[start][1]]) for start in starts if start != HEAD)

    @cached_property
    def _tasks(self) -> list[_Place]:
        """The tasks, or pieces of them, of all parts."""
        return [(part, at) for part in self._parts for at in range(len(part.tasks))]

    @cached_property
    def _pages_from(self) -> dict[int, list[tuple[int, float, float]]]:
        """The pages that may begin with each task, or with the head, however many pages a form is to have."""
        return {first: [*self._fitting_from(first)] for first in range(HEAD, len(self._tasks))}

    def _cost(self, fill: float, grows: float, *, ends: bool) -> float:
        """Return how bad a page is: by what it lacks when its tasks stand as far apart as may be, then as it is."""
        return 100 * lack(fill + (0.0 if ends else grows), ends=ends) + lack(fill, ends=ends)

    def _torn(self, end: int) -> float:
        """Return what it costs to end a page before a task: nothing, or where that tears a part, less than any page
        that is too empty; within a task, as much as if a page were a little too empty.
        """
        if end == len(self._tasks):
            return 0.0
        part, at = self._tasks[end]
        if piece := part.tasks[at].piece:
            return PARTING if piece == 1 else PARTING_OPTIONS
        return TEARING if at and tears(part, at, len(part.tasks) - at) else 0.0

    def _fitting_from(self, first: int) -> Iterator[tuple[int, float, float]]:
        """Give where a page may end that begins with a task, or with the head: before which task, how full it is then,
        and how much fuller it can be, with its tasks further apart.
        """
        apart = MOST_SPREAD / 10 * self.heights.measures.rem / self.height
        tasks = self._tasks
        above, gaps = 0.0, -2.0  # above the first part of a page, and below its last task, nothing grows
        if first == HEAD:
            above, gaps, first = self.head, -1.0, 0
            yield 0, self._filled(self.head), 0.0
        last, run, start = above, None, 0
        for end, (part, at) in enumerate(tasks[first:], first + 1):
            if part is not run:
                above, run, start = last, part, at
                gaps += 1
            between = self.heights.density.parts * self.heights.measures.rem if above else 0.0
            last = above + between + sum(self._heights_of(part, start, at + 1))
            if last > self.full:
                return
            gaps += growing(part, part.tasks[at])
            if end == len(tasks) or self._may_end(*tasks[end]):
                yield end, self._filled(last), gaps * apart

    def _heights_of(self, part: Part, at: int, to: int) -> tuple[float, float]:
        """Return the heights of some tasks of a part, and of what stands above them: where pages may end, the same
        ones are looked at again and again.
        """
        run = _id(part.tasks[at]), _id(part.tasks[to - 1])
        if run not in self.known:
            shown = replace(part, heading=None) if at else part
            self.known[run] = self.heights.part_head(shown), self._height(part, part.tasks[at:to])
        return self.known[run]

    def _height(self, part: Part, tasks: Sequence[Task]) -> float:
        """Return the height of tasks, or pieces of them, that stand together."""
        return self.heights.tasks(part, self._whole(tasks))

    def _whole(self, tasks: Sequence[Task]) -> tuple[Task, ...]:
        """Return tasks whose pieces, if they are in any, have become one again."""
        return tuple(joined(tasks) if self.high else tasks)

    def _may_end(self, part: Part, before: int) -> bool:
        """Return True if a page may end before a task of a part: no fewer stand together than share a bank at least."""
        least = self._least(part)
        return not before or least <= before <= len(part.tasks) - least

    def _least(self, part: Part) -> int:
        """Return how many tasks of a part stand together on a page at least."""
        return min(len(part.tasks), self.least_of_set if part.bank else 1)

    @property
    def _room(self) -> float:
        """What is left of the page."""
        return self.full - self.used

    @property
    def most(self) -> float:
        """How full a page can be."""
        return self._filled(self.full)

    def _filled(self, high: float) -> float:
        """Return how full a page is that so much stands on: what stays empty below its last line does not count."""
        return min(1.0, max(0.0, high - self.below) / self.height)

    def _set(self, part: Part) -> Iterator[Part]:
        """Set a part; give it whole, or what stands of it on each page."""
        left = list(part.tasks)
        new_page = False
        while left:
            between = 0.0 if new_page else self.heights.density.parts * self.heights.measures.rem
            head = between + self.heights.part_head(part)
            if _id(left[0]) in self.forced and self.used and not new_page:
                self._turn()
                new_page = True
                continue
            count = self._fitting(part, self._before_end(left), self._room - head)
            least = self._least(part)
            if count < len(left) and len(left) - count < least:
                count = max(0, len(left) - least)
            if count < min(least, len(left)):
                if not new_page:
                    self._turn()
                    new_page = True
                    continue
                count = max(1, count)
            here = self._whole(left[:count])
            yield replace(part, tasks=here, new_page=new_page)
            self.used += head + self.heights.tasks(part, here)
            self._spill()
            del left[:count]
            part = replace(part, heading=None)
            if left:
                self._turn()
                new_page = True

    def _before_end(self, left: list[Task]) -> list[Task]:
        """Return the tasks that stand before the next place where a page has to end."""
        return [*left[:1], *takewhile(lambda task: _id(task) not in self.forced, left[1:])]

    def _fitting(self, part: Part, left: list[Task], room: float) -> int:
        """Return how many tasks fit into a height."""
        counts = range(1, len(left) + 1)
        return bisect_right(counts, room, key=lambda count: self._height(part, left[:count]))

    def _spill(self) -> None:
        """Go on over the page with what is higher than one: a browser tears it between lines."""
        while self.used > self.heights.measures.height:
            self.torn = True
            self.fills.append(1.0)
            self.used -= self.full - self.heights.line

    def _turn(self) -> None:
        self.fills.append(self._filled(self.used))
        self.used = 0.0
