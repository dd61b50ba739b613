"""Reviewed forms as people and machines read them."""

from __future__ import annotations

import json
from itertools import pairwise
from statistics import fmean
from typing import TYPE_CHECKING, Protocol

from quiz.cli import report
from quiz.messages import Said, in_language, say
from quiz.paper.difficulty import dots
from quiz.sheet.kinds import FactKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from quiz.project.forms import Reviewed
    from quiz.sheet.findings import Finding

PARTS = 3
"""Into how many parts the course of a form is told: its start, its middle, its end."""
KINDS: Mapping[FactKind, Said] = {
    FactKind.QUOTE: say("quotes"),
    FactKind.FIGURE: say("figures"),
    FactKind.FACT: say("facts"),
    FactKind.PERSON: say("people"),
}
"""In the order in which forms ask most of them."""
SHOWN = " · "


def as_text(findings: Iterable[Finding], reviews: Iterable[Reviewed], language: str) -> str:
    """Write findings in a language for a terminal; below them, what the forms of each sheet are like."""
    return "\n\n".join(
        filter(None, [report.as_text(findings, language), *(_block(each, language) for each in reviews)])
    )


def as_json(findings: Iterable[Finding], reviews: Iterable[Reviewed], language: str) -> str:
    """Write findings in a language, and what forms are like, as a JSON object."""
    data = {"findings": report.as_data(findings, language), "forms": [_data(each) for each in reviews]}
    return json.dumps(data, ensure_ascii=False, indent=2)


def as_github(findings: Iterable[Finding], reviews: Iterable[Reviewed], language: str) -> str:
    """Write findings in a language, and what forms are like, as workflow commands."""
    notices = (
        f"::notice file={report.in_property(each.path)},line=1,title=forms::"
        + report.in_command("\n".join(_block(each, language).splitlines()[1:]))
        for each in reviews
    )
    return "\n".join(filter(None, [report.as_github(findings, language), *notices]))


class Writer(Protocol):
    """A way to write findings together with what forms are like."""

    def __call__(self, findings: Iterable[Finding], reviews: Iterable[Reviewed], language: str) -> str:
        """Return both, written in a language."""


FORMATS: Mapping[str, Writer] = {"text": as_text, "json": as_json, "github": as_github}


def _block(reviewed: Reviewed, language: str) -> str:
    """Write a heading, and a line for each thing that is told of the forms of a sheet."""
    heading = say("{file}: forms {letters}", file=reviewed.path, letters=", ".join(reviewed.review.letters))
    lines = [(in_language(label, language), in_language(told, language)) for label, told in _lines(reviewed)]
    width = max(len(label) for label, _ in lines)
    return "\n".join([in_language(heading, language), *(f"  {label:{width}}  {told}" for label, told in lines)])


def _data(reviewed: Reviewed) -> dict[str, object]:
    """Return what the forms of a sheet are like as data."""
    review = reviewed.review
    return {
        "file": reviewed.path,
        "forms": list(review.letters),
        "questions": review.questions,
        "at_most": review.wanted,
        "pages": _most_pages(reviewed),
        "sheets_of_paper": _most_sheets(reviewed),
        "asked": {share.kind: {"asked": share.asked, "there": share.there} for share in review.shares},
        "speakers": dict(zip(("asked", "there"), review.speakers, strict=True)),
        "difficulty": dict(zip(review.letters, map(list, review.levels), strict=True)),
        "same_answers": review.alike,
        "without_the_article": {number: list(codes) for number, codes in review.guessed.items()},
    }


def _lines(reviewed: Reviewed) -> Iterator[tuple[Said, str]]:
    """Give each thing that is told of forms, with what it is called."""
    review = reviewed.review
    yield (
        say("length"),
        say(
            "questions {questions} (at most {wanted}) · pages {pages} · sheets of paper {sheets}",
            questions=review.questions,
            wanted=review.wanted,
            pages=_most_pages(reviewed),
            sheets=_most_sheets(reviewed),
        ),
    )
    if not review.questions:
        return
    shares = {share.kind: share for share in review.shares if share.there}
    yield (
        say("asked"),
        _joined(
            say("{kind} {asked} of {there}", kind=kind, asked=shares[of].asked, there=shares[of].there)
            for of, kind in KINDS.items()
            if of in shares
        ),
    )
    if review.speakers[1]:
        yield say("speakers"), say("{asked} of {there}", asked=review.speakers[0], there=review.speakers[1])
    easy, middling, hard = (review.levels[0].count(level) for level in (1, 2, 3))
    yield (
        say("difficulty"),
        say("easy {easy} · middling {middling} · hard {hard}", easy=easy, middling=middling, hard=hard),
    )
    courses = (f"{letter} {_course(form)}" for letter, form in zip(review.letters, review.levels, strict=True))
    yield say("from start to end"), SHOWN.join(courses)
    if len(review.letters) > 1:
        yield say("alike on two forms"), say("{asked} of {there} answers", asked=review.alike, there=review.questions)
    yield say("without the article"), _guessed(reviewed)


def _guessed(reviewed: Reviewed) -> Said:
    """Say which answers the form tells, by which rules that it breaks; what idiom tells of a gap is not looked for."""
    review = reviewed.review
    if not review.guessed:
        return say("nothing found that tells an answer")
    found = ", ".join(f"{number} ({', '.join(codes)})" for number, codes in review.guessed.items())
    return say("{count} of {all}: {found}", count=len(review.guessed), all=review.questions, found=found)


def _course(levels: Sequence[int]) -> str:
    """Write how hard the start, the middle and the end of a form are, on average."""
    ends = [len(levels) * part // PARTS for part in range(PARTS + 1)]
    parts = (levels[start:end] for start, end in pairwise(ends) if end > start)
    return " ".join(dots(round(fmean(part))) for part in parts)


def _joined(parts: Iterable[Said]) -> Said:
    """Join messages."""
    joined = Said()
    for part in parts:
        joined += Said((SHOWN, {})) + part if joined else part
    return joined


def _most_pages(reviewed: Reviewed) -> int:
    return max(len(pages.fills) for pages in reviewed.pages)


def _most_sheets(reviewed: Reviewed) -> int:
    return max(pages.sheets for pages in reviewed.pages)
