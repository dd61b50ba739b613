"""Cases as text: a title, a sheet, and what it should give, parted by lines with a full stop alone."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.sheet.read import read

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from quiz.sheet.model import Sheet

FOLDER = Path(__file__).parent / "cases"
HEAD = {
    "format": "1",
    "id": "probe",
    "title": "Probe",
    "language": "de",
    "source": "{ title: Quelle, published: 2025-03 }",
    "facts": "{ wahr: { question: Ist das gut?, answer: ja, evidence: Das ist gut. } }",
}


ENGLISH = {
    "format": "1",
    "id": "probe",
    "title": "Probe",
    "language": "en",
    "source": "{ title: Source, published: 2025-03 }",
}
"""What every English sheet of a case needs."""


@dataclass(frozen=True)
class Case:
    """One case; `line` is where its title stands."""

    file: str
    line: int
    title: str
    sheet: str
    expected: str
    head: Mapping[str, str]

    @property
    def with_head(self) -> str:
        """The sheet with what every sheet needs and this one lacks: below it, so that its lines keep their numbers."""
        written = {line.partition(":")[0] for line in self.sheet.splitlines()}
        return self.sheet + "".join(f"{key}: {value}\n" for key, value in self.head.items() if key not in written)


def cases(file: str, folder: Path = FOLDER, head: Mapping[str, str] = HEAD) -> list[Case]:
    """Read the cases of a file; their sheets are completed by `head`."""
    parts = [""]
    places = []
    for number, line in enumerate((folder / file).read_text(encoding="utf-8").split("\n"), 1):
        if line == ".":
            parts.append("")
        else:
            if len(parts) % 3 == 1 and line:
                places.append(number)
            parts[-1] += line + "\n"
    titles = [title.strip() for title in parts[0::3] if title.strip()]
    return [Case(file, *each, head) for each in zip(places, titles, parts[1::3], parts[2::3], strict=True)]


def cases_of(folder: Path, head: Mapping[str, str] = ENGLISH) -> list[Case]:
    """Read the cases of all files of a folder."""
    return [case for path in sorted(folder.glob("*.txt")) for case in cases(path.name, folder, head)]


def sheet_of(case: Case) -> Sheet:
    """Return the sheet of a case that has no errors."""
    sheet = read("probe.yaml", case.with_head.encode()).sheet
    assert sheet is not None
    return sheet


def renew(file: str, given: dict[str, str], folder: Path = FOLDER) -> None:
    """Write a file of cases anew, with what the sheets give, by title."""
    texts = [f"{case.title}\n.\n{case.sheet}.\n{given[case.title]}.\n" for case in cases(file, folder)]
    (folder / file).write_text("\n".join(texts), encoding="utf-8")


def hold(file: str, text_of: Callable[[Case], str], among: Sequence[Case], folder: Path, *, renewed: bool) -> None:
    """Check that the titles of a file tell its cases apart; if it is `renewed`, write it with what its sheets give."""
    of_file = [case for case in among if case.file == file]
    given = {case.title: text_of(case) for case in of_file}
    if renewed:
        renew(file, given, folder)
    assert len(given) == len(of_file)
