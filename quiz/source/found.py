"""A sheet held against its source text: where each quotation, each piece of evidence and each name stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.sheet.problems import path_of
from quiz.source.align import align_evidence
from quiz.source.names import Naming, naming
from quiz.source.quotations import align_quotation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.sheet.findings import Path
    from quiz.sheet.model import Sheet
    from quiz.source.align import Alignment
    from quiz.source.text import Place, SourceText


@dataclass(frozen=True, slots=True)
class Found:
    """Where the parts of a sheet stand in its source.

    `texts` and `evidence` are by the path of the field; `names` by the key of the person.
    """

    source: SourceText
    texts: Mapping[Path, Alignment]
    evidence: Mapping[Path, Alignment]
    names: Mapping[str, tuple[Naming, Place | None]]


def find(sheet: Sheet, source: SourceText) -> Found:
    """Find what a sheet says in its source. Empty values, such as stand for what could not be read, are passed over."""
    texts = {
        path_of(quote, key, "text"): align_quotation(" ".join(quote.text.split()), source)
        for key, quote in sheet.quotes.items()
        if quote.text
    }
    evidence = {
        path_of(entry, key, "evidence"): align_evidence(" ".join(entry.evidence.split()), source)
        for key, entry in sheet.entries()
        if entry.evidence
    }
    return Found(
        source,
        texts,
        evidence,
        {key: naming(person.name, source) for key, person in sheet.people.items() if person.name},
    )
