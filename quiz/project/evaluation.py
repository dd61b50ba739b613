"""The files of results: a class's table and its quiz are found and read, and what came of them is written."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.errors import WrongUseError
from quiz.items.model import ItemId
from quiz.page.render import results_page
from quiz.paper import failed
from quiz.project import exports, files, reader
from quiz.results import kept, tables
from quiz.results.analysis import ENOUGH, Flag
from quiz.results.model import Sitting
from quiz.results.read import read_class
from quiz.results.report import report
from quiz.sheet.read import read

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quiz.page.look import Look
    from quiz.paper.asked import AskedQuiz
    from quiz.results.report import Report
    from quiz.sheet.findings import Finding

QUIZ = "-quiz.json"
"""What the questions of a quiz are called, behind the id of its sheet."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for: the table of a class, the day, earlier results, and whether pupils are named.

    `quiz` is the file with the questions where it is not to be found by itself in `out`.
    """

    table: Path
    out: Path
    date: str
    quiz: Path | None = None
    earlier: Sequence[Path] = ()
    named: bool = True


@dataclass(frozen=True, slots=True)
class Results:
    """What came of a table: its findings, and where these stop nothing the report and the sittings it is made from."""

    findings: tuple[Finding, ...]
    quiz: AskedQuiz
    report: Report | None = None
    sittings: tuple[Sitting, ...] = ()
    separator: str = ";"


def find_quiz(table: Path, out: Path) -> Path:
    """Return the questions that a table has answers to: by its name, harbour-9b.csv, or the only ones there are.

    They are looked for beside the table, where somebody may have kept them, and in the folder of a build. Raises
    WrongUseError where it is not certain which they are.
    """
    paths = (path for folder in (out, table.parent) for path in sorted(folder.glob(f"*{QUIZ}")))
    found = {path.name.removesuffix(QUIZ): path for path in paths}
    named = [each for each in found if re.match(rf"{re.escape(each)}(?![a-z0-9])", table.stem.casefold())]
    if named:
        return found[max(named, key=len)]
    if len(found) == 1:
        return next(iter(found.values()))
    if not found:
        raise WrongUseError(
            f"there is no ID{QUIZ} in {out} or beside the table: run `quiz build`, or name the file with --quiz"
        )
    raise WrongUseError(
        f"which quiz are these results of? Call the table {next(iter(found))}-CLASS.csv, or name one of "
        f"{', '.join(str(path) for path in found.values())} with --quiz"
    )


def read_quiz(path: Path) -> AskedQuiz:
    """Read the questions of a quiz. Raises WrongUseError where they are none, OSError where they can't be read."""
    return kept.parse_quiz(str(path), reader.there(path, reader.Most.RESULTS))


def evaluate(wanted: Wanted) -> Results:
    """Read a table with its quiz and the earlier results, and find out what came of it.

    Raises WrongUseError for files that are something else, OSError for those that can't be read.
    """
    quiz = read_quiz(wanted.quiz or find_quiz(wanted.table, wanted.out))
    found, findings = read_class(str(wanted.table), reader.there(wanted.table, reader.Most.TABLE), quiz)
    if found is None:
        return Results(tuple(findings), quiz)
    own = Sitting(wanted.table.stem, wanted.date, found.items, tuple(pupil.paper for pupil in found.pupils))
    earlier: list[Sitting] = []
    for path in wanted.earlier:
        before, more = _earlier(path, quiz)
        earlier += before
        findings += more
        if not before and more:
            return Results(tuple(findings), quiz)
    sittings = _distinct([own, *earlier])
    return Results(tuple(findings), quiz, report(quiz, found, sittings, named=wanted.named), sittings, found.separator)


def pages_and_tables(results: Results, shown: Report, look: Look, *, named: bool) -> dict[str, bytes]:
    """Return the page, the tables and the data of results, by the names of their files."""
    sheet = results.quiz
    data = kept.Kept(sheet.id, sheet.title, sheet.language, results.sittings)
    return {
        f"{sheet.id}-results.html": results_page(shown, look, named=named).encode(),
        f"{sheet.id}-questions.csv": tables.questions_table(shown, results.separator),
        f"{sheet.id}-marks.csv": tables.pupils_table(shown, results.separator),
        f"{sheet.id}-results.json": kept.dump(data, shown.together or shown.questions).encode(),
    }


def write(made: Mapping[str, bytes], wanted: Wanted, *, force: bool) -> tuple[str, ...]:
    """Write the files of results, all or none; return the names of those that a person changed since, unless `force`.

    Raises WrongUseError where one of them would replace the table that was read, OSError as `exports.write` does.
    """
    for name in made:
        if os.path.realpath(wanted.out / name) == os.path.realpath(wanted.table):
            raise WrongUseError(f"{wanted.table}: results would be written over this table: give it another name")
    return exports.write(wanted.out, made, force=force)


def note(results: Results, sheet: str) -> int:
    """Tell a sheet, in a file beside it, which of its questions failed; return how many.

    What it was told of questions that were not asked this time stays; one that failed no more is forgotten. That those
    who know much tended to be wrong is told of enough pupils only: among a few, it comes about by chance. Raises
    WrongUseError where the sheet is another one, or its file can't be read; OSError where it can't be written.
    """
    reading = read(sheet, reader.there(Path(sheet), reader.Most.SHEET))
    found = reading.sheet.id if reading.sheet else None
    if results.report is None or found != results.quiz.id:
        raise WrongUseError(f"{sheet}: this is not the sheet `{results.quiz.id}` that was asked")
    with files.held([Path(sheet).parent]):
        return _told(results.report, Path(sheet).with_suffix(files.RESULTS))


def _told(shown: Report, beside: Path) -> int:
    """Write into the file beside a sheet which questions failed; return how many."""
    try:
        before = failed.parse((reader.content(beside, reader.Most.LOCK) or failed.dump([]).encode()).decode())
    except (failed.BrokenError, UnicodeDecodeError):
        raise WrongUseError(f"{beside}: this is not a file of results that quiz wrote: delete it first") from None
    now = (shown.together or shown.questions).values()
    asked = {(ItemId.parse(each.item.fact), each.item.kind) for each in now}
    kept_ones = [each for each in before if (each.item, each.kind) not in asked]
    new = [
        failed.Failed(
            item=ItemId.parse(each.item.fact),
            kind=each.item.kind,
            edition=each.item.edition,
            date=shown.date,
            right=each.right,
            count=each.count,
            why=why,
        )
        for each in now
        if (why := tuple(flag for flag in each.bad if flag is not Flag.NEGATIVE or each.count >= ENOUGH))
    ]
    if new or before:
        files.replace(beside, failed.dump([*kept_ones, *new]).encode())
    return len(new)


def write_template(path: Path, quiz: AskedQuiz) -> None:
    """Write an empty table to fill in. Raises WrongUseError where the file is there already."""
    try:
        files.create(path, tables.template(quiz))
    except FileExistsError:
        raise WrongUseError(f"{path} is there already: give the new table another name") from None


def _earlier(path: Path, quiz: AskedQuiz) -> tuple[list[Sitting], list[Finding]]:
    """Read earlier results: data that this program wrote, or a table, with its own questions where they stand by it."""
    if path.suffix.casefold() == ".json":
        before = kept.parse(str(path), reader.there(path, reader.Most.RESULTS))
        if before.id != quiz.id:
            raise WrongUseError(f"{path}: these are results of `{before.id}`, not of `{quiz.id}`")
        return list(before.sittings), []
    beside = path.parent / f"{quiz.id}{QUIZ}"
    its = read_quiz(beside) if beside.is_file() else quiz
    found, findings = read_class(str(path), reader.there(path, reader.Most.TABLE), its)
    if found is None:
        return [], findings
    return [Sitting(path.stem, "", found.items, tuple(pupil.paper for pupil in found.pupils))], findings


def _distinct(sittings: Sequence[Sitting]) -> tuple[Sitting, ...]:
    """Return sittings without those that are there already: results may be written over and added again."""
    found: list[Sitting] = []
    for sitting in sittings:
        if not any(_is_same(sitting, other) for other in found):
            found.append(sitting)
    return tuple(found)


def _is_same(one: Sitting, other: Sitting) -> bool:
    """Return True if two sittings are one, read twice: of the same table and day, or with the same answers."""
    return (one.name, one.date) == (other.name, other.date) or one.papers == other.papers
