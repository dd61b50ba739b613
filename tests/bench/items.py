"""How long asking and a form of 40 questions take for 10,000 facts, against the deck of the same sheet.

    python -m tests.bench.items

Prints ratios; all is done in one process, from a sheet that is read already.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.anki.notes import notes
from quiz.anki.package import package
from quiz.items.ask import ask
from quiz.paper.compose import compose
from quiz.paper.lint import lint
from quiz.sheet.model import QuizPlan, Sheet
from quiz.sheet.read import read
from tests.bench.build import sheet

if TYPE_CHECKING:
    from collections.abc import Callable

QUESTIONS = 40
RUNS = 5
DATED = 1_750_000_000


def seconds(work: Callable[[], object]) -> float:
    """Return the median of the seconds that a work takes."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def measured(count: int, folder: Path) -> tuple[float, float, float, float]:
    """Return how long the deck, the asking, the form and the linter take for a sheet of so many facts."""
    path = sheet(folder, count)
    found = read(path.name, path.read_bytes()).sheet
    assert found
    planned: Sheet = replace(found, quiz=QuizPlan(questions=QUESTIONS))
    items = list(ask(planned))
    deck = seconds(lambda: package("Bench", "", [(note, DATED) for note in notes(planned, items, {})], {}))
    return (
        deck,
        seconds(lambda: list(ask(planned))),
        seconds(lambda: compose(planned, items)),
        seconds(lambda: list(lint(planned))),
    )


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        small, large = (measured(count, Path(name)) for count in (1_000, 10_000))
    deck, asked, form, judged = large
    more = (asked + deck + form) / (asked + deck)
    print(f"deck and form of {QUESTIONS} against the deck, 10,000 facts: {more:.2f} times (at most 1.5)")
    print(f"asking {asked / deck:.2f}, form {form / deck:.2f}, linter {judged / deck:.2f} of the deck's time")
    for what, one, ten in zip(("deck", "asking", "form", "linter"), small, large, strict=True):
        print(f"from 1,000 to 10,000 facts, {what}: {ten / one:.1f} times (linear: 10)")


if __name__ == "__main__":
    main()
