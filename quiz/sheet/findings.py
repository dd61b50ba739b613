"""What is wrong with a sheet: a code, an address, the line itself, and the remedy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Severity = Literal["error", "warning"]

ERRORS = frozenset(
    {
        # the file
        "unreadable", "encoding", "control-character", "too-large", "yaml-syntax", "yaml-tag", "yaml-anchor",
        "several-documents", "too-deep", "empty-sheet",
        # its shape
        "wrong-shape", "duplicate-key", "unknown-key", "missing-key", "bad-key", "bad-id", "bad-choice", "bad-number",
        "bad-date", "bad-url", "bad-deck", "duplicate-id",
        # what it says
        "unknown-speaker", "text-or-paraphrase", "same-words", "same-name", "same-question", "blank-not-found",
        "blank-not-unique", "wrong-is-right", "wrong-twice", "image-missing", "image-type", "formerly-taken",
        "no-cards",
        # its lock
        "bad-lock", "likely-rename", "retired-key",
    }
)  # fmt: skip
WARNINGS = frozenset(
    {
        "no-source-date", "no-unit", "no-evidence", "no-image-credit", "long-answer", "answer-in-question",
        "quotation-marks",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a sheet: line and column count from 1, in characters."""

    line: int
    column: int
    length: int = 1


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend, with its address. `line` is the text of the line, for the eye."""

    code: str
    file: str
    span: Span
    line: str
    message: str
    remedy: str

    @property
    def severity(self) -> Severity:
        """An error can't be right and stops the sheet; a warning is likely not meant."""
        return "error" if self.code in ERRORS else "warning"


def has_errors(findings: Iterable[Finding]) -> bool:
    """Say whether any finding stops the sheet."""
    return any(finding.severity == "error" for finding in findings)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return `did you mean …? ` for a near miss, else an empty string. Never slow on long words or lists."""
    from difflib import get_close_matches

    choices: Sequence[str] = list(known)[:500]
    near = get_close_matches(word[:60], choices, n=1, cutoff=0.6)
    return f"did you mean `{near[0]}`? " if near else ""
