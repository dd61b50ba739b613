"""What a quiz becomes for other programs: one module for each, all of them in one table.

To add one, write a module with a function of this signature, and its line here.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from quiz.project.outputs import Material


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a person may ask of an export: an `edition` to tell it by, and the `earlier` export it goes on from.

    `every` asks for all that the sheet gives: the quiz that the export is made of is as long as it can be then.
    """

    edition: str = ""
    earlier: bytes | None = None
    every: bool = False


@dataclass(frozen=True, slots=True)
class Exported:
    """The files of an export by their names, and what there is to say about it, line by line.

    `for_learners` names the files that are handed out before a test, one for each form, in the order of the forms; a
    test searches them for the answers.
    """

    files: Mapping[str, bytes]
    notes: tuple[str, ...] = ()
    for_learners: tuple[str, ...] = ()


EXPORTS = {
    "docx": "quiz.export.docx",
    "moodle": "quiz.export.moodle",
}
"""The module that makes each export; only the one that is asked for is imported."""


def exporter(name: str) -> Callable[[Material, Wishes], Exported]:
    """Return the function that makes an export: `export` of its module."""
    found: Callable[[Material, Wishes], Exported] = import_module(EXPORTS[name]).export
    return found
