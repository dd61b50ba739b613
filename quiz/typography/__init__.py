"""House style: the texts of a sheet as they are shown, with the marks, apostrophes and dashes of its language.

What a sheet holds stays as it was written, and is what is proved; comparing answers passes over all of these signs.
Marks are told to open or to close by what stands beside them, not by their shape, which differs between languages:
“so”, „so“, »so«, « so ».
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from quiz.sheet.calendar import is_of_the_calendar
from quiz.sheet.model import Person
from quiz.sheet.sorts import Sort, sort
from quiz.sheet.values import MINUS_SIGNS
from quiz.typography.dashes import is_typed, with_dashes
from quiz.words.spacing import spaced

if TYPE_CHECKING:
    from quiz.sheet.model import AnyEntry, Figure, Image, Sheet, Source
    from quiz.words.model import Words

DOUBLE, SINGLE = '"“”„‟«»', "'‘’‚‛‹›`´"
APOSTROPHES = "'’‘`´"
OPENING, CLOSING = "«„‚‹", "»”›"
"""Marks that mostly open, and mostly close, for where what stands beside them does not tell."""
BEFORE_OPENING = "([{–—-/¿¡"
BEHIND_CLOSING = ".,;:!?…)]}–—-/"
CLOSED = re.compile(r"[,;:!?)]|\.(?!\.)")
"""What stands behind a mark that closes, where a space before it looks as if it opened, as in « so »."""
APOSTROPHE = "’"
MOST_TOGETHER = 4
"""How many marks stand side by side at most."""
SHORT_AND = "n"
"""Between apostrophes, in rock ’n’ roll."""
ELIDED = re.compile(r"(?<![^\W\d_])(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)['’]$", re.IGNORECASE)
BEHIND_ELIDED = '"“«‹'
"""What a quotation begins behind in French: l’« État »."""
SHORTENED = re.compile(r"['’`´](?:(?:em|tis|twas|twill|til|ne|nen|nem|ner)\b|\d0s\b)", re.IGNORECASE)
SHORTENED_INSIDE = re.compile(r"['’`´](?:(?:cause|round|bout|s)\b|\d\d\b)", re.IGNORECASE)
"""What begins with an apostrophe: ’tis, the ’90s; and what does only inside a quotation, or else might begin one."""
WORTH_LOOKING = re.compile(rf"[{DOUBLE}{SINGLE}]|\.\.\.|\. \. \.|--| [-—] |,,|<<|>>")
TYPED = (
    (re.compile(r"(?<![^\s(\[]),,(?=\S)([^,']*\S)''"), r"„\1”"),
    (re.compile(r"(?<![^\s(\[]),,(?=[^\s,])"), "„"),
    (re.compile(r"``(?=[^\s`])([^`]*?[^\s`])''"), r"“\1”"),
    (re.compile(r"(?<!<)(?<!\d )<<(?!<)([^<>]+)(?<!>)>>(?!>)"), r"«\1»"),
    (re.compile(r"(?<!>)>>(?![>\s])([^<>]*[^\s<>])<<(?!<)"), r"»\1«"),
)
"""Marks as they are typed where a keyboard lacks them: ,,so'', ``so'', <<so>>."""
THOUSANDS = re.compile(r"'\d{3}(?!\d)")
DOTS = re.compile(r"(?<!\.)\.{3}(\.?)(?!\.)|(?<!\.)(?<!\. )\. \. \.()(?! ?\.)")
DASH = re.compile(
    r"(?<=[^\W\d]) ?-- ?(?=[^\W\d])|(?<=\S) (?:--|—) (?=\S)|(?<=\d)--(?=[^\W\d])|(?<=[^\W\d])--(?=\d)"
    r"|(?<=\S) - (?=[^\s\d])|(?<=[^\s\d]) - (?=\d)(?![\d.,]+ ?(?:°|%|Grad\b|degrees?\b|degrés?\b))"
)
RANGE = re.compile(r"(?<=\d)--(?=\d)")
"""Two hyphens between numbers are never a minus."""
SHOWN = (
    "name", "role", "organisation", "text", "paraphrase", "occasion", "about", "gist", "look_for", "blank", "wrong",
    "verb", "via", "ask", "unit", "singular", "qualifier", "measures", "question", "answer", "claim", "accept",
    "evidence", "note",
)  # fmt: skip
"""The fields of facts that hold texts to be shown."""
OF_SOURCE = ("title", "publisher", "author")
OF_IMAGE = ("credit", "alt")
Texts = TypeVar("Texts", bound="AnyEntry | Image | Source")
OfFact = TypeVar("OfFact", bound="AnyEntry")


@dataclass(frozen=True, slots=True)
class _Mark:
    place: int
    single: bool


def as_shown(sheet: Sheet, words: Words) -> Sheet:
    """Return a sheet without errors with all its texts as they are shown. Keys and the name of its deck stay."""
    title = typeset(sheet.title, words)
    return replace(
        sheet,
        title=title,
        deck=sheet.deck or (None if title == sheet.title else sheet.title.replace("::", ":")),
        source=_with_typeset(sheet.source, OF_SOURCE, words),
        people={key: _entry(_without_article(person, words), words) for key, person in sheet.people.items()},
        quotes={key: _entry(quote, words) for key, quote in sheet.quotes.items()},
        figures={
            key: _entry(_without_minus(_without_year(figure, words), words), words)
            for key, figure in sheet.figures.items()
        },
        facts={key: _entry(fact, words) for key, fact in sheet.facts.items()},
    )


def _without_article(person: Person, words: Words) -> Person:
    """Return somebody with the name of the organisation as it stands behind a role: Sprecherin, Grüne."""
    if not (person.role and person.organisation) or _is_of_the_name(person.organisation, words):
        return person
    for pattern, bare in words.naming.without_article:
        if re.match(pattern, person.organisation):
            return replace(person, organisation=re.sub(rf"^(?:{pattern})", bare, person.organisation))
    return person


def _is_of_the_name(organisation: str, words: Words) -> bool:
    """Return True if an article with a capital is taken for a part of the name: Le Havre, Die Zeit, The Hague.

    It is none before a word that parties, authorities and other bodies are called by: Die Bundesregierung.
    """
    if not organisation[0].isupper():
        return False
    told = sort(Person(name=organisation), words)
    return told is Sort.OTHER and not re.search(words.naming.bodies, organisation.casefold())


def _without_year(figure: Figure, words: Words) -> Figure:
    """Return a year of the calendar without the word for years, which nobody says behind it."""
    dated = is_of_the_calendar(figure.value, figure, words)
    return replace(figure, unit=None, singular=None) if dated else figure


def _without_minus(figure: Figure, words: Words) -> Figure:
    """Return a figure without its minus where the question says it: output fell by 18%, and not by −18%."""
    if not figure.is_number or figure.number.mantissa >= 0:
        return figure
    if not re.search(words.numerals.falls, figure.ask, re.IGNORECASE):
        return figure
    number = figure.number
    written = number.written.lstrip(MINUS_SIGNS)
    return replace(figure, value=replace(number, mantissa=abs(number.mantissa), written=written))


def _entry(entry: OfFact, words: Words) -> OfFact:
    if not _are_alike(entry, words):
        words = replace(words, between_numbers="-")
    shown = _with_typeset(entry, SHOWN, words)
    if shown.image:
        shown = replace(shown, image=_with_typeset(shown.image, OF_IMAGE, words))
    return shown if _places(shown) == _places(entry) else entry


def _are_alike(entry: AnyEntry, words: Words) -> bool:
    """Return False if a dash between the numbers of some options would tell them from others, which keep a hyphen."""
    right = getattr(entry, "answer", None) or getattr(entry, "blank", None)
    typed = [each for each in (right, *getattr(entry, "wrong", ())) if each and is_typed(each)]
    return len({is_typed(typeset(each, words)) for each in typed}) < 2


def _places(entry: AnyEntry) -> int:
    """Return how many places an entry has for a gap or a wrong answer: marks at its edge must cost none."""
    gaps, claim = getattr(entry, "gaps", None), getattr(entry, "place_in_claim", None)
    return (len(gaps()) if gaps else 0) + bool(claim)


def _with_typeset(of: Texts, names: tuple[str, ...], words: Words) -> Texts:
    """Return a part of a sheet with its texts of these names typeset."""
    changes: dict[str, object] = {}
    for name in names:
        written = getattr(of, name, None)
        if written:
            several = isinstance(written, tuple)
            shown = tuple(typeset(each, words) for each in written) if several else typeset(written, words)
            changes |= {name: shown} if shown != written else {}
    return replace(of, **changes) if changes else of  # type: ignore[arg-type] # mypy knows no field by its name


def typeset(text: str, words: Words) -> str:
    """Return a text with the marks of a language, where those of the text pair; with its apostrophes, dashes, dots,
    and spaces before signs.
    """
    if WORTH_LOOKING.search(text):
        for typed, meant in TYPED:
            text = typed.sub(meant, text)
        text = RANGE.sub("–", DASH.sub(" – ", DOTS.sub(lambda dots: f"…{dots[1] or ''}", text)))
        text = _marked(text, words.quotation_marks, words.inner_quotation_marks)
    if "-" in text:
        text = with_dashes(text, words.between_numbers)
    return spaced(text, words)


@lru_cache(maxsize=4096)
def _marked(text: str, outer: tuple[str, str], inner: tuple[str, str]) -> str:
    """Return a text with its marks exchanged for those of a language, each pair by how many pairs are around it."""
    signs, around = list(text), 0
    closings = _pairs(text, signs)
    for place in sorted([*closings, *closings.values()]):
        if place not in closings:
            around -= 1
            continue
        closing = closings[place]
        signs[place], signs[closing] = inner if around % 2 else outer
        around += 1
        for space in {place + 1, closing - 1}:
            signs[space] = "" if text[space].isspace() else signs[space]
    return "".join(signs)


def _pairs(text: str, signs: list[str]) -> dict[int, int]:
    """Return where marks open, and where each closes; none where they do not pair. Write apostrophes into `signs`."""
    pairs: dict[int, int] = {}
    open_marks: list[_Mark] = []
    waiting: Counter[bool] = Counter()  # how many single and double marks are open
    whole = True
    for at, sign in enumerate(text):
        if sign not in DOUBLE + SINGLE or _is_prime(text, at, waiting):
            continue
        mark = _Mark(at, sign in SINGLE)
        if mark.single and _is_shortened(text, at, waiting[True]):
            _apostrophes([mark], text, signs)
            continue
        side = _side(text, at)
        if (side == "closes" or (side == "either" and not mark.single)) and waiting[mark.single]:
            begun = open_marks.pop()
            waiting[begun.single] -= 1
            while begun.single != mark.single:  # nothing closes what opened in between
                whole &= begun.single
                _apostrophes([begun], text, signs)
                begun = open_marks.pop()
                waiting[begun.single] -= 1
            if mark.single and text[begun.place + 1 : at] == SHORT_AND:
                _apostrophes([begun, mark], text, signs)
            else:
                pairs[begun.place] = at
        elif side == "opens" or (side == "either" and not mark.single):
            open_marks.append(mark)
            waiting[mark.single] += 1
        elif mark.single:
            _apostrophes([mark], text, signs)
        else:
            whole = False
    _apostrophes(open_marks, text, signs)
    return pairs if whole and not waiting[False] else {}


def _side(text: str, at: int) -> str:
    """Return whether a mark opens, closes, or may do either, by what stands beside it and other marks."""
    if text[at] in BEHIND_ELIDED and text[at - 1 : at] in ("'", "’") and ELIDED.search(text, max(0, at - 8), at):
        return "opens"
    if text[at] in CLOSING and text[at - 1 : at].isspace() and CLOSED.match(text, at + 1):
        return "closes"
    before, behind = _beside(text, at, -1), _beside(text, at, 1)
    begins = before.isspace() or before in BEFORE_OPENING
    if begins and not behind.isspace():
        return "opens"
    if not begins and (behind.isspace() or behind in BEHIND_CLOSING):
        return "closes"
    if text[at] in OPENING:
        return "opens"
    return "closes" if text[at] in CLOSING else "either"


def _beside(text: str, at: int, step: int) -> str:
    """Return the next sign that is no mark in a direction; a space at the end of the text."""
    for place in range(at + step, at + step * (MOST_TOGETHER + 1), step):
        if not 0 <= place < len(text):
            return " "
        if text[place] not in DOUBLE + SINGLE:
            return text[place]
    return " "


def _is_prime(text: str, at: int, waiting: Counter[bool]) -> bool:
    """Return True for a sign of feet, inches or minutes: behind a digit, where nothing is open that it could close.

    It is none before thousands: 12'000.
    """
    if text[at] not in "\"'" or not text[at - 1 : at].isdigit() or THOUSANDS.match(text, at):
        return False
    return not (text[at + 1 : at + 2].isalpha() or waiting[text[at] == "'"])


def _is_shortened(text: str, at: int, inside: int) -> bool:
    """Return True for the apostrophe that a word begins with, at its beginning or inside a quotation."""
    if text[at - 1 : at].isalnum():
        return False
    return bool(SHORTENED.match(text, at) or (inside and SHORTENED_INSIDE.match(text, at)))


def _apostrophes(marks: list[_Mark], text: str, signs: list[str]) -> None:
    for mark in marks:
        if text[mark.place] in APOSTROPHES:
            signs[mark.place] = APOSTROPHE
