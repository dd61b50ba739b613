"""Questions that are too high for what is left of a page go on over it, where nothing else fills the page.

What is asked stands whole on the first page, and a page ends before the options or between two of them, never within
one. Such a question is laid out as pieces; those that stand on a page together become one again.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, groupby
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from quiz.page.handout import Part, Task


def parted(part: Part, numbers: Collection[int]) -> Part:
    """Return a part with the tasks of these numbers in pieces."""
    pieces = [_pieces(part, task) if task.number in numbers else (task,) for task in part.tasks]
    return replace(part, tasks=tuple(chain.from_iterable(pieces)))


def joined(tasks: Iterable[Task]) -> Iterator[Task]:
    """Give tasks whole whose pieces stand one below the other."""
    for _, found in groupby(tasks, key=attrgetter("number")):
        first, *more = found
        if more:
            first = replace(
                first,
                choices=tuple(choice for piece in (first, *more) for choice in piece.choices),
                rows=tuple(row for piece in (first, *more) for row in piece.rows),
                goes_on=more[-1].goes_on,
            )
        yield first


def _pieces(part: Part, task: Task) -> tuple[Task, ...]:
    """Return what is asked, and each option or row by itself; options that stand side by side stay together."""
    if part.shape == "truth" or not (task.choices or task.rows):
        return (task,)
    single = task.columns == 1
    choices = [(choice,) for choice in task.choices] if single else [task.choices] * bool(task.choices)
    asked = replace(task, choices=(), rows=(), goes_on=True)
    bare = replace(asked, stem=None, cue=None, material=None, passed_on=None, portrait=None)
    rest = [replace(bare, choices=some) for some in choices] + [replace(bare, rows=(row,)) for row in task.rows]
    return (asked, *(replace(piece, piece=at, goes_on=at < len(rest)) for at, piece in enumerate(rest, 1)))
