"""Where sheets stand, and which of them are meant."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from quiz.errors import WrongUseError
from quiz.project import files
from quiz.project.files import STANDARD_INPUT

if TYPE_CHECKING:
    from collections.abc import Sequence

DECKS = Path("decks")
SCHEMA = "sheet.schema.json"


def find_sheets(arguments: Sequence[str]) -> list[str]:
    """Return the paths of the sheets that are meant: those given, those of a folder given, or all of `decks/`.

    Raises WrongUseError where there is none.
    """
    if not arguments and not DECKS.is_dir():
        raise WrongUseError(f"there is no folder {DECKS}/ here: name a sheet, or start one with `quiz new ID`")
    paths: list[str] = []
    for argument in arguments or [str(DECKS)]:
        if argument != STANDARD_INPUT and Path(argument).is_dir():
            found = sorted(entry.as_posix() for entry in Path(argument).glob(files.SHEETS))
            if not found:
                raise WrongUseError(f"there is no sheet in {argument}: start one with `quiz new ID`")
            paths += found
        else:
            paths.append(argument)
    return list(dict.fromkeys(paths))
