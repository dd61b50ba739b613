"""The tables of widths are those of the fonts beside them."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from quiz.page.faces import BOLD, DISTINCT, DISTINCT_BOLD, ITALIC, SANS, SERIF, SIGNS, Font
from quiz.page.faces import FONTS as FOLDER
from tests.fonts.measure import measured

FILES = sorted(FOLDER.glob("*.woff2"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_widths_beside_a_font_are_those_of_the_font(file: Path) -> None:
    command = "made anew by .venv/bin/python -m tests.fonts.measure"
    assert file.with_suffix(".json").read_text(encoding="utf-8") == measured(file), command


@pytest.mark.parametrize("font", [SANS, BOLD, ITALIC, SERIF, DISTINCT, DISTINCT_BOLD], ids=lambda font: font.file)
def test_lines_are_as_high_as_the_font_says(font: Font) -> None:
    file = TTFont(FOLDER / f"{font.file}.woff2")
    units, head = file["head"].unitsPerEm, file["hhea"]
    assert (font.ascent, font.descent) == (head.ascent / units, -head.descent / units)


@pytest.mark.parametrize("font", [SANS, BOLD, ITALIC, SERIF, DISTINCT], ids=lambda font: font.file)
def test_german_french_and_english_are_complete(font: Font) -> None:
    letters = "äöüÄÖÜßẞàâæçéèêëîïôœùûüÿÀÂÆÇÉÈÊËÎÏÔŒÙÛŸ„“‚‘”’«»‹›–—…−€£§%&\u00a0\u202f\u2011"
    lent = ["ẞ", "\u202f", "\u2011"]  # the sign stands in a page's other font
    assert [letter for letter in letters if not font.has(letter)] == (lent if font is DISTINCT else [])


@pytest.mark.parametrize("font", [SANS, BOLD, ITALIC, SERIF], ids=lambda font: font.file)
def test_names_of_all_europe_are_written_in_latin_letters(font: Font) -> None:
    names = "Łukasz Žižka Erdoğan Şahin Țepeș Dvořák Ősz Ångström Þór Ðorđe Ħal Ģirts Ėjus Ųsas Ŷ"
    assert all(font.has(letter) for letter in names)


@pytest.mark.parametrize("family", [font.file.split("-")[0] for font in (SANS, SERIF, DISTINCT, SIGNS)])
def test_a_licence_stands_beside_each_family(family: str) -> None:
    assert "SIL OPEN FONT LICENSE" in (FOLDER / f"LICENSE-{family}").read_text(encoding="utf-8")
