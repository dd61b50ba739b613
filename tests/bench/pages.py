"""How long all pages of a sheet take, against its deck, and how large they are; and how long only composing takes.

    python -m tests.bench.pages

Prints ratios and sizes, for a sheet of 200 items in forms of the usual length and in forms that ask everything. The
deck is everything from the items to the package; the pages are everything from the same items to all other
outputs. Time is that of the processor, so that other programs do not count.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from quiz.anki.history import release
from quiz.anki.notes import notes
from quiz.anki.package import package
from quiz.items.options import differ_in_a_number
from quiz.page.fitting import fitted
from quiz.page.hyphens import softened
from quiz.paper.compose import compose
from quiz.project.length import laid_out
from quiz.project.load import load
from quiz.project.outputs import DECK, OUTPUTS
from quiz.project.product import material
from quiz.settings import USUAL, Settings, over
from quiz.sheet.model import QuizPlan
from quiz.sheet.tokens import normalised, tokens

if TYPE_CHECKING:
    from collections.abc import Callable

    from quiz.sheet.model import Sheet

ITEMS = 200
COUNTS = (None, ITEMS)
"""How many questions forms ask: as many as usual, and all."""
OF_TEXTS = (softened, fitted, differ_in_a_number, tokens, normalised)
"""What remembers texts of a sheet: a build meets each sheet once."""
RUNS = 21


def sheet(folder: Path) -> Path:
    """Write a sheet of 200 items: half of them quotes of a hundred letters, half of them plain facts."""
    people = {f"p{n}": {"name": f"Anna{n} Berg{n}", "evidence": "so"} for n in range(ITEMS // 2)}
    quotes = {
        f"q{n}": {
            "speaker": f"p{n}",
            "text": f"Wir haben in diesem Jahr {n} Rüstungsbegrenzungsverhandlungen geführt, und das war gut für alle.",
            "evidence": f"sagte sie in der Sitzung {n}",
        }
        for n in range(ITEMS // 2)
    }
    facts = {
        f"f{n}": {
            "question": f"Was ist Nummer {n}?",
            "answer": f"Ding{n}x",
            "wrong": ["Sache", "Wesen"],
            "evidence": "so",
        }
        for n in range(ITEMS // 2)
    }
    content = {
        "format": 1, "id": "bench", "title": "Bench", "language": "de", "source": {"title": "Bench"},
        "people": people, "quotes": quotes, "facts": facts,
    }  # fmt: skip
    path = folder / "bench.yaml"
    path.write_text(yaml.dump(content, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return path


def in_turn(*works: Callable[[], object]) -> list[float]:
    """Return the medians of the processor's seconds for works, in turn, so that its moods treat them alike."""
    times: list[list[float]] = []
    for _ in range(RUNS + 1):
        times.append([])
        for work in works:
            for texts in OF_TEXTS:
                texts.cache_clear()
            start = time.process_time()
            work()
            times[-1].append(time.process_time() - start)
    return [statistics.median(column) for column in zip(*times[1:], strict=True)]


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        prepared = load(str(sheet(Path(folder)))).prepared
    if prepared is None:
        sys.exit("the sheet of the benchmark has errors")
    items, bare = prepared.items, prepared.sheet
    given, _ = material(prepared, Settings(), 1_700_000_000)

    def deck() -> bytes:
        sent, after = release(bare, list(notes(bare, items, {})), prepared.lock, 1_700_000_000)
        return package("Bench", "Bench", [(note, after[note.guid].mod) for note in sent], {})

    def planned(questions: int | None) -> Sheet:
        return replace(bare, quiz=over(QuizPlan(questions=questions), USUAL))

    def pages(questions: int | None) -> list[str]:
        quiz, laid = laid_out(planned(questions), items, given.look, exactly=questions is not None)
        all_given = replace(given, sheet=quiz.sheet, quiz=quiz, pages=laid)
        pages = [output for output in OUTPUTS if output is not DECK]
        return [content.decode() for output in pages for _, content in output.files(all_given)]

    of_deck, *of_pages = in_turn(
        deck,
        *(partial(pages, count) for count in COUNTS),
        *(partial(compose, planned(count), items) for count in COUNTS),
    )
    print(f"all pages of a sheet of {len(items)} items, against its deck (at most 1.5), and of that only composing:")
    for count, whole, composed in zip(COUNTS, of_pages[: len(COUNTS)], of_pages[len(COUNTS) :], strict=True):
        length = f"{count} questions" if count else "the usual length"
        print(f"  forms of {length}: {whole / of_deck:.2f} times, composing {composed / of_deck:.2f}")
    largest = max(len(page.encode()) for page in pages(ITEMS)) / 1000
    print(f"the largest page: {largest:.0f} kB (at most 300)")


if __name__ == "__main__":
    main()
