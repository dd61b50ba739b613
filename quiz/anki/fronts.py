"""Cards that look the same and want different answers: whoever meets one of them can't know which is meant."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.anki.notetypes import note_type
from quiz.anki.text import as_text
from quiz.messages import say
from quiz.sheet.kinds import FactRef
from quiz.sheet.problems import Problem
from quiz.sheet.tokens import normalised

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quiz.anki.notes import Note

SHARED = ("Kind", "Extra 1")
OWN = ("question", "topic", "material", "picture")
"""What a front shows, besides the options behind a tap."""

Seen = dict[tuple[str, ...], tuple[str, str]]
"""By what a front shows: the answer on the back, and which fact it is of."""


@dataclass(frozen=True, slots=True)
class Front:
    """What a card of a note shows, and the answer on its back, as they are compared."""

    ref: FactRef
    shown: tuple[str, ...]
    answer: str

    @property
    def origin(self) -> str:
        """What it says of its article."""
        return self.shown[-1]


def fronts(notes: Iterable[Note]) -> Iterator[Front]:
    """Give the fronts of all cards of notes."""
    for note in notes:
        of_kind = note_type(note.kind)
        fields = dict(zip(of_kind.field_names, note.fields, strict=True))
        shared = tuple(normalised(as_text(fields[name])) for name in SHARED)
        for template in of_kind.templates:
            if fields[template.required]:
                own = (normalised(as_text(fields[f"{template.name} {part}"])) for part in OWN)
                yield Front(note.ref, (*own, *shared), normalised(as_text(fields[f"{template.name} answer"])))


def same_fronts(fronts: Iterable[Front], seen: Seen, sheet: str = "") -> Iterator[Problem]:
    """Give a problem for each note with a front that was `seen` with another answer; what is new is added to `seen`.

    `sheet` is the path of the notes' sheet, named where the two cards are of different ones.
    """
    told = set[FactRef]()
    for front in fronts:
        if front.ref in told:
            continue
        other, of = seen.setdefault(front.shown, (front.answer, f"{sheet}: {front.ref}" if sheet else str(front.ref)))
        if other != front.answer:
            told.add(front.ref)
            yield Problem(
                "same-front",
                (front.ref.kind.section, front.ref.key),
                say("a card of this looks like one of `{other}` and has another answer", other=of),
                say("tell them apart: another topic, an occasion, a date; of two sheets, the title of the source"),
            )
