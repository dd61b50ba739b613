"""Where cards stand on the sheets they are cut from, so that fronts and backs meet: everything in millimetres.

Browsers do not mirror backs alike (`direction: rtl` fails in one of them), and rounding a page's margins costs up to
half a millimetre. So each card has its own place, counted from the corner of a page without margins, and it is this
module that mirrors. Measured in Chromium, a front and its back then miss each other by at most 0.2 mm.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from quiz.page.paper import Paper

SIZES = {Paper.A4: (210.0, 297.0), Paper.LETTER: (215.9, 279.4)}
SAFE = 5.0
"""How far text stays from a card's edge: printers shift a page by 1 to 4 mm."""
MARK, AWAY, CROSS = 6.0, 2.0, 1.5
"""The length of a cut mark, its distance from the cards, and the arms of the crosses between them."""


class Flip(StrEnum):
    """The edge over which a printer turns the paper; the values are the words of printers' dialogs."""

    LONG = "long"
    SHORT = "short"


@dataclass(frozen=True, slots=True)
class Printing:
    """How cards come out of the printer.

    `fold` sets front and back side by side, for printers that print on one side; `back_offset` moves the backs to the
    right and down, in mm, for one that shifts them.
    """

    flip: Flip = Flip.LONG
    fold: bool = False
    back_offset: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Grid:
    """Cards in columns and rows, and the size of each."""

    columns: int
    rows: int
    width: float
    height: float


USUAL = Grid(2, 4, 85, 60)
LARGE = Grid(1, 2, 170, 120)
"""For large print. Both take 170 x 240 mm, which fits A4 and Letter."""


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


def layout(paper: Paper, printing: Printing, *, large: bool) -> Layout:
    """Arrange cards on a sheet, in the middle, so that a page scaled to fit still has its backs behind the fronts."""
    width, height = SIZES[paper]
    grid = LARGE if large else USUAL
    x, y = _lines(width, grid.columns, grid.width), _lines(height, grid.rows, grid.height)
    cells = [(column, row) for row in range(grid.rows) for column in range(grid.columns)]
    if printing.fold:
        fronts = [(column, row) for column, row in cells if (column if grid.columns > 1 else row) == 0]
        backs = [_unfolded(cell, grid) for cell in fronts]
        moved, turned = (0.0, 0.0), grid.columns == 1
    else:
        fronts = cells
        backs = [_behind(cell, grid, printing.flip) for cell in cells]
        moved, turned = printing.back_offset, printing.flip is Flip.SHORT
    return Layout(
        width=width,
        height=height,
        card=grid,
        fronts=tuple(Place(x[column], y[row]) for column, row in fronts),
        backs=tuple(
            Place(round(x[column] + moved[0], 2), round(y[row] + moved[1], 2), turned) for column, row in backs
        ),
        folds=printing.fold,
        cuts=_cuts(x, y, grid, folds=printing.fold),
        bends=_bend(x, y, grid) if printing.fold else "",
    )


def _lines(length: float, count: int, size: float) -> list[float]:
    """Return where cards begin and end along one side of the paper."""
    start = (length - count * size) / 2
    return [round(start + number * size, 2) for number in range(count + 1)]


def _behind(cell: tuple[int, int], grid: Grid, flip: Flip) -> tuple[int, int]:
    """Return the cell of the other side of the paper that comes to lie behind a cell when the paper is turned."""
    column, row = cell
    return (grid.columns - 1 - column, row) if flip is Flip.LONG else (column, grid.rows - 1 - row)


def _unfolded(cell: tuple[int, int], grid: Grid) -> tuple[int, int]:
    """Return the cell of the same side that comes to lie behind a cell when the paper is folded in the middle."""
    column, row = cell
    return (column + 1, row) if grid.columns > 1 else (column, row + 1)


def _cuts(x: list[float], y: list[float], grid: Grid, *, folds: bool) -> str:
    """Draw marks around the cards, and crosses between them: none where the paper is folded instead."""
    right, bottom = x[-1], y[-1]
    across = y if not folds or grid.columns > 1 else [y[0], bottom]
    down = x if not folds or grid.columns == 1 else [x[0], right]
    marks = [f"M{x[0] - AWAY:g} {at:g}h-{MARK:g}M{right + AWAY:g} {at:g}h{MARK:g}" for at in across]
    marks += [f"M{at:g} {y[0] - AWAY:g}v-{MARK:g}M{at:g} {bottom + AWAY:g}v{MARK:g}" for at in down]
    marks += [
        f"M{at - CROSS:g} {line:g}h{2 * CROSS:g}M{at:g} {line - CROSS:g}v{2 * CROSS:g}"
        for at in x[1:-1]
        for line in y[1:-1]
        if not folds
    ]
    return "".join(marks)


def _bend(x: list[float], y: list[float], grid: Grid) -> str:
    """Draw the line to fold along, from one margin to the other."""
    if grid.columns > 1:
        return f"M{x[1]:g} {y[0] - AWAY - MARK:g}V{y[-1] + AWAY + MARK:g}"
    return f"M{x[0] - AWAY - MARK:g} {y[1]:g}H{x[-1] + AWAY + MARK:g}"
