"""How long the pages of a sheet take, against its deck, and how large they are.

    python -m tests.bench.pages

Prints a ratio and sizes. Both are made in one process, from a sheet that is read and asked already.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from quiz.anki.history import release
from quiz.anki.package import package
from quiz.items.compose import compose
from quiz.load import load
from quiz.page.look import Look
from quiz.page.render import form_page, key_page
from quiz.sheet.model import QuizPlan

if TYPE_CHECKING:
    from collections.abc import Callable

QUESTIONS = 200
RUNS = 21


def sheet(folder: Path) -> Path:
    """Write a sheet with an item for every question: quotes of a hundred letters, and plain facts."""
    people = {f"p{n}": {"name": f"Anna{n} Berg{n}", "evidence": "so"} for n in range(QUESTIONS // 2)}
    quotes = {
        f"q{n}": {
            "speaker": f"p{n}",
            "text": f"Wir haben in diesem Jahr {n} Rüstungsbegrenzungsverhandlungen geführt, und das war gut für alle.",
            "evidence": f"sagte sie in der Sitzung {n}",
        }
        for n in range(QUESTIONS // 2)
    }
    facts = {
        f"f{n}": {
            "question": f"Was ist Nummer {n}?",
            "answer": f"Ding{n}x",
            "wrong": ["Sache", "Wesen"],
            "evidence": "so",
        }
        for n in range(QUESTIONS)
    }
    content = {
        "format": 1, "id": "bench", "title": "Bench", "language": "de", "source": {"title": "Bench"},
        "people": people, "quotes": quotes, "facts": facts,
    }  # fmt: skip
    path = folder / "bench.yaml"
    path.write_text(yaml.dump(content, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return path


def in_turn(*works: Callable[[], object]) -> list[float]:
    """Return the medians of the seconds that works take, in turn, so that a machine's moods treat them alike."""
    times: list[list[float]] = []
    for _ in range(RUNS + 1):
        times.append([])
        for work in works:
            start = time.perf_counter()
            work()
            times[-1].append(time.perf_counter() - start)
    return [statistics.median(column) for column in zip(*times[1:], strict=True)]


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        prepared = load(str(sheet(Path(folder)))).prepared
    if prepared is None:
        sys.exit("the sheet of the benchmark has errors")
    planned = replace(prepared.sheet, quiz=QuizPlan(questions=QUESTIONS))
    quiz = compose(planned, prepared.items)

    def deck() -> bytes:
        sent, after = release(planned, prepared.notes, prepared.lock, 1_700_000_000)
        return package("Bench", "Bench", [(note, after[note.guid].mod) for note in sent], {})

    def pages() -> list[str]:
        return [*(form_page(quiz, form, Look()) for form in quiz.forms), key_page(quiz, Look(), "quiz build")]

    largest = max(len(page.encode()) for page in pages()) / 1000
    of_pages, of_deck = in_turn(pages, deck)
    ratio = of_pages / of_deck
    print(f"pages of {len(quiz.forms[0].questions)} questions, against the deck: {ratio:.2f} times (at most 1.5)")
    print(f"the largest page: {largest:.0f} kB (at most 300)")


if __name__ == "__main__":
    main()
