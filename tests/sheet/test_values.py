"""Numbers and dates as people write them: exact, in the sheet's language, or refused with a remedy."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.phrasing.numbers import number as shown
from quiz.sheet.values import MAX_DIGITS, NotANumberError, Number, PartialDate, parse_number
from quiz.words import LANGUAGES, words_for


def parse(text: str, language: str) -> Number:
    return parse_number(text, language, words_for(language).numerals)


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("de", "0", "0"),
        ("de", "600 Milliarden", "600E9"),
        ("de", "600 milliarden", "600E9"),
        ("de", "600 Mrd.", "600E9"),
        ("de", "600 Mrd", "600E9"),
        ("de", "600Mrd.", "600E9"),
        ("de", "1 Milliarde", "1E9"),
        ("de", "1,5 Million", "1.5E6"),
        ("de", "2,5 Mio.", "2.5E6"),
        ("de", "1 Billion", "1E12"),
        ("de", "3 Tausend", "3000"),
        ("de", "1.920", "1920"),
        ("de", "1920", "1920"),
        ("de", "1 920", "1920"),
        ("de", "1\u202f920\u00a0000", "1920000"),
        ("de", "12.345.678,90", "12345678.90"),
        ("de", "0,05", "0.05"),
        ("de", "-3,5", "-3.5"),
        ("de", "\u22123,5", "-3.5"),
        ("de", "50 %", "50"),
        ("de", "50%", "50"),
        ("de", "2,50 Prozent", "2.50"),
        ("en", "1,920", "1920"),
        ("en", "2.5 million", "2.5E6"),
        ("en", "2.5 Million", "2.5E6"),
        ("en", "2.5m", "2.5E6"),
        ("en", "384 thousand", "384E3"),
        ("en", "1.2 trillion", "1.2E12"),
        ("en", "1,234,567.890", "1234567.890"),
        ("en", "50%", "50"),
        ("en", "50 per cent", "50"),
        ("fr", "2,5 millions", "2.5E6"),
        ("fr", "1,5 million", "1.5E6"),
        ("fr", "1\u202f920", "1920"),
        ("fr", "50 %", "50"),
    ],
)
def test_a_number_is_read_as_people_of_the_language_mean_it(language: str, text: str, value: str) -> None:
    number = parse(text, language)
    assert (number.value, number.written) == (Decimal(value), text)
    assert number.percent == any(text.endswith(sign) for sign in words_for(language).numerals.percent)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (language, text)
        for language in LANGUAGES
        for text in (
            "", "viel", "zwölf", "%", "-", "- 5", "+5", "rund 50", "5 %%", "5 % %", "5.", "5,", ".5", ",5", "1..5",
            "1,,5", "1.5,3.2", "1,5.3,2", "007", "00", "1_000", "1e3", "0x10", "12:30", "½", "٣", "５", "5 Äpfel",
            "5 Mio. USD", "1 2 3", "12 34", "1.92", "1,92,000", "NaN", "inf", "5\n6", "9" * (MAX_DIGITS + 1),
            "1234 567", "1234 567 890",
        )
        if (language, text) != ("en", "1.92")
    ]
    + [("de", "600 billion"), ("de", "2,5 million"), ("en", "2,5 million"), ("de", "2.5 Mio."), ("fr", "2.5 millions")],
)  # fmt: skip
def test_what_is_no_number_is_refused_with_a_remedy(language: str, text: str) -> None:
    with pytest.raises(NotANumberError) as refused:
        parse(text, language)
    assert str(refused.value)
    assert refused.value.remedy


@st.composite
def written(draw: st.DrawFn) -> tuple[str, str, Decimal]:
    """A language, a number as it is written there, and its value."""
    language = draw(st.sampled_from(LANGUAGES))
    numerals = words_for(language).numerals
    decimal, group = {"de": (",", "."), "en": (".", ","), "fr": (",", "\u202f")}[language]
    whole, places = draw(st.integers(0, 10**12)), draw(st.integers(0, 6))
    fraction = f"{draw(st.integers(0, 10**places - 1)):0{places}}" if places else ""
    digits = f"{whole:,}".replace(",", group) if draw(st.booleans()) else str(whole)
    sign = draw(st.sampled_from(["", "-", "\u2212"]))
    scale = draw(st.none() | st.sampled_from(numerals.scales))
    tail = f"{draw(st.sampled_from(['', ' ', chr(0xA0)]))}{scale.other}" if scale else ""
    mantissa = Decimal(f"{'-' if sign else ''}{whole}{'.' + fraction if fraction else ''}")
    return (
        language,
        f"{sign}{digits}{decimal + fraction if fraction else ''}{tail}",
        mantissa.scaleb(scale.power if scale else 0),
    )


@given(written())
def test_no_digit_is_lost_between_writing_and_reading(case: tuple[str, str, Decimal]) -> None:
    language, text, value = case
    number = parse(text, language)
    assert (number.value, number.value.as_tuple().digits) == (value, value.as_tuple().digits)


@given(written())
def test_what_is_shown_reads_as_the_same_number(case: tuple[str, str, Decimal]) -> None:
    language, text, _ = case
    number = parse(text, language)
    again = parse(shown(number, words_for(language)), language)
    assert (again.value, again.exponent, again.percent) == (number.value, number.exponent, number.percent)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2025", PartialDate(2025)),
        ("2025-03", PartialDate(2025, 3)),
        ("2025-03-26", PartialDate(2025, 3, 26)),
        ("2024-02-29", PartialDate(2024, 2, 29)),
        ("0476-09-04", PartialDate(476, 9, 4)),
    ],
)
def test_a_date_is_known_to_the_year_the_month_or_the_day(text: str, date: PartialDate) -> None:
    assert PartialDate.parse(text) == date
    assert date.isoformat() == text


@pytest.mark.parametrize(
    "text",
    ["", "25", "2025-3", "2025-13", "2025-00", "2025-02-29", "2025-03-00", "2025-3-26", "26.03.2025", "03/26/2025",
     "2025-03-26T12:00", "0000", "2025-", "２０２５", "2025 ", "2025\n", "März 2025"],
)  # fmt: skip
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - it has no message: the reader words the finding
        PartialDate.parse(text)


def test_the_word_for_one_stands_behind_less_than_two() -> None:
    assert parse("1,9 Milliarde", "de").value == Decimal("1.9E9")
    with pytest.raises(NotANumberError, match="follow one only"):
        parse("2 Milliarde", "de")


def test_the_digits_on_both_sides_of_the_decimal_sign_are_counted() -> None:
    assert parse("1" * (MAX_DIGITS - 3) + ".123", "en").mantissa == Decimal("1" * (MAX_DIGITS - 3) + ".123")
    with pytest.raises(NotANumberError, match="more than 24 digits"):
        parse("1" * (MAX_DIGITS - 3) + ".1234", "en")


def test_a_number_is_written_without_groups_unless_it_was_typed_with_them() -> None:
    assert not Number("1920", Decimal(1920)).grouped
