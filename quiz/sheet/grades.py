"""The scale that points become marks by, as a sheet says it: by its name, or written out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.messages import say
from quiz.words.grade import SCALES, Grade

if TYPE_CHECKING:
    from quiz.messages import Said

BAND = re.compile(r"\s*(?P<mark>\S(?:.{0,18}\S)?)\s+(?P<percent>[0-9]{1,3})\s?%?\s*")
"""A mark of up to 20 signs, and the percent that it begins at."""
MOST_MARKS = 30


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale as it is written, and its marks, the best first; none where percents are shown instead."""

    written: str
    marks: tuple[Grade, ...]

    def __str__(self) -> str:
        """Return the scale as it is written."""
        return self.written


class NoScaleError(ValueError):
    """A text is no scale; `message` says so, `remedy` how to mend it."""

    def __init__(self, message: Said, remedy: Said) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


def read_scale(text: str) -> Scale:
    """Read a scale: the name of a usual one (`15-0`), or marks and where each begins (`pass 50, fail 0`), in any order.

    Raises NoScaleError.
    """
    if text in SCALES:
        return Scale(text, SCALES[text])
    message = say("`{text}` is no scale of marks", text=text)
    parts = [BAND.fullmatch(part) for part in text.split(",")]
    marks = [Grade(part["mark"], int(part["percent"])) for part in parts if part and part["mark"].isprintable()]
    fewest = min(len({grade.mark for grade in marks}), len({grade.percent for grade in marks}))
    if not (1 < len(parts) == len(marks) == fewest <= MOST_MARKS and max(grade.percent for grade in marks) <= 100):
        remedy = say(
            "write {names}, or each mark with the percent of the points that it begins at: `pass 50, fail 0`",
            names=", ".join(SCALES),
        )
        raise NoScaleError(message, remedy)
    marks.sort(key=lambda grade: -grade.percent)
    if marks[-1].percent:
        raise NoScaleError(message, say("end with the mark of who has no point: `fail 0`"))
    return Scale(text, tuple(marks))
