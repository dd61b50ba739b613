"""Tasks stand further apart on a page that would be too empty, where nothing else fills it, and so do their options."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from quiz.page.fills import WELL_FILLED, Pages

if TYPE_CHECKING:
    from quiz.page.handout import Part
    from quiz.page.heights import Heights

MOST_SPREAD = 36
"""How much further apart than on others tasks stand at most on a page that would be too empty, in tenths of a rem."""


@dataclass(frozen=True, slots=True)
class _Aim:
    """How full a page is to be, and by how many tenths of a rem tasks may stand further apart for that."""

    full: float
    steps: int


FILLED, EVEN = _Aim(WELL_FILLED, MOST_SPREAD), _Aim(0.9, 5)
"""What is done for a page that would be too empty, and what for any page but the last."""


def spread(pages: Pages, heights: Heights, most: float) -> Pages:
    """Return a form with its tasks further apart on pages that would be too empty; `most` is how full one can be."""
    return _spread(pages, heights, most, FILLED)


def evened(pages: Pages, heights: Heights, most: float) -> Pages:
    """Return a form with its tasks a little further apart where a page has room, so that pages look alike."""
    return _spread(pages, heights, most, EVEN)


def _spread(pages: Pages, heights: Heights, most: float, aim: _Aim) -> Pages:
    starts = [at for at, part in enumerate(pages.form.parts) if part.new_page]
    if len(starts) + 1 != len(pages.fills):  # a browser tears what is higher than a page
        return pages
    parts: list[Part] = []
    fills: list[float] = []
    for fill, (start, end) in zip(pages.fills, pairwise([0, *starts, len(pages.form.parts)]), strict=True):
        here, fuller = pages.form.parts[start:end], fill
        if end < len(pages.form.parts) and fill < aim.full and not any(part.spread for part in here):
            here, fuller = _filled(here, fill, heights, most, aim)
        parts += here
        fills.append(fuller)
    return Pages(replace(pages.form, parts=tuple(parts)), tuple(fills))


def _filled(
    parts: tuple[Part, ...], fill: float, heights: Heights, most: float, aim: _Aim
) -> tuple[tuple[Part, ...], float]:
    """Return the parts of a page with so much room between their tasks that it is filled, and how full it is."""
    usual = sum(heights.tasks(part, part.tasks) for part in parts)
    apart, fuller = parts, fill
    for step in range(1, aim.steps + 1):
        wider = tuple(replace(part, spread=step / 10) for part in parts)
        between = sum(heights.tasks(part, part.tasks) for part in wider) - usual
        above = sum(not part.new_page for part in parts) - 1  # and none below the last task
        higher = fill + (between + above * step / 10 * heights.measures.rem) / heights.measures.height
        if higher > most:
            break
        apart, fuller = wider, higher
        if fuller >= aim.full:
            break
    return (apart, fuller) if fuller > fill else (parts, fill)
