"""What a sheet is told of its questions that failed in class: a small file beside it, which `quiz check` reads.

It holds no names, only counts; a line is shown as long as its fact is as it was asked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.items.model import ItemId
from quiz.messages import Said, say
from quiz.paper.asked import edition
from quiz.sheet.first_keys import first_key
from quiz.sheet.kinds import FactRef
from quiz.sheet.problems import Problem, path_of
from quiz.sheet.values import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quiz.sheet.model import Sheet

HEAD = "quiz results 1"
ADVICE = (
    "# Questions that failed in class: `quiz check` shows them until their facts are changed. Keep it with the sheet.",
    "# kind/key/direction, kind of question, edition, day, right, of how many, why",
)
LINE = re.compile(
    r"\A(?P<item>\S+) (?P<kind>[a-z]+) (?P<edition>[0-9a-f]{12}) (?P<date>[0-9-]{4,10})"
    r" (?P<right>[0-9]{1,7}) (?P<count>[0-9]{1,7}) (?P<why>[a-z,]+)"
)
MONTHS = (
    say("January {year}"),
    say("February {year}"),
    say("March {year}"),
    say("April {year}"),
    say("May {year}"),
    say("June {year}"),
    say("July {year}"),
    say("August {year}"),
    say("September {year}"),
    say("October {year}"),
    say("November {year}"),
    say("December {year}"),
)
WHY = {
    "key": say("; a wrong answer was chosen more often"),
    "negative": say("; those who know much otherwise tended to be wrong"),
}
"""What more there is to say, by the flag of a question (`quiz.results.analysis.Flag`); other flags say no more."""


class BrokenError(ValueError):
    """A file that can't be used; `line` counts from 1, the message says why."""

    def __init__(self, line: int, message: Said) -> None:
        super().__init__(message)
        self.line = line
        self.message = message


@dataclass(frozen=True, slots=True)
class Failed:
    """A question that failed: what it asked, in which shape and edition; when, how many had it right of how many, and
    the flags it got.
    """

    item: ItemId
    kind: str
    edition: str
    date: str
    right: int
    count: int
    why: tuple[str, ...]


def dump(failed: Iterable[Failed]) -> str:
    """Write the file, a line for each question, sorted."""
    lines = sorted(
        f"{each.item} {each.kind} {each.edition} {each.date} {each.right} {each.count} {','.join(each.why)}"
        for each in failed
    )
    return "\n".join([HEAD, *ADVICE, *lines]) + "\n"


def parse(text: str) -> list[Failed]:
    """Read the file; of two lines for one question, as a merge of two branches leaves them, the later one counts.

    Raises BrokenError for a file, or a line, that this program did not write.
    """
    lines = text.splitlines() or [""]
    if lines[0] != HEAD:
        raise BrokenError(1, say("this is not a file of results that quiz wrote"))
    told = ((number, line) for number, line in enumerate(lines, 1) if line and line != HEAD and line[0] != "#")
    found = sorted((_failed(number, line) for number, line in told), key=lambda each: each.date)
    return list({(each.item, each.kind): each for each in found}.values())


def problems(failed: Iterable[Failed], sheet: Sheet) -> Iterator[Problem]:
    """Give the questions that failed, at the facts of a sheet that they asked, where these are as they were."""
    facts = {FactRef(entry.kind, first_key(key, entry)): (key, entry) for key, entry in sheet.entries()}
    for each in failed:
        key, entry = facts.get(each.item.ref, ("", None))
        if entry and edition(entry) == each.edition:
            message = say(
                "answered right by {percent} % of {count} in {when}{why}",
                percent=(200 * each.right + each.count) // (2 * each.count),
                count=each.count,
                when=_when(each.date),
                why=Said(*(part for flag in each.why if flag in WHY for part in WHY[flag].parts)),
            )
            remedy = say(
                "look at the question, its key and its wrong answers; once the fact is changed, this is shown no more"
            )
            yield Problem("failed-in-class", path_of(entry, key), message, remedy)


def _when(date: str) -> str:
    """Write the month of a date."""
    known = PartialDate.parse(date)
    if known.month is None:
        return str(known.year)
    return Said((MONTHS[known.month - 1].parts[0][0], {"year": known.year}))


def _failed(number: int, line: str) -> Failed:
    match = LINE.fullmatch(line)
    if match is None or not 0 <= int(match["right"]) <= int(match["count"]) or not int(match["count"]):
        raise BrokenError(number, say("this line is broken"))
    try:
        item = ItemId.parse(match["item"])
        PartialDate.parse(match["date"])
    except ValueError:
        raise BrokenError(number, say("this line is broken")) from None
    return Failed(
        item=item,
        kind=match["kind"],
        edition=match["edition"],
        date=match["date"],
        right=int(match["right"]),
        count=int(match["count"]),
        why=tuple(match["why"].split(",")),
    )
