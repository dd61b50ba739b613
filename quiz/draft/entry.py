"""One entry of a drafted sheet."""

from __future__ import annotations

from dataclasses import dataclass

EDGES = " \t\r\n,;:.–—-"
"""What evidence neither begins nor ends with."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a sheet: its key, its fields, and where in the article it stands.

    `reason` says what a person should look at, if anything; `offered` entries stand in the sheet as comments.
    """

    kind: str
    key: str
    at: int
    fields: tuple[tuple[str, str], ...]
    reason: str = ""
    offered: bool = False
    choices: tuple[str, ...] = ()
    """Words of a quotation that may be left out as its gap."""
