"""What came of a quiz, in bars and words: the questions and pupils of a report as a page shows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.page.contents import Bar
from quiz.results.wording import numbers, power, remarks, right, told

if TYPE_CHECKING:
    from quiz.results.analysis import Figures
    from quiz.results.report import Report
    from quiz.words.model import Words

LONGEST = 1000


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


def spread(report: Report) -> list[Bar]:
    """Return the bars of how many have which mark, or which tenth of the points."""
    most = max(count for _, count in report.spread)
    return [Bar(label, str(count), count * LONGEST // most) for label, count in report.spread]


def _outcome(name: str, found: Figures, together: Figures | None, words: Words) -> Outcome:
    of = words.results
    counts = ((found.nothing, of.nothing), (found.several, of.several))
    return Outcome(
        name=name,
        numbers=numbers(found),
        question=found.item.question,
        answer="" if found.choices else found.item.answer,
        bar=Bar("", right(found, words), int(found.share * LONGEST)),
        power=power(found, words),
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
