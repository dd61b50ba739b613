"""A new sheet on the disk, to write into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.errors import WrongUseError
from quiz.project import files, reader
from quiz.project.paths import DECKS, SCHEMA
from quiz.project.stale import PROGRAM

if TYPE_CHECKING:
    from pathlib import Path

STARTERS = PROGRAM / "sheet" / "starters"
IGNORE = ".gitignore"
IGNORE_HEAD = "# Articles are often not to be passed on: delete the line of one that git shall keep."


def start_sheet(sheet_id: str, language: str) -> Path:
    """Write a starter sheet into `decks/`, and beside it what editors and git need; return the sheet's path.

    The language may have a territory: en, en-GB.

    Raises WrongUseError for an id that can't be one, or where the sheet is there already.
    """
    from quiz.sheet.head import is_id

    if not is_id(sheet_id):
        raise WrongUseError(f"`{sheet_id}` can't be an id: use small letters, digits and hyphens, such as ki-wettlauf")
    path = DECKS / f"{sheet_id}.yaml"
    DECKS.mkdir(exist_ok=True)
    code, _, territory = language.partition("-")
    starter = (STARTERS / f"{code}.yaml").read_text(encoding="utf-8").replace("{id}", sheet_id)
    if territory:
        starter = starter.replace(f"language: {code}{' ' * len(f'-{territory}')}", f"language: {language}", 1)
    new_file(path, starter)
    ignore(path.with_suffix(".txt"))
    furnish()
    return path


def new_file(path: Path, text: str) -> None:
    """Write a text into a file that is not there yet, whole or not at all. Raises WrongUseError if it is there."""
    try:
        files.create(path, text.encode())
    except FileExistsError:
        raise WrongUseError(f"{path} is there already: take another id, or delete it first") from None


def furnish() -> None:
    """Put beside the sheets in `decks/` what editors and git need: the schema, and how git merges locks."""
    from quiz.sheet.schema import schema

    files.replace(DECKS / SCHEMA, schema().encode())
    attributes = DECKS / ".gitattributes"
    if not attributes.exists():
        files.replace(attributes, (STARTERS / "gitattributes").read_bytes())


def ignore(article: Path) -> None:
    """Have git leave an article alone: a line in the .gitignore of its folder, unless one there names the article.

    A person can delete the line, or turn it round with an exclamation mark. What else stands there stays as it is.
    """
    path = article.with_name(IGNORE)
    before = (reader.content(path, reader.Most.TEXT) or f"{IGNORE_HEAD}\n".encode()).decode(errors="surrogateescape")
    if article.name not in {line.strip().removeprefix("!").removeprefix("/") for line in before.splitlines()}:
        after = before + ("" if before.endswith("\n") else "\n") + f"/{article.name}\n"
        files.replace(path, after.encode(errors="surrogateescape"))
