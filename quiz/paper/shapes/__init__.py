"""The table of shapes: what is known of each way of answering, in the order of `Shape`.

A shape is one module beside this one, named as the shape is in a sheet, with its `SHAPE`. Headings, points, difficulty,
columns, sets and templates follow from there, and its words; only headings, which shapes share, stand in each
language's `paper.headings`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from quiz.sheet.shapes import Shape

if TYPE_CHECKING:
    from quiz.paper.shapes.model import PaperShape

SHAPES: dict[Shape, PaperShape] = {shape: import_module(f"{__name__}.{shape}").SHAPE for shape in Shape}
HEADINGS = tuple(dict.fromkeys(each.heading for each in SHAPES.values()))
"""The headings of a form in the order of the shapes; the names are those of a language's `paper.headings`."""
