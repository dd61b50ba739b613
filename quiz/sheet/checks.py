"""What can't be right in a sheet, and what is likely not meant, although every part of it could be read.

Each check takes a reading and gives problems; none stops at the first. Texts that could not be read are empty here and
have their finding already, so checks pass over them.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from quiz.messages import say
from quiz.rules.forms import FORMS
from quiz.rules.items import ITEMS
from quiz.rules.proofs import PROOFS
from quiz.sheet import asked, choices, head, links, slips, tongues
from quiz.sheet.allow import silenced
from quiz.sheet.findings import Finding, Path, Span, has_errors
from quiz.sheet.problems import Problem, path_of
from quiz.sheet.read import UNREAD
from quiz.sheet.tokens import normalised

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from quiz.sheet.images import ImageTrouble
    from quiz.sheet.model import Sheet
    from quiz.sheet.read import Reading

MANY = 5
"""Beyond how many facts their lack of evidence is said once, for all of them."""
MARKS = "„“”\"«»‚‘’'"
CLOSED_INSIDE = re.compile(r"""["„“”«»][^"„“”«»]+(?:(?<=\S)["“”«»](?=[\s,;:.!?])|(?<=\s)»)(?!$)""")
"""A quote that begins with a quotation of its own, which ends before the quote does."""
UNPROVED = [rule.code for rule in PROOFS]
UNJUDGED = [rule.code for rule in ITEMS]
ON_FORMS = [rule.code for rule in FORMS]
"""Found where forms are reviewed, which depends on what is printed."""


def check(
    reading: Reading,
    images: Mapping[str, ImageTrouble | None],
    judge: Callable[[Sheet], Iterable[Problem]],
    prove: Callable[[Sheet], Iterable[Problem]] | None = None,
) -> list[Finding]:
    """Give every finding of a sheet, those of the reading included, in the order of the lines.

    `images` says of each image file the sheet names what is wrong with it, if anything is; `judge` gives the
    problems of the questions that are made of a sheet, and is asked where nothing else stops it; `prove` gives what the
    source text does not prove, where that is there. What the sheet allows is left out.
    """
    sheet = reading.sheet
    if sheet is None or not reading.whole:
        return sorted(reading.findings, key=_order)
    problems = [problem for rule in CHECKS for problem in rule(sheet)]
    if ("source", "published") in reading.places:  # it is there, and has its own finding where it can't be read
        problems = [problem for problem in problems if problem.code != "no-source-date"]
    if not reading.as_written:  # the facts, or the unit, may stand where the sheet could not be read
        unread = reading.unread_lines()
        problems = [
            problem
            for problem in problems
            if problem.code != "no-cards"
            and (problem.code != "no-unit" or reading.place(problem.path).line not in unread)
            and (problem.code != "blank-not-found" or not _is_cut(problem.path, reading))
        ]
    problems += _images(sheet, images)
    problems += prove(sheet) if prove else ()
    judged = not has_errors([*reading.findings, *problems])
    problems += judge(sheet) if judged else ()
    findings = [
        replace(
            reading.text.finding(problem.code, reading.place(problem.path), problem.message, problem.remedy),
            source=problem.source,
        )
        for problem in silenced(
            problems, sheet, [*ON_FORMS, *([] if prove else UNPROVED), *([] if judged else UNJUDGED)]
        )
    ]
    return sorted([*reading.findings, *findings], key=_order)


def _is_cut(path: Path, reading: Reading) -> bool:
    """Return True if the words of a quote stand on lines that could not be read as they stand."""
    unread = reading.unread_lines()
    lines = [reading.place((*path[:2], name)).line for name in ("text", "paraphrase")]
    return any(line in unread or line + 1 in unread for line in lines)


def _order(finding: Finding) -> tuple[int, bool, Span, str, str]:
    """Order findings by their lines; what could not be read comes first in a line, since more may come from it."""
    return finding.span.line, finding.code not in UNREAD, finding.span, finding.code, finding.message


def _people(sheet: Sheet) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for key, person in sheet.people.items():
        twin = first.setdefault(normalised(person.name), key)
        if person.name and twin != key:
            yield Problem(
                "same-name",
                path_of(person, key, "name"),
                say("`{twin}` has the same name", twin=twin),
                say("make one person of the two, or tell the names apart"),
            )


def _words(sheet: Sheet) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for key, quote in sheet.quotes.items():
        if (quote.text is None) == (quote.paraphrase is None):
            what = say("both `text` and `paraphrase`") if quote.text else say("neither `text` nor `paraphrase`")
            yield Problem(
                "text-or-paraphrase",
                path_of(quote, key),
                say("the quote has {what}", what=what),
                say("write one: `text` for the speaker's own words, `paraphrase` for their sense"),
            )
            continue
        field = "text" if quote.verbatim else "paraphrase"
        twin = first.setdefault(normalised(quote.words), key)
        if twin != key:
            yield Problem(
                "same-words",
                path_of(quote, key, field),
                say("`{twin}` has the same words", twin=twin),
                say("delete one of the two, so that there is one right answer to who said it"),
            )
        if quote.words[:1] in MARKS and quote.words[-1:] in MARKS and not CLOSED_INSIDE.match(quote.words):
            yield Problem(
                "quotation-marks",
                path_of(quote, key, field),
                say("the quote is in quotation marks already"),
                say("leave them out: they are added where a verbatim quote is shown"),
            )


def _dates(sheet: Sheet) -> Iterator[Problem]:
    if (
        sheet.source.title
        and sheet.source.published is None
        and any(quote.date is None for quote in sheet.quotes.values())
    ):
        yield Problem(
            "no-source-date",
            ("source",),
            say("nothing says when this was said or published"),
            say("add `published` under `source`, or a `date` to each quote"),
        )


def _evidence(sheet: Sheet) -> Iterator[Problem]:
    """Find what nothing proves; where that are many, at the first of them: a sheet may do without evidence."""
    lacking = [(key, entry) for key, entry in sheet.entries() if not entry.evidence]
    remedy = say("add `evidence`: the source's own words")
    allowed = [(key, entry) for key, entry in lacking if "no-evidence" in entry.allow]
    others = [(key, entry) for key, entry in lacking if "no-evidence" not in entry.allow]
    apart = allowed if len(others) > MANY else lacking
    for key, entry in apart:
        yield Problem("no-evidence", path_of(entry, key), say("nothing proves this {kind}", kind=entry.kind), remedy)
    if len(others) > MANY:
        (key, entry), *more = others
        keys = ", ".join(key for key, _ in more[:MANY]) + (", …" if len(more) > MANY else "")
        message = say(
            "nothing proves this {kind}, nor {count} others ({keys})", kind=entry.kind, count=len(more), keys=keys
        )
        yield Problem("no-evidence", path_of(entry, key), message, remedy)


def _images(sheet: Sheet, images: Mapping[str, ImageTrouble | None]) -> Iterator[Problem]:
    for key, entry in sheet.entries():
        if not entry.image or not entry.image.file:
            continue
        path, trouble = path_of(entry, key, "image", "file"), images.get(entry.image.file)
        if trouble:
            yield Problem(trouble.code, path, trouble.message, trouble.remedy)
        if not entry.image.credit:
            yield Problem(
                "no-image-credit",
                path,
                say("nothing says who made the image"),
                say("add `credit: '…, …'`, with a name and the licence"),
            )


CHECKS: tuple[Callable[[Sheet], Iterator[Problem]], ...] = (
    head.named,
    tongues.language,
    _people,
    _words,
    _dates,
    slips.names,
    slips.markup,
    slips.articles,
    slips.numbers,
    slips.roles,
    slips.topics,
    slips.types,
    slips.quotes,
    asked.blanks,
    asked.units,
    choices.wrong_answers,
    choices.claims,
    asked.alike,
    asked.answers,
    _evidence,
    head.planned,
    links.speakers,
    links.former_keys,
    links.apart,
)
