"""What came of a quiz, in words: numbers, shares, and what is worth saying of a question or of the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.numbers import format_decimal

from quiz.phrasing.marks import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.results.analysis import Figures
    from quiz.results.report import Report
    from quiz.words.model import Words

HARDLY = 1e-6
"""Differences that come from rounding."""
RELIABLE, HINTING = 0.8, 0.6
"""From which reliability on a quiz is good for marks, and for hints (Nunnally 1978, Psychometric Theory, ch. 7, asks
for more where much depends on it)."""


def decimal(value: float, words: Words, places: int = 2, least: int = 0) -> str:
    """Write a number with so many places at most, as the language does: 0.31, 14,5."""
    digits = "0" * least + "#" * (places - least)
    return str(format_decimal(round(value, places), format=f"#,##0.{digits};−#,##0.{digits}", locale=words.language))


def percent(share: float, words: Words) -> str:
    """Write a share, from 0 to 1, as whole percent."""
    return words.numerals.percent_pattern.format(int(100 * share + 0.5))


def numbers(found: Figures) -> str:
    """Return the numbers of a question on the forms: A 2 · B 5."""
    return " · ".join(f"{letter} {number}" for letter, number in found.item.numbers.items())


def remarks(found: Figures, flags: Iterable[str], words: Words) -> tuple[str, ...]:
    """Return what some flags say of a question, a sentence each."""
    options = {"unused": [option.text for option in found.unused], "key": [found.winner.text] if found.winner else []}
    return tuple(
        words.results.flags[flag].format(options=", ".join(quoted(text, words) for text in options.get(flag, ())))
        for flag in flags
    )


def reliability(report: Report, words: Words) -> list[str]:
    """Return sentences about how reliable the sum of points is; none where nothing can be told."""
    found, error = report.whole.reliability, report.whole.error
    if found is None or error is None:
        return []
    level = 0 if found >= RELIABLE else 1 if found >= HINTING else 2
    of = words.results
    head = of.reliability.format(value=decimal(found, words, least=2))
    return [f"{head} {of.reliabilities[level]}.", of.error.format(points=decimal(error, words, 1))]


def right(found: Figures, words: Words) -> str:
    """Return how many had a question right, with the share of its points."""
    said = words.results.right.format(right=found.right, count=found.count)
    if abs(found.share * found.count - found.right) < HARDLY:
        return f"{said} ({percent(found.share, words)})"
    return f"{said}, {words.results.of_points.format(percent=percent(found.share, words))}"


def power(found: Figures, words: Words) -> str:
    """Return how well a question tells pupils apart."""
    said = words.results.powers[found.power]
    return said if found.discrimination is None else f"{said} ({decimal(found.discrimination, words, least=2)})"


def told(found: Figures, words: Words) -> str:
    """Return how many had a question right, or its share of the points, and how well it tells pupils apart."""
    return ", ".join([right(found, words), power(found, words)])
