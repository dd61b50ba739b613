"""What there is in a source text, as the output folder remembers it: finding it anew takes longer than all of a check.

It holds for one text, in one language, as one version of the program reads it.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from quiz.project import files, manifest, stale
from quiz.project.manifest import Outline, Thing

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from quiz.source.coverage import Matter, Review


def outline(review: Review) -> Outline:
    """Return what there is in the text that a sheet was held against."""
    matter = review.matter
    people, figures = matter.people, matter.figures
    return Outline(
        _digest(review),
        tuple(Thing("", *place) for place in matter.quotations),
        None if people is None else tuple(Thing(each.name, *each.place) for each in people),
        None if figures is None else tuple(Thing(str(each.value), *each.place) for each in figures),
    )


def remembered(review: Review, out: Path) -> Matter | None:
    """Return what an output folder remembers of the text that a sheet was held against; None where it does not."""
    try:
        known = manifest.parse(files.content(out / manifest.FILE) or b"")
    except OSError:
        return None
    entry = known.sheets.get(review.sheet.id)
    if entry is None or entry.outline is None or entry.outline.of != _digest(review):
        return None
    return _matter(entry.outline, len(review.found.source.text))


def _digest(review: Review) -> str:
    """Return a digest of all by which the quotations, people and figures of a text are found."""
    text, language = review.found.source.text, review.sheet.language
    return manifest.digest_of_inputs(stale.common_to_sources(), language.encode(), text.encode())


def _matter(known: Outline, length: int) -> Matter | None:
    """Return what is remembered of a text; None where somebody changed it, and it can't be right."""
    from quiz.source.coverage import Amount, Matter, NamedPerson

    def placed(things: Iterable[Thing]) -> list[tuple[str, tuple[int, int]]]:
        if not all(0 <= each.start <= each.end <= length for each in things):
            raise ValueError("a place outside the text")
        return [(each.what, (each.start, each.end)) for each in things]

    try:
        return Matter(
            [place for _, place in placed(known.quotations)],
            None if known.people is None else [NamedPerson(*each) for each in placed(known.people)],
            None if known.figures is None else [Amount(Decimal(what), place) for what, place in placed(known.figures)],
        )
    except (ValueError, ArithmeticError):
        return None
