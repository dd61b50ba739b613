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
from quiz.sheet import choices, head, links, slips, tongues
from quiz.sheet.allow import silenced
from quiz.sheet.findings import Finding, Path, Span, has_errors
from quiz.sheet.problems import Problem, path_of
from quiz.sheet.read import UNREAD
from quiz.sheet.speakers import names
from quiz.sheet.tokens import contains, normalised
from quiz.words import LANGUAGES, words_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from quiz.sheet.images import ImageTrouble
    from quiz.sheet.model import AnyEntry, Figure, Sheet
    from quiz.sheet.read import Reading

MOST_WORDS = 8
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


def _blanks(sheet: Sheet) -> Iterator[Problem]:
    for key, quote in sheet.quotes.items():
        if quote.blank and quote.words:
            path, count = path_of(quote, key, "blank"), len(quote.gaps())
            if normalised(quote.blank) == normalised(quote.words):
                yield Problem(
                    "blank-is-all",
                    path,
                    say("`{blank}` is the whole quote, so nothing is left around the gap", blank=quote.blank),
                    say("leave out a part of it, or take more of the sentence into the quote"),
                )
            elif not count:
                yield Problem(
                    "blank-not-found",
                    path,
                    say("`{blank}` is not in the quote", blank=quote.blank),
                    say("copy the word exactly as it stands there"),
                )
            elif count > 1:
                yield Problem(
                    "blank-not-unique",
                    path,
                    say("`{blank}` is in the quote {count} times", blank=quote.blank, count=count),
                    say("take a word that stands there once, or add its neighbours"),
                )


def _asks_how_many(question: str, language: str) -> bool:
    """Return True if a question says what is counted: How many days."""
    return language in LANGUAGES and bool(re.match(words_for(language).naming.how_many, question, re.IGNORECASE))


def _is_without_unit(figure: Figure, language: str) -> bool:
    """Return True if a figure says that it is told by a number alone: the magnitude of an earthquake, a grade."""
    said = f"{figure.ask} {figure.measures or ''}".casefold()
    return language in LANGUAGES and bool(re.search(words_for(language).naming.without_unit, said))


def _units(sheet: Sheet) -> Iterator[Problem]:
    for key, figure in sheet.figures.items():
        counts = figure.is_number and not (figure.number.percent or figure.is_year)
        if figure.unit or not figure.value.written or not counts:
            continue
        if not (_asks_how_many(figure.ask, sheet.language) or _is_without_unit(figure, sheet.language)):
            yield Problem(
                "no-unit",
                path_of(figure, key, "value"),
                say("nothing says what `{written}` counts", written=figure.value.written),
                say("add a line `unit: …`, or write the unit after the value"),
            )


def _questions(sheet: Sheet) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for key, entry, field, question, _ in _asked(sheet):
        twin = first.setdefault(normalised(question), key)
        if question and twin != key:
            yield Problem(
                "same-question",
                path_of(entry, key, field),
                say("`{twin}` asks the same", twin=twin),
                say("tell the two questions apart, or delete one: two answers to one question can't both be learned"),
            )


def _answers(sheet: Sheet) -> Iterator[Problem]:
    for key, entry, field, question, answer in _asked(sheet):
        if answer and contains(question, answer):
            yield Problem(
                "answer-in-question",
                path_of(entry, key, field),
                say("the answer `{answer}` is in the question", answer=answer),
                say("word the question without it"),
            )
    for key, fact in sheet.facts.items():
        if len(fact.answer.split()) > MOST_WORDS:
            yield Problem(
                "long-answer",
                path_of(fact, key, "answer"),
                say("the answer has more than {most} words", most=MOST_WORDS),
                say("shorten it, or make several facts of it: what is short is remembered"),
            )
    for key, quote in sheet.quotes.items():
        if quote.gist and len(quote.gist.split()) > MOST_WORDS:
            yield Problem(
                "long-gist",
                path_of(quote, key, "gist"),
                say("the gist has more than {words} words", words=MOST_WORDS),
                say("say it in a few: who learns it should not have to recite"),
            )
        speaker = sheet.people.get(quote.speaker)
        for field in ("text", "paraphrase", "about"):
            shown = getattr(quote, field)
            if speaker and shown and sheet.language and names(speaker, shown, sheet.language):
                yield Problem(
                    "answer-in-question",
                    path_of(quote, key, field),
                    say("the name of the speaker, {name}, is in `{field}`", name=speaker.name, field=field),
                    say("word it without the name: it stands on the front of the card that asks who said it"),
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


def _asked(sheet: Sheet) -> Iterator[tuple[str, AnyEntry, str, str, str]]:
    """Give each question a person wrote: key, entry, field, question, answer."""
    for key, figure in sheet.figures.items():
        yield key, figure, "ask", figure.ask, figure.value.written
    for key, fact in sheet.facts.items():
        yield key, fact, "question", fact.question, fact.answer


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
    _blanks,
    _units,
    choices.wrong_answers,
    choices.claims,
    _questions,
    _answers,
    _evidence,
    head.planned,
    links.speakers,
    links.former_keys,
    links.apart,
)
