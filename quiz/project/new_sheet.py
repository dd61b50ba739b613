"""A new sheet on the disk, to write into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.errors import WrongUseError
from quiz.project import files
from quiz.project.build import DECKS, SCHEMA
from quiz.project.stale import PROGRAM

if TYPE_CHECKING:
    from pathlib import Path


def start_sheet(sheet_id: str, language: str) -> Path:
    """Write a starter sheet into `decks/`, and beside it what editors and git need; return the sheet's path.

    Raises WrongUseError for an id that can't be one, or where the sheet is there already.
    """
    from quiz.sheet.checks import is_id
    from quiz.sheet.schema import schema

    if not is_id(sheet_id):
        raise WrongUseError(f"`{sheet_id}` can't be an id: use small letters, digits and hyphens, such as ki-wettlauf")
    path = DECKS / f"{sheet_id}.yaml"
    DECKS.mkdir(exist_ok=True)
    starters = PROGRAM / "sheet" / "starters"
    starter = (starters / f"{language}.yaml").read_text(encoding="utf-8").replace("{id}", sheet_id)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(starter)
    except FileExistsError:
        raise WrongUseError(f"{path} is there already: take another id, or delete it first") from None
    files.replace(DECKS / SCHEMA, schema().encode())
    attributes = DECKS / ".gitattributes"
    if not attributes.exists():
        files.replace(attributes, (starters / "gitattributes").read_bytes())
    return path
