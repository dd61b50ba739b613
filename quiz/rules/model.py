"""What a rule is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing a sheet is judged by.

    `summary` says what is found, `bad` and `good` show it (lines of a sheet, or of what it makes), `source` tells where
    the rule comes from; empty where the format itself or this program needs it.
    """

    code: str
    severity: Severity
    summary: str
    bad: str
    good: str
    source: str = ""
