"""Sheets as nobody would write them, and each of them valid: for properties that hold for every sheet."""

from decimal import Decimal

from hypothesis import strategies as st

from quiz.sheet.amounts import read_value
from quiz.sheet.model import Fact, Figure, Person, Quote, Sheet, Source
from quiz.sheet.tokens import normalised
from quiz.sheet.values import Number, PartialDate, Value
from quiz.words import LANGUAGES, words_for
from quiz.words.model import listed

WORDS = listed(
    "Vertrag, Brücke, Hafen, Strom, Markt, Nacht, grün, leise, drei, 12, harbour, treaty, market, quiet, seven, of, "
    "the, and, nicht, ever, „zitat“, “said”, <b>, {{x}}, KI-Wettlauf, Müller, 💡, naïve, 1.000, 2025"
)


def texts(least: int = 1, most: int = 8) -> st.SearchStrategy[str]:
    """Texts of a few words, some of which come back in others."""
    return st.lists(st.sampled_from(WORDS), min_size=least, max_size=most).map(" ".join)


def maybe(strategy: st.SearchStrategy[str]) -> st.SearchStrategy[str | None]:
    """A text, or none."""
    return st.none() | strategy


@st.composite
def numbers(draw: st.DrawFn, language: str) -> Number:
    """Numbers of every size and form."""
    mantissa = Decimal(draw(st.integers(0, 99_999))).scaleb(-draw(st.integers(0, 2)))
    form = draw(st.sampled_from(("plain", "percent", "scaled", "negative")))
    scale = draw(st.sampled_from(words_for(language).numerals.scales)) if form == "scaled" else None
    if form == "negative":
        mantissa = -mantissa
    return Number(str(mantissa), mantissa, scale, form == "percent", draw(st.booleans()))


NO_NUMBERS = {
    "de": [
        "ein Drittel",
        "10 bis 12",
        "51:49",
        "1. Februar 2026",
        "Q3 2016",
        "14.30 Uhr",
        "März 2025",
        "Zehntausende",
        "2:01:09 Stunden",
        "1 Minute und 12 Sekunden",
    ],
    "en": [
        "a third",
        "between 10 and 12",
        "2:1",
        "Feb. 1, 2026",
        "Q3 2016",
        "2.30 p.m.",
        "tens of thousands",
        "2:27:09",
        "2 hours 11 minutes",
    ],
    "fr": ["un tiers", "10 à 12", "51-49", "1er février 2026", "14 h 30", "mars 2025", "2 h 11 min"],
}
"""Values that are no single numbers, as people write them."""


@st.composite
def values(draw: st.DrawFn, language: str) -> Value:
    """Numbers; and shares, ranges, scores, dates, times."""
    others = st.sampled_from(NO_NUMBERS[language]).map(lambda written: read_value(written, language).value)
    return draw(st.one_of(numbers(language), numbers(language), others))


@st.composite
def dates(draw: st.DrawFn) -> PartialDate:
    """Dates known to the year, the month or the day."""
    parts = draw(st.integers(1, 3))
    return PartialDate(*(draw(st.integers(*ends)) for ends in ((1900, 2030), (1, 12), (1, 28))[:parts]))


@st.composite
def sheets(draw: st.DrawFn) -> Sheet:
    """Whole sheets without errors: names, words and questions differ, wrong answers are not right."""
    language = draw(st.sampled_from(LANGUAGES))
    people = {
        f"p{n}": Person(
            name=f"{name} {chr(65 + n)}a{chr(97 + n)}",
            role=draw(maybe(texts(1, 4))),
            organisation=draw(maybe(texts(1, 3))),
        )
        for n, name in enumerate(draw(st.lists(texts(1, 2), max_size=7)))
    }
    quotes = {}
    for n in range(draw(st.integers(0, 14)) if people else 0):
        words = f"{draw(texts(1, 14))} q{n}"
        verbatim = draw(st.booleans())
        quotes[f"q{n}"] = Quote(
            speaker=draw(st.sampled_from(sorted(people))),
            text=words if verbatim else None,
            paraphrase=None if verbatim else words,
            about=draw(maybe(texts(1, 4))),
            blank=draw(st.sampled_from((None, f"q{n}"))),
            could_be=tuple(sorted(draw(st.sets(st.sampled_from(sorted(people)), max_size=3))))
            if draw(st.booleans())
            else (),
            date=draw(st.none() | dates()),
        )
    unit = maybe(st.sampled_from(("USD", "EUR", "Jahre", "tons")))
    figures = {
        f"f{n}": Figure(
            ask=f"{draw(texts(2, 9))} f{n}?",
            value=draw(values(language)),
            unit=draw(unit),
            qualifier=draw(maybe(st.sampled_from(("rund", "über", "about", "over", "environ", "mehr als")))),
            measures=draw(st.sampled_from((None, f"f{n} {draw(texts(1, 5))}"))),
        )
        for n in range(draw(st.integers(0, 9)))
    }
    facts = {}
    for n in range(draw(st.integers(0, 9))):
        answers = draw(st.lists(texts(1, 4), min_size=1, max_size=4, unique_by=normalised))
        facts[f"a{n}"] = Fact(
            question=f"{draw(texts(2, 9))} a{n}?",
            answer=answers[0],
            wrong=tuple(answers[1:]),
            claim=draw(st.sampled_from((None, f"x{n}: {answers[0]}."))),
            important=draw(st.booleans()),
        )
    return Sheet(
        format="1",
        id=draw(st.sampled_from(("made", "other", "third"))),
        title=draw(texts()),
        language=language,
        source=Source(title=draw(texts()), published=draw(st.none() | dates())),
        people=people,
        quotes=quotes,
        figures=figures,
        facts=facts,
    )
