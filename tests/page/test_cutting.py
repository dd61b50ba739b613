"""Fronts and backs of cards meet on the paper, whichever way a printer turns it: measured in the PDF."""

import pytest

from quiz.page.cutting import LOWEST, PIXEL, SAFE, grid, layout, ticks
from quiz.page.look import Look
from quiz.page.render import cards_test_page
from quiz.settings import Flip, Printing
from quiz.sheet.papers import Paper
from tests.page.conftest import Viewer
from tests.page.printed import MM, Printed, Sheet, Word
from tests.page.sheets import cards, plain_sheet
from tests.page.test_printed_pages import ALL_PAPERS, PAPERS

FLIPS = pytest.mark.parametrize("flip", list(Flip))
CARDS = 13
MOST = 0.3
"""By how many mm a back may miss its front."""


def printed(paper: Paper, printing: Printing, viewer: Viewer, count: int = CARDS) -> Printed:
    return viewer.print(cards(plain_sheet(count), Look(paper), printing))


def numbers(sheet: Sheet) -> dict[str, Word]:
    """The numbers of the cards, which stand in the lower right corner of each side, at its safe distance."""
    return {word.text: word for word in sheet.words if word.text.isdigit()}


def misses(front: Word, back: Word, sheet: Sheet, paper: Paper, flip: Flip) -> tuple[float, float]:
    """By how many mm the back of a card lies beside its front, to the right and down."""
    left = front.right + (SAFE - grid(paper, large=False).width) * MM
    if flip is Flip.LONG:
        across, down = left - (sheet.width - back.right - SAFE * MM), front.bottom - back.bottom
    else:
        across, down = left - (back.left - SAFE * MM), front.bottom - (sheet.height - back.top)
    return across / MM, down / MM


@ALL_PAPERS
@FLIPS
def test_every_back_lies_behind_its_front(paper: Paper, flip: Flip, viewer: Viewer) -> None:
    sheets = printed(paper, Printing(flip), viewer).sheets
    assert len(sheets) == 2 * -(-CARDS // len(layout(paper, Printing(flip), grid(paper, large=False)).fronts))
    measured = []
    for fronts, backs in zip(sheets[::2], sheets[1::2], strict=True):
        assert numbers(fronts).keys() == numbers(backs).keys()
        measured += [
            misses(word, numbers(backs)[number], fronts, paper, flip) for number, word in numbers(fronts).items()
        ]
    assert len(measured) == CARDS
    assert max(abs(miss) for both in measured for miss in both) < MOST


@ALL_PAPERS
def test_the_sheet_has_the_size_of_its_paper(paper: Paper, viewer: Viewer) -> None:
    for sheet in printed(paper, Printing(), viewer).sheets:
        assert (sheet.width, sheet.height) == pytest.approx([paper.width * MM, paper.height * MM], abs=1)


@PAPERS
def test_what_is_folded_stands_side_by_side_a_card_apart(paper: Paper, viewer: Viewer) -> None:
    sheets = printed(paper, Printing(fold=True), viewer).sheets
    assert len(sheets) == 3  # four cards a sheet, but the thirteenth gets no sheet of its own
    seen = 0
    for sheet in sheets:
        words = [word for word in sheet.words if word.text.isdigit()]
        for front, back in zip(words[::2], words[1::2], strict=True):
            assert front.text == back.text
            assert (back.right - front.right) / MM == pytest.approx(grid(paper, large=False).width, abs=MOST)
            assert back.bottom == pytest.approx(front.bottom, abs=MOST * MM)
            fold = (front.right + SAFE * MM) - sheet.width / 2
            assert abs(fold) < MOST * MM
            seen += 1
    assert seen == CARDS


@FLIPS
@pytest.mark.parametrize("offset", [(1.5, -2.0), (-3.0, 0.5)])
def test_the_offset_moves_backs_and_nothing_else(flip: Flip, offset: tuple[float, float], viewer: Viewer) -> None:
    usual, moved = (printed(Paper.A4, Printing(flip, back_offset=by), viewer, 8).sheets for by in ((0, 0), offset))
    assert usual[0] == moved[0]
    for number, word in numbers(usual[1]).items():
        there = numbers(moved[1])[number]
        shift = ((there.right - word.right) / MM, (there.bottom - word.bottom) / MM)
        assert shift == pytest.approx(offset, abs=PIXEL)


@pytest.mark.parametrize(("count", "pages"), [(1, 2), (8, 2), (11, 4)])
def test_a_sheet_that_is_not_full_is_a_sheet_with_blank_cards(count: int, pages: int, viewer: Viewer) -> None:
    sheets = printed(Paper.A4, Printing(), viewer, count).sheets
    assert len(sheets) == pages
    assert [len(numbers(sheet)) for sheet in sheets[-2:]] == [(count - 1) % 8 + 1] * 2


@ALL_PAPERS
@FLIPS
@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("fold", [False, True])
def test_cards_and_marks_stay_where_printers_print(paper: Paper, flip: Flip, large: bool, fold: bool) -> None:
    made = layout(paper, Printing(flip, fold), grid(paper, large=large))
    for place in (*made.fronts, *made.backs):
        assert 10 < place.left < place.left + made.card.width < made.width - 10
        assert 10 < place.top < place.top + made.card.height < made.height - 10
    assert len(set(made.fronts)) == len(set(made.backs)) == made.card.columns * made.card.rows // (1 + fold)
    assert bool(made.bends) == fold


def seen_through(place: float, length: float, *, mirrored: bool) -> float:
    """Where something on the back is seen when the paper is held against the light, its front towards the reader."""
    return length - place if mirrored else place


@FLIPS
@pytest.mark.parametrize("before", [(0.0, 0.0), (1.0, -1.5)])
def test_the_scale_of_the_test_sheet_says_what_brings_the_back_to_its_place(
    flip: Flip, before: tuple[float, float]
) -> None:
    wide, high = Paper.A4.width, Paper.A4.height

    def seen(offset: tuple[float, float]) -> tuple[float, float]:
        back = layout(Paper.A4, Printing(flip, back_offset=offset), grid(Paper.A4, large=False)).backs[0]
        return (
            seen_through(back.left, wide, mirrored=flip is Flip.LONG),
            seen_through(back.top, high, mirrored=flip is Flip.SHORT),
        )

    for tick in ticks(Printing(flip, back_offset=before)):
        after = seen((float(tick.across), float(tick.down)))
        assert [new - old for new, old in zip(after, seen(before), strict=True)] == pytest.approx(
            [-tick.at] * 2, abs=PIXEL
        )


@ALL_PAPERS
@FLIPS
def test_the_test_sheet_is_one_sheet_with_its_crosses_behind_one_another(
    paper: Paper, flip: Flip, viewer: Viewer
) -> None:
    html = cards_test_page("de", Look(paper), Printing(flip))
    sheets = viewer.print(html).sheets
    assert len(sheets) == 2
    assert "100" in sheets[0].text
    assert sheets[1].text == ""
    assert viewer.requests == []


@pytest.mark.parametrize(
    ("paper", "count", "rows"),
    [
        (Paper.A4, 33, 5),  # 1 of 8 would be left
        (Paper.LETTER, 18, 5),
        (Paper.A4, 35, 5),
        (Paper.A4, 37, 4),  # 5 of 8 are worth a sheet
        (Paper.A4, 9, 5),
        (Paper.A4, 97, 5),
        (Paper.A4, 8, 4),
        (Paper.A5, 9, 3),  # four rows would be too low
    ],
)
def test_a_row_more_spares_the_sheet_of_the_last_cards(paper: Paper, count: int, rows: int) -> None:
    cut = grid(paper, large=False, cards=count)
    assert cut.rows == rows
    assert cut.height >= LOWEST


def test_the_last_card_is_printed_on_the_sheets_before_it(viewer: Viewer) -> None:
    assert len(printed(Paper.A4, Printing(), viewer, 9).sheets) == 2


def test_cards_in_large_print_and_to_be_folded_stay_as_they_are_where_a_row_more_is_too_low() -> None:
    assert grid(Paper.A4, large=True, cards=3).rows == 2
    assert grid(Paper.A4, large=False, fold=True, cards=5).rows == 5
    assert grid(Paper.A4, large=False, fold=True, cards=11).rows == 4
