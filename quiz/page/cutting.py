"""Where cards stand on the sheets they are cut from, so that fronts and backs meet: everything in millimetres.

Browsers do not mirror backs alike (`direction: rtl` fails in one of them), and rounding a page's margins costs up to
half a millimetre. So each card has its own place, counted from the corner of a page without margins, and it is this
module that mirrors. Measured in Chromium, a front and its back then miss each other by less than 0.1 mm.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.settings import Flip

if TYPE_CHECKING:
    from quiz.settings import Printing
    from quiz.sheet.papers import Paper

PIXEL = 25.4 / 96
SAFE = 5.0
"""How far text stays from a card's edge: printers shift a page by 1 to 4 mm."""
REACH = 5
"""How many mm the scale of the test sheet reaches to each side."""
MARK_LENGTH, MARK_DISTANCE, CROSS_ARM = 6.0, 2.0, 1.5
"""The length of a cut mark, its distance from the cards, and the arms of the crosses between them."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Cards in columns and rows, and the size of each."""

    columns: int
    rows: int
    width: float
    height: float

    @property
    def beside(self) -> bool:
        """Whether a card to be folded has its back beside the front; where there is one column, it stands below."""
        return self.columns > 1


CLEAR = 12.0
"""How far cards stay from the edges of the paper, in mm: there is room for their marks where printers print."""
CARD, LARGE_CARD = (85.0, 60.0), (170.0, 120.0)
"""How wide and high a card is, at most."""
NARROWEST = 60.0
"""How wide cards are, at least, that stand side by side."""
LOWEST = 50.0
"""How high cards are, at least, where a sheet of paper for the last few of them is spared."""
FEW = 0.5
"""Which part of a sheet's cards is too few for a sheet of their own."""


def grid(paper: Paper, *, large: bool, fold: bool = False, cards: int = 0) -> Grid:
    """Return the cards of a paper: as many as fit, and two at least, so that it can be folded.

    Where no more than a few of so many `cards` would be left for the last sheet, and find room on those before it if
    all are a little lower, there is a row more.
    """
    widest, highest = LARGE_CARD if large else CARD
    across, down = paper.width - 2 * CLEAR, paper.height - 2 * CLEAR
    columns = 1 if large or across < 2 * NARROWEST else 2
    rows = max(2, int(down / highest))
    on_sheet = rows if fold else columns * rows
    sheets, left = divmod(cards, on_sheet)
    room_for_all = sheets * (on_sheet // rows) * (rows + 1) >= cards
    if 0 < left <= FEW * on_sheet and room_for_all and down / (rows + 1) >= (2 * LOWEST if large else LOWEST):
        rows += 1
    return Grid(columns, rows, min(widest, across / columns), min(highest, down / rows))


@dataclass(frozen=True, slots=True)
class Place:
    """The top left corner of a card's side on the page; `turned` ones stand on their head."""

    left: float
    top: float
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """A sheet of cards: its size, and where the front and the back of each card stand, in the same order.

    `folds` says that both stand on the same page. `cuts` and `bends` are where to cut and to fold, as the data of an
    SVG path.
    """

    width: float
    height: float
    card: Grid
    fronts: tuple[Place, ...]
    backs: tuple[Place, ...]
    folds: bool
    cuts: str
    bends: str


def layout(paper: Paper, printing: Printing, card: Grid) -> Layout:
    """Arrange cards on a sheet, in the middle, so that a page scaled to fit still has its backs behind the fronts."""
    width, height = paper.width, paper.height
    x, y = _lines(width, card.columns, card.width), _lines(height, card.rows, card.height)
    columns, rows = card.columns, card.rows
    if printing.fold:
        columns, rows = (1, rows) if card.beside else (columns, 1)
    fronts = tuple(_place(left, top) for top in y[:rows] for left in x[:columns])
    return Layout(
        width=width,
        height=height,
        card=card,
        fronts=fronts,
        backs=tuple(_behind(front, card, paper, printing) for front in fronts),
        folds=printing.fold,
        cuts=_cuts(x, y, card, folds=printing.fold),
        bends=_bend(x, y, card) if printing.fold else "",
    )


def _behind(front: Place, card: Grid, paper: Paper, printing: Printing) -> Place:
    """Return where the back of a card stands: what the printer turns, or the reader folds, is turned back."""
    if printing.fold and card.beside:
        return _place(front.left + card.width, front.top)
    if printing.fold:
        return _place(front.left, front.top + card.height, turned=True)
    right, down = printing.back_offset
    if printing.flip is Flip.LONG:
        return _place(paper.width - front.left - card.width + right, front.top + down)
    return _place(front.left + right, paper.height - front.top - card.height + down, turned=True)


def _place(left: float, top: float, *, turned: bool = False) -> Place:
    """Return the place of whole pixels that is nearest: browsers set text on whole pixels, each side by itself."""
    return Place(round(round(left / PIXEL) * PIXEL, 4), round(round(top / PIXEL) * PIXEL, 4), turned)


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the scale on the test sheet, so many mm right of and below the middle.

    Where the middle of the back is seen there when the paper is held against the light, `across` and `down` are the
    numbers of the `--back-offset` that brings it back.
    """

    at: int
    across: str
    down: str


def ticks(printing: Printing) -> list[Tick]:
    """Return the scale of the test sheet; backs are mirrored from left to right or, turned over the short edge, not."""
    x, y = printing.back_offset
    sign = 1 if printing.flip is Flip.LONG else -1
    return [Tick(at, f"{round(x + sign * at, 2):g}", f"{round(y - sign * at, 2):g}") for at in range(-REACH, REACH + 1)]


def _lines(length: float, count: int, size: float) -> list[float]:
    """Return where cards begin and end along one side of the paper."""
    start = (length - count * size) / 2
    return [round(start + number * size, 2) for number in range(count + 1)]


def _cuts(x: list[float], y: list[float], grid: Grid, *, folds: bool) -> str:
    """Draw marks around the cards, and crosses between them: none where the paper is folded instead."""
    right, bottom = x[-1], y[-1]
    across = y if not folds or grid.beside else [y[0], bottom]
    down = x if not (folds and grid.beside) else [x[0], right]
    marks = [
        f"M{x[0] - MARK_DISTANCE:g} {at:g}h-{MARK_LENGTH:g}M{right + MARK_DISTANCE:g} {at:g}h{MARK_LENGTH:g}"
        for at in across
    ]
    marks += [
        f"M{at:g} {y[0] - MARK_DISTANCE:g}v-{MARK_LENGTH:g}M{at:g} {bottom + MARK_DISTANCE:g}v{MARK_LENGTH:g}"
        for at in down
    ]
    marks += [
        f"M{at - CROSS_ARM:g} {line:g}h{2 * CROSS_ARM:g}M{at:g} {line - CROSS_ARM:g}v{2 * CROSS_ARM:g}"
        for at in x[1:-1]
        for line in y[1:-1]
        if not folds
    ]
    return "".join(marks)


def _bend(x: list[float], y: list[float], grid: Grid) -> str:
    """Draw the line to fold along, from one margin to the other."""
    if grid.beside:
        return f"M{x[1]:g} {y[0] - MARK_DISTANCE - MARK_LENGTH:g}V{y[-1] + MARK_DISTANCE + MARK_LENGTH:g}"
    return f"M{x[0] - MARK_DISTANCE - MARK_LENGTH:g} {y[1]:g}H{x[-1] + MARK_DISTANCE + MARK_LENGTH:g}"
