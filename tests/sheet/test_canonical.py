"""Dates in canonical form: only they change, and the sheet says the same."""

from __future__ import annotations

import pytest

from quiz.sheet.canonical import with_dates
from quiz.sheet.read import read

SHEET = """\
format: 1
id: probe
title:   Probe  # with odd spaces
language: {language}
source: {{ title: Quelle, published: {published} , url: https://example.org }}
people: {{ a: {{ name: Ada }} }}
quotes:\r
  q: {{ speaker: a, text: "Ja.", date: {date} }}\r
figures:
  f:
    ask: Wie viele?
    value: 7
    as_of: {as_of}   # the day
"""


def sheet(published: str, date: str, as_of: str, language: str) -> str:
    return SHEET.format(published=published, date=date, as_of=as_of, language=language)


@pytest.mark.parametrize(
    ("language", "published", "date", "as_of"),
    [
        ("de", "29.3.2012", "9. März 2007", "'Oktober 2016'"),
        ("en", '"Oct. 17, 2016"', "17 October 2016", "March 2007"),
        ("fr", "29/3/2012", "1er mai 2016", "mars 2007"),
    ],
)
def test_dates_are_written_alike_and_all_else_stays(language: str, published: str, date: str, as_of: str) -> None:
    reading = read("", sheet(published, date, as_of, language).encode())
    text, done = with_dates(reading)
    assert reading.sheet
    when = [reading.sheet.source.published, reading.sheet.quotes["q"].date, reading.sheet.figures["f"].as_of]
    marks = [typed[0] if typed[0] in "'\"" else "" for typed in (published, date, as_of)]
    iso = [f"{mark}{day.isoformat()}{mark}" for mark, day in zip(marks, when, strict=True) if day]
    assert text == sheet(iso[0], iso[1], iso[2], language)
    assert [old for _, old, _ in done] == [published, date, as_of]


def test_what_is_canonical_already_stays() -> None:
    text = sheet("2012-03", "'2012'", "2012-03-29", "de")
    assert with_dates(read("", text.encode())) == (text, [])


def test_a_date_that_can_not_be_read_stays_and_the_others_change() -> None:
    text, done = with_dates(read("", sheet("gestern", "29.3.2012", "2012", "de").encode()))
    assert text == sheet("gestern", "2012-03-29", "2012", "de")
    assert [path for path, _, _ in done] == [("quotes", "q", "date")]


def test_a_sheet_with_lines_that_can_not_be_read_is_left_alone() -> None:
    text = sheet("29.3.2012", "2012", "2012", "de") + "title: a: b\n"
    assert with_dates(read("", text.encode())) == (text, [])


def test_a_date_in_a_block_stays() -> None:
    text = sheet("2012", "2012", "|-\n      29.3.2012", "de").replace("   # the day", "")
    assert with_dates(read("", text.encode())) == (text, [])


def test_a_sheet_that_is_read_otherwise_than_it_stands_is_left_alone() -> None:
    text = sheet("29.3.2012", "2012", "2012", "de").replace("    ask:", "    a\u2028sk:")
    reading = read("", text.encode())
    assert reading.sheet
    assert not reading.as_written
    assert with_dates(reading) == (text, [])
