"""A form finds its pages: where they end, and how close it is set, so that it ends well.

No page is over a quarter empty before the end, the last one is no less than a quarter full, no heading stands alone; a
part that goes on over the page repeats its instruction, and the bank it chooses from. Where a form has no such pages at
the usual density, it is set at another one; where at none, pages end earlier than they have to; and where that does not
help either, tasks and their options stand further apart on the page that would be too empty. If all this does not help,
a form takes a page more where that costs no sheet of paper, and at last a question that is high goes on over the page.

Where questions are as high as half a page, as they are on A5 in large print, there may be no such pages: the head of a
form then has its first page to itself if the first question does not fit below it, and a question stands alone where
the next one is too high for what it leaves of the page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.page.heights import Heights
from quiz.page.measures import BETWEEN_DENSITIES, CLOSEST, DENSITIES
from quiz.page.setter import Setter
from quiz.page.spreading import evened, spread

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.page.fills import Pages
    from quiz.page.handout import Handout
    from quiz.page.measures import Measures
    from quiz.sheet.model import Source

HIGH = 0.3
"""A task may go on over the page, where nothing else helps, if it is higher than this part of one."""


def paginated(form: Handout, measures: Measures, title: str, source: Source) -> Pages:
    """Set a form on as few pages as it fits on, and such that they are well filled, as near to the usual density as
    that goes.
    """
    setters = [Setter(form, Heights(measures, density, form.gap, form.number), title, source) for density in DENSITIES]
    closest = setters[DENSITIES.index(CLOSEST)].pages()
    tried: list[Pages] = []
    for setter in setters:
        tried.append(closest if setter.heights.density is CLOSEST else setter.pages())
        if len(tried[-1].fills) == len(closest.fills) and not tried[-1].faults:
            return _evened(_whole(tried[-1], setters), setters)
    fewest = min(len(pages.fills) for pages in tried)
    best = min((pages for pages in tried if len(pages.fills) == fewest), key=lambda pages: pages.faults)
    return _evened(_mended(best, setters) if best.faults else best, setters)


def _evened(pages: Pages, setters: Sequence[Setter]) -> Pages:
    """Return a form with its tasks a little further apart where there is room, at the densities of these setters."""
    used = [setter for setter in setters if setter.heights.density == pages.form.density]
    return evened(pages, used[0].heights, used[0].most) if used and len(pages.fills) > 1 else pages


def _whole(pages: Pages, setters: Sequence[Setter]) -> Pages:
    """Return a form that ends as well with fewer of its parts torn, if there is one: the set of a bank whole, and no
    question left alone; of several ways the one with the fullest pages. In large print hardly any part would be whole.
    """
    if not pages.tears or setters[0].heights.measures.look.large_print:
        return pages
    others = [setter.pages(setter.ends(len(pages.fills))) for setter in setters]
    as_good = [other for other in others if len(other.fills) == len(pages.fills) and not other.faults]
    return min((pages, *as_good), key=lambda each: (each.tears, -round(min(each.fills), 1)))


def _mended(best: Pages, setters: Sequence[Setter]) -> Pages:
    """Return a form that ends better, if there is one: on as many pages, which end earlier than they have to; on one
    more, where that takes no other sheet of paper; with a question that goes on over the page.
    """
    fewest = len(best.fills)
    setters = [*setters, *(setters[0].at(density) for density in BETWEEN_DENSITIES)]
    most = fewest + fewest % 2
    parting = [setter.parting(HIGH) for setter in setters]
    least = len(parting[0].at(CLOSEST).pages().fills)
    ways = [(setters, count) for count in range(fewest, most + 1)]
    ways += [(parting, count) for count in range(least, most + 1)]
    found = [best]
    for some, count in ways:
        for pages in _ending(some, count):
            if not (pages.faults or pages.spread or pages.parted):
                return pages
            found.append(pages)
        best = min(found, key=lambda pages: (pages.faults, pages.parted))
        if not best.faults:
            return best
    return best


def _ending(setters: Sequence[Setter], count: int) -> Iterator[Pages]:
    """Give the ways of a form to end on so many pages, as well as it can at each density."""
    for setter in setters:
        pages = setter.pages(setter.ends(count))
        if len(pages.fills) == count and not setter.torn:
            yield spread(pages, setter.heights, setter.most)
