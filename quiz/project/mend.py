"""A sheet on the disk, mended: its dates written alike, and its words as its source text has them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from quiz.errors import WrongUseError
from quiz.project import files, reader
from quiz.project.files import STANDARD_INPUT
from quiz.project.proof import prove
from quiz.sheet.canonical import with_dates
from quiz.sheet.edit import changed
from quiz.sheet.read import read
from quiz.source.mend import Change, mended

if TYPE_CHECKING:
    from quiz.sheet.findings import Span
    from quiz.sheet.read import Reading


class Mended(NamedTuple):
    """A value that was changed, and where in the sheet it stood, or stands now if it was not there."""

    span: Span
    change: Change


def mend(path: str) -> list[Mended]:
    """Write the dates of a sheet in canonical form, and change what its source text is certain about.

    Gives what was changed.

    Nothing is written where nothing is changed, and only those values change. Raises WrongUseError for a sheet from
    standard input, OSError for one that can't be read or written.
    """
    if path == STANDARD_INPUT:
        raise WrongUseError("a sheet from standard input can't be mended: name its file")
    with files.held([Path(path).parent]):
        data = reader.there(Path(path), reader.Most.SHEET)
        reading = read(path, data)
        text, dates = with_dates(reading)
        done = [Mended(reading.place(place), Change(place, old, new)) for place, old, new in dates]
        mark = data[: len(data) - len(reading.text.text.encode())]  # a byte order mark, if there is one
        text, proved = _proved(path, text, reading)
        if proved:  # a quotation that now stands in the source has evidence there
            text, more = _proved(path, text, read(path, mark + text.encode()))
            done += [*proved, *more]
        if done:
            files.amend(Path(path), mark + text.encode())
    return done


def _proved(path: str, text: str, reading: Reading) -> tuple[str, list[Mended]]:
    """Return the text of a sheet with what its source text is certain about, and what was changed for it."""
    done = []
    proof = prove(path, reading)
    found = proof.review.found if proof and proof.review else None
    for change in mended(reading.sheet, found) if reading.sheet and found else ():
        if (after := changed(text, change.path, change.new)) is not None:
            text = after
            done.append(Mended(reading.place(change.path), change))
    return text, done
