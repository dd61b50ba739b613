"""How fast `quiz check` is for a sheet of 300 entries, against the start of the program and a bare reading of YAML.

    python -m tests.bench.check

Prints ratios; a ratio is what counts, for seconds depend on the machine.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.bench.build import PYTHON, QUIZ, line, sheet
from tests.bench.timing import in_turn

ENTRIES = 300


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        path = sheet(Path(name), ENTRIES)
        bare = (
            f"import typer, babel.dates, yaml; yaml.load(open({str(path)!r}, encoding='utf-8'), Loader=yaml.SafeLoader)"
        )
        check = ["sh", "-c", '"$0" check "$1" || true', QUIZ, str(path)]  # it ends with 1, for the sheet has warnings
        checked, helped, read = in_turn(check, [QUIZ, "--help"], [PYTHON, "-c", bare], runs=15)
        line(f"quiz check of {ENTRIES} entries, against quiz --help", checked, helped, 3)
        line("the same, against importing typer and Babel and reading the YAML in Python", checked, read, 2)


if __name__ == "__main__":
    main()
