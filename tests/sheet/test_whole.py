"""Nothing is lost in silence: a text arrives whole, or the sheet is refused at its line."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from quiz.sheet.checks import check
from quiz.sheet.read import read
from tests.sheet.cases import HEAD

PRINTABLE = [chr(code) for code in range(0x20, 0x7F)]
OTHERS = [*"äÖßéñçœøšŁжΩ日あ한אع€£¥§°²½–—…„“”‚‘’«»‹›·•×÷→🚀", "\u00a0", "\u202f", "\u200d", "u\u0308"]
PATTERNS = ["{}Wir bleiben", "{} Wir", "Wir {}bleiben", "Wir {} bleiben", "Wir {}", "Wir{}"]
LINE = len(HEAD) + 1


def outcome(written: str, text: str, before: str = "") -> None:
    """Assert that a title written so arrives as the text, or is refused on one of its lines."""
    sheet = "".join(f"{key}: {value}\n" for key, value in HEAD.items() if key != "title") + f"title:{before}{written}\n"
    reading = read("probe.yaml", sheet.encode())
    errors = [each for each in check(reading, {}, judge=lambda _: ()) if each.severity == "error"]
    if errors:
        assert min(each.span.line for each in errors) >= LINE - 1, (written, errors)
    else:
        assert reading.sheet
        assert reading.sheet.title == unicodedata.normalize("NFC", text).strip(), written


@pytest.mark.parametrize("sign", PRINTABLE + OTHERS, ids=ascii)
@pytest.mark.parametrize("pattern", [*PATTERNS, "Wir{}bleiben"])
def test_a_plain_text_with_any_sign_arrives_whole_or_is_refused_at_its_line(sign: str, pattern: str) -> None:
    text = pattern.replace("{}", sign)
    outcome(text, text, " ")


@pytest.mark.parametrize("sign", PRINTABLE + OTHERS, ids=ascii)
@pytest.mark.parametrize("mark", ["'", '"'])
@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_text_in_marks_with_any_sign_arrives_whole_or_is_refused(sign: str, mark: str, pattern: str) -> None:
    text = pattern.replace("{}", sign)
    outcome(f"{mark}{text}{mark}", text, " ")


TEXTS = ["Wir", "bleiben", "#1", "C#", "so:", "Nr.", "'s", '"Ja"', "[sic]", "{x}", "&", "*", "-", "50 %"]
WORDS = st.lists(st.sampled_from(TEXTS), min_size=1, max_size=6)


@given(WORDS, st.sampled_from(["plain", "single", "double", "literal", "folded", "next line"]))
def test_a_text_in_any_layout_arrives_whole_or_is_refused(words: list[str], layout: str) -> None:
    text = " ".join(words)
    assume(text != '"Ja"' or layout not in ("plain", "next line"))  # there the marks are YAML's
    written = {
        "plain": f" {text}",
        "single": " '" + text.replace("'", "''") + "'",
        "double": ' "' + text.replace("\\", "\\\\").replace('"', '\\"') + '"',
        "literal": f" |\n  {text}",
        "folded": " >\n  " + "\n  ".join(words),
        "next line": f"\n  {text}",
    }[layout]
    outcome(written, text)
