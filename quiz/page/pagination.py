"""A form finds its pages: where they end, and how close it is set, so that it ends well.

No page is over a quarter empty before the end, the last one is no less than a quarter full, no heading stands alone; a
part that goes on over the page repeats its instruction, and the bank it chooses from. Where a form has no such pages at
the usual density, it is set at another one; where at none, pages end earlier than they have to; and where that does not
help either, tasks stand further apart on the page that would be too empty.

Where questions are as high as half a page, as they are on A5 in large print, there may be no such pages: the head of a
form then has its first page to itself if the first question does not fit below it, and a question stands alone where
the next one is too high for what it leaves of the page.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby, pairwise, takewhile
from operator import itemgetter
from typing import TYPE_CHECKING

from quiz.page.heights import Heights
from quiz.page.measures import BETWEEN_DENSITIES, CLOSEST, DENSITIES
from quiz.sheet.papers import sheets_of_paper

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from quiz.page.handout import Handout, Part, Task
    from quiz.page.measures import Density, Measures
    from quiz.sheet.model import Source

    _Place = tuple[Part, int]
    """A task by its part and its place in it."""

RESERVE = 0.015
"""Which part of a page is left free, since printers and browsers round."""
WELL_FILLED, WELL_ENDED = 0.75, 0.25
"""How full pages are, and the last one of several, at least."""
MOST_SPREAD = 30
"""How much further apart than on others tasks stand at most on a page that would be too empty, in tenths of a rem."""
LEAST_OF_SET, LEAST_IN_LARGE_PRINT = 2, 1
"""How many tasks that share a bank stand together on a page at least."""


@dataclass(frozen=True, slots=True)
class Pages:
    """A form on its pages: its parts, cut where pages end, and how full each page is, from 0 to 1."""

    form: Handout
    fills: tuple[float, ...]

    @property
    def sheets(self) -> int:
        """How many sheets of paper the form takes, printed on both sides."""
        return sheets_of_paper(len(self.fills))

    @property
    def head_alone(self) -> bool:
        """Whether no question stands on the first page."""
        return any(part.new_page for part in self.form.parts[:1])

    @property
    def faults(self) -> float:
        """By how much pages are emptier than they should be; that the head is alone on its page is worse than that."""
        *before, last = self.fills
        lacks = sum(_lack(fill) for fill in before) + (_lack(last, ends=True) if before else 0.0)
        return lacks + self.head_alone

    @property
    def tears(self) -> int:
        """How often a part goes on over the page that had better not: see `_tears`."""
        return sum(
            after.new_page and after.heading is None and before.shape is after.shape and _tears(before, after)
            for before, after in pairwise(self.form.parts)
        )


def paginated(form: Handout, measures: Measures, title: str, source: Source) -> Pages:
    """Set a form on as few pages as it fits on, and such that they are well filled, as near to the usual density as
    that goes.
    """
    setters = [_Setter(form, Heights(measures, density, form.gap, form.number), title, source) for density in DENSITIES]
    closest = setters[DENSITIES.index(CLOSEST)].pages()
    tried: list[Pages] = []
    for setter in setters:
        tried.append(closest if setter.heights.density is CLOSEST else setter.pages())
        if len(tried[-1].fills) == len(closest.fills) and not _faults(tried[-1]):
            return _whole(tried[-1], setters)
    fewest = min(len(pages.fills) for pages in tried)
    best = min((pages for pages in tried if len(pages.fills) == fewest), key=_faults)
    if not _faults(best) or setters[tried.index(best)].torn:  # then it is the browser that says what stands where
        return best
    return _mended(best, setters)


def _whole(pages: Pages, setters: Sequence[_Setter]) -> Pages:
    """Return a form that ends as well with fewer of its parts torn, if there is one: the set of a bank whole, and no
    question left alone; of several ways the one with the fullest pages. In large print hardly any part would be whole.
    """
    if not pages.tears or setters[0].heights.measures.look.large_print:
        return pages
    others = [setter.pages(setter.ends(len(pages.fills))) for setter in setters]
    as_good = [other for other in others if len(other.fills) == len(pages.fills) and not _faults(other)]
    return min((pages, *as_good), key=lambda each: (each.tears, -round(min(each.fills), 1)))


def _mended(best: Pages, setters: Sequence[_Setter]) -> Pages:
    """Return a form on as many pages that ends better, if there is one: its pages end earlier than they have to."""
    fewest = len(best.fills)
    spread = [setters[0].at(best.form.density).spread(best)]
    for setter in (*setters, *(setters[0].at(density) for density in BETWEEN_DENSITIES)):
        pages = setter.pages(setter.ends(fewest))
        if len(pages.fills) == fewest and not setter.torn:
            if not _faults(pages):
                return pages
            spread.append(setter.spread(pages))
    return min(spread, key=_faults)


def _lack(fill: float, *, ends: bool = False) -> float:
    """Return by how much a page is emptier than it should be; the one that `ends` a form may be emptier than others."""
    return max(0.0, (WELL_ENDED if ends else WELL_FILLED) - fill)


def _faults(pages: Pages) -> float:
    return round(pages.faults, 4)


def _tears(before: Part, after: Part) -> bool:
    """Return True if a page had better not end between these tasks of a part: they share a bank, or one is alone."""
    return bool(before.bank) or 1 in (len(before.tasks), len(after.tasks))


def _runs(tasks: Sequence[_Place]) -> Iterator[tuple[Part, int, int]]:
    """Give the parts of some tasks, with the first of their tasks among these and the one behind the last."""
    for part, places in groupby(tasks, key=itemgetter(0)):
        at = [place for _, place in places]
        yield part, at[0], at[-1] + 1


class _Setter:
    """Sets a form at a density."""

    def __init__(self, form: Handout, heights: Heights, title: str, source: Source) -> None:
        self.form, self.title, self.source = form, title, source
        self.heights = heights
        self.least_of_set = LEAST_IN_LARGE_PRINT if heights.measures.look.large_print else LEAST_OF_SET
        self.full = heights.measures.height * (1 - RESERVE)
        self.head = heights.head(form, title, source) - heights.measures.higher
        self.used = 0.0
        self.fills: list[float] = []
        self.forced: Collection[int] = ()
        self.torn = False
        self.known: dict[tuple[int, int], tuple[float, float]] = {}

    def at(self, density: Density) -> _Setter:
        """Return one that sets the same form at another density."""
        heights = Heights(self.heights.measures, density, self.form.gap, self.form.number)
        return _Setter(self.form, heights, self.title, self.source)

    def pages(self, ends: Collection[int] = ()) -> Pages:
        """Set all parts; a page ends before each task whose number is among `ends`, however much room is left."""
        self.used, self.fills, self.forced = self.head, [], ends
        parts: list[Part] = []
        for part in self._parts:
            parts += self._set(part)
        return Pages(replace(self.form, parts=tuple(parts), density=self.heights.density), (*self.fills, self._fill()))

    def spread(self, pages: Pages) -> Pages:
        """Return a form with its tasks further apart on each page that would be too empty, where nothing else helps."""
        starts = [at for at, part in enumerate(pages.form.parts) if part.new_page]
        parts: list[Part] = []
        fills: list[float] = []
        for fill, (start, end) in zip(pages.fills, pairwise([0, *starts, len(pages.form.parts)]), strict=True):
            here, fuller = pages.form.parts[start:end], fill
            if end < len(pages.form.parts) and _lack(fill):
                here, fuller = self._filled(here, fill)
            parts += here
            fills.append(fuller)
        return Pages(replace(pages.form, parts=tuple(parts)), tuple(fills))

    def _filled(self, parts: tuple[Part, ...], fill: float) -> tuple[tuple[Part, ...], float]:
        """Return the parts of a page with so much room between their tasks that it is filled, and how full it is."""
        usual = sum(self.heights.tasks(part, part.tasks) for part in parts)
        for step in range(1, MOST_SPREAD + 1):
            apart = tuple(replace(part, spread=step / 10) for part in parts)
            between = sum(self.heights.tasks(part, part.tasks) for part in apart) - usual
            above = sum(not part.new_page for part in parts) - 1  # and none below the last task
            fuller = fill + (between + above * step / 10 * self.heights.measures.rem) / self.full
            if not _lack(fuller):
                return (apart, fuller) if fuller <= 1 else (parts, fill)
        return parts, fill

    @cached_property
    def _parts(self) -> tuple[Part, ...]:
        """The parts, with the heading that several of them share above the first one."""
        above = (None, *(part.heading for part in self.form.parts))
        return tuple(
            replace(part, heading=None) if part.heading == heading else part
            for heading, part in zip(above, self.form.parts, strict=False)
        )

    def ends(self, most: int) -> frozenset[int]:
        """Return before which tasks pages end if a form on so many pages at most is to end as well as it can.

        These are the cheapest ways on from each task, reckoned from the last page to the first.
        """
        tasks = [(part, at) for part in self._parts for at in range(len(part.tasks))]
        fitting = [[*self._fitting_from(tasks, first)] for first in range(len(tasks))]
        behind = {len(tasks): (0.0, frozenset[int]())}
        for left in range(most):
            cheapest = {}
            for first, pages in enumerate(fitting):
                ways = [
                    (
                        self._cost(fill, gaps, ends=not left) + self._torn(tasks, end) + behind[end][0],
                        frozenset({first}) | behind[end][1],
                    )
                    for end, fill, gaps in pages
                    if end in behind
                ]
                if ways:
                    cheapest[first] = min(ways, key=itemgetter(0))
            behind = cheapest
        _, starts = behind.get(0, (0.0, frozenset[int]()))
        return frozenset(tasks[start][0].tasks[tasks[start][1]].number for start in starts if start)

    def _cost(self, fill: float, gaps: int, *, ends: bool) -> float:
        """Return how bad a page is: by what it lacks when its tasks stand as far apart as may be, then as it is."""
        spread = 0.0 if ends else gaps * MOST_SPREAD / 10 * self.heights.measures.rem / self.full
        return 100 * _lack(fill + spread, ends=ends) + _lack(fill, ends=ends)

    def _torn(self, tasks: Sequence[_Place], end: int) -> float:
        """Return what it costs to tear a part where a page ends: less than any page that is too empty."""
        part, at = tasks[end] if end < len(tasks) else (None, 0)
        torn = part and at and _tears(replace(part, tasks=part.tasks[:at]), replace(part, tasks=part.tasks[at:]))
        return 1e-6 if torn else 0.0

    def _fitting_from(self, tasks: Sequence[_Place], first: int) -> Iterator[tuple[int, float, int]]:
        """Give where a page may end that begins with a task: before which one, how full it is then, and between how
        many tasks and parts there is room that may grow.
        """
        for end in range(first + 1, len(tasks) + 1):
            high = 0.0 if first else self.head
            runs = [*_runs(tasks[first:end])]
            for part, at, to in runs:
                between = self.heights.density.parts * self.heights.measures.rem if high else 0.0
                above, tall = self._heights_of(part, at, to)
                high += between + above + tall
            if high > self.full:
                return
            if end == len(tasks) or self._may_end(*tasks[end]):
                yield end, high / self.full, end - first + len(runs) - (2 if first else 1)

    def _heights_of(self, part: Part, at: int, to: int) -> tuple[float, float]:
        """Return the heights of some tasks of a part, and of what stands above them: where pages may end, the same
        ones are looked at again and again.
        """
        run = part.tasks[at].number, part.tasks[to - 1].number
        if run not in self.known:
            shown = replace(part, heading=None) if at else part
            self.known[run] = self.heights.part_head(shown), self.heights.tasks(part, part.tasks[at:to])
        return self.known[run]

    def _may_end(self, part: Part, before: int) -> bool:
        """Return True if a page may end before a task of a part: no fewer stand together than share a bank at least."""
        least = min(len(part.tasks), self.least_of_set if part.bank else 1)
        return not before or least <= before <= len(part.tasks) - least

    @property
    def _room(self) -> float:
        """What is left of the page."""
        return self.full - self.used

    def _fill(self) -> float:
        return min(1.0, self.used / self.full)

    def _set(self, part: Part) -> Iterator[Part]:
        """Set a part; give it whole, or what stands of it on each page."""
        left = list(part.tasks)
        new_page = False
        while left:
            between = 0.0 if new_page else self.heights.density.parts * self.heights.measures.rem
            head = between + self.heights.part_head(part)
            if left[0].number in self.forced and self.used and not new_page:
                self._turn()
                new_page = True
                continue
            count = self._fitting(part, self._before_end(left), self._room - head)
            least = min(len(part.tasks), self.least_of_set if part.bank else 1)
            if count < len(left) and len(left) - count < least:
                count = max(0, len(left) - least)
            if count < min(least, len(left)):
                if not new_page:
                    self._turn()
                    new_page = True
                    continue
                count = max(1, count)
            here = tuple(left[:count])
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
        return [*left[:1], *takewhile(lambda task: task.number not in self.forced, left[1:])]

    def _fitting(self, part: Part, left: list[Task], room: float) -> int:
        """Return how many tasks fit into a height."""
        counts = range(1, len(left) + 1)
        return bisect_right(counts, room, key=lambda count: self.heights.tasks(part, left[:count]))

    def _spill(self) -> None:
        """Go on over the page with what is higher than one: a browser tears it between lines."""
        while self.used > self.heights.measures.height:
            self.torn = True
            self.fills.append(1.0)
            self.used -= self.full - self.heights.line

    def _turn(self) -> None:
        self.fills.append(self._fill())
        self.used = 0.0
