"""Items become notes: the items of one fact are the cards of one note."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING

from quiz.anki.fields import Context, fact_fields, farewell_fields, item_fields, manner, sheet_fields
from quiz.anki.identity import guid
from quiz.anki.notetypes import note_type
from quiz.anki.origin import ORIGIN, hidden, origin
from quiz.anki.selection import selections
from quiz.anki.text import as_html
from quiz.sheet.first_keys import first_key
from quiz.sheet.kinds import FactRef
from quiz.sheet.model import Quote
from quiz.words import words_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from quiz.anki.selection import Selection
    from quiz.items.model import Item
    from quiz.sheet.kinds import FactKind
    from quiz.sheet.model import Sheet


class DoubledNoteError(ValueError):
    """Two facts have the same identity; Anki would add both notes and never tell them apart again."""


@dataclass(frozen=True, slots=True)
class Note:
    """A note as Anki gets it: `fields` are HTML in the order of its note type, `due` its place among new cards.

    `ref` is the fact that it asks.
    """

    guid: str
    ref: FactRef
    fields: tuple[str, ...]
    tags: tuple[str, ...]
    due: int
    cards: str
    """The places of the templates, from 1, whose cards every learner gets; more may be filled in for those who have
    them from an earlier release."""

    @property
    def kind(self) -> FactKind:
        """The kind of fact that it asks, which says its note type."""
        return self.ref.kind

    @property
    def name(self) -> str:
        """What a person knows the note by: kind/key."""
        return str(self.ref)


def notes(
    sheet: Sheet, items: Iterable[Item], pictures: Mapping[str, str], held: Mapping[str, str] = MappingProxyType({})
) -> Iterator[Note]:
    """Make one note of the items of a fact, for each fact that gets cards, in the order of the items.

    The items of a fact stand together, and facts go by their first keys (`by_first_keys`). `pictures` names the media
    file of each image file of the sheet. `held` are the places of the cards that learners have of a note already, by
    its GUID: none of them is ever left empty. Raises DoubledNoteError where two notes would be one.
    """
    words = words_for(sheet.language, sheet.territory)
    facts = [list(group) for _, group in groupby(items, key=lambda item: item.ref)]
    chosen = selections(facts, sheet, words)
    context = Context(sheet, words, pictures, held, hidden(sheet, words))
    shared = sheet_fields(context)
    seen: set[str] = set()
    due = 0
    for items_of_fact, selection in zip(facts, chosen, strict=True):
        note = _note(items_of_fact[0], selection, shared, context, due + 1)
        if note is None:
            continue
        due += 1
        if note.guid in seen:
            raise DoubledNoteError(f"two facts are or were called {note.name}")
        seen.add(note.guid)
        yield note


def refs(sheet: Sheet) -> dict[str, FactRef]:
    """Return the fact that each note of a sheet asks, by the key it has now, by the GUID of the note."""
    return {guid(sheet.id, fact.kind, first_key(key, fact)): FactRef(fact.kind, key) for key, fact in sheet.entries()}


def content_hash(note: Note) -> str:
    """Return a hash of what Anki would see of the note; a change of it is an update.

    Media count as well: their names, which stand in the fields, are made from their content.
    """
    digest = blake2b(digest_size=8)
    for part in (*note.fields, "", *note.tags):
        data = part.encode()
        digest.update(b"%d:" % len(data) + data)
    return digest.hexdigest()


def _note(of: Item, selection: Selection, shared: dict[str, str], context: Context, due: int) -> Note | None:
    """Make the note of a fact, which any of its items tells, or None if it gets no cards.

    Its fields are those of its new cards; of those kept that learners have, one of which is new where no other is, for
    a note has to have one; and of a farewell on what else they have.
    """
    ref, fact = of.ref, of.fact
    of_note, of_kind = guid(context.sheet.id, ref.kind, ref.key), note_type(fact.kind)
    held = context.held.get(of_note, "")
    places = {template.direction: str(place) for place, template in enumerate(of_kind.templates, 1)}
    asked = [*selection.new, *(item for item in selection.kept if places[item.direction] in held)]
    if not asked:
        return None
    new = {places[item.direction] for item in selection.new or asked[:1]}
    filled = (
        shared
        | fact_fields(fact, context)
        | {"Key": as_html(str(ref)), ORIGIN: origin(asked, context.hidden, context.sheet, context.words)}
    )
    for item in asked:
        filled |= item_fields(item, of_kind.templates[int(places[item.direction]) - 1].name, context)
    for place in sorted(set(held) - {places[item.direction] for item in asked}):
        filled |= farewell_fields(of_kind.templates[int(place) - 1].name, filled[of_kind.field_names[0]], context)
    tag = ["quiz", context.sheet.id, fact.kind.section, *([manner(fact)] if isinstance(fact, Quote) else [])]
    return Note(
        guid=of_note,
        ref=ref,
        fields=tuple([filled.get(name, "") for name in of_kind.field_names]),
        tags=("::".join(tag),),
        due=due,
        cards="".join(sorted(new)),
    )
