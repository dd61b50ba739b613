"""What people type as a value, a line each in `cases/values-*.txt`: how it is read, and how it is shown.

A line is `typed → shown`, or `typed ✗ what is wrong = how to mend it`.
"""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.phrasing.amounts import amount
from quiz.sheet.amounts import Figured, read_value
from quiz.sheet.dates import NotADateError, read_date
from quiz.sheet.model import Figure
from quiz.sheet.special import Moment
from quiz.sheet.values import NotANumberError, Number
from quiz.words import LANGUAGES, words_for

FOLDER = Path(__file__).parent / "cases"
READ, REFUSED = " → ", " ✗ "


def lines(file: str) -> list[str]:
    """Return what is typed on each line of a file of cases."""
    text = (FOLDER / file).read_text(encoding="utf-8")
    return [line.split(READ)[0].split(REFUSED)[0] for line in text.splitlines() if line]


def shown(figured: Figured, language: str, territory: str | None = None) -> str:
    figure = Figure(ask="", value=figured.value, unit=figured.unit, qualifier=figured.qualifier)
    return amount(figured.value, figure, words_for(language, territory))


def value_line(typed: str, language: str) -> str:
    try:
        return f"{typed}{READ}{shown(read_value(typed, language), language)}"
    except NotANumberError as error:
        return f"{typed}{REFUSED}{error} = {error.remedy}"


def territory_line(line: str) -> str:
    """Return how a value is read that follows a language with its territory: de-CH 4.50."""
    local, typed = line.split(" ", 1)
    language, territory = local.split("-")
    try:
        return f"{local} {typed}{READ}{shown(read_value(typed, language, territory), language, territory)}"
    except NotANumberError as error:
        return f"{local} {typed}{REFUSED}{error} = {error.remedy}"


def date_line(typed: str, language: str) -> str:
    try:
        return f"{typed}{READ}{read_date(typed, language).isoformat()}"
    except NotADateError as error:
        return f"{typed}{REFUSED}{error} = {error.remedy}"


BETWEEN = (
    "of",
    "of the",
    "von",
    "von insgesamt",
    "der",
    "sur",
    "des",
    "aus",
    "dans les",
    "per",
    "against",
    "und",
    "so",
)
"""Words that stand between two numbers of one text."""
FILES = {f"{what}-{language}.txt": (what, language) for what in ("values", "dates") for language in LANGUAGES}
ELSEWHERE = "values-territories.txt"
LINE = {"values": value_line, "dates": date_line}


@pytest.mark.parametrize("file", FILES)
def test_a_value_is_read_as_it_was_meant_or_refused_with_a_remedy(file: str, request: pytest.FixtureRequest) -> None:
    what, language = FILES[file]
    given = [LINE[what](typed, language) for typed in lines(file)]
    if request.config.getoption("--renew-golden"):
        (FOLDER / file).write_text("\n".join(given) + "\n", encoding="utf-8")
    assert (FOLDER / file).read_text(encoding="utf-8").splitlines() == given


def test_a_value_is_read_as_people_of_a_territory_write_it(request: pytest.FixtureRequest) -> None:
    given = [territory_line(line) for line in lines(ELSEWHERE)]
    if request.config.getoption("--renew-golden"):
        (FOLDER / ELSEWHERE).write_text("\n".join(given) + "\n", encoding="utf-8")
    assert (FOLDER / ELSEWHERE).read_text(encoding="utf-8").splitlines() == given


def without_what_was_typed(figured: Figured) -> object:
    value = figured.value
    if isinstance(value, Number):
        return (value.value, value.percent, figured.qualifier, figured.unit)
    parts = {name: getattr(value, name) for name in value.__dataclass_fields__ if name != "written"}
    numbers = {name: part.value if isinstance(part, Number) else part for name, part in parts.items()}
    return (type(value), numbers, figured.qualifier, figured.unit)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_value_shows_reads_as_the_same_value(language: str) -> None:
    for typed in lines(f"values-{language}.txt"):
        try:
            figured = read_value(typed, language)
        except NotANumberError:
            continue
        again = read_value(shown(figured, language), language)
        assert without_what_was_typed(again) == without_what_was_typed(figured), typed


def test_what_a_value_shows_in_a_territory_reads_as_the_same_value_there() -> None:
    for line in lines(ELSEWHERE):
        local, typed = line.split(" ", 1)
        language, territory = local.split("-")
        try:
            figured = read_value(typed, language, territory)
        except NotANumberError as error:
            for meant in proposed(error.remedy):
                read_value(meant, language, territory)
            continue
        again = read_value(shown(figured, language, territory), language, territory)
        assert without_what_was_typed(again) == without_what_was_typed(figured), line


@pytest.mark.parametrize(
    ("territory", "typed", "shown_as", "code"),
    [
        (None, "$2.5 billion", "$2.5 billion", "USD"),
        ("US", "$2.5 billion", "$2.5 billion", "USD"),
        ("GB", "$2.5 billion", "$2.5 billion", "USD"),
        ("GB", "US$2.5 billion", "$2.5 billion", "USD"),
        ("GB", "¥300", "¥300", "JPY"),
        ("AU", "$2.5 billion", "$2.5 billion", "AUD"),
        ("AU", "US$2.5 billion", "US$2.5 billion", "USD"),
        ("AU", "€30", "€30", "EUR"),
        ("CA", "$30", "$30", "CAD"),
        ("NZ", "A$30", "A$30", "AUD"),
    ],
)
def test_a_sign_of_money_is_shown_as_the_news_of_its_territory_writes_it(
    territory: str | None, typed: str, shown_as: str, code: str
) -> None:
    figured = read_value(typed, "en", territory)
    figure = Figure(ask="", value=figured.value, unit=figured.unit, qualifier=figured.qualifier)
    assert figured.unit == code
    assert " ".join(amount(figured.value, figure, words_for("en", territory)).split()) == shown_as


@pytest.mark.parametrize(
    ("territory", "day"), [("US", "2016-03-04"), ("GB", "2016-04-03"), ("IN", "2016-04-03"), ("PH", "2016-03-04")]
)
def test_a_territory_decides_which_day_a_date_with_slashes_is(territory: str, day: str) -> None:
    assert read_date("3/4/2016", "en", territory).isoformat() == day
    moment = read_value("3/4/2016", "en", territory).value
    assert isinstance(moment, Moment)
    assert f"{moment.year}-{moment.month:02}-{moment.day:02}" == day


@pytest.mark.parametrize("territory", [None, "CA"])
def test_where_nothing_decides_it_is_asked_which_day_it_is(territory: str | None) -> None:
    with pytest.raises(NotADateError, match="one day in America and another in Britain"):
        read_date("3/4/2016", "en", territory)


def test_there_are_enough_cases() -> None:
    assert sum(len(lines(file)) for file in FILES) >= 300


DIGITS = "9" * 5000
"""More than Python makes an int of."""
ENDLESS = [
    "{}", "{}:3", "3-{}", "{}/3", "3/{}", "1 in {}", "{} von 3", "3 sur {}", "{} zu 3", "3 to {}", "{} à 3", "${}",
    "{} %", "-{}", "1,{}", "1.{}", "{} Millionen", "19. August {}", "{}. August 2020", "August {}", "{} Uhr",
    "12:{} Uhr", "Q{}", "{}–{}", "10 bis {}", "² {}", "² Drittel", "² thirds", "² of ²", "²:²",
]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_digits_without_end_are_no_value_and_break_nothing(language: str) -> None:
    for form in ENDLESS:
        with suppress(NotANumberError):
            read_value(form.format(DIGITS, DIGITS), language)


NO_VALUES = re.compile(r"[a-z]+|(?:language: )?[a-z]{2}-[A-Z]{2}|.{0,2}|[^\d`]*…[^\d`]*")
"""What stands in backticks in a remedy and is no value: fields, words, signs."""


def proposed(remedy: str) -> list[str]:
    """Return the values that a remedy proposes to write."""
    return [each for each in re.findall(r"`([^`]+)`", remedy) if not NO_VALUES.fullmatch(each)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_refusal_proposes_is_read(language: str) -> None:
    for typed in lines(f"values-{language}.txt"):
        try:
            read_value(typed, language)
        except NotANumberError as error:
            for meant in proposed(str(error.remedy)):
                assert meant != typed
                assert read_value(meant, language), typed


PIECES = {
    "de": ["61", "39", "1.250", "2,5", "12:30", "Prozent", "%", "zu", "bis", "zwischen", "und", "Stunden", "Minuten",
           "Euro", "$", "Mio.", "jeder", "fünfte", "ein", "Drittel", "rund", "19.", "August", "-", "3", "von"],
    "en": ["61", "39", "1,250", "2.5", "12:30", "per cent", "%", "to", "between", "and", "hours", "minutes", "£", "$",
           "million", "every", "fifth", "a", "third", "about", "19", "August", "-", "3", "in", "p.m.", "SFr"],
    "fr": ["61", "39", "1 250", "2,5", "12:30", "pour cent", "%", "à", "entre", "et", "heures", "minutes", "€", "$",
           "millions", "sur", "un", "tiers", "environ", "19", "août", "-", "3", "h", "contre"],
}  # fmt: skip


@given(st.sampled_from(LANGUAGES), st.data())
def test_no_refusal_proposes_what_would_be_refused(language: str, data: st.DataObject) -> None:
    typed = " ".join(data.draw(st.lists(st.sampled_from(PIECES[language]), min_size=1, max_size=6)))
    try:
        read_value(typed, language)
    except NotANumberError as error:
        for meant in proposed(str(error.remedy)):
            assert meant != typed
            assert read_value(meant, language)


@given(st.integers(1, 999), st.integers(100, 999), st.sampled_from(BETWEEN), st.sampled_from(LANGUAGES))
def test_no_remedy_joins_two_numbers(first: int, second: int, between: str, language: str) -> None:
    try:
        read = read_value(f"{first} {between} {second}", language).value
    except NotANumberError as error:
        said = str(error.remedy)
    else:
        said = read.written if isinstance(read, Number) else ""
    assert not re.search(rf"{first}[ ,.\u00a0\u202f]?{second}", said)
