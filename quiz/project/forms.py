"""The forms of a sheet reviewed as they would print. Writes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.paper.review.forms import FormReview, review
from quiz.project.product import printed
from quiz.sheet.first_keys import first_key
from quiz.sheet.kinds import FactRef

if TYPE_CHECKING:
    from quiz.page.fills import Pages
    from quiz.project.load import Loaded
    from quiz.settings import Settings
    from quiz.sheet.findings import Finding, Path


@dataclass(frozen=True, slots=True)
class Reviewed:
    """The forms of a sheet, reviewed: `pages` are those of each form, `findings` all that can be mended."""

    path: str
    review: FormReview
    pages: tuple[Pages, ...]
    findings: tuple[Finding, ...]


def reviewed(loaded: Loaded, settings: Settings) -> Reviewed | None:
    """Review the forms that a build with these settings would print; None where an error stops the sheet."""
    reading, prepared = loaded.reading, loaded.prepared
    if reading.sheet is None or prepared is None:
        return None
    quiz, pages, _ = printed(prepared, settings)
    keys = {
        FactRef(entry.kind, first_key(key, entry)): FactRef(entry.kind, key) for key, entry in reading.sheet.entries()
    }
    found = review(quiz, prepared.items, keys.__getitem__)
    paths = {(ref.kind.section, ref.key): now.key for ref, now in keys.items()}

    def place(path: Path) -> Path:
        return (path[0], paths.get((path[0], path[1]), path[1]), *path[2:]) if len(path) > 1 else path

    findings = (
        reading.text.finding(each.code, reading.place(place(each.path)), each.message, each.remedy)
        for each in found.problems
    )
    return Reviewed(loaded.path, found, pages, tuple(sorted(findings, key=lambda each: (each.span, each.code))))
