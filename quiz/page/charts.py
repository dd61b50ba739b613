"""What the charts of the index page show of a sheet: who is quoted how much, and figures beside one another."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from quiz.page.contents import Bar, Cover, Scale
from quiz.phrasing.amounts import amount, unit
from quiz.sheet.tokens import telling

if TYPE_CHECKING:
    from quiz.sheet.model import Figure, Sheet
    from quiz.words.model import Words

LEAST_BARS = 2
LONGEST = 1000
MOST_TIMES = 50
"""How many times the least the greatest may be: the bar of the least is seen, if only just."""


def quoted(sheet: Sheet) -> tuple[Bar, ...]:
    """Return how often each person is quoted, most often first; nothing where that compares nobody."""
    counts = Counter(quote.speaker for quote in sheet.quotes.values())
    if len(counts) < LEAST_BARS:
        return ()
    ranked = sorted(counts.items(), key=lambda each: (-each[1], sheet.people[each[0]].name))
    most = ranked[0][1]
    return tuple(Bar(sheet.people[key].name, str(count), count * LONGEST // most) for key, count in ranked)


def scales(sheet: Sheet, words: Words) -> tuple[Scale, ...]:
    """Return the figures that share a unit, each unit with its figures from the greatest to the least.

    Years and bare numbers measure nothing in common; below zero there is no length; and beside a bar of the whole width
    one that nobody sees compares nothing. Percents are of one thing or of another: those only stand together whose
    `measures` have a word in common.
    """
    groups: dict[str, list[Figure]] = {}
    for figure in sheet.figures.values():
        if not figure.is_number:
            continue
        shared = "%" if figure.number.percent else figure.unit
        if shared and figure.number.value >= 0 and not figure.is_year:
            groups.setdefault(shared, []).append(figure)
    if "%" in groups:
        groups["%"] = _of_one_thing(groups["%"])
    return tuple(_scale(figures, words) for figures in groups.values() if _comparable(figures))


def _of_one_thing(figures: list[Figure]) -> list[Figure]:
    """Return the figures that measure something that another one of them measures as well."""
    times = Counter(word for figure in figures for word in telling(figure.measures or ""))
    return [figure for figure in figures if any(times[word] > 1 for word in telling(figure.measures or ""))]


def _comparable(figures: list[Figure]) -> bool:
    values = [figure.number.value for figure in figures]
    return len(values) >= LEAST_BARS and 0 < max(values) <= MOST_TIMES * min(values)


def _scale(figures: list[Figure], words: Words) -> Scale:
    ranked = sorted(figures, key=lambda figure: -figure.number.value)
    most = ranked[0].number.value
    bars = tuple(
        Bar(
            label=figure.measures or figure.ask,
            written=amount(figure.value, figure, words),
            length=int(figure.number.value * LONGEST / most),
        )
        for figure in ranked
    )
    first = ranked[0]
    return Scale(words.numerals.percent[-1] if first.number.percent else unit(first.number, first, words), bars)


def cover(sheet: Sheet) -> Cover | None:
    """Return the first image of a person of the sheet, if there is one. The entry has its people's names anyway."""
    found = next((person for person in sheet.people.values() if person.image), None)
    if found is None or found.image is None:
        return None
    return Cover(found.image.file, found.image.alt or found.name, found.image.credit)
