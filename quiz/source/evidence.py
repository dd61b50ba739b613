"""Evidence that the source gives for a quote, a figure or a person: its own words for who said it, how much, or who."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.sheet.speakers import voice
from quiz.sheet.tokens import telling
from quiz.sheet.voices import Voice
from quiz.source.align import align
from quiz.source.antecedents import spoken_of, told_in
from quiz.source.beside import beside
from quiz.source.clues import clues_of
from quiz.source.measures import measure_at, measure_of
from quiz.source.names import Naming, akin, describes, names, naming, speaks_of, surnames, words_of
from quiz.source.plain import plain
from quiz.source.sentences import sentence_around
from quiz.source.stated import stated
from quiz.words import words_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.sheet.model import Figure, Person, Sheet
    from quiz.source.align import Alignment
    from quiz.source.clues import Clues
    from quiz.source.marks import Marked
    from quiz.source.text import Place, SourceText

LONG = 160
"""Characters from which on a clause is evidence enough, and the whole sentence too much."""
CLAUSE = re.compile(r"[,;:]\s|\s[–—-]\s")
SHORT = 15
"""Characters of a clause that say too little: the one before it is taken, too."""
LONGEST = 240
"""Characters of evidence that nobody reads any more."""
MOST_SENTENCES = 3
"""How many sentences before that of a quotation its speaker is looked for."""
WORD = re.compile(r"\w+")
TRIMMED = " ,;:–—-\t\r\n"


def of_quotation(there: Alignment, speaker: Person, sheet: Sheet, source: SourceText) -> str | None:
    """Return the source's own words beside a quotation that say that somebody said it; None if they don't.

    Where they have no more than a pronoun, the words before them that name the speaker are taken in, if nobody else of
    the sheet is named in between. An ellipsis stands where the quotation goes on with their sentence.
    """
    clues = clues_of(sheet.language)
    others = [person for person in sheet.people.values() if person is not speaker]
    body = voice(speaker, words_for(sheet.language)) is not Voice.PERSON
    mark = source.quotation_at(there.extent[0]) if there.found else None
    if mark is None:
        return None
    for place in beside(mark, source, clues):
        words = plain(source.words(*place)).strip(TRIMMED + ".")
        described = body and describes(words, others, clues)  # the company said
        if not _says(words, speaker, clues) or not (speaks_of(speaker, words, clues, body=body) or described):
            continue
        if place[1] == mark.outer_start and source.text[: place[1]].rstrip()[-1:] not in ".:":
            words = f"{words} …"
        standing_in = clues.pronouns | clues.it if body else clues.pronouns
        if not names(speaker, words) and spoken_of(others, words, told_in(words, clues), sheet.language):
            continue  # Berg is firm: according to him
        if (described or standing_in.intersection(WORD.findall(words.casefold()))) and not names(speaker, words):
            before = _named_before(mark, speaker, others, source, clues)
            if not before:
                continue
            words = f"{before} … {words}"
        if align(words, source).found:
            return words
    return None


def of_figure(figure: Figure, sheet: Sheet, source: SourceText) -> str | None:
    """Return the sentence or clause with the value of a figure, if the source states it once with its unit."""
    places = stated(figure.value, source.text, sheet, source.text)
    places = [place for at, place in enumerate(places) if not any(_overlap(place, other) for other in places[:at])]
    if len(places) > 1:
        places = [place for place in places if _counts(figure, place, sheet.language, source)]
    if len(places) != 1:
        return None
    place, clues = places[0], clues_of(sheet.language)
    start, end = sentence_around(place, source, clues)
    if end - start > LONG:
        start, end = _clause(place, (start, end), source)
        if end - start < SHORT:
            start, end = _clause((max(start - len(TRIMMED), 0), end), sentence_around(place, source, clues), source)
    words = plain(source.words(start, end)).strip(TRIMMED)
    return words if align(words, source).found else None


def of_person(person: Person, source: SourceText, clues: Clues) -> str | None:
    """Return the clauses of the source that name somebody with the role, or else with the organisation."""
    held = person.role or person.organisation or ""
    wanted = [word.casefold() for word in words_of(held) if word.casefold() in telling(held)][:1]
    if not wanted or naming(person.name, source)[0] not in (Naming.FULL, Naming.SURNAME):
        return None
    for name in surnames(person, source):
        own = _own_words(name, source, clues)
        roles = [
            (match.start(), match.end())
            for match in WORD.finditer(source.text, *own)
            if any(akin(role, match.group().casefold()) for role in wanted)
        ]
        if not roles or not names(person, source.text[slice(*own)]):
            continue
        role = min(roles, key=lambda place: abs(place[0] - name[0]))
        start, end = _clause((min(role[0], name[0]), max(role[1], name[1])), own, source)
        words = plain(source.words(start, end)).strip(TRIMMED + ".")
        following = source.quotations_beside(start, end)[1]
        if end == own[1] and following and following.outer_start == end:
            words = f"{words} …"
        if len(words) <= LONGEST and align(words, source).found:
            return words
    return None


def _overlap(one: Place, other: Place) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _counts(figure: Figure, place: Place, language: str, source: SourceText) -> bool:
    """Return True if the unit of a figure stands right behind a number, in whatever form."""
    if own := measure_of(figure, language):
        return bool(own & measure_at(place, source.text, language))
    behind = WORD.search(source.text, place[1])
    unit = WORD.search(figure.unit or "")
    return bool(behind and unit and akin(unit.group().casefold(), behind.group().casefold()))


def _own_words(place: Place, source: SourceText, clues: Clues) -> Place:
    """Return the stretch of a sentence around a place that has no quotation in it."""
    start, end = sentence_around(place, source, clues)
    before, behind = source.quotations_beside(*place)
    return max(start, before.outer_end) if before else start, min(end, behind.outer_start) if behind else end


def _says(words: str, speaker: Person, clues: Clues) -> bool:
    """Return True if words have a verb of saying, or are a German `so X`."""
    said = [word.casefold() for word in WORD.findall(words)]
    return bool(clues.said.intersection(said)) or any(f"{so} {speaker.name.split()[-1]}" in words for so in clues.so)


def _named_before(mark: Marked, speaker: Person, others: Sequence[Person], source: SourceText, clues: Clues) -> str:
    """Return the source's own words of the same paragraph, before the sentence of a quotation, that name its speaker.

    Nothing where somebody else is named behind them: then it is not certain whom a pronoun stands for.
    """
    start = sentence_around((mark.outer_start, mark.outer_end), source, clues)[0]
    for _ in range(MOST_SENTENCES):
        head = source.text[:start].rstrip(" ")
        if not head or head[-1] in "\r\n":
            return ""
        sentence = sentence_around((len(head) - 1, len(head)), source, clues)
        for own in reversed(list(_stretches(sentence, source))):
            words = plain(source.words(*own)).strip(TRIMMED + ".")
            if names(speaker, words):
                return words if _is_first(speaker, others, words) else ""
            if any(names(other, words) for other in others):
                return ""
        start = sentence[0]
    return ""


def _is_first(speaker: Person, others: Sequence[Person], words: str) -> bool:
    """Return True if somebody is the first one whom words name: not Berg in `said Cha, who served under Berg`."""
    named = [[each for each in (speaker, *others) if names(each, word)] for word in words.split()]
    return speaker in next(filter(None, named), ())


def _stretches(sentence: Place, source: SourceText) -> Iterator[Place]:
    """Give the stretches of a sentence that stand outside of quotation marks."""
    at, end = sentence
    for mark in source.quotations_in(at, end):
        yield at, max(at, mark.outer_start)
        at = min(end, mark.outer_end)
    yield at, end


def _clause(place: Place, sentence: Place, source: SourceText) -> Place:
    """Return the part of a sentence, between its commas, in which a place lies."""
    start, end = sentence
    for match in CLAUSE.finditer(source.text, start, end):
        if match.end() <= place[0]:
            start = match.end()
        elif match.start() >= place[1]:
            return start, match.start()
    return start, end
