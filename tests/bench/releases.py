"""How fast releases follow one another: nothing to do, one sheet of many changed, a thousand sheets from scratch.

    python -m tests.bench.releases [SHEETS]

Prints ratios against bare imports and a bare genanki script in the same run; a ratio is what counts.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

from tests.bench.build import PYTHON, QUIZ, bare_notes, line, sheet
from tests.bench.timing import in_turn, run

FACTS = 30
"""How many facts a sheet has: about as many as an article gives."""


def sheets(folder: Path, count: int) -> Path:
    """Write a folder of sheets."""
    decks = folder / f"decks-{count}"
    decks.mkdir()
    text = sheet(folder, FACTS).read_text(encoding="utf-8")
    for n in range(count):
        (decks / f"sheet-{n}.yaml").write_text(text.replace(f"id: bench-{FACTS}", f"id: sheet-{n}"), encoding="utf-8")
    return decks


def build(decks: Path) -> list[str]:
    """Return the command that builds a folder of sheets into a folder beside it."""
    return [QUIZ, "build", str(decks), "--out", str(decks.with_name(f"out-{decks.name}")), "--quiet"]


def edit(decks: Path, turn: int) -> list[str]:
    """Return the command that changes a word in one of the sheets."""
    change = "import sys, pathlib; p = pathlib.Path(sys.argv[1]); p.write_text(p.read_text() + f'# {sys.argv[2]}\\n')"
    return [PYTHON, "-c", change, str(decks / "sheet-7.yaml"), str(turn)]


def nothing_to_do(folder: Path) -> None:
    """Measure a build of which everything is up to date, of one sheet and of 200."""
    imports = [PYTHON, "-c", "import typer, yaml"]
    for count in (1, 200):
        decks = sheets(folder, count)
        run(build(decks))
        built, bare = in_turn(build(decks), imports, runs=11)
        line(
            f"nothing to do, {count} sheet{'s' * (count > 1)}, against import typer, yaml",
            built,
            bare,
            2 if count == 1 else 4,
        )


def one_changed(folder: Path) -> None:
    """Measure a build after one of 200 sheets was changed."""
    decks = folder / "decks-200"
    taken = []
    for turn in range(7):
        run(edit(decks, turn))
        taken.append(run(build(decks)))
    changed = sorted(taken, key=lambda each: each.seconds)[len(taken) // 2]
    (bare,) = in_turn(bare_notes(folder, FACTS), runs=7)
    line("one sheet of 200 changed, against a bare script of its notes", changed, bare, 5)


def from_scratch(folder: Path, count: int) -> None:
    """Measure a build of many sheets from scratch, on one processor and on two."""
    decks = sheets(folder, count)
    timed = []
    for processors in (1, 2):
        shutil.rmtree(folder / f"out-{decks.name}", ignore_errors=True)
        for lock in decks.glob("*.lock"):
            lock.unlink()
        allowed = sorted(os.sched_getaffinity(0))[:processors]
        timed.append(run(["taskset", "--cpu-list", ",".join(map(str, allowed)), *build(decks)]))
    (bare,) = in_turn(bare_notes(folder, FACTS), runs=7)
    one, two = timed
    alone, gain = one.seconds / count / bare.seconds, two.seconds / one.seconds
    print(f"{f'{count} sheets from scratch, one processor':68} {alone:5.2f} times a bare script for each sheet")
    print(f"{f'{count} sheets from scratch, two processors':68} {gain:5.2f} times the time of one")


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        nothing_to_do(folder)
        one_changed(folder)
        from_scratch(folder, count)


if __name__ == "__main__":
    main()
