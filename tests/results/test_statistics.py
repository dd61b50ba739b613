"""The figures of questions, held against published ones and against tables that were worked by hand."""

from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.results.statistics import alpha, difficulty, item_rest, mean, standard_error, variance

LSAT = Path(__file__).parent / "cases" / "lsat-6.txt"
ITEMS = range(5)


def lsat_6() -> list[list[int]]:
    """The answers of all people, a row each."""
    lines = [line.split() for line in LSAT.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [[int(right) for right in pattern] for pattern, count in lines for _ in range(int(count))]


def test_figures_are_those_that_the_r_package_mirt_publishes_for_the_same_answers() -> None:
    """`itemstats` of LSAT6, in the reference of mirt 1.45: mean, total.r_if_rm, alpha_if_rm; alpha, SEM.alpha."""
    rows = lsat_6()
    sums = [sum(row) for row in rows]
    columns = list(zip(*rows, strict=True))
    rests = [[total - score for total, score in zip(sums, column, strict=True)] for column in columns]
    without = [[[*row[:place], *row[place + 1 :]] for row in rows] for place in ITEMS]
    correlations = [item_rest([pair]) for pair in zip(columns, rests, strict=True)]
    assert len(rows) == 1000
    assert [difficulty(column, 1) for column in columns] == pytest.approx([0.924, 0.709, 0.553, 0.763, 0.870])
    assert correlations == pytest.approx([0.113, 0.153, 0.173, 0.144, 0.122], abs=5e-4)
    assert [alpha(each) for each in without] == pytest.approx([0.275, 0.238, 0.217, 0.246, 0.266], abs=5e-4)
    assert alpha(rows) == pytest.approx(0.295, abs=5e-4)
    assert standard_error(rows) == pytest.approx(0.869, abs=5e-4)
    assert (variance(sums) or 0) ** 0.5 == pytest.approx(1.035, abs=5e-4)


def test_figures_are_those_that_were_worked_by_hand_for_points() -> None:
    """Four pupils, three questions of 1, 2 and 2 points.

    The sums are 5, 3, 2, 0: mean 2.5, squares of deviations 6.25 + 0.25 + 0.25 + 6.25 = 13, variance 13/3. Those of the
    questions are 1/4, 2/3 and 11/12 (by 3: 0.75, 2, 2.75), together 5.5/3. So alpha = 3/2 · (1 - 5.5/13) = 45/52. The
    second question's deviations are 1, 0, 0, -1, those of the rest (3, 2, 1, 0) 1.5, 0.5, -0.5, -1.5: 3 / √(2 · 5).
    """
    rows = [[1, 2, 2], [1, 1, 1], [1, 1, 0], [0, 0, 0]]
    assert alpha(rows) == pytest.approx(45 / 52)
    assert item_rest([([2, 1, 1, 0], [3, 2, 1, 0])]) == pytest.approx(3 / 10**0.5)
    assert difficulty([2, 1, 1, 0], 2) == 0.5
    assert standard_error(rows) == pytest.approx((13 / 3 * 7 / 52) ** 0.5)


def test_groups_are_put_together_by_what_is_so_within_each() -> None:
    within = ([0, 1], [3, 4])
    shifted = ([0, 1], [13, 14])
    assert item_rest([within, shifted]) == pytest.approx(1)
    assert item_rest([within, ([0, 1], [4, 3])]) == pytest.approx(0)
    assert item_rest([within, ([], [])]) == item_rest([within])


@pytest.mark.parametrize("points", [0.1, 1, 3])
def test_questions_that_all_agree_are_wholly_reliable_however_many_they_are(points: float) -> None:
    for questions in range(2, 41):
        rows = [[points] * questions, [0.0] * questions, [points] * questions]
        assert alpha(rows) == pytest.approx(1)
        assert standard_error(rows) == pytest.approx(0, abs=1e-6)


def test_where_nothing_differs_nothing_is_told() -> None:
    assert item_rest([([1, 1, 1], [2, 3, 4])]) is None
    assert item_rest([([1, 0, 1], [2, 2, 2])]) is None
    assert item_rest([]) is None
    assert alpha([]) is None
    assert alpha([[1, 1], [1, 1]]) is None
    assert alpha([[1], [0]]) is None
    assert standard_error([[1, 0]]) is None
    assert variance([1]) is None
    with pytest.raises(ValueError, match="nothing"):
        mean([])


ROWS = st.integers(2, 6).flatmap(
    lambda width: st.lists(st.lists(st.integers(0, 4), min_size=width, max_size=width), min_size=3, max_size=12)
)


@settings(max_examples=50, deadline=None)
@given(ROWS, st.randoms(use_true_random=False), st.integers(1, 9))
def test_neither_the_order_of_pupils_nor_the_scale_of_points_plays_a_part(
    rows: list[list[int]], chance: Random, factor: int
) -> None:
    mixed = [[score * factor for score in row] for row in chance.sample(rows, len(rows))]
    assert alpha(mixed) == pytest.approx(alpha(rows))
    first, last = ([([row[0] for row in each], [sum(row[1:]) for row in each])] for each in (rows, mixed))
    assert item_rest(last) == pytest.approx(item_rest(first))
    found = item_rest(first)
    assert found is None or -1 <= found <= 1
