"""How full the pages of a form are, and how full they should be."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from quiz.sheet.papers import sheets_of_paper

if TYPE_CHECKING:
    from quiz.page.handout import Handout, Part

WELL_FILLED, WELL_ENDED = 0.75, 0.25
"""How full pages are, and the last one of several, at least."""
ALONE = 0.02
"""How bad it is that a question stands alone on the last page: as if so much lacked of one."""


@dataclass(frozen=True, slots=True)
class Pages:
    """A form on its pages: its parts, cut where pages end, and how full each page is, from 0 to 1, down to the feet of
    its last line.
    """

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
        """By how much pages are emptier than they should be. That a question is alone on the last one is a little bad,
        that the head is alone on its page is worse than any other.
        """
        *before, last = self.fills
        lacks = sum(lack(fill) for fill in before) + (lack(last, ends=True) if before else 0.0)
        return round(lacks + self.head_alone + ALONE * self.last_alone, 4)

    @property
    def last_alone(self) -> bool:
        """Whether a single question stands on the last of several pages, and does not fill it."""
        if len(self.fills) == 1 or not lack(self.fills[-1]):
            return False
        on_last = 0
        for part in reversed(self.form.parts):
            on_last += len(part.tasks)
            if part.new_page:
                break
        return on_last == 1

    @property
    def spread(self) -> bool:
        """Whether tasks stand further apart on some pages than on others."""
        return any(part.spread for part in self.form.parts)

    @property
    def parted(self) -> int:
        """How many questions go on over the page."""
        return sum(task.goes_on for part in self.form.parts for task in part.tasks)

    @property
    def tears(self) -> int:
        """How often a part goes on over the page that had better not: see `tears`."""
        return sum(
            after.new_page
            and after.heading is None
            and before.shape is after.shape
            and tears(before, len(before.tasks), len(after.tasks))
            for before, after in pairwise(self.form.parts)
        )


def lack(fill: float, *, ends: bool = False) -> float:
    """Return by how much a page is emptier than it should be; the one that `ends` a form may be emptier than others."""
    return max(0.0, (WELL_ENDED if ends else WELL_FILLED) - fill)


def tears(part: Part, before: int, after: int) -> bool:
    """Return True if a page had better not end between so many tasks of a part: they share a bank, or one is alone."""
    return bool(part.bank) or 1 in (before, after)
