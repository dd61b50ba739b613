"""Findings as people and machines read them."""

from __future__ import annotations

import json

import pytest

from quiz.cli.report import as_github, as_json, as_text
from quiz.sheet.findings import Finding, Span
from quiz.sheet.text import SheetText


def finding(line: str, column: int, length: int = 1, *, code: str = "bad-url", message: str = "wrong") -> Finding:
    return Finding(code, "decks/a.yaml", Span(7, column, length), line, message, "mend it")


def caret(one: Finding) -> tuple[str, str]:
    _, line, below, _ = as_text([one]).split("\n")
    return line.removeprefix("7 | "), below.removeprefix("  | ")


def test_a_finding_is_an_address_the_line_with_a_caret_and_a_remedy() -> None:
    assert as_text([finding("url: www.a.de", 6, 8)]).split("\n") == [
        "decks/a.yaml:7:6: error: wrong [bad-url]",
        "7 | url: www.a.de",
        "  |      ^^^^^^^^",
        "  = mend it",
    ]


def test_a_warning_says_that_it_is_one() -> None:
    assert as_text([finding("x", 1, code="no-unit")]).startswith("decks/a.yaml:7:1: warning: ")


def test_no_findings_are_no_text() -> None:
    assert as_text([]) == ""


@pytest.mark.parametrize(
    ("line", "column", "length", "shown", "below"),
    [
        ("日本: x", 5, 1, "日本: x", "      ^"),  # wide characters take two columns
        ("a: 日本", 4, 2, "a: 日本", "   ^^^^"),
        ("e\u0301: x", 5, 1, "e\u0301: x", "   ^"),  # a combining accent takes none
        ("\ta: x", 5, 1, " a: x", "    ^"),  # a tab becomes one space, so that the caret fits
        ("a: \u202ex\u202c", 4, 3, "a: \ufffdx\ufffd", "   ^^^"),  # marks of direction would turn the line round
        ("a: \x1b[31mrot", 4, 1, "a: \ufffd[31mrot", "   ^"),  # no sheet colours the terminal
        ("a: שלום", 4, 4, "a: שלום", "   ^^^^"),
        ("", 1, 1, "7 |", "^"),
        ("kurz", 99, 1, "kurz", "    ^"),
    ],
)
def test_the_caret_stands_below_what_it_means(line: str, column: int, length: int, shown: str, below: str) -> None:
    assert caret(finding(line, column, length)) == (shown, below)


def test_a_long_line_is_cut_to_what_stands_around_the_caret() -> None:
    line, below = caret(finding("x" * 5000 + "HERE" + "y" * 5000, 5001, 4))
    assert (line[0], line[-1], len(line)) == ("…", "…", 112)
    assert line[below.index("^") : len(below)] == "HERE"


def test_a_long_text_has_a_caret_no_longer_than_the_line() -> None:
    line, below = caret(finding("title: " + "x" * 5000, 8, 5000))
    assert len(below) <= len(line)


def test_a_message_stays_on_its_line_and_quotes_in_short() -> None:
    one = SheetText.of("a.yaml", "x").finding("bad-url", Span(1, 1), f"`a\nb\u2028c {'x' * 900}` is bad", "write\nit")
    assert one.message == f"`a b c {'x' * 54}…` is bad"
    assert one.remedy == "write it"
    assert len(as_text([one]).split("\n")) == 4


def test_a_file_s_name_can_t_act() -> None:
    one = Finding("bad-url", "a\x1b[2J\n.yaml", Span(1, 1), "x", "wrong", "mend it")
    assert as_text([one]).startswith("a\ufffd[2J\ufffd.yaml:1:1: ")


def test_json_holds_all_that_the_text_says() -> None:
    assert json.loads(as_json([finding("url: ü", 6, 8, message="„ü“")])) == [
        {
            "file": "decks/a.yaml",
            "line": 7,
            "column": 6,
            "length": 8,
            "severity": "error",
            "code": "bad-url",
            "message": "„ü“",
            "remedy": "mend it",
        }
    ]
    assert json.loads(as_json([])) == []


def test_github_shows_a_finding_beside_its_line() -> None:
    assert as_github([finding("x", 6)]) == "::error file=decks/a.yaml,line=7,col=6,title=bad-url::wrong: mend it"


def test_a_sheet_can_t_write_a_workflow_command() -> None:
    one = Finding("bad-url", "a,b:c%.yaml", Span(1, 1), "x", "50 %\n::set-env name=X::y\r", "mend it")
    assert as_github([one]) == (
        "::error file=a%2Cb%3Ac%25.yaml,line=1,col=1,title=bad-url::50 %25%0A::set-env name=X::y%0D: mend it"
    )
