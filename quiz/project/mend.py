"""A sheet on the disk, mended by its source text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from quiz.errors import WrongUseError
from quiz.project import files
from quiz.project.files import STANDARD_INPUT
from quiz.project.proof import prove
from quiz.sheet.edit import changed
from quiz.sheet.read import read
from quiz.source.mend import mended

if TYPE_CHECKING:
    from quiz.sheet.findings import Span
    from quiz.source.mend import Change


class Mended(NamedTuple):
    """A value that was changed, and where in the sheet it stood, or stands now if it was not there."""

    span: Span
    change: Change


def mend(path: str) -> list[Mended]:
    """Change in a sheet what its source text is certain about; give what was changed.

    Nothing is written where nothing is changed, and only those values change. Raises WrongUseError for a sheet from
    standard input, OSError for one that can't be read or written.
    """
    if path == STANDARD_INPUT:
        raise WrongUseError("a sheet from standard input can't be mended: name its file")
    with files.held([Path(path).parent]):
        data = Path(path).read_bytes()
        reading = read(path, data)
        proof = prove(path, reading)
        if reading.sheet is None or proof is None or proof.review is None:
            return []
        text, done = reading.text.text, []
        for change in mended(reading.sheet, proof.review.found):
            if (after := changed(text, change.path, change.new)) is not None:
                text = after
                done.append(Mended(reading.place(change.path), change))
        if done:
            mark = data[: len(data) - len(reading.text.text.encode())]  # a byte order mark, if there is one
            files.replace(Path(path), mark + text.encode())
    return done
