"""The marks that a draft leaves in its sheet where a person should look: `# ? …`, as comments."""

from __future__ import annotations

import re

OPEN_MARK = re.compile(r"#[^\S\n]\?[^\S\n]")


def open_marks(sheet: str) -> int:
    """Return how many marks of its draft a sheet still has."""
    return len(OPEN_MARK.findall(sheet))
