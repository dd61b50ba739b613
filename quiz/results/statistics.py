"""What numbers tell of questions: the usual figures of classical test theory. Pure; sources stand at each formula."""

from __future__ import annotations

from itertools import chain
from math import fsum, sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    Scores = Sequence[float]

NEGLIGIBLE = 1e-12
"""Variances below this are none: they come from the rounding of sums."""


def mean(values: Scores) -> float:
    """Return the mean. Raises ValueError where there are no values."""
    if not values:
        raise ValueError("there is no mean of nothing")
    return fsum(values) / len(values)


def variance(values: Scores) -> float | None:
    """Return the variance of a sample (divided by n - 1); None for fewer than two values."""
    if len(values) < 2:
        return None
    middle = mean(values)
    return fsum((value - middle) ** 2 for value in values) / (len(values) - 1)


def difficulty(scores: Scores, most: float) -> float:
    """Return the share of the points that a question brought, from 0 to 1: of right and wrong alone, how many had it.

    The index p of Crocker, Algina 1986, Introduction to Classical and Modern Test Theory, ch. 5 and 14.
    """
    return mean(scores) / most


def item_rest(groups: Iterable[tuple[Scores, Scores]]) -> float | None:
    """Return the correlation of the points of a question with those of all other questions together.

    Each group has the points of its pupils for the question, and their sums over all others. The question itself is
    left out of the sums, for it would correlate with itself (Henrysson 1963, Psychometrika 28, 211-218). Of several
    groups, whose quizzes may have had other questions beside this one, it is the correlation within groups, from
    deviations about the means of each (Snedecor, Cochran 1989, Statistical Methods, ch. 18). None where there is
    nothing to tell: everybody has the same points.
    """
    pairs = list(chain.from_iterable(_deviations(scores, rest) for scores, rest in groups if scores))
    of_scores, of_rest = (fsum(pair[side] ** 2 for pair in pairs) for side in (0, 1))
    if of_scores < NEGLIGIBLE or of_rest < NEGLIGIBLE:
        return None
    together = fsum(score * rest for score, rest in pairs) / sqrt(of_scores * of_rest)
    return max(-1.0, min(1.0, together))


def _deviations(scores: Scores, rest: Scores) -> Iterable[tuple[float, float]]:
    of_scores, of_rest = mean(scores), mean(rest)
    return [(score - of_scores, other - of_rest) for score, other in zip(scores, rest, strict=True)]


def alpha(rows: Sequence[Scores]) -> float | None:
    """Return how reliable a sum of points is: Cronbach's alpha of the points of pupils, a row each.

    k / (k - 1) · (1 - sum of the variances of the questions / variance of the sums); of right and wrong alone, it is
    KR-20 (Kuder, Richardson 1937, Psychometrika 2, 151-160; Cronbach 1951, Psychometrika 16, 297-334). None for fewer
    than two questions or pupils, and where all pupils have the same sum.
    """
    questions = len(rows[0]) if rows else 0
    of_sums = variance([fsum(row) for row in rows])
    if questions < 2 or not of_sums or of_sums < NEGLIGIBLE:
        return None
    of_questions = fsum(variance(scores) or 0 for scores in zip(*rows, strict=True))
    return min(1.0, questions / (questions - 1) * (1 - of_questions / of_sums))  # rounding may take it beyond


def standard_error(rows: Sequence[Scores]) -> float | None:
    """Return by how many points a pupil's sum would differ from one quiz like this to another: two in three by less.

    The standard error of measurement, s · √(1 - alpha) (Harvill 1991, Educational Measurement: Issues and Practice 10).
    """
    reliability, of_sums = alpha(rows), variance([fsum(row) for row in rows])
    if reliability is None or of_sums is None:
        return None
    return sqrt(of_sums * (1 - reliability))
