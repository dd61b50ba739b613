"""What a person may choose on the command line, and how it meets what a sheet says of itself."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from shlex import quote

from quiz.sheet.model import QuizPlan
from quiz.sheet.papers import Paper

USUAL = QuizPlan(forms=2, seed=1, questions=20, paper=Paper.A4)
"""What a quiz is where neither the command line nor the sheet says otherwise."""


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


@dataclass(frozen=True)
class Settings:
    """What was typed: a plan that wins over the one of each sheet, whether PDFs stand beside the pages, and what the
    printer at hand needs.
    """

    plan: QuizPlan = field(default_factory=QuizPlan)
    pdf: bool = False
    printing: Printing = field(default_factory=Printing)


def over(plan: QuizPlan, other: QuizPlan) -> QuizPlan:
    """Return a plan with its gaps filled from another one."""
    said = {name: value for name, value in _values(plan).items() if value not in (None, ())}
    return replace(other, **said)  # type: ignore[arg-type] # mypy does not know which field a name is


def command(plan: QuizPlan) -> str:
    """Write what to type to get the same quiz again: all that a plan says, as options of `quiz build`."""
    words = ["quiz build"]
    for name, value in _values(plan).items():
        option = "--" + name.replace("_", "-")
        if value is True or value is False:
            words += [option] * value
        elif value not in (None, ()):
            words.append(f"{option} {quote(','.join(value) if isinstance(value, tuple) else str(value))}")
    return " ".join(words)


def _values(plan: QuizPlan) -> dict[str, object]:
    return {each.name: getattr(plan, each.name) for each in fields(plan)}
