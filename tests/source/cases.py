"""Cases as text: a title, then what is given and what is expected, parted by lines with a full stop alone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

FOLDER = Path(__file__).parent / "cases"


def cases(file: str, parts: int) -> list[tuple[str, ...]]:
    """Read the cases of a file: the title of each, and its other parts without the line break at their end."""
    found = [""]
    for line in (FOLDER / file).read_text(encoding="utf-8").split("\n"):
        if line == ".":
            found.append("")
        else:
            found[-1] += f"\n{line}"
    found = [part.strip("\n") for part in found]
    assert len(found) % parts == 1, f"{file}: a case has {parts} parts"
    return [tuple(found[at : at + parts]) for at in range(0, len(found) - 1, parts)]


def renew(file: str, given: Iterable[Sequence[str]]) -> None:
    """Write a file of cases anew."""
    (FOLDER / file).write_text("\n".join("\n.\n".join(parts) + "\n.\n" for parts in given), encoding="utf-8")
