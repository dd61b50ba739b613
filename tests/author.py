"""An author who keeps two sheets over the years and releases them, as the histories need one."""

from __future__ import annotations

import os
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

import yaml

from quiz.anki.notetypes import style
from quiz.anki.unpack import unpack
from quiz.project.build import build
from quiz.project.build_results import Stopped
from quiz.project.outputs import DECK
from quiz.project.releases import forget
from quiz.settings import Settings
from quiz.sheet.model import QuizPlan
from tests.anki.samples import png
from tests.desk import Content, harbour

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

    from quiz.sheet.findings import Finding

SHEETS = ("harbour", "pier")
WORDS = {"people": ("name",), "quotes": ("text", "paraphrase"), "figures": ("ask", "measures"), "facts": ("question",)}
"""What a fact is known by, in each group: it stands first on its note."""
OTHERS = {"people": "role", "quotes": "occasion", "figures": "unit", "facts": "answer"}
SHORT = Settings(QuizPlan(forms=1, questions=1))

Version = tuple[tuple[str, ...], tuple[str, ...], int]
"""A note as it was released: fields, tags, `mod`."""
Place = tuple[str, str, str]
"""Where a fact stands: sheet, group, key."""


class Author:
    """Two sheets, their locks, and all that was ever released of them. `DEEDS` are methods: what an author may do."""

    DEEDS = (
        "adds",
        "edits",
        "rewords",
        "changes_a_blank",
        "reorders",
        "renames",
        "forgets_to_say_that_she_renames",
        "retires",
        "takes_up_again",
        "moves",
        "changes_an_image",
        "renames_a_deck",
        "restyles",
    )

    def __init__(self, folder: Path) -> None:
        self.folder, self.out = folder / "decks", folder / "build"
        self.folder.mkdir()
        (self.folder / "anna.png").write_bytes(png(0))
        self.sheets = {sheet_id: _of_its_own(harbour(sheet_id)) for sheet_id in SHEETS}
        self.gone: dict[Place, Content] = {}
        self.former: dict[Place, list[str]] = {}
        self.releases: dict[str, list[bytes]] = {sheet_id: [] for sheet_id in SHEETS}
        self.versions: dict[str, list[dict[str, Version]]] = {sheet_id: [] for sheet_id in SHEETS}
        self.mended: Counter[str] = Counter()
        self.forgotten: frozenset[str] = frozenset()
        self.latest: dict[str, int] = {}
        self.numbers = 0
        self.look = (style(), 0)

    def number(self) -> int:
        """A number that was never used before."""
        self.numbers += 1
        return self.numbers

    def place(self, chance: Random, *groups: str) -> Place:
        """Choose a fact."""
        return chance.choice([place for place in self.places() if not groups or place[1] in groups])

    def places(self) -> Iterator[Place]:
        """Where there are facts."""
        for sheet_id, sheet in self.sheets.items():
            yield from ((sheet_id, group, key) for group in WORDS for key in sheet[group])

    def fact(self, place: Place) -> Content:
        """The fact that stands somewhere."""
        sheet_id, group, key = place
        found: Content = self.sheets[sheet_id][group][key]
        return found

    def adds(self, chance: Random) -> None:
        sheet_id, group, _ = self.place(chance)
        n, sheet = self.number(), self.sheets[sheet_id]
        sheet[group][f"new-{n}"] = {
            "people": {"name": f"Eva{n} Falk{n}", "role": f"role {n}"},
            "quotes": {"speaker": next(iter(sheet["people"])), "text": f"We did {n} things.", "blank": "things"},
            "figures": {"ask": f"How many in {n}?", "value": str(n + 20), "unit": "pieces", "measures": f"count {n}"},
            "facts": {"question": f"What is {n}?", "answer": f"thing {n}", "wrong": ["a whale", "an eel"]},
        }[group]
        self.reorders(chance)

    def edits(self, chance: Random) -> None:
        place = self.place(chance)
        self.fact(place)[chance.choice([OTHERS[place[1]], "note", "evidence"])] = f"as of {self.number()}"

    def rewords(self, chance: Random) -> None:
        place = self.place(chance)
        fact, n = self.fact(place), self.number()
        for field in set(WORDS[place[1]]) & fact.keys():
            fact[field] = f"{fact[field].partition(' #')[0]} #{n}"

    def changes_a_blank(self, chance: Random) -> None:
        quote = self.fact(self.place(chance, "quotes"))
        if not quote.pop("blank", None):
            quote["blank"] = (quote.get("text") or quote["paraphrase"]).split()[0]

    def reorders(self, chance: Random) -> None:
        sheet_id, group, _ = self.place(chance)
        facts = list(self.sheets[sheet_id][group].items())
        chance.shuffle(facts)
        self.sheets[sheet_id][group] = dict(facts)

    def renames(self, chance: Random) -> None:
        place = self.place(chance)
        fact = self.fact(place)
        fact["formerly"] = [*fact.get("formerly", []), place[2]]
        self.rekey(place, f"new-{self.number()}")

    def forgets_to_say_that_she_renames(self, chance: Random) -> None:
        """Rename a fact as it was released; the check is to tell that it needs `formerly`."""
        place = self.place(chance)
        fact = self.fact(place)
        if fact == self.saved(place):
            self.former[place] = fact.pop("formerly", [])
            self.rekey(place, f"new-{self.number()}")

    def saved(self, place: Place) -> Content | None:
        """A fact as it was when it was released last."""
        sheet_id, group, key = place
        sheet = yaml.load((self.folder / f"{sheet_id}.yaml").read_bytes(), Loader=yaml.CSafeLoader)
        found: Content | None = sheet[group].get(key)
        return found

    def rekey(self, place: Place, new: str) -> None:
        """Give a fact another key, where it stands."""
        sheet_id, group, old = place
        sheet = self.sheets[sheet_id]
        sheet[group] = {new if key == old else key: fact for key, fact in sheet[group].items()}
        if group == "people":
            for quote in sheet["quotes"].values():
                quote["speaker"] = new if quote["speaker"] == old else quote["speaker"]

    def retires(self, chance: Random) -> None:
        place = sheet_id, group, key = self.place(chance)
        sheet = self.sheets[sheet_id]
        if len(sheet[group]) > 1 and not any(quote["speaker"] == key for quote in sheet["quotes"].values()):
            self.gone[place] = sheet[group].pop(key)

    def takes_up_again(self, chance: Random) -> None:
        """Put a fact back as it was, unless something else has its words by now."""
        words = {str(fact.get(field)) for fact in map(self.fact, self.places()) for field in sum(WORDS.values(), ())}
        back = [
            (sheet_id, group, key)
            for (sheet_id, group, key), fact in self.gone.items()
            if words.isdisjoint(fact[field] for field in set(WORDS[group]) & fact.keys())
            and not any(self.is_taken((sheet_id, group, each)) for each in (key, *fact.get("formerly", [])))
            and (group != "quotes" or fact["speaker"] in self.sheets[sheet_id]["people"])
        ]
        if back:
            place = sheet_id, group, key = chance.choice(back)
            self.sheets[sheet_id][group][key] = self.gone.pop(place)

    def is_taken(self, place: Place) -> bool:
        """Return True if a key is that of a fact, or was."""
        sheet_id, group, key = place
        return any(key in {name, *fact.get("formerly", [])} for name, fact in self.sheets[sheet_id][group].items())

    def moves(self, chance: Random) -> None:
        """Move a fact to the other sheet."""
        place = sheet_id, group, key = self.place(chance, "figures", "facts")
        other = SHEETS[1 - SHEETS.index(sheet_id)]
        if len(self.sheets[sheet_id][group]) > 1 and not self.is_taken((other, group, key)):
            fact = self.sheets[sheet_id][group].pop(key)
            self.former[place] = fact.get("formerly", [])
            self.sheets[other][group][key] = {field: value for field, value in fact.items() if field != "formerly"}

    def changes_an_image(self, _: Random) -> None:
        (self.folder / "anna.png").write_bytes(png(0) + b"%d" % self.number())

    def renames_a_deck(self, chance: Random) -> None:
        sheet_id, _, _ = self.place(chance)
        self.sheets[sheet_id]["deck"] = f"Harbours::{sheet_id} {self.number()}"

    def restyles(self, _: Random) -> None:
        n = self.number()
        self.look = (f"{style()}/* {n} */", 2_000_000_000 + n)

    def release(self, now: int, *, turns: int = 5) -> None:
        """Build both sheets; where a finding stops one, do as its remedy says and build again, but not for ever."""
        assert turns, "to follow remedies does not help"
        paths = []
        for sheet_id, sheet in self.sheets.items():
            path = self.folder / f"{sheet_id}.yaml"
            text = yaml.dump(sheet, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True)
            path.write_text(text, encoding="utf-8")
            paths.append(str(path))
        css, changed = self.look
        with (
            patch.dict(os.environ, SOURCE_DATE_EPOCH=str(now)),
            patch("quiz.anki.package.style", lambda: css),
            patch("quiz.anki.package.LOOKS_CHANGED", changed),
            patch("quiz.project.product.OUTPUTS", (DECK,)),
            patch("quiz.project.stale.common_inputs", lambda _: b""),  # all is built in any case
        ):
            built = list(build(paths, self.out, SHORT, force=True))
        stopped = [each for each in built if isinstance(each, Stopped)]
        findings = [finding for each in stopped for finding in each.findings if finding.severity == "error"]
        if findings:
            for finding in findings:
                self.mend(finding)
            self.release(now, turns=turns - 1)
        else:
            for sheet_id in SHEETS:
                self.keep(sheet_id)

    def mend(self, finding: Finding) -> None:
        """Follow a remedy."""
        assert finding.code in {"likely-rename", "retired-key"}, finding
        self.mended[finding.code] += 1
        sheet_id, key = Path(finding.file).stem, finding.line.split(":")[0].strip()
        (place,) = (place for place in self.places() if (place[0], place[2]) == (sheet_id, key))
        if finding.code == "likely-rename":
            last = re.search(r"add `formerly: \[(.+)\]`| and `(.+)` last|$", finding.remedy)
            assert last
            known = last[1] or last[2]
            self.fact(place)["formerly"] = [
                *self.former.get((sheet_id, place[1], known or key), []),
                *([known] if known else []),
            ]
        else:
            assert ("delete `formerly`" in finding.remedy) == (self.fact(place).pop("formerly", None) is not None)
            self.rekey(place, f"new-{self.number()}")

    def keep(self, sheet_id: str) -> None:
        """Put a release aside, and check what holds between it and the one before."""
        package = (self.out / f"{sheet_id}.apkg").read_bytes()
        after = {note.guid: (note.fields, note.tags, mod) for note, mod in unpack(package).notes.values()}
        before = self.versions[sheet_id][-1] if self.versions[sheet_id] else {}
        for note in before.keys() & after.keys():
            changed = before[note][:2] != after[note][:2]
            assert (after[note][2] > before[note][2]) == changed, f"the `mod` of {after[note]}"
            assert after[note][2] >= before[note][2]
        assert before.keys() <= after.keys() | self.forgotten, "a note is not sent on"
        for note, (_, _, mod) in after.items():
            assert mod >= self.latest.get(note, 0), f"learners have {after[note]} with a later `mod`"
            assert note in before or mod > self.latest.get(note, 0), f"{after[note]} comes back with the `mod` it had"
            self.latest[note] = mod
        self.releases[sheet_id].append(package)
        self.versions[sheet_id].append(after)

    def forget(self, sheet_id: str) -> None:
        """Forget what is retired; she may take it up again all the same."""
        path = self.folder / f"{sheet_id}.yaml"
        before = path.with_suffix(".lock").read_text().splitlines()
        forget(str(path), [])
        left = path.with_suffix(".lock").read_text().splitlines()
        self.forgotten |= {line.split()[0] for line in before if line not in left and not line.startswith("#")}


def _of_its_own(sheet: Content) -> Content:
    """Make a sheet share no words with another one, and give it an image."""
    sheet["people"]["anna"]["image"] = {"file": "anna.png", "credit": "own"}
    for group, fields in WORDS.items():
        for fact in sheet[group].values():
            fact.update({field: f"{fact[field]} ({sheet['id']})" for field in set(fields) & fact.keys()})
    return sheet
