"""A guest's draft: a command, such as a language model, proposes, and the source text decides.

The command is given one JSON object on its standard input: `language`, `text` and `draft` (what the rules found, as
`--format json` prints it). It answers with one of the same shape as `draft`; of its quotes only `text` and `speaker`
are read, of its people `name`, `role` and `organisation`. What stands in the source, exactly or but for typography, is
taken. What nearly does is replaced by the source's words and marked. What is missing is dropped and counted, and so is
a name or a role that does not occur. Where the guest and the rules name different speakers, both are shown.
"""

from __future__ import annotations

import json
import shlex
import subprocess
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from quiz.draft.as_json import as_data
from quiz.draft.entries import Entry
from quiz.draft.keys import Keys
from quiz.draft.yaml_text import on_one_line
from quiz.errors import WrongUseError
from quiz.source.align import How, align
from quiz.source.quotations import align_quotation, is_marked
from quiz.source.text import SourceText

if TYPE_CHECKING:
    from quiz.draft.draft import Draft
    from quiz.source.text import Place

SECONDS = 600


@dataclass(frozen=True, slots=True)
class Proved:
    """The entries of a sheet with what a guest could prove, and how many of its statements were dropped."""

    entries: list[Entry]
    taken: int
    dropped: int


def ask(command: str, draft: Draft) -> Any:
    """Give a draft to a command and return what it answers.

    Raises WrongUseError if it can't be run, fails, or answers something else than a JSON object.
    """
    question = {"language": draft.article.words.code, "text": draft.article.text, "draft": as_data("", draft)}
    try:
        ran = subprocess.run(  # noqa: S603 - the person names the command
            shlex.split(command),
            input=json.dumps(question, ensure_ascii=False).encode(),
            stdout=subprocess.PIPE,
            timeout=SECONDS,
            check=True,
        )
        answer = json.loads(ran.stdout)
    except (OSError, subprocess.SubprocessError) as error:
        raise WrongUseError(f"`{command}` failed: {error}") from None
    except ValueError:
        raise WrongUseError(f"`{command}` did not answer with JSON alone") from None
    if not isinstance(answer, dict):
        raise WrongUseError(f"`{command}` answered with JSON, but with no object")
    return answer


def prove(answer: dict[str, Any], draft: Draft, found: list[Entry]) -> Proved:
    """Take into the entries of a draft what a guest answers and the source proves."""
    guest = _Guest(draft, found)
    for each in _objects(answer, "people"):
        guest.person(each)
    for each in _objects(answer, "quotes"):
        guest.quote(each)
    kinds = ("people", "quotes", "figures")
    return Proved(
        sorted(guest.entries, key=lambda entry: (kinds.index(entry.kind), entry.at)), guest.taken, guest.dropped
    )


def _objects(answer: dict[str, Any], name: str) -> list[dict[str, Any]]:
    listed = answer.get(name)
    return [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else []


def _words(each: dict[str, Any], name: str) -> str:
    value = each.get(name)
    return on_one_line(value) if isinstance(value, str) else ""


class _Guest:
    def __init__(self, draft: Draft, found: list[Entry]) -> None:
        self.draft = draft
        self.source = SourceText("", draft.article.text)
        self.says = draft.article.words.sheet
        self.entries = list(found)
        self.taken = self.dropped = 0
        self.keys = {
            kind: Keys(frozenset(entry.key for entry in found if entry.kind == kind)) for kind in ("people", "quotes")
        }

    def person(self, each: dict[str, Any]) -> None:
        """Take a person whose name stands in the source, with a role or an organisation that does."""
        name = _words(each, "name")
        place = self._place(name)
        if place is None:
            self.dropped += 1
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
        if new:
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
        if name and self._place(name) is None:
            self.dropped += 1
            name = ""
        place = there.extent
        drafted = next((i for i, entry in enumerate(self.entries) if self._is_at(entry, place)), None)
        if drafted is not None:
            self._compare(drafted, name)
        elif is_marked(place, self.source):
            key = self._key_of(name)
            text = self.source.words(*place).rstrip(",")
            reason = self.says["nearly" if there.how is How.NEAR else "guest"]
            fields = [("speaker", key or self._unknown(place[0])), ("text", text)]
            new = self.keys["quotes"].new(f"{key} {text[:20]}", text)
            self.entries.append(replace(_entry("quotes", new, place[0], fields, reason), offered=not key))
            self.taken += 1
        else:
            self.dropped += 1

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
        else:
            both = self.says["other_speaker"].format(name=name, key=key)
            self.entries[i] = replace(entry, reason=f"{entry.reason}; {both}" if entry.reason else both)
        self.taken += 1

    def _place(self, words: str) -> Place | None:
        there = align(words, self.source) if words else None
        return there.places[0] if there and there.how in (How.EXACT, How.FOLDED) else None

    def _key_of(self, name: str) -> str:
        """Return the key of a person who stands in the sheet, by name or surname; empty for nobody."""
        return next((entry.key for entry in self.entries if self._is_person(entry, name) and not entry.offered), "")

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
