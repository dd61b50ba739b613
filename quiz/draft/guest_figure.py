"""A figure that a guest proposes, held against the source: its number, unit and qualifier have to stand there."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any, NamedTuple

from quiz.draft.figure_clauses import clause_around
from quiz.draft.figure_grammar import grammar_of
from quiz.draft.figures import PERCENT, Figure
from quiz.draft.yaml_text import on_one_line
from quiz.sheet.values import NotANumberError, parse_number
from quiz.source.align import How, align
from quiz.source.numbers import numbers_in
from quiz.words import words_for

if TYPE_CHECKING:
    from quiz.draft.figure_grammar import Kind
    from quiz.draft.language import Words
    from quiz.source.text import SourceText

PARTS = ("unit", "qualifier", "measures")


class GuestFigure(NamedTuple):
    """A figure as the source proves it, if it does, and how much of what the guest says of it was dropped."""

    figure: Figure | None
    dropped: int
    nearly: bool = False
    """Whether the guest had other words than the source."""


def guest_figure(each: dict[str, Any], source: SourceText, words: Words) -> GuestFigure:
    """Return the figure that a guest proposes by `text`, `value`, `unit`, `qualifier` and `measures`.

    The number has to be among those of the passage that `text` is; what else does not occur is left out.
    """
    said = {name: on_one_line(each[name]) for name in ("text", *PARTS) if isinstance(each.get(name), str)}
    there = align(said["text"], source) if said.get("text") else None
    value = _value(each.get("value"), words.code)
    if there is None or value is None or there.how not in (How.EXACT, How.FOLDED, How.NEAR):
        return GuestFigure(None, 1)
    start, end = there.extent
    passage = source.text[start:end]
    number = next((each for each in numbers_in(passage, words.code) if each.value == value), None)
    if number is None:
        return GuestFigure(None, 1)
    place = start + number.start, start + number.end
    unit, kind = _unit(said.get("unit", ""), passage, words)
    measured = align(said["measures"], source) if said.get("measures") else None
    kept = {
        "unit": unit,
        "qualifier": said.get("qualifier", "") if _has(passage, said.get("qualifier", "")) else "",
        "measures": source.words(*measured.extent) if measured and measured.how in (How.EXACT, How.FOLDED) else "",
    }
    written = source.words(*place) + (f" {PERCENT}" if kind == "percent" else "")
    clause = clause_around(source.text, place, grammar_of(words.code))
    figure = Figure(*place, value, written, unit, kept["qualifier"], kept["measures"], kind, 0, clause)
    return GuestFigure(figure, sum(bool(said.get(name)) and not kept[name] for name in PARTS), there.how is How.NEAR)


def _value(value: object, language: str) -> Decimal | None:
    """Return a number that a guest gives as one, or as a text that people of the language would write."""
    try:
        if isinstance(value, str):
            return abs(parse_number(value, language, words_for(language).numerals).value)
        return abs(Decimal(str(value))) if isinstance(value, int | float) else None
    except (NotANumberError, InvalidOperation):
        return None


def _unit(unit: str, passage: str, words: Words) -> tuple[str, Kind]:
    """Return a unit that stands in a passage, or a currency of which a name or sign does, and its kind."""
    data = words.figures
    if unit == PERCENT or unit in data["percent"]:
        return (PERCENT, "percent") if any(form in passage for form in data["percent"]) else ("", "count")
    currency = data["currencies"].get(unit, unit)
    if currency in data["currencies"].values():
        named = any(code == currency and name in passage for name, code in data["currencies"].items())
        return (currency, "currency") if named else ("", "count")
    return (unit, "count") if _has(passage, unit) else ("", "count")


def _has(passage: str, words: str) -> bool:
    """Return True if words stand in a passage, whatever their case."""
    pattern = rf"(?<!\w){re.escape(words)}(?!\w)"
    return bool(words) and re.search(pattern, " ".join(passage.split()), re.IGNORECASE) is not None
