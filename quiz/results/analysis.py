"""What the answers of classes tell of each question, and of a quiz as a whole. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from quiz.results.model import How
from quiz.results.statistics import alpha, difficulty, item_rest, mean, standard_error
from quiz.sheet.shapes import Shape

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.paper.asked import AskedOption
    from quiz.results.model import Answer, AskedItem, Sitting

GOOD, FAIR = 0.3, 0.2
"""From which correlation on a question tells pupils apart well, and somewhat (Ebel, Frisbie 1991, Essentials of
Educational Measurement, ch. 13)."""
ENOUGH = 30
"""From how many pupils on figures are more than hints: below, one pupil more or less changes them by a tenth."""


class Flag(StrEnum):
    """What is worth a look at a question; the values name phrases of a language (`OnResults.flags`)."""

    KEY = "key"
    """a wrong option was chosen more often than the right one"""
    NOBODY = "nobody"
    """nobody had it right"""
    NEGATIVE = "negative"
    """who had it right had fewer points for all the rest"""
    EVERYBODY = "everybody"
    """everybody had it right, so that it tells nobody apart"""
    UNUSED = "unused"
    """a wrong option was chosen by nobody"""


class Power(StrEnum):
    """How well a question tells who knows much from who knows little; values name phrases (`OnResults.powers`)."""

    GOOD = "good"
    FAIR = "fair"
    WEAK = "weak"
    CONTRARY = "contrary"
    UNKNOWN = "unknown"

    @classmethod
    def of(cls, discrimination: float | None) -> Power:
        """Return what a correlation with all other questions says."""
        if discrimination is None:
            return cls.UNKNOWN
        levels = ((GOOD, cls.GOOD), (FAIR, cls.FAIR), (0, cls.WEAK))
        return next((power for least, power in levels if discrimination >= least), cls.CONTRARY)


BAD = frozenset({Flag.KEY, Flag.NOBODY, Flag.NEGATIVE})
"""What says that something may be wrong with a question, and not only that it is easy."""


@dataclass(frozen=True, slots=True)
class Choice:
    """An option, and how often it was chosen."""

    option: AskedOption
    count: int


@dataclass(frozen=True, slots=True)
class Figures:
    """What the answers to a question tell.

    Of `count` answers, `right` have all points; `share` is the share of the points, `discrimination` the correlation
    with all other questions, None where nothing can be told. `nothing` and `several` count answers without an option or
    with more than one; `choices` are empty where only points are known.
    """

    item: AskedItem
    count: int
    right: int
    share: float
    discrimination: float | None
    choices: tuple[Choice, ...]
    nothing: int
    several: int
    flags: tuple[Flag, ...]

    @property
    def bad(self) -> tuple[Flag, ...]:
        """What says that something may be wrong with the question."""
        return tuple(flag for flag in self.flags if flag in BAD)

    @property
    def power(self) -> Power:
        """How well the question tells pupils apart."""
        return Power.of(self.discrimination)

    @property
    def unused(self) -> tuple[AskedOption, ...]:
        """The wrong options that nobody chose."""
        return tuple(choice.option for choice in self.choices if not (choice.count or choice.option.right))

    @property
    def winner(self) -> AskedOption | None:
        """The wrong option that was chosen most often."""
        wrong = [choice for choice in self.choices if not choice.option.right]
        return max(wrong, key=lambda choice: choice.count).option if wrong else None


@dataclass(frozen=True, slots=True)
class Whole:
    """What the answers tell of a quiz: the points on average and at most, and how reliable their sum is."""

    count: int
    points: int
    average: float
    reliability: float | None
    error: float | None


def figures(sittings: Sequence[Sitting]) -> dict[str, Figures]:
    """Return the figures of the questions of the first sitting, by short name, from all sittings that asked the same.

    A question whose fact was changed since is another one.
    """
    return {name: _figures(name, item, sittings) for name, item in sittings[0].items.items()}


def whole(sitting: Sitting) -> Whole:
    """Return what one sitting tells of its quiz."""
    rows = [[paper.answers[name].points for name in sitting.items] for paper in sitting.papers]
    average = mean([paper.points for paper in sitting.papers])
    return Whole(len(rows), sitting.points, average, alpha(rows), standard_error(rows))


def _figures(name: str, item: AskedItem, sittings: Sequence[Sitting]) -> Figures:
    asked = [each for each in sittings if name in each.items and each.items[name].edition == item.edition]
    answers = [answer for sitting in asked for answer in _answers(name, item, sitting)]
    points = [[paper.answers[name].points for paper in sitting.papers] for sitting in asked]
    rests = [[paper.points - paper.answers[name].points for paper in sitting.papers] for sitting in asked]
    counts = [sum(answer.option == place for answer in answers) for place in range(len(item.options))]
    found = Figures(
        item=item,
        count=len(answers),
        right=sum(answer.points >= item.points for answer in answers),
        share=difficulty([answer.points for answer in answers], item.points),
        discrimination=item_rest(zip(points, rests, strict=True)),
        choices=tuple(map(Choice, item.options, counts)) if any(counts) else (),
        nothing=sum(answer.how is How.NOTHING for answer in answers),
        several=sum(answer.how is How.SEVERAL for answer in answers),
        flags=(),
    )
    return _flagged(found)


def _answers(name: str, item: AskedItem, sitting: Sitting) -> Iterator[Answer]:
    """Give the answers of a sitting to a question, with the options by their places in `item`."""
    places = [item.place_of(option.text) for option in sitting.items[name].options]
    for paper in sitting.papers:
        answer = paper.answers[name]
        yield replace(answer, option=places[answer.option]) if answer.option is not None else answer


def _flagged(found: Figures) -> Figures:
    true = {
        Flag.KEY: _is_mistaken(found),
        Flag.NOBODY: found.right == 0,
        Flag.NEGATIVE: found.discrimination is not None and found.discrimination < 0,
        Flag.EVERYBODY: found.right == found.count,
        Flag.UNUSED: _has_unused(found) and found.right < found.count,
    }
    return replace(found, flags=tuple(flag for flag in Flag if true[flag]))


def _is_mistaken(found: Figures) -> bool:
    return any(choice.count > found.right for choice in found.choices if not choice.option.right)


def _has_unused(found: Figures) -> bool:
    """Return True if nobody chose a wrong option of a question that has its own: a bank has some that fit nowhere.

    Where only the points of some answers are known, nobody can say.
    """
    known = sum(choice.count for choice in found.choices) + found.nothing + found.several
    return found.item.kind == Shape.CHOICE and known == found.count and bool(found.unused)
