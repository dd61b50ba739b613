"""What cards, forms and keys show of a value reads as the same value again, in every language."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from quiz.anki.notes import notes
from quiz.anki.text import as_text
from quiz.items.ask import ask
from quiz.items.model import Direction, Item
from quiz.items.pool import Pool
from quiz.paper.draft import Draft
from quiz.paper.shapes import number as number_shape
from quiz.paper.shapes import short
from quiz.phrasing.numbers import digits
from quiz.phrasing.spelling import also_spelled
from quiz.sheet.amounts import Figured, read_value
from quiz.sheet.model import Figure, Sheet, Source
from quiz.sheet.shapes import Shape
from quiz.sheet.values import NotANumberError, Number, PartialDate
from quiz.words import LANGUAGES, words_for
from tests.sheet.test_amounts import lines, without_what_was_typed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.anki.notes import Note


@cache
def asked(language: str) -> tuple[Pool, Mapping[str, Figured], list[Item], list[Note]]:
    """A sheet of every value that people type, as figures; how each reads; its items, and its notes."""
    values: dict[str, Figured] = {}
    for place, typed in enumerate(lines(f"values-{language}.txt")):
        try:
            values[f"v{place}"] = read_value(typed, language)
        except NotANumberError:
            continue
    figures = {
        key: Figure(ask=f"{key}?", value=each.value, unit=each.unit, qualifier=each.qualifier, measures=f"of {key}")
        for key, each in values.items()
    }
    source = Source(title="Source", published=PartialDate(2025, 3, 2))
    sheet = Sheet(format="1", id="probe", title="Probe", language=language, source=source, figures=figures)
    items = [*ask(sheet)]
    return Pool(sheet, words_for(language)), values, items, [*notes(sheet, items, {})]


def read_again(shown: str, language: str) -> object:
    return without_what_was_typed(read_value(" ".join(shown.split()), language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_card_shows_the_value(language: str) -> None:
    _, values, items, made = asked(language)
    assert len(made) == len(values)
    for note, item in zip(made, [each for each in items if each.direction is Direction.VALUE], strict=True):
        shown = [as_text(field) for field in note.fields]
        assert item.key.text in shown
        assert read_again(item.key.text, language) == without_what_was_typed(values[item.ref.key])


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_option_shows_another_value_of_the_same_kind(language: str) -> None:
    _, values, items, _ = asked(language)
    offered = [each for each in items if each.direction is Direction.VALUE and each.distractors]
    assert len(offered) > len(values) / 2
    for item in offered:
        right = values[item.ref.key]
        if right.unit == "h":  # hours that last and hours of the clock are written alike
            continue
        for option in item.distractors:
            wrong = read_value(option.text, language)
            assert type(wrong.value) is type(right.value), option.text
            assert without_what_was_typed(wrong) != without_what_was_typed(right)
            assert wrong.qualifier == right.qualifier


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_form_and_its_key_show_the_value(language: str) -> None:
    pool, values, items, _ = asked(language)
    for item in items:
        figure, value = item.fact, values[item.ref.key]
        if item.direction is not Direction.VALUE or not isinstance(figure, Figure):
            continue
        if not isinstance(value.value, Number):
            wording = short.SHAPE.wording(Draft(item, Shape.SHORT), pool)
            assert {*wording.accepted} <= {*also_spelled(value.value, pool.words)}
            continue
        wording = number_shape.SHAPE.wording(Draft(item, Shape.NUMBER), pool)
        assert wording.frame
        before, behind = wording.frame
        filled = read_value(f"{before} {digits(value.value, pool.words)} {behind}".strip(), language)
        assert isinstance(filled.value, Number)
        assert (filled.value.value, filled.qualifier) == (value.value.value, value.qualifier)
