"""What the program says is spelt as the schools of a territory do."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

import pytest

from quiz.paper.shapes import SHAPES
from quiz.phrasing.amounts import amount
from quiz.project.outputs import OUTPUTS
from quiz.sheet.amounts import read_value
from quiz.sheet.model import Figure
from quiz.words import PHRASES, words_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.words.model import Words


def texts(of: Any) -> Iterator[str]:
    """Give all texts in phrases, which may be parts of others."""
    if isinstance(of, str):
        yield of
    elif isinstance(of, dict):
        for part in of.values():
            yield from texts(part)
    elif isinstance(of, tuple):
        for part in of:
            yield from texts(part)
    elif is_dataclass(of):
        for field in fields(of):
            yield from texts(getattr(of, field.name))


def said(words: Words) -> list[str]:
    """Return all that the program says to learners and teachers in a language."""
    found = [text for name in PHRASES for text in texts(getattr(words, name))]
    found += [shape.instruction_for(way.kind)(words) for shape in SHAPES.values() for way in shape.ways]
    return found + [output.label(words) for output in OUTPUTS]


@pytest.mark.parametrize("territory", ["CH", "LI"])
def test_switzerland_and_liechtenstein_have_no_sharp_s(territory: str) -> None:
    assert any("ß" in text for text in said(words_for("de")))
    assert not [text for text in said(words_for("de", territory)) if "ß" in text]
    value = read_value("jede dreissigste", "de", territory).value
    assert amount(value, Figure(ask="?", value=value), words_for("de", territory)) == "jede dreissigste"


def test_america_spells_and_grades_in_its_own_way() -> None:
    british, american = (" | ".join(said(words_for("en", where))) for where in ("GB", "US"))
    for word in ("neighbours", "Practise", "Tick", "pupils", "Marks and points"):
        assert word in british
        assert word not in american
    for word in ("neighbors", "Practice", "Check", "students", "Grades and points"):
        assert word in american
