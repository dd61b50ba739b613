"""A draft added to a sheet that is there: only what the sheet does not have yet, told by its place in the source.

The lines of the sheet stay as they are; new entries are put behind the last one of their kind.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from quiz.draft.entries import entries
from quiz.draft.guest import Held, prove
from quiz.draft.sheet_text import INDENT, KINDS, section, written
from quiz.errors import WrongUseError
from quiz.sheet.read import read
from quiz.source.align import align
from quiz.source.text import SourceText

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.draft.draft import Draft
    from quiz.draft.entry import Entry
    from quiz.sheet.model import Sheet
    from quiz.source.text import Place

ENTRY = re.compile(r"[ \t]+(?=[^\s#])")


def added_to(path: str, data: bytes, draft: Draft, answer: dict[str, Any] | None = None) -> tuple[str, list[Entry]]:
    """Return the text of a sheet with what it did not have of a draft, and of what a guest answers to it.

    Return what was added, too. `path` is where the sheet stands, for messages, `data` its content. Raises WrongUseError
    for a sheet that can't be read or has a kind of entries on one line.
    """
    reading = read(path, data)
    if reading.sheet is None or not reading.whole:
        raise WrongUseError(f"{path} has errors: mend what `quiz check {path}` says, then draft into it")
    text = data.decode("utf-8")
    new = [each for each in _missing(reading.sheet, draft, answer) if not (each.offered and _is_offered(each, text))]
    for kind in KINDS:
        found = [entry for entry in new if entry.kind == kind]
        if found:
            text = _inserted(path, text, kind, found, draft)
    return text, new


def _missing(sheet: Sheet, draft: Draft, answer: dict[str, Any] | None) -> list[Entry]:
    """Return the entries of a draft that a sheet does not have yet."""
    source = SourceText("", draft.article.text)
    known = {
        each.person.name: key
        for each in draft.people
        for key, person in sheet.people.items()
        if person.name == each.person.name or person.name.split()[-1:] == [each.person.parts[-1]]
    }
    taken = {"people": frozenset(sheet.people), "quotes": frozenset(sheet.quotes), "figures": frozenset(sheet.figures)}
    quoted = _places((quote.text for quote in sheet.quotes.values()), source)
    reported = _places((quote.evidence for quote in sheet.quotes.values() if not quote.verbatim), source)
    counted = _places((figure.evidence for figure in sheet.figures.values()), source)
    held = {"people": [], "quotes": quoted, "figures": counted}
    found = entries(draft, known, taken)
    if answer:
        names = {person.name: key for key, person in sheet.people.items() if person.name.strip()}
        found = prove(answer, draft, found, Held(names, taken)).entries
    return [
        entry
        for entry in found
        if not any(start <= entry.at < end for start, end in held[entry.kind])
        and not (entry.kind == "quotes" and _reports(entry) and _overlaps(entry, reported, source))
    ]


def _is_offered(entry: Entry, text: str) -> bool:
    """Return True if a sheet has an entry as a comment already."""
    return re.search(rf"^\s*#\s+{re.escape(entry.key)}:", text, re.MULTILINE) is not None


def _reports(entry: Entry) -> bool:
    return any(name == "paraphrase" for name, _ in entry.fields)


def _overlaps(entry: Entry, places: list[Place], source: SourceText) -> bool:
    """Return True if a report is of a sentence of which the sheet has a paraphrase."""
    sentence = align(dict(entry.fields)["evidence"], source)
    return sentence.found and any(start < sentence.extent[1] and sentence.extent[0] < end for start, end in places)


def _places(words: Iterable[str | None], source: SourceText) -> list[Place]:
    """Return where words of a sheet stand in the source, as far as they do."""
    found = [align(each, source) for each in words if each]
    return [place for each in found if each.found for place in each.places]


def _inserted(path: str, text: str, kind: str, found: list[Entry], draft: Draft) -> str:
    """Return the text of a sheet with entries behind the last one of their kind."""
    newline = "\r\n" if "\r\n" in text else "\n"
    lines = text.splitlines(keepends=True)
    head = next((i for i, line in enumerate(lines) if re.match(rf"{kind}\s*:", line)), None)
    if head is None:
        added = section(kind, found, draft)
        start = "" if not text or text.endswith("\n") else newline
        return text + start + "".join(f"{line}{newline}" for line in added)
    if not re.match(rf"{kind}\s*:\s*(?:#.*)?$", lines[head]):
        raise WrongUseError(f"{path}:{head + 1}: `{kind}` stands on one line: give each entry a line of its own first")
    end = last = head + 1
    while end < len(lines) and (not lines[end].strip() or lines[end][0] in " \t#"):
        if lines[end].strip() and lines[end][0] in " \t":
            last = end + 1
        end += 1
    indent = next((match.group() for line in lines[head + 1 : last] if (match := ENTRY.match(line))), " " * INDENT)
    added = ["", *(indent + line[INDENT:] if line else line for line in written(found, draft))]
    if last and not lines[last - 1].endswith("\n"):
        lines[last - 1] += newline
    return "".join([*lines[:last], *(f"{line}{newline}" for line in added), *lines[last:]])
