"""A mark of a scale; apart from the words of pages, which a build that has nothing to do need not load."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Grade:
    """A mark, and how many percent of the points earn it at least."""

    mark: str
    percent: int
