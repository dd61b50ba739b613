"""How fast `quiz build` is, against a bare genanki script and bare imports in the same run.

    python -m tests.bench.build

Prints ratios; a ratio is what counts, for seconds depend on the machine.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

import yaml

from tests.bench.timing import Timed, in_turn

HERE = Path(__file__).parent
SHEET = HERE.parent.parent / "decks" / "ki-wettlauf.yaml"
PYTHON = sys.executable
QUIZ = str(Path(PYTHON).with_name("quiz"))


def bare_notes(folder: Path, count: int) -> list[str]:
    """Write a list of notes and return the command of the bare script for it."""
    notes = [{"question": f"Wie heißt Nummer {n} der Liste?", "answer": f"Antwort {n}"} for n in range(count)]
    path = folder / f"bare-{count}.yaml"
    path.write_text(yaml.dump(notes, allow_unicode=True), encoding="utf-8")
    return [PYTHON, str(HERE / "bare.py"), str(path), str(folder / f"bare-{count}.apkg")]


def sheet(folder: Path, count: int) -> Path:
    """Write a sheet of `count` facts, half of them quotes, with a speaker for every ten."""
    people: dict[str, object] = {
        f"p{n}": {"name": f"Anna{n} Berg{n}", "role": f"Rolle {n}", "organisation": f"Haus {n}", "evidence": "so"}
        for n in range(max(3, count // 20))
    }
    groups: dict[str, dict[str, object]] = {"quotes": {}, "figures": {}, "facts": {}}
    for n in range(count - len(people)):
        if n % 2:
            groups["quotes"][f"q{n}"] = {
                "speaker": f"p{n % len(people)}",
                "text": f"Wir haben in diesem Jahr {n} Dinge getan, und das war gut so.",
                "about": f"Thema {n}",
                "blank": "Dinge",
                "evidence": "so",
            }
        elif n % 4:
            groups["facts"][f"f{n}"] = {
                "question": f"Was ist {n}?",
                "answer": f"Ding {n}x",
                "wrong": ["Sache", "Wesen"],
                "evidence": "so",
            }
        else:
            groups["figures"][f"z{n}"] = {
                "ask": f"Wie viel ist Nummer {n}?",
                "value": str(n * 7 + 11),
                "unit": "Meter",
                "measures": f"Maß {n}",
                "evidence": "so",
            }
    content = {
        "format": 1,
        "id": f"bench-{count}",
        "title": "Bench",
        "language": "de",
        "source": {"title": "Bench", "published": 2025},
        "people": people,
        **groups,
    }
    path = folder / f"bench-{count}.yaml"
    path.write_text(yaml.dump(content, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return path


def quiz(path: Path, folder: Path) -> list[str]:
    """Return the command that builds a sheet from scratch."""
    return [QUIZ, "build", str(path), "--out", str(folder / f"out-{path.stem}"), "--force"]


def line(what: str, one: Timed, other: Timed, most: float) -> None:
    """Print a ratio of time and of memory, and the most it should be."""
    time, memory = one.seconds / other.seconds, one.megabytes / other.megabytes
    print(f"{what:68} {time:5.2f} times the time, {memory:5.2f} times the memory (at most {most:g})")


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        article = folder / SHEET.name
        shutil.copy(SHEET, article)
        built, bare = in_turn(quiz(article, folder), bare_notes(folder, 30), runs=11)
        line("quiz build of the article, against a bare script of 30 notes", built, bare, 3)
        helped, imported = in_turn([QUIZ, "--help"], [PYTHON, "-c", "import typer"], runs=11)
        line("quiz --help, against import typer", helped, imported, 2)
        plain = bare_notes(folder, 10_000)
        large, bare, quick = in_turn(quiz(sheet(folder, 10_000), folder), plain, [*plain, "CSafeLoader"], runs=3)
        line("10,000 facts, against a bare script of 10,000 notes", large, bare, 4)
        line("the same, against a bare script that reads YAML in C", large, quick, 6)
        small, start = in_turn(quiz(sheet(folder, 1_000), folder), quiz(sheet(folder, 100), folder), runs=3)
        growth = (large.seconds - start.seconds) / (small.seconds - start.seconds)
        print(
            f"{'from 100 to 1,000 to 10,000 facts: growth of the time above the start':68} {growth:5.2f} (linear: 11)"
        )


if __name__ == "__main__":
    main()
