"""The page of all fields in English; what each is stands in the schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

HEAD = """\
# All fields of a fact sheet

Each with what it is and an example, most of them from [examples/every-field.yaml](examples/every-field.yaml), which has
all of them. Only those marked as needed must be there. `quiz fields NAME` prints one of them; editors show them while
you type, where the first line of a sheet names the schema. Keys below `people`, `quotes`, `figures` and `facts` are
yours, and never change.
"""
NEEDED = "Needed."
ONE_OF = "One of: {choices}."
SECTIONS = {
    "Sheet": "The sheet",
    "Source": "source",
    "Person": "people: each person",
    "Quote": "quotes: each quote",
    "Figure": "figures: each figure",
    "Fact": "facts: each fact",
    "Entry": "What any of these may have: a person, a quote, a figure, a fact",
    "Image": "image",
    "QuizPlan": "quiz",
}
ABOUT: Mapping[str, str] = {}
