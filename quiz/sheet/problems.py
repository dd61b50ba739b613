"""A finding without its address, and where in a sheet an entry stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.sheet.findings import Cited, Path
    from quiz.sheet.model import AnyEntry


@dataclass(frozen=True, slots=True)
class Problem:
    """A finding without its address: `path` says which part of the sheet is meant."""

    code: str
    path: Path
    message: str
    remedy: str
    source: Cited | None = None


def path_of(entry: AnyEntry, key: str, *field: str) -> Path:
    """Return where an entry, or a field of it, stands in the sheet."""
    return (entry.kind.section, key, *field)
