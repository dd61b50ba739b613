"""The marks that a draft leaves in its sheet where a person should look: `# ? …`, as comments."""

from __future__ import annotations

import re

OPEN_MARK = re.compile(r"^[^\S\n]*(?:[^\s#][^\n]*)?(?<!\S)#[^\S\n]\?[^\S\n]", re.MULTILINE)
"""Behind an entry, or alone on its line; one within a comment belongs to what is only offered."""


def open_marks(sheet: str) -> int:
    """Return how many marks of its draft a sheet still has, but for those of entries that are commented out."""
    return len(OPEN_MARK.findall(sheet))
