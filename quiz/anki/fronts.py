"""Cards that look the same and want different answers: whoever meets one of them can't know which is meant."""

from __future__ import annotations

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


def same_fronts(notes: Iterable[Note], seen: Seen, sheet: str = "") -> Iterator[Problem]:
    """Give a problem for each card whose front was `seen` with another answer; what is new is added to `seen`.

    `sheet` is the path of the notes' sheet, named where the two cards are of different ones.
    """
    for note in notes:
        of_kind = note_type(note.kind)
        fields = dict(zip(of_kind.field_names, note.fields, strict=True))
        for template in of_kind.templates:
            if not fields[template.required]:
                continue
            own = (fields[f"{template.name} {part}"] for part in OWN)
            front = tuple(normalised(as_text(text)) for text in (*own, *(fields[name] for name in SHARED)))
            answer = normalised(as_text(fields[f"{template.name} answer"]))
            other, of = seen.setdefault(front, (answer, f"{sheet}: {note.name}" if sheet else note.name))
            if other != answer:
                ref = FactRef.parse(note.name)
                yield Problem(
                    "same-front",
                    (ref.kind.section, ref.key),
                    say("a card of this looks like one of `{other}` and has another answer", other=of),
                    say("tell them apart: another topic, an occasion, a date; of two sheets, the title of the source"),
                )
                break
