"""The real Anki, with an empty collection for each test that asks for one."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from anki.decks import DeckId

OUTCOMES = ("new", "updated", "duplicate", "conflicting", "missing_notetype", "missing_deck", "empty_first_field")


class Learner:
    """Somebody who imports packages into the real Anki, with its default options."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.anki = Collection(str(folder / "collection.anki2"))

    def imports(self, package: bytes) -> dict[str, int]:
        """Import a package; say how many notes were new, updated and so on, leaving out what did not happen."""
        file = self.folder / "deck.apkg"
        file.write_bytes(package)
        request = ImportAnkiPackageRequest(package_path=str(file), options=ImportAnkiPackageOptions())
        log = self.anki.import_anki_package(request).log
        self.anki.models._clear_cache()
        return {outcome: count for outcome in OUTCOMES if (count := len(getattr(log, outcome)))}

    def sides(self, search: str = "") -> dict[tuple[str, str], tuple[str, str]]:
        """Both sides of each card by (GUID, template name), as Anki renders them, in the order of new cards."""
        rendered = {}
        for number in self.anki.find_cards(search, order="c.due, c.ord"):
            card = self.anki.get_card(number)
            output = card.render_output()
            rendered[card.note().guid, str(card.template()["name"])] = (output.question_text, output.answer_text)
        return rendered

    def deck(self, name: str) -> DeckId:
        """The deck of that name."""
        found = self.anki.decks.id_for_name(name)
        assert found
        return found

    def state(self) -> dict[str, list[Sequence[object]]]:
        """All that a learner could lose or find changed: notes, cards and reviews."""
        database = self.anki.db
        assert database
        return {
            "notes": database.all("select guid, mid, mod, tags, flds from notes order by id"),
            "cards": database.all("select nid, did, ord, type, queue, due, ivl, reps from cards order by id"),
            "reviews": database.all("select id, cid, ease from revlog order by id"),
        }


@pytest.fixture
def learner(tmp_path: Path) -> Iterator[Learner]:
    """A learner with an empty collection."""
    one = Learner(tmp_path)
    yield one
    one.anki.close()
