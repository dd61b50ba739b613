"""From the bytes of a file to a `Sheet`.

Reading never stops at the first mistake: what can't be read is reported and left empty, and the rest of the sheet is
read, so that one run shows every finding.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from quiz.messages import say
from quiz.sheet.callings import Calling, calling
from quiz.sheet.findings import Finding, Path, Span
from quiz.sheet.grouping import grouped_alike
from quiz.sheet.model import Sheet
from quiz.sheet.papers import Paper
from quiz.sheet.speakers import in_sentences
from quiz.sheet.syntax import Mapping, parse
from quiz.sheet.text import SheetText, decode
from quiz.sheet.tokens import normalised
from quiz.sheet.typed import TypedReader
from quiz.words import LANGUAGES, words_for

if TYPE_CHECKING:
    from collections.abc import Mapping as MappingType

UNREAD = {"yaml-syntax", "lost-behind-hash", "yaml-tag", "yaml-anchor"}
MISSED = {"missing-key", "unknown-key", "wrong-shape"}
"""What is found amiss where a line, or a part of it, could not be read."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A sheet as far as it could be read, where each part of it stands, and what was wrong with it."""

    text: SheetText
    sheet: Sheet | None
    places: MappingType[Path, Span]
    findings: tuple[Finding, ...]
    whole: bool = True
    """Whether every line could be read; what is missing in a sheet that is not whole is nobody's mistake."""
    mended: bool = False
    """Whether lines were read otherwise than they stand."""

    @property
    def as_written(self) -> bool:
        """Return True if every line was read as it stands, and none as it was likely meant."""
        return self.whole and not self.mended and not self.unread_lines()

    def unread_lines(self) -> frozenset[int]:
        """Return the lines of which a part could not be read as it stands."""
        return frozenset(finding.span.line for finding in self.findings if finding.code in UNREAD)

    def place(self, path: Path) -> Span:
        """Where a part of the sheet stands; of a part that is not there, where its parent does."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, Span(1, 1))


def read(name: str, data: bytes) -> Reading:
    """Read a sheet from its bytes. `name` is how findings call the file.

    The sheet is None only where there is nothing to read. Where `findings` holds an error, it is good for further
    checks and for nothing else.
    """
    text, findings = decode(name, data)
    if findings:
        return Reading(text, None, {}, tuple(findings))
    parsed = parse(text)
    root = parsed.root
    if root is None:
        return Reading(text, None, {}, tuple(parsed.findings), whole=False)
    reader = TypedReader(text, parsed.findings)
    sheet = _with_employers(reader.entry(Sheet, root, ())) if isinstance(root, Mapping) else None
    if sheet is None:
        reader.report(
            "wrong-shape",
            root.span,
            say("a fact sheet is made of `key: value` lines"),
            say("start one with `quiz new ID`"),
        )
    if sheet and (territory := reader.setting.territory):
        plan = replace(sheet.quiz, paper=sheet.quiz.paper or Paper.of(territory))
        sheet = replace(sheet, quiz=plan, territory=territory)
    if sheet and sheet.language in LANGUAGES:
        words = words_for(sheet.language)
        sheet = grouped_alike(sheet, words)
        sheet = replace(sheet, people={key: in_sentences(person, words) for key, person in sheet.people.items()})
    broken = {each.span.line for each in reader.findings if each.code in UNREAD}
    findings = [
        each for each in reader.findings if each.code not in MISSED or (parsed.whole and each.span.line not in broken)
    ]
    return Reading(text, sheet, reader.places, tuple(findings), whole=parsed.whole, mended=parsed.mended)


def _with_employers(sheet: Sheet) -> Sheet:
    """Return the sheet with those as organisations whose name is the organisation of another, and no person's role."""
    if sheet.language not in LANGUAGES:
        return sheet
    employers = {normalised(person.organisation) for person in sheet.people.values() if person.organisation}
    people = {
        key: replace(person, type="organisation")
        if not person.type
        and normalised(person.name) in employers
        and calling(person.role or "", sheet.language) not in {Calling.PERSON, Calling.OTHER}
        else person
        for key, person in sheet.people.items()
    }
    return replace(sheet, people=people)
