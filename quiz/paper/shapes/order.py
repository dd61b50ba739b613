"""Order: several facts become one question: put them in order of size, of their dates, or of when they were said."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from quiz.items.chance import shuffled
from quiz.items.model import Direction, Item, Passage
from quiz.items.options import LETTERS
from quiz.items.quotes import passage
from quiz.paper.draft import Draft
from quiz.paper.form import Row
from quiz.paper.shapes.model import PaperShape
from quiz.paper.stems import stems
from quiz.phrasing.amounts import amount
from quiz.phrasing.dates import day
from quiz.sheet.kinds import FactKind, FactRef
from quiz.sheet.model import Quote
from quiz.sheet.shapes import Shape
from quiz.sheet.speakers import opening
from quiz.sheet.special import Moment
from quiz.sheet.tokens import normalised
from quiz.words.phrase import in_languages

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from quiz.items.pool import Pool
    from quiz.paper.form import Question
    from quiz.sheet.model import Figure

    Ordered = tuple[Draft, list[Item]]

LEAST_ROWS, MOST_ROWS = 3, 4
LEAST_FACTOR, GREATEST_FACTOR = Decimal("1.2"), 5
"""How many times as large as another the next value must be: at least, so that nobody has to remember decimals; at
most, so that what is measured does not tell by itself."""
ROOM_FOR_ONE = 10
"""From how many questions on one of them is about the order of several facts."""


class Order(PaperShape):
    """Number the rows in the right order."""

    shape = Shape.ORDER
    heading = "order"
    instruction = in_languages(
        de="Der Reihe nach nummerieren, beginnend mit 1.",
        en="Number them in the right order, starting with 1.",
        fr="Numérotez dans l’ordre, à partir de 1.",
    )
    points = 2
    effort = 0.65

    def from_several(self, pool: Pool, seed: int, questions: int, before: Collection[FactRef] = ()) -> Ordered | None:
        """Return an order of figures or of quotes, and an item for each of them; None where the sheet has too few.

        Figures need the same unit, to measure the same sort of thing, and to differ clearly but not by far; quotes, and
        figures that are dates, need dates of which none holds another.
        """
        if questions < ROOM_FOR_ONE:
            return None
        figures = {key: None for key in pool.sheet.figures if FactRef(FactKind.FIGURE, key) not in before}
        alike = [[key for key in keys if key in figures] for keys in pool.comparable.values()]
        groups = [keys for keys in alike if len(keys) >= LEAST_ROWS]
        for keys in shuffled(groups, lambda keys: keys[0], seed, pool.sheet.id, "order"):
            if found := _by_size(keys, pool, seed):
                return found
        quotes = [key for key in pool.dated if FactRef(FactKind.QUOTE, key) not in before]
        return _by_time(quotes, pool, seed) or _by_date(list(figures), pool, seed)

    def printed_beside(self, item: Item, pool: Pool) -> str:
        """Return the name of who said what stands in a row."""
        return _speaker(item.fact, pool) if isinstance(item.fact, Quote) else ""

    def mixed(self, question: Question, names: Collection[object]) -> Question:
        """Put the rows in an order drawn by `names`; the right one is as likely, for what is never drawn tells it."""
        rows = shuffled(question.rows, lambda row: row.passage.text, *names)
        lettered = tuple(replace(row, letter=letter) for letter, row in zip(LETTERS, rows, strict=False))
        return replace(question, rows=lettered)


def _by_size(keys: list[str], pool: Pool, seed: int) -> Ordered | None:
    figures: list[tuple[str, Figure]] = []
    for key in shuffled(keys, str, seed, pool.sheet.id, "size"):
        figure = pool.sheet.figures[key]
        known = normalised(figure.qualifier or "") not in pool.words.lists.bounds  # over 50 may be more than 62
        if not (known and figure.is_number and figure.measures and figure.number.value > 0):
            continue
        if _fits(key, figure, figures) and _same_sort([*figures, (key, figure)], pool):
            figures.append((key, figure))
        if len(figures) == MOST_ROWS:
            break
    if len(figures) < LEAST_ROWS:
        return None
    figures = sorted(figures, key=lambda each: each[1].number.value)
    words = pool.words
    rows = [(Passage(figure.measures or ""), amount(figure.value, figure, words)) for _, figure in figures]
    items = [
        Item(FactRef(FactKind.FIGURE, key), figure, Direction.VALUE, figure.ask, Passage(row[1]))
        for (key, figure), row in zip(figures, rows, strict=True)
    ]
    return _draft(items, words.asking.by_size, rows), items


def _by_time(keys: list[str], pool: Pool, seed: int) -> Ordered | None:
    quotes: list[tuple[str, Quote, tuple[int, ...]]] = []
    for key in shuffled(keys, str, seed, pool.sheet.id, "time"):
        quote = pool.sheet.quotes[key]
        when = _known(quote.date.year, quote.date.month, quote.date.day) if quote.date else ()
        if all(_apart(when, other) for _, _, other in quotes):
            quotes.append((key, quote, when))
        if len(quotes) == MOST_ROWS:
            break
    if len(quotes) < LEAST_ROWS:
        return None
    quotes = sorted(quotes, key=lambda each: each[2])
    rows = [(passage(quote, pool), day(quote.date, pool.words) if quote.date else "") for _, quote, _ in quotes]
    items = [
        Item(FactRef(FactKind.QUOTE, key), quote, Direction.SPEAKER, "", Passage(""), row[0])
        for (key, quote, _), row in zip(quotes, rows, strict=True)
    ]
    speakers = [_speaker(quote, pool) for _, quote, _ in quotes]
    return _draft(items, pool.words.asking.by_time, rows, speakers), items


def _speaker(quote: Quote, pool: Pool) -> str:
    return opening(pool.sheet.people[quote.speaker].name)


def _by_date(keys: list[str], pool: Pool, seed: int) -> Ordered | None:
    """Return an order of figures that are dates; one with a word before it, such as before 1990, has no place in it."""
    figures: list[tuple[str, Figure, tuple[int, ...]]] = []
    for key in shuffled(keys, str, seed, pool.sheet.id, "date"):
        figure = pool.sheet.figures[key]
        when = _date(figure)
        if not (when and figure.measures) or figure.qualifier:
            continue
        apart = all(_apart(when, other) for _, _, other in figures)
        if apart and not _hinged(key, figure, [(other, its) for other, its, _ in figures]):
            figures.append((key, figure, when))
        if len(figures) == MOST_ROWS:
            break
    if len(figures) < LEAST_ROWS:
        return None
    figures = sorted(figures, key=lambda each: each[2])
    rows = [(Passage(figure.measures or ""), amount(figure.value, figure, pool.words)) for _, figure, _ in figures]
    items = [
        Item(FactRef(FactKind.FIGURE, key), figure, Direction.VALUE, figure.ask, Passage(row[1]))
        for (key, figure, _), row in zip(figures, rows, strict=True)
    ]
    return _draft(items, pool.words.asking.by_date, rows), items


def _date(figure: Figure) -> tuple[int, ...]:
    """Return year, month and day of a figure that is a date, as far as they are known; nothing if it is none."""
    if figure.is_year:
        return (int(figure.number.mantissa),)
    value = figure.value
    if not isinstance(value, Moment) or value.year is None or value.quarter:
        return ()
    return _known(value.year, value.month, value.day)


def _known(*parts: int | None) -> tuple[int, ...]:
    """Return the parts of a date that are known; such dates sort as they follow one another."""
    return tuple(part for part in parts if part)


def _apart(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Return True if it is known which of two dates comes first: March 2025 may be before the 4th of it, or after."""
    shared = min(len(one), len(other))
    return one[:shared] != other[:shared]


def _hinged(key: str, figure: Figure, chosen: list[tuple[str, Figure]]) -> bool:
    """Return True if a figure gives one of the others away, or one of them it."""
    own = FactRef(FactKind.FIGURE, key)
    return any(FactRef(FactKind.FIGURE, other) in figure.kept_apart or own in its.kept_apart for other, its in chosen)


def _fits(key: str, figure: Figure, chosen: list[tuple[str, Figure]]) -> bool:
    """Return True if a figure can be told from all that were chosen, but is near one of them, and gives none away."""
    values = [other.number.value for _, other in chosen]
    factors = [max(figure.number.value, value) / min(figure.number.value, value) for value in values]
    return not chosen or (not _hinged(key, figure, chosen) and LEAST_FACTOR <= min(factors) <= GREATEST_FACTOR)


def _same_sort(figures: list[tuple[str, Figure]], pool: Pool) -> bool:
    """Return True if figures measure the same sort of thing: shares of different wholes, say, have no common order.

    What they measure shares a word then: the length of the bridge, the length of the tunnel. Of shares, one word each
    is all that is not shared: the share of the Greens, the share of the Liberals.
    """
    measured = [stems(figure.measures or "", pool.words) for _, figure in figures]
    shared = frozenset.intersection(*measured)
    if any(figure.number.percent for _, figure in figures):
        return all(len(each - shared) <= 1 for each in measured)
    return len(measured) == 1 or bool(shared)


def _draft(items: list[Item], stem: str, rows: list[tuple[Passage, str]], speakers: Sequence[str | None] = ()) -> Draft:
    """Make the draft of an order: it belongs to the fact that comes first by key, so that its name stays.

    Of what was said, `speakers` are who said it.
    """
    first = min(items, key=lambda item: item.ref.key)
    key = Passage(", ".join(reason for _, reason in rows))
    numbered = enumerate(zip(LETTERS, rows, items, speakers or [None] * len(rows), strict=False), 1)
    return Draft(
        Item(first.ref, first.fact, Direction.ORDER, stem, key),
        Shape.ORDER,
        rows=tuple(
            Row(letter, said, place, reason, item.ref, speaker)
            for place, (letter, (said, reason), item, speaker) in numbered
        ),
    )


SHAPE = Order()
