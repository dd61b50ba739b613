"""A learner who imports one release after another into the real Anki, as the histories need one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from anki.decks import DeckId

from quiz.anki.connect import Anki
from tests.anki.connected import Window, listening

if TYPE_CHECKING:
    from collections.abc import Iterable
    from random import Random

    from tests.author import Author, Version

NOTES = "select guid, id, mid, mod, tags, flds from notes"
CARDS = "select id, nid, did, ord, type, queue, due, ivl, factor, reps, lapses, left, odue, odid, flags from cards"
REVIEWS = "select * from revlog order by id"


class Learner:
    """A collection, and what its owner has: a release of each note, and edits of her own.

    What a learner may do are the methods `DEEDS`. `imports` checks what must hold.
    """

    DEEDS = ("reviews", "edits", "suspends", "moves_cards", "deletes")

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.anki = Collection(str(folder / "collection.anki2"))
        assert self.anki.db
        self.anki.db.execute("pragma synchronous = off")  # nothing of a made-up history needs to outlive a power cut
        self.has: dict[str, int] = {}
        self.edited: dict[str, int] = {}
        self.untouched = self.updated = self.new = 0

    def rows(self, query: str) -> list[Any]:
        """Ask the database."""
        assert self.anki.db
        return list(self.anki.db.all(query))

    def notes(self) -> dict[str, tuple[Any, ...]]:
        """Notes by GUID: id, type, `mod`, tags, fields."""
        rows = self.rows(NOTES)
        found = {row[0]: tuple(row[1:]) for row in rows}
        assert len(found) == len(rows), "a note is there twice"
        return found

    def cards(self) -> dict[int, tuple[Any, ...]]:
        """All that studying has made of the cards, by their id."""
        return {row[0]: tuple(row[1:]) for row in self.rows(CARDS)}

    def imports(self, author: Author, sheet_id: str, number: int) -> None:
        """Import a release of a sheet."""
        package = self.folder / "deck.apkg"
        package.write_bytes(author.releases[sheet_id][number])
        notes, cards, reviews = self.notes(), self.cards(), self.rows(REVIEWS)
        log = self.receives(package)
        assert not (log.conflicting)
        assert not (log.missing_notetype)
        assert not (log.missing_deck)
        assert not (log.empty_first_field)
        after, cards_after = self.notes(), self.cards()
        assert self.rows(REVIEWS) == reviews, "a review is lost"
        assert {card: cards_after.get(card) for card in cards} == cards, "a card is not as it was"
        released = author.versions[sheet_id][number]
        for guid in notes.keys() - released.keys():
            assert after.get(guid) == notes[guid], "a note was touched that the package does not have"
        for guid, version in released.items():
            changed = self.changed(author.versions[sheet_id], guid, number)
            self.check(guid, version, notes.get(guid), after[guid], changed=changed)
            self.has[guid] = max(number, self.has[guid]) if guid in notes else number
        self.check_the_whole()

    def receives(self, package: Path) -> Any:
        """Import a package as *File → Import* does; return the log of the import."""
        request = ImportAnkiPackageRequest(package_path=str(package), options=ImportAnkiPackageOptions())
        log = self.anki.import_anki_package(request).log
        self.anki.models._clear_cache()
        return log

    def changed(self, versions: list[dict[str, Version]], guid: str, number: int) -> bool:
        """Return True if a note changed from the release the learner has to another one."""
        steps = range(self.has.get(guid, number) + 1, number + 1)
        return any(versions[step - 1].get(guid) != versions[step].get(guid) for step in steps)

    def check(
        self, guid: str, version: Version, before: tuple[Any, ...] | None, after: tuple[Any, ...], *, changed: bool
    ) -> None:
        """Check a note of the package: it arrived, or stayed as it was, and for the right reason."""
        fields, tags, mod = version
        if before and (not changed or self.edited.get(guid, 0) >= mod):
            self.untouched += 1
            assert after == before, "a note was touched for nothing"
            return
        self.updated += before is not None
        self.new += before is None
        assert after[4].split("\x1f") == list(fields), "a text is stale"
        assert after[3].split() == list(tags)
        assert after[2] == mod
        self.edited.pop(guid, None)

    def check_the_whole(self) -> None:
        """Check that there is nothing to repair, no image missing, and no note type twice."""
        assert self.anki.fix_integrity()[1]
        there = {path.name for path in Path(self.anki.media.dir()).iterdir()}
        wanted = {row[0].partition('<img src="')[2].partition('"')[0] for row in self.rows("select flds from notes")}
        assert wanted <= there | {""}
        names = [each.name for each in self.anki.models.all_names_and_ids() if each.name.startswith("quiz")]
        assert len(names) <= 4
        assert not [name for name in names if "+" in name]

    def wears(self, css: str, guids: Iterable[str]) -> bool:
        """Return True if the cards of these notes look like this; a deck without figures brings no look for them."""
        asked = set(guids)
        used = {mid for guid, mid in self.rows("select guid, mid from notes") if guid in asked}
        return all(model["css"] == css for model in self.anki.models.all() if model["id"] in used)

    def reviews(self, chance: Random, _: int) -> None:
        decks = [deck.id for deck in self.anki.decks.all_names_and_ids()]
        for deck in chance.sample(decks, len(decks)):
            self.anki.decks.select(DeckId(deck))
            if card := self.anki.sched.getCard():
                card.start_timer()
                self.anki.sched.answerCard(card, chance.choice([1, 2, 3, 4]))
                return

    def edits(self, chance: Random, now: int) -> None:
        """Change a note, by the clock that author and learner share."""
        note = self.anki.get_note(chance.choice(sorted(self.anki.find_notes(""))))
        note["Note"] = f"my own {now}"
        self.anki.update_note(note)
        assert self.anki.db
        self.anki.db.execute("update notes set mod = ? where id = ?", now, note.id)
        self.edited[note.guid] = now

    def suspends(self, chance: Random, _: int) -> None:
        self.anki.sched.suspend_cards([chance.choice(sorted(self.anki.find_cards("")))])

    def moves_cards(self, chance: Random, _: int) -> None:
        deck = self.anki.decks.id("Mine")
        assert deck
        self.anki.set_deck(chance.sample(sorted(self.anki.find_cards("")), 2), deck)

    def deletes(self, chance: Random, _: int) -> None:
        note = self.anki.get_note(chance.choice(sorted(self.anki.find_notes(""))))
        self.anki.remove_notes([note.id])
        del self.has[note.guid]
        self.edited.pop(note.guid, None)


class PushedLearner(Learner):
    """A learner whose decks come through AnkiConnect, with the options that the add-on imports with."""

    def receives(self, package: Path) -> Any:
        with listening(Window(self.anki)) as window:
            Anki(window.port).import_package(package)
        return window.log
