"""What came of a quiz, in words and bars: the questions and pupils of a report as a page shows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from babel.numbers import format_decimal

from quiz.page.contents import Bar
from quiz.phrasing import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.results.analysis import Figures
    from quiz.results.report import Report
    from quiz.words.model import Words

LONGEST = 1000
HARDLY = 1e-6
"""Differences that come from rounding."""
RELIABLE, HINTING = 0.8, 0.6
"""From which reliability on a quiz is good for marks, and for hints (Nunnally 1978, Psychometric Theory, ch. 7, asks
for more where much depends on it)."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """An option: how often it was chosen, in words and as the length of a bar; why it is tempting, if it is wrong."""

    bar: Bar
    right: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a question. `bar` shows the share of the points; `together` the same with earlier classes.

    `flags` say what is worth a look, `bad` those of them after which something may be wrong with the question.
    """

    name: str
    numbers: str
    question: str
    answer: str
    bar: Bar
    power: str
    flags: tuple[str, ...]
    bad: tuple[str, ...]
    options: tuple[Chosen, ...]
    others: tuple[str, ...]
    together: str


def outcomes(report: Report, words: Words) -> list[Outcome]:
    """Return what came of each question, in the order of the first form."""
    return [_outcome(name, found, report.together.get(name), words) for name, found in report.questions.items()]


def decimal(value: float, words: Words, places: int = 2, least: int = 0) -> str:
    """Write a number with so many places at most, as the language does: 0.31, 14,5."""
    digits = "0" * least + "#" * (places - least)
    return str(format_decimal(round(value, places), format=f"#,##0.{digits};−#,##0.{digits}", locale=words.language))


def percent(share: float, words: Words) -> str:
    """Write a share, from 0 to 1, as whole percent."""
    return words.numerals.percent_pattern.format(int(100 * share + 0.5))


def spread(report: Report) -> list[Bar]:
    """Return the bars of how many have which mark, or which tenth of the points."""
    most = max(count for _, count in report.spread)
    return [Bar(label, str(count), count * LONGEST // most) for label, count in report.spread]


def reliability(report: Report, words: Words) -> list[str]:
    """Return sentences about how reliable the sum of points is; none where nothing can be told."""
    found, error = report.whole.reliability, report.whole.error
    if found is None or error is None:
        return []
    level = 0 if found >= RELIABLE else 1 if found >= HINTING else 2
    of = words.results
    head = of.reliability.format(value=decimal(found, words, least=2))
    return [f"{head} {of.reliabilities[level]}.", of.error.format(points=decimal(error, words, 1))]


def remarks(found: Figures, flags: Iterable[str], words: Words) -> tuple[str, ...]:
    """Return what some flags say of a question, a sentence each."""
    options = {"unused": [option.text for option in found.unused], "key": [found.winner.text] if found.winner else []}
    return tuple(
        words.results.flags[flag].format(options=", ".join(quoted(text, words) for text in options.get(flag, ())))
        for flag in flags
    )


def numbers(found: Figures) -> str:
    """Return the numbers of a question on the forms: A 2 · B 5."""
    return " · ".join(f"{letter} {number}" for letter, number in found.item.numbers.items())


def told(found: Figures, words: Words) -> str:
    """Return how many had a question right, or its share of the points, and how well it tells pupils apart."""
    return ", ".join([_right(found, words), _power(found, words)])


def _right(found: Figures, words: Words) -> str:
    right = words.results.right.format(right=found.right, count=found.count)
    if abs(found.share * found.count - found.right) < HARDLY:
        return f"{right} ({percent(found.share, words)})"
    return f"{right}, {words.results.of_points.format(percent=percent(found.share, words))}"


def _power(found: Figures, words: Words) -> str:
    power = words.results.powers[found.power]
    return power if found.discrimination is None else f"{power} ({decimal(found.discrimination, words, least=2)})"


def _outcome(name: str, found: Figures, together: Figures | None, words: Words) -> Outcome:
    of = words.results
    counts = ((found.nothing, of.nothing), (found.several, of.several))
    return Outcome(
        name=name,
        numbers=numbers(found),
        question=found.item.question,
        answer="" if found.choices else found.item.answer,
        bar=Bar("", _right(found, words), int(found.share * LONGEST)),
        power=_power(found, words),
        flags=remarks(found, found.flags, words),
        bad=remarks(found, found.bad, words),
        options=tuple(_chosen(found)),
        others=tuple((each.one if count == 1 else each.other).format(count) for count, each in counts if count),
        together=f"{of.together} {told(together, words)}" if together and together.count > found.count else "",
    )


def _chosen(found: Figures) -> list[Chosen]:
    """Return the options with their counts; of a bank, those that were chosen and the right one."""
    most = max((choice.count for choice in found.choices), default=0) or 1
    shown = [choice for choice in found.choices if choice.count or choice.option.right or len(found.choices) <= 4]
    return [
        Chosen(
            Bar(choice.option.text, str(choice.count), choice.count * LONGEST // most),
            choice.option.right,
            choice.option.reason,
        )
        for choice in shown
    ]
