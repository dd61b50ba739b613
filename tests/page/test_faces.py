"""A page carries each font that its style sheets set something in, and no other."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from quiz.page import css
from quiz.page.faces import (
    BOLD,
    DISTINCT,
    DISTINCT_BOLD,
    FONTS,
    HELPING,
    HELPING_BOLD,
    HELPING_SERIF,
    ITALIC,
    LETTERS,
    OTHER_SCRIPTS,
    SANS,
    SERIF,
    SIGNS,
    Font,
    faces,
)

RULE = re.compile(r"\.([a-z-]+) \{([^}]*)\}")


def set_in_another_font() -> Iterator[tuple[str, Font]]:
    """Give the classes that a style sheet sets in italics or in serifs, and the font of each."""
    for sheet in sorted(Path(css.__file__).with_name("css").glob("*.css")):
        for name, rule in RULE.findall(sheet.read_text(encoding="utf-8")):
            if "italic" in rule:
                yield name, ITALIC
            if "var(--serif)" in rule:
                yield name, SERIF


SET = list(set_in_another_font())


def test_style_sheets_use_italics_and_serifs() -> None:
    assert {font for _, font in SET} == {ITALIC, SERIF}


@pytest.mark.parametrize(("name", "font"), SET, ids=[name for name, _ in SET])
def test_what_a_style_sheet_sets_in_another_font_brings_it(name: str, font: Font) -> None:
    assert faces(f'<p class="{name}">so</p>', distinct=False) == [SANS, BOLD, font]


def test_what_a_script_shows_brings_its_fonts_as_well() -> None:
    assert faces('[{"manner": "verbatim"}, {"manner": "paraphrase"}]', distinct=False) == [SANS, BOLD, ITALIC, SERIF]


def test_fonts_for_readers_with_dyslexia_are_helped_out_only_with_signs_they_lack() -> None:
    assert faces('<p class="verbatim">so</p>', distinct=True) == [DISTINCT, DISTINCT_BOLD]
    lacking = next(chr(code) for code in range(0x100, 0x3000) if SANS.has(chr(code)) and not DISTINCT.has(chr(code)))
    assert faces(f"<p>{lacking}</p>", distinct=True) == [DISTINCT, DISTINCT_BOLD, SANS, BOLD]


@pytest.mark.parametrize(
    ("text", "helping"),
    [
        ("CO₂ und 25 µg/m³ für 3 ₽ → ↑ ↓", [SIGNS]),
        ("⅓ und ⅔ von 10⁶, 40° 26′ 46″", [SIGNS]),
        ("10⁻³, Ca²⁺ bei 40 ℃ ▲", [SIGNS]),
        ("Nguyễn Thị Định, Muḥammad Ṣāliḥ", [LETTERS]),
        ("Αθήνα, Київ ≈ 5 ₴", [SIGNS, OTHER_SCRIPTS]),
        ("5 ‰ ≈ 3 × 4 € − ½ ≤ 4 ₹ µ „so“ – é ş ț ő", []),
        ("東京 שלום", []),
    ],
)
@pytest.mark.parametrize("distinct", [False, True])
def test_signs_of_news_and_letters_of_other_languages_bring_the_font_that_has_them(
    text: str, helping: list[Font], *, distinct: bool
) -> None:
    found = faces(f"<p>{text}</p>", distinct=distinct)
    assert [font for font in found if font in HELPING] == helping
    assert [HELPING_BOLD.index(font) for font in found if font in HELPING_BOLD] == [*map(HELPING.index, helping)]
    main = [DISTINCT, SANS] if distinct else [SANS]
    if "שלום" not in text:
        assert all(any(font.has(sign) for font in (*main, *helping)) for sign in text)


def test_a_letter_in_a_bold_name_is_bold_and_one_in_a_quotation_has_serifs() -> None:
    found = faces('<p class="verbatim">Nguyễn</p>', distinct=False)
    assert [(font.file, font.weights) for font in found if font.has("ễ")] == [
        ("Inter-Letters", "400"),
        ("Inter-LettersSemiBold", "600 700"),
        ("Literata-Letters", "400"),
    ]
    assert SANS.width("ễ") != BOLD.width("ễ") != SERIF.width("ễ")
    assert [font for font in found if font in HELPING_SERIF] == [HELPING_SERIF[0]]


@pytest.mark.parametrize(("sign", "width"), [("₂", 0.4), ("→", 0.88), ("ш", 0.76), ("א", 0.6), ("ქ", 0.6), ("⟹", 0.8)])
def test_a_sign_that_a_font_lacks_is_as_wide_as_in_the_one_that_helps_out_or_about_as_in_another(
    sign: str, width: float
) -> None:
    assert SANS.width(sign) == pytest.approx(width, abs=0.1)
    assert DISTINCT.width(sign) == SANS.width(sign)


@pytest.mark.parametrize("font", [SANS, BOLD, ITALIC], ids=lambda font: font.file)
def test_a_zero_has_no_stroke_but_for_readers_with_dyslexia(font: Font) -> None:
    def contours(of: Font) -> int:
        return int(TTFont(FONTS / f"{of.file}.woff2")["glyf"]["zero"].numberOfContours)

    assert (contours(font), contours(DISTINCT)) == (2, 3)
