"""One value of a sheet is changed, and not another character."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.sheet.edit import changed
from quiz.sheet.read import read

PATH = ("quotes", "q", "text")
HEAD = """# a sheet   with odd spaces
format: 1
id: probe
title: 'Probe'   # a comment
language: de
source: { title: Quelle }
people: { a: { name: Ada } }
quotes:
  q:
    speaker: a
"""
TAIL = """
    # before the topic
    about:   ein Thema
facts: { f: { question: Wer?, answer: "er", wrong: [ sie, es ] } }
"""
STYLES = {
    "plain": "Wir werden den Hafen verkaufen",
    "plain over lines": "Wir werden\n      den   Hafen\n      verkaufen",
    "single marks": "'Wir werden den Hafen verkaufen'   # ja",
    "double marks": '"Wir werden den Hafen verkaufen" # ja',
    "double marks over lines": '"Wir werden\n      den Hafen verkaufen"',
    "folded": ">-\n      Wir werden den\n      Hafen verkaufen",
    "folded, with a comment": ">-   # gesagt\n        Wir werden den\n        Hafen verkaufen\n",
    "literal": "|\n      Wir werden den Hafen verkaufen",
}
WORDS = (
    "Hafen",
    "nicht",
    "verkaufen",
    "„ja“",
    "it's",
    "#1",
    "a:",
    "-",
    "[x]",
    "{y}",
    "\\n",
    '"z"',
    "&",
    "*",
    "!",
    "%",
    "…",
)


def sheet(written: str) -> str:
    return f"{HEAD}    text: {written}{TAIL}"


def text_of(text: str) -> str:
    found = read("", text.encode()).sheet
    assert found
    return " ".join((found.quotes["q"].text or "").split())


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(
    "value",
    [
        "Wir werden den Hafen nicht verkaufen",
        "Wir werden verkaufen",
        "Wir werden den Kai verkaufen",
        "Nie werden wir den Hafen verkaufen",
        "Wir werden den Hafen",
        "Ja: nein, 'so' # und \"so\"",
        "it's #1 Hafen Hafen",
    ],
)
def test_a_value_is_changed_in_every_style_and_nothing_around_it(style: str, value: str) -> None:
    after = changed(sheet(STYLES[style]), PATH, value)
    assert after is not None
    assert text_of(after) == value
    assert after.startswith(f"{HEAD}    text: ")
    assert after.endswith(TAIL)
    assert ("#" in STYLES[style]) <= any(comment in after for comment in ("# ja", "# gesagt"))


@pytest.mark.parametrize(
    ("written", "value", "after"),
    [
        (
            ">-\n      Wir werden den\n      Hafen verkaufen",
            "Wir werden den Hafen nicht verkaufen",
            ">-\n      Wir werden den\n      Hafen nicht verkaufen",
        ),
        ("'it''s  alt'", "it's sehr alt", "'it''s  sehr alt'"),
        ('"das  \\"alte\\" Tor"', 'das "neue" Tor', '"das  \\"neue\\" Tor"'),
        ("Wir  werden   sehen", "Wir werden gehen", "Wir  werden   gehen"),
        ("alt", "alt: ja", "'alt: ja'"),
    ],
)
def test_words_that_stay_keep_their_lines_and_spaces(written: str, value: str, after: str) -> None:
    assert changed(sheet(written), PATH, value) == sheet(after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("people: { a: { name: Ada } }", "people: { a: { name: Ada, evidence: 'it''s Ada' } }"),
        ("people: { a: { name: Ada , } }", "people: { a: { name: Ada, evidence: 'it''s Ada' , } }"),
        ("people:\n  a:\n    name: Ada  # ja\n", "people:\n  a:\n    name: Ada  # ja\n    evidence: it's Ada\n"),
        (
            "people:\n  a:\n    name: >-\n      Ada\n\n",
            "people:\n  a:\n    name: >-\n      Ada\n    evidence: it's Ada\n\n",
        ),
        ("people:\n  a:\n    name: Ada", "people:\n  a:\n    name: Ada\n    evidence: it's Ada"),
        ("people:\r\n  a:\r\n    name: Ada\r\n", "people:\r\n  a:\r\n    name: Ada\r\n    evidence: it's Ada\r\n"),
        ("people:\n  a:\n    evidence:\n    name: Ada\n", "people:\n  a:\n    evidence: it's Ada\n    name: Ada\n"),
        ('people:\n  a:\n    evidence: ""\n    name: Ada\n', "people:\n  a:\n    evidence: it's Ada\n    name: Ada\n"),
        (
            "people:\n  a:\n    name: Ada\n    accept:\n      - A\n      - B\n# end\n",
            "people:\n  a:\n    name: Ada\n    accept:\n      - A\n      - B\n    evidence: it's Ada\n# end\n",
        ),
    ],
)
def test_a_value_that_was_not_there_comes_behind_the_last_one(before: str, after: str) -> None:
    assert changed(before, ("people", "a", "evidence"), "it's Ada") == after


def test_a_long_value_is_written_over_several_lines() -> None:
    value = "ein Wort " * 30
    after = changed("people:\n  a:\n    name: Ada\n", ("people", "a", "evidence"), value.strip())
    assert after is not None
    assert "    evidence: >-\n      ein Wort" in after
    assert max(map(len, after.splitlines())) <= 120


@pytest.mark.parametrize("text", ["", "x: [", "people: { a: { name: Ada } }"])
def test_where_there_is_nothing_to_change_nothing_is_changed(text: str) -> None:
    assert changed(text, ("quotes", "q", "evidence"), "x") is None


@settings(deadline=None)
@given(st.sampled_from(sorted(STYLES)), st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join))
def test_whatever_the_words_they_arrive_or_nothing_changes(style: str, value: str) -> None:
    after = changed(sheet(STYLES[style]), PATH, value)
    if after is not None:
        assert text_of(after) == value
        assert after.startswith(f"{HEAD}    text: ")
        assert after.endswith(TAIL)
    else:
        assert value.startswith(("#", "-")) or style in ("folded", "folded, with a comment", "literal")


def test_a_text_that_is_not_read_as_it_is_written_is_left_alone() -> None:
    text = sheet(STYLES["plain"]).replace("language: de", "language de")
    assert changed(text, PATH, "Wir werden den Hafen kaufen") is None
