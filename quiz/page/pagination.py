"""A form finds its pages: where they end, and how close it is set, so that it ends well.

No page is over a quarter empty before the end, the last one is no less than a quarter full, no heading stands alone; a
part that goes on over the page repeats its instruction, and the bank it chooses from.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import chain, islice
from types import MappingProxyType
from typing import TYPE_CHECKING

from quiz.page.heights import Heights
from quiz.page.measures import BETWEEN_DENSITIES, DENSITIES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from quiz.page.handout import Handout, Part, Task
    from quiz.page.measures import Density, Measures
    from quiz.sheet.model import Source

RESERVE = 0.015
"""Which part of a page is left free, since printers and browsers round."""
WELL_FILLED, WELL_ENDED = 0.75, 0.25
"""How full pages are, and the last one of several, at least."""
LESS_FULL = (0.93, 0.86, 0.79)
"""How full a page may be at most that ends earlier than it has to, so that one behind it ends well."""
MOST_TRIALS = 150
"""In how many ways more a form is set that does not end well: one of very many pages never may."""
LEAST_OF_SET, LEAST_IN_LARGE_PRINT = 2, 1
"""How many tasks that share a bank stand together on a page at least."""
NO_LESS: Mapping[int, float] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Pages:
    """A form on its pages: its parts, cut where pages end, and how full each page is, from 0 to 1."""

    form: Handout
    fills: tuple[float, ...]

    @property
    def sheets(self) -> int:
        """How many sheets of paper the form takes, printed on both sides."""
        return -(-len(self.fills) // 2)

    @property
    def faults(self) -> float:
        """By how much pages are emptier than they should be."""
        *before, last = self.fills
        short = sum(max(0.0, WELL_FILLED - fill) for fill in before)
        return short + (max(0.0, WELL_ENDED - last) if before else 0.0)


def paginated(form: Handout, measures: Measures, title: str, source: Source) -> Pages:
    """Set a form on as few pages as it fits on, and such that they are well filled, as near to the usual density as
    that goes: at one of a few densities, or else at one between them, or with a page that ends earlier than it has to.
    """
    setters = [_Setter(form, Heights(measures, density, form.gap), title, source) for density in DENSITIES]
    tried = [setter.pages() for setter in setters]
    fewest = min(len(pages.fills) for pages in tried)
    best = min((pages for pages in tried if len(pages.fills) == fewest), key=_faults)
    torn = any(setter.torn for setter in setters)  # then it is the browser that says what stands where
    return _mended(best, setters) if _faults(best) and not torn else best


def _mended(best: Pages, setters: Sequence[_Setter]) -> Pages:
    """Return a form on as many pages that ends better, if there is one."""
    more = [setters[0].at(density) for density in BETWEEN_DENSITIES]
    fewest = len(best.fills)
    others = chain(
        (setter.pages() for setter in more),
        (
            setter.pages({page: most})
            for setter in (*setters, *more)
            for page in range(fewest - 1)
            for most in LESS_FULL
        ),
    )
    for pages in islice(others, MOST_TRIALS):
        if len(pages.fills) == fewest and _faults(pages) < _faults(best):
            best = pages
            if not _faults(best):
                break
    return best


def _faults(pages: Pages) -> float:
    return round(pages.faults, 4)


class _Setter:
    """Sets a form at a density."""

    def __init__(self, form: Handout, heights: Heights, title: str, source: Source) -> None:
        self.form, self.title, self.source = form, title, source
        self.heights = heights
        self.least_of_set = LEAST_IN_LARGE_PRINT if heights.measures.look.large_print else LEAST_OF_SET
        self.full = heights.measures.height * (1 - RESERVE)
        self.head = heights.head(form, title, source)
        self.used = 0.0
        self.fills: list[float] = []
        self.most: Mapping[int, float] = {}
        self.torn = False

    def at(self, density: Density) -> _Setter:
        """Return one that sets the same form at another density."""
        heights = Heights(self.heights.measures, density, self.form.gap)
        return _Setter(self.form, heights, self.title, self.source)

    def pages(self, most: Mapping[int, float] = NO_LESS) -> Pages:
        """Set all parts; `most` says how full a page may be, by its number from 0, where that is not all of it."""
        self.used, self.fills, self.most = self.head, [], most
        parts: list[Part] = []
        heading: str | None = None
        for part in self.form.parts:
            parts += self._set(replace(part, heading=None) if part.heading == heading else part)
            heading = part.heading
        return Pages(replace(self.form, parts=tuple(parts), density=self.heights.density), (*self.fills, self._fill()))

    @property
    def _room(self) -> float:
        """What is left of the page."""
        return self.full * self.most.get(len(self.fills), 1.0) - self.used

    def _fill(self) -> float:
        return min(1.0, self.used / self.full)

    def _set(self, part: Part) -> Iterator[Part]:
        """Set a part; give it whole, or what stands of it on each page."""
        left = list(part.tasks)
        new_page = False
        while left:
            between = 0.0 if new_page else self.heights.density.parts * self.heights.measures.rem
            head = between + self.heights.part_head(part)
            count = self._fitting(part, left, self._room - head)
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
