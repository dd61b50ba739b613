"""What a build says of itself: one type for each thing that can become of a sheet, the index or the PDFs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.page.contents import Contents
    from quiz.sheet.findings import Finding


@dataclass(frozen=True, slots=True)
class Built:
    """A sheet that has its files.

    `written` are those that were not as they should be, none for a sheet that was up to date; `removed` those that it
    had and has no longer. `findings` are those of this run, `warnings` how many the sheet had when it was built, now or
    before; `first` says that there was no lock.
    """

    path: str
    contents: Contents
    written: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    warnings: int = 0
    first: bool = False
    removed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Gone:
    """A sheet that is no longer there; `removed` are the files it had, as far as nobody has changed them since."""

    path: str
    removed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something that stops a watch for as long as it lasts, such as a full disk; `reason` is None when it is over."""

    reason: str | None


@dataclass(frozen=True, slots=True)
class Stopped:
    """A sheet that errors stopped: the files it had stay as they were."""

    path: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class IndexWritten:
    """The index page was not as it should be."""

    path: str


@dataclass(frozen=True, slots=True)
class PagesPrinted:
    """PDFs that were lacking, by their names in a folder, and on how many `pages` each is, or 0 where none tells."""

    folder: str
    written: tuple[str, ...]
    pages: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class NotPrinted:
    """A PDF, or all of them, that could not be made; `reason` says why, and what to do."""

    folder: str
    reason: str


BuildResult = Built | Gone | Stopped | IndexWritten | PagesPrinted | NotPrinted | Waiting
