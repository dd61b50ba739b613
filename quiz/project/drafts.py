"""Drafts and the disk: articles are read, and sheets written with the text of their article beside them.

Nothing that is there is ever written over.
"""

from __future__ import annotations

from codecs import BOM_UTF8
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quiz.draft.into import added_to
from quiz.draft.page import decoded, is_page, read_page
from quiz.draft.sheet_text import sheet_text
from quiz.draft.source import Source
from quiz.errors import WrongUseError
from quiz.project import files, reader
from quiz.project.files import STANDARD_INPUT
from quiz.project.new_sheet import furnish, ignore, new_file
from quiz.project.paths import DECKS
from quiz.sheet.head import is_id
from quiz.sheet.slugs import slug
from quiz.source.text import SourceTextError, decode

if TYPE_CHECKING:
    from quiz.draft.draft import Draft
    from quiz.draft.entry import Entry


@dataclass(frozen=True, slots=True)
class Written:
    """The files of a drafted sheet."""

    sheet: Path
    text: Path


def read_source(name: str) -> Source:
    """Read an article. Raises WrongUseError for a file that is no text, or that can't be read."""
    try:
        most = reader.Most.TEXT
        data = reader.standard_input(most) if name == STANDARD_INPUT else reader.there(Path(name), most)
    except OSError as error:
        raise WrongUseError(f"{name}: {(error.strerror or str(error)).lower()}") from None
    try:
        text = (decoded(data) if is_page(name, "") else None) or decode(name, data).text
    except SourceTextError as error:
        raise WrongUseError(f"{name}:{error.line}: {error}: {error.remedy}") from None
    if not text.strip():
        raise WrongUseError(f"{name}: there is no text in it")
    stem = "article" if name == STANDARD_INPUT else Path(name).stem
    return read_page(name, stem, text) if is_page(name, text) else Source.of_text(stem, text)


def add_into(path: str, draft: Draft, answer: dict[str, Any] | None = None) -> list[Entry]:
    """Add to a sheet what it does not have of a draft, and of what a guest answers to it; return what was added.

    Raises WrongUseError for a sheet that can't be read or has a kind of entries on one line.
    """
    with files.held([Path(path).parent]):
        text, new = added_to(path, reader.there(Path(path), reader.Most.SHEET), draft, answer)
        if new:
            files.amend(Path(path), text.encode())
    return new


def write_sheet(source: Source, draft: Draft, found: list[Entry]) -> Written:
    """Write the entries of a draft as a sheet into `decks/`, the article beside it, and what editors and git need.

    Raises WrongUseError where the sheet or another text of its name is there already, or nothing can be asked.
    """
    sheet_id = slug(source.stem)
    if not is_id(sheet_id):
        raise WrongUseError(f"`{source.stem}` gives no name for a sheet: name the file with letters or digits")
    sheet, text = DECKS / f"{sheet_id}.yaml", DECKS / f"{sheet_id}.txt"
    if not any(_can_be_asked(entry) for entry in found):
        raise WrongUseError(
            f"{source.stem}: there is nothing to ask in it: no quotation, no figure, nobody with a role"
        )
    content = sheet_text(sheet_id, source, draft, found)
    if sheet.exists():
        raise WrongUseError(f"{sheet} is there already: add to it with --into {sheet}, or name the article otherwise")
    there = reader.content(text, reader.Most.TEXT)
    own = there is not None and there.removeprefix(BOM_UTF8) == source.text.encode()
    if there is not None and not own:
        raise WrongUseError(f"{text} is there already, and is another text: name the article otherwise")
    DECKS.mkdir(exist_ok=True)
    ignore(text)  # first: whatever fails later, git never takes up an article that nobody told it to
    if not own:
        new_file(text, source.text)
    new_file(sheet, content)
    furnish()
    return Written(sheet, text)


def _can_be_asked(entry: Entry) -> bool:
    held = {"role", "organisation"}.intersection(name for name, _ in entry.fields)
    return not entry.offered and (entry.kind != "people" or bool(held))
