"""A guest's draft: a command, such as a language model, proposes, and the source text decides.

The command is given one JSON object on its standard input: `language`, `text` and `draft` (what the rules found, as
`--format json` prints it, with the `text` of each figure and indirect statement). It answers with one of the same shape
as `draft`, of which these are read: `text` and `speaker` of quotes and of indirect statements; `name`, `role` and
`organisation` of people; `text`, `value`, `unit`, `qualifier` and `measures` of figures. What stands in the source,
exactly or but for typography, is taken. What nearly does is replaced by the source's words and marked. What is missing
is dropped and counted, and so is a name, a role or a number that does not occur. Where the guest and the rules name
different speakers, both are shown.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from quiz.draft.entry import Entry
from quiz.draft.figure_entries import FIELDS, figure_entry
from quiz.draft.guest_figure import guest_figure
from quiz.draft.keys import Keys
from quiz.draft.yaml_text import on_one_line
from quiz.source.align import How, align
from quiz.source.quotations import align_quotation, is_marked
from quiz.source.text import SourceText

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.draft.draft import Draft
    from quiz.draft.figures import Figure
    from quiz.source.text import Place

KINDS = ("people", "quotes", "figures")


@dataclass(frozen=True, slots=True)
class Proved:
    """The entries of a sheet with what a guest could prove, and how many of its statements were dropped."""

    entries: list[Entry]
    taken: int
    dropped: int


@dataclass(frozen=True, slots=True)
class Held:
    """What a sheet has already: the keys of its people by their names, and all of its keys by their kinds."""

    people: Mapping[str, str]
    keys: Mapping[str, frozenset[str]]


NOTHING = Held({}, {})


def prove(answer: dict[str, Any], draft: Draft, found: list[Entry], held: Held = NOTHING) -> Proved:
    """Take into the entries of a draft what a guest answers and the source proves."""
    guest = _Guest(draft, found, held)
    for each in _objects(answer, "people"):
        guest.person(each)
    for each in _objects(answer, "quotes"):
        guest.quote(each)
    for each in _objects(answer, "indirect"):
        guest.report(each)
    for each in _objects(answer, "figures"):
        guest.figure(each)
    entries = sorted(guest.entries, key=lambda entry: (KINDS.index(entry.kind), entry.at))
    return Proved(entries, guest.taken, guest.dropped)


def _objects(answer: dict[str, Any], name: str) -> list[dict[str, Any]]:
    listed = answer.get(name)
    return [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else []


def _words(each: dict[str, Any], name: str) -> str:
    value = each.get(name)
    return on_one_line(value) if isinstance(value, str) else ""


class _Guest:
    def __init__(self, draft: Draft, found: list[Entry], held: Held) -> None:
        self.draft = draft
        self.held = held
        self.source = SourceText("", draft.article.text)
        self.says = draft.article.words.sheet
        self.entries = list(found)
        self.taken = self.dropped = 0
        self.keys = {
            kind: Keys(held.keys.get(kind, frozenset()) | {entry.key for entry in found if entry.kind == kind})
            for kind in KINDS
        }

    def person(self, each: dict[str, Any]) -> None:
        """Take a person whose name stands in the source, with a role or an organisation that does."""
        name = _words(each, "name")
        place = self._place(name)
        if place is None:
            self.dropped += 1
            return
        if name in self.held.people:
            return
        fields = [("name", self.source.words(*place))]
        for field in ("role", "organisation"):
            words = _words(each, field)
            there = self._place(words)
            if there:
                fields.append((field, self.source.words(*there)))
            elif words:
                self.dropped += 1
        i = next((i for i, entry in enumerate(self.entries) if self._is_person(entry, name)), None)
        if i is None:
            key = self.keys["people"].new(name.split()[-1], name)
            self.entries.append(_entry("people", key, place[0], fields, self.says["guest"]))
            self.taken += 1
            return
        entry = self.entries[i]
        new = [field for field in fields if field[0] not in dict(entry.fields)]
        if new or entry.offered:
            ordered = [*entry.fields[:1], *(f for f in entry.fields[1:] if f[0] != "evidence"), *new]
            ordered += [f for f in entry.fields if f[0] == "evidence"]
            self.entries[i] = replace(entry, fields=tuple(ordered), reason=self.says["guest"], offered=False)
            self.taken += 1

    def quote(self, each: dict[str, Any]) -> None:
        """Take a quotation that stands in the source, or the source's words where it nearly does."""
        words, name = _words(each, "text"), _words(each, "speaker")
        there = align_quotation(words, self.source) if words else None
        if there is None or not there.places or there.how not in (How.EXACT, How.FOLDED, How.NEAR):
            self.dropped += 1
            return
        name = self._proved_name(name)
        place = there.extent
        drafted = next((i for i, entry in enumerate(self.entries) if self._is_at(entry, place)), None)
        if drafted is not None:
            self._compare(drafted, name)
        elif is_marked(place, self.source):
            key = self._speaker(name)
            text = self.source.words(*place).rstrip(",")
            reason = self.says["nearly" if there.how is How.NEAR else "guest"]
            fields = [("speaker", key or self._unknown(place[0])), ("text", text)]
            new = self.keys["quotes"].new(f"{key} {text[:20]}", text)
            self.entries.append(replace(_entry("quotes", new, place[0], fields, reason), offered=not key))
            self.taken += 1
        else:
            self.dropped += 1

    def report(self, each: dict[str, Any]) -> None:
        """Offer an indirect statement whose words stand in the source, or nearly do, to be worded by the person."""
        words, name = _words(each, "text"), _words(each, "speaker")
        there = align(words, self.source) if words else None
        if there is None or there.how not in (How.EXACT, How.FOLDED, How.NEAR) or is_marked(there.extent, self.source):
            self.dropped += 1
            return
        name, place = self._proved_name(name), there.extent
        drafted = next((i for i, entry in enumerate(self.entries) if self._reports(entry, place)), None)
        if drafted is not None:
            self._show_both(drafted, name, self._key_of(name))
            return
        key, text = self._speaker(name), self.source.words(*place)
        reasons = [self.says["indirect"], *([self.says["nearly"]] if there.how is How.NEAR else [])]
        fields = [("speaker", key or self._unknown(place[0])), ("paraphrase", text), ("evidence", text)]
        new = self.keys["quotes"].new(f"{key} {text[:20]}", text)
        self.entries.append(replace(_entry("quotes", new, place[0], fields, "; ".join(reasons)), offered=True))
        self.taken += 1

    def figure(self, each: dict[str, Any]) -> None:
        """Take a figure whose number stands in the words of the source that it names."""
        found = guest_figure(each, self.source, self.draft.article.words)
        self.dropped += found.dropped
        if not found.figure:
            return
        proposed = figure_entry(found.figure, self.source, self.draft.article.words, self.keys["figures"])
        i = self._drafted_figure(found.figure)
        if i is None:
            reason = f"{self.says['nearly' if found.nearly else 'guest']}; {proposed.reason}"
            self.entries.append(replace(proposed, reason=reason))
            self.taken += 1
            return
        entry = self.entries[i]
        fields = dict(proposed.fields) | dict(entry.fields)
        if entry.offered or len(fields) > len(entry.fields):
            ordered = tuple((name, fields[name]) for name in FIELDS if name in fields)
            reason = f"{self.says['guest']}; {entry.reason}"
            self.entries[i] = replace(entry, fields=ordered, reason=reason, offered=False)
            self.taken += 1

    def _drafted_figure(self, figure: Figure) -> int | None:
        """Return the number of the entry that the rules made of a figure, if they found it."""
        same = next((f for f in self.draft.figures if f.start < figure.end and figure.start < f.end), None)
        return next((i for i, e in enumerate(self.entries) if same and (e.kind, e.at) == ("figures", same.start)), None)

    def _proved_name(self, name: str) -> str:
        """Return a speaker's name if it stands in the source, else none."""
        if not name or self._place(name) is not None:
            return name
        self.dropped += 1
        return ""

    def _speaker(self, name: str) -> str:
        """Return the key of a speaker whose name stands in the source: of a new person, if the sheet has none yet."""
        key = self._key_of(name)
        words = self.draft.article.words
        if not key and name[:1].isupper() and name.lower() not in words.subject_pronouns | words.other_pronouns:
            self.person({"name": name})
            key = self._key_of(name)
        return key

    def _reports(self, entry: Entry, place: Place) -> bool:
        fields = dict(entry.fields)
        if entry.kind != "quotes" or "paraphrase" not in fields:
            return False
        there = align(fields["evidence"], self.source, prefer=[(entry.at, len(self.source.text))])
        return there.found and there.extent[0] < place[1] and place[0] < there.extent[1]

    def _unknown(self, at: int) -> str:
        """Return the key of somebody nameless who is offered as a person."""
        name = self.says["somebody"]
        known = next((each for each in self.entries if each.kind == "people" and each.fields[0][1] == name), None)
        if known:
            return known.key
        key = self.keys["people"].new(self.says["unknown"], name)
        self.entries.append(replace(_entry("people", key, at, [("name", name)], self.says["none"]), offered=True))
        return key

    def _compare(self, i: int, name: str) -> None:
        """Show both where the guest gives a quotation to somebody else; take its speaker where there is none."""
        entry, key = self.entries[i], self._key_of(name)
        speaker = dict(entry.fields)["speaker"]
        if not key or key == speaker:
            return
        if entry.offered:
            fields = tuple((field, key if field == "speaker" else value) for field, value in entry.fields)
            self.entries[i] = replace(entry, fields=fields, offered=False, reason=self.says["guest"])
            self.taken += 1
        else:
            self._show_both(i, name, key)

    def _show_both(self, i: int, name: str, key: str) -> None:
        """Mark an entry with the speaker whom the guest names, if that is another one."""
        entry = self.entries[i]
        if key and key != dict(entry.fields)["speaker"]:
            both = self.says["other_speaker"].format(name=name, key=key)
            self.entries[i] = replace(entry, reason=f"{entry.reason}; {both}" if entry.reason else both)
            self.taken += 1

    def _place(self, words: str) -> Place | None:
        there = align(words, self.source) if words else None
        return there.places[0] if there and there.how in (How.EXACT, How.FOLDED) else None

    def _key_of(self, name: str) -> str:
        """Return the key of a person who stands in the sheet, by name or surname; empty for nobody."""
        held = (key for known, key in self.held.people.items() if name and name in {known, known.split()[-1]})
        drafted = (entry.key for entry in self.entries if self._is_person(entry, name) and not entry.offered)
        return next(held, next(drafted, ""))

    @staticmethod
    def _is_person(entry: Entry, name: str) -> bool:
        known = dict(entry.fields).get("name", "")
        return entry.kind == "people" and bool(name) and name in {known, known.split()[-1]}

    def _is_at(self, entry: Entry, place: Place) -> bool:
        if entry.kind != "quotes" or "text" not in dict(entry.fields):
            return False
        there = align(dict(entry.fields)["text"], self.source, prefer=[(entry.at, len(self.source.text))])
        return there.found and there.extent[0] < place[1] and place[0] < there.extent[1]


def _entry(kind: str, key: str, at: int, fields: list[tuple[str, str]], reason: str) -> Entry:
    return Entry(kind, key, at, tuple(fields), reason)
