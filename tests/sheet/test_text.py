"""A sheet as bytes: encodings, line ends, characters that can't be seen, and sizes nobody writes."""

from __future__ import annotations

import time

import pytest

from quiz.cli.report import as_text
from quiz.sheet import text
from quiz.sheet.checks import check
from quiz.sheet.read import Reading, read
from tests.sheet.cases import HEAD

SHEET = "".join(f"{key}: {value}\n" for key, value in HEAD.items())


def found(data: bytes) -> list[tuple[str, int, int]]:
    return [(each.code, each.span.line, each.span.column) for each in read("probe.yaml", data).findings]


def reading(data: bytes) -> Reading:
    one = read("probe.yaml", data)
    assert not one.findings
    return one


def test_a_byte_order_mark_is_no_part_of_the_sheet() -> None:
    assert reading(b"\xef\xbb\xbf" + SHEET.encode()).sheet == reading(SHEET.encode()).sheet


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x85", "\u2028", "\u2029"], ids=ascii)
def test_lines_end_as_yaml_ends_them(end: str) -> None:
    whole = reading(SHEET.replace("\n", end).encode())
    assert whole.sheet == reading(SHEET.encode()).sheet
    assert whole.place(("title",)).line == 3


def test_mixed_line_ends_count_one_each() -> None:
    assert found(b"format: 1\r\nid: a\rtitle: b\xe2\x80\xa8language: c\nsource: {title: d}\n") == [
        ("bad-choice", 4, 11)
    ]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
def test_wide_encodings_are_told_with_and_without_their_mark(encoding: str) -> None:
    (finding,) = read("probe.yaml", SHEET.encode(encoding)).findings
    assert (finding.code, finding.message) == ("encoding", f"the sheet is {encoding[:6].upper()}")


def test_a_byte_of_another_encoding_has_an_address() -> None:
    data = b"format: 1\ntitle: \xc3\xbc Br\xfccke\n"
    (finding,) = read("probe.yaml", data).findings
    assert (finding.code, finding.span.line, finding.span.column) == ("encoding", 2, 12)
    assert "0xfc" in finding.message


def test_a_character_that_is_cut_short_has_an_address() -> None:
    assert found("title: ü".encode()[:-1]) == [("encoding", 1, 8)]


@pytest.mark.parametrize("sign", "\0\x07\x0b\x0c\x1b\x7f\x80\x9f\ufffe\uffff", ids=ascii)
def test_a_control_character_has_an_address(sign: str) -> None:
    assert found(f"format: 1\ntitle: Wett{sign}lauf\n".encode()) == [("control-character", 2, 12)]


def test_each_line_names_its_first_control_character_and_counts_the_others() -> None:
    findings = read("probe.yaml", b"a: \x07\x07\x07\nb: x\nc: \x1b\n").findings
    assert [(each.span.line, each.message) for each in findings] == [
        (1, "the control character U+0007 can't be in a sheet (this line has 3 of them)"),
        (3, "the control character U+001B can't be in a sheet"),
    ]


def test_a_file_larger_than_any_sheet_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text, "MAX_BYTES", 1000)
    assert found(b" " * 1001) == [("too-large", 1, 1)]


MEGABYTE = 1_000_000
LONG = {
    "a title": SHEET.replace("Probe", "x" * MEGABYTE),
    "a title in quotation marks": SHEET.replace("Probe", '"' + "x " * (MEGABYTE // 2) + '"'),
    "a text over many lines": SHEET.replace("Probe", "\n  x" * (MEGABYTE // 4)),
    "a key": SHEET + "x" * MEGABYTE + ": y\n",
    "a number": SHEET + "figures: { a: { ask: q, evidence: e, value: " + "9." * (MEGABYTE // 2) + "9 } }\n",
    "a date": SHEET.replace("2025-03", "9" * MEGABYTE),
    "a choice": SHEET.replace("de\n", "d" * MEGABYTE + "\n"),
    "control characters": "\0" * MEGABYTE,
    "control characters, one a line": "xyz\0\n" * (MEGABYTE // 50),
    "escapes": SHEET.replace("Probe", '"' + "\\x07" * (MEGABYTE // 4) + '"'),
    "a list": SHEET.replace("ja,", "[" + "a," * (MEGABYTE // 20) + "],"),
    "opening brackets": "[" * MEGABYTE,
    "opening braces": "{" * MEGABYTE,
    "dashes": "- " * (MEGABYTE // 2),
    "question marks": "? " * (MEGABYTE // 2),
    "colons": ": " * (MEGABYTE // 2),
    "anchors": SHEET.replace("ja,", "[" + "&a b," * (MEGABYTE // 100) + "],"),
    "an open quotation mark": "title: '" + "x\n" * (MEGABYTE // 2),
    "comments": "#\n" * (MEGABYTE // 2),
    "unknown keys": SHEET + "".join(f"titel{n}: x\n" for n in range(MEGABYTE // 500)),
    "unknown speakers": SHEET + "quotes:\n" + "".join(f"  q{n}: {{ speaker: s{n} }}\n" for n in range(MEGABYTE // 500)),
    "marks of direction": SHEET.replace("Probe", "\u202e" * (MEGABYTE // 3)),
}


@pytest.mark.parametrize("what", LONG)
def test_a_megabyte_is_read_in_seconds_and_never_quoted_whole(what: str) -> None:
    start = time.process_time()
    findings = check(read("probe.yaml", LONG[what].encode()), {}, judge=lambda _: ())
    lines = as_text(findings).splitlines()
    assert time.process_time() - start < 10  # a bound against quadratic time, generous for slow machines
    assert max(map(len, lines), default=0) < 500
