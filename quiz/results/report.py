"""What is shown of the results of a class: its marks, and the figures of its questions."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.paper.grading import bands
from quiz.results.analysis import ENOUGH, Figures, Whole, figures, whole

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quiz.paper.asked import AskedQuiz
    from quiz.results.model import Sitting
    from quiz.results.read import Class

TENTH = 10


@dataclass(frozen=True, slots=True)
class Marked:
    """What somebody earned: points, their percent, and the mark where the schools of the language give marks."""

    name: str
    form: str
    points: float
    percent: int
    mark: str


@dataclass(frozen=True, slots=True)
class Report:
    """The results of a class.

    `earned` are in the order of the table, `questions` in that of the first form. `together` are the figures from this
    class and the earlier ones, by the short names of the questions, where there are any. `spread` is how many pupils
    had which mark, best first; without marks, how many had which tenth of the points, in percent.
    """

    quiz: AskedQuiz
    date: str
    forms: Mapping[str, int]
    earned: tuple[Marked, ...]
    absent: tuple[str, ...]
    whole: Whole
    questions: Mapping[str, Figures]
    together: Mapping[str, Figures]
    earlier: int
    spread: tuple[tuple[str, int], ...]

    @property
    def few(self) -> bool:
        """Whether there were too few pupils for more than hints."""
        return self.whole.count < ENOUGH

    @property
    def bad(self) -> dict[str, Figures]:
        """The questions with which something may be wrong."""
        return {name: found for name, found in self.questions.items() if found.bad}


def report(quiz: AskedQuiz, of: Class, sittings: Sequence[Sitting], *, named: bool) -> Report:
    """Return the report of a class, whose sitting is the first one.

    Unless they are `named`, pupils go by numbers, and of those who were absent it is only said how many.
    """
    own = sittings[0]
    of_marks = [
        _marked(pupil.name if named else str(number), pupil.paper.form, pupil.paper.points, own.points, quiz)
        for number, pupil in enumerate(of.pupils, 1)
    ]
    return Report(
        quiz=quiz,
        date=own.date,
        forms=dict(sorted(Counter(pupil.paper.form for pupil in of.pupils if pupil.paper.form).items())),
        earned=tuple(of_marks),
        absent=of.absent if named or not of.absent else (str(len(of.absent)),),
        whole=whole(own),
        questions=figures(sittings[:1]),
        together=figures(sittings) if len(sittings) > 1 else {},
        earlier=sum(len(sitting.papers) for sitting in sittings[1:]),
        spread=_spread(of_marks, quiz),
    )


def _marked(name: str, form: str, points: float, most: int, quiz: AskedQuiz) -> Marked:
    """Return what somebody earned; the marks are those of the answer key, where half a point too few is too few."""
    mark = next((band.mark for band in bands(most, quiz.grades) if points >= band.least), "")
    return Marked(name, form, points, int(100 * points / most + 0.5), mark)


def _spread(earned: Sequence[Marked], quiz: AskedQuiz) -> tuple[tuple[str, int], ...]:
    """Return how many earned what; of a long scale, from the best mark that somebody has to the worst."""
    if not quiz.grades:
        tenths = Counter(min(each.percent, 99) // TENTH * TENTH for each in earned)
        labels = {
            least: f"{least}–{100 if least + TENTH == 100 else least + TENTH - 1}" for least in range(0, 100, TENTH)
        }
        return tuple((labels[least], tenths[least]) for least in reversed(labels))
    of_marks = Counter(each.mark for each in earned)
    marks = [grade.mark for grade in quiz.grades]
    there = [place for place, mark in enumerate(marks) if of_marks[mark]]
    if len(marks) > TENTH:
        marks = marks[there[0] : there[-1] + 1]
    return tuple((mark, of_marks[mark]) for mark in marks)
