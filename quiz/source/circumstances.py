"""What a sheet says of when somebody spoke and of where somebody works, and the source says otherwise beside them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.messages import say
from quiz.sheet.moments import day_names
from quiz.sheet.problems import Problem, path_of
from quiz.sheet.speakers import names, voice
from quiz.sheet.tokens import telling
from quiz.sheet.voices import Voice
from quiz.source.citing import cited
from quiz.source.clues import any_of, clues_of
from quiz.source.names import kindred, surnames
from quiz.source.sentences import sentence_around
from quiz.words import words_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.sheet.model import Sheet
    from quiz.source.found import Found

BESIDE = 60
"""Characters before a surname, and behind it, in which the organisation of somebody stands."""
LEAST = 5
"""Letters of the shortest name of a day that is no other word as well: `So` and `mar` are."""


def other_days(sheet: Sheet, found: Found) -> Iterator[Problem]:
    """Find occasions on a day of the week where the sentence of the quotation, or the evidence, names another alone."""
    clues, source = clues_of(sheet.language), found.source
    for key, quote in sheet.quotes.items():
        own = _days(quote.occasion or "", sheet.language)
        there = found.texts.get(path_of(quote, key, "text")) or found.evidence.get(path_of(quote, key, "evidence"))
        if not own or not there or not there.found:
            continue
        place = sentence_around(there.extent, source, clues)
        told = _days(f"{source.words(*place)} {quote.evidence or ''}", sheet.language)
        if told and not told & own:
            yield Problem(
                "other-day",
                path_of(quote, key, "occasion"),
                say("the source has another day of the week in the sentence of this quote"),
                say("write the day of the source"),
                cited([place], source),
            )


def _days(text: str, language: str) -> set[int]:
    """Return the days of the week that a text names, from 0 for Monday: Dienstagabend is a Tuesday."""
    if not text:
        return set()
    days = {name.casefold(): number for name, number in day_names(language).items() if len(name) >= LEAST}
    return {days[each.casefold()] for each in re.findall(rf"(?<!\w)(?:{any_of(days)})", text, re.IGNORECASE)}


def other_organisations(sheet: Sheet, found: Found) -> Iterator[Problem]:
    """Find people whom the source names beside another organisation of the sheet, in no paragraph with theirs.

    One whose own people are named there, too, is not meant: the pilot Dahl of the Guild and the mayor, Eklund.
    """
    bodies = _organisations(sheet)
    for key, person in sheet.people.items():
        own = telling(person.organisation or "")
        if not own or voice(person, words_for(sheet.language)) is not Voice.PERSON:
            continue
        named = list(surnames(person, found.source))
        paragraphs = [found.source.text[found.source.line_start(at) : found.source.line_end(at)] for at, _ in named]
        if any(kindred(own, telling(text)) for text in (*paragraphs, person.evidence or "")):
            continue
        foreign = [name for name in bodies if not kindred(own, telling(name))]
        for place in named:
            start, end = sentence_around(place, found.source, clues_of(sheet.language))
            beside = found.source.text[max(start, place[0] - BESIDE) : min(end, place[1] + BESIDE)]
            there = telling(beside)
            others = (name for name in foreign if kindred(telling(name), there) == telling(name))
            other = next((name for name in others if not _has_people(name, beside, sheet)), None)
            if other:
                yield Problem(
                    "other-organisation",
                    path_of(person, key, "organisation"),
                    say("the source names {name} beside {other}, and nowhere with this", name=person.name, other=other),
                    say("write whom the person works for in the source"),
                    cited([(start, end)], found.source),
                )
                break


def _organisations(sheet: Sheet) -> list[str]:
    """Return the organisations of a sheet: those of its people, and those who speak in it."""
    words = words_for(sheet.language)
    told = (
        person.name if voice(person, words) is Voice.ORGANISATION else person.organisation
        for person in sheet.people.values()
    )
    return list(dict.fromkeys(name for name in told if name and telling(name)))


def _has_people(organisation: str, text: str, sheet: Sheet) -> bool:
    """Return True if a text names somebody of whom the sheet says that she is of an organisation."""
    people = (person for person in sheet.people.values() if person.organisation == organisation)
    return any(names(person, text, sheet.language) for person in people)
